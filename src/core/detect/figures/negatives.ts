// Digits that by what is glued to them state no quantity: notes ("[17]"), list numbers, codes ("F-16", "MH17", "5G"), times of day, web addresses.

import { zones } from '../lexicon/dates';
import { isCapital, type Token } from '../tokens';
import { isDash, isGlued, isHyphenAt, lowerAt } from './around';
import { endOfRow } from './telephone';

/** Zones of two letters are left out: "5 mt" are tonnes, "8 pt" is a size of type. */
const clock = new Set(['am', 'pm', 'a.m.', 'p.m.', "o'clock", ...[...zones.keys()].filter((letters) => letters.length > 2)]);

/** What makes a time of day of the digits before it: "pm", "GMT". */
export function isClockWord(lower: string): boolean {
  return clock.has(lower);
}

/** Marks that tie digits to an address or a code: "@2", "#12", "№ 5", "§ 3", "%20". */
const tying = new Set(['@', '_', '#', '&', '\\', '№', '§', '?', '%', '~/']);

/** Where the digits at token `i` are no number of their own, the token after what they belong to; -1 where they may state a quantity. */
export function skipDigits(text: string, tokens: readonly Token[], i: number): number {
  const row = endOfRow(tokens, i);
  if (row > 0) return row;
  const before = lowerAt(tokens, i - 1);
  const after = lowerAt(tokens, i + 1);
  const digits = lowerAt(tokens, i);
  // "[17]"; "1)" and "2." before all else, "3)" in running text.
  if (before === '[') {
    const end = endOfNotes(tokens, i);
    if (end > 0) return end;
  }
  if ((i === 0 || beginsLine(text, tokens, i)) && (after === ')' || (after === '.' && tokens.length > i + 2 && !isGlued(tokens, i + 2)))) return i + 2;
  if (after === ')' && before !== '(' && Number(digits) < 20 && !isInBrackets(tokens, i)) return i + 2;
  if (isGlued(tokens, i) && isTied(text, tokens, i)) return i + 1;
  if (isGlued(tokens, i + 1)) {
    if (after === ':' && isGlued(tokens, i + 2) && (tokens[i + 2]!.kind === 'number' || lowerAt(tokens, i + 2) === ':')) return endOfTime(tokens, i);
    // "27.example", "12@host"
    if (after === '@' || (after === '.' && isGlued(tokens, i + 2) && tokens[i + 2]!.kind === 'word' && !isCapital(text, tokens[i + 2]!.start))) return i + 3;
    // "3-D", "22-B"
    if (isHyphenAt(tokens, i + 1) && tokens[i + 2]!.kind === 'word' && tokens[i + 2]!.end === tokens[i + 2]!.start + 1 && isCapital(text, tokens[i + 2]!.start)) return i + 3;
    // "%28ti%29"
    if (after === '%' && isGlued(tokens, i + 2) && tokens[i + 2]!.kind !== 'mark') return i + 2;
  }
  if (clock.has(after)) return i + 2;
  // "007", "0401": nobody counts with leading zeros.
  return digits.length > 1 && digits.charCodeAt(0) === 48 && digits.charCodeAt(1) !== 46 && digits.charCodeAt(1) !== 44 ? i + 1 : -1;
}

/** "146/88", "24/7", "50/50": two numbers in one, neither of which states a quantity alone. A fraction ("3/4") is known before. */
export function isSlashed(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i + 1) === '/' && isGlued(tokens, i + 1) && tokens[i + 2]?.kind === 'number' && isGlued(tokens, i + 2);
}

/** Whether what is glued before the digits makes a code of them: letters ("MH17"), a mark of addresses, a hyphen after letters ("F-16"). */
function isTied(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (before.kind === 'word') return true;
  const mark = before.word.lower;
  if (tying.has(mark)) return true;
  // "in early '95"
  if ((mark === "'" || mark === '’' || mark === '‘') && !isGlued(tokens, i - 1)) return lowerAt(tokens, i).length === 2;
  if (!isGlued(tokens, i - 1)) return false;
  if (mark === '/' || mark === '=' || mark === '.' || mark === ':') return true;
  const letters = tokens[i - 2];
  return isDash(mark) && letters?.kind === 'word' && !isPrefix(text, letters);
}

/** Words that a hyphen ties to a number which still is one: "sub-300", "minus-1.4", "now-18". All others make a code: "covid-19", "catch-22". */
const prefixes = new Set('sub under over now then once top plus minus about around nearly almost roughly some mid early late to a an'.split(' '));

function isPrefix(text: string, token: Token): boolean {
  const { lower } = token.word;
  return prefixes.has(lower) && (!isCapital(text, token.start) || lower === 'sub' || lower === 'under' || lower === 'over');
}

/** The end of "17]", "2–5]", "3, 8, 12]" after an opening square bracket: notes; -1 for anything else ("[300 people]"). */
function endOfNotes(tokens: readonly Token[], i: number): number {
  for (let at = i; at < i + 24; at++) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (token.word.lower === ']') return at + 1;
    if (token.kind !== 'number' && token.word.lower !== ',' && !isDash(token.word.lower)) return -1;
  }
  return -1;
}

/** Whether only a line break stands before token `i`: entries of a list are often one paragraph. */
function beginsLine(text: string, tokens: readonly Token[], i: number): boolean {
  return text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes('\n');
}

/** True when a bracket was opened a little before token `i`, so that ")" closes that one. */
function isInBrackets(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 16; k--) {
    const lower = lowerAt(tokens, k);
    if (lower === '(') return true;
    if (lower === ')') return false;
  }
  return false;
}

/** "12:01", "1:36.6 pm", "9:25", "2001::1". */
function endOfTime(tokens: readonly Token[], i: number): number {
  let at = i + 1;
  while (isGlued(tokens, at) && lowerAt(tokens, at) === ':') {
    at++;
    if (tokens[at]?.kind === 'number' && isGlued(tokens, at)) at++;
  }
  return clock.has(lowerAt(tokens, at)) ? at + 1 : at;
}
