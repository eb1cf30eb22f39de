// Wordings in a card: what changed between two of them, and an old paragraph with the claim's words in it.

import type { Anchor } from '../../core/anchor/model';
import { locate } from '../../core/anchor/make';
import { compareWordings } from '../../core/anchor/wording';
import { escapeMarkdown } from '../markdown';

/** Unchanged words beside a change that are shown; the rest of a long sentence is left out. */
const WORDS_BESIDE = 8;
/** Characters of an old paragraph that are shown on either side of the claim's words. */
const CHARACTERS_BESIDE = 200;

/** One row with what is gone struck through and what is new in bold. */
export function wordingInMarkdown(before: string, after: string): string {
  const parts = compareWordings(before, after);
  return parts.map(({ kind, text }, index) => {
    if (kind === 'same') return escapeMarkdown(elided(text, index > 0, index < parts.length - 1));
    return kind === 'gone' ? `~~${escapeMarkdown(text)}~~` : `**${escapeMarkdown(text)}**`;
  }).join(' ');
}

/** The words next to the changes before and behind it, and "…" for the rest. */
function elided(text: string, before: boolean, behind: boolean): string {
  const words = text.split(' ');
  if (words.length <= 2 * WORDS_BESIDE + 1) return text;
  return [...(before ? words.slice(0, WORDS_BESIDE) : []), '…', ...(behind ? words.slice(-WORDS_BESIDE) : [])].join(' ');
}

/** The paragraph that a lost claim stood in, its words in bold. */
export function paragraphInMarkdown(paragraph: string, anchor: Anchor): string {
  const quote = anchor.now ?? anchor.quote;
  const span = locate(paragraph, quote, anchor.was === undefined ? 1 : anchor.nth) ?? locate(paragraph, quote) ?? { start: 0, end: 0 };
  const before = paragraph.slice(Math.max(0, span.start - CHARACTERS_BESIDE), span.start);
  const behind = paragraph.slice(span.end, span.end + CHARACTERS_BESIDE);
  const words = escapeMarkdown(paragraph.slice(span.start, span.end));
  return [
    before.length < span.start ? '…' : '', escapeMarkdown(before), words && `**${words}**`, escapeMarkdown(behind),
    span.end + behind.length < paragraph.length ? '…' : '',
  ].join('');
}
