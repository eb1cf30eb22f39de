import { strict as assert } from 'node:assert';
import { claimantOf, claimantsOf } from './claimant';
import { speechOf } from './speech.fixture';

describe('claimantOf', () => {
  it('gives the innermost attribution around a figure, or nobody', () => {
    const text = 'According to the Daily Lantern, Mira Castell said 40 bridges were unsafe. Twelve are closed.';
    const speech = speechOf(text);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    assert.equal(claimantOf(at('40'), speech)?.speaker?.name, 'Mira Castell');
    assert.equal(claimantOf(at('Castell said'), speech)?.speaker?.name, 'Daily Lantern');
    assert.equal(claimantOf(at('Twelve'), speech), null);
  });
});

describe('claimantsOf', () => {
  const claimants = (text: string, words: string) =>
    claimantsOf({ start: text.indexOf(words), end: text.indexOf(words) + words.length }, speechOf(text)).map(({ speaker }) => speaker && speaker.name);

  it('gives all sources of a figure, the closest first, and each once', () => {
    assert.deepEqual(claimants('According to the Daily Lantern, Mira Castell said 40 bridges were unsafe.', '40'), ['Mira Castell', 'Daily Lantern']);
    assert.deepEqual(claimants('"We lost 12," Jon Orr said.', '12'), ['Jon Orr']);
    assert.deepEqual(claimants('Mira Castell said 40 were unsafe. She added that 12 were closed.', '12'), ['Mira Castell']);
  });

  it('knows that an utterance is somebody’s, though nobody is named', () => {
    assert.deepEqual(claimants('"We lost 12 ships that day."', '12'), [null]);
    assert.deepEqual(claimants('We lost 12 ships that day.', '12'), []);
  });
});
