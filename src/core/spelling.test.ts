import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byLikeness, editDistance, meant } from './spelling';

describe('spelling', () => {
  it('counts letters put in, taken out, changed and swapped', () => {
    for (const [a, b, distance] of [['', '', 0], ['true', 'true', 0], ['flase', 'false', 1], ['verdit', 'verdict', 1], ['open', 'done', 3], ['', 'abc', 3]] as const) {
      assert.equal(editDistance(a, b), distance, `${a} ${b}`);
    }
  });

  it('finds the same either way, and none but for the same word', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.equal(editDistance(a, b) === 0, a === b);
    }));
  });

  it('puts first what was meant', () => {
    assert.deepEqual(byLikeness('Mostly True', ['true', 'false', 'mostly-false', 'mostly-true']).slice(0, 2), ['mostly-true', 'mostly-false']);
    assert.equal(meant('source', ['sources', 'notes']), 'sources');
    assert.equal(meant('asignee', ['assignee', 'aspects']), 'assignee');
    assert.equal(meant('desk', ['checked', 'id']), null);
    assert.equal(meant('by', ['at']), null);
  });
});
