import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compareWordings, differingWords } from './wording';
import { sameWords } from './words';

const shown = (before: string, after: string) =>
  compareWordings(before, after).map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind]).join(' ');

describe('the difference of two wordings', () => {
  const table: readonly (readonly [before: string, after: string, shown: string])[] = [
    ['240,000 trees in the park', '250,000 trees in the park', '[-240,000-] {+250,000+} trees in the park'],
    ['about $3.5bn a year', 'about $4.1bn a year', 'about [-$3.5bn-] {+$4.1bn+} a year'],
    ['the mill burned', 'the mill burned down twice', 'the mill burned {+down twice+}'],
    ['the old mill burned', 'the mill burned', 'the [-old-] mill burned'],
    ['He called it "a mess" – twice', 'He called it “a mess” - twice', 'He called it “a mess” - twice'],
    ['', 'all of it', '{+all of it+}'],
    ['all of it', '', '[-all of it-]'],
  ];
  for (const [before, after, wanted] of table) it(`${before} → ${after}`, () => assert.equal(shown(before, after), wanted));

  it('in short: only the words that differ', () => {
    assert.deepEqual(differingWords('12 boats and 3 ferries left', '14 boats and 4 ferries left'), { gone: '12 … 3', new: '14 … 4' });
  });

  it('has all words of both wordings, in order', () => {
    const words = fc.array(fc.constantFrom('12', '13', 'boats', 'the', 'of', 'left', 'harbour'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, words, (before, after) => {
      const parts = compareWordings(before, after);
      const side = (gone: 'gone' | 'new') => parts.filter(({ kind }) => kind === 'same' || kind === gone).map(({ text }) => text).join(' ');
      assert.ok(sameWords(side('gone'), before));
      assert.equal(side('new'), after);
    }));
  });
});
