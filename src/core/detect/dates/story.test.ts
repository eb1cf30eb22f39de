import { strict as assert } from 'node:assert';
import { CONFIDENT } from '../model';
import { paragraphOf } from '../paragraph';
import { readDates } from './dates';
import { datesInOrder } from './story';

/** "text = value" of each paragraph's dates, on 28 September 2015; "?" behind what is unclear. */
function told(...paragraphs: readonly string[]): string[][] {
  const read = paragraphs.map((text) => paragraphOf(text)).map((paragraph) => ({ paragraph, read: readDates(paragraph, '2015-09-28') }));
  return datesInOrder(read, '2015-09-28').map((dates) => dates.map(({ text, value, confidence }) => `${text} = ${value}${confidence < CONFIDENT ? '?' : ''}`));
}

describe('datesInOrder', () => {
  it('counts from the last date that an earlier paragraph named', () => {
    assert.deepEqual(told('She opened the school in 1990.', 'It was small.', 'That year 40 pupils came.'), [['1990 = 1990'], [], ['That year = 1990']]);
    assert.deepEqual(told('He was held on 3 May 2012.', 'Two days later he was freed.', 'The following month he left.'),
      [['3 May 2012 = 2012-05-03'], ['Two days later = 2012-05-05'], ['The following month = 2012-06'].map((text) => text.replace('The ', ''))]);
    assert.deepEqual(told('He was held in May 2012.', 'The same day, she left.'), [['May 2012 = 2012-05'], ['same day = null?']]);
  });

  it('skips what is too coarse, and is less sure then', () => {
    assert.deepEqual(told('He was held on 3 May 2012, as in 2009.', 'A week earlier he had won.'), [['3 May 2012 = 2012-05-03', '2009 = 2009'], ['A week earlier = 2012-W17']]);
  });

  it('does not go on from captions', () => {
    const paragraphs = [paragraphOf('Tarn fell in 1990.'), paragraphOf('The harbour in 2001', 'caption'), paragraphOf('That year it rained.')];
    const read = paragraphs.map((paragraph) => ({ paragraph, read: readDates(paragraph, null) }));
    assert.deepEqual(datesInOrder(read, null).map((dates) => dates.map(({ value }) => value)), [['1990'], ['2001'], ['1990']]);
  });

  it('says that no date was named', () => {
    const paragraph = paragraphOf('That year it rained.');
    const [[date] = []] = datesInOrder([{ paragraph, read: readDates(paragraph, '2015-09-28') }], '2015-09-28');
    assert.deepEqual([date?.value, date?.doubt], [null, 'no-date-before']);
  });

  it('reads days in digits as the article writes them, wherever it shows it', () => {
    assert.deepEqual(told('Filed 5/6/2015.', 'Heard 28/6/2015.'), [['5/6/2015 = 2015-06-05'], ['28/6/2015 = 2015-06-28']]);
    assert.deepEqual(told('Filed 5/6/2015.', 'Heard on June 28, 2015.'), [['5/6/2015 = 2015-05-06'], ['June 28, 2015 = 2015-06-28']]);
    assert.deepEqual(told('Filed 28/6/2015.', 'Heard 5/7/2015, not June 9, 2015, nor June 10, 2015.')[1]?.[0], '5/7/2015 = 2015-07-05');
  });

  it('gives the very dates of a paragraph that needs nothing from the others', () => {
    const paragraph = paragraphOf('It rained on 3 May 2012.');
    const read = readDates(paragraph, null);
    assert.equal(datesInOrder([{ paragraph, read }], null)[0], read.dates);
  });
});
