// Picking the place of a claim among those that fit: each is shown in the article as one goes through the list.

import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { isolated, quoted } from '../quoted';

/** Characters beside the words that tell one place from another. */
const BESIDE = 40;

interface Place extends vscode.QuickPickItem {
  readonly span: Span;
}

/** The chosen candidate; null when the user backed out, which leaves selection and scroll as they were. */
export async function pickPlace({ article, found }: { readonly article: OpenArticle; readonly found: ClaimInText }): Promise<Span | null> {
  const { document } = article;
  const { claim, resolution } = found;
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const before = { selection: editor.selection, top: editor.visibleRanges[0]?.start };
  const pick = vscode.window.createQuickPick<Place>();
  pick.title = vscode.l10n.t('Which of these is {0}?', quoted(claim.anchor.now ?? claim.anchor.quote));
  pick.placeholder = vscode.l10n.t('Each place is shown in the article as you go through the list.');
  pick.matchOnDetail = true;
  pick.items = resolution.candidates.map((span) => placeItem(article, span));
  const chosen = await new Promise<Span | null>((resolve) => {
    pick.onDidChangeActive(([item]) => item && show(editor, item.span));
    pick.onDidAccept(() => resolve(pick.activeItems[0]?.span ?? null));
    pick.onDidHide(() => resolve(null));
    pick.show();
  });
  pick.dispose();
  if (!chosen) {
    editor.selection = before.selection;
    if (before.top) editor.revealRange(new vscode.Range(before.top, before.top), vscode.TextEditorRevealType.AtTop);
  }
  return chosen;
}

function placeItem({ document, text }: OpenArticle, span: Span): Place {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ');
  const line = document.positionAt(span.start).line + 1;
  return {
    label: isolated(words(span.start, span.end)),
    description: vscode.l10n.t('line {0}', line),
    detail: isolated(`…${words(span.start - BESIDE, span.start)}[${words(span.start, span.end)}]${words(span.end, span.end + BESIDE)}…`),
    span,
  };
}

function show(editor: vscode.TextEditor, { start, end }: Span): void {
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
