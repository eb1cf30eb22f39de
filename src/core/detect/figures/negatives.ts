// Digits that state no quantity: names ("Boeing 747"), labels ("Section 4", "No. 10"), glued letters ("F-16", "5G"), years, times of day,
// telephone numbers, addresses, versions, list numbers, notes ("[17]").

import { FigureTag } from '../lexicon/figures';
import { Tag } from '../lexicon/word';
import type { Token } from '../tokens';
import { isPlural } from './noun';
import { isDash, isGlued, lowerAt } from './numerals';

/** A thing that is told from others by a number after it. In the singular: "section 4", but "sections 12 people read". */
const labels = new Set(`section sec row game part chapter ch volume vol page p pp no nos number room building route highway hwy interstate motorway flight channel studio
  article art amendment act phase type category grade group unit suite apartment apt flat door gate terminal platform figure fig table appendix exhibit version windows iphone ipad
  model series season episode week day stage round tier class lane exit junction pier box zip district ward zone sector formula
  generation psalm opus op sura verse track side pt para paragraph clause proposition prop resolution directive regulation rule bill
  item question note footnote case file form schedule annex step option plan team bus line train tram pump engine squad battalion regiment
  brigade division precinct lot plot block floor level mark mk mach channel radio bbc world euro olympics playstation xbox galaxy android
  air force area pool lake camp site tower pylon calle rue via strasse us a m b i hq article protocol title book canto scene sonnet symphony
  concerto sonata serial reg registration code extension ext x tel telephone phone fax call account ref reference id isbn issn doi
  grid card ticket seat shelf aisle bay berth bed cell ward station stop hole lap heat race leg superbowl bowl wrestlemania covid sars
  number article size windows season quarter studio`.split(/\s+/u));

/** After these a number may count what follows although it looks like a label: "the team 12 players strong" is rare, "group 4" is not. */
const streets = new Set('street st avenue ave road rd drive dr boulevard blvd lane ln way square sq court ct place pl terrace crescent highway hwy parkway pkwy plaza alley row close walk'.split(' '));

const yearLeads = new Set(`in since by until till during from of after before late early mid circa about the this for and to between through around 's summer winter spring autumn fall season
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec year`.split(/\s+/u));

/** Before a number these are no names, whatever their capital: "Some 300", "Killing 12". */
const notName = /(?:ed|ing|ly)$/u;

const clock = new Set(['am', 'pm', 'a.m.', 'p.m.', 'gmt', 'utc', 'bst', 'est', 'edt', 'pst', 'pdt', 'cet', 'cest', 'et', 'pt', "o'clock", 'hrs']);

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** True when a capital at token `i` says nothing, since a sentence or a quotation begins there. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return true;
  if (before.kind !== 'mark') return false;
  const mark = before.word.lower;
  return mark === '.' || mark === '!' || mark === '?' || mark === ':' || mark === '"' || mark === '“' || mark === '‘' || mark === "'" || mark === '•' || mark === '-' || mark === '–' || mark === '—' || mark === '|';
}

/**
 * Where the digits at token `i` belong to something that is no quantity, the token after it; -1 where they may state one.
 * Looks at what is around the digits only; whether a unit or currency follows is known to the caller (`measured`), who asks again
 * with `notName` questions left out in that case.
 */
export function skipDigits(text: string, tokens: readonly Token[], i: number): number {
  const token = tokens[i]!;
  const digits = token.word.lower;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const chain = chainEnd(tokens, i);
  if (chain > 0) return chain;
  // "[17]", "[a 3]": notes.
  if (before?.word.lower === '[' && after?.word.lower === ']') return i + 2;
  // "1)", "2." before anything else: list numbers.
  if (!before && (after?.word.lower === ')' || (after?.word.lower === '.' && tokens.length > 2))) return i + 2;
  if (after?.word.lower === ')' && before?.word.lower !== '(' && Number(digits) < 20 && !isOpen(tokens, i)) return i + 2;
  if (before && before.end === token.start) {
    const mark = before.word.lower;
    // "A1", "MH17", "v1.2": glued to letters (currency letters have been read before).
    if (before.kind === 'word') return i + 1;
    if (mark === '@' || mark === '_' || mark === '#' || mark === '&' || mark === '\\' || mark === '№' || mark === '§' || mark === '?') return i + 1;
    if ((mark === '/' || mark === ':' || mark === '=' || mark === '.') && isGlued(tokens, i - 1)) return i + 1;
    if (isDash(mark) && isGlued(tokens, i - 1) && tokens[i - 2]?.kind === 'word' && !isPrefix(text, tokens[i - 2]!)) return i + 1;
  }
  if (after && after.start === token.end) {
    // "12:01", "9:25", "1:36.6": times and verses.
    if (after.word.lower === ':' && tokens[i + 2]?.kind === 'number' && isGlued(tokens, i + 2)) return timeEnd(tokens, i + 2);
    if (after.word.lower === '@') return i + 2;
  }
  if (clock.has(lowerAt(tokens, i + 1)) && lowerAt(tokens, i + 1) !== 'hrs') return i + 2;
  if (digits.length > 1 && digits.charCodeAt(0) === 48 && !/^0[.,]/u.test(digits)) return i + 1;
  return -1;
}

/** True when a bracket was opened before token `i` in reach, so that ")" closes that. */
function isOpen(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const lower = tokens[k]!.word.lower;
    if (lower === '(') return true;
    if (lower === ')') return false;
  }
  return false;
}

/** Lower-case words that a hyphen ties to a number which still is one: "sub-300", "minus-1.4", "now-18". */
function isPrefix(text: string, token: Token): boolean {
  const lower = token.word.lower;
  if (isCapital(text, token.start)) return lower === 'sub' || lower === 'under' || lower === 'over';
  return lower === 'sub' || lower === 'minus' || lower === 'now' || lower === 'over' || lower === 'under' || lower === 'top' || lower === 'then' || lower === 'plus' || lower === 'non' || lower.length > 4;
}

function timeEnd(tokens: readonly Token[], i: number): number {
  let at = i + 1;
  while (isGlued(tokens, at) && lowerAt(tokens, at) === ':' && tokens[at + 1]?.kind === 'number') at += 2;
  if (clock.has(lowerAt(tokens, at))) at++;
  return at;
}

/**
 * The end of a chain of digits that makes a telephone number, an account, a date or a formation: "+49 176 12345678", "555-0123-99",
 * "2019-09-01", "4-4-2", "10/12/2015"; -1 when `i` does not begin one. Two numbers with a dash are left alone: a range or a score.
 */
function chainEnd(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  const plus = before?.word.lower === '+' && before.end === tokens[i]!.start;
  let at = i;
  let groups = 1;
  let total = digitsIn(tokens, i);
  let dashed = 0;
  for (;;) {
    const mark = tokens[at + 1];
    const isMark = mark?.kind === 'mark' && (mark.word.lower === '-' || mark.word.lower === '/' || mark.word.lower === '.') && isGlued(tokens, at + 1);
    const closing = mark?.word.lower === ')' && (before?.word.lower === '(' || plus);
    const next = isMark || closing ? at + 2 : at + 1;
    if (tokens[next]?.kind !== 'number' || (isMark && !isGlued(tokens, next))) break;
    if (!isMark && !closing && !(plus || isPhoneGroup(tokens, at, next))) break;
    if (isMark) dashed++;
    groups++;
    total += digitsIn(tokens, next);
    at = next;
  }
  if (plus && total >= 7) return at + 1;
  if (groups >= 3 && dashed >= 2) return at + 1;
  if (groups >= 2 && total >= 9 && lowerAt(tokens, i).charCodeAt(0) === 48) return at + 1;
  if (groups === 2 && dashed === 1 && total >= 7 && total <= 8 && digitsIn(tokens, i) === 3 && digitsIn(tokens, at) === 4) return at + 1;
  if (groups >= 3 && total >= 9) return at + 1;
  return -1;
}

function digitsIn(tokens: readonly Token[], i: number): number {
  return tokens[i]!.word.lower.replace(/[^\d]/gu, '').length;
}

/** Groups of digits with spaces between make a telephone number only when they are short and bare. */
function isPhoneGroup(tokens: readonly Token[], at: number, next: number): boolean {
  return tokens[next]!.start === tokens[at]!.end + 1 && digitsIn(tokens, at) === tokens[at]!.word.lower.length && digitsIn(tokens, next) === tokens[next]!.word.lower.length
    && digitsIn(tokens, next) >= 2;
}

/** True when plain digits at `i` (a single token, no unit, no currency) read as a year: "in 2013", "the 2019 games", "1981 album". */
export function isYear(tokens: readonly Token[], i: number, hasBound: boolean): boolean {
  const digits = tokens[i]!.word.lower;
  if (digits.length !== 4 || !/^(?:1[0-9]|20)\d\d$/u.test(digits)) return false;
  const lead = lowerAt(tokens, i - 1);
  const next = tokens[i + 1];
  const counts = next?.kind === 'word' && isPlural(next) && !isNumberish(next);
  if (counts && !yearLeads.has(lead)) return false;
  if (hasBound && counts) return false;
  const year = Number(digits);
  if (year >= 1500 && year <= 2099) return !(hasBound && lead !== 'about' && lead !== 'around') || !counts && lead !== 'than' && lead !== 'least' && lead !== 'to';
  return (lead === 'in' || lead === 'since' || lead === 'year') && !counts;
}

function isNumberish(token: Token): boolean {
  return (token.word.tags & FigureTag.Numeral) !== 0;
}

/**
 * True when bare digits at `i` name something: after a label ("Section 4", "page 12"), after a name ("Boeing 747", "Studio 54"), before a street.
 * `counted`: a noun in the plural follows, which makes them a count ("In London 12 people").
 */
export function isNameOrLabel(text: string, tokens: readonly Token[], i: number, counted: boolean): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after?.kind === 'word' && isCapital(text, after.start) && isAddress(text, tokens, i + 1)) return true;
  if (!before) return false;
  // A long row of bare digits is a number for identifying, not for counting.
  if (tokens[i]!.word.lower.length >= 7 && digitsIn(tokens, i) === tokens[i]!.word.lower.length && !counted) return true;
  const dot = before.word.lower === '.' ? tokens[i - 2] : before;
  if (!dot || dot.kind !== 'word') return false;
  if (labels.has(dot.word.lower)) return before !== dot ? dot.word.lower.length < 5 : !counted || isCapital(text, dot.start) && !beginsSentence(tokens, i - 1);
  if (before !== dot || counted) return false;
  if (!isCapital(text, dot.start) || dot.word.tags & (Tag.Determiner | Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction | FigureTag.Change | FigureTag.Bound | FigureTag.Numeral | FigureTag.PhraseEnd)) return false;
  if (beginsSentence(tokens, i - 1)) return !notName.test(dot.word.lower) && !isPlural(dot);
  return !notName.test(dot.word.lower);
}

/** "12 Baker Street", "317 S Detroit Ave.": capitalised words up to a word for a street. */
function isAddress(text: string, tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < tokens.length && k < from + 5; k++) {
    const token = tokens[k]!;
    if (token.word.lower === '.') continue;
    if (token.kind !== 'word' || !isCapital(text, token.start)) return false;
    if (k > from && streets.has(token.word.lower)) return true;
  }
  return false;
}
