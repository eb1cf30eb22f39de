// The peer: how web annotation finds a quote again, as the Hypothesis client does it (its published algorithm, written
// anew): the quote to the letter wherever it stands, else approximately with up to half of its characters wrong; of several
// places the one that is most like it in quote, 32 characters of context on either side, and position.

import search from 'approx-string-match';
import type { Span } from '../../src/core/span';

const CONTEXT = 32;
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, before: 20, after: 20, position: 2 };

/** A quote as it is stored, with its context, and where it stood. */
export interface QuoteInContext {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

export function quoteInContext(text: string, { start, end }: Span): QuoteInContext {
  return { quote: text.slice(start, end), before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT), start };
}

interface Match extends Span {
  readonly errors: number;
}

/** The best places of `words` in `text`; those to the letter where there are such. */
function matches(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0;
  const [best] = matches(text, words, words.length);
  return best ? 1 - best.errors / words.length : 0;
}

/** Where the quote is in `text`; null when nothing is like it. */
export function findQuote(text: string, { quote, before, after, start }: QuoteInContext): Span | null {
  let best: (Span & { readonly score: number }) | null = null;
  for (const match of matches(text, quote, Math.min(MOST_ERRORS, quote.length / 2))) {
    const score = WEIGHTS.quote * (1 - match.errors / quote.length)
      + WEIGHTS.before * (before ? likeness(text.slice(Math.max(0, match.start - before.length), match.start), before) : 1)
      + WEIGHTS.after * (after ? likeness(text.slice(match.end, match.end + after.length), after) : 1)
      + WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length);
    if (!best || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}
