// Small questions about a token and its neighbours, asked everywhere in this folder.

import { FigureTag } from '../lexicon/figures';
import { isCapital, type Token } from '../tokens';

/** True when nothing stands between token `i - 1` and token `i`. */
export function isGlued(tokens: readonly Token[], i: number): boolean {
  return i > 0 && i < tokens.length && tokens[i - 1]!.end === tokens[i]!.start;
}

/** The word at `i` in lower case; empty beyond the ends. */
export function lowerAt(tokens: readonly Token[], i: number): string {
  return i >= 0 && i < tokens.length ? tokens[i]!.word.lower : '';
}

/** True for digits and for words that may be part of a number. */
export function isNumberAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && (token.kind === 'number' || (token.word.tags & FigureTag.Numeral) !== 0);
}

/** Whether the words, in lower case, stand from token `i` on. */
export function standAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (lowerAt(tokens, i + k) !== words[k]) return false;
  return true;
}

/** A hyphen or a dash that may join numbers: hyphen, non-breaking hyphen, figure dash, en dash, minus, em dash. */
export function isDash(lower: string): boolean {
  return lower === '-' || lower === '–' || lower === '‑' || lower === '‒' || lower === '−' || lower === '—';
}

/** A hyphen with nothing on either side, as in "twenty-one". */
export function isHyphenAt(tokens: readonly Token[], i: number): boolean {
  const lower = lowerAt(tokens, i);
  return (lower === '-' || lower === '‑') && isGlued(tokens, i) && isGlued(tokens, i + 1);
}

/** True for a word with a capital. */
export function isCapitalWord(text: string, token: Token | undefined): boolean {
  return token?.kind === 'word' && isCapital(text, token.start);
}

/** True when a capital at token `i` says nothing, since a sentence or a quotation begins there. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  if (i <= 0 || i > tokens.length) return true;
  const before = tokens[i - 1]!;
  return before.kind === 'mark' && '.!?:"“‘\'•-–—|'.includes(before.word.lower);
}
