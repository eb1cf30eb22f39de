// Phrases that name a day by itself: "Monday", "last Friday", "Tuesday night", "yesterday", "Christmas Eve".

import { dayParts, HEAD, daysFromToday, feasts, irregularPast, lookingAhead, monthNumbers, ordinalNumbers, units, weekdayNumbers } from '../lexicon/dates';
import { Tag } from '../lexicon/word';
import { stepBefore, stepNumber, type Step } from './frame';
import { phrase, point, type Line, type Phrase, type Point } from './phrase';
import { quarterPhrase } from './periods';

/** Words that make a weekday a name: "Good Friday", "Bloody Sunday". */
const namesBefore: ReadonlySet<string> = new Set(['good', 'black', 'bloody', 'ash', 'palm', 'easter', 'super', 'cyber', 'giving', 'shrove', 'holy', 'maundy', 'whit', 'sheffield']);
const papers: ReadonlySet<string> = new Set(['times', 'telegraph', 'mirror', 'mail', 'post', 'express', 'star', 'herald', 'world', 'people', 'age', 'review', 'life', 'live']);

/** "Monday", "last Friday", "Sun. night"; not "Mondays", "every Monday", "Black Friday", "the Sunday Times", "he sat". */
export function weekdayPhrase(line: Line, at: number): Phrase | null {
  if (!line.isCapital(at) && line.length(at) < 6) return null;
  const weekday = weekdayNumbers.get(line.lower(at)) ?? 0;
  const before = line.lower(at - 1);
  if (isRepeated(line, at) || isAnyOne(line, at) || (namesBefore.has(before) && line.isCapital(at - 1))) return null;
  if (papers.has(line.lower(at + 1)) && line.isCapital(at + 1)) return null;
  let last = at;
  if (line.length(at) <= 5) {
    if (line.lower(at + 1) === '.' && line.isGlued(at + 1)) last++;
    if (!isAbbreviatedDay(line, at, last)) return null;
  }
  const step = stepBefore(line, at);
  const first = step && step.step !== 'past' ? step.first : at;
  const isDefinite = line.lower(first - 1) === 'the';
  const nth = nthBefore(line, at);
  // "the last Friday of May", "the first Tuesday in October": which one is known with the month, which `join` finds.
  if (nth !== null && (nth > 0 || ['of', 'in'].includes(line.lower(last + 1)))) return phrase(at - 1, last, point({ weekday, nth }), 0.9);
  const other = otherWeek(line, at, weekday);
  if (other) return other;
  const day = dayOfMonthAfter(line, last);
  if (day) return weekday === 5 && day.day === 13 ? phrase(at, day.last, null, 0) : phrase(first, day.last, point({ weekday, day: day.day }), 0.8);
  return phrase(first, withDayPart(line, last), point({ weekday, ...whichWeekday(step?.step, isDefinite) }), 0.9);
}

/** "Friday week" is the one after the next, "the Friday before last" the one before the last. */
function otherWeek(line: Line, at: number, weekday: number): Phrase | null {
  const next = line.lower(at + 1);
  if (next === 'week' && (!line.isLower(at + 2) || (line.tags(at + 2) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | Tag.Pronoun | Tag.Determiner)) !== 0)) return phrase(at, at + 1, { kind: 'shift', unit: 'day', count: 7, from: 'next', base: point({ weekday, step: 1 }) }, 0.8);
  if (line.lower(at - 1) !== 'the' || line.isWord(at + 3) && units.has(line.lower(at + 3))) return null;
  if (next === 'before' && line.lower(at + 2) === 'last') return phrase(at, at + 2, { kind: 'shift', unit: 'day', count: -7, from: 'next', base: point({ weekday, step: -1 }) }, 0.8);
  if (next === 'after' && line.lower(at + 2) === 'next') return phrase(at, at + 2, { kind: 'shift', unit: 'day', count: 7, from: 'next', base: point({ weekday, step: 1 }) }, 0.8);
  return null;
}

/** "It was a Friday", "on a Monday": some Friday; but "at a Monday meeting" is the Monday that is meant. */
function isAnyOne(line: Line, at: number): boolean {
  // "on a wet Monday"
  const before = line.isLower(at - 1) && line.lower(at - 2) === 'a' ? 'a' : line.lower(at - 1);
  if (before !== 'a' && before !== 'one' && before !== 'any') return false;
  return !line.isLower(at + 1) || (line.tags(at + 1) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | Tag.Pronoun | Tag.Determiner)) !== 0 || dayParts.has(line.lower(at + 1));
}

/** "first" to "fourth" (also "2nd") and "last" before a weekday. */
function nthBefore(line: Line, at: number): number | null {
  const word = line.lower(at - 1);
  if (word === 'last') return -1;
  const nth = ordinalNumbers.get(word) ?? 0;
  return nth >= 1 && nth <= 5 ? nth : null;
}

/** "the next Tuesday" and "the following Friday" count from the date that the text was at. */
function whichWeekday(step: Step | undefined, isDefinite: boolean): Pick<Point, 'step' | 'fromText'> {
  switch (step) {
    case 'following':
      return { step: 1, fromText: true };
    case 'previous':
      return { step: -1, fromText: true };
    case 'that':
      return { step: 0, fromText: true };
    default:
      return { step: stepNumber(step), fromText: step === 'next' && isDefinite };
  }
}

/** "every Monday", "every other Friday", "each Tuesday and Thursday", "on Saturday mornings", "once a week on Friday": what is repeated has no date. */
function isRepeated(line: Line, at: number): boolean {
  const next = line.lower(at + 1);
  if (next.endsWith('s') && dayParts.has(next.slice(0, -1))) return true;
  let before = at - 1;
  while (['and', 'or', '/', ',', '-'].includes(line.lower(before)) && weekdayNumbers.has(line.lower(before - 1))) before -= 2;
  // "every other Friday", "every second Tuesday"
  if (line.lower(before) === 'other' || ordinalNumbers.has(line.lower(before))) before--;
  const word = line.lower(before);
  if (word === 'every' || word === 'each') return true;
  return isManyTimes(line, at);
}

/** "on Friday and holiday evenings", "two flights a week, on Wednesday afternoon and Saturday morning" */
function isManyTimes(line: Line, at: number): boolean {
  const after = line.lower(at + 3);
  if ((line.lower(at + 1) === 'and' || line.lower(at + 1) === 'or') && after.endsWith('s') && dayParts.has(after.slice(0, -1))) return true;
  for (let before = at - 1; before >= at - 8; before--) {
    const word = line.lower(before);
    if (word === 'weekly' || word === 'monthly') return true;
    if (word === 'week' || word === 'month') {
      const link = line.lower(before - 1);
      const many = line.lower(before - 2);
      return link === 'per' || link === 'every' || link === 'each' || (link === 'a' && (many.endsWith('s') || many === 'once' || many === 'twice'));
    }
    if (!weekdayNumbers.has(word) && !dayParts.has(word) && !repeatedJoints.has(word)) return false;
  }
  return false;
}

const repeatedJoints: ReadonlySet<string> = new Set(['on', 'and', 'or', ',', 'in', 'the', ':', '(']);

/** "Friday the 26th", "Tue 13th"; a month behind it makes it a date of its own. */
function dayOfMonthAfter(line: Line, last: number): { readonly day: number; readonly last: number } | null {
  const at = line.lower(last + 1) === 'the' ? last + 2 : last + 1;
  const day = line.integer(at);
  const isOrdinal = line.isGlued(at + 1) && ['st', 'nd', 'rd', 'th'].includes(line.lower(at + 1));
  if (!isOrdinal || day < 1 || day > 31) return null;
  const next = line.lower(at + 2) === 'of' ? at + 3 : at + 2;
  return monthNumbers.has(line.lower(next)) ? null : { day, last: at + 1 };
}

/** "Sun" and "Sat" are other words too: as days they stand before a date or a time, or after "on" with a full stop. */
function isAbbreviatedDay(line: Line, at: number, last: number): boolean {
  let next = last + 1;
  if (line.lower(next) === ',') next++;
  if (line.isNumber(next) || (line.isCapital(next) && line.isNumber(next + 1) && line.length(next + 1) <= 2)) return true;
  const before = line.lower(at - 1);
  return (last > at || line.length(at) > 3) && (before === 'on' || before === 'until' || before === 'since');
}

/** "Monday night", "Monday in the evening" stays "Monday". */
function withDayPart(line: Line, last: number): number {
  return dayParts.has(line.lower(last + 1)) ? last + 1 : last;
}

/**
 * "Today" as "nowadays": beside a comparison ("as strong today as", "than today"), with "still", of people and things at large
 * ("today's youth", "the world of today"), as a name ("Harbour Today"), and with a verb that only says how things are ("There are more
 * bakers today", "Today, Tarn is a quiet town", "he lives in Tarn today"). With said, will, is to it is the day.
 */
function isNowadays(line: Line, at: number): boolean {
  const next = line.lower(at + 1);
  const before = line.lower(at - 1);
  if (next === 'than' || next === 'as' || before === 'than' || before === 'still' || line.lower(at - 2) === 'still') return true;
  if (line.isCapital(at) && line.isCapital(at - 1)) return true;
  if (next === "'s") return atLarge.has(line.lower(at + 2)) || atLarge.has(line.lower(at + 3));
  if (before === 'of' && line.lower(at - 2) !== 'as') return true;
  // "Tarn today is a city of students": behind the subject, before its verb.
  if (line.isWord(at - 1) && states.has(next)) return isStateAt(line, at + 1);
  const isFronted = !line.isWord(at - 1) || (line.tags(at - 1) & Tag.Conjunction) !== 0;
  return isFronted ? statesAhead(line, at) : statesBefore(line, at);
}

function statesAhead(line: Line, at: number): boolean {
  for (let next = at + 1; next <= at + 14 && !isSentenceEnd(line.lower(next)); next++) {
    if (states.has(line.lower(next))) return isStateAt(line, next);
    if (isEvent(line, next)) return false;
  }
  return false;
}

function statesBefore(line: Line, at: number): boolean {
  for (let before = at - 1; before >= at - 12 && !isSentenceEnd(line.lower(before)); before--) {
    const word = line.lower(before);
    // "The vote is today."
    if (before === at - 1 && word === 'is' && (line.tags(before - 1) & Tag.Pronoun) === 0 && !line.isWord(at + 1)) return false;
    if (states.has(word)) return isStateAt(line, before);
    if (isEvent(line, before)) return false;
  }
  return false;
}

/** Forms of the present that say how things are, not what happens. */
const states: ReadonlySet<string> = new Set(`is are am has have lives live remains remain stands stand exists exist owns own works work
  knows know employs employ houses house contains contain belongs belong counts boasts boast numbers consists comprises resembles`.split(/\s+/u));

/** "is a town", "has a school"; not "is to meet", "is holding", "is due", "has said". */
function isStateAt(line: Line, at: number): boolean {
  const word = line.lower(at);
  const next = line.lower(at + 1);
  if (word === 'has' || word === 'have') return !next.endsWith('ed') && !irregularPast.has(next) && next !== 'to';
  return (word !== 'is' && word !== 'are' && word !== 'am') || (next !== 'to' && !next.endsWith('ing') && !lookingAhead.has(next));
}

function isEvent(line: Line, at: number): boolean {
  const word = line.lower(at);
  return word.endsWith('ed') || irregularPast.has(word) || (line.tags(at) & Tag.Auxiliary) !== 0;
}

/** What "today's" makes a thing of our time: people at large, and the age itself. */
const atLarge: ReadonlySet<string> = new Set(`youth world society generation generations young children teenagers parents families
  workers women men students pupils readers consumers voters economy standards technology language money prices terms age times culture
  climate politics media art music`.split(/\s+/u));

function isSentenceEnd(mark: string): boolean {
  return mark === '' || mark === '.' || mark === '?' || mark === '!' || mark === ';';
}

/** "yesterday", "tonight", "Christmas Eve", "Q3 2015". */
export function momentPhrase(line: Line, at: number): Phrase | null {
  const word = line.lower(at);
  const days = daysFromToday.get(word);
  if (days !== undefined) {
    if (word === 'today' && isNowadays(line, at)) return null;
    return phrase(at, withDayPart(line, at), { kind: 'shift', unit: 'day', count: days, from: 'reference' }, word === 'today' ? 0.8 : 0.95);
  }
  if (word === 'overnight') return overnight(line, at);
  if (word === 'q') {
    const quarter = line.integer(at + 1);
    if (!line.isGlued(at + 1) || !(quarter >= 1 && quarter <= 4)) return null;
    // "2019-Q1", as tables have it.
    const isYearBefore = line.isDash(at - 1) && line.isGlued(at - 1) && line.isGlued(at) && line.year(at - 2) > 0 && !line.isGlued(at - 2);
    return isYearBefore ? phrase(at - 2, at + 1, point({ months: [quarter * 3 - 2, quarter * 3], year: line.year(at - 2) }), 0.95) : quarterPhrase(line, at, at + 1, quarter);
  }
  return feastPhrase(line, at);
}

/** "Shares fell overnight": the night before publication. Not "overnight rain", nor "overnight on Sunday", nor what is done every night. */
function overnight(line: Line, at: number): Phrase | null {
  const isNounNext = line.isWord(at + 1) && (line.tags(at + 1) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | Tag.Pronoun | Tag.Determiner)) === 0;
  if (isNounNext || (line.tags(at - 1) & Tag.Determiner) !== 0 || (line.tags(at + 1) & HEAD) !== 0 || (line.tags(at + 2) & HEAD) !== 0) return null;
  return { ...phrase(at, at, { kind: 'stretch', unit: 'day', count: -1 }, 0.75), only: 'past' };
}

/** A feast by its name, with the year behind it where there is one: "Christmas Day 2013", "last Easter". */
function feastPhrase(line: Line, at: number): Phrase | null {
  if (!line.isCapital(at)) return null;
  for (const [words, day] of feasts.get(line.lower(at)) ?? []) {
    const last = endOfWords(line, at, words);
    if (last < 0 || (last === at && isPartOfName(line, at))) continue;
    const step = stepBefore(line, at);
    const next = last + (line.lower(last + 1) === ',' ? 2 : 1);
    const year = line.year(next);
    const isYear = year >= 1500 && year < 2200;
    const when = point({ ...day, year: isYear ? year : null, step: stepNumber(step?.step) });
    return phrase(step?.first ?? at, isYear ? next : last, when, last === at ? 0.7 : 0.9);
  }
  return null;
}

/** A feast of one word is as much part of a name: "Christmas trees", "Father Christmas". */
function isPartOfName(line: Line, at: number): boolean {
  const isNounNext = line.isWord(at + 1) && (line.tags(at + 1) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary)) === 0
    && !['last', 'this', 'next'].includes(line.lower(at + 1));
  const isNameBefore = line.isCapital(at - 1) && (line.tags(at - 1) & (Tag.Preposition | Tag.Determiner)) === 0 && !stepBefore(line, at);
  return isNounNext || isNameBefore;
}

/** The last token when the words stand at `at`, else −1. */
function endOfWords(line: Line, at: number, words: readonly string[]): number {
  let last = at - 1;
  for (const word of words) {
    if (line.lower(++last) !== word) return -1;
  }
  return last;
}
