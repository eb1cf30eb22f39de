// Makes an anchor from a selection, and finds the words of an anchor in the text that it was made on.

import type { Span } from '../span';
import { findStrings } from './find';
import type { Anchor } from './model';
import { trimmed, Vocabulary, wordsOf, type Words } from './words';

/** Line ends in stored words are line feeds, whatever the document has: YAML keeps no others. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * The anchor of the words in `span`: the quote, and which of its occurrences in `text` it is (left out when it is the first).
 * White space at the ends of the span is not part of the quote; of a span without words the quote is empty.
 */
export function makeAnchor(text: string, span: Span): { readonly quote: string; readonly nth?: number } {
  const place = trimmed(text, span);
  if (!place) return { quote: '' };
  const raw = text.slice(place.start, place.end);
  const quote = withLineFeeds(raw);
  // Part of a word on one side of a line end: only the letters themselves say where it is.
  const [nth = 0] = occurrenceNumbers(text, [{ quote, span: place }]);
  if (nth === 0 && quote !== raw) return makeAnchorToTheLetter(text, raw, place);
  return nth > 1 ? { quote, nth } : { quote };
}

function makeAnchorToTheLetter(text: string, quote: string, place: Span): { readonly quote: string; readonly nth?: number } {
  const [nth = 1] = occurrenceNumbers(text, [{ quote, span: place }]);
  return nth > 1 ? { quote, nth } : { quote };
}

/**
 * For each quote, which occurrence in `text` stands at its span, counted as `locate` counts: `locate(text, quote, number)`
 * is the span. 0 where no number gives that span. One walk over the text for all.
 */
export function occurrenceNumbers(text: string, places: readonly { readonly quote: string; readonly span: Span }[]): number[] {
  const byQuote = groupBy(places, ({ quote }) => quote);
  const quotes = [...byQuote.keys()];
  const waiting = quotes.map((quote) => byQuote.get(quote)!.sort((a, b) => places[a]!.span.start - places[b]!.span.start));
  const next = new Int32Array(quotes.length);
  const seen = new Int32Array(quotes.length);
  const numbers = places.map(() => 0);
  findStrings(text, quotes, (which, at) => {
    const indices = waiting[which]!;
    seen[which]!++;
    for (; next[which]! < indices.length; next[which]!++) {
      const index = indices[next[which]!]!;
      if (places[index]!.span.start > at) return true;
      if (places[index]!.span.start === at && places[index]!.span.end === at + quotes[which]!.length) numbers[index] = seen[which]!;
    }
    return false;
  });
  numberFolded(text, places, numbers);
  return numbers;
}

/** Places that do not hold their quote to the letter are counted among its folded words, behind all that do. */
function numberFolded(text: string, places: readonly { readonly quote: string; readonly span: Span }[], numbers: number[]): void {
  let words: Words | undefined;
  places.forEach(({ quote, span }, index) => {
    if (numbers[index] !== 0 || quote === '') return;
    words ??= wordsOf(text, new Vocabulary());
    const number = foldedOccurrences(words, quote, MOST_OCCURRENCES).findIndex((found) => found.start === span.start && found.end === span.end) + 1;
    if (number > 0 && !isToTheLetter(text, quote, number)) numbers[index] = number;
  });
}

/** True when `text` holds the quote to the letter at least so many times. */
function isToTheLetter(text: string, quote: string, number: number): boolean {
  let at = -1;
  for (let count = 0; count < number; count++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}

/**
 * Where the `nth` occurrence (from 1) of the quote stands in `text`; null when there are fewer.
 * An occurrence is the string to the letter, parts of words included, as any search counts it; only where the text does
 * not hold it that often are its words sought with white space, quote marks, dashes and normal forms folded (a hand wrote it).
 */
export function locate(text: string, quote: string, nth = 1): Span | null {
  return locateAll(text, [{ id: '', quote, nth }])[0]!;
}

/** `locate` for many anchors, by the words that they have in this text (`now ?? quote`), in one walk over the text. */
export function locateAll(text: string, anchors: readonly Anchor[]): (Span | null)[] {
  const numberOf = (index: number): number => anchors[index]!.nth ?? 1;
  const byQuote = groupBy(anchors, (anchor) => anchor.now ?? anchor.quote);
  const quotes = [...byQuote.keys()];
  const waiting = quotes.map((quote) => byQuote.get(quote)!.sort((a, b) => numberOf(a) - numberOf(b)));
  const next = new Int32Array(quotes.length);
  const seen = new Int32Array(quotes.length);
  const places: (Span | null)[] = anchors.map(() => null);
  findStrings(text, quotes, (which, at) => {
    const indices = waiting[which]!;
    seen[which]!++;
    for (; next[which]! < indices.length; next[which]!++) {
      const index = indices[next[which]!]!;
      if (numberOf(index) > seen[which]!) return true;
      if (numberOf(index) === seen[which]) places[index] = { start: at, end: at + quotes[which]!.length };
    }
    return false;
  });
  locateFolded(text, anchors, places);
  return places;
}

function locateFolded(text: string, anchors: readonly Anchor[], places: (Span | null)[]): void {
  let words: Words | undefined;
  const known = new Map<string, Span[]>();
  anchors.forEach((anchor, index) => {
    if (places[index]) return;
    words ??= wordsOf(text, new Vocabulary());
    const quote = anchor.now ?? anchor.quote;
    const nth = anchor.nth ?? 1;
    if (!known.has(quote)) known.set(quote, foldedOccurrences(words, quote, MOST_OCCURRENCES));
    places[index] = known.get(quote)![nth - 1] ?? null;
  });
}

/** More occurrences of one quote than this are not told apart. */
const MOST_OCCURRENCES = 10_000;

/** All occurrences of each of the quotes, to the letter where there are such, else of its folded words. One walk over the text. */
export function occurrencesOf(words: Words, quotes: readonly string[]): Map<string, Span[]> {
  const different = [...new Set(quotes)];
  const found = new Map(different.map((quote): [string, Span[]] => [quote, []]));
  findStrings(words.text, different, (which, at) => {
    const quote = different[which]!;
    return found.get(quote)!.push({ start: at, end: at + quote.length }) < MOST_OCCURRENCES;
  });
  for (const [quote, spans] of found) if (spans.length === 0) found.set(quote, foldedOccurrences(words, quote, MOST_OCCURRENCES));
  return found;
}

/** Where the words of the quote stand among the words of a text, all that is folded left aside; at most `most`. */
export function foldedOccurrences(words: Words, quote: string, most: number): Span[] {
  const sought = wordsOf(quote, words.vocabulary).ids;
  const found: Span[] = [];
  if (sought.length === 0) return found;
  for (let at = words.ids.indexOf(sought[0]!); at >= 0 && found.length < most; at = words.ids.indexOf(sought[0]!, at + 1)) {
    let same = 1;
    while (same < sought.length && words.ids[at + same] === sought[same]) same++;
    if (same === sought.length) found.push({ start: words.starts[at]!, end: words.ends[at + same - 1]! });
  }
  return found;
}
