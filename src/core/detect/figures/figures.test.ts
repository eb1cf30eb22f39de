import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { BlockKind } from '../../article/model';
import type { Span } from '../../span';
import { findDates } from '../dates/dates';
import type { Figure } from '../model';
import { paragraphOf } from '../paragraph';
import { findFigures } from './figures';

function figuresIn(text: string, kind: BlockKind = 'paragraph'): Figure[] {
  const paragraph = paragraphOf(text, kind);
  return findFigures(paragraph, findDates(paragraph, null));
}

/** A figure in one line: its words, kind and value, then what else it has: unit, noun in <>, bound unless exact, change and whether it ended there. */
function line({ text, kind, value, unit, per, noun, bound, change, reached }: Figure): string {
  const number = typeof value === 'number' ? String(Number(value.toPrecision(8))) : value === null ? '?' : value.join('..');
  return [`${text}:`, kind, number, unit, per === undefined ? null : `per ${per}`, noun && `<${noun.text}>`, bound === '=' ? null : bound, change, reached ? 'reached' : null].filter((part) => part !== null).join(' ');
}

/** Each sentence with the figures it states, no more and no less. */
function table(cases: readonly (readonly [sentence: string, ...figures: string[]])[]): void {
  for (const [sentence, ...figures] of cases) {
    it(sentence, () => assert.deepEqual(figuresIn(sentence).map(line), figures));
  }
}

describe('figures', () => {
  describe('numbers in digits', () => table([
    ['The flood displaced 12,400 villagers.', '12,400: count 12400 <villagers>'],
    ["Turnout reached 1'250'000 voters.", "1'250'000: count 1250000 <voters>"],
    ['Officials counted 10 000 tents.', '10 000: count 10000 <tents>'],
    ['The register lists 12,34,567 farmers.', '12,34,567: count 1234567 <farmers>'],
    ['The wall is 1,8 metres high.', '1,8 metres: measure 1.8 metre'],
    ['It sold 1.2m copies and 40k posters.', '1.2m: count 1200000 <copies>', '40k: count 40000 <posters>'],
    ['It has 3.5 billion users.', '3.5 billion: count 3500000000 <users>'],
    ['She hit .265 with 12 home runs.', '.265: number 0.265', '12: count 12 <runs>'],
    ['The recipe takes 2 1/2 cups of flour.', '2 1/2 cups: measure 2.5 cup <flour>'],
    ['It weighs 1.99×10−30 kilograms.', '1.99×10−30 kilograms: measure 1.99e-30 kilogram'],
  ]));

  describe('numbers in words', () => table([
    ['Two and a half million people fled.', 'Two and a half million: count 2500000 <people>'],
    ['They bought a dozen eggs and half a dozen lemons.', 'a dozen: count 12 <eggs>', 'half a dozen: count 6 <lemons>'],
    ['Twenty-one thousand six hundred and five ballots were spoiled.', 'Twenty-one thousand six hundred and five: count 21605 <ballots>'],
    ['Two and three make five.', 'Two: number 2', 'three: number 3', 'five: number 5'],
    ['About a hundred nurses marched.', 'a hundred: count 100 <nurses> about'],
    ['It sold three million and five million copies.', 'three million: count 3000000 <copies>', 'five million: count 5000000 <copies>'],
    ['One million and a half came, then 3 million and a half.', 'One million and a half: number 1500000', '3 million and a half: number 3500000'],
    ['The index stood at nine point four.', 'nine point four: number 9.4'],
  ]));

  describe('percentages', () => table([
    ['Prices rose 3%.', '3%: percentage 3 percent up'],
    ['Only 3 per cent agreed, and 4.5 percent did not answer.', '3 per cent: percentage 3 percent', '4.5 percent: percentage 4.5 percent'],
    ['Nearly 30% of rural voters stayed and 12 per cent of the vote was lost.', '30%: percentage 30 percent <voters> about', '12 per cent: percentage 12 percent <vote>'],
    ['They kept 3% of what was left and 5% of it.', '3%: percentage 3 percent', '5%: percentage 5 percent'],
    ['Support fell by two percentage points.', 'two percentage points: percentage-points 2 percentage-point down'],
    ['The fund charges 40 basis points.', '40 basis points: measure 40 basis point'],
    ['Dow +0.2%, Nikkei -1.3%.', '+0.2%: percentage 0.2 percent up', '-1.3%: percentage -1.3 percent down'],
  ]));

  describe('money', () => table([
    ['The deal is worth $3.5bn.', '$3.5bn: money 3500000000 USD'],
    ['He paid US$40, A$30, HK $5.4m and $NZ7.', 'US$40: money 40 USD', 'A$30: money 30 AUD', 'HK $5.4m: money 5400000 HKD', '$NZ7: money 7 NZD'],
    ['It cost £1,250, 20 € or CHF 30.', '£1,250: money 1250 GBP', '20 €: money 20 EUR', 'CHF 30: money 30 CHF'],
    ['A fine of 10.5 million Australian dollars was set.', '10.5 million Australian dollars: money 10500000 AUD'],
    ['The bridge cost two million pounds.', 'two million pounds: money 2000000 GBP'],
    ['A ticket is 13 dollars and 45 cents, or 3 pounds 50 pence.', '13 dollars and 45 cents: money 13.45 USD', '3 pounds 50 pence: money 3.5 GBP'],
    ['Diesel is 19 cents dearer.', '19 cents: money 19 cent'],
    ['Crude stood at $58.24 per barrel, rooms at €90 a night.', '$58.24 per barrel: money 58.24 USD per barrel', '€90 a night: money 90 EUR per night'],
    ['Profit was £18m, up from £11m a year earlier.', '£18m: money 18000000 GBP', '£11m: money 11000000 GBP'],
    ['The levy brought in 30m kr, up 4m.', '30m kr: money 30000000 krone', '4m: number 4000000 up'],
  ]));

  describe('measures', () => table([
    ['The road is 30 km long.', '30 km: measure 30 kilometre'],
    ['Winds of 90 mph and 140 km/h were measured.', '90 mph: measure 90 mile per hour', '140 km/h: measure 140 kilometre per hour'],
    ['The hall covers 4,000 square metres, the yard 12 km².', '4,000 square metres: measure 4000 square metre', '12 km²: measure 12 square kilometre'],
    ['It was 24°C at noon and -5 degrees Celsius at night.', '24°C: measure 24 degree celsius', '-5 degrees Celsius: measure -5 degree celsius'],
    ['He is 5 feet 10 inches, she 5ft 2in, and the calf weighs 7lb 4oz.', '5 feet 10 inches: measure 70 inch', '5ft 2in: measure 62 inch', '7lb 4oz: measure 116 ounce'],
    ['It was 20 degrees below zero, and the alloy melts at 573.15K (300 °C).', '20 degrees below zero: measure -20 degree', '573.15K: measure 573.15 kelvin', '300 °C: measure 300 degree celsius'],
    ['The boxer weighs 180 pounds.', '180 pounds: measure 180 pound-mass'],
    ['She ran the 100m in a 1.8m tall costume.', '100m: measure 100 metre', '1.8m: measure 1.8 metre'],
    ['A tenth of a square mile burned.', 'A tenth of a square mile: measure 0.1 square mile'],
    ['He hid 3 kg of cocaine and half a tonne of cannabis resin.', '3 kg: measure 3 kilogram <cocaine>', 'half a tonne: measure 0.5 tonne <resin>'],
    ['Some 10cm of snow fell within 5 miles of the coast.', '10cm: measure 10 centimetre <snow> about', '5 miles: measure 5 mile'],
    ['The river stood at 6.2m, 40cm below its record.', '6.2m: measure 6.2 metre', '40cm: measure 40 centimetre'],
    ['Pressure above 130 mmHg', '130 mmHg: measure 130 millimetre of mercury more-than'],
    ['It killed 12.3 per 100,000 people, and five per thousand at sea.', '12.3 per 100,000: measure 12.3 per 100,000 <people>', 'five per thousand: measure 5 per 1,000'],
  ]));

  describe('durations and ages', () => table([
    ['It is their first meeting in over two years.', 'first: ordinal 1 <meeting>', 'two years: duration 2 year more-than'],
    ['The 4.5-year conflict goes on.', '4.5-year: duration 4.5 year'],
    ['Two days earlier the talks had failed.', 'Two days: duration 2 day'],
    ['The race took 2 hours, 14 minutes and 3 seconds.', '2 hours, 14 minutes and 3 seconds: duration 8043 second'],
    ['A year and a half passed, then two years and a half.', 'A year and a half: duration 1.5 year', 'two years and a half: duration 2.5 year'],
    ['They waited half an hour and then three more days.', 'half an hour: duration 0.5 hour', 'three more days: duration 3 day'],
    ['Sales grew three quarters in a row and fell in the past three quarters.', 'three quarters: duration 3 quarter up', 'three quarters: duration 3 quarter'],
    ['She won in 30:42.17, he ran 2:04:11.', '30:42.17: duration 1842.17 second', '2:04:11: duration 7451 second'],
    ['The plan gives $3m over ten years.', '$3m: money 3000000 USD', 'ten years: duration 10 year'],
    ['A 61-year-old man and an 18 month-old girl were found.', '61-year-old: age 61 year', '18 month-old: age 18 month'],
    ['Mira Holm, 34, and her brother Edo, now 31, sued.', '34: age 34 year', '31: age 31 year'],
    ['Children aged 5 to 14 and people over the age of six.', '5 to 14: age 5..14 year', 'six: age 6 year more-than'],
    ['Under-18s pay, the over-75 vote counts, and those aged between 20 and 25 or aged over 65 wait.', '18s: age 18 year less-than', '75: age 75 year more-than', '20 and 25: age 20..25 year', '65: age 65 year more-than'],
    ['It helps children under 12 and people over 65, not people over 65 cars.', '12: age 12 year less-than', '65: age 65 year more-than', '65: count 65 <cars> more-than'],
    ['At 61, Moss sings; by then it was 12.', '61: age 61 year', '12: number 12'],
    ['By 17 she was gone. I was 22, and he would have turned 21 next week.', '17: age 17 year', '22: age 22 year', '21: age 21 year'],
    ['She was 40 metres behind, and turned 12 pages.', '40 metres: measure 40 metre', '12: count 12 <pages>'],
    ['Two night guards and a two-day trip', 'Two: count 2 <guards>', 'two-day: duration 2 day'],
    ['She left school at 14, and died at 93.', '14: age 14 year', '93: age 93 year'],
    ['The minister, 47, and a retired nurse, 68, spoke to the directors, 12, there.', '47: age 47 year', '68: age 68 year', '12: number 12'],
  ]));

  describe('ranges, ratios, scores, fractions, multiples', () => table([
    ['Expect 10-15 million visitors.', '10-15 million: count 10000000..15000000 <visitors>'],
    ['Between 5 and 8 boats sank.', '5 and 8: count 5..8 <boats>'],
    ['It rose 81/2 percent in 31/2 years, and 3/4 of it on 21/2.', '81/2 percent: percentage 8.5 percent up', '31/2 years: duration 3.5 year', '3/4: fraction 0.75'],
    ['Rates went from 3% to 4%.', '3% to 4%: percentage 3..4 percent'],
    ['Rates fell from 4% to 3%.', '4% to 3%: percentage 3..4 percent'],
    ['The number of nurses rises from 340 to 385.', '340 to 385: count 340..385 <nurses> up reached'],
    ['The number of new trains in the north dropped to 12, and by then it was 9.', '12: count 12 <trains> down reached', '9: number 9'],
    ['The number of nurses who left before 40 is unknown.', '40: number 40'],
    ['The mirror is an 8- to 16-metre one.', '8- to 16-metre: measure 8..16 metre'],
    ['A 7- or 8-inch screen.', '7: measure 7 inch', '8-inch: measure 8 inch'],
    ['It takes three or four weeks.', 'three or four weeks: duration 3..4 week'],
    ['One in five adults and nine out of 10 teenagers agree.', 'One in five: ratio 0.2 <adults>', 'nine out of 10: ratio 0.9 <teenagers>'],
    ['The motion passed 52 to 48.', '52 to 48: score 52..48'],
    ['One train in three was late, and fewer than one patient in five receives any help.', 'One train in three: ratio 0.33333333 <train>', 'one patient in five: ratio 0.2 <patient> less-than'],
    ['One case in 12 districts', 'One: count 1 <case>', '12: count 12 <districts>'],
    ['She won 7-6 (9-7), 4-6, 6-3.', '7-6: score 7..6', '9-7: score 9..7', '4-6: score 4..6', '6-3: score 6..3'],
    ['Debt is 1.6 times earnings and more than twice its limit.', '1.6 times: multiple 1.6', 'twice: multiple 2 more-than'],
    ['Northby beat Eastham 2-1.', '2-1: score 2..1'],
    ['Two-thirds of voters and a third of the members left.', 'Two-thirds: fraction 0.66666667 <voters>', 'a third: fraction 0.33333333 <members>'],
    ['Half of the houses stand empty.', 'Half: fraction 0.5 <houses>'],
    ['Output has fallen by a fifth, sales dropped a third, almost a quarter left.', 'a fifth: fraction 0.2 down', 'a third: fraction 0.33333333 down', 'a quarter: fraction 0.25 about'],
    ['A third man pays a third more once a quarter.', 'third: ordinal 3 <man>', 'a third: fraction 0.33333333'],
    ['The plan costs €3-4 million, between 2 kg and about 7 kg.', '€3-4 million: money 3000000..4000000 EUR', '2 kg and about 7 kg: measure 2..7 kilogram'],
    ['Output grew twofold, traffic 18-fold, and debt is three times as high.', 'twofold: multiple 2 up', '18-fold: multiple 18', 'three times: multiple 3'],
    ['They earn twice as much.', 'twice: multiple 2'],
  ]));

  describe('ordinals', () => table([
    ['It was the 22nd meeting and the twenty-fifth vote.', '22nd: ordinal 22 <meeting>', 'twenty-fifth: ordinal 25 <vote>'],
    ['She is the world No. 1 now.', 'No. 1: ordinal 1'],
    ['First, we listened. At first nobody spoke, first of all the mayor.'],
    ['After 9/11 the shop stayed open 24/7.'],
    ['His blood pressure was 146/88, then 120/80 mmHg.'],
    ['A man in his seventies and a woman in her late 30s were hurt.'],
    ['The First Lady walked down Fifth Avenue.'],
    ['In the second half a third-party candidate ran.', 'second: ordinal 2 <half>'],
  ]));

  describe('vague quantities', () => table([
    ['Dozens were hurt.', 'Dozens: vague ?'],
    ['Hundreds of thousands of people marched.', 'Hundreds of thousands: vague 100000..1000000 <people>'],
    ['Most voters stayed at home.', 'Most: vague ? <voters>'],
    ['The majority of members agreed.', 'majority: vague ? <members>'],
    ['They lost tens of millions of dollars.', 'tens of millions of dollars: vague 10000000..100000000 USD down'],
    ['Several hundred nurses resigned.', 'Several hundred: vague ? <nurses>'],
    ['It is the most popular of all, at most a scandal.'],
    ['The majority leader scores often.'],
  ]));

  describe('casualties', () => table([
    ['The blast left 12 dead, killing five children.', '12: count 12 <dead>', 'five: count 5 <children>'],
    ['It left six wounded, 40 injured and 12 missing.', 'six: count 6 <wounded>', '40: count 40 <injured>', '12: count 12 <missing>'],
    ['A bus crashed, killing 12 and injuring 20.', '12: number 12', '20: number 20'],
  ]));

  describe('the counted noun', () => table([
    ['After 240,000 Syrian civilian deaths in the war', '240,000: count 240000 <deaths>'],
    ['The formation of four working groups was agreed.', 'four: count 4 <groups>'],
    ['Three Arden police officers and two women lawyers testified.', 'Three: count 3 <officers>', 'two: count 2 <lawyers>'],
    ['The 300-strong crowd left, with half the crew and half its voters.', '300: number 300', 'half: fraction 0.5 <crew>', 'half: fraction 0.5 <voters>'],
    ['It warmed by 1.5C, or 2.7F.', '1.5C: measure 1.5 degree celsius', '2.7F: measure 2.7 degree fahrenheit'],
    ['One EU official said so.', 'One: count 1 <official>'],
    ['Three of the country’s ministers resigned.', 'Three: count 3 <ministers>'],
    ['It bought 2.7m combined digital and physical copies.', '2.7m: count 2700000 <copies>'],
    ['A three-bedroom flat', 'three: count 3 <bedroom>'],
    ['They rejected 372,000 mail-in ballots.', '372,000: count 372000 <ballots>'],
    ['Four Israelis and two Pakistanis met.', 'Four: count 4 <Israelis>', 'two: count 2 <Pakistanis>'],
    ['Two measure the height.', 'Two: number 2'],
    ['The 240,000 lost jobs and 40 injured soldiers', '240,000: count 240000 <jobs>', '40: count 40 <soldiers>'],
    ['A family of five costs the council more, one in five adults smokes.', 'five: number 5', 'one in five: ratio 0.2 <adults>'],
    ['Two games consoles', 'Two: count 2 <consoles>'],
    ['One of two bridges fell, on one of the best days, with one of the three ships.', 'One of two: ratio 0.5 <bridges>', 'one: number 1', 'three: count 3 <ships>'],
    ['Episode one of six'],
    ['She faces two counts of murder and one of fraud, and one of her friends left.', 'two: count 2 <counts>', 'one: number 1'],
    ['One Rovers player and one sports club left.', 'One: count 1 <player>', 'one: count 1 <club>'],
    ['He saw 27 boxes, of which at least eleven held drugs.', '27: count 27 <boxes>', 'eleven: number 11 at-least'],
    ['The father of three wept, the mother of two boys left.', 'three: number 3', 'two: count 2 <boys>'],
    ['Women got two-thirds of what the men got.', 'two-thirds: fraction 0.66666667'],
    ['It is up from 2,100 this morning.', '2,100: number 2100'],
    ['They rule with a majority of only six.', 'six: number 6'],
    ['A second-fastest time, for sixth-placed Orr and a second-hand car', 'second: ordinal 2 <time>', 'sixth: ordinal 6'],
    ['Old Town\t143\t4,210', '143: number 143', '4,210: number 4210'],
  ]));

  describe('bounds', () => table([
    ['More than 700 ships', '700: count 700 <ships> more-than'],
    ['no more than six ships', 'six: count 6 <ships> at-most'],
    ['not fewer than 30 ships', '30: count 30 <ships> at-least'],
    ['at least six ships, up to 400 boats', 'six: count 6 <ships> at-least', '400: count 400 <boats> at-most'],
    ['just under 20 per cent', '20 per cent: percentage 20 percent less-than'],
    ['some 12,000 homes, nearly 300 barns', '12,000: count 12000 <homes> about', '300: count 300 <barns> about'],
    ['as many as 30 goats, in excess of 9 sheep', '30: count 30 <goats> at-most', '9: count 9 <sheep> more-than'],
    ['20+ versions, six or more songs, a dozen or so plays', '20: count 20 <versions> at-least', 'six: count 6 <songs> at-least', 'a dozen: count 12 <plays> about'],
    ['As few as 12 goats, not quite 40 sheep, just shy of 60 pigs', '12: count 12 <goats> at-least', '40: count 40 <sheep> less-than', '60: count 60 <pigs> less-than'],
    ['pushing 150 hens, close to 50 ducks, a shade over 70 geese', '150: count 150 <hens> about', '50: count 50 <ducks> about', '70: count 70 <geese> more-than'],
    ['anything up to 90, a maximum of 100, a minimum of 110, no higher than 120', '90: number 90 at-most', '100: number 100 at-most', '110: number 110 at-least', '120: number 120 at-most'],
    ['130 at most, 140 at least, 150 and counting, 160 or thereabouts', '130: number 130 at-most', '140: number 140 at-least', '150: number 150 at-least', '160: number 160 about'],
    ['12, at least 3 of them new', '12: number 12', '3: number 3 at-least'],
    ['within plus or minus 2.5 points', '2.5: count 2.5 <points> about'],
    ['a win over ten-man Arden', 'ten: count 10 <man>'],
    ['more than an estimated 200 cases', '200: count 200 <cases> more-than'],
    ['a sub-300 sq m office', '300 sq m: measure 300 square metre less-than'],
    ['more than 100 kilometres (62 miles)', '100 kilometres: measure 100 kilometre more-than', '62 miles: measure 62 mile more-than'],
  ]));

  describe('changes', () => table([
    ['Exports fell sharply by about 12 per cent.', '12 per cent: percentage 12 percent about down'],
    ['The index was up 0.25 points, or 0.01%.', '0.25: count 0.25 <points> up', '0.01%: percentage 0.01 percent up'],
    ['Arrivals fell by 27% last year to 21,450.', '27%: percentage 27 percent down', '21,450: number 21450 down reached'],
    ['Shares rose 8% to 99 yuan.', '8%: percentage 8 percent up', '99 yuan: money 99 CNY up reached'],
    ['Unemployment fell to 4.2%, which boils down to 900 people.', '4.2%: percentage 4.2 percent down reached', '900: count 900 <people>'],
    ['Gold was slightly higher at $1,271 and tin closed lower at $900.', '$1,271: money 1271 USD up reached', '$900: money 900 USD down reached'],
    ['The index gained 1% to close at 5,300.', '1%: percentage 1 percent up', '5,300: number 5300 up reached'],
    ['Shares ended 3% higher, bonds 2% lower on the day; 4% lower wages are feared.', '3%: percentage 3 percent up', '2%: percentage 2 percent down', '4%: percentage 4 percent'],
    ['Rents rose last month by a modest 3%, prices slumped 5%.', '3%: percentage 3 percent up', '5%: percentage 5 percent down'],
    ['They raised $3m and slowed 12 cars, but raised taxes by $4m.', '$3m: money 3000000 USD', '12: count 12 <cars>', '$4m: money 4000000 USD'],
    ['Wages were raised by $40.', '$40: money 40 USD up'],
    ['The village lost 12 sons.', '12: count 12 <sons>'],
    ['He added a 30 per cent stake.', '30 per cent: percentage 30 percent'],
  ]));

  describe('what states no quantity', () => table([
    ['Call +49 (0) 176 12345678 or 555-0123 or 0131 496 0537.'],
    ['The server at 192.168.1.2 runs version 2.3.1 since 10/12/2015.'],
    ['He lives at 12 Baker Street, then 317 S Detroit Ave.'],
    ['Boeing 737 jets, Windows 10 users, Nasdaq 100 stocks, the S&P 500 and COVID -19 tests'],
    ['A 3-D printer, notes [2–5] and [3, 8], Fig. 1B and Holt et al., 2006b.'],
    ['She wore the number 7 shirt.'],
    ['The iPhone 14 Pro beat the iPad 2.'],
    ['A Boeing 747, an F-16, two letters on flight MH17 and 5G.', 'two: count 2 <letters>'],
    ['One of the best, no one knows, and this one too: one should ask.'],
    ['In 2013 sales were flat, unlike her 1981 album and the 1990s.'],
    ['See page 12, pages 3-5 and 8, Section 4 and fig. 7.'],
    ['It began at 11 a.m. and ended at 12:01.'],
    ['Holt (4) scored, as noted [17].'],
    ['1) Listen. Then write to https://example.org/123/45?q=6%20.'],
    ['Here it is.\n2. Listen.\n3. Wait.'],
    ['He was born around 700 BC, on 9 May or on Oct. 31.'],
    ['They shared a high-five at ground zero.'],
    ['The novel Catch-22 is about Covid-19.'],
  ]));

  it('knows which share of a figure is meant', () => {
    const text = 'The army is responsible for the vast majority of the 240,000 deaths in the war.';
    const [figure] = figuresIn(text);
    assert.equal(figure?.share?.text, 'vast majority of');
    assert.equal(text.slice(figure.phrase.start, figure.phrase.end), 'vast majority of the 240,000 deaths');
    assert.equal(figuresIn(text).length, 1);
  });

  it('counts the phrase from bound to noun', () => {
    const text = 'It employs well over 6,000 local people.';
    const [figure] = figuresIn(text);
    assert.ok(figure);
    assert.equal(text.slice(figure.phrase.start, figure.phrase.end), 'well over 6,000 local people');
  });

  it('takes capitals for a name in prose, but not in a headline', () => {
    assert.deepEqual(figuresIn('He starred in the film Two Sisterhood last year.').map(line), []);
    assert.deepEqual(figuresIn('Storm Kills Two Near Arden', 'headline').map(({ text }) => text), ['Two']);
  });

  it('marks "one" and amounts without a number as vague', () => {
    assert.deepEqual(figuresIn('One official and dozens of farmers met two ministers.').map(({ vague }) => vague), [true, true, false]);
  });

  describe('in any text', () => {
    const pieces = ['12', '3.5', '$', '€', '%', '-', '–', ' ', ',', '.', '(', ')', 'two', 'half', 'million', 'a', 'of', 'third', 'one', 'in', 'to', 'from', 'between', 'and', 'km', 'years', 'old',
      'people', 'most', 'than', 'more', 'up', 'rose', '½', '+', '/', ':', "'", '’s', 'US', 'no', 'least', 'per', 'cent', '\u0000', '\ud800', '2015', 'May', 'St', 'st', 'm', '×', '^', '10'];
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')), fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(' ')));
    const lies = (span: Span, text: string) => span.start >= 0 && span.start < span.end && span.end <= text.length;

    const splitsPair = (text: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0;

    it('figures lie in the text, in order, without overlap, with words as they stand there', () => {
      fc.assert(fc.property(texts, (text) => {
        let end = 0;
        for (const figure of figuresIn(text)) {
          assert.ok(lies(figure, text) && figure.start >= end);
          for (const part of [figure, figure.phrase, figure.noun, figure.share]) if (part) assert.ok(!splitsPair(text, part.start) && !splitsPair(text, part.end));
          assert.equal(figure.text, text.slice(figure.start, figure.end));
          assert.ok(lies(figure.phrase, text) && figure.phrase.start <= figure.start && figure.phrase.end >= figure.end);
          for (const part of [figure.noun, figure.share]) if (part) assert.equal(part.text, text.slice(part.start, part.end));
          end = figure.end;
        }
      }), { numRuns: 300 });
    });

    it('values are numbers', () => {
      fc.assert(fc.property(texts, (text) => {
        for (const { value, kind } of figuresIn(text)) {
          const values = value === null ? [] : typeof value === 'number' ? [value] : [...value];
          assert.ok(values.every(Number.isFinite) && (values.length > 0 || kind === 'vague'));
        }
      }), { numRuns: 300 });
    });
  });

  it('are the same when another sentence stands before', () => {
    const sentences = ['Prices rose 3%.', 'Two-thirds of voters left.', 'Mira Holm, 34, sued.', 'One EU official said so.', 'The 22nd meeting took over two years.', 'Between 5 and 8 boats sank.', 'He paid $3.5bn.'];
    const before = ['The mayor agreed.', 'Nobody came!', 'Twelve ships sank.', 'Was it so?'];
    fc.assert(fc.property(fc.constantFrom(...sentences), fc.constantFrom(...before), (sentence, first) => {
      const shift = first.length + 1;
      const alone = figuresIn(sentence).map((figure) => [line(figure), figure.start + shift]);
      const after = figuresIn(`${first} ${sentence}`).filter((figure) => figure.start >= shift).map((figure) => [line(figure), figure.start]);
      assert.deepEqual(after, alone);
    }));
  });

  describe('numbers as people write them', () => {
    const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const scales = [[1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']] as const;

    /** `and` parts hundreds from what follows, as in Britain; `hyphen` joins tens and units. */
    function inWords(n: number, and: string, hyphen: string): string {
      if (n < 20) return small[n]!;
      if (n < 100) return tens[Math.floor(n / 10) - 2]! + (n % 10 === 0 ? '' : hyphen + small[n % 10]!);
      if (n < 1000) return `${small[Math.floor(n / 100)]!} hundred${n % 100 === 0 ? '' : and + inWords(n % 100, and, hyphen)}`;
      const [scale, name] = scales.find(([least]) => n >= least)!;
      const rest = n % scale;
      return `${inWords(Math.floor(n / scale), and, hyphen)} ${name}${rest === 0 ? '' : (rest < 100 ? and : ' ') + inWords(rest, and, hyphen)}`;
    }

    const integers = fc.oneof(fc.integer({ min: 2, max: 2_000 }), fc.integer({ min: 2, max: 999_999_999_999 }));
    const only = (text: string) => figuresIn(text).map(({ kind, value, noun }) => [kind, value, noun?.text]);

    it('reads back any whole number in words', () => {
      fc.assert(fc.property(integers, fc.constantFrom(' and ', ' '), fc.constantFrom('-', ' '), (n, and, hyphen) => {
        assert.deepEqual(only(`They counted ${inWords(n, and, hyphen)} boats.`), [['count', n, 'boats']]);
      }), { numRuns: 300 });
    });

    /** Groups of digits from the right: of three, or in India of two after the first three. */
    function grouped(digits: string, mark: string, size: number): string {
      const last = digits.slice(-3);
      const groups: string[] = [];
      for (let rest = digits.slice(0, -3); rest !== ''; rest = rest.slice(0, -size)) groups.unshift(rest.slice(-size));
      return [...groups, last].join(mark);
    }

    const conventions: readonly (readonly [name: string, mark: string, size: number])[] = [
      ['commas', ',', 3], ['apostrophes', "'", 3], ['curly apostrophes', '’', 3], ['spaces', ' ', 3], ['no-break spaces', '\u00a0', 3],
      ['narrow no-break spaces', '\u202f', 3], ['thin spaces', '\u2009', 3], ['Indian groups', ',', 2],
    ];
    for (const [name, mark, size] of conventions) {
      it(`reads back digits grouped by ${name}`, () => {
        fc.assert(fc.property(fc.integer({ min: 1_000, max: 9_999_999_999 }), (n) => {
          assert.deepEqual(only(`They counted ${grouped(String(n), mark, size)} boats.`), [['count', n, 'boats']]);
        }), { numRuns: 100 });
      });
    }

    it('reads back dots between thousands where two or more tell them from a decimal point', () => {
      fc.assert(fc.property(fc.integer({ min: 1_000_000, max: 999_999_999 }), (n) => {
        assert.deepEqual(only(`They counted ${grouped(String(n), '.', 3)} boats.`), [['count', n, 'boats']]);
      }), { numRuns: 100 });
    });

    it('reads back decimals with a point and with a comma', () => {
      fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 99 }), (whole, hundredths) => {
        const part = String(hundredths).padStart(2, '0');
        for (const digits of [`${whole}.${part}`, `${whole},${part}`, `${grouped(String(whole), ',', 3)}.${part}`]) {
          if (whole < 1_000 || !digits.startsWith(`${whole},`)) assert.deepEqual(figuresIn(`It cost €${digits}.`).map(({ unit, value }) => [unit, value]), [['EUR', Number(`${whole}.${part}`)]], digits);
        }
      }), { numRuns: 100 });
    });
  });

  it('are the same between sentences without numbers', () => {
    const sentences = ['Prices rose 3%.', 'It left six wounded.', 'Output has fallen by a fifth.', 'He paid $58 per barrel.', 'It fell to 4.2%.', 'Up to 400 boats sank.'];
    const words = fc.array(fc.constantFrom('rain', 'the', 'mayor', 'spoke', 'softly', 'Arden', '“', '”', '—', '\ud83d\ude00', 'never'), { minLength: 1, maxLength: 8 }).map((parts) => `${parts.join(' ')}.`);
    fc.assert(fc.property(fc.constantFrom(...sentences), words, words, (sentence, before, after) => {
      const shift = before.length + 1;
      assert.deepEqual(figuresIn(`${before} ${sentence} ${after}`).map((figure) => [line(figure), figure.start - shift]), figuresIn(sentence).map((figure) => [line(figure), figure.start]));
    }));
  });

  it('looks at each token of a hostile line a bounded number of times', () => {
    const pieces = ['7', '100 ', 'a hundred ', '12 of ', '1-', 'half of a ', 'pages 1, ', '(1) ', '[1, ', 'more than 3 ', "'s ", '2 hours 3 minutes ', 'five and five million and ', 'rose 3 to '];
    for (const piece of pieces) {
      const paragraph = paragraphOf(piece.repeat(300));
      let looks = 0;
      const tokens = new Proxy(paragraph.tokens, { get: (target, key) => (looks++, Reflect.get(target, key) as unknown) });
      findFigures({ ...paragraph, tokens }, []);
      assert.ok(looks < 1_000 * paragraph.tokens.length, `${looks / paragraph.tokens.length} looks at each token of a row of "${piece}"`);
    }
  });

  it('states no value that a number cannot hold', () => {
    assert.deepEqual(figuresIn(`${'9'.repeat(400)} people`).map(line), []);
  });
});
