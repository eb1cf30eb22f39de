// Phrases in digits alone: "2015-09-28", "28/9/2015", "in 2013", "2013-15", "the 1990s", "fiscal 2015".

import { FigureTag } from '../lexicon/figures';
import { Tag } from '../lexicon/word';
import { isDay, pad } from './calendar';
import { halfBefore, isTimePreposition, partBefore } from './frame';
import { phrase, point, type Fixed, type Line, type Phrase } from './phrase';

/** Years that a bare number may mean without more than a weak reason, and those that a strong one ("in", "since") allows. */
const [EARLIEST, LATEST, EARLIEST_WITH_CUE] = [1500, 2100, 1000];

/** A day in digits at `at`: "2015-09-28", "28/9/2015", "9/28/15", "28.09.2015". */
export function digitsPhrase(line: Line, at: number): Phrase | null {
  const separator = line.lower(at + 1);
  if (line.length(at) >= 8) return dottedDay(line, at);
  if (!line.isGlued(at + 1) || (separator !== '-' && separator !== '/' && separator !== '.')) return null;
  if (!line.isNumber(at + 2) || !line.isGlued(at + 2)) return null;
  if (line.lower(at + 3) !== separator || !line.isGlued(at + 3) || !line.isNumber(at + 4) || !line.isGlued(at + 4)) return slashedName(line, at);
  // More parts: an address, a version, a part number.
  if (line.isGlued(at + 5) && (line.isNumber(at + 5) || (line.lower(at + 5) === separator && line.isGlued(at + 6) && line.isNumber(at + 6)))) return null;
  if (line.isGlued(at) && line.isMark(at - 1) && (line.lower(at - 1) === separator || line.lower(at - 1) === '.')) return null;
  const [a, b, c] = [line.integer(at), line.integer(at + 2), line.integer(at + 4)];
  if (a < 0 || b < 0 || c < 0) return null;
  if (line.length(at) === 4) return numericDay(at, at + 4, a, b, c, 0.98);
  if (line.length(at) > 2 || line.length(at + 2) > 2) return null;
  if (line.length(at + 4) === 4) return dayOrMonthFirst(at, at + 4, a, b, c, 0.95);
  // Two digits for the year only with slashes: "4-5-6" is a score.
  if (line.length(at + 4) !== 2 || separator !== '/') return null;
  return dayOrMonthFirst(at, at + 4, a, b, c + (c < 50 ? 2000 : 1900), 0.8);
}

/** "9/11" is the name of a day. */
function slashedName(line: Line, at: number): Phrase | null {
  return line.lower(at) === '9' && line.lower(at + 2) === '11' && line.lower(at + 1) === '/' && !line.isGlued(at) && !(line.isGlued(at + 3) && (!line.isMark(at + 3) || line.lower(at + 3) === '/'))
    ? phrase(at, at + 2, point({ year: 2001, month: 9, day: 11 }), 0.8)
    : null;
}

/** "28.09.2015", "2015.09.28": one token, since a full stop between digits may be a decimal point. */
function dottedDay(line: Line, at: number): Phrase | null {
  const yearFirst = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u.exec(line.lower(at));
  if (yearFirst) return numericDay(at, at, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), 0.9);
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(line.lower(at));
  return match ? dayOrMonthFirst(at, at, Number(match[1]), Number(match[2]), Number(match[3]), 0.95) : null;
}

/** Day first where the month cannot be; where both can be, the article's other dates decide later. */
function dayOrMonthFirst(first: number, last: number, a: number, b: number, year: number, sure: number): Phrase | null {
  const isDayFirst = b <= 12;
  const found = isDayFirst ? numericDay(first, last, year, b, a, sure) : numericDay(first, last, year, a, b, sure);
  if (!found || a === b) return found;
  return { ...found, when: point({ year, month: isDayFirst ? b : a, day: isDayFirst ? a : b, order: isDayFirst && a <= 12 ? 'either' : isDayFirst ? 'day in digits' : 'month in digits' }) };
}

function numericDay(first: number, last: number, year: number, month: number, day: number, sure: number): Phrase | null {
  return year >= 1000 && year < 2200 && isDay({ year, month, day }) ? phrase(first, last, point({ year, month, day }), sure) : null;
}

/** "1990s", "1990's", "the '90s", "the 90s", "mid-1990s": the decade; "the 1800s": the century. */
export function decadePhrase(line: Line, at: number): Phrase | null {
  const digits = line.length(at);
  const decade = line.integer(at);
  if ((digits !== 4 && digits !== 2) || decade < 0 || decade % 10 !== 0) return null;
  const isPlural = line.lower(at + 1) === 's' || line.lower(at + 1) === "'s";
  const withApostrophe = line.isApostrophe(at + 1) && line.lower(at + 2) === 's' && line.isGlued(at + 2);
  if (!line.isGlued(at + 1) || (!isPlural && !withApostrophe)) return null;
  const last = isPlural ? at + 1 : at + 2;
  if (digits === 4) {
    if (decade < EARLIEST_WITH_CUE || decade >= LATEST) return null;
    return phrase(partBefore(line, at), last, decade % 100 === 0 && decade < 2000 ? century(decade / 100 + 1) : decadeOf(decade), 0.95);
  }
  // Two digits need an apostrophe, or "the"; "temperatures in the 90s" stays possible, "in his 50s" is an age.
  const start = line.isApostrophe(at - 1) && line.isGlued(at) ? at - 1 : at;
  const first = partBefore(line, start);
  if (start === at && line.lower(first - 1) !== 'the' && !isListOfDecades(line, first)) return null;
  return phrase(first, last, decadeOf(decade < 20 ? 2000 + decade : 1900 + decade), start === at ? 0.6 : 0.8);
}

function isListOfDecades(line: Line, first: number): boolean {
  return (line.lower(first - 1) === 'and' || line.lower(first - 1) === 'or') && line.lower(first - 2) === 's' && line.isNumber(first - 3);
}

/** The decade that begins with this year: 1990 → `199X`. */
export function decadeOf(year: number): Fixed {
  return { kind: 'fixed', value: `${pad(Math.floor(year / 10), 3)}X`, years: [year, year + 9] };
}

/** 20 → `19XX`. The usual reading: the 20th century is 1900 to 1999. */
export function century(number: number): Fixed {
  return { kind: 'fixed', value: `${pad(number - 1)}XX`, years: [(number - 1) * 100, number * 100 - 1] };
}

/**
 * A bare year, or a range of years, when there is reason to read the number as one.
 *
 * @param before the phrase found before this one: lists of years go on ("2009, 2010 and 2011")
 */
export function yearPhrase(line: Line, at: number, before: Phrase | undefined): Phrase | null {
  const year = line.integer(at);
  const era = eraAt(line, at);
  if (era) return era;
  if (line.length(at) === 2) return shortYear(line, at, before);
  const isOld = line.length(at) === 3 && year >= 100 && isAround(line, at);
  if (!isOld && (line.length(at) !== 4 || year < EARLIEST_WITH_CUE || year > LATEST)) return null;
  if (isPartOfNumber(line, at)) return null;
  const end = yearRangeEnd(line, at, year);
  const sure = isOld ? 0.7 : reasonForYear(line, at, end?.last ?? at, year, before);
  if (sure === 0) return null;
  const half = halfBefore(line, at);
  const first = half?.first ?? fiscalBefore(line, partBefore(line, at));
  const found = phrase(first, end?.last ?? at, point({ year, months: half?.months ?? null }), sure);
  return end ? { ...found, until: { when: point({ year: end.year }), clock: null } } : found;
}

const beforeShortYear: ReadonlySet<string> = new Set(['in', 'since', 'of', 'by', 'until', 'till', 'from', 'before', 'after', 'early', 'mid', 'late', 'spring', 'summer', 'autumn', 'fall', 'winter']);

/**
 * "In '84", "in 80 and 84", "In 92 she lost": years of the last century, or with a zero of this one ("in 04 and 08"). Without an apostrophe only in a
 * list of them, or where a sentence begins so: one may also finish in 59 seconds, or go round in 68.
 */
function shortYear(line: Line, at: number, list: Phrase | undefined): Phrase | null {
  const digits = line.integer(at);
  const when = point({ year: digits + (digits < 50 ? 2000 : 1900) });
  if (line.isApostrophe(at - 1)) {
    const isOpen = line.isGlued(at) && !line.isGlued(at - 1) && !line.isApostrophe(at + 1);
    return isOpen && beforeShortYear.has(line.lower(at - 2)) ? phrase(at - 1, at, when, 0.8) : null;
  }
  if (digits < 50 && !line.lower(at).startsWith('0')) return null;
  const goesOn = list !== undefined && list.last === at - 2 && isYear(list) && line.length(list.last) === 2 && listLinks.has(line.lower(at - 1));
  if (goesOn) return phrase(at, at, when, 0.6);
  const lead = line.lower(at - 1);
  // "one in 80 and one in 90" are ratios.
  if ((lead !== 'in' && lead !== 'since') || line.isNumber(at - 2) || (line.tags(at - 2) & FigureTag.Numeral) !== 0) return null;
  const last = endOfShortYears(line, at);
  return last !== null && (last > at || line.isCapital(at - 1)) ? phrase(at, at, when, 0.6) : null;
}

const listLinks: ReadonlySet<string> = new Set([',', 'and', 'or']);

/** The last of the short years that begin at `at`; null where the numbers count what follows ("in 84 towns", "in 60 or 90 seconds"). */
function endOfShortYears(line: Line, at: number): number | null {
  let last = at;
  while (listLinks.has(line.lower(last + 1)) && line.isNumber(last + 2) && line.length(last + 2) === 2) last += 2;
  const next = line.lower(last + 1);
  const isWithUnit = line.isMark(last + 1) ? !['.', ',', ';', ':', '?', '!', ')', '"', '”'].includes(next) : line.isGlued(last + 1) || next === 'of' || next === 'to' || next === 'per';
  return isWithUnit || isCounted(line, last) || line.isNumber(last + 1) || (line.tags(last + 1) & FigureTag.Numeral) !== 0 ? null : last;
}

/** "fiscal 2015", "fiscal year 2015", "the year 2015", "circa 1880", "FY2015": the words belong to the year, the value stays. */
function fiscalBefore(line: Line, at: number): number {
  let first = at;
  if (line.lower(first - 1) === 'year' || line.lower(first - 1) === 'fy') first--;
  if (line.lower(first - 1) === 'fiscal' || line.lower(first - 1) === 'financial') first--;
  return first;
}

/** "AD 842", "347 AD", "44 BC": with an era any number is a year. Astronomical years: 1 BC is 0000. */
function eraAt(line: Line, at: number): Phrase | null {
  const year = line.integer(at);
  if (year <= 0) return null;
  const after = line.isCapital(at + 1) ? line.lower(at + 1).replaceAll('.', '') : '';
  if (after === 'bc' || after === 'bce') {
    const astronomical = 1 - year;
    return phrase(at, at + 1, { kind: 'fixed', value: `${astronomical < 0 ? '-' : ''}${pad(-astronomical, 4)}`, years: [astronomical, astronomical] }, 0.9);
  }
  const isAfter = after === 'ad' || after === 'ce';
  const isBefore = line.isCapital(at - 1) && line.lower(at - 1).replaceAll('.', '') === 'ad';
  return isAfter || isBefore ? phrase(isBefore ? at - 1 : at, isAfter ? at + 1 : at, point({ year }), 0.9) : null;
}

/** "c. 314", "circa 347", "the year 211": years of three digits need to be called so. */
function isAround(line: Line, at: number): boolean {
  const before = line.lower(at - 1);
  return before === 'circa' || before === 'year' || (before === '.' && (line.lower(at - 2) === 'c' || line.lower(at - 2) === 'ca'));
}

/** "$2000", "#1984", "2000km", "1080p", "2000-strong", "12-2000-3": glued to what makes it something else. */
function isPartOfNumber(line: Line, at: number): boolean {
  const before = line.lower(at - 1);
  if (line.isGlued(at) && (line.isWord(at - 1) ? before !== 'fy' : !'(["\'“‘–—-/,;:'.includes(before))) return true;
  // "2/29/2014", "12-2015": what is left of a number that is no date.
  if (line.isGlued(at) && (line.isDash(at - 1) || before === '/') && line.isGlued(at - 1) && line.isNumber(at - 2)) return true;
  if (!line.isGlued(at + 1)) return false;
  const after = line.lower(at + 1);
  if (line.isWord(at + 1)) return after !== "'s";
  if ((line.isDash(at + 1) || after === '/') && line.isGlued(at + 2) && line.isNumber(at + 2)) {
    return line.isGlued(at + 3) && (line.isNumber(at + 3) || ((line.isDash(at + 3) || line.lower(at + 3) === '/') && line.isGlued(at + 4))) || !yearRangeEnd(line, at, line.integer(at));
  }
  if (line.isDash(at + 1) && line.isGlued(at + 2)) return line.isWord(at + 2) && (line.tags(at + 2) & Tag.Preposition) === 0 && !yearCompounds.has(line.lower(at + 2));
  return after === '%' || after === '°' || after === '@' || (after === ':' && line.isGlued(at + 2));
}

/** What may be glued to a year with a hyphen: "the 1967-present period", "a 2015-style deal". */
const yearCompounds: ReadonlySet<string> = new Set(['present', 'style', 'era', 'level', 'levels', 'vintage', 'today']);

/** The year after a dash or "to": "2013-2015", "2013–15", "2013/14", "from 2013 to 2015", "between 1998 and 2003". */
function yearRangeEnd(line: Line, at: number, from: number): { readonly year: number; readonly last: number } | null {
  const link = line.lower(at + 1);
  const isDash = line.isDash(at + 1);
  const isWordLink = link === 'to' || link === 'until' || link === 'till' || link === 'through' || (link === 'and' && line.lower(at - 1) === 'between');
  if (!isDash && !isWordLink && !(link === '/' && line.isGlued(at + 1))) return null;
  const last = at + 2;
  let year = line.integer(last);
  if (year >= 0 && line.length(last) === 2 && (isDash || link === '/')) year += Math.floor(from / 100) * 100;
  else if (year < 0 || line.length(last) < line.length(at)) return null;
  // A slash joins the two halves of a season.
  if (year <= from || year > LATEST || (link === '/' && year > from + 1)) return null;
  // "2015-05" is a month in ISO, "2015-16-17" something else, "2000-2500 people" a count.
  if (line.isGlued(last + 1) && (line.isWord(last + 1) || line.isDash(last + 1) || line.lower(last + 1) === '%')) return null;
  return { year, last };
}

const strongBefore: ReadonlySet<string> = new Set(['in', 'since', 'until', 'till', 'during', 'throughout', 'circa', 'early', 'mid', 'late', 'year',
  'fiscal', 'fy', 'spring', 'summer', 'autumn', 'fall', 'winter', 'born', 'established', 'founded', 'copyright', '©']);
const peopleAndUnits: ReadonlySet<string> = new Set(`people men women children troops police dollars euros pounds percent per cent hours
  metres meters miles feet metre meter mile foot year month hour week day km kg kilometres kilometers tonnes tons years days months weeks times votes points seats jobs staff m ft lb
  million billion thousand more other additional calories degrees acres hectares`.split(/\s+/u));
/** Nouns that take a number as a label: "flight 1549", "Room 2015". */
const labelled: ReadonlySet<string> = new Set(`no number flight room page route highway model section unit boeing airbus line channel bus
  article chapter verse act bill code pin form building psalm extension ext lot note street road avenue about some over nearly almost than
  least most only approximately roughly`.split(/\s+/u));
const verbsInS: ReadonlySet<string> = new Set(['was', 'is', 'has', 'does', 'as', 'its', 'his', 'this', 'thus', 'us', 'across', 'towards', 'versus', 'plus', 'unless', 'sees', 'saw', 'marks', 'brings', 'continues', 'remains', 'looks', 'promises', 'onwards', 'afterwards', 'always', 'perhaps', 'sometimes', 'besides', 'means', 'makes', 'begins', 'starts', 'ends', 'comes']);

/**
 * How sure a bare number is a year, 0 when there is no reason. Years with a cue ("in 2013"), in brackets ("(1821)"), at the start of
 * a sentence, as an attribute ("the 2012 Olympics") or after a name ("Expo 2016") are; numbers that count what follows
 * ("1984 copies", "1800 metres") or are a label ("flight 1549") are not.
 */
function reasonForYear(line: Line, at: number, last: number, year: number, list: Phrase | undefined): number {
  const before = line.lower(at - 1);
  const isModern = year >= 1900 && year < 2060;
  if (peopleAndUnits.has(line.lower(last + 1))) return 0;
  if (partBefore(line, at) !== at || strongBefore.has(before)) return isModern ? 0.95 : year >= EARLIEST || !isCounted(line, last) ? 0.8 : 0;
  if ((before === '.' && ['c', 'ca', 'fl', 'b', 'd', 'r'].includes(line.lower(at - 2))) || before === '©') return 0.9;
  if (labelled.has(before)) return 0;
  const isBracketed = before === '(' || before === '[' || line.lower(last + 1) === ')' || line.lower(last + 1) === ']';
  if (isBracketed) return year >= EARLIEST || last > at ? 0.85 : 0.6;
  if (year < EARLIEST) return isTimePreposition(before) && !isCounted(line, last) ? 0.6 : 0;
  if (isBetweenMarks(line, at, last)) return 0.7;
  if (list && list.last === at - 2 && isYear(list) && (before === ',' || before === 'and' || before === 'or' || before === '&')) return 0.9;
  if (last > at && isModern) return 0.85;
  if (isCounted(line, last)) {
    // "the 2015 elections", "its 2014 accounts" — but "the 2000 workers".
    const isAttribute = ((line.tags(at - 1) & Tag.Determiner) !== 0 || before === "'s") && year % 100 !== 0 && isModern;
    return isAttribute ? 0.8 : 0;
  }
  if (isTimePreposition(before)) return isModern ? 0.9 : 0.7;
  if (isModern) return 0.75;
  return (line.tags(at - 1) & Tag.Determiner) !== 0 || at === 0 ? 0.55 : 0;
}

/** A number alone between marks of a sentence, or on a line of its own: "… Square – 1602 (restored)", "2013". */
function isBetweenMarks(line: Line, at: number, last: number): boolean {
  const isOpen = at === 0 || (!line.isGlued(at) && (line.lower(at - 1) === '.' || line.isDash(at - 1)));
  const after = line.lower(last + 1);
  return isOpen && (last + 1 >= line.tokens.length || after === ',' || after === ':' || after === '(' || after === '.');
}

function isYear(list: Phrase): boolean {
  const end = list.until?.when ?? list.when;
  return end?.kind === 'point' && end.year !== null && end.day === null;
}

/** True when the words after the number are what it counts: a plural in lower case, one adjective before it at most. */
function isCounted(line: Line, last: number): boolean {
  for (let at = last + 1; at <= last + 2; at++) {
    const word = line.lower(at);
    const isClosed = (line.tags(at) & (Tag.Preposition | Tag.Auxiliary | Tag.Conjunction | Tag.Pronoun | Tag.Determiner)) !== 0;
    if (!line.isLower(at) || isClosed || verbsInS.has(word)) return false;
    if (peopleAndUnits.has(word) || word.endsWith('children') || word.endsWith('people') || word.endsWith('men') || (word.endsWith('s') && word.length > 3 && !word.endsWith('ss'))) return true;
    if (word.endsWith('ed') || word.endsWith('ly')) return false;
  }
  return false;
}
