import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, smallest } from './edits';

describe('a draft', () => {
  it('gives edits on the original for whatever was done to it', () => {
    const step = fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 5 }));
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(step, { maxLength: 8 }), (original, steps) => {
      const draft = new Draft(original);
      let text = original;
      for (const [at, length, insert] of steps) {
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        draft.splice({ start, end, insert });
        text = text.slice(0, start) + insert + text.slice(end);
      }
      assert.equal(draft.text, text);
      let at = 0;
      let rebuilt = '';
      for (const { start, end, insert } of draft.edits()) {
        assert.ok(start >= at);
        rebuilt += original.slice(at, start) + insert;
        at = end;
      }
      assert.equal(rebuilt + original.slice(at), text);
    }));
  });

  it('gives the smallest edit, which never cuts a line end or a character in two', () => {
    assert.deepEqual(smallest('abcd', { start: 0, end: 4, insert: 'abxd' }), { start: 2, end: 3, insert: 'x' });
    assert.equal(smallest('abcd', { start: 1, end: 3, insert: 'bc' }), null);
    assert.deepEqual(smallest('a\r\nb', { start: 0, end: 4, insert: 'a\nb' }), { start: 1, end: 3, insert: '\n' });
    assert.deepEqual(smallest('🙈', { start: 0, end: 2, insert: '🙉' }), { start: 0, end: 2, insert: '🙉' });
  });
});
