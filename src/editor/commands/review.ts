// The review of a claim: how far it is, who checks it, and who signs its verdict.

import * as vscode from 'vscode';
import { peopleOf, signOffBlock, signOffBy } from '../../core/claims/review';
import { STAGES, stageOf } from '../../core/claims/stage';
import type { ClaimStatus } from '../../core/sidecar/model';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { author, now } from '../../workspace/author';
import type { Folder } from '../../workspace/folder';
import type { History } from '../../workspace/history';
import { settings } from '../../workspace/settings';
import { quoted } from '../quoted';
import { STAGE_WORDS } from '../stage';
import { offer, offerToNameOneself } from './offer';
import { mayWrite, perform } from './perform';
import { claimsAt, inWords, performOnAll, type ClaimAt } from './several';
import { claimTarget, type ClaimTarget } from './target';

export function registerReview(articles: Articles, folder: Folder, history: History): vscode.Disposable {
  const command = (id: string, title: () => string, act: (claims: readonly ClaimAt[]) => Promise<void>) => vscode.commands.registerCommand(id, async (given?: unknown, selected?: unknown) => {
    const claims = await claimsAt(articles, given, selected, title());
    if (claims.length > 0 && claims.every(mayWrite)) await act(claims);
  });
  return vscode.Disposable.from(
    command(Command.setStatus, () => vscode.l10n.t('Set Status'), (claims) => setStatus(claims, history)),
    command(Command.assign, () => vscode.l10n.t('Assign'), (claims) => assign(claims, folder, history)),
    vscode.commands.registerCommand(Command.signOff, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Sign Off'));
      if (target && mayWrite(target.article)) await signOff(target, history);
    }),
  );
}

const EXPLANATIONS: Readonly<Record<ClaimStatus, () => string>> = {
  open: () => vscode.l10n.t('Somebody still has to check it.'),
  'in-review': () => vscode.l10n.t('It is judged, and a second person looks at it.'),
  done: () => vscode.l10n.t('Nothing is left to do.'),
  'wont-check': () => vscode.l10n.t('It is left as it is: an opinion, a forecast, or not worth the time.'),
};

async function setStatus(claims: readonly ClaimAt[], history: History): Promise<void> {
  const current = new Set(claims.map(({ uri, found }) => stageOf(found.claim, settings.signOffs(uri))));
  const stages = STAGES.map((status) => ({ label: STAGE_WORDS[status](), description: current.size === 1 && current.has(status) ? vscode.l10n.t('as it is now') : '', detail: EXPLANATIONS[status](), status }));
  const byItself = { label: BY_ITSELF(), description: '', detail: vscode.l10n.t('Open until it is judged, in review until enough people have signed, then done.'), status: null };
  const items = claims.every(({ found }) => found.claim.status === undefined) ? stages : [...stages, byItself];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Status of {0}', inWords(claims)), placeHolder: vscode.l10n.t('How far is the work on it?'), matchOnDetail: true });
  if (picked) await giveStatus(history, claims, picked.status);
}

const BY_ITSELF = () => vscode.l10n.t('By Verdict and Signatures');

/** null: it is worked out from verdict and signatures. */
export async function giveStatus(history: History, claims: readonly ClaimAt[], status: ClaimStatus | null): Promise<void> {
  const label = vscode.l10n.t('Status of {0}: {1}', inWords(claims), status === null ? BY_ITSELF() : STAGE_WORDS[status]());
  await performOnAll(history, label, claims, (_, own) => own.map(({ found }) => ({ kind: 'set', id: found.claim.id, fields: { status } })));
}

async function assign(claims: readonly ClaimAt[], folder: Folder, history: History): Promise<void> {
  const me = await author();
  const people = peopleOf((await folder.states()).flatMap(({ sidecar }) => sidecar?.claims ?? []));
  const name = await pickPerson(claims, people, me);
  if (name !== undefined) await giveAssignee(history, claims, name);
}

/** null: nobody. */
export async function giveAssignee(history: History, claims: readonly ClaimAt[], name: string | null): Promise<void> {
  const label = name === null ? vscode.l10n.t('Assign {0} to nobody', inWords(claims)) : vscode.l10n.t('Assign {0} to {1}', inWords(claims), name);
  await performOnAll(history, label, claims, (_, own) => own.map(({ found }) => ({ kind: 'set', id: found.claim.id, fields: { assignee: name } })));
}

interface Person extends vscode.QuickPickItem {
  /** null: nobody. */
  readonly name: string | null;
}

/** A name of the folder, one's own, or one that is typed; null for nobody, undefined when the user backed out. */
async function pickPerson(claims: readonly ClaimAt[], people: readonly string[], me: string): Promise<string | null | undefined> {
  const assignees = new Set(claims.map(({ found }) => found.claim.assignee));
  const assignee = assignees.size === 1 ? [...assignees][0] : null;
  const mine: Person[] = me ? [{ label: `$(account) ${vscode.l10n.t('Me')}`, description: me, name: me }] : [];
  const others = people.filter((name) => name !== me).map((name): Person => ({ label: withoutIcons(name), description: name === assignee ? vscode.l10n.t('as it is now') : '', name }));
  const nobody: Person[] = assignee === undefined ? [] : [{ label: `$(circle-slash) ${vscode.l10n.t('Nobody')}`, name: null }];
  const known = [...mine, ...others, ...nobody];
  const pick = vscode.window.createQuickPick<Person>();
  pick.title = vscode.l10n.t('Who checks {0}?', inWords(claims));
  pick.placeholder = vscode.l10n.t('Choose a name, or type another');
  pick.matchOnDescription = true;
  pick.items = known;
  const chosen = await new Promise<string | null | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== '' && !known.some(({ name }) => name === typed);
      pick.items = isNew ? [...known, { label: `$(add) ${withoutIcons(typed)}`, description: vscode.l10n.t('another name'), alwaysShow: true, name: typed }] : known;
    });
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item) resolve(item.name);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen;
}

/** Labels of lists draw what looks like an icon; names are strangers' words. */
function withoutIcons(name: string): string {
  return name.replace(/\$\(/gu, '$ (');
}

async function signOff(target: ClaimTarget, history: History): Promise<void> {
  const { article, found: { claim } } = target;
  const me = await author();
  switch (signOffBlock(claim, me)) {
    case null:
      await perform(history, article.document.uri, vscode.l10n.t('Sign off {0}', quoted(claim.anchor.quote)), { kind: 'add-sign-off', id: claim.id, signOff: { by: me, at: now() } });
      return;
    case 'no-name':
      return offerToNameOneself(vscode.l10n.t('A signature needs a name, and yours is not known.'));
    case 'no-verdict':
      return offer(vscode.l10n.t('There is no verdict to sign yet.'), vscode.l10n.t('Set Verdict'), () => vscode.commands.executeCommand(Command.setVerdict, linkTo(target)));
    case 'own-check':
      return offer(vscode.l10n.t('You check this claim yourself. A second person signs it off.'), vscode.l10n.t('Assign to Somebody Else'), () => vscode.commands.executeCommand(Command.assign, linkTo(target)));
    case 'signed-already':
      return offer(vscode.l10n.t('You have signed this verdict.'), vscode.l10n.t('Take Back'), () => takeBack(target, me, history));
  }
}

/** The newest claim counts: the question may have stood there for a while. */
async function takeBack({ article, found }: ClaimTarget, me: string, history: History): Promise<void> {
  const claim = article.find(found.claim.id)?.claim;
  const which = claim && signOffBy(claim, me);
  if (claim && which) await perform(history, article.document.uri, vscode.l10n.t('Take back the signature on {0}', quoted(claim.anchor.quote)), { kind: 'remove-sign-off', id: claim.id, which });
}

function linkTo({ article, found }: ClaimTarget): { article: string; claim: string } {
  return { article: article.document.uri.toString(), claim: found.claim.id };
}
