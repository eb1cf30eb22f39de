// Joins phrases that stand side by side into one: weekday and date, day and time, month and "last year", the ends of a range.

import { dayParts } from '../lexicon/dates';
import { point, type Line, type Phrase, type Point, type Shift } from './phrase';

/** The phrases of a paragraph, in order, with neighbours joined. */
export function join(line: Line, phrases: readonly Phrase[]): Phrase[] {
  const joined = phrases.length < 2 ? phrases : rules.reduce((list, rule) => joinBy(line, list, rule), phrases);
  return joined
    .filter(isWhole)
    .map((phrase, index, all) => untilPresent(line, ofWeek(line, explained(line, phrase, all[index + 1]))));
}

/** "Two years later, in 2014, …": what is counted from the text is what stands in apposition to it. */
function explained(line: Line, phrase: Phrase, next: Phrase | undefined): Phrase {
  if (phrase.when?.kind !== 'shift' || (phrase.when.from !== 'text' && phrase.when.from !== 'either')) return phrase;
  if (!next || next.until || !isPoint(next) || next.when.year === null || next.first - phrase.last > 3) return phrase;
  const gap = between(line, phrase, next);
  const isFine = phrase.when.unit === 'year' || next.when.day !== null || (phrase.when.unit === 'month' && next.when.month !== null);
  return isFine && [', in', ', on', 'in', 'on', ','].includes(gap) ? { ...phrase, when: phrase.when.unit === 'year' ? point({ year: next.when.year }) : next.when } : phrase;
}

type Rule = (line: Line, a: Phrase, b: Phrase, gap: string) => Phrase | null;

function joinBy(line: Line, phrases: readonly Phrase[], rule: Rule): Phrase[] {
  const joined: Phrase[] = [];
  for (const next of phrases) {
    const before = joined.at(-1);
    const gap = before && next.first - before.last <= 3 ? between(line, before, next) : null;
    const both = before && gap !== null ? rule(line, before, next, gap) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  return joined;
}

/** The words between two phrases, at most two, with a space between. */
function between(line: Line, a: Phrase, b: Phrase): string {
  const words: string[] = [];
  for (let at = a.last + 1; at < b.first; at++) words.push(line.isDash(at) ? '-' : line.lower(at));
  return words.join(' ');
}

function span(a: Phrase, b: Phrase): { readonly first: number; readonly last: number; readonly confidence: number } {
  return { first: a.first, last: b.last, confidence: Math.max(a.confidence, b.confidence) };
}

function isPoint(phrase: Phrase): phrase is Phrase & { readonly when: Point } {
  return phrase.when?.kind === 'point';
}

/** "Monday" without anything else. */
function isWeekday(phrase: Phrase): phrase is Phrase & { readonly when: Point } {
  return isPoint(phrase) && phrase.when.weekday !== null && phrase.when.month === null && phrase.when.nth === null && !phrase.until;
}

/** A day, however it is said: what a time of day can belong to. */
function isDay(phrase: Phrase): boolean {
  if (phrase.until || phrase.clock) return false;
  return isPoint(phrase) ? phrase.when.day !== null || phrase.when.weekday !== null || phrase.when.easter !== null : phrase.when?.kind === 'shift' && phrase.when.unit === 'day';
}

/** "Monday, 28 September", "Wednesday, October 9, 2013", "Friday the 3rd of May". */
function withWeekday(_line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  if (!isWeekday(a) || a.when.step !== null || !isPoint(b) || b.when.day === null || b.when.weekday !== null || b.until) return null;
  return gap === '' || gap === ',' || gap === 'the' || gap === ', the' ? { ...b, ...span(a, b), when: { ...b.when, weekday: a.when.weekday } } : null;
}

/** "the last Friday of May", "the first Tuesday in October 2014", "the second Monday of next month" */
function nthWeekday(_line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  if (!isPoint(a) || a.when.nth === null || a.when.month !== null || (gap !== 'of' && gap !== 'in')) return null;
  if (isShift(b, 'month')) return { ...a, ...span(a, b), when: { ...a.when, within: b.when } };
  const isMonth = isPoint(b) && b.when.month !== null && b.when.day === null && !b.until;
  return isMonth ? { ...a, ...span(a, b), when: { ...b.when, weekday: a.when.weekday, nth: a.when.nth } } : null;
}

/** Halves that found no other half: "two days before" an event without a date, "the first Monday" of nothing that is said. */
function isWhole({ when }: Phrase): boolean {
  if (when?.kind === 'shift') return when.from !== 'next' || when.base !== undefined;
  return when?.kind !== 'point' || when.nth === null || when.month !== null || when.within !== null;
}

/** "the week of 6 October", "the weekend of May 3": the week that the day is in. */
function ofWeek(line: Line, phrase: Phrase): Phrase {
  const before = line.lower(phrase.first - 1) === 'the' ? phrase.first - 2 : phrase.first - 1;
  const unit = line.lower(before - 1);
  if (line.lower(before) !== 'of' || (unit !== 'week' && unit !== 'weekend') || !phrase.when || !isDay(phrase)) return phrase;
  return { ...phrase, first: before - 1, when: { kind: 'shift', unit, count: 0, from: 'next', base: phrase.when } };
}

function isShift(phrase: Phrase, ...units: readonly Shift['unit'][]): phrase is Phrase & { readonly when: Shift } {
  return phrase.when?.kind === 'shift' && units.includes(phrase.when.unit) && phrase.when.count !== null;
}

/** "two days after Christmas", "the day before yesterday", "a week before Monday's vote" */
function withBase(_line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  if (a.when?.kind !== 'shift' || a.when.from !== 'next' || !b.when || b.until || gap !== '') return null;
  return { ...a, ...span(a, b), when: { ...a.when, base: b.when } };
}

/** "2013 – present", "May 2011 to the present": the end is open. */
function untilPresent(line: Line, phrase: Phrase): Phrase {
  if (phrase.until || !isPoint(phrase) || phrase.when.year === null) return phrase;
  const link = phrase.last + 1;
  if (!line.isDash(link) && line.lower(link) !== 'to' && line.lower(link) !== 'until') return phrase;
  const last = line.lower(link + 1) === 'the' ? link + 2 : link + 1;
  if (line.lower(last) !== 'present') return phrase;
  return { ...phrase, last, until: { when: { kind: 'fixed', value: '..', years: [phrase.when.year, phrase.when.year] }, clock: null } };
}

/** "October last year", "3 May this year", "third quarter of last year", "Tuesday next week", "Monday of last week". */
function withinPeriod(_line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  // "next week on Tuesday"
  if (isShift(a, 'week') && isWeekday(b) && b.when.step === null && (gap === 'on' || gap === ',' || gap === ', on')) return { ...b, ...span(a, b), when: { ...b.when, within: a.when } };
  if (!isPoint(a) || a.until || a.when.year !== null || a.when.within || a.when.step !== null) return null;
  const isHeld = isWeekday(a) ? isShift(b, 'week') : isShift(b, 'year');
  // "in March the same year", "in May of that year"
  const isSame = isShift(b, 'year') && b.when.from === 'text' && (gap === 'the' || gap === 'of the' || gap === 'in the');
  const isLinked = isSame || gap === '' || gap === 'of' || (gap === ',' && isWeekday(a)) || (gap === 'in' && isShift(b, 'year'));
  return isHeld && isLinked && isShift(b, 'week', 'year') ? { ...a, ...span(a, b), when: { ...a.when, within: b.when } } : null;
}

/** "Monday at 4 p.m.", "28 September, 16:30 GMT", "10 a.m. EST on Monday", "noon on Christmas Day". */
function withClock(line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  const isTimeAfter = isDay(a) && b.when === null;
  const isTimeBefore = a.when === null && isDay(b);
  const time = isTimeAfter ? b : a;
  const day = isTimeAfter ? a : b;
  const links = isTimeAfter ? ['', 'at', ',', ', at', 'around', 'about', '-', 'from', 'at around', 'at about', 't'] : ['', 'on', ',', ', on', 'of'];
  if ((!isTimeAfter && !isTimeBefore) || !links.includes(gap)) return null;
  // "Monday night, 4 May": the part of the day belongs to the day, not to a time.
  if (isTimeAfter && gap === '-' && dayParts.has(line.lower(a.last))) return null;
  return {
    ...span(a, b), when: day.when, clock: time.clock,
    until: time.until ? { when: day.when, clock: time.until.clock } : null,
    confidence: Math.min(day.confidence, time.confidence),
  };
}

const rangeLinks: ReadonlySet<string> = new Set(['-', 'to', 'until', 'till', 'through', 'to the', 'until the', 'through to']);

/** "8 February 1700 – 17 March 1782", "from Monday to Friday", "between March and June 2014", "2013 – present". */
function asRange(line: Line, a: Phrase, b: Phrase, gap: string): Phrase | null {
  if (a.until || b.until) return null;
  const isBetween = (gap === 'and' || gap === 'and the') && isAfterBetween(line, a.first);
  if (!isBetween && !rangeLinks.has(gap)) return null;
  if (!isAlike(a, b)) return null;
  // What only the second says holds for both: "between March and June 2014", "January 23 – March 9 2014".
  return { ...span(a, b), when: isPoint(a) && isPoint(b) ? share(a.when, b.when) : a.when, clock: a.clock, until: { when: b.when, clock: b.clock, part: b.part }, part: a.part, confidence: Math.min(a.confidence, b.confidence) };
}

function isAfterBetween(line: Line, first: number): boolean {
  const before = line.lower(first - 1) === 'the' ? first - 2 : first - 1;
  return line.lower(before) === 'between';
}

/** Two ends of a range are of one kind: two days, two months, two years, two times. */
function isAlike(a: Phrase, b: Phrase): boolean {
  if (a.when === null || b.when === null) return a.when === null && b.when === null;
  if (isDay(a) || isDay(b) || a.clock) return (isDay(a) || a.clock !== null) && (isDay(b) || b.clock !== null);
  if (a.when.kind === 'fixed' || b.when.kind === 'fixed') return true;
  if (a.when.kind !== 'point' || b.when.kind !== 'point') return false;
  return (a.when.month === null) === (b.when.month === null) && (a.when.season === null) === (b.when.season === null);
}

function share(a: Point, b: Point): Point {
  if (a.year !== null || a.within || (a.month === null && a.season === null && !a.months)) return a;
  if (b.within) return { ...a, within: b.within };
  const isYearBefore = a.month !== null && b.month !== null && a.month > b.month;
  return { ...a, year: b.year === null ? null : isYearBefore ? b.year - 1 : b.year };
}

const rules: readonly Rule[] = [withWeekday, nthWeekday, withinPeriod, withBase, withClock, asRange];
