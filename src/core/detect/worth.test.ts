import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { detect } from './detect';
import { paragraphOf } from './paragraph';
import { checkWorthiness } from './worth';

/** The sentences of a text that has no headline. */
const sentences = (text: string) => detect(`Bridge closed\n\n${text}\n\nIt rained.`, null).sentences.slice(1, -1);
const only = (text: string) => {
  const [sentence, ...others] = sentences(text);
  assert.ok(sentence);
  assert.deepEqual(others, []);
  return sentence;
};

describe('check-worthiness', () => {
  const worthy = [
    'Unemployment in Ostermouth fell to 4.2 per cent last year.',
    'The council voted against the tax in March.',
    'The port spent $3.5m on the bridge.',
    'Ostermouth has more police per head than any other town.',
    'The closure caused the deaths of three patients.',
    'Senator Brandt opposed the treaty.',
  ];
  const unworthy = [
    'Thank you very much.',
    'I think we need a better future.',
    'What should we do about taxes?',
    'It will be wonderful.',
    'You must believe me.',
    'That is the right thing.',
  ];
  for (const text of worthy) {
    it(`is at least 0.5 for "${text}"`, () => assert.ok(only(text).checkWorthiness >= 0.5));
  }
  for (const text of unworthy) {
    it(`is below 0.5 for "${text}"`, () => assert.ok(only(text).checkWorthiness < 0.5));
  }

  for (const [text, reason] of [
    ['The bridge cost 40 lives.', 'states a figure'],
    ['Dozens of people left.', 'states a quantity'],
    ['The bridge opened in May 2011.', 'gives a date'],
    ['It is longer than any other.', 'compares'],
    ['She resigned.', 'tells of an event'],
    ['Wages matter.', 'about a matter of record'],
    ['It closed because of cracks.', 'says why'],
    ['The storm led to floods.', 'says why'],
    ['Here Mira Holt sat.', 'names who or what'],
    ['The ministry said the bridge was safe.', 'attributed to ministry'],
    ['I hope so.', 'opinion'],
    ['It is a shameful deal.', 'opinion'],
    ['The council wants peace.', 'tells of a state of mind'],
    ['The bridge will open soon.', 'prediction: cannot be checked yet'],
    ["They're going to open it.", 'prediction: cannot be checked yet'],
    ['The talks are due to begin.', 'prediction: cannot be checked yet'],
    ['They should go.', 'demand'],
    ['We have to go.', 'demand'],
    ['It could be worse.', 'says what may be'],
    ['Is it safe?', 'question'],
    ['That is why.', 'points to what was said before'],
  ] as const) {
    it(`gives "${reason}" as a reason for "${text}"`, () => assert.ok(only(text).reasons.includes(reason), only(text).reasons.join(', ')));
  }

  it('gives no cause where the word is another', () => {
    assert.ok(!only('US-led troops came.').reasons.includes('says why'));
    assert.ok(!only('The talks are due to begin.').reasons.includes('says why'));
  });

  it('gives the weightiest reason first', () => {
    assert.equal(only('Prices rose by 4 per cent in the port.').reasons[0], 'states a figure');
    assert.equal(only('Is it safe there?').reasons[0], 'question');
  });

  for (const [text, type] of [
    ['The bridge cost 40 lives.', 'quantity'],
    ['The bridge will cost 40 lives.', 'prediction'],
    ['It closed because of cracks.', 'causation'],
    ['The law bans it.', 'law'],
    ['I worked there.', 'experience'],
    ['The bridge is old.', 'other'],
  ] as const) {
    it(`calls "${text}" a claim of type ${type}`, () => assert.equal(only(text).claimType, type));
  }

  it('judges each sentence by what stands in it alone', () => {
    const [first, second, third] = sentences('The bridge cost $40m in 2011. It is nice. The ministry said it was safe.');
    assert.ok(first?.reasons.includes('states a figure') && first.reasons.includes('gives a date'));
    assert.ok(second && !second.reasons.includes('states a figure') && !second.reasons.includes('gives a date') && second.reasons.every((reason) => !reason.startsWith('attributed')));
    assert.ok(third?.reasons.includes('attributed to ministry'));
  });

  it('gives each sentence a number between 0 and 1, in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const paragraph = paragraphOf(text);
      const all = checkWorthiness(paragraph, { figures: [], dates: [], attributed: [] });
      assert.deepEqual(all.map(({ start, end }) => ({ start, end })), paragraph.sentences);
      for (const { checkWorthiness: worth } of all) assert.ok(worth >= 0 && worth <= 1);
    }));
  });
});
