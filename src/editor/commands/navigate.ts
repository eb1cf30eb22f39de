// Going to a claim: its words, its entry in the sidecar, the one before and after the cursor, the text as it was checked.

import * as vscode from 'vscode';
import { CHECKED_SCHEME, Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { OpenArticle } from '../../workspace/open-article';
import { nameOf, sidecarOf } from '../../workspace/sidecar-uri';
import { say } from './perform';
import { activeArticle, claimTarget } from './target';

export function registerNavigation(articles: Articles): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.revealClaim, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Show in Article'));
      if (target) await reveal(target.article, target.found.resolution.span ?? target.found.resolution.candidates[0] ?? null);
    }),
    vscode.commands.registerCommand(Command.openInSidecar, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Open in Sidecar'));
      if (target) await openEntry(target.article, target.found.claim.entry);
    }),
    vscode.commands.registerCommand(Command.compareWithChecked, async (given?: unknown) => {
      const target = await claimTarget(articles, given, vscode.l10n.t('Compare with Checked Text'));
      if (target) await compare(target.article);
    }),
    vscode.commands.registerCommand(Command.nextClaim, () => step(articles, 1)),
    vscode.commands.registerCommand(Command.previousClaim, () => step(articles, -1)),
    registerCheckedText(articles),
  );
}

async function reveal(article: OpenArticle, span: { start: number; end: number } | null): Promise<void> {
  const { document } = article;
  const selection = span ? new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)) : new vscode.Range(0, 0, 0, 0);
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (!span) say(vscode.l10n.t('The words of this claim are no longer in the article.'));
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

async function compare(article: OpenArticle): Promise<void> {
  const { uri } = article.document;
  const name = nameOf(uri);
  if (article.state?.sidecar?.text === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The sidecar holds no text of the article to compare with.'));
    return;
  }
  const checked = uri.with({ scheme: CHECKED_SCHEME, query: uri.toString() });
  await vscode.commands.executeCommand('vscode.diff', checked, uri, vscode.l10n.t('{0}: as checked ↔ today', name));
}

/** Serves the text that the sidecar keeps, read-only. */
function registerCheckedText(articles: Articles): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(CHECKED_SCHEME, {
    provideTextDocumentContent: async ({ query }) => (await articles.checkedText(vscode.Uri.parse(query, true))) ?? '',
  });
}
