import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from './diff';
import { weightsOf } from './gap';
import { slideEdges } from './slide';
import { Vocabulary, wordsOf } from './words';

/** The words of `kept` that are tied, each with the number of the word in `today`. */
function tied(kept: string, today: string): [string, number][] {
  const vocabulary = new Vocabulary();
  const a = wordsOf(kept, vocabulary);
  const b = wordsOf(today, vocabulary);
  const alignment = align(a.ids, b.ids, weightsOf(a.ids, b.ids, vocabulary));
  slideEdges(a, b, alignment, { first: 0, last: b.length });
  return Array.from(alignment).flatMap((to, from): [string, number][] => (to < 0 ? [] : [[vocabulary.word(a.ids[from]!), to]]));
}

describe('aligning two versions', () => {
  it('ties what stayed, and nothing across', () => {
    const article = fc.array(fc.constantFrom('the', 'boat', 'sank', '.', '12', 'crew', '\n\n'), { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(fc.property(article, article, (kept, today) => {
      const words = wordsOf(today, new Vocabulary());
      let last = -1;
      for (const [word, to] of tied(kept, today)) {
        assert.ok(to > last);
        assert.equal(today.slice(words.starts[to], words.ends[to]), word);
        last = to;
      }
    }));
    fc.assert(fc.property(article, (text) => assert.equal(tied(text, text).length, wordsOf(text, new Vocabulary()).length)));
  });

  it('puts an added sentence between two sentences', () => {
    const ties = tied('The boat sank. Nobody was hurt.', 'The boat sank. It was old. Nobody was hurt.');
    assert.deepEqual(ties.map(([, to]) => to), [0, 1, 2, 3, 8, 9, 10, 11]);
  });

  it('does not tie little words of sentences that have nothing to do with each other', () => {
    const ties = tied('Ships carried the salt of the north.\n\nEnd here.', 'Miners, on the edge of despair, went home.\n\nEnd here.');
    assert.deepEqual(ties.map(([word]) => word), ['.', 'End', 'here', '.']);
  });

  it('ties equal words in order in long texts of few words', () => {
    for (const [kept, today] of [['a '.repeat(100_000), 'a b '.repeat(50_000)], ['a b c '.repeat(50_000), 'c a a b '.repeat(40_000)], ['a'.repeat(500_000), 'b'.repeat(500_000)]] as const) {
      const words = wordsOf(today, new Vocabulary());
      const ties = tied(kept, today);
      assert.ok(ties.every(([word, to], index) => today.slice(words.starts[to], words.ends[to]) === word && to > (ties[index - 1]?.[1] ?? -1)));
    }
  });
});
