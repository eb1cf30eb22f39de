// Phrases whose head is the name of a month: "28 September, 2015", "Sept. 28", "May 3-8", "early October", "last March".

import { DateTag, dayParts, monthNumbers, ordinalNumbers, units } from '../lexicon/dates';
import { Tag } from '../lexicon/word';
import { daysInMonth, pad } from './calendar';
import { isTimePreposition, partBefore, stepBefore, stepNumber } from './frame';
import { phrase, point, type Line, type Phrase } from './phrase';

/** A day of the month in the text, tokens `first` to `last`. */
interface DayNumber {
  readonly day: number;
  readonly first: number;
  readonly last: number;
  /** "3rd", "third": surely an ordinal. */
  readonly ordinal: boolean;
}

/** Words that are also something else: names of people, a verb, an adjective. Alone they need a reason to be a month. */
const ambiguous: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august']);
/** Marks that make the number after them something else than a day. */
const amountMarks = ['$', '£', '€', '¥', '#', '.', ':', '+'];
const suffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const links: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through', 'and']);

/** The phrase around the month at `at`, or null when the word is none. `floor`: the first token that is free. */
export function monthPhrase(line: Line, at: number, floor: number): Phrase | null {
  const name = line.lower(at);
  const month = monthNumbers.get(name) ?? 0;
  const isAbbreviation = name.length <= 4 && name !== 'may' && name !== 'june' && name !== 'july';
  let last = at;
  if (isAbbreviation && line.lower(last + 1) === '.' && line.isGlued(last + 1)) last++;
  const before = dayBefore(line, at, floor);
  const after = before ? null : dayAfter(line, at, last + 1);
  const day = before ?? after;
  const first = before?.first ?? at;
  last = after?.last ?? last;
  const range = before ? rangeBefore(line, before, floor) : after ? rangeAfter(line, after) : null;
  if (range && after) last = range.last;
  const year = yearAfter(line, last + 1, day !== null);
  last = year?.last ?? last;
  if (line.isCapital(at) ? false : !isLowercaseMonth(name, year !== null || day?.ordinal === true)) return null;
  if (!day) {
    if (!year && !isBareMonth(line, at, last, isAbbreviation)) return null;
    return wholeMonth(line, at, last, month, year?.year ?? null);
  }
  if (!year && isCountAfterMonth(line, at, after)) return wholeMonth(line, at, at, month, null);
  // "31 February 2015" is no date, nor is what is left of it.
  if (day.day > daysInMonth(year?.year ?? 2000, month)) return phrase(Math.min(first, at), last, null, 0);
  // "10 August 234 BC" is in no year that could be placed; "it is marked on 19 June every year" in none at all.
  if (!year && /^b\.?c/u.test(line.lower(last + 2)) && line.isCapital(last + 2) && line.isNumber(last + 1)) return null;
  if (!year && !range && isEveryYear(line, last + 1)) return phrase(first, last, { kind: 'fixed', value: `XXXX-${pad(month)}-${pad(day.day)}`, years: [0, 9999] }, 0.9);
  const said = { month, year: year?.year ?? null, order: before ? 'day in words' : 'month in words' } as const;
  const sure = year ? 0.98 : 0.9;
  const found = phrase(Math.min(first, range?.first ?? first), last, point({ ...said, day: range && !after ? range.day : day.day }), sure);
  if (!range || range.day > 31) return found;
  return { ...found, until: { when: point({ ...said, day: after ? range.day : day.day }), clock: null } };
}

function isEveryYear(line: Line, at: number): boolean {
  return line.lower(at) === 'annually' || ((line.lower(at) === 'every' || line.lower(at) === 'each') && line.lower(at + 1) === 'year');
}

function wholeMonth(line: Line, at: number, last: number, month: number, year: number | null): Phrase {
  const step = year === null ? stepBefore(line, at) : null;
  const first = partBefore(line, step?.first ?? at);
  return phrase(first, last, point({ month, year, step: stepNumber(step?.step) }), year === null ? 0.85 : 0.95);
}

/** A day before the month: "28 September", "28th of September", "the third of May", "10-August". */
function dayBefore(line: Line, at: number, floor: number): DayNumber | null {
  let end = at - 1;
  const isOf = line.lower(end) === 'of';
  if (isOf || ((line.isDash(end) || line.lower(end) === '/') && line.isGlued(at) && line.isGlued(end))) end--;
  const day = dayEnding(line, end);
  if (!day || day.first < floor) return null;
  // "12 of May's men" is a count; "$28 May" is money.
  const isAmount = line.isGlued(day.first) && amountMarks.includes(line.lower(day.first - 1));
  return (isOf && !day.ordinal) || isAmount ? null : day;
}

function dayEnding(line: Line, end: number): DayNumber | null {
  const isSuffix = suffixes.has(line.lower(end)) && line.isGlued(end);
  const digits = isSuffix ? end - 1 : end;
  const number = line.length(digits) <= 2 ? line.integer(digits) : -1;
  if (number >= 1 && number <= 31) return { day: number, first: digits, last: end, ordinal: isSuffix };
  const word = ordinalNumbers.get(line.lower(end));
  if (word === undefined) return line.lower(end) === 'thirtieth' ? { day: 30, first: end, last: end, ordinal: true } : null;
  // "twenty-first"
  const tens = line.isDash(end - 1) ? { twenty: 20, thirty: 30 }[line.lower(end - 2)] : undefined;
  return { day: word + (tens ?? 0), first: tens === undefined ? end : end - 2, last: end, ordinal: true };
}

/** A day after the month: "September 28", "Sept. 28th", "May the third". */
function dayAfter(line: Line, at: number, from: number): DayNumber | null {
  const start = line.lower(from) === 'the' ? from + 1 : from;
  const separated = (line.isDash(start) || line.lower(start) === '/') && line.isGlued(start) && line.isGlued(start + 1);
  const digits = separated ? start + 1 : start;
  const end = suffixes.has(line.lower(digits + 1)) && line.isGlued(digits + 1) ? digits + 1 : digits;
  const day = dayEnding(line, line.isNumber(digits) ? end : start);
  if (!day || day.first < from || (!day.ordinal && start !== from)) return null;
  // An ordinal in words needs "the", or a year, or nothing but a mark after "on": else it orders something else ("May first met him").
  if (!line.isNumber(day.first) && start === from) {
    const isClosed = line.isMark(day.last + 1) || day.last + 1 >= line.tokens.length;
    if (line.year(day.last + 1) < 1000 && !(isClosed && (line.lower(at - 1) === 'on' || line.year(day.last + 2) >= 1000))) return null;
  }
  const next = line.lower(day.last + 1);
  const glued = line.isGlued(day.last + 1);
  // A time, a percentage, a unit: "on May 16:30", "in May 12%", "March 5km".
  if (next === '%' || next === 'per' || next === 'percent' || (glued && (next === ':' || line.isWord(day.last + 1))) || isHalfOfDay(next)) return null;
  return at < day.first ? day : null;
}

function isHalfOfDay(word: string): boolean {
  return word === 'am' || word === 'pm' || word === 'a.m.' || word === 'p.m.';
}

/** The day that a range before the month begins with: "3-8 May", "3 to 8 May", "between 3 and 8 May", "3 and 4 May". */
function rangeBefore(line: Line, to: DayNumber, floor: number): DayNumber | null {
  // "from the 13th to the 15th of July"
  const link = line.lower(to.first - 1) === 'the' ? to.first - 2 : to.first - 1;
  if (!line.isDash(link) && !links.has(line.lower(link))) return null;
  const from = dayEnding(line, link - 1);
  if (!from || from.first < floor || from.day >= to.day) return null;
  return isRangeLink(line, link, from, to.day - from.day) ? from : null;
}

/** The day that a range after the month ends with: "May 3-8", "May 3 through 8". */
function rangeAfter(line: Line, from: DayNumber): DayNumber | null {
  const link = from.last + 1;
  if (!line.isDash(link) && !links.has(line.lower(link))) return null;
  const start = link + 1;
  const to = dayEnding(line, suffixes.has(line.lower(start + 1)) && line.isGlued(start + 1) ? start + 1 : start);
  if (!to || to.first !== start || to.day <= from.day) return null;
  const next = to.last + 1;
  // What follows would make the number something else: "May 3 to 5 p.m.", "May 3 and 12 others", "May 3-4 June".
  if (isHalfOfDay(line.lower(next)) || line.lower(next) === '%' || monthNumbers.has(line.lower(next))) return null;
  if (line.isLower(next) && !line.isDash(link) && !(line.tags(next) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary))) return null;
  return isRangeLink(line, link, from, to.day - from.day) ? to : null;
}

/** "and" joins a range after "between", or two days in a row; else it only lists. */
function isRangeLink(line: Line, link: number, from: DayNumber, days: number): boolean {
  if (line.lower(link) !== 'and' || days === 1) return true;
  return line.lower(from.first - 1) === 'between' || line.lower(from.first - 2) === 'between';
}

/** The year after a month or a day: "September 2015", "28 September, 2015", "May of 2015", "Sept. '15". */
function yearAfter(line: Line, from: number, hasDay: boolean): { readonly year: number; readonly last: number } | null {
  let at = from;
  // "between May and June in 1981"
  const isOf = line.lower(at) === 'of' || line.lower(at) === 'in';
  if (isOf || line.lower(at) === ',') at++;
  else if ((line.isDash(at) || line.lower(at) === '/') && line.isGlued(at) && line.isGlued(at + 1)) {
    at++;
    // "31-Oct-74"
    if (line.length(at) === 2 && line.integer(at) >= 0) return { year: fullYear(line.integer(at)), last: at };
  }
  if (line.isApostrophe(at) && line.length(at + 1) === 2 && line.isGlued(at + 1)) {
    const short = line.integer(at + 1);
    return short < 0 ? null : { year: fullYear(short), last: at + 1 };
  }
  const year = line.integer(at);
  if (isShortYear(line, at, isOf || at === from)) return { year: fullYear(year), last: at };
  if (year > 0 && isEra(line, at + 1)) return { year, last: at + 1 };
  if (line.length(at) === 4 && year >= 1000 && year < 2200) return { year, last: at };
  // Of the Middle Ages: "December of 384", "30 September 420".
  const isOld = line.length(at) === 3 && year >= 100 && (isOf || (hasDay && at === from)) && !line.isWord(at + 1);
  return isOld ? { year, last: at } : null;
}

/** "3 Aug 96", "April of 87": the last half of a century, which no day can be, with nothing after it that it could count. */
function isShortYear(line: Line, at: number, isNear: boolean): boolean {
  const isEnd = at + 1 >= line.tokens.length || (line.isMark(at + 1) && ['.', ',', ';', ')', '?', '!', '"', '”'].includes(line.lower(at + 1)));
  return isNear && line.length(at) === 2 && line.integer(at) >= 50 && isEnd;
}

/** "10 August 88 CE" */
function isEra(line: Line, at: number): boolean {
  const era = line.lower(at).replaceAll('.', '');
  return line.isCapital(at) && (era === 'ad' || era === 'ce');
}

/** 74 → 1974, 15 → 2015 */
function fullYear(short: number): number {
  return short + (short < 50 ? 2000 : 1900);
}

/** "In May 12 people died": after "in" a number without a year counts what follows. */
function isCountAfterMonth(line: Line, at: number, after: DayNumber | null): boolean {
  return after !== null && !after.ordinal && line.lower(at - 1) === 'in' && line.isLower(after.last + 1);
}

/** Without a capital only what can be nothing else: "october", "5 may 2015", not "they may", "5 may come". */
function isLowercaseMonth(name: string, isCertain: boolean): boolean {
  if (isCertain) return true;
  return name.length > 4 && !ambiguous.has(name);
}

/** Whether a month without day or year is meant as one. */
function isBareMonth(line: Line, at: number, last: number, isAbbreviation: boolean): boolean {
  const before = line.lower(at - 1);
  // What happens each October, or on January nights, happens at no date.
  if (before === 'every' || before === 'each' || isManyDays(line.lower(last + 1))) return false;
  const isFramed = stepBefore(line, at) !== null || partBefore(line, at) !== at;
  if (isFramed) return true;
  if (isAbbreviation && isRangeStart(line, last)) return true;
  if (isAbbreviation) return isTimePreposition(before) && line.lower(at) !== 'jan' && line.lower(at) !== 'mar';
  if (!ambiguous.has(line.lower(at))) return !(line.isCapital(at - 1) && before === 'black');
  return isAmbiguousMonth(line, at, last, before);
}

/** "January nights", "May mornings" */
function isManyDays(next: string): boolean {
  return next.endsWith('s') && (dayParts.has(next.slice(0, -1)) || next === 'days' || next === 'weekends');
}

/** "Jan-Feb 2017", "May to July" */
function isRangeStart(line: Line, last: number): boolean {
  return (links.has(line.lower(last + 1)) || line.isDash(last + 1)) && monthNumbers.has(line.lower(last + 2)) && line.isCapital(last + 2);
}

/** "in May", "the April vote", "from March to June"; not "Mrs May", "April Jones", "a march on the capital", "May said". */
function isAmbiguousMonth(line: Line, at: number, last: number, before: string): boolean {
  const next = line.lower(last + 1);
  const isRangeEnd = (links.has(before) || line.isDash(at - 1)) && (monthNumbers.has(line.lower(at - 2)) || line.year(at - 2) > 0);
  if (isRangeStart(line, last) || isRangeEnd) return true;
  if (before === 'in' || before === 'since' || before === 'until' || before === 'during' || before === 'till') return true;
  const isNameNext = line.isCapital(last + 1);
  // A list of months goes on: "in April, May and June".
  if ((before === ',' || before === 'and' || before === 'or') && monthNumbers.has(line.lower(at - 2)) && !isNameNext) return true;
  if (isNameNext || next === "'s") return false;
  // "the second Tuesday of May", "the month of May": of what is a part of a year, or the month itself.
  if (before === 'of' && ((line.tags(at - 2) & DateTag.Weekday) !== 0 || units.has(line.lower(at - 2)))) return true;
  if (isTimePreposition(before)) return before !== 'of' && (line.isMark(last + 1) || next === '' || (line.tags(last + 1) & (Tag.Preposition | Tag.Conjunction)) !== 0);
  const isNounNext = line.isLower(last + 1) && !(line.tags(last + 1) & (Tag.Preposition | Tag.Auxiliary | Tag.Conjunction | Tag.Pronoun));
  const isDetermined = (line.tags(at - 1) & Tag.Determiner) !== 0 || before === "'s";
  return isDetermined && isNounNext && !units.has(next);
}
