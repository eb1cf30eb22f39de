// Which words a note is on, when VS Code says only where the thread is.

import * as vscode from 'vscode';
import { overlaps, type Span } from '../../core/span';
import type { OpenArticle } from '../../workspace/open-article';
import { isolated } from '../quoted';
import { trim } from '../selection';

/**
 * The words that a thread without a claim is about: those that its range selects, else the sentence at the cursor, else the only
 * sentence of its lines, else the one that the user picks; null when they back out or there are no words.
 * `range`: a `+` gives whole lines, a command what is selected. `note`: what was written, so that it is not lost when the user backs out.
 */
export async function wordsForNote(article: OpenArticle, range: vscode.Range, note: string): Promise<Span | null> {
  await article.read();
  const { document } = article;
  const lines = new vscode.Range(range.start.line, 0, range.end.line, document.lineAt(range.end.line).text.length);
  const chosen = selected(document, range, lines);
  const span = spanOf(document, lines);
  if (chosen && !chosen.isEmpty) return trim(article.text, spanOf(document, chosen));
  const sentences = article.detections.sentences.filter((sentence) => overlaps(sentence, span));
  const cursor = chosen && document.offsetAt(chosen.start);
  const there = cursor === null ? undefined : sentences.find(({ start, end }) => start <= cursor && cursor <= end);
  if (there) return { start: there.start, end: there.end };
  if (sentences.length === 0) return trim(article.text, span);
  return sentences.length === 1 ? { start: sentences[0]!.start, end: sentences[0]!.end } : pick(article, sentences, note);
}

/** What the range selects, or the editor within its lines; empty: a cursor; null: neither. */
function selected(document: vscode.TextDocument, range: vscode.Range, lines: vscode.Range): vscode.Range | null {
  // A click on the + hands on where the cursor was, and puts it at the start of the line.
  if (range.isEmpty ? range.start.character > 0 : !range.isEqual(lines)) return range;
  const editor = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find((one) => one?.document === document);
  return editor && lines.contains(editor.selection) ? editor.selection : null;
}

async function pick(article: OpenArticle, sentences: readonly Span[], note: string): Promise<Span | null> {
  const items = sentences.map(({ start, end }) => ({ label: isolated(article.text.slice(start, end).replace(/\s+/gu, ' ')), span: { start, end } }));
  for (;;) {
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which sentence is the note on?'), ignoreFocusOut: true });
    if (picked || !note) return picked?.span ?? null;
    const again = vscode.l10n.t('Choose a Sentence');
    const copy = vscode.l10n.t('Copy the Note');
    const choice = await vscode.window.showWarningMessage(vscode.l10n.t('The note was not written: it is on no sentence.'), again, copy);
    if (choice === copy) await vscode.env.clipboard.writeText(note);
    if (choice !== again) return null;
  }
}

function spanOf(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

