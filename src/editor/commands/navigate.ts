// Going to a claim: its words, its entry in the sidecar, the one before and after the cursor, the text as it was checked.

import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import { CHECKED_SCHEME, Command } from '../../ids';
import { lostPlaces } from '../../workspace/adrift';
import type { Articles } from '../../workspace/articles';
import type { OpenArticle } from '../../workspace/open-article';
import { nameOf, sidecarOf } from '../../workspace/sidecar-uri';
import { say } from './perform';
import { activeArticle, claimTarget, type ClaimTarget } from './target';

export function registerNavigation(articles: Articles): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.revealClaim, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Show in Article'));
      if (target) await revealClaim(target);
    }),
    vscode.commands.registerCommand(Command.openInSidecar, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Open in Sidecar'));
      if (target) await openEntry(target.article, target.found.claim.entry);
    }),
    vscode.commands.registerCommand(Command.compareWithChecked, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Compare with Checked Text'));
      if (target) await compare(target);
    }),
    vscode.commands.registerCommand(Command.nextClaim, () => step(articles, 1)),
    vscode.commands.registerCommand(Command.previousClaim, () => step(articles, -1)),
    registerCheckedText(articles),
  );
}

/** Its words; of a claim that has none, the first place that fits, or where it stood. */
async function revealClaim({ article, found: { claim, resolution } }: ClaimTarget): Promise<void> {
  const lost = lostPlaces(article).get(claim.id);
  await reveal(article, resolution.span ?? resolution.candidates[0] ?? lost?.span ?? { start: 0, end: 0 });
  if (lost) say(lost.isKnown ? vscode.l10n.t('The words of this claim are no longer in the article; they stood here.') : vscode.l10n.t('The words of this claim are no longer in the article.'));
}

/** Selects words in the article's editor, and scrolls there when they are out of sight. */
export async function reveal({ document }: OpenArticle, span: Span): Promise<void> {
  const selection = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function openEntry(article: OpenArticle, entry: { start: number; end: number }): Promise<void> {
  const sidecar = await vscode.workspace.openTextDocument(sidecarOf(article.document.uri));
  const at = sidecar.positionAt(entry.start);
  await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(at, at), viewColumn: vscode.ViewColumn.Beside });
}

/** The next or previous claim from the cursor; stops at the ends and says so. */
async function step(articles: Articles, direction: 1 | -1): Promise<void> {
  const article = await activeArticle(articles);
  if (!article) return;
  const { document } = article;
  const cursor = document.offsetAt(vscode.window.activeTextEditor!.selection.start);
  const spans = article.claims.flatMap(({ resolution }) => resolution.span ?? []).sort((a, b) => a.start - b.start);
  const next = direction === 1 ? spans.find(({ start }) => start > cursor) : spans.findLast(({ start }) => start < cursor);
  if (next) await reveal(article, next);
  else say(direction === 1 ? vscode.l10n.t('There is no further claim below.') : vscode.l10n.t('There is no further claim above.'));
}

/** The editor's own diff: left the article as it was checked, right as it is, at the claim. */
async function compare({ article, found: { claim, resolution } }: ClaimTarget): Promise<void> {
  const { document } = article;
  if (article.state?.sidecar?.text === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The sidecar holds no text of the article to compare with.'));
    return;
  }
  const { start } = resolution.span ?? resolution.candidates[0] ?? lostPlaces(article).get(claim.id)?.span ?? { start: 0 };
  const at = document.positionAt(start);
  const title = vscode.l10n.t('{0}: as checked ↔ today', nameOf(document.uri));
  await vscode.commands.executeCommand('vscode.diff', checkedUri(document.uri), document.uri, title, { selection: new vscode.Range(at, at) });
}

function checkedUri(article: vscode.Uri): vscode.Uri {
  return article.with({ scheme: CHECKED_SCHEME, query: article.toString() });
}

/** Serves the article as it was checked, read-only. */
function registerCheckedText(articles: Articles): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    articles.onDidChange(({ document }) => changed.fire(checkedUri(document.uri))),
    vscode.workspace.registerTextDocumentContentProvider(CHECKED_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async ({ query }) => (await articles.checkedText(vscode.Uri.parse(query, true))) ?? '',
    }),
  );
}
