// Phrases that name a day by itself: "Monday", "last Friday", "Tuesday night", "yesterday", "Christmas Eve".

import { dayParts, daysFromToday, feasts, weekdayNumbers } from '../lexicon/dates';
import { Tag } from '../lexicon/word';
import { stepBefore, stepNumber } from './frame';
import { phrase, point, type Line, type Phrase } from './phrase';
import { quarterPhrase } from './periods';

/** Words that make a weekday a name: "Good Friday", "Bloody Sunday". */
const namesBefore: ReadonlySet<string> = new Set(['good', 'black', 'bloody', 'ash', 'palm', 'easter', 'super', 'cyber', 'giving', 'shrove', 'holy', 'maundy', 'whit', 'sheffield']);
const papers: ReadonlySet<string> = new Set(['times', 'telegraph', 'mirror', 'mail', 'post', 'express', 'star', 'herald', 'world', 'people', 'age', 'review', 'life', 'live']);

/** "Monday", "last Friday", "Sun. night"; not "Mondays", "every Monday", "Black Friday", "the Sunday Times", "he sat". */
export function weekdayPhrase(line: Line, at: number): Phrase | null {
  if (!line.isCapital(at) && line.length(at) < 6) return null;
  const weekday = weekdayNumbers.get(line.lower(at)) ?? 0;
  const before = line.lower(at - 1);
  if (before === 'every' || before === 'each' || (namesBefore.has(before) && line.isCapital(at - 1))) return null;
  if (papers.has(line.lower(at + 1)) && line.isCapital(at + 1)) return null;
  let last = at;
  if (line.length(at) <= 5) {
    if (line.lower(at + 1) === '.' && line.isGlued(at + 1)) last++;
    if (!isAbbreviatedDay(line, at, last)) return null;
  }
  const step = stepBefore(line, at);
  const first = step && stepNumber(step.step) !== null ? step.first : at;
  // "the last Friday of May" is another day than last Friday.
  if (step && line.lower(first - 1) === 'the' && line.lower(last + 1) === 'of') return null;
  return phrase(first, withDayPart(line, last), point({ weekday, step: stepNumber(step?.step) }), 0.9);
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

/** "yesterday", "tonight", "Christmas Eve", "Q3 2015". */
export function momentPhrase(line: Line, at: number): Phrase | null {
  const word = line.lower(at);
  const days = daysFromToday.get(word);
  // "today's youth" means nowadays as often as the day: less sure.
  if (days !== undefined) {
    return phrase(at, withDayPart(line, at), { kind: 'shift', unit: 'day', count: days, from: 'reference' }, word === 'today' ? 0.8 : 0.95);
  }
  if (word === 'q') {
    const quarter = line.integer(at + 1);
    return line.isGlued(at + 1) && quarter >= 1 && quarter <= 4 ? quarterPhrase(line, at, at + 1, quarter) : null;
  }
  return line.isCapital(at) ? feastPhrase(line, at) : null;
}

function feastPhrase(line: Line, at: number): Phrase | null {
  for (const [name, month, day] of feasts) {
    const last = endOfWords(line, at, name);
    if (last < 0) continue;
    // "Christmas" alone is as much a season and a name ("Christmas tree", "Father Christmas").
    if (last === at && (line.isWord(last + 1) && (line.tags(last + 1) & (Tag.Preposition | Tag.Conjunction | Tag.Auxiliary)) === 0 && !/^(?:last|this|next)$/u.test(line.lower(last + 1)))) continue;
    if (last === at && line.isCapital(at - 1) && at > 0 && (line.tags(at - 1) & (Tag.Preposition | Tag.Determiner)) === 0 && !stepBefore(line, at)) continue;
    const step = stepBefore(line, at);
    const year = line.year(last + 1 + (line.lower(last + 1) === ',' ? 1 : 0));
    const isYear = year >= 1500 && year < 2200;
    const end = isYear ? last + 1 + (line.lower(last + 1) === ',' ? 1 : 0) : last;
    return phrase(step?.first ?? at, end, point({ month, day, year: isYear ? year : null, step: stepNumber(step?.step) }), last === at ? 0.7 : 0.9);
  }
  return null;
}

/** The last token when the words of `name` stand at `at`, else −1. */
function endOfWords(line: Line, at: number, name: string): number {
  let last = at - 1;
  for (const word of name.split(' ')) {
    if (line.lower(++last) !== word) return -1;
  }
  return last;
}
