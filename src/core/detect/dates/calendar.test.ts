import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayNumber, dayOf, describeDate, easterSunday, isoDay, isoWeek, nthWeekday, parseDateline, readDay, weekday } from './calendar';

const number = (iso: string) => dayNumber(readDay(iso)!);

describe('calendar', () => {
  it('counts days from 1970-01-01 and back', () => {
    assert.equal(number('1970-01-01'), 0);
    assert.equal(number('2000-03-01') - number('2000-02-28'), 2);
    assert.equal(number('1900-03-01') - number('1900-02-28'), 1);
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      assert.equal(dayNumber(dayOf(days)), days);
      const year = new Date(days * 86_400_000).getUTCFullYear();
      if (year >= 1 && year <= 9999) assert.equal(isoDay(dayOf(days)), new Date(days * 86_400_000).toISOString().slice(0, 10));
    }));
  });

  it('knows weekdays and ISO weeks', () => {
    assert.equal(weekday(number('2015-09-28')), 1);
    assert.equal(weekday(number('1969-12-28')), 7);
    assert.equal(isoWeek(number('2015-09-28')), '2015-W40');
    assert.equal(isoWeek(number('2016-01-03')), '2015-W53');
    assert.equal(isoWeek(number('2018-12-31')), '2019-W01');
  });

  it('knows feasts that move', () => {
    assert.deepEqual([2013, 2015, 2016, 2024, 2038].map((year) => isoDay(easterSunday(year))), ['2013-03-31', '2015-04-05', '2016-03-27', '2024-03-31', '2038-04-25']);
    assert.deepEqual(nthWeekday(2015, 11, 4, 4), { year: 2015, month: 11, day: 26 });
    assert.deepEqual(nthWeekday(2016, 5, 1, -1), { year: 2016, month: 5, day: 30 });
    assert.equal(nthWeekday(2015, 2, 1, 5), null);
  });

  it('refuses days that do not exist', () => {
    for (const text of ['2015-02-29', '2015-13-01', '2015-00-10', '2015-1-1', '2015-09-28T10:00', '']) assert.equal(readDay(text), null, text);
    assert.ok(readDay('2016-02-29'));
  });

  const lines: [string, string | null][] = [
    ['28 September, 2015', '2015-09-28'],
    ['Wednesday, October 9, 2013', '2013-10-09'],
    ['Sept. 28, 2015', '2015-09-28'],
    ['September 3rd, 2015', '2015-09-03'],
    ['Published: 28 September 2015, 10:15 GMT', '2015-09-28'],
    ['Last updated at 9.30am on Mon 28 Sep 2015', '2015-09-28'],
    ['GENEVA, 28 September 2015', '2015-09-28'],
    ['28 September 2015 | Updated 29 September 2015', '2015-09-28'],
    ['2015-09-28', '2015-09-28'],
    ['2015-09-28T10:15:00Z', '2015-09-28'],
    ['28/9/2015', '2015-09-28'],
    ['9/28/2015', '2015-09-28'],
    ['28.09.2015', '2015-09-28'],
    ['5/9/2015', null],
    ['5/5/2015', '2015-05-05'],
    ['31 February 2015', null],
    ['September 2015', null],
    ['28 September', null],
    ['3 min read', null],
    ['The bridge opened on 28 September 2015', null],
    ['', null],
  ];
  for (const [text, day] of lines) {
    it(`reads the date line "${text}" as ${day}`, () => assert.equal(parseDateline(text), day));
  }

  it('gives a day that exists, or none, for any line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const day = parseDateline(text);
      assert.ok(day === null || readDay(day));
    }));
  });

  it('says values in plain words', () => {
    assert.equal(describeDate('2015-09-28'), 'Monday 28 September 2015');
    assert.equal(describeDate('2015-10'), 'October 2015');
    assert.equal(describeDate('2015'), '2015');
    assert.equal(describeDate('199X'), 'the 1990s');
    assert.equal(describeDate('19XX'), 'the 1900s');
    assert.equal(describeDate('XXXX-10'), 'October');
    assert.equal(describeDate('XXXX-10-09'), '9 October');
    assert.equal(describeDate('2015-22'), 'summer 2015');
    assert.equal(describeDate('2015-W40'), 'the week of Monday 28 September 2015');
    assert.equal(describeDate('2015-09-28T16:00Z'), 'Monday 28 September 2015, 16:00 UTC');
    assert.equal(describeDate('2015-09-28T16:00-05:00'), 'Monday 28 September 2015, 16:00 UTC-05:00');
    assert.equal(describeDate('T16:00'), '16:00');
    assert.equal(describeDate('2013/2015'), '2013 to 2015');
    assert.equal(describeDate('2011/..'), 'since 2011');
    assert.equal(describeDate('no date'), 'no date');
  });
});
