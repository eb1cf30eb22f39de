import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { paragraphOf } from '../paragraph';
import { CONFIDENT } from '../model';
import { findDates } from './dates';

/** A Monday. */
const REFERENCE = '2015-09-28';

/** What is found, as "text = value". */
function found(text: string, reference: string | null = REFERENCE): string[] {
  return findDates(paragraphOf(text), reference).map((date) => `${date.text} = ${date.value}`);
}

/** One sentence, what must be found in it in order. */
type Case = readonly [text: string, ...expected: string[]];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [text, ...expected] of cases) {
      it(text, () => assert.deepEqual(found(text), expected));
    }
  });
}

describe('dates', () => {
  table('absolute', [
    ['The mill burned down on 28 September, 2015.', '28 September, 2015 = 2015-09-28'],
    ['The mill burned down on 28th of September 2015.', '28th of September 2015 = 2015-09-28'],
    ['The mill burned down on the third of May, 2011.', 'third of May, 2011 = 2011-05-03'],
    ['The mill burned down on September 28th, 2015.', 'September 28th, 2015 = 2015-09-28'],
    ['The mill burned down on Wednesday, October 9, 2013.', 'Wednesday, October 9, 2013 = 2013-10-09'],
    ['The mill burned down on Sept. 28.', 'Sept. 28 = 2015-09-28'],
    ['Filed 2015-09-28 in Tarn.', '2015-09-28 = 2015-09-28'],
    ['Filed 28/9/2015 in Tarn.', '28/9/2015 = 2015-09-28'],
    ['Filed 9/28/2015 in Tarn.', '9/28/2015 = 2015-09-28'],
    ['Filed 28.09.2015 in Tarn.', '28.09.2015 = 2015-09-28'],
    ['Filed 10-August-2012 in Tarn.', '10-August-2012 = 2012-08-10'],
    ['Lena Holm (8 February 1700 – 17 March 1782) was a printer.', '8 February 1700 – 17 March 1782 = 1700-02-08/1782-03-17'],
    ['Filed 31-Oct-74 in Tarn.', '31-Oct-74 = 1974-10-31'],
    ['Filed 2015-09-28T16:30:05Z in Tarn.', '2015-09-28T16:30:05Z = 2015-09-28T16:30Z'],
    ['They met on the last Friday of May 2016.', 'last Friday of May 2016 = 2016-05-27'],
    ['They will meet on the first Tuesday in November.', 'first Tuesday in November = 2015-11-03'],
    ['They met on Fri, Jul 18, 2014.', 'Fri, Jul 18, 2014 = 2014-07-18'],
    ['They met on 31 February 2015.'],
    ['They met on 2/29/2014.'],
  ]);

  table('years of two digits', [
    ['Holt died on 3 Aug 96; she was born in April of 87.', '3 Aug 96 = 1996-08-03', 'April of 87 = 1987-04'],
    ['On 3 May 60 people left.', '3 May = 2015-05-03'],
    ['Holt won in 80 and 84.', '80 = 1980', '84 = 1984'],
    ['In 92 she lost; they met in ’96, and in 04 and 08.', '92 = 1992', '’96 = 1996', '04 = 2004', '08 = 2008'],
    ['In 84 towns they voted, in 60 or 90 seconds, one in 80, and Holt went round in 68.'],
  ]);

  table('stretches that end with the day of publication', [
    ['Rents have doubled in the past three years.', 'past three years = 2012/2015'],
    ['Over the last two decades 40 ferries sank.', 'last two decades = 1995/2015'],
    ['In the past 24 hours the river rose.', 'past 24 hours = 2015-09-27/2015-09-28'],
    ['She spent there the last five months of her life, and had been ill for the past two weeks.'],
    ['Over the past decade and a half it grew, and over the past few days.'],
    ['Shares in the mill fell overnight.', 'overnight = 2015-09-27/2015-09-28'],
    ['The shop stays open overnight. An overnight success was had.'],
  ]);

  table('days in words, eras and days of any year', [
    ['January first 2000 was cold, and he came on September eleventh.', 'January first 2000 = 2000-01-01', 'September eleventh = 2000-09-11'],
    ['May first met him.'],
    ['It fell on 10 August 88 CE.', '10 August 88 CE = 0088-08-10'],
    ['The feast is on 19 June every year.', '19 June = XXXX-06-19'],
  ]);

  table('partial', [
    ['The law passed in September 2014.', 'September 2014 = 2014-09'],
    ['The law passed in 2013.', '2013 = 2013'],
    ['Prices have doubled since 2011.', '2011 = 2011'],
    ['The 2009 report was withdrawn.', '2009 = 2009'],
    ['It was her second novel (1821).', '1821 = 1821'],
    ['He won in 2009, 2010 and 2012.', '2009 = 2009', '2010 = 2010', '2012 = 2012'],
    ['Rents rose in the 1990s.', '1990s = 199X'],
    ["Rents rose in the late '90s and in the sixties.", "late '90s = 1995~/1999~", 'sixties = 196X'],
    ['A 19th-century bridge and one of the twentieth century.', '19th-century = 18XX', 'twentieth century = 19XX'],
    ['Work began in mid-2015, or in late 2010, or in early October 2011.', 'mid-2015 = 2015-05~/2015-08~', 'late 2010 = 2010-09~/2010-12~', 'early October 2011 = 2011-10-01~/2011-10-15~'],
    ['She ruled from c. 314 to her death.', '314 = 0314'],
    ['Ivo Tallis has led it since May 2011 and Mira Holm (2013 – present) after him.', 'May 2011 = 2011-05', '2013 – present = 2013/..'],
    ['The first week of May 2014 was wet.', 'first week of May 2014 = 2014-05-01~/2014-05-07~'],
    ['Sales fell in Q3 2015 and in the first quarter of 2014.', 'Q3 2015 = 2015-35', 'first quarter of 2014 = 2014-33'],
    ['Sales fell in the first half of 2014 and in fiscal 2013.', 'first half of 2014 = 2014-40', 'fiscal 2013 = 2013'],
    ['The camp closed in summer 2014.', 'summer 2014 = 2014-22'],
    ['The wall is from 44 BC, the gate from AD 842.', '44 BC = -0043', 'AD 842 = 0842'],
  ]);

  table('relative to the reference', [
    ['The shop closed yesterday and opens again tomorrow.', 'yesterday = 2015-09-27', 'tomorrow = 2015-09-29'],
    ['Last month it rained; next week it will not.', 'Last month = 2015-08', 'next week = 2015-W41'],
    ['It happened three years ago.', 'three years ago = 2012'],
    ['It happened twenty-five years ago, or half a century ago.', 'twenty-five years ago = 1990', 'half a century ago = 1965'],
    ['It happened 10 days ago.', '10 days ago = 2015-09-18'],
    ['It happened the day before yesterday.', 'day before yesterday = 2015-09-26'],
    ['Later this year and earlier this month it was quiet.', 'Later this year = 2015', 'earlier this month = 2015-09'],
    ['The roof was repaired last October.', 'last October = 2014-10'],
    ['The roof was repaired in March last year.', 'March last year = 2014-03'],
    ['The roof was repaired on Tuesday of last week.', 'Tuesday of last week = 2015-09-22'],
    ['The roof was repaired last summer.', 'last summer = 2015-22'],
    ['It will be ready by the end of the year, by the end of May 2016 at the latest.', 'end of the year = 2015-12-31', 'end of May 2016 = 2016-05-31'],
    ['It opens in the week of 6 October 2015.', 'week of 6 October 2015 = 2015-W41'],
    ['It closed two weeks before Christmas Day 2013.', 'two weeks before Christmas Day 2013 = 2013-W50'],
    ["It closed three days after Friday's vote.", 'three days after Friday = 2015-09-28'],
    ['It meets on the second Tuesday of May, and the first week of June was wet.', 'second Tuesday of May = 2015-05-12', 'first week of June = 2015-06-01~/2015-06-07~'],
    ['They married in the spring of 1963 and had twins the following year.', 'spring of 1963 = 1963-21', 'following year = 1964'],
    ['On a wet Monday it takes an hour.'],
    ['Every other Friday they sang, and every second Tuesday they did not.'],
    ['The last quarter of 2014 was bad.', 'last quarter of 2014 = 2014-36'],
    ['16.30 The mayor has spoken. It was 12.15 metres high.', '16.30 = 2015-09-28T16:30'],
    ['16:30 The mayor will speak at 6am on Wednesday.', '16:30 = 2015-09-28T16:30', '6am on Wednesday = 2015-09-30T06:00'],
    ['It opened on Monday at 18.00 and closed at 9.30 on Tuesday; the index stood at 18.00.', 'Monday at 18.00 = 2015-09-28T18:00', '9.30 on Tuesday = 2015-09-22T09:30'],
    ['They arrived on Saturday, 5 September and left the following Tuesday.', 'Saturday, 5 September = 2015-09-05', 'following Tuesday = 2015-09-08'],
    ['They meet next week on Tuesday.', 'next week on Tuesday = 2015-10-06'],
    ['The court ruled today; the verdict is due today.', 'today = 2015-09-28', 'today = 2015-09-28'],
    ["Today, Tarn is holding its breath before today's vote.", 'Today = 2015-09-28', 'today = 2015-09-28'],
    ['A few years ago nobody came.', 'A few years ago = null'],
    ['He resigned in May 2012. Two years later he was back.', 'May 2012 = 2012-05', 'Two years later = 2014'],
    ['He was arrested on 3 May 2012 and released on June 8.', '3 May 2012 = 2012-05-03', 'June 8 = 2012-06-08'],
    ['The talks ended on Friday. Two days earlier, they had seemed lost.', 'Friday = 2015-09-25', 'Two days earlier = 2015-09-23'],
    ['She opened the school in 1990; that year 40 pupils came.', '1990 = 1990', 'that year = 1990'],
    ['He fell on 3 May 2012 while, as in 2009, it snowed. Two days later he died.', '3 May 2012 = 2012-05-03', '2009 = 2009', 'Two days later = 2012-05-05'],
    ['Two years later, in 2014, he was freed.', 'Two years later = 2014', '2014 = 2014'],
    ['He won in 1981 and left in March the same year.', '1981 = 1981', 'March the same year = 1981-03'],
    ['He came in May 2012 and left the following autumn.', 'May 2012 = 2012-05', 'following autumn = 2012-23'],
    ['The hall opens the week after next; it closed the Friday before last.', 'week after next = 2015-W42', 'Friday before last = 2015-09-18'],
    ['The hall will open on Friday week, or a week on Monday.', 'Friday week = 2015-10-09', 'a week on Monday = 2015-10-05'],
    ['He will be back in two weeks.', 'two weeks = 2015-W42'],
    ['It was built in two weeks.'],
    ['The work must end within three days.', 'within three days = 2015-09-28/2015-10-01'],
    ['Rain is expected over the next three days.', 'next three days = 2015-09-28/2015-10-01'],
    ['He sat there for the next three days.'],
    ['Sales will rise in the second half of the year.', 'second half of the year = 2015-41'],
    ['Sales rose in the second quarter of last year.', 'second quarter of last year = 2014-34'],
    ['Ten minutes later it was over, and many years later forgotten.'],
    ['Twenty thousand years later it rained.'],
  ]);

  table('which Monday: the tense tells', [
    ['The ferry was late, Captain Orla Venn said Monday.', 'Monday = 2015-09-28'],
    ['The ferry was late, Captain Orla Venn told reporters on Sunday.', 'Sunday = 2015-09-27'],
    ['On Friday, divers rescued the crew.', 'Friday = 2015-09-25'],
    ['The council will vote on Thursday.', 'Thursday = 2015-10-01'],
    ['On Thursday, the council will vote.', 'Thursday = 2015-10-01'],
    ['A memorial is to be held on Wednesday.', 'Wednesday = 2015-09-30'],
    ['The hearing is scheduled for Tuesday.', 'Tuesday = 2015-09-29'],
    ['The minister, who arrived on Tuesday, would leave on Saturday.', 'Tuesday = 2015-09-22', 'Saturday = 2015-10-03'],
    ['Talks will resume on Thursday, the envoy said on Wednesday.', 'Thursday = 2015-10-01', 'Wednesday = 2015-09-23'],
    ['Last Monday she resigned.', 'Last Monday = 2015-09-21'],
    ['She starts next Monday.', 'next Monday = 2015-10-05'],
    ['A crowd gathered on Saturday night.', 'Saturday night = 2015-09-26'],
    ['Tarn and Holm to attend water talks in October', 'October = 2015-10'],
    ['Tarn is expected to take part in talks in October, a spokesman said.', 'October = 2015-10'],
    ['The bridge collapsed in October.', 'October = 2014-10'],
    ['The bridge collapsed in September.', 'September = 2015-09'],
    ['The deadline was set for 3 October.', '3 October = 2015-10-03'],
    ['The minister said on Monday he will resign on Friday.', 'Monday = 2015-09-28', 'Friday = 2015-10-02'],
    ['She told reporters on Sunday that the vote, held on Saturday, was fair.', 'Sunday = 2015-09-27', 'Saturday = 2015-09-26'],
    ['The strike, which began on Thursday, will end on Wednesday.', 'Thursday = 2015-09-24', 'Wednesday = 2015-09-30'],
    ['The ban, announced Friday, takes effect on Thursday.', 'Friday = 2015-09-25', 'Thursday = 2015-10-01'],
    ['The vote takes place on Sunday.', 'Sunday = 2015-10-04'],
    ['Polls open on Sunday.', 'Sunday = 2015-10-04'],
    ['Fire kills three in Tarn on Sunday', 'Sunday = 2015-09-27'],
    ['The envoy arrives in Tarn on Wednesday.', 'Wednesday = 2015-09-30'],
    ['He asked them to leave on Saturday.', 'Saturday = 2015-10-03'],
    ['The union called on its members to strike on Wednesday.', 'Wednesday = 2015-09-30'],
    ['The team had planned to leave on Saturday but stayed.', 'Saturday = 2015-09-26'],
    ['They said they had agreed to meet on Thursday.', 'Thursday = 2015-10-01'],
    ['The firm announced plans on Thursday to cut jobs.', 'Thursday = 2015-09-24'],
    ['He will have left by Friday.', 'Friday = 2015-10-02'],
    ['She might have left on Friday.', 'Friday = 2015-09-25'],
    ['"We go on Thursday," she said on Sunday.', 'Thursday = 2015-10-01', 'Sunday = 2015-09-27'],
    ['She has been held since Thursday.', 'Thursday = 2015-09-24'],
    ['Offers by Thursday, please.', 'Thursday = 2015-10-01'],
  ]);

  table('ranges', [
    ['The war of 2013-2015 cost much.', '2013-2015 = 2013/2015'],
    ['He taught there from 1947 to 1960.', '1947 to 1960 = 1947/1960'],
    ['The season 2013/14 and the years 2009–11.', '2013/14 = 2013/2014', '2009–11 = 2009/2011'],
    ['The fair will run from 3 to 8 May.', '3 to 8 May = 2016-05-03/2016-05-08'],
    ['The fair ran May 3-8, 2014.', 'May 3-8, 2014 = 2014-05-03/2014-05-08'],
    ['Sales fell in 2014-Q1.', '2014-Q1 = 2014-33'],
    ['It rained from Q1 to Q3 2015.', 'Q1 to Q3 2015 = 2015-33/2015-35'],
    ['It rained between March and June 2014.', 'March and June 2014 = 2014-03/2014-06'],
    ['It rained between November and February 2014.', 'November and February 2014 = 2013-11/2014-02'],
    ['The show runs from January 23, 2014 through March 9, 2014.', 'January 23, 2014 through March 9, 2014 = 2014-01-23/2014-03-09'],
    ['The library was shut from Monday to Friday.', 'Monday to Friday = 2015-09-21/2015-09-25'],
    ['The library will be shut from Thursday to Tuesday.', 'Thursday to Tuesday = 2015-10-01/2015-10-06'],
  ]);

  table('times of day', [
    ['The alarm rang at 4 p.m.', '4 p.m. = T16:00'],
    ['The alarm rang at 4.30pm.', '4.30pm = T16:30'],
    ['The alarm rang at 16:30 GMT.', '16:30 GMT = T16:30Z'],
    ['The alarm rang at 1630 GMT.', '1630 GMT = T16:30Z'],
    ['The alarm rang at 16:30 UTC+5:30.', '16:30 UTC+5:30 = T16:30+05:30'],
    ['The alarm rang at noon and at 12 a.m.', 'noon = T12:00', '12 a.m. = T00:00'],
    ['The alarm rang at 10 a.m. EST on Monday.', '10 a.m. EST on Monday = 2015-09-28T10:00-05:00'],
    ['The alarm rang on Friday at 5 p.m. local time.', 'Friday at 5 p.m. local time = 2015-09-25T17:00'],
    ['The alarm rang at 4 p.m. EST (2100 GMT) on Friday.', '4 p.m. EST = 2015-09-25T16:00-05:00', '2100 GMT = 2015-09-25T21:00Z', 'Friday = 2015-09-25'],
    ["The alarm rang at half past seven, at ten o'clock and at 3 in the morning.", 'half past seven = T07:30', "ten o'clock = T10:00", '3 in the morning = T03:00'],
    ['The alarm rang at 16h30 and at 10 a.m. Eastern time.', '16h30 = T16:30', '10 a.m. Eastern time = T10:00'],
    ['On Friday the alarm rang for the first time at 5 p.m.', 'Friday = 2015-09-25', '5 p.m. = 2015-09-25T17:00'],
    ['Doors are open from 9 a.m. to 5 p.m. and 8-10 p.m.', '9 a.m. to 5 p.m. = T09:00/T17:00', '8-10 p.m. = T20:00/T22:00'],
  ]);

  table('feasts', [
    ['The ship sank on Christmas Day 2013.', 'Christmas Day 2013 = 2013-12-25'],
    ["The square was full on New Year's Eve.", "New Year's Eve = 2014-12-31"],
    ['The pass was shut on Good Friday and Thanksgiving 2014.', 'Good Friday = 2015-04-03', 'Thanksgiving 2014 = 2014-11-27'],
    ['The square will be full on Christmas Eve.', 'Christmas Eve = 2015-12-24'],
  ]);

  table('other uses of the same words', [
    ['They may march on the capital, and the march may be long.'],
    ['She sat in the sun; the second man sat too.'],
    ['April Jones and June Tallis thanked Mrs May.'],
    ['The summit lasted over two years of a 4.5-year term, for three weeks, over a decade.'],
    ['About 2000 people and 1984 horses stood on 1800 metres of road.'],
    ['He paid $2015 for a Boeing 1900 and flight 1549.'],
    ['She plays each Monday; Mondays are dull; Black Friday was loud, the Sunday Times said.'],
    ['She sings on Saturday mornings, every Tuesday and Thursday, and once per week on Friday.'],
    ['There are more bakers today than ever; the mill is still used today.'],
    ["Today, Tarn is a quiet town. He lives in Tarn today, like today's youth and the world of today."],
    ['Tarn today is a city of students.'],
    ['On January nights the harbour freezes; on summer evenings they sing.'],
    ['It was a Friday, and she picnics on Friday and holiday evenings.'],
    ['Two ferries a week, on Wednesday afternoon and Saturday morning, cross the bay.'],
    ['Father Christmas sold Christmas trees.'],
    ['They won 3:1 and 52-48; version 1.2.3 is at 192.168.1.2.'],
    ['The fall of the house; the Winter Olympics; a spring in the wall.'],
    ['In May 12 people fell ill.', 'May = 2015-05'],
    ['A man in his sixties.'],
  ]);

  it('has no value for what the reference would decide when there is none', () => {
    const [october, monday, day] = findDates(paragraphOf('In October, on Monday, on 3 May.'), null);
    assert.deepEqual([october?.value, monday?.value, day?.value], ['XXXX-10', null, 'XXXX-05-03']);
    for (const date of [october, monday, day]) assert.ok(date!.relative && date!.confidence < CONFIDENT && date!.doubt === 'no-date-line');
  });

  it('is unsure when day and month cannot be told apart, and says so', () => {
    const [date] = findDates(paragraphOf('Filed 5/6/2015 in Tarn.'), REFERENCE);
    assert.ok(date!.confidence < CONFIDENT);
    assert.equal(date!.doubt, 'day-or-month');
  });

  it('reads days in digits in the order that the text shows elsewhere', () => {
    const first = (text: string) => findDates(paragraphOf(text), REFERENCE).filter(({ confidence }) => confidence >= CONFIDENT).map(({ value }) => value);
    assert.deepEqual(first('Filed 5/6/2015, heard 28/6/2015.'), ['2015-06-28']);
    assert.deepEqual(first('Filed 28/6/2015, heard 5/7/2015.'), ['2015-06-28', '2015-07-05']);
    assert.deepEqual(first('Filed 6/28/2015, heard 5/7/2015.'), ['2015-06-28', '2015-05-07']);
    assert.deepEqual(first('Filed June 28, 2015, heard 5/7/2015.'), ['2015-06-28', '2015-05-07']);
  });

  it('says how a word before it bounds a date', () => {
    const bounds = (text: string) => findDates(paragraphOf(text), REFERENCE).map(({ bound }) => bound);
    assert.deepEqual(bounds('Since Monday, until 2020, by Friday, before May, after the 3rd of June, around 1880, c. 1700, ahead of Sunday.'),
      ['since', 'until', 'by', 'before', 'after', 'about', 'about', 'before']);
    assert.deepEqual(bounds('On Monday, from 3 to 5 May.'), [undefined, undefined]);
  });

  it('says which values came from the reference', () => {
    const dates = findDates(paragraphOf('On Monday, as in 2013 and on 3 May.'), REFERENCE);
    assert.deepEqual(dates.map((date) => date.relative), [true, false, true]);
  });

  describe('for any text', () => {
    const words = fc.constantFrom('Monday', 'May', 'may', '3', '28', '2015', '1990s', '-', '–', '/', ':', ',', '.', 'to', 'and', 'between', 'the',
      'of', 'last', 'next', 'this', 'year', 'years', 'ago', 'later', 'century', '20', 'th', 'p.m.', '16', '30', 'GMT', 'Q', '3', "'", '90', 's', 'BC', 'early',
      'Sept', 'noon', 'on', 'at', 'week', 'weekend', 'summer', 'quarter', 'third', 'half', 'before', 'yesterday', 'Christmas', 'Day', 'will', 'said', 'end');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 }).map((parts) => parts.map(([word, space]) => word + space).join('')),
    );
    const reference = fc.constantFrom(null, '2015-09-28', '2016-02-29', '2000-01-01', 'no date');

    it('spans are in order, do not overlap, and hold the text', () => {
      fc.assert(fc.property(text, reference, (written, day) => {
        let at = 0;
        for (const date of findDates(paragraphOf(written), day)) {
          assert.ok(date.start >= at && date.end > date.start);
          assert.equal(date.text, written.slice(date.start, date.end));
          assert.ok(date.confidence > 0 && date.confidence <= 1);
          at = date.end;
        }
      }), { numRuns: 1000 });
    });

    it('values are ISO 8601 or EDTF', () => {
      const day = String.raw`(?:-?\d{4}~?|\d{3}X|\d{2}XX|(?:\d{4}|XXXX)-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?~?|\d{4}-(?:2[1-4]|3[3-6]|4[01])|\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])|\.\.)`;
      const time = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?`;
      const end = `(?:${day}(?:${time})?|${time})`;
      const edtf = new RegExp(`^${end}(?:/${end})?$`, 'u');
      fc.assert(fc.property(text, reference, (written, ref) => {
        for (const { value, text: words } of findDates(paragraphOf(written), ref)) assert.ok(value === null || edtf.test(value), `${words}: ${value}`);
      }), { numRuns: 1000 });
    });
  });

  // Lines that would take minutes if anything looked further than so many tokens; what they hold is found all the same.
  it('takes lines of 1 MB without a full stop or a space', () => {
    for (const [piece, atLeast] of [['said Monday and ', 60_000], ['May 3-', 1], ['2015-', 0], ['1990s', 0], ['early late ', 0], ['12:', 0], ['two days after ', 0],
      ['in two weeks ', 0], ['that year ', 90_000], ['5/6/2015 ', 100_000], ['x', 0], ['\0\ud800', 0]] as const) {
      const dates = findDates(paragraphOf(piece.repeat(1_000_000 / piece.length)), REFERENCE);
      assert.ok(dates.length >= atLeast, `${piece}: ${dates.length}`);
    }
  }).timeout(60_000);
});
