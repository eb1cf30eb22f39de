import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedWords, sameWords, trimmed, Vocabulary, wordAt, wordsIn, wordsOf } from './words';

describe('words', () => {
  it('folds white space, line ends, quote marks, dashes and normal forms', () => {
    assert.ok(sameWords('in the  war', 'in\r\nthe war'));
    assert.ok(sameWords('She said: “it isn’t so”', 'She said: "it isn\'t so"'));
    assert.ok(sameWords('1990–95 — a dry spell', '1990-95 -- a dry spell'));
    assert.ok(sameWords('São Lúcio', 'São Lúcio'.normalize('NFD')));
    assert.ok(sameWords('the ﬁrst ofﬁcer', 'the first officer'));
    assert.ok(sameWords('co\u00adoperate', 'cooperate'));
    assert.ok(sameWords('wait … what', 'wait... what'));
  });

  it('folds neither case, nor other marks, nor digits', () => {
    for (const [a, b] of [['Bay', 'bay'], ['$5', '€5'], ['3.5', '35'], ['3,000', '3000'], ['m²', 'm2'], ['5bn', '5m'], ['a fully fueled boat', 'a fully-fueled boat']] as const) {
      assert.ok(!sameWords(a, b), `${a} is not ${b}`);
    }
  });

  it('keeps numbers, units glued to them, and words with an apostrophe together', () => {
    assert.deepEqual(foldedWords("It isn't 240,000.5kg, is it?"), ['It', "isn't", '240,000.5kg', ',', 'is', 'it', '?']);
    assert.deepEqual(foldedWords('東京で3人'), ['東', '京', 'で', '3', '人']);
    assert.deepEqual(foldedWords('👩🏽‍🚒 5\uD83D'), ['👩', '🏽', '🚒', '5', '\uD83D']);
  });

  it('finds the words that a span touches', () => {
    const words = wordsOf('one two three', new Vocabulary());
    assert.deepEqual(wordsIn(words, { start: 4, end: 7 }), [1, 2]);
    assert.deepEqual(wordsIn(words, { start: 2, end: 9 }), [0, 3]);
    assert.equal(wordAt(words, 3), 1);
    assert.equal(wordAt(words, 13), 3);
  });

  it('trims white space and nothing else', () => {
    assert.deepEqual(trimmed(' \n“yes”\u00a0 ', { start: 0, end: 9 }), { start: 2, end: 7 });
    assert.equal(trimmed(' \n ', { start: 0, end: 3 }), null);
  });

  it('covers all that is not white space, in order, whatever the text holds', () => {
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('a', '1', ' ', '.', ',', "'", '-', '“', '\u0301', '\u200d', '\uD83D', '\uDE00', '\u0000', '\r', '\n', '東'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }), (text) => {
      const { starts, ends, length } = wordsOf(text, new Vocabulary());
      let end = 0;
      for (let at = 0; at < length; at++) {
        assert.ok(starts[at]! >= end && ends[at]! > starts[at]!);
        assert.match(text.slice(end, starts[at]), /^[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]*$/u);
        end = ends[at]!;
      }
    }));
  });
});
