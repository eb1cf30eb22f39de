// What holds for every day: a date written in any of the conventions is read back, a weekday is found from any day.

import { strict as assert } from 'node:assert';
import { paragraphOf } from '../paragraph';
import { dayNumber, dayOf, isoDay, MONTHS, parseDateline, weekday, WEEKDAYS, type Day } from './calendar';
import { findDates } from './dates';

const FIRST = dayNumber({ year: 1900, month: 1, day: 1 });
const LAST = dayNumber({ year: 2100, month: 12, day: 31 });

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const two = (number: number) => String(number).padStart(2, '0');
const short = (month: number) => MONTHS[month - 1]!.slice(0, 3);
const full = (month: number) => MONTHS[month - 1]!;

/** How news, officials and machines write a day; the weekday goes before some. */
const conventions: readonly ((day: Day, weekday: string) => string)[] = [
  ({ year, month, day }) => `${day} ${full(month)} ${year}`,
  ({ year, month, day }) => `${day} ${full(month)}, ${year}`,
  ({ year, month, day }) => `${full(month)} ${day}, ${year}`,
  ({ year, month, day }) => `${day}${suffix(day)} ${full(month)} ${year}`,
  ({ year, month, day }) => `${full(month)} ${day}${suffix(day)}, ${year}`,
  ({ year, month, day }) => `${day} ${short(month)} ${year}`,
  ({ year, month, day }) => `${short(month)}${month === 5 ? '' : '.'} ${day}, ${year}`,
  ({ year, month, day }, name) => `${name}, ${full(month)} ${day}, ${year}`,
  ({ year, month, day }, name) => `${name} ${day} ${full(month)} ${year}`,
  ({ year, month, day }) => isoDay({ year, month, day }),
  ({ year, month, day }) => `${year}/${two(month)}/${two(day)}`,
];

/** In digits with the year last: read alike only where one order is possible. */
const inDigits: readonly ((day: Day) => string)[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ({ year, month, day }) => `${two(month)}/${two(day)}/${year}`,
];

/** The conventions take turns from day to day: eleven is no multiple of seven, so that each meets each weekday and day of the month. */
const turn = <T>(list: readonly T[], number: number): T => list[(number - FIRST) % list.length]!;

describe('every day from 1900 to 2100', () => {
  it('is read back in each convention, in a sentence and as a date line', function () {
    this.timeout(60_000);
    for (let number = FIRST; number <= LAST; number++) {
      const day = dayOf(number);
      const written = turn(conventions, number)(day, WEEKDAYS[weekday(number) - 1]!);
      const found = findDates(paragraphOf(`It rained on ${written} in Tarn.`), '2015-09-28');
      assert.deepEqual(found.map(({ value }) => value), [isoDay(day)], written);
      assert.equal(parseDateline(written), isoDay(day), written);
    }
  });

  it('is read in digits where the order is plain, and is unclear where it is not', () => {
    for (let number = FIRST; number <= LAST; number += 2) {
      const day = dayOf(number);
      const written = turn(inDigits, number)(day);
      const [found] = findDates(paragraphOf(`It rained on ${written} in Tarn.`), null);
      const isPlain = day.day > 12 || day.day === day.month;
      assert.ok(found, written);
      if (isPlain) assert.equal(found.value, isoDay(day), written);
      assert.equal(found.doubt, isPlain ? undefined : 'day-or-month', written);
      assert.equal(parseDateline(written), isPlain ? isoDay(day) : null, written);
    }
  });

  it('is where weekdays are counted from: back in the past tense, on ahead', () => {
    for (let number = FIRST; number <= LAST; number += 2) {
      const reference = isoDay(dayOf(number));
      const named = ((number - FIRST) % 7) + 1;
      const name = WEEKDAYS[named - 1]!;
      const [past, future] = findDates(paragraphOf(`She came on ${name}. She will go on ${name}.`), reference).map(({ value }) => dayNumber(readIso(value)));
      assert.ok(past !== undefined && past <= number && number - past < 7 && weekday(past) === named, `${name} before ${reference}`);
      assert.ok(future !== undefined && future >= number && future - number < 7 && weekday(future) === named, `${name} after ${reference}`);
    }
  });
});

function readIso(value: string | null): Day {
  const [year, month, day] = (value ?? '').split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}
