// Cuts a paragraph into words, numbers and marks, once, for all detectors.

import type { Span } from '../span';
import { wordAt, type Word } from './lexicon/word';

export type TokenKind =
  /** Letters; an inner apostrophe or the dots of an acronym belong to it ("don't", "O'Brien", "U.S.", "p.m."). A possessive 's is a word of its own. */
  | 'word'
  /** Digits with single separators between them ("240,000", "4.5", "192.168.1.2"). What they mean is the detector's business. */
  | 'number'
  /** One mark: anything else that is not white space. */
  | 'mark';

/** A token of a paragraph; offsets count from the paragraph's start. A glued unit is a token of its own ("500" "kg"). */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Of marks: the mark itself, of numbers: the digits as they stand, both without tags. */
  readonly word: Word;
}

const SPACE = 0, LETTER = 1, DIGIT = 2, MARK = 3;
const ascii = new Uint8Array(128).map((_, code) =>
  code <= 32 || code === 127 ? SPACE : (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : code >= 48 && code <= 57 ? DIGIT : MARK);
const letter = /[\p{L}\p{M}]/u;
const space = /\s/u;

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code]!;
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? MARK : LETTER;
  if (code >= 0x2010 && code <= 0x2027) return MARK;
  if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfeff || code === 0x200b) return code < 0xe000 ? MARK : SPACE;
  const char = text[at]!;
  return letter.test(char) ? LETTER : space.test(char) ? SPACE : MARK;
}

/** A fraction's bar is no separator of thousands: only these may stand once between digits. */
function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (at < text.length && classAt(text, at) === DIGIT) at++;
    const next = at + 1;
    if (next < text.length && isSeparator(text.charCodeAt(at)) && classAt(text, next) === DIGIT) at = next;
    else return at;
  }
}

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classAt(text, at) === LETTER) at++;
  // An acronym with dots: single letters, each with a dot after it, at least two of them.
  if (at === from + 1 && text.charCodeAt(at) === 0x2e) {
    let end = at + 1;
    let letters = 1;
    while (end + 1 < text.length && classAt(text, end) === LETTER && text.charCodeAt(end + 1) === 0x2e) {
      end += 2;
      letters++;
    }
    if (letters > 1) return end;
  }
  if (isApostrophe(text.charCodeAt(at)) && at + 1 < text.length && classAt(text, at + 1) === LETTER) {
    let end = at + 2;
    while (end < text.length && classAt(text, end) === LETTER) end++;
    const possessive = end === at + 2 && (text.charCodeAt(at + 1) | 0x20) === 0x73;
    if (!possessive) return end;
  }
  return at;
}

/** True for a capital letter at offset `at` of the text. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xc0) return code >= 65 && code <= 90;
  const char = text[at]!;
  return char !== char.toLowerCase();
}

/** All tokens of `text`, in order. Linear in its length, whatever it holds. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    if (kind === LETTER) end = endOfWord(text, at);
    else if (kind === DIGIT) end = endOfNumber(text, at);
    else if (isApostrophe(text.charCodeAt(at)) && at > 0 && classAt(text, at - 1) === LETTER && (text.charCodeAt(at + 1) | 0x20) === 0x73
      && (at + 2 >= text.length || classAt(text, at + 2) !== LETTER)) end = at + 2;
    const isClitic = kind === MARK && end === at + 2;
    tokens.push({
      kind: kind === LETTER || isClitic ? 'word' : kind === DIGIT ? 'number' : 'mark',
      start: at,
      end,
      word: wordAt(text, at, end),
    });
    at = end;
  }
  return tokens;
}
