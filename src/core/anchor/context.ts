// The sentence around some words: what must be recognisable in today's text before short words count as found.

import type { Span } from '../span';
import { trimmed, type Words } from './words';

/** No more words than this on either side; a list without full stops is no sentence of a thousand words. */
const REACH = 40;

/** A stretch of words: [first, after the last). */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

function isSentenceEnd(words: Words, at: number): boolean {
  const code = words.text.charCodeAt(words.starts[at]!);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002;
}

/** True when something ends between the word `at` and the next one: a paragraph, a short line (of a list or a headline), a sentence. */
export function isBoundary(words: Words, at: number): boolean {
  if (at < 0 || at + 1 >= words.length) return true;
  const from = words.ends[at]!;
  const to = words.starts[at + 1]!;
  if (from === to) return false;
  const feed = words.text.indexOf('\n', from);
  if (feed >= 0 && feed < to) {
    const second = words.text.indexOf('\n', feed + 1);
    if (second >= 0 && second < to) return true;
    const lineStart = words.text.lastIndexOf('\n', from) + 1;
    if (from - lineStart < SHORT_LINE) return true;
  }
  // A closing quote or bracket may stand behind the full stop: He said: "No." Then …
  return isSentenceEnd(words, at) || (words.ends[at]! - words.starts[at]! === 1 && at > 0 && words.ends[at - 1] === words.starts[at]
    && isSentenceEnd(words, at - 1) && !/[\p{L}\p{N}]/u.test(words.text[words.starts[at]!]!));
}

/** Lines shorter than this were not wrapped by an editor: the next line is something new. */
const SHORT_LINE = 50;

/** The sentence, or sentences, that hold the words [first, last). */
export function sentenceAround(words: Words, range: WordRange): WordRange {
  let { first, last } = range;
  while (first > 0 && range.first - first < REACH && !isBoundary(words, first - 1)) first--;
  while (last < words.length && last - range.last < REACH && !isBoundary(words, last - 1)) last++;
  return { first, last };
}

/** A paragraph is cut this far from the words, so that a text without empty lines is not copied into each claim. */
const MOST_PARAGRAPH = 2000;
const EMPTY_LINE = /\n[^\S\n]*\n/g;

/** The paragraph (what stands between two empty lines) that holds the span, without white space at its ends. */
export function paragraphAround(text: string, span: Span): Span {
  let start = Math.max(0, span.start - MOST_PARAGRAPH);
  for (const found of text.slice(start, span.start).matchAll(EMPTY_LINE)) start = Math.max(start, Math.max(0, span.start - MOST_PARAGRAPH) + found.index + found[0].length);
  const rest = text.slice(span.end, span.end + MOST_PARAGRAPH);
  const end = span.end + (rest.matchAll(EMPTY_LINE).next().value?.index ?? rest.length);
  return trimmed(text, { start, end }) ?? span;
}
