// Where lost claims stood: their old paragraph, and what stands in its place today. For showing, not for re-attaching.

import { paragraphAround } from './context';
import { locateAll } from './make';
import type { Anchor } from './model';
import { foldedWords, isFigure, trimmed } from './words';

/** Where a claim stood before its words went. */
export interface FormerPlace {
  /** The paragraph that held its words; null when nothing tells it. */
  readonly paragraph: string | null;
  /** Where in today's text the paragraph begins that stands in its place: a UTF-16 offset; null when that cannot be told. */
  readonly at: number | null;
}

/** So much of an old paragraph's telling words must be in a paragraph that is taken for what became of it. */
const ALIKE = 0.5;
/** Words shorter than this tell little, figures excepted; so do words that stand in more paragraphs than `COMMON`. */
const TELLING_LENGTH = 4;
const COMMON = 50;

/**
 * For each of `anchors` where it stood. With its place in `kept` known, that is behind the last paragraph before it that
 * today's text still has; else (its words went before `kept` was written) the paragraph that is most like the old one.
 */
export function formerPlaces(kept: string | undefined, today: string, anchors: readonly Anchor[]): FormerPlace[] {
  const spans = locateAll(kept ?? '', anchors.map((anchor) => (anchor.was === undefined ? anchor : { ...anchor, quote: '', now: '' })));
  const now = paragraphsOf(today);
  const old = anchors.some(({ was }, index) => was === undefined && spans[index]) ? paragraphsOf(kept ?? '') : [];
  const survivors = once(now);
  const known = once(old);
  let index: WordIndex | undefined;
  return anchors.map((anchor, which) => {
    const span = spans[which];
    if (anchor.was !== undefined) return { paragraph: anchor.was, at: (index ??= new WordIndex(now)).mostAlike(anchor.was) };
    if (!span) return { paragraph: null, at: null };
    const paragraph = paragraphAround(kept ?? '', span);
    const before = old.findLast(({ key, end }) => end <= paragraph.start && known.has(key) && survivors.has(key));
    const next = now.find(({ start }) => start >= (before ? survivors.get(before.key)!.end : 0)) ?? now.at(-1);
    return { paragraph: (kept ?? '').slice(paragraph.start, paragraph.end), at: next?.start ?? null };
  });
}

interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Its text, the same whatever its line ends. */
  readonly key: string;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number) => {
    const span = trimmed(text, { start, end });
    if (span) paragraphs.push({ ...span, key: text.slice(span.start, span.end).replace(/\r/g, '') });
  };
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]*\n/g)) {
    add(start, index);
    start = index + gap.length;
  }
  add(start, text.length);
  return paragraphs;
}

/** The paragraphs that are there once, by their text. */
function once(paragraphs: readonly Paragraph[]): Map<string, Paragraph> {
  const seen = new Set<string>();
  const found = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    if (seen.has(paragraph.key)) found.delete(paragraph.key);
    else found.set(paragraph.key, paragraph);
    seen.add(paragraph.key);
  }
  return found;
}

/** Which telling words stand in which paragraphs. */
class WordIndex {
  readonly #paragraphs = new Map<string, number[]>();

  constructor(private readonly paragraphs: readonly Paragraph[]) {
    paragraphs.forEach(({ key }, number) => {
      for (const word of tellingWords(key)) {
        const known = this.#paragraphs.get(word);
        if (known) known.push(number);
        else this.#paragraphs.set(word, [number]);
      }
    });
  }

  /** The start of the paragraph that shares the most telling words with `paragraph`; null when none shares enough. */
  mostAlike(paragraph: string): number | null {
    const words = tellingWords(paragraph);
    const shared = new Map<number, number>();
    for (const word of words) {
      const numbers = this.#paragraphs.get(word) ?? [];
      if (numbers.length <= COMMON) for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best && best[1] >= words.size * ALIKE ? this.paragraphs[best[0]]!.start : null;
  }
}

function tellingWords(text: string): Set<string> {
  return new Set(foldedWords(text).filter((word) => word.length >= TELLING_LENGTH || isFigure(word)));
}
