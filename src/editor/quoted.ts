// An article's words within a sentence of ours: short, in the quotation marks of the user's language, and in a direction of their own.

import * as vscode from 'vscode';
import { escapeMarkdown } from './markdown';

/** Between these, text has its own direction and does not turn what stands around it. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Words for a label, short enough for a status bar. */
export function brief(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** “The words of the claim”: whatever names a claim, or other words of an article, in a label goes through here, so that no string of ours has the marks. */
export function quoted(words: string): string {
  return vscode.l10n.t('“{0}”', isolated(brief(words)));
}

/** As `quoted`, for a card: whole, and with nothing in it that Markdown would take for more. */
export function quotedInMarkdown(words: string): string {
  return vscode.l10n.t('“{0}”', isolated(escapeMarkdown(words)));
}

/** Words that may run against the sentence around them, set apart from it; words that cannot are as they were. */
export function isolated(words: string): string {
  return readsRightToLeft(vscode.env.language) || RIGHT_TO_LEFT.test(words) ? ISOLATE + words + END : words;
}

/** Whether a language is written from right to left. */
export function readsRightToLeft(language: string): boolean {
  return /^(?:ar|fa|he|ur)\b/u.test(language);
}
