// From what a person selected to the words that they meant.

import type { Span } from '../core/span';

/** The span without white space at its ends; null when nothing else is in it. */
export function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
