// Small questions about a token and its neighbours, asked everywhere in this folder.

import type { Token } from '../tokens';

/** True when nothing stands between token `i - 1` and token `i`. */
export function isGlued(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return token !== undefined && before !== undefined && before.end === token.start;
}

/** The word at `i` in lower case; empty beyond the ends. */
export function lowerAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.word.lower ?? '';
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

/** True for a capital letter at offset `at` of the text. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xc0) return code >= 65 && code <= 90;
  const char = text[at]!;
  return char !== char.toLowerCase();
}

/** True when a capital at token `i` says nothing, since a sentence or a quotation begins there. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  return before.kind === 'mark' && '.!?:"“‘\'•-–—|'.includes(before.word.lower);
}
