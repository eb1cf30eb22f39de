// The lexicon: every word form that a detector cares for, with one bit for each thing it can be.
// A form is looked up once per token; detectors then test bits. That is what keeps all of them together fast.

import { dates } from './dates';
import { figures } from './figures';
import { grammar } from './grammar';
import { speech, tagsByEnding } from './speech';
import { worth } from './worth';

/**
 * What a word can be: bits, since many are several things ("second", "may", "march").
 * Each detector owns a stretch of bits and a file beside this one that names its tags and lists its words:
 * figures 6 to 13, dates 14 to 18, speech 19 to 23, check-worthiness 24 to 30.
 */
export const Tag = {
  Determiner: 1 << 0,
  Preposition: 1 << 1,
  Pronoun: 1 << 2,
  Auxiliary: 1 << 3,
  Conjunction: 1 << 4,
  Negation: 1 << 5,
} as const;

/** A word form in lower case, with what it can be. One object per form: compare by identity. */
export interface Word {
  readonly lower: string;
  /** Bits of `Tag`. */
  readonly tags: number;
  /** What its ending says of it, kept here by `figures/noun.ts`; 0 where nobody asked yet. */
  looks: number;
}

/** A file of words: for a tag, the forms (lower case, straight apostrophes) that have it. */
export type WordList = readonly (readonly [tag: number, forms: string])[];

const tagsByForm = new Map<string, number>();
for (const [tag, forms] of [...grammar, ...figures, ...dates, ...speech, ...worth]) {
  for (const form of forms.split(/\s+/u)) {
    if (form) tagsByForm.set(form, (tagsByForm.get(form) ?? 0) | tag);
  }
}

const byLower = new Map<string, Word>();
let bySurface = new Map<string, Word>();

/** Forms seen are remembered up to this many, so that a hostile text cannot fill the memory. */
const REMEMBERED = 50_000;

/** The word of a surface form ("Said", "SAID" and "said" are one). */
export function wordOf(surface: string): Word {
  const known = bySurface.get(surface);
  if (known) return known;
  if (bySurface.size >= REMEMBERED) {
    bySurface = new Map();
    byLower.clear();
  }
  const lower = surface.toLowerCase().replace(/’/gu, "'");
  let word = byLower.get(lower);
  if (!word) {
    word = { lower, tags: tagsByForm.get(lower) ?? tagsByEnding(lower), looks: 0 };
    byLower.set(lower, word);
  }
  bySurface.set(surface, word);
  return word;
}

/** A power of two. */
const SLOTS = 1 << 14;
const LONGEST_IN_SLOT = 24;
/** By a hash of its letters the surface form that was asked for last, and its word. One form each: forms that share a slot only lose time. */
const slotSurfaces: string[] = new Array<string>(SLOTS).fill('');
const slotWords: (Word | null)[] = new Array<Word | null>(SLOTS).fill(null);

/**
 * The word at `start` to `end` of `text`, as `wordOf` has it. Most words of a text were seen before: those are compared where
 * they stand, without a string being made of them (hash of Fowler, Noll and Vo, FNV-1a, on UTF-16 units).
 */
export function wordAt(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST_IN_SLOT) return wordOf(text.slice(start, end));
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const surface = slotSurfaces[slot]!;
  if (surface.length === length) {
    let at = 0;
    while (at < length && surface.charCodeAt(at) === text.charCodeAt(start + at)) at++;
    const word = slotWords[slot]!;
    if (at === length && word !== null) return word;
  }
  const form = text.slice(start, end);
  const word = wordOf(form);
  slotSurfaces[slot] = form;
  slotWords[slot] = word;
  return word;
}
