import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findStrings } from './find';

function allPlaces(text: string, string: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(string); string !== '' && at >= 0; at = text.indexOf(string, at + 1)) places.push(at);
  return places;
}

describe('finding many strings at once', () => {
  it('finds what indexOf finds, in the same order', () => {
    const letters = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength });
    fc.assert(fc.property(letters(60), fc.array(letters(8), { maxLength: 8 }), (text, strings) => {
      const found: number[][] = strings.map(() => []);
      findStrings(text, strings, (index, at) => found[index]!.push(at) > 0);
      assert.deepEqual(found, strings.map((string) => allPlaces(text, string)));
    }));
  });

  it('looks no further for a string than it is asked to', () => {
    const found: number[] = [];
    findStrings('abcdabcdabcdabcd', ['abcd', 'bcda', 'cdab', 'dabc'], (index, at) => {
      if (index === 0) found.push(at);
      return index !== 0 || found.length < 2;
    });
    assert.deepEqual(found, [0, 4]);
  });

  it('finds every place in a text of one letter', () => {
    const [letters, shortest, count] = [20_000, 10, 50];
    const strings = Array.from({ length: count }, (_, index) => 'a'.repeat(shortest + index));
    const found = new Array<number>(count).fill(0);
    findStrings('a'.repeat(letters), strings, (index) => {
      found[index]!++;
      return true;
    });
    assert.deepEqual(found, strings.map(({ length }) => letters - length + 1));
  });
});
