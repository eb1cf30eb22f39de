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
  for (const quote of [withLineFeeds(raw), raw]) {
    const nth = occurrences(text, quote).findIndex((found) => found.start === place.start && found.end === place.end) + 1;
    if (nth > 0) return nth > 1 ? { quote, nth } : { quote };
  }
  return { quote: raw };
}

/** All occurrences of the quote, to the letter where there are such; else of its words, folded. */
function occurrences(text: string, quote: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push({ start: at, end: at + quote.length });
  return found.length > 0 ? found : foldedOccurrences(wordsOf(text, new Vocabulary()), quote, Infinity);
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
  const quotes = new Map<string, number[]>();
  anchors.forEach((anchor, index) => {
    const quote = anchor.now ?? anchor.quote;
    const same = quotes.get(quote);
    if (same) same.push(index);
    else quotes.set(quote, [index]);
  });
  const strings = [...quotes.keys()];
  const wanted = strings.map((quote) => quotes.get(quote)!.sort((a, b) => (anchors[a]!.nth ?? 1) - (anchors[b]!.nth ?? 1)));
  const seen = new Int32Array(strings.length);
  const done = new Int32Array(strings.length);
  const places: (Span | null)[] = anchors.map(() => null);
  findStrings(text, strings, (which, at) => {
    const waiting = wanted[which]!;
    seen[which]!++;
    while (done[which]! < waiting.length && (anchors[waiting[done[which]!]!]!.nth ?? 1) <= seen[which]!) {
      if ((anchors[waiting[done[which]!]!]!.nth ?? 1) === seen[which]) places[waiting[done[which]!]!] = { start: at, end: at + strings[which]!.length };
      done[which]!++;
    }
    return done[which]! < waiting.length;
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
const MOST_OCCURRENCES = 100_000;

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
