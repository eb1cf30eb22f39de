import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { folded } from './fold';

describe('folded', () => {
  it('makes one of words that only lines, spaces and normal forms tell apart', () => {
    for (const words of ['  12 ships ', '12\n ships', '12\u00a0ships']) assert.equal(folded(words), '12 ships');
    assert.equal(folded('Zoe\u0301'), folded('Zo\u00e9'));
    assert.equal(folded(' \n'), '');
  });

  it('is the same for plain and for other words', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', 'é', '\u00a0') }), (words) => assert.equal(folded(words), words.normalize('NFC').replace(/\s+/gu, ' ').trim())));
  });
});
