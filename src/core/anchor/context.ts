// The sentence around some words: what must be recognisable in today's text before short words count as found.

import type { Words } from './words';

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

/** A paragraph longer than this is cut, so that a text without empty lines is not copied into each claim. */
const MOST_PARAGRAPH = 2000;

/** The paragraph (what stands between two empty lines) that holds the offset `at`. */
export function paragraphAround(text: string, at: number): string {
  const from = Math.max(0, at - MOST_PARAGRAPH);
  let start = from;
  for (const paragraph of text.slice(from, at + MOST_PARAGRAPH).split(/\n[^\S\n]*\n/)) {
    const end = text.indexOf(paragraph, start) + paragraph.length;
    if (end >= at) return paragraph.trim();
    start = end;
  }
  return '';
}
