// Cuts a text into words, numbers and marks and folds them, so that two texts can be compared word by word.
//
// What is folded away, because it changes no word that a checker relied on:
//   white space and line ends      "in the\r\nwar"  = "in the war"      (re-wrapped, CRLF)
//   the look of quotation marks    “no”             = "no"
//   the look and length of dashes  1990–95, 1990--95 = 1990-95
//   Unicode normal forms           e + U+0301       = é,  ﬁ = fi         (but digits: m² is not m2)
//   characters that are not seen   soft hyphen, zero-width joiner, byte order mark
// What is not: case, all other marks ("$" is not "€", "3.5" is not "35"), and digits in any way.

import type { Span } from '../span';

const SPACE = 1, LETTER = 2, DIGIT = 3, MARK = 4, COMBINING = 5, IDEOGRAPH = 6, QUOTE = 7, DASH = 8, UNSEEN = 9;

const patterns: readonly (readonly [RegExp, number])[] = [
  [/[\u00ad\u200c\u200d\u2060\ufe00-\ufe0f]/, UNSEEN],
  [/[\s\u0000-\u001f\u007f\u0085\u200b\u200e\u200f\ufeff]/, SPACE],
  [/["'`´‘’‚‛“”„‟′″«»‹›＂＇「」『』]/, QUOTE],
  [/[-‐‑‒–—―−﹘﹣－]/, DASH],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, IDEOGRAPH],
  [/\p{M}/u, COMBINING],
  [/\p{N}/u, DIGIT],
  [/\p{L}/u, LETTER],
];

/** Classes of UTF-16 units, looked up once each; 0 = not looked up yet. */
const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  const found = code >= 0xd800 && code <= 0xdfff ? MARK : (patterns.find(([pattern]) => pattern.test(char))?.[1] ?? MARK);
  classes[code] = found;
  return found;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classes[code] || classify(code);
}

/** The folded words of several texts, numbered: two words are the same when their numbers are. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly folded: string[] = [];

  numberOf(folded: string): number {
    const known = this.numbers.get(folded);
    if (known !== undefined) return known;
    const number = this.folded.length;
    this.numbers.set(folded, number);
    this.folded.push(folded);
    return number;
  }

  word(number: number): string {
    return this.folded[number]!;
  }

  /** True for a word that holds a digit. */
  isFigure(number: number): boolean {
    return hasNumber.test(this.folded[number]!);
  }

  get size(): number {
    return this.folded.length;
  }
}

/** The words of a text. `ids[i]` is the i-th word's number in the vocabulary; it stands at `starts[i]` to `ends[i]`, in UTF-16 units. */
export interface Words {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly length: number;
}

const unseen = /[\u00ad\u200c\u200d\u2060\ufe00-\ufe0f]/g;
const hasNumber = /\p{N}/u;

function foldWord(raw: string, plain: boolean): string {
  if (plain) return raw;
  const seen = raw.replace(unseen, '').replace(/’/g, "'");
  return hasNumber.test(seen) ? seen.normalize('NFC') : seen.normalize('NFKC');
}

/**
 * The end of a word: letters and digits with single joints in them, an apostrophe between letters ("don't"), a separator
 * between digits ("240,000"). A unit that is glued on is part of the word ("5bn"), so that "5" of "5bn" follows "5bn".
 */
function endOfRun(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (at < text.length && continuesRun(classAt(text, at))) at++;
    if (at + 1 >= text.length) return at;
    const code = text.charCodeAt(at);
    const beside = classAt(text, at - 1) === DIGIT ? DIGIT : LETTER;
    const joins = code === 0x27 || code === 0x2019 || (beside === DIGIT && (code === 0x2e || code === 0x2c));
    if (!joins || classAt(text, at + 1) !== beside) return at;
    at++;
  }
}

function continuesRun(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === COMBINING || kind === UNSEEN;
}

/** The end of a mark with what belongs to it: the second half of a pair, combining marks, a run of the same dash, dot or quote. */
function endOfMark(text: string, from: number): number {
  const code = text.charCodeAt(from);
  let at = from + 1;
  if (code >= 0xd800 && code <= 0xdbff && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00) at++;
  else if (code === 0x2d || code === 0x2e || code === 0x27 || code === 0x60) while (at < text.length && text.charCodeAt(at) === code) at++;
  while (at < text.length && (classAt(text, at) === COMBINING || classAt(text, at) === UNSEEN)) at++;
  return at;
}

function foldMark(raw: string, kind: number): string {
  if (kind === QUOTE) return '"';
  if (kind === DASH) return '-';
  if (raw.startsWith('..')) return '…';
  return raw.length === 1 && raw < '\u0080' ? raw : raw === '…' ? raw : foldWord(raw, false);
}

/** All words of `text`, in order. Linear in its length, whatever it holds. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const room = text.length;
  let ids = new Int32Array(Math.min(room, 64 + (room >> 1)));
  let starts = new Int32Array(ids.length);
  let ends = new Int32Array(ids.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === UNSEEN) {
      at++;
      continue;
    }
    const isRun = kind === LETTER || kind === DIGIT;
    const end = isRun ? endOfRun(text, at) : endOfMark(text, at);
    const raw = text.slice(at, end);
    if (count === ids.length) [ids, starts, ends] = [grown(ids), grown(starts), grown(ends)];
    ids[count] = vocabulary.numberOf(isRun ? foldWord(raw, isPlain(text, at, end)) : foldMark(raw, kind));
    starts[count] = at;
    ends[count] = end;
    count++;
    at = end;
  }
  return { text, vocabulary, ids: ids.subarray(0, count), starts: starts.subarray(0, count), ends: ends.subarray(0, count), length: count };
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2 + 64);
  larger.set(array);
  return larger;
}

/** The first word that ends after `at`: the word there, or the next one; `words.length` when there is none. */
export function wordAt(words: Words, at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The words that a span touches, as [first, after the last). */
export function wordsIn(words: Words, span: Span): readonly [number, number] {
  const first = wordAt(words, span.start);
  let last = first;
  while (last < words.length && words.starts[last]! < span.end) last++;
  return [first, last];
}

/** The folded words of a short text, for comparing: `same(foldedWords(a), foldedWords(b))`. */
export function foldedWords(text: string): string[] {
  const vocabulary = new Vocabulary();
  const words = wordsOf(text, vocabulary);
  return Array.from(words.ids, (id) => vocabulary.word(id));
}

/** True when the two texts differ in nothing but what is folded away. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const left = foldedWords(a);
  const right = foldedWords(b);
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

/** The span without white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && classAt(text, start) === SPACE) start++;
  while (end > start && classAt(text, end - 1) === SPACE) end--;
  return start < end ? { start, end } : null;
}

/** True for a word that holds a digit. */
export function isFigure(word: string): boolean {
  return hasNumber.test(word);
}
