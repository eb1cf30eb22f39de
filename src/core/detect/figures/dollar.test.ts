import { strict as assert } from 'node:assert';
import { detect } from '../detect';

/** The currencies of an article's amounts, in order. */
const currencies = (...paragraphs: string[]) => detect(['Mill to close', ...paragraphs].join('\n\n'), null).figures.filter(({ kind }) => kind === 'money').map(({ unit }) => unit);

describe('what a bare dollar sign stands for', () => {
  it('is the American dollar where nothing is said', () => {
    assert.deepEqual(currencies('The mill lost $5m and C$6m.'), ['USD', 'CAD']);
    assert.deepEqual(currencies('OTTAWA — The mill lost $5m.'), ['USD']);
  });
  it('is what the article says that its figures are in', () => {
    assert.deepEqual(currencies('The mill lost $5m, then US$4m.', 'All figures are in Canadian dollars.'), ['CAD', 'USD']);
    assert.deepEqual(currencies('The mill lost $5-$6m (prices in Australian dollars).'), ['AUD']);
  });
  it('is that of the dateline where American dollars are marked', () => {
    assert.deepEqual(currencies('OTTAWA (Lenz News) — The mill lost $5m.', 'It owes US$4m.'), ['CAD', 'USD']);
    assert.deepEqual(currencies('PERTH, Australia – The mill lost $5m, or $US4m.'), ['AUD', 'USD']);
  });
  it('is not that of an amount beside it', () => {
    assert.deepEqual(currencies('The mill lost 6 million Canadian dollars ($5m).'), ['CAD', 'USD']);
    assert.deepEqual(currencies('PERTH, Ontario — The mill owes US$4m and $5m.'), ['USD', 'USD']);
  });
  it('is not guessed where the article says two things', () => {
    assert.deepEqual(currencies('Figures are in Canadian dollars. Prices are in U.S. dollars. It lost $5m.'), ['USD']);
  });
});
