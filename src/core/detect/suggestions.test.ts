import { strict as assert } from 'node:assert';
import { parseArticle } from '../article/article';
import { detect } from './detect';
import { markable, suggestionKeys, suggestionsOf, wordsOf } from './suggestions';

const text = [
  'Bridge closes after 40 years',
  'By Mira Holt',
  '3 March 2017',
  '',
  'More than 240 workers lost their jobs. It is sad.',
  '',
  '"There is no way round it," said engineer Ilse Brandt.',
].join('\n');
const article = parseArticle(text);
const detections = detect(text);
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('suggestionsOf', () => {
  const of = (threshold: number) => suggestionsOf(detections, threshold).map(({ kind, span }) => `${kind}: ${words(span)}`);

  it('points out exact figures, quotations of somebody, and sentences from the threshold on', () => {
    assert.deepEqual(of(2), ['figure: 40 years', 'figure: More than 240 workers', 'quotation: "There is no way round it,"']);
    assert.ok(of(0.5).includes('sentence: More than 240 workers lost their jobs.'));
    assert.ok(!of(0.5).includes('sentence: It is sad.'));
    assert.ok(of(0).includes('sentence: It is sad.'));
  });

  it('gives them by start, the longer first', () => {
    const spans = suggestionsOf(detections, 0).map(({ span }) => span);
    assert.deepEqual(spans, [...spans].sort((a, b) => a.start - b.start || b.end - a.end));
  });
});

describe('a suggestion', () => {
  const all = suggestionsOf(detections, 0);
  const [, jobs] = all.filter(({ kind }) => kind === 'figure');
  const [speech] = all.filter(({ kind }) => kind === 'quotation');

  it('has the worth, the reasons and the claimant of where it stands', () => {
    const sentence = detections.sentences.find((one) => words(one) === 'More than 240 workers lost their jobs.');
    assert.ok(jobs && speech && sentence);
    assert.equal(jobs.sentence, sentence);
    assert.equal(jobs.worth, sentence.checkWorthiness);
    assert.equal(jobs.reasons, sentence.reasons);
    assert.equal(jobs.type, 'quantity');
    assert.equal(jobs.claimant, null);
    assert.equal(speech.claimant?.speaker?.name, 'Ilse Brandt');
    assert.equal(words(speech.sentence), '"There is no way round it," said engineer Ilse Brandt.');
  });

  it('has the worthiest of its sentences when it is a quotation over several', () => {
    const long = 'It rained.\n\n"It is sad. We have lost 40,000 jobs since 2011. Why?" said Ilse Brandt.';
    const found = detect(long, null);
    const [quotation] = suggestionsOf(found, 2).filter(({ kind }) => kind === 'quotation');
    assert.ok(quotation?.sentence);
    assert.equal(long.slice(quotation.sentence.start, quotation.sentence.end), 'We have lost 40,000 jobs since 2011.');
    assert.equal(quotation.worth, Math.max(...found.sentences.filter(({ start }) => start > 10).map(({ checkWorthiness }) => checkWorthiness)));
  });

  const keys = (article: string) => {
    const found = suggestionsOf(detect(article, null), 0);
    const each = suggestionKeys(article, found);
    return new Map(found.map((one, index) => [wordsOf(article, one).quote, each[index]]));
  };

  it('keeps its key when the text around shifts and lines are wrapped anew', () => {
    const before = keys(text).get('More than 240 workers');
    assert.ok(before);
    assert.equal(keys(text.replace('More than', 'It rained. More than')).get('More than 240 workers'), before);
    assert.equal(keys(text.replace('lost their', 'lost\ntheir')).get('More than 240 workers'), before);
  });

  it('has another key in another sentence, or with other words', () => {
    const before = keys(text);
    assert.notEqual(keys(text.replace('lost their', 'kept their')).get('More than 240 workers'), before.get('More than 240 workers'));
    assert.notEqual(keys(text.replace('240', '250')).get('More than 250 workers'), before.get('More than 240 workers'));
    assert.equal(new Set(before.values()).size, before.size);
  });

  it('has a key of its own where a headline or a sentence is repeated word for word', () => {
    const twice = 'Mill lays off 40 weavers\n\nMill lays off 40 weavers\n\nThe mill stands in Harwick. It lost 40 weavers. It lost 40 weavers.';
    const found = suggestionsOf(detect(twice, null), 0);
    const each = suggestionKeys(twice, found);
    assert.equal(found.filter((one) => wordsOf(twice, one).quote === '40 weavers').length, 4);
    assert.equal(new Set(each).size, found.length);
  });
});

describe('markable', () => {
  const at = (word: string, after = 0) => words(markable(article, detections, text.indexOf(word) + after));

  it('is the figure with its noun, else the quotation, else the sentence', () => {
    assert.equal(at('240'), 'More than 240 workers');
    assert.equal(at('workers', 'workers'.length), 'More than 240 workers');
    assert.equal(at('no way'), '"There is no way round it,"');
    assert.equal(at('lost'), 'More than 240 workers lost their jobs.');
    assert.equal(at('Ilse'), '"There is no way round it," said engineer Ilse Brandt.');
    assert.equal(at('closes'), 'Bridge closes after 40 years');
  });

  it('is the sentence that begins at the cursor, and else the one that ends there', () => {
    assert.equal(at('jobs.', 'jobs.'.length), 'More than 240 workers lost their jobs.');
    assert.equal(words(markable(article, detections, text.length)), '"There is no way round it," said engineer Ilse Brandt.');
  });

  it('is nothing in a byline, in a dateline and between blocks', () => {
    assert.equal(at('Mira'), null);
    assert.equal(at('March'), null);
    const between = text.indexOf('\n\n"') + 1;
    assert.equal(markable(article, detections, between), null);
    assert.equal(markable(article, detections, -1), null);
    assert.equal(markable(article, detections, text.length + 1), null);
  });
});
