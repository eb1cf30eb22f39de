import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate, locateAll, makeAnchor } from './make';

describe('making and locating anchors', () => {
  const text = 'Twelve boats left. Twelve more came.\r\n\r\nOf the twelve, 12 sank.\r\n';

  it('leaves out the number of the first occurrence', () => {
    assert.deepEqual(makeAnchor(text, { start: 0, end: 6 }), { quote: 'Twelve' });
    assert.deepEqual(makeAnchor(text, { start: 19, end: 25 }), { quote: 'Twelve', nth: 2 });
  });

  it('takes no white space into the quote, and no carriage return', () => {
    assert.deepEqual(makeAnchor(text, { start: 6, end: 13 }), { quote: 'boats' });
    const span = { start: text.indexOf('came.'), end: text.indexOf('Of') + 2 };
    assert.deepEqual(makeAnchor(text, span), { quote: 'came.\n\nOf' });
    assert.deepEqual(locate(text, 'came.\n\nOf'), span);
    assert.deepEqual(makeAnchor(text, { start: 36, end: 38 }), { quote: '' });
  });

  it('counts as a search does: parts of words too', () => {
    assert.deepEqual(locate('12, 112 and 12', '12', 3), { start: 12, end: 14 });
    assert.equal(locate('12, 112 and 12', '12', 4), null);
  });

  it('finds words that a hand wrote with plain quotes and another line break', () => {
    const article = 'He said: “It isn’t\nover” – and left.';
    assert.deepEqual(locate(article, '"It isn\'t over" - and'), { start: 9, end: 30 });
    assert.equal(locate(article, 'It was'), null);
    assert.equal(locate(article, ''), null);
  });

  it('locates each anchor where it was made, in any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '.', '“', '"', '\r\n', 'é', 'e\u0301', '👍'), minLength: 1, maxLength: 40 });
    fc.assert(fc.property(letters, fc.nat(), fc.nat(), (article, from, length) => {
      const start = from % article.length;
      const end = start + 1 + (length % (article.length - start));
      const anchor = makeAnchor(article, { start, end });
      if (anchor.quote === '') return;
      const found = locate(article, anchor.quote, anchor.nth);
      assert.ok(found && found.start >= start && found.end <= end, 'within what was selected');
      assert.equal(article.slice(start, end).trim().replace(/\r\n?/g, '\n'), article.slice(found.start, found.end).replace(/\r\n?/g, '\n'));
      assert.deepEqual(locateAll(article, [{ id: 'a', ...anchor }]), [found]);
    }), { numRuns: 500 });
  });
});
