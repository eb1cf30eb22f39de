import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonFault } from './json-fault';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('where a text stops being JSON', () => {
  const faults: [string, number][] = [
    ['', 0], ['x', 0], ['{"a":x}', 5], ['{"a" 1}', 5], ['{"a":1', 6], ['{"a":1]', 6], ['{"a":1,}', 7], ['[1,]', 3], ['[1 2]', 3],
    ['"open', 5], ['"\u0001"', 1], ['"\\x"', 1], ['01', 1], ['1.', 1], ['{} {}', 3], ['{a:1}', 1], ['nul', 0], ["{'a':1}", 1],
  ];
  for (const [text, offset] of faults) it(`${JSON.stringify(text)}: at ${offset}`, () => assert.equal(jsonFault(text), offset));

  it('finds none in any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.equal(jsonFault(text), null)));
  });

  it('agrees with JSON.parse on any text like JSON', () => {
    const scraps = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '\\', '1', '-', '.', 'e', 'null', 'true', ' ', '\n', 'é'), { maxLength: 12 });
    fc.assert(fc.property(scraps, (parts) => {
      const text = parts.join('');
      assert.equal(jsonFault(text) === null, parses(text), text);
    }), { numRuns: 3000 });
  });

  it('is not thrown by depth or length', () => {
    assert.equal(jsonFault('['.repeat(300_000)), 300_000);
    assert.equal(jsonFault(`"${'a'.repeat(3_000_000)}"`), null);
  });
});
