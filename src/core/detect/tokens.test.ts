import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Tag } from './lexicon/word';
import { tokenize } from './tokens';

const cut = (text: string) => tokenize(text).map((token) => text.slice(token.start, token.end));

describe('tokens', () => {
  it('keeps separators in numbers and cuts off what is glued to them', () => {
    assert.deepEqual(cut('The 240,000 dead, 1.2m of 500kg.'), ['The', '240,000', 'dead', ',', '1.2', 'm', 'of', '500', 'kg', '.']);
  });
  it('cuts off a possessive and keeps other apostrophes', () => {
    assert.deepEqual(cut("Mira's O’Brien didn't"), ['Mira', "'s", 'O’Brien', "didn't"]);
  });
  it('keeps an acronym with dots as one word', () => {
    assert.deepEqual(cut('the U.S. at 4 p.m. said J. Doe'), ['the', 'U.S.', 'at', '4', 'p.m.', 'said', 'J', '.', 'Doe']);
  });
  it('knows the closed classes in any case', () => {
    const [first] = tokenize('THE');
    assert.ok(first && first.word.tags & Tag.Determiner);
  });
  it('covers every code unit that is not white space, in order, in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      let at = 0;
      for (const token of tokenize(text)) {
        assert.ok(token.start >= at && token.end > token.start);
        assert.match(text.slice(at, token.start), /^[\s\u0000-\u0020\u007f\ufeff\u200b]*$/u);
        at = token.end;
      }
      assert.match(text.slice(at), /^[\s\u0000-\u0020\u007f\ufeff\u200b]*$/u);
    }));
  });
});
