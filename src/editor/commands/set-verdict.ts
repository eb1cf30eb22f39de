// Set Verdict: a pick from the scale in force, with what each step means.

import * as vscode from 'vscode';
import type { Verdict } from '../../core/sidecar/model';
import type { Operation } from '../../core/sidecar/operation';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { settings } from '../../workspace/settings';
import { symbolOf } from '../tone';
import { mayWrite, today } from './perform';
import { acceptance, hasOtherWords } from './reattach';
import { claimsAt, inWords, performOnAll, type ClaimAt } from './several';

/** A step of the scale; null takes the verdict back. */
type Choice = Pick<Verdict, 'id' | 'label'> | null;

export function registerSetVerdict(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setVerdict, async (given?: unknown, selected?: unknown) => {
    const claims = await claimsAt(articles, given, selected, vscode.l10n.t('Set Verdict'));
    if (claims.length === 0 || !claims.every(mayWrite)) return;
    const verdict = await pickVerdict(claims);
    if (verdict !== undefined) await giveVerdict(articles, history, claims, verdict);
  });
}

/** What is judged are the words of today: from now on they are the checked ones. */
export async function giveVerdict(articles: Articles, history: History, claims: readonly ClaimAt[], verdict: Choice): Promise<void> {
  const label = labelOf(claims, verdict);
  const fields = verdict === null ? { verdict: null, checked: null } : { verdict: verdict.id, checked: today() };
  await performOnAll(history, label, claims, async (article, own) => {
    const changed = verdict === null ? [] : own.filter(({ found }) => hasOtherWords(found.resolution));
    const open = changed.length === 0 ? undefined : await articles.adopt(await vscode.workspace.openTextDocument(article));
    const accepted = open ? acceptance(open, changed.flatMap(({ found }) => open.find(found.claim.id) ?? [])) : [];
    return [...accepted, ...own.map(({ found: { claim } }): Operation => ({ kind: 'set', id: claim.id, fields }))];
  });
}

/** Another verdict drops the signatures of the one before (see `core/sidecar/apply-review.ts`), which whoever signed should know. */
function labelOf(claims: readonly ClaimAt[], verdict: Choice): string {
  const drops = claims.some(({ found: { claim } }) => claim.signedOff.length > 0 && claim.verdict !== verdict?.id);
  if (verdict === null) return drops ? vscode.l10n.t('Take back the verdict on {0}, and its signatures', inWords(claims)) : vscode.l10n.t('Take back the verdict on {0}', inWords(claims));
  return drops ? vscode.l10n.t('Verdict on {0}: {1} (who signed the one before has to sign again)', inWords(claims), verdict.label) : vscode.l10n.t('Verdict on {0}: {1}', inWords(claims), verdict.label);
}

async function pickVerdict(claims: readonly ClaimAt[]): Promise<Choice | undefined> {
  const verdicts = new Set(claims.map(({ found }) => found.claim.verdict));
  const current = verdicts.size === 1 ? [...verdicts][0] : null;
  const scale = settings.verdicts(claims[0]!.uri).map((verdict) => ({
    label: `${symbolOf(verdict.tone)} ${verdict.label}`,
    description: verdict.id === current ? vscode.l10n.t('as it is now') : '',
    detail: verdict.description,
    verdict,
  }));
  const none = { label: `${symbolOf(null)} ${vscode.l10n.t('Not judged yet')}`, description: '', detail: vscode.l10n.t('Takes the verdict back.'), verdict: null };
  const items = current === undefined ? scale : [...scale, none];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Verdict on {0}', inWords(claims)), placeHolder: vscode.l10n.t('What did the check find?'), matchOnDetail: true });
  return picked?.verdict;
}
