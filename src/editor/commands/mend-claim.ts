// What the quick fixes do for claims of which an editor would ask something: today as day of access, a claimant, the article's date, its text.

import * as vscode from 'vscode';
import { readDay } from '../../core/detect/dates/calendar';
import type { Claim, Source } from '../../core/sidecar/model';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { brief, quoted } from '../quoted';
import { mayWrite, perform, today } from './perform';
import { claimTarget, type ClaimTarget } from './target';

/** What is missing; `source`: the one that has no day of access, as it was read. */
export interface Mending {
  readonly article: string;
  readonly claim: string;
  readonly lacks: 'accessed' | 'claimant' | 'published' | 'text';
  readonly source?: Source;
}

export function registerMendClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.mendClaim, async (mending: Mending) => {
    const target = await claimTarget(articles, mending, '');
    if (!target || !mayWrite(target.article)) return;
    switch (mending.lacks) {
      case 'accessed': return mending.source && setAccessed(target, mending.source, history);
      case 'claimant': return setClaimant(target, history);
      case 'published': return setPublished(target, history);
      case 'text': return keepText(target, history);
    }
  });
}

async function setAccessed({ article, found: { claim } }: ClaimTarget, source: Source, history: History): Promise<void> {
  const label = vscode.l10n.t('Day of access of {0}: {1}', quoted(source.title ?? source.url ?? ''), today());
  await perform(history, article.document.uri, label, { kind: 'set-source', id: claim.id, which: source, source: { ...source, accessed: today() } });
}

async function setClaimant({ article, found: { claim } }: ClaimTarget, history: History): Promise<void> {
  const claimant = (await vscode.window.showInputBox({ title: vscode.l10n.t('Who claims {0}?', quoteOf(claim)), ignoreFocusOut: true }))?.trim();
  if (!claimant) return;
  await perform(history, article.document.uri, vscode.l10n.t('Claimant of {0}: {1}', quoteOf(claim), brief(claimant)), { kind: 'set', id: claim.id, fields: { claimant } });
}

async function setPublished({ article: { document } }: ClaimTarget, history: History): Promise<void> {
  const published = (await vscode.window.showInputBox({
    title: vscode.l10n.t('When was the article published?'),
    prompt: vscode.l10n.t('The day as YYYY-MM-DD: “Monday” and “last month” are counted from it.'),
    validateInput: (value) => (readDay(value.trim()) ? null : vscode.l10n.t('Write a day as YYYY-MM-DD.')),
    ignoreFocusOut: true,
  }))?.trim();
  if (!published) return;
  await perform(history, document.uri, vscode.l10n.t('Date of the article: {0}', published), { kind: 'article', fields: { published } });
}

async function keepText({ article }: ClaimTarget, history: History): Promise<void> {
  for (const operation of article.syncOperations()) await perform(history, article.document.uri, vscode.l10n.t('Text of the article kept'), operation);
}

function quoteOf({ anchor }: Claim): string {
  return quoted(anchor.quote);
}
