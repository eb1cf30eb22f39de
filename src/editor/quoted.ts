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

/** What may stand before the words of a line of Markdown; a row of a table is left alone. */
const BEFORE_WORDS = /^((?:> |[-*+] |#+ |\d+[.)] | )*)([^\s|].*)$/gmu;

/**
 * Markdown with each line in its own direction: VS Code sets them from left to right, as the rest of its window. Between a mark of
 * emphasis and an isolate there has to be some space, which can be as thin as a hair, or the mark is none for Markdown.
 */
export function linesInTheirDirection(markdown: string): string {
  return markdown.replace(BEFORE_WORDS, (_, before: string, words: string) => before + isolated(words).replace(/(?<=^\u2068)(?=[*_~])|(?<=[*_~])(?=\u2069$)/gu, '\u200a'));
}

/** Characters of a row that fit into a side bar as it is at first. */
const ROW = 28;

/** Words as a row of a view: what is too long for it VS Code cuts at its right end, where text from right to left begins; so that is shortened at its own. */
export function asRow(words: string): string {
  return isolated(words.length > ROW && /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words) ? `${words.slice(0, ROW - 1)}…` : words);
}

/** Whether a language is written from right to left. */
export function readsRightToLeft(language: string): boolean {
  return /^(?:ar|fa|he|ur)\b/u.test(language);
}
