// Set Verdict: a pick from the scale in force, with what each step means.

import * as vscode from 'vscode';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { settings } from '../../workspace/settings';
import { symbolOf } from '../tone';
import { brief, mayWrite, perform, today } from './perform';
import { acceptance } from './reattach';
import { claimTarget } from './target';

export function registerSetVerdict(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setVerdict, async (given?: unknown) => {
    const title = vscode.l10n.t('Set Verdict');
    const target = await claimTarget(articles, given, title);
    if (!target || !mayWrite(target.article)) return;
    const { article, found: { claim } } = target;
    const picked = await pickVerdict(article.document.uri, target.found.resolution.now ?? claim.anchor.quote, claim.verdict);
    if (!picked) return;
    const label = picked.id === null
      ? vscode.l10n.t('Take back the verdict on “{0}”', brief(claim.anchor.quote))
      : vscode.l10n.t('Verdict on “{0}”: {1}', brief(claim.anchor.quote), picked.label);
    const fields = picked.id === null ? { verdict: null, checked: null } : { verdict: picked.id, checked: today() };
    // What is judged are the words of today: from now on they are the checked ones.
    const accepted = picked.id === null ? [] : acceptance(article, target.found);
    await perform(history, article.document.uri, label, { kind: 'batch', operations: [...accepted, { kind: 'set', id: claim.id, fields }] });
  });
}

async function pickVerdict(article: vscode.Uri, words: string, current: string | undefined): Promise<{ id: string | null; label: string } | undefined> {
  const scale = settings.verdicts(article).map((verdict) => ({
    label: `${symbolOf(verdict.tone)} ${verdict.label}`,
    description: verdict.id === current ? vscode.l10n.t('as it is now') : '',
    detail: verdict.description,
    verdict: { id: verdict.id, label: verdict.label },
  }));
  const none = { label: `${symbolOf(null)} ${vscode.l10n.t('Not judged yet')}`, description: '', detail: vscode.l10n.t('Takes the verdict back.'), verdict: { id: null, label: '' } };
  const items = current === undefined ? scale : [...scale, none];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Verdict on “{0}”', brief(words)), placeHolder: vscode.l10n.t('What did the check find?'), matchOnDetail: true });
  return picked?.verdict;
}
