// Times of day: "4 p.m.", "16:30 GMT", "1630 GMT", "10 o'clock", "noon", "from 9 a.m. to 5 p.m.".

import { americanZones, cardinalNumbers, DateTag, dayParts, namedHours, zones } from '../lexicon/dates';
import { pad } from './calendar';
import { phrase, type Clock, type Line, type Phrase } from './phrase';

/** A time, tokens up to `last`. */
interface Reading {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  readonly zone: string;
  readonly hasZone: boolean;
  readonly last: number;
  /** "4:30", "16.30": written as a time is. */
  readonly hasMinutes: boolean;
}

/** Words before a bare "16:30" that make it a time; without them only two digits for the hour will do. */
const timePrepositions: ReadonlySet<string> = new Set(['at', 'by', 'from', 'until', 'till', 'before', 'after', 'since', 'around', 'about', 'between', 'of', 'to']);

/** The time that begins with the number or the word at `at`. */
export function clockPhrase(line: Line, at: number): Phrase | null {
  const named = namedHours.get(line.lower(at));
  if (named !== undefined) return namedHour(line, at, named);
  const spoken = spokenTime(line, at);
  if (spoken) return spoken;
  if (!line.isNumber(at)) return null;
  const from = reading(line, at);
  const range = rangeFrom(line, at, from);
  if (range) return range;
  if (!from || !isTime(line, at, from)) return null;
  return phrase(at, from.last, null, from.half || from.hasZone ? 0.95 : 0.8, clockOf(from, from.half));
}

function namedHour(line: Line, at: number, hour: number): Phrase | null {
  // "high noon" and "Midnight's Children" are names.
  if (line.isCapital(at) && at > 0 && !line.isMark(at - 1)) return null;
  const zone = zoneAfter(line, at + 1);
  return phrase(at, zone?.last ?? at, null, 0.9, { hour, minute: 0, zone: zone?.zone ?? '' });
}

/** "seven o'clock", "10 o'clock", "ten p.m.", "half past seven", "quarter to nine"; the head is the word that makes it a time. */
function spokenTime(line: Line, at: number): Phrase | null {
  const word = line.lower(at);
  if (word === 'half' || word === 'quarter') {
    const link = line.lower(at + 1);
    const hour = hourAt(line, at + 2);
    if (hour < 0 || (link !== 'past' && (link !== 'to' || word === 'half'))) return null;
    const minutes = (link === 'to' ? hour - 1 : hour) * 60 + (link === 'to' ? 45 : word === 'half' ? 30 : 15);
    return phrase(at, at + 2, null, 0.85, { hour: Math.floor(minutes / 60), minute: minutes % 60, zone: '' });
  }
  if (dayParts.has(word)) return partOfDay(line, at, word);
  const half = halfAfter(line, at);
  const hour = word === "o'clock" || (half && line.isWord(at - 1)) ? hourAt(line, at - 1) : -1;
  if (hour < 0) return null;
  const later = half ?? halfAfter(line, at + 1);
  return phrase(at - 1, later?.last ?? at, null, 0.9, { hour: hourOfHalf(hour, later?.half ?? null), minute: 0, zone: '' });
}

/** "at 3 in the morning", "at eight in the evening" */
function partOfDay(line: Line, at: number, word: string): Phrase | null {
  if (line.lower(at - 1) !== 'the' || line.lower(at - 2) !== 'in' || !timePrepositions.has(line.lower(at - 4))) return null;
  const hour = hourAt(line, at - 3);
  return hour < 0 ? null : phrase(at - 3, at, null, 0.8, { hour: hourOfHalf(hour, word === 'morning' ? 'am' : 'pm'), minute: 0, zone: '' });
}

/** An hour from 1 to 12 in digits or words, else −1. */
function hourAt(line: Line, at: number): number {
  const hour = line.isNumber(at) ? line.integer(at) : (cardinalNumbers.get(line.lower(at)) ?? -1);
  return hour >= 1 && hour <= 12 && line.lower(at) !== 'a' && line.lower(at) !== 'an' && line.lower(at) !== 'dozen' ? hour : -1;
}

function hourOfHalf(hour: number, half: 'am' | 'pm' | null): number {
  return half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
}

function isTime(line: Line, at: number, { half, hasZone, hasMinutes }: Reading): boolean {
  if (half || hasZone) return true;
  if (!hasMinutes) return isDottedTime(line, at);
  // "2015-09-28T16:30"
  if (line.lower(at - 1) === 't' && line.isGlued(at)) return line.isGlued(at - 1) && line.isNumber(at - 2);
  if (line.isGlued(at) && line.lower(at - 1) !== '(') return false;
  // "John 3:16" is a verse, "won 3:1" a score: one digit for the hour needs a word of time.
  return timePrepositions.has(line.lower(at - 1)) || (line.length(at) === 2 && !line.isCapital(at - 1));
}

const DAY = DateTag.Month | DateTag.Weekday | DateTag.Moment;

/**
 * "16.30 The mayor has spoken" opens an entry of a live page; "on Monday at 18.00", "at 18.00 on 26 February" have the day beside it. Elsewhere
 * such digits are a decimal.
 */
function isDottedTime(line: Line, at: number): boolean {
  if (line.length(at) > 5 || !/^\d{1,2}\.[0-5]\d$/u.test(line.lower(at))) return false;
  if (at === 0) return line.length(at) === 5 && line.isCapital(1);
  // "at 18.00%", "at 18.00-19.50": what is glued on makes a quantity of it.
  const hasMark = line.isMark(at + 1) && line.isGlued(at + 1) && !',.;)'.includes(line.lower(at + 1));
  if (hasMark || !timePrepositions.has(line.lower(at - 1))) return false;
  const isBehind = (line.tags(at - 2) & DAY) !== 0 || (line.year(at - 2) > 1500 && (line.tags(at - 3) & DateTag.Month) !== 0);
  const isBefore = line.lower(at + 1) === 'on' && ((line.tags(at + 2) & DAY) !== 0 || (line.tags(at + 3) & DateTag.Month) !== 0);
  return isBehind || isBefore;
}

/** A time at `at`, with what belongs to it; null when the digits are no time at all. */
function reading(line: Line, at: number): Reading | null {
  const digits = line.length(at);
  let hour = line.integer(at);
  let minute = 0;
  let last = at;
  let hasMinutes = false;
  if (digits <= 2 && hour >= 0 && line.lower(at + 1) === ':' && line.isGlued(at + 1) && line.isGlued(at + 2) && line.length(at + 2) === 2) {
    minute = line.integer(at + 2);
    last = at + 2;
    hasMinutes = true;
    // "16:30:05", "16:30:05.250"
    if (line.lower(last + 1) === ':' && line.isGlued(last + 1) && line.isGlued(last + 2) && line.isNumber(last + 2)) last += 2;
  } else if (digits <= 2 && hour >= 0 && line.lower(at + 1) === 'h' && line.isGlued(at + 1) && line.isGlued(at + 2) && line.length(at + 2) === 2) {
    minute = line.integer(at + 2); // "16h30"
    last = at + 2;
    hasMinutes = true;
  } else if (digits >= 4) {
    // "16.30", "4.30pm": with a full stop only where a half of the day or a zone follows; "1630 GMT" likewise.
    const match = digits > 5 ? null : /^(\d{1,2})\.?([0-5]\d)$/u.exec(line.lower(at));
    if (!match) return null;
    hour = Number(match[1]);
    minute = Number(match[2]);
  }
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const half = halfAfter(line, last + 1);
  if (half && (hour > 12 || hour === 0) && half.half === 'am') return null;
  if (half) last = half.last;
  const zone = zoneAfter(line, last + 1);
  // "4 GMT" is no time, and "at 2000 local" needs its word.
  const usable = zone && (half || hasMinutes || digits >= 4) ? zone : null;
  return { hour, minute, half: half?.half ?? null, zone: usable?.zone ?? '', hasZone: usable !== null, last: usable?.last ?? last, hasMinutes };
}

function halfAfter(line: Line, at: number): { readonly half: 'am' | 'pm'; readonly last: number } | null {
  const word = line.lower(at);
  if (word === 'am' || word === 'a.m.') return { half: 'am', last: at };
  if (word === 'pm' || word === 'p.m.') return { half: 'pm', last: at };
  if ((word === 'a' || word === 'p') && line.lower(at + 1) === '.' && line.lower(at + 2) === 'm' && line.isGlued(at + 2)) {
    return { half: word === 'a' ? 'am' : 'pm', last: at + 2 };
  }
  return null;
}

/** "GMT", "GMT+3", "UTC-05:00", "Eastern time", "local time". */
function zoneAfter(line: Line, start: number): { readonly zone: string; readonly last: number } | null {
  const at = line.lower(start) === '(' ? start + 1 : start;
  const word = line.lower(at);
  // "local time", "Moscow time", "Eastern Daylight Time": named, but which offset depends on the place and the season.
  if (line.lower(at + 1) === 'time' && (word === 'local' || line.isCapital(at))) return { zone: '', last: at + 1 };
  if (americanZones.has(word) && line.isCapital(at)) {
    const isLong = line.lower(at + 1) === 'standard' || line.lower(at + 1) === 'daylight';
    return { zone: '', last: isLong && line.lower(at + 2) === 'time' ? at + 2 : at };
  }
  const minutes = zones.get(word);
  if (minutes === undefined || line.isLower(at)) return null;
  const closing = at > start && line.lower(at + 1) === ')' ? at + 1 : at;
  if (at > start && closing === at) return null;
  const sign = line.lower(at + 1);
  if ((word === 'gmt' || word === 'utc') && (sign === '+' || line.isDash(at + 1)) && line.isGlued(at + 1) && line.isGlued(at + 2)) {
    const hours = line.integer(at + 2);
    const hasMinutes = line.lower(at + 3) === ':' && line.isGlued(at + 3) && line.length(at + 4) === 2 && line.isNumber(at + 4);
    if (hours >= 0 && hours <= 14) {
      return { zone: offset((sign === '+' ? 1 : -1) * (hours * 60 + (hasMinutes ? line.integer(at + 4) : 0))), last: hasMinutes ? at + 4 : at + 2 };
    }
  }
  return { zone: minutes === null ? '' : offset(minutes), last: closing };
}

/** Minutes east of Greenwich as ISO 8601 writes them. */
function offset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function clockOf({ hour, minute, zone }: Reading, half: 'am' | 'pm' | null): Clock {
  const shifted = hourOfHalf(hour, half);
  return { hour: shifted === 24 ? 0 : shifted, minute, zone };
}

/** "8-10 p.m.", "9 a.m. to 5 p.m.", "08:00 – 20:00": the first takes the half of the day and the zone of the second. */
function rangeFrom(line: Line, at: number, from: Reading | null): Phrase | null {
  const start = from?.last ?? at;
  const link = line.lower(start + 1);
  const isAnd = link === 'and' && line.lower(at - 1) === 'between';
  if (!line.isDash(start + 1) && link !== 'to' && link !== 'until' && link !== 'till' && link !== 'through' && !isAnd) return null;
  if (!from || !line.isNumber(start + 2)) return null;
  const to = reading(line, start + 2);
  if (!to || !(to.half || to.hasZone || (from.hasMinutes && to.hasMinutes))) return null;
  if (!from.half && !from.hasMinutes && (line.length(at) > 2 ? !to.hasZone : !to.half || from.hour > 12 || from.hour < 1)) return null;
  const zone = from.zone || to.zone;
  // "10-2 p.m." runs over noon.
  const half = from.half ?? (to.half === 'pm' && from.hour > to.hour && from.hour < 12 && to.hour !== 12 ? 'am' : from.hour > 12 ? null : to.half);
  return {
    first: at, last: to.last, when: null, clock: clockOf({ ...from, zone }, half),
    until: { when: null, clock: clockOf({ ...to, zone: to.zone || zone }, to.half) }, confidence: 0.9,
  };
}
