import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseArticle } from '../article/article';
import { Detector, detect } from './detect';
import type { Detections } from './model';

const story = [
  'Bridge closes after 40 years',
  '4 min read',
  '3 March, 2017',
  'A pillar of the bridge, built in 1977 [Lenz]',
  '',
  'Engineer Ilse Brandt said on Wednesday that 240 workers had lost their jobs.',
  '',
  '"We will not give up," she said. It cost $3.5m.',
].join('\n');

/** Every span of the detections with the words it claims to hold. */
function spans({ figures, dates, quotations, attributions, sentences }: Detections) {
  return [
    ...figures.flatMap((figure) => [figure, { ...figure.phrase, text: null }, ...(figure.noun ? [figure.noun] : []), ...(figure.share ? [figure.share] : [])]),
    ...dates,
    ...quotations.flatMap((quotation) => [quotation, ...(quotation.speaker ? [quotation.speaker] : []), ...(quotation.cue ? [quotation.cue] : [])]),
    ...attributions.flatMap(({ speaker, cue, content }) => [speaker, cue, content]),
    ...sentences.map((sentence) => ({ ...sentence, text: null })),
  ];
}

describe('detect', () => {
  const found = detect(story);

  it('finds figures, dates, quotations, attributions and sentences, in offsets of the article', () => {
    assert.deepEqual(found.figures.map(({ text }) => text), ['40 years', '240', '$3.5m']);
    assert.deepEqual(found.quotations.map(({ text, speaker }) => [text, speaker?.name]), [['"We will not give up,"', 'Ilse Brandt']]);
    assert.ok(found.attributions.some(({ speaker, content }) => speaker.name === 'Ilse Brandt' && content.text.includes('240 workers')));
    for (const { start, end, text } of spans(found)) assert.ok(text === null || text === story.slice(start, end));
  });

  it('takes the reference from the dateline, from the caller, or from nowhere', () => {
    const wednesday = (detections: Detections) => detections.dates.find(({ text }) => text === 'Wednesday')?.value;
    assert.equal(wednesday(found), '2017-03-01');
    assert.equal(wednesday(detect(story, '2020-01-02')), '2020-01-01');
    assert.notEqual(wednesday(detect(story, null)), '2017-03-01');
  });

  it('reads the dateline for its date alone, and the reading time not at all', () => {
    assert.ok(found.dates.some(({ text }) => text.startsWith('3 March')));
    assert.ok(found.figures.every(({ start }) => start < story.indexOf('4 min') || start > story.indexOf('2017')));
    assert.ok(found.sentences.every(({ start }) => start < story.indexOf('4 min') || start >= story.indexOf('A pillar')));
  });

  it('shifts with line ends', () => {
    const windows = story.replaceAll('\n', '\r\n');
    const shifted = detect(windows);
    const words = (text: string, detections: Detections) => spans(detections).map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n'));
    assert.deepEqual(words(windows, shifted), words(story, found));
  });

  it('finds nothing in an empty text', () => {
    assert.deepEqual(detect(''), { figures: [], dates: [], quotations: [], attributions: [], sentences: [] });
  });

  it('takes hostile texts', () => {
    const size = 20_000;
    for (const unit of ['x', '1', '1,', '"', '“', '(', '.', 'a. ', '1 ', 'said ', '"x" said ', 'Holt ', '2015 ', 'more than ', '\ud800', '\0', '\n', 'one hundred ', '- ', '$', "'s ", 'Monday ']) {
      detect(unit.repeat(size / unit.length));
    }
  }).timeout(60_000);
});

describe('Detector', () => {
  it('finds after any edits what detection from scratch finds', () => {
    const detector = new Detector();
    const insert = fc.constantFrom('', 'x', ' ', '\n', '\n\n', '"', '12 ', 'Mira Holt said ', 'on Monday ', '. ', '\n\nShe said it was 3 May 2016.\n\n', '240 workers', '3 March 2016\n');
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(40), insert });
    let text = story;
    detector.detect(parseArticle(text));
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      if (text.length > 5000 || text.length < 20) text = story;
      for (const { at, remove, insert: words } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + words + text.slice(start + remove);
        const article = parseArticle(text);
        assert.deepEqual(detector.detect(article), detect(text));
        assert.deepEqual(detector.detect(article), detect(text));
      }
    }), { numRuns: 60 });
  });

  it('reads only what changed: paragraphs that stand where they stood keep their very results', () => {
    const detector = new Detector();
    const before = detector.detect(parseArticle(story));
    const after = detector.detect(parseArticle(story.replace('$3.5m', '$4.5m')));
    const same = before.figures.filter((figure) => after.figures.includes(figure));
    assert.deepEqual(same.map(({ text }) => text), ['40 years', '240']);
  });

  it('forgets what it read for another day of reference', () => {
    const detector = new Detector();
    const article = parseArticle(story);
    detector.detect(article, { reference: '2020-01-02' });
    assert.deepEqual(detector.detect(article), detect(story));
    assert.deepEqual(detector.detect(article, { reference: null }), detect(story, null));
  });

  it('tells apart two paragraphs of the same words', () => {
    const text = `Head\n\nIt cost $3.\n\nIt cost $3.\n\nEnd it.`;
    assert.deepEqual(new Detector().detect(parseArticle(text)).figures.map(({ start }) => start), [text.indexOf('$'), text.lastIndexOf('$')]);
  });
});
