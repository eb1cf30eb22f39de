import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { detect } from '../detect';
import type { SentenceMention, WorthReason } from '../model';
import { paragraphOf } from '../paragraph';
import { reasonInWords } from './words';
import { checkWorthiness } from './worth';

/** The sentences of a text that has no headline. */
const sentences = (text: string) => detect(`Bridge closed\n\n${text}\n\nIt rained.`, null).sentences.slice(1, -1);
const only = (text: string): SentenceMention => {
  const [sentence, ...others] = sentences(text);
  assert.ok(sentence);
  assert.deepEqual(others, []);
  return sentence;
};
const headline = (text: string): SentenceMention => detect(`${text}\n\nIt rained.`, null).sentences[0]!;
const kinds = ({ reasons }: SentenceMention) => reasons.map(({ kind }) => kind);
const has = (sentence: SentenceMention, kind: WorthReason['kind']) => kinds(sentence).includes(kind);

describe('check-worthiness', () => {
  const worthy = [
    'Unemployment in Ostermouth fell to 4.2 per cent last year.',
    'The council voted against the tax in March.',
    'The port spent $3.5m on the bridge.',
    'Ostermouth has more police per head than any other town.',
    'The closure caused the deaths of three patients.',
    'Senator Brandt opposed the treaty.',
    'We have lost 40,000 jobs in the port since 2011.',
    'It is the only bridge that Ostermouth has ever built.',
    'Holt left the town with her team.',
  ];
  const unworthy = [
    'Thank you very much.',
    'I think we need a better future.',
    'What should we do about taxes?',
    'It will be wonderful.',
    'You must believe me.',
    'That is the right thing.',
    'Photo: Mira Holt.',
    'If we go, it may get better for us.',
    'I was in office here for eight years.',
    'And when the council closed the port, they —',
    "Let's close the port.",
  ];
  for (const text of worthy) {
    it(`is at least 0.5 for "${text}"`, () => assert.ok(only(text).checkWorthiness >= 0.5));
  }
  for (const text of unworthy) {
    it(`is below 0.5 for "${text}"`, () => assert.ok(only(text).checkWorthiness < 0.5));
  }

  const examples: readonly (readonly [kind: WorthReason['kind'], says: readonly string[], saysNot: readonly string[]])[] = [
    ['figure', ['The bridge cost 40 lives.', 'It grew by 3 per cent.'], ['Dozens of people left.', 'She came second.', 'One of them left.']],
    ['quantity', ['Dozens of people left.', 'Most of the town was flooded.'], ['It was the first bridge.', 'One of them left.']],
    ['date', ['The bridge opened in May 2011.'], ['The bridge opened.']],
    ['comparison', ['It is longer than any other.', 'The rent doubled.', 'It is the same as the old one.'], ['It is still long.', 'At the same time it rained.']],
    ['record', ['It is the longest bridge.', 'It was the first bridge.', 'Nobody has ever crossed it.', "It is the town's only port."],
      ['Holt first noticed the crack.', 'Only then did they leave.', 'It closed last week.', 'At least 14 are missing.']],
    ['event', ['She resigned.', 'The bridge was closed.', 'They cut wages.', 'It cost lives.'], ['The bridge is long.', 'They like to cut wages.', 'It can cost lives.', 'The cost is high.', 'The tax cut is high.']],
    ['position', ['Brandt voted against the tax.', 'She opposes the treaty.', 'The council wants to close the port.', "They don't want to close it."],
      ['Brandt likes the tax.', 'The council wants peace.', 'We want to close it.', 'I think you really want to close it.']],
    ['matter', ['Wages matter.', 'The Water Act protects it.', 'The bill is old.'], ['They matter.', 'They act.', 'Bill Brandt knows.']],
    ['trend', ['Crime is rising.', 'Rents go down and wages grow.'], ['Crime is old.']],
    ['cause', ['It closed because of cracks.', 'It closed as a result.', 'The storm led to floods.', 'There were floods due to the storm.'], ['US-led troops came.', 'The talks are due to begin.', 'The final result is due on Friday.']],
    ['names', ['Here Mira Holt sat.', 'They saw Ostermouth.', 'The US left.'], ['The bridge was long.', 'She sat there on Monday.', 'There “The bridge” sank.', "It was long and I've seen it."]],
    ['attributed', ['The ministry said the bridge was safe.', 'According to Brandt, it is safe.', 'She told us that it was safe.'],
      ['The bridge is safe.', 'I think that it is safe.', 'I told them that it was safe.', 'As I said, it is safe.']],
    ['opinion', ['I hope so.', 'It is a shameful deal.', 'They like us and we like them.'], ['The Science Fair opened.', 'She has a great-grandson.', 'It was her personal best.', 'They are a point clear of Sol.', 'The far right won.', 'It lies right on the border.', 'The Justice Department closed it.', 'We saw towns like Ostermouth.']],
    ['mind', ['The council wants peace.', 'Perhaps the council wants peace.'], ['I want peace.', 'The council wants to close the port.', 'The council has peace.', 'Perhaps the bridge closed.', 'Obviously the bridge closed.']],
    ['prediction', ['The bridge will open soon.', "They're going to open it.", 'The talks are due to begin.', 'The port plans to close.', 'It is expected to rain.'],
      ['The will of the people counts.', 'Here Will Brandt sat.', 'The floods were due to rain.', 'They have agreed to it.', 'They were 43% less likely to fall ill.']],
    ['demand', ['They should go.', 'We have to go.', 'The council needs to act.', 'Let’s go.'], ['They have gone to town.', 'They let it go.']],
    ['possibility', ['It could be worse.', 'The bridge may close.', 'Perhaps the bridge closed.', 'The bridge probably closed.'], ['It closed in May.', 'Rain in May caused cracks.', 'Salt can cause cracks.', 'Frost may lead to cracks.']],
    ['condition', ['If it rains, it floods.'], ['When it rains, it floods.']],
    ['courtesy', ['Thank you all for coming.', 'Congratulations to the crew.'], ['Thank you for the $40,000.', 'It is thanks to her.']],
    ['question', ['Is it safe?'], ['It is safe.']],
    ['pointing', ['That is why.'], ['He knows that.']],
  ];
  for (const [kind, says, saysNot] of examples) {
    for (const text of says) it(`finds "${kind}" in "${text}"`, () => assert.ok(has(only(text), kind), kinds(only(text)).join(', ')));
    for (const text of saysNot) it(`finds no "${kind}" in "${text}"`, () => assert.ok(!has(only(text), kind), kinds(only(text)).join(', ')));
  }

  for (const text of ['Ostermouth, Halden to attend peace talks in May', 'Bridge to close', 'Port workers to strike over pay']) {
    it(`sees a plan in the headline "${text}"`, () => {
      assert.ok(has(headline(text), 'prediction'));
      assert.equal(headline(text).claimType, 'prediction');
    });
  }
  for (const text of ['Aid to close allies cut', 'Council voted to close bridge', 'Threat to Ostermouth bridge', 'Port workers refused to strike']) {
    it(`sees no plan in the headline "${text}"`, () => assert.ok(!has(headline(text), 'prediction')));
  }

  it('takes what a speaker says of a record in figures for more than talk about oneself, and a record for more the wider it reaches', () => {
    const points = (text: string, kind: WorthReason['kind']) => only(text).reasons.find((reason) => reason.kind === kind)?.points;
    assert.equal(only('We lost 70,000 jobs there in Ostermouth.').checkWorthiness, only('The port lost 70,000 jobs in Ostermouth.').checkWorthiness);
    assert.equal(points('It was the lowest.', 'record'), 2);
    assert.equal(points('It was the lowest in history.', 'record'), 3);
  });

  it('takes lengths of time and the smallest counts for less than other figures', () => {
    const points = (text: string) => only(text).reasons.find(({ kind }) => kind === 'figure')?.points;
    assert.equal(points('She led the port for eight years.'), 2);
    assert.equal(points('She has two sons.'), 2);
    assert.equal(points('She led 40 crews for eight years.'), 6);
    assert.equal(points('She has 400 ships.'), 9);
    assert.equal(points('A third of the town is flooded.'), 9);
  });

  it('weighs one verb of saying and what is said by it as one report', () => {
    const points = (text: string) => only(text).reasons.find(({ kind }) => kind === 'attributed')?.points;
    assert.equal(points('According to Brandt, it is safe.'), 2);
    assert.equal(points('Brandt said that it is safe.'), 3);
  });

  it('takes what goes on for something that can be looked at', () => {
    const worth = (text: string) => only(text).checkWorthiness;
    assert.ok(worth('They are closing the port there again.') > worth('They like closing the port there again.'));
    assert.ok(worth("She's still closing the port there again.") > worth("She's still near the port there again."));
    assert.equal(worth("The port's ageing bridge is old again."), worth("The port's narrow bridge is old again."));
  });

  it('takes the US for a country', () => {
    const worth = (who: string) => only(`${who} troops went to Ostermouth in 2011.`).checkWorthiness;
    assert.equal(worth('US'), worth('UN'));
  });

  it('gives the weightiest reason first, with its sign', () => {
    const [first, ...others] = only('Prices rose by 4 per cent in the port.').reasons;
    assert.deepEqual(first, { kind: 'figure', points: 9 });
    assert.ok(others.every(({ points }) => Math.abs(points) <= 9));
    assert.deepEqual(only('Is it safe there?').reasons[0], { kind: 'question', points: -5 });
  });

  for (const [text, type] of [
    ['The bridge cost 40 lives.', 'quantity'],
    ['The bridge will cost 40 lives.', 'prediction'],
    ['It closed because of cracks.', 'causation'],
    ['The law bans it.', 'law'],
    ['The Water Act bans it.', 'law'],
    ['They act on it.', 'other'],
    ['I worked there.', 'experience'],
    ['Our bridge closed.', 'other'],
    ['The bridge is old.', 'other'],
  ] as const) {
    it(`calls "${text}" a claim of type ${type}`, () => assert.equal(only(text).claimType, type));
  }

  it('says who is said to say it, and nobody where that is unclear', () => {
    const speaker = (text: string) => only(text).reasons.flatMap((reason) => (reason.kind === 'attributed' ? [reason.speaker] : []));
    assert.deepEqual(speaker('The ministry said the bridge was safe.'), ['ministry']);
    assert.deepEqual(speaker('She said the bridge was safe.'), [null]);
  });

  it('judges each sentence by its own words', () => {
    const alone = ['The bridge cost $40m in 2011.', 'It is nice.', 'The ministry said it was safe.', 'Is it?'].map((text) => ({ text, worth: only(text).checkWorthiness }));
    fc.assert(fc.property(fc.array(fc.constantFrom(...alone), { minLength: 1, maxLength: 8 }), (some) => {
      const together = sentences(some.map(({ text }) => text).join(' '));
      assert.deepEqual(together.map(({ checkWorthiness: worth }) => worth), some.map(({ worth }) => worth));
    }), { numRuns: 40 });
  });

  it('gives each sentence a number between 0 and 1, the same each time, in any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences', maxCount: 3 })), (text) => {
      const paragraph = paragraphOf(text);
      const none = { figures: [], dates: [], attributed: [] };
      const all = checkWorthiness(paragraph, none);
      assert.deepEqual(all.map(({ start, end }) => ({ start, end })), paragraph.sentences);
      for (const { checkWorthiness: worth } of all) assert.ok(worth >= 0 && worth <= 1);
      assert.deepEqual(checkWorthiness(paragraph, none), all);
    }), { numRuns: 50 });
  });

  it('has words for its reasons', () => {
    assert.equal(reasonInWords({ kind: 'figure', points: 5 }), 'states a figure');
    assert.equal(reasonInWords({ kind: 'attributed', speaker: 'Western powers', points: 2 }), 'attributed to Western powers');
    assert.equal(reasonInWords({ kind: 'attributed', speaker: null, points: 2 }), 'reports what somebody said');
  });
});
