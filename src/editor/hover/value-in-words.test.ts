import { strict as assert } from 'node:assert';
import { detect } from '../../core/detect/detect';
import { valueInWords } from './value-in-words';

/** In the words of the first figure that a sentence states. */
const inWords = (sentence: string) => {
  const [figure] = detect(sentence, null).figures;
  assert.ok(figure, sentence);
  return valueInWords(figure);
};

describe('a figure in words', () => {
  const table: readonly (readonly [sentence: string, words: string])[] = [
    ['The town counted 240,000 deaths.', '240,000 deaths'],
    ['The wall is 5 feet high.', '5 feet'],
    ['The wall is 1 foot high.', '1 foot'],
    ['They drove at 60 miles per hour.', '60 miles per hour'],
    ['The sea warmed to 21 degrees Celsius.', '21 degrees celsius'],
    ['The park covers 40 square miles.', '40 square miles'],
    ['Prices rose by 3 percentage points.', '3 percentage points'],
    ['Prices rose by 3 per cent.', '3 percent'],
    ['Nearly 30% of rural voters stayed at home.', '30 percent of voters'],
    ['The mill cost $3.5bn to build.', '3,500,000,000 USD'],
    ['Nobody had lived there for two centuries.', '2 centuries'],
    ['It was their first meeting.', 'first meeting'],
    ['Tens of thousands of people fled.', 'Tens of thousands of people (10,000 – 100,000)'],
    ['Dozens of people fled and most voters stayed.', 'Dozens of people'],
    ['Several hundred nurses resigned.', 'Several hundred nurses'],
    ['The road needs between 5 and 8 trucks.', '5 – 8 trucks'],
  ];
  for (const [sentence, words] of table) it(words, () => assert.equal(inWords(sentence), words));
});
