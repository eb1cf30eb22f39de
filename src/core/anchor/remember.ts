// How a claim looked, and where it looks like that again. This is how undo is recognised.

import type { Span } from '../span';
import { BESIDE } from './follow';

/** A text of which only what is needed is read. */
export interface TextSlice {
  readonly length: number;
  slice(start: number, end: number): string;
}

/** How a claim looked: its words, none while they are deleted, and what stood beside them. */
export interface Look {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Of deleted words, see `Followed.lead`; else 0. */
  readonly lead: number;
}

/** How the words in `span` look; of an empty span, how the place of deleted words looks. */
export function lookAt(text: TextSlice, { start, end }: Span, lead = 0): Look {
  return { before: text.slice(Math.max(0, start - BESIDE), start), words: text.slice(start, end), after: text.slice(end, Math.min(text.length, end + BESIDE)), lead };
}

export function sameLook(a: Look, b: Look): boolean {
  return a.words === b.words && a.before === b.before && a.after === b.after && a.lead === b.lead;
}

/** Where in `region` (and beside it) the text looks exactly as it did; of several places the one nearest to `expected`. */
export function seenAgain(text: TextSlice, look: Look, region: Span, expected: number): Span | null {
  const from = Math.max(0, region.start - look.words.length - BESIDE);
  const window = text.slice(from, Math.min(text.length, region.end + look.words.length + BESIDE));
  const whole = look.before + look.words + look.after;
  let best: Span | null = null;
  for (let at = window.indexOf(whole); at >= 0; at = window.indexOf(whole, at + 1)) {
    const start = from + at + look.before.length;
    const end = start + look.words.length;
    // Less than the full width beside it was remembered only at the ends of the text.
    if (look.before.length < BESIDE && from + at > 0) continue;
    if (look.after.length < BESIDE && end + look.after.length < text.length) continue;
    if (!best || Math.abs(start - expected) < Math.abs(best.start - expected)) best = { start, end };
  }
  return best;
}

/** So many characters, of the words and beside them, must be there again for the words to be the same. */
const ALIKE = 16;

/** A place where words came back, and how many characters of what was remembered are there. */
export interface Again {
  readonly span: Span;
  readonly alike: number;
}

/**
 * Where the words came back with the text inserted at `inserted`, though other things beside them have changed since: the
 * place most alike beside them. Of places as alike the one nearest to `expected`; without it none, since it is open which.
 */
export function wordsAgain(text: TextSlice, look: Look, inserted: Span, expected?: number): Again | null {
  const from = Math.max(0, inserted.start - look.words.length + 1);
  const window = text.slice(from, Math.min(text.length, inserted.end + look.words.length - 1));
  const distance = (span: Span): number => (expected === undefined ? 0 : Math.abs(span.start - expected));
  const found: Again[] = [];
  for (let at = window.indexOf(look.words); at >= 0; at = window.indexOf(look.words, at + 1)) {
    const span = { start: from + at, end: from + at + look.words.length };
    found.push({ span, alike: look.words.length + alikeBeside(lookAt(text, span), look) });
  }
  found.sort((a, b) => b.alike - a.alike || distance(a.span) - distance(b.span));
  const [best, second] = found;
  if (!best || (second && second.alike === best.alike && distance(second.span) === distance(best.span))) return null;
  return best.alike >= ALIKE ? best : null;
}

function alikeBeside(a: Look, b: Look): number {
  let before = 0;
  while (before < Math.min(a.before.length, b.before.length) && a.before.at(-1 - before) === b.before.at(-1 - before)) before++;
  let after = 0;
  while (after < Math.min(a.after.length, b.after.length) && a.after[after] === b.after[after]) after++;
  return before + after;
}
