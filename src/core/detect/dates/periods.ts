// Phrases whose head is a stretch of time: "last month", "two days earlier", "three years ago", "third quarter", "summer 2015",
// "the 20th century", "the weekend". Lengths of time ("over two years", "for a week") are no dates.

import { cardinalNumbers, DateTag, HEAD, decadeNumbers, ordinalNumbers, seasonNumbers, units, type Unit } from '../lexicon/dates';
import { Tag } from '../lexicon/word';
import { halfBefore, partBefore, stepBefore, stepNumber } from './frame';
import { phrase, point, type Line, type Phrase, type Shift } from './phrase';
import { century, decadeOf } from './years';

/** The phrase around the period word at `at`, or null when it is only a length of time or another thing. */
export function periodPhrase(line: Line, at: number): Phrase | null {
  const word = line.lower(at);
  if (seasonNumbers.has(word)) return seasonPhrase(line, at);
  const decade = decadeNumbers.get(word);
  // "the sixties", "the late sixties"; "in her sixties" is an age.
  if (decade !== undefined) {
    const first = partBefore(line, at);
    return line.lower(first - 1) === 'the' ? phrase(first, at, decadeOf(1900 + decade), 0.7) : null;
  }
  const unit = units.get(word);
  if (!unit) return null;
  return shifted(line, at, unit) ?? ordinalPeriod(line, at, unit) ?? halfYear(line, at, unit) ?? stepped(line, at, unit) ?? ofThePeriod(line, at, unit)
    ?? ahead(line, at, unit) ?? stretch(line, at, unit);
}

/** "the first half of the year", "the second half of last year" */
function halfYear(line: Line, at: number, unit: Unit): Phrase | null {
  if (unit !== 'year' || line.lower(at).endsWith('s')) return null;
  const step = stepBefore(line, at);
  const half = halfBefore(line, step?.first ?? at);
  if (!half || (!step && line.lower(at - 1) !== 'the')) return null;
  const count = step ? stepNumber(step.step) : 0;
  return count === null ? null : phrase(half.first, at, point({ months: half.months, within: shift('year', count, 'reference') }), step ? 0.9 : 0.75);
}

/** "in two weeks", "in a month": a date where the sentence looks ahead, else a length of time ("built in two weeks"). */
function ahead(line: Line, at: number, unit: Unit): Phrase | null {
  const quantity = quantityBefore(line, at);
  if (!quantity || quantity.first === at || quantity.count === null || line.lower(quantity.first - 1) !== 'in' || line.lower(at + 1) === 'of') return null;
  const when = shiftBy(unit, quantity.count, { sign: 1, from: 'reference', length: 0 });
  return when ? { ...phrase(quantity.first, at, when, 0.65), only: 'future' } : null;
}

/** What a stretch of time stands after when it tells when something is, rather than for how long. */
const during: ReadonlySet<string> = new Set(['in', 'over', 'within', 'during', 'throughout', 'across']);

/** "over the next three days", "within the next month", "within a week": of a plan. "He sat there for the next 30 hours" tells how long. */
function stretch(line: Line, at: number, unit: Unit): Phrase | null {
  const quantity = quantityBefore(line, at);
  const isCounted = quantity !== null && quantity.first !== at;
  if (isCounted && quantity.count === null) return null;
  const first = isCounted ? quantity.first : at;
  const count = isCounted ? quantity.count ?? 1 : 1;
  // Without a number only one: "the coming weeks" are nobody knows how many.
  if (!isCounted && line.lower(at).endsWith('s')) return null;
  const step = line.lower(first - 1);
  const isNamed = line.lower(first - 2) === 'the' && during.has(line.lower(first - 3));
  if (step === 'past' || step === 'last') return pastStretch(line, first - 1, at, unit, isCounted ? count : null);
  if ((step === 'next' || step === 'coming') && isNamed) return { ...phrase(first - 1, at, { kind: 'stretch', unit, count }, 0.9), only: 'not past' };
  // "within two days of arrival" counts from what has no date here.
  if (step !== 'within' || !isCounted || ['of', 'after', 'from'].includes(line.lower(at + 1))) return null;
  return { ...phrase(first - 1, at, { kind: 'stretch', unit, count }, 0.8), only: 'future' };
}

/**
 * "Over the past three years", "in the last decade": what ends on the day of publication, with the figure in it. Not "the last five months of her life",
 * nor where "had" says that it ended before, nor hours of the same day.
 */
function pastStretch(line: Line, first: number, at: number, unit: Unit, count: number | null): Phrase | null {
  const preposition = line.lower(first - 2);
  if (line.lower(first - 1) !== 'the' || !(during.has(preposition) || preposition === 'for')) return null;
  const next = line.lower(at + 1);
  if (next === 'of' || (next === 'and' && line.lower(at + 3) === 'half') || unit === 'minute' || (unit === 'hour' && (count ?? 1) < 24)) return null;
  // "in the last century" is the twentieth, "the last day" and "the last minute" the end of something.
  if (count === null && line.lower(first) === 'last' && (unit === 'century' || unit === 'day' || unit === 'night' || unit === 'weekend')) return null;
  for (let k = first - 2; k > first - 10 && line.lower(k) !== '.'; k--) if (line.lower(k) === 'had') return null;
  return phrase(first, at, { kind: 'stretch', unit, count: -(count ?? 1) }, 0.9);
}

/** "two days earlier", "three years ago", "a week later", "the day before", "two weeks from now", "in two weeks' time". */
function shifted(line: Line, at: number, unit: Unit): Phrase | null {
  const turn = line.lower(at + 1) === 'before' && line.lower(at + 2) === 'last' ? -2 : line.lower(at + 1) === 'after' && line.lower(at + 2) === 'next' ? 2 : 0;
  // "the week after next", "the month before last"
  if (turn !== 0 && line.lower(at - 1) === 'the' && !units.has(line.lower(at + 3))) return phrase(at, at + 2, shift(unit, turn, 'reference'), 0.9);
  const direction = directionAfter(line, at);
  if (!direction) return null;
  const quantity = quantityBefore(line, at);
  if (!quantity) return null;
  // "ten minutes later" is no other day, nor is "many years later" any that could be told.
  const isFromNow = direction.from === 'reference' || direction.from === 'next';
  if (!isFromNow && (quantity.count === null || unit === 'minute' || (unit === 'hour' && quantity.count < 24))) return null;
  // "A week on Friday", "two weeks from Friday" are days again; "two weeks before Christmas" is a week.
  const isWeekday = direction.from === 'next' && (line.lower(at + 1) === 'on' || line.lower(at + 1) === 'from');
  const days = isWeekday && quantity.count !== null ? { week: 7, fortnight: 14 }[line.lower(at).replace(/s$/u, '')] : undefined;
  const when = days ? shiftBy('day', (quantity.count ?? 0) * days, direction) : shiftBy(unit, quantity.count, direction);
  return when ? phrase(quantity.first, at + direction.length, when, quantity.count === null ? 0.3 : 0.9) : null;
}

interface Direction {
  readonly sign: -1 | 1;
  readonly from: Shift['from'];
  /** How many tokens say it. */
  readonly length: number;
}

function directionAfter(line: Line, at: number): Direction | null {
  switch (line.lower(at + 1)) {
    case 'ago':
      return { sign: -1, from: 'reference', length: 1 };
    case 'earlier':
    case 'previously':
      return { sign: -1, from: 'either', length: 1 };
    case 'later':
      return { sign: 1, from: 'text', length: 1 };
    case 'hence':
      return { sign: 1, from: 'reference', length: 1 };
    case 'on':
      // "a week on Friday"
      return (line.lower(at) === 'week' || line.lower(at) === 'fortnight') && (line.tags(at + 2) & DateTag.Weekday) !== 0 && line.isCapital(at + 2)
        ? { sign: 1, from: 'next', length: 1 } : null;
    case 'from':
      // "two weeks from Friday"
      if ((line.tags(at + 2) & (DateTag.Weekday | DateTag.Month)) !== 0 && line.isCapital(at + 2)) return { sign: 1, from: 'next', length: 1 };
      return line.lower(at + 2) === 'now' || line.lower(at + 2) === 'today' ? { sign: 1, from: 'reference', length: 2 } : null;
    case "'":
      return line.lower(at + 2) === 'time' ? { sign: 1, from: 'reference', length: 2 } : null;
    case 'before':
    case 'after': {
      // "two days before." counts from the text, "two days before Christmas" from the date that follows; "two days before the vote"
      // from what has no date here.
      const isBefore = line.lower(at + 1) === 'before';
      const isEnd = line.isMark(at + 2) || at + 2 >= line.tokens.length;
      if (isEnd) return isBefore ? { sign: -1, from: 'either', length: 1 } : { sign: 1, from: 'text', length: 1 };
      const isDateNext = (line.tags(at + 2) & HEAD) !== 0 || line.isNumber(at + 2) || stepBefore(line, at + 3) !== null;
      return isDateNext ? { sign: isBefore ? -1 : 1, from: 'next', length: 1 } : null;
    }
    default:
      return null;
  }
}

function shiftBy(unit: Unit, count: number | null, { sign, from }: Direction): Shift | null {
  if (count === null) return { kind: 'shift', unit, count: null, from };
  switch (unit) {
    case 'minute':
      return { kind: 'shift', unit: 'day', count: 0, from };
    case 'hour':
      return { kind: 'shift', unit: 'day', count: sign * Math.floor(count / 24), from };
    case 'decade':
      return { kind: 'shift', unit: 'year', count: sign * Math.round(count * 10), from };
    case 'century':
      return { kind: 'shift', unit: 'year', count: sign * Math.round(count * 100), from };
    case 'quarter':
      return { kind: 'shift', unit: 'month', count: sign * Math.round(count * 3), from };
    case 'night':
      return { kind: 'shift', unit: 'day', count: sign * Math.round(count), from };
    default:
      return { kind: 'shift', unit, count: sign * Math.round(count), from };
  }
}

/** How many, before the unit: "two", "24", "twenty-five", "a", "half a", "the" (one); null for "several", "a few". */
function quantityBefore(line: Line, at: number): { readonly count: number | null; readonly first: number } | null {
  let before = at - 1;
  const word = line.lower(before);
  if (line.isNumber(before)) {
    const count = Number(word.replaceAll(',', ''));
    return Number.isFinite(count) ? { count, first: before } : null;
  }
  if (word === 'several' || word === 'many' || word === 'some') return { count: null, first: before };
  if (word === 'few' || (word === 'of' && line.lower(before - 1) === 'couple')) {
    if (word === 'of') before--;
    return { count: null, first: line.lower(before - 1) === 'a' ? before - 1 : before };
  }
  if (word === 'the' || word === 'exactly') return { count: 1, first: word === 'the' ? at : before };
  const count = cardinalNumbers.get(word);
  if (count === undefined) return null;
  if (count === 1 && line.lower(before - 1) === 'half') return { count: 0.5, first: before - 1 };
  const tens = line.isDash(before - 1) ? (cardinalNumbers.get(line.lower(before - 2)) ?? 0) : 0;
  if (tens >= 20 && tens < 100) return { count: tens + count, first: before - 2 };
  if (count === 100 && line.lower(before - 1) === 'a') return { count, first: before - 1 };
  return { count, first: before };
}

/** "20th century", "19th-century", "third quarter of 2015", "first-quarter". */
function ordinalPeriod(line: Line, at: number, unit: Unit): Phrase | null {
  if (unit !== 'century' && unit !== 'quarter') return null;
  let end = at - 1;
  if (line.isDash(end)) end--;
  const isSuffix = line.isGlued(end) && line.isNumber(end - 1);
  // "the last quarter of next year" is its fourth; "last quarter" alone is the one before this.
  const isLast = unit === 'quarter' && line.lower(at + 1) === 'of' && (line.lower(end) === 'last' || line.lower(end) === 'final');
  const number = isLast ? 4 : isSuffix ? line.integer(end - 1) : (ordinalNumbers.get(line.lower(end)) ?? -1);
  let start = isSuffix ? end - 1 : end;
  if (number < 1) return null;
  if (unit === 'century') {
    const tens = !isSuffix && line.isDash(end - 1) && line.lower(end - 2) === 'twenty' ? 20 : 0;
    if (tens > 0) start = end - 2;
    const isBeforeChrist = line.isCapital(at + 1) && line.lower(at + 1).replaceAll('.', '').startsWith('bc');
    if (number + tens > 21 || isBeforeChrist) return null;
    return phrase(partBefore(line, start), at, century(number + tens), 0.95);
  }
  return number > 4 ? null : quarterPhrase(line, partBefore(line, start), at, number);
}

/** A quarter with its year where it is said: "third quarter of 2015", "Q3 2015", "the second quarter of fiscal 2016". */
export function quarterPhrase(line: Line, first: number, last: number, quarter: number): Phrase {
  const year = yearOf(line, last);
  const months = [quarter * 3 - 2, quarter * 3] as const;
  // Without a year it may be a quarter of a match as well.
  return phrase(first, year?.last ?? last, point({ months, year: year?.year ?? null }), year ? 0.95 : 0.45);
}

/** The year after a quarter or a season: "2015", "of 2015", ", 2015", "of fiscal 2015". */
function yearOf(line: Line, last: number): { readonly year: number; readonly last: number } | null {
  let at = last + 1;
  if (line.lower(at) === ',') at++;
  else {
    if (line.lower(at) === 'of' || line.lower(at) === 'in') at++;
    if (line.lower(at) === 'fiscal') at++;
    if (line.lower(at) === 'year') at++;
  }
  const year = line.year(at);
  return year >= 1500 && year < 2200 ? { year, last: at } : null;
}

/** "last month", "this week", "that year", "the following day", "this morning". */
function stepped(line: Line, at: number, unit: Unit): Phrase | null {
  const found = stepBefore(line, at);
  // "the last week of May" is a part of May.
  if (!found || line.lower(at + 1) === 'of' || unit === 'minute' || unit === 'hour' || line.lower(at).endsWith('s')) return null;
  const { step, first } = found;
  const isDefinite = line.lower(first - 1) === 'the';
  const start = partBefore(line, first);
  const isDayLike = unit === 'day' || unit === 'night';
  switch (step) {
    case 'past':
      return null; // "over the past year" is a duration
    case 'this':
      // "this day" and "this time" point nowhere; parts of the day do.
      return line.lower(at) === 'day' || unit === 'night' ? null : phrase(start, at, shift(unit, 0, 'reference'), unit === 'weekend' ? 0.75 : 0.9);
    case 'last':
      // "the last year" is a duration, "the last century" is not; "last day" is the end of something.
      if ((isDefinite && unit !== 'century') || line.lower(at) === 'day' || line.lower(at) === 'morning' || line.lower(at) === 'afternoon') return null;
      return phrase(start, at, shift(isDayLike ? 'day' : unit, -1, 'reference'), 0.9);
    case 'next':
    case 'coming':
      if (isDefinite) return isDayLike && step === 'next' ? phrase(start, at, shift('day', 1, 'text'), 0.8) : null;
      return isDayLike || (step === 'coming' && line.lower(first) !== 'this') ? null : phrase(start, at, shift(unit, 1, 'reference'), 0.9);
    case 'following':
      return phrase(start, at, shift(isDayLike ? 'day' : unit, 1, 'text'), 0.9);
    case 'previous':
      return isDefinite || isDayLike ? phrase(start, at, shift(isDayLike ? 'day' : unit, -1, 'either'), 0.8) : null;
    case 'that':
      return isThatDay(line, at, first) ? phrase(start, at, shift(isDayLike ? 'day' : unit, 0, 'text'), 0.9) : null;
  }
}

/** "that" may be a conjunction: "said that week after week". Before a noun of time with nothing behind it is a pointer. */
function isThatDay(line: Line, at: number, first: number): boolean {
  return line.lower(first) === 'same' ? true : line.lower(at + 1) !== 'after' && line.lower(at + 1) !== 'by';
}

function shift(unit: Unit, count: number, from: Shift['from']): Shift {
  return { kind: 'shift', unit, count, from };
}

/** "the end of the year", "earlier in the month", "by year-end", "over the weekend": the one that is now. */
function ofThePeriod(line: Line, at: number, unit: Unit): Phrase | null {
  if (unit === 'year' && isYearEnd(line, at)) return phrase(at, yearEndLast(line, at), shift('year', 0, 'reference'), 0.7);
  if (line.lower(at - 1) !== 'the' || line.lower(at).endsWith('s')) return null;
  if (unit === 'weekend') return (line.tags(at - 2) & Tag.Preposition) !== 0 ? phrase(at, at, shift('weekend', 0, 'reference'), 0.7) : null;
  if (unit !== 'year' && unit !== 'month' && unit !== 'week' && unit !== 'decade') return null;
  const next = line.lower(at + 1);
  // "the end of the year in which": not this year.
  if (next === 'in' || next === 'of' || next === 'that' || next === 'when') return null;
  const first = partBefore(line, at);
  return first === at ? null : phrase(first, at, shift(unit, 0, 'reference'), 0.65);
}

function isYearEnd(line: Line, at: number): boolean {
  const before = line.lower(at - 1);
  return yearEndLast(line, at) > at && (before === 'by' || before === 'at' || before === 'before' || before === 'until' || before === 'the');
}

function yearEndLast(line: Line, at: number): number {
  if (line.lower(at + 1) === 'end') return at + 1;
  return (line.isDash(at + 1) || line.lower(at + 1) === "'s") && line.lower(at + 2) === 'end' ? at + 2 : at;
}

const gamesAndMoves: ReadonlySet<string> = new Set(['olympics', 'olympic', 'paralympics', 'paralympic', 'games', 'universiade', 'palace', 'school', 'time']);

/** "summer 2015", "last winter", "in the spring"; not "the fall of Rome", "the Winter Olympics", "to spring". */
function seasonPhrase(line: Line, at: number): Phrase | null {
  const season = seasonNumbers.get(line.lower(at)) ?? 0;
  const isFallOrSpring = line.lower(at) === 'fall' || line.lower(at) === 'spring';
  if (gamesAndMoves.has(line.lower(at + 1))) return null;
  const year = yearOf(line, at);
  const step = stepBefore(line, at);
  const first = partBefore(line, step?.first ?? at);
  const before = line.lower(at - 1);
  if (year) return phrase(first, year.last, point({ season, year: year.year }), isFallOrSpring && before === 'to' ? 0 : 0.9);
  if (step?.step === 'that') return phrase(first, at, point({ season, within: shift('year', 0, 'text') }), 0.8);
  // "The following autumn" after 3 May is that year's; after a bare year it is the next one's first.
  if (step?.step === 'following') return phrase(first, at, point({ season, step: 1, fromText: true }), 0.8);
  if (step?.step === 'last' || step?.step === 'this' || step?.step === 'next') {
    if (line.lower(step.first - 1) === 'the') return null;
    return phrase(first, at, point({ season, step: stepNumber(step.step) }), 0.8);
  }
  // "in the spring", "until autumn"; before a noun or "of" it is something else ("a summer school", "the fall of").
  const preposition = before === 'the' ? line.lower(at - 2) : before;
  if (isFallOrSpring && before !== 'the') return null;
  const isTime = ['in', 'during', 'until', 'since', 'by', 'over', 'through', 'throughout'].includes(preposition);
  if (!isTime || line.isLower(at + 1) && !(line.tags(at + 1) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | Tag.Pronoun | Tag.Determiner)) || line.lower(at + 1) === 'of') return null;
  return phrase(first, at, point({ season }), 0.6);
}
