import { strict as assert } from 'node:assert';
import { findDates } from '../dates/dates';
import { paragraphOf } from '../paragraph';
import { findFigures } from './figures';

/** The lengths of time in a sentence, as "words = duration". */
function lengths(text: string): string[] {
  const paragraph = paragraphOf(text);
  return findFigures(paragraph, findDates(paragraph, '2017-03-03')).filter(({ kind }) => kind === 'duration')
    .map(({ text: words, iso }) => `${words} = ${iso === undefined ? '–' : typeof iso === 'string' ? iso : iso.join(' to ')}`);
}

describe('lengths of time in ISO 8601', () => {
  const cases: readonly (readonly [sentence: string, ...lengths: string[]])[] = [
    ['Brandt served over two years.', 'two years = P2Y'],
    ['The 4.5-year plan ended after three and a half months.', '4.5-year = P4.5Y', 'three and a half months = P3.5M'],
    ['The ferry waited half an hour, then 90 minutes.', 'half an hour = PT0.5H', '90 minutes = PT90M'],
    ['They slept for eight to ten hours.', 'eight to ten hours = PT8H to PT10H'],
    ['Holt was jailed for 5 years and 6 months.', '5 years and 6 months = P5Y6M'],
    ['It took 2 hours, 14 minutes and 3 seconds, then 1 day and 4 hours, then 3 weeks and 2 days.', '2 hours, 14 minutes and 3 seconds = PT2H14M3S',
      '1 day and 4 hours = P1DT4H', '3 weeks and 2 days = P23D'],
    ['It took a decade, more than a century and lasted a fortnight.', 'a decade = P10Y', 'a century = P100Y', 'a fortnight = P2W'],
    ['Over the past decade and a half the town grew.', 'decade and a half = P15Y'],
    ['Two decades passed, and two generations.', 'Two decades = P20Y', 'two generations = –'],
    ['Twice a decade the river floods; a decade ago it did, and in the last decade of her life.'],
  ];
  for (const [sentence, ...expected] of cases) it(sentence, () => assert.deepEqual(lengths(sentence), expected));
});
