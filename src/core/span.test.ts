import { strict as assert } from 'node:assert';
import { contains, cover, overlaps } from './span';

describe('span', () => {
  it('does not overlap what it only touches', () => {
    assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false);
    assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true);
  });
  it('contains itself and what lies in it', () => {
    assert.equal(contains({ start: 2, end: 6 }, { start: 2, end: 6 }), true);
    assert.equal(contains({ start: 2, end: 6 }, { start: 2, end: 7 }), false);
  });
  it('covers both', () => {
    assert.deepEqual(cover({ start: 5, end: 6 }, { start: 1, end: 2 }), { start: 1, end: 6 });
  });
});
