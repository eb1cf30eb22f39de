import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../span';
import { figuresDiffer } from './figures';
import { makeAnchor } from './make';
import type { Anchor, Resolution } from './model';
import { resolveAnchors } from './resolve';
import { foldedWords } from './words';

const KEPT = `Ferry line to close

The ferry to Oster Quay will close in March, the harbour office said on Monday. It carried 240 people a day last winter, and 900 in summer.

Ida Bronn, who has sailed it for 12 years, said that 240 people had written to the council. “We did not expect this,” she said. The council votes on Friday.

The line to Dunwick stays. It carried 900 people a day.
`;

function spanOf(text: string, words: string, after = ''): Span {
  const start = text.indexOf(words, text.indexOf(after));
  assert.ok(start >= 0, `"${words}" is in the text`);
  return { start, end: start + words.length };
}

/** Marks the words (the first behind `after`) in the kept text and resolves them in today's. */
function resolve(today: string, words: string, after = '', kept = KEPT): Resolution {
  const [found] = resolveAnchors(kept, today, [{ id: 'a', ...makeAnchor(kept, spanOf(kept, words, after)) }]);
  assert.ok(found);
  if (found.span) assert.equal(today.slice(found.span.start, found.span.end), found.now);
  else assert.equal(found.now, null);
  return found;
}

describe('resolving anchors', () => {
  it('finds words in place after edits around them', () => {
    const today = KEPT.replace('The ferry', 'The old ferry').replace('Friday', 'Saturday');
    const found = resolve(today, '240 people', 'Ida');
    assert.equal(found.state, 'exact');
    assert.deepEqual(found.span, spanOf(today, '240 people', 'Ida'));
  });

  it('does not count re-wrapping, CRLF and normal forms as changes', () => {
    const rewrapped = KEPT.replace(/a day last/, 'a day\nlast').replace(/\n/g, '\r\n').normalize('NFD');
    for (const words of ['It carried 240 people a day last winter', '“We did not expect this,” she said', '12 years']) assert.equal(resolve(rewrapped, words).state, 'exact');
  });

  it('takes marks that look different for a change of marks alone, until the kept text has them', () => {
    const straight = KEPT.replace(/[“”]/g, '"');
    const found = resolve(straight, '“We did not expect this,” she said');
    assert.deepEqual([found.state, found.difference, found.figureChanged], ['changed', 'marks', false]);
    assert.equal(resolve(straight, '240 people').state, 'exact');
    const [later] = resolveAnchors(straight, straight, [{ id: 'a', quote: '“We did not expect this,” she said' }]);
    assert.equal(later?.state, 'exact');
  });

  it('grades a change: marks, words, figure', () => {
    const graded: [quote: string, today: string, difference: string | undefined][] = [
      ['sailed it for 12 years, said', 'sailed it for 12 years said', 'marks'],
      ['The line to Dunwick stays.', 'the line to Dunwick stays;', 'marks'],
      ['The line to Dunwick stays.', 'The line to dunwick stays.', 'words'],
      ['The council votes on Friday.', 'The council votes on Friday?', 'words'],
      ['sailed it for 12 years, said', 'sailed it for -12 years, said', 'figure'],
      ['240 people a day last winter', '240% people a day last winter', 'figure'],
      ['It carried 900 people a day', 'It carried nine hundred people a day', 'words'],
    ];
    for (const [quote, words, difference] of graded) assert.equal(resolve(KEPT.replace(quote, words), quote).difference, difference, words);
  });

  it('sees what becomes of a bare figure beside its words', () => {
    const article = 'The dam holds 5 million litres. In May 2004 it was built anew. It rose by 3 metres.';
    const at = (words: string, from: string, to: string): (string | null | undefined)[] => {
      const { state, difference, now } = resolve(article.replace(from, to), words, '', article);
      return [state, difference, now];
    };
    assert.deepEqual(at('5', '5 million', '5 billion'), ['changed', 'figure', '5 billion']);
    assert.deepEqual(at('3', '3 metres', '3-4 metres'), ['changed', 'figure', '3-4']);
    assert.deepEqual(at('3', '3 metres', '-3 metres'), ['changed', 'figure', '-3']);
    assert.deepEqual(at('2004', '2004', '(2004)'), ['changed', 'marks', '2004']);
    assert.deepEqual(at('2004', '2004 it', '2004, it'), ['exact', undefined, '2004']);
  });

  it('reports a changed figure where it stands, not an equal figure elsewhere', () => {
    const today = KEPT.replace('carried 240 people a day last', 'carried 250 people a day last');
    for (const words of ['240', '240 people', 'It carried 240 people a day last winter, and 900 in summer.']) {
      const found = resolve(today, words);
      assert.deepEqual([found.state, found.figureChanged, found.span?.start], ['changed', true, spanOf(today, words.replace('240', '250')).start]);
    }
  });

  it('tells changed words from changed figures', () => {
    const found = resolve(KEPT.replace('will close in March', 'is to close in March'), 'The ferry to Oster Quay will close in March');
    assert.deepEqual([found.state, found.figureChanged, found.now], ['changed', false, 'The ferry to Oster Quay is to close in March']);
  });

  it('takes a claim whose sentence was deleted for lost, though its figure stands elsewhere', () => {
    const today = KEPT.replace(' It carried 240 people a day last winter, and 900 in summer.', '');
    assert.equal(resolve(today, '240 people').state, 'lost');
    assert.equal(resolve(today, '900').state, 'lost');
    assert.equal(resolve(KEPT.replace('It carried 900 people a day.', ''), '900', 'Dunwick').state, 'lost');
  });

  it('follows a paragraph that was moved, and bare figures in it', () => {
    const paragraph = 'The line to Dunwick stays. It carried 900 people a day.\n';
    const today = KEPT.replace(`\n${paragraph}`, '').replace('The ferry to', `${paragraph}\nThe ferry to`);
    const found = resolve(today, '900', 'Dunwick');
    assert.deepEqual([found.state, found.span], ['moved', spanOf(today, '900', 'Dunwick')]);
  });

  it('leaves open which of two like sentences a claim was moved to', () => {
    const sentence = 'It carried 240 people a day last winter, and 900 in summer.';
    const today = `${sentence}\n\n${KEPT.replace(` ${sentence}`, '')}\n${sentence}\n`;
    const found = resolve(today, '240 people');
    assert.deepEqual([found.state, found.candidates.length, found.span], ['ambiguous', 2, null]);
  });

  it('says why a claim is lost', () => {
    assert.equal(resolve(KEPT.replace(', and 900 in summer', ''), '900 in summer').reason, 'words-deleted');
    assert.equal(resolve(KEPT.replace(/ It carried 240[^]*?summer\./, ''), '900').reason, 'sentence-deleted');
  });

  it('finds words that stayed while all around them was rewritten', () => {
    const quote = 'Ida Bronn, who has sailed it for 12 years';
    const today = KEPT.replace(/Ida Bronn[^]*Friday\./, `On deck the mood was bad: ${quote} and never missed a day, wants to go on.`);
    assert.deepEqual([resolve(today, quote).state, resolve(today, quote).span], ['exact', spanOf(today, quote)]);
  });

  it('puts a sentence that was added behind a claim outside of it', () => {
    const today = KEPT.replace('in summer.', 'in summer. It made no money.');
    const found = resolve(today, 'It carried 240 people a day last winter, and 900 in summer.');
    assert.equal(found.state, 'exact');
  });

  it('measures a claim that had changed before against the words that were checked', () => {
    const anchor: Anchor = { id: 'a', quote: '230 people', now: '240 people' };
    const [same, back, again] = [KEPT, KEPT.replace('240 people', '230 people'), KEPT.replace('240 people', '260 people')].map((today) => resolveAnchors(KEPT, today, [anchor])[0]);
    assert.deepEqual([same?.state, same?.figureChanged, same?.now], ['changed', true, '240 people']);
    assert.deepEqual([back?.state, back?.now], ['exact', '230 people']);
    assert.deepEqual([again?.state, again?.now], ['changed', '260 people']);
  });

  it('follows part of a word with the word', () => {
    const kept = 'The bridge cost €5bn and took 9 years.';
    assert.equal(resolve('Yes: the bridge cost €5bn and took 9 years.', '5', '', kept).state, 'exact');
    const found = resolve('The bridge cost €5m and took 9 years.', '5', '', kept);
    assert.deepEqual([found.state, found.figureChanged, found.now], ['changed', true, '5m']);
  });

  describe('without words in the kept text', () => {
    const today = 'Twelve boats came in. Then twelve more went out, and twelve more came.';
    const only = (anchor: Omit<Anchor, 'id'>, kept?: string, text = today): Resolution => resolveAnchors(kept, text, [{ id: 'a', ...anchor }])[0]!;

    it('takes a quote that stands in the article once', () => {
      assert.deepEqual(only({ quote: 'Then twelve' }).span, spanOf(today, 'Then twelve'));
      assert.equal(only({ quote: 'Then twelve' }, 'Another text.').state, 'exact');
    });

    it('takes the one of which the number is given, or the context', () => {
      assert.deepEqual(only({ quote: 'twelve more', nth: 2 }).span, spanOf(today, 'twelve more', 'and'));
      assert.deepEqual(only({ quote: 'twelve more', before: 'went out, and ', after: ' came.' }).span, spanOf(today, 'twelve more', 'and'));
    });

    it('leaves open which of several it is', () => {
      const found = only({ quote: 'twelve more' });
      assert.equal(found.state, 'ambiguous');
      assert.deepEqual(found.candidates, [spanOf(today, 'twelve more'), spanOf(today, 'twelve more', 'and')]);
    });

    it('does not take a short quote in other surroundings', () => {
      const found = only({ quote: 'Twelve', before: 'Nobody knew why the ', after: ' lamps went dark' });
      assert.equal(found.span, null);
    });

    it('finds a lost claim again when its paragraph comes back, and not in another', () => {
      const lost = { quote: '240 people', was: 'It carried 240 people a day last winter, and 900 in summer.' };
      const without = KEPT.replace(' It carried 240 people a day last winter, and 900 in summer.', '');
      assert.deepEqual(only(lost, without, KEPT).span, spanOf(KEPT, '240 people'));
      assert.equal(only(lost, without, without).span, null);
    });

    it('finds a lost claim again when a version is taken back, whatever stood in its place meanwhile', () => {
      const was = 'The line to Dunwick stays. It carried 900 people a day.';
      const meanwhile = KEPT.replace('It carried 900 people a day.', 'Its boats were seldom full.');
      const found = only({ quote: '900', was }, meanwhile, KEPT);
      assert.deepEqual([found.state, found.span], ['exact', spanOf(KEPT, '900', 'Dunwick')]);
      // It stood there twice, and once it was lost: which of them comes back is open.
      assert.equal(only({ quote: '900', was }, `${meanwhile}\n${was}\n`, `${KEPT}\n${was}\n`).span, null);
    });

    it('says that an empty quote is lost', () => {
      assert.equal(only({ quote: '' }).state, 'lost');
      assert.equal(only({ quote: '' }, today).state, 'lost');
    });
  });

  const piece = fc.constantFrom('the boat', '240', '12 people', '“no”', 'it isn’t', 'é', '\n\n', '\r\n', '. ', ', ', '–', '👍', '\uD800', '\u0000', 'a');
  const article = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '));
  const mark = (text: string, from: number, length: number): Span => ({ start: from % text.length, end: (from % text.length) + 1 + (length % 20) });

  it('finds an anchor exactly where it was made', () => {
    fc.assert(fc.property(article, fc.nat(), fc.nat(), (text, from, length) => {
      const anchor = makeAnchor(text, mark(text, from, length));
      if (anchor.quote === '') return;
      const [found] = resolveAnchors(text, text, [{ id: 'a', ...anchor }]);
      assert.equal(found?.state, 'exact');
    }));
  });

  const marks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
  const anchorsOf = (text: string, places: readonly (readonly [number, number])[]): Anchor[] => places.map(([from, length], index) => ({ id: String(index), ...makeAnchor(text, mark(text, from, length)) }));

  it('gives each claim the same whatever others there are, and in whatever order', () => {
    fc.assert(fc.property(article, article, marks, fc.boolean(), (kept, today, places, hasKept) => {
      const anchors = anchorsOf(kept, places);
      const text = hasKept ? kept : undefined;
      const all = resolveAnchors(text, today, anchors);
      assert.deepEqual(resolveAnchors(text, today, [...anchors].reverse()).reverse(), all);
      assert.deepEqual(anchors.map((anchor) => resolveAnchors(text, today, [anchor])[0]), all);
    }));
  });

  it('takes a dash that became a minus for another figure, though the words are the same', () => {
    const kept = 'In the valley – 240 of them.\n';
    const [found] = resolveAnchors(kept, kept.replace('– 240', '–240'), [{ id: 'a', quote: '– 240' }]);
    assert.deepEqual([found?.state, found?.difference], ['changed', 'figure']);
  });

  it('calls words exact, moved or changed in marks alone only where the numbers are the same, and exact or moved only where the words are', () => {
    fc.assert(fc.property(article, article, marks, fc.nat(), (kept, other, places, cut) => {
      const at = cut % kept.length;
      const today = kept.slice(0, at) + other + kept.slice(at);
      const anchors = anchorsOf(kept, places);
      resolveAnchors(kept, today, anchors).forEach(({ state, now, difference, figureChanged }, index) => {
        assert.equal(figureChanged, difference === 'figure');
        assert.equal(difference !== undefined, state === 'changed');
        if (state === 'exact' || state === 'moved') assert.deepEqual(foldedWords(now!), foldedWords(anchors[index]!.quote));
        if (difference === 'marks' || difference === 'words') assert.ok(!figuresDiffer(anchors[index]!.quote, now!));
      });
    }));
  });

  it('gives spans inside the text that slice to `now`, whatever the texts', () => {
    fc.assert(fc.property(article, article, fc.nat(), fc.nat(), fc.boolean(), (kept, today, from, length, hasKept) => {
      const anchor: Anchor = { id: 'a', ...makeAnchor(kept, mark(kept, from, length)) };
      const [found] = resolveAnchors(hasKept ? kept : undefined, today, [anchor]);
      assert.ok(found);
      for (const span of found.span ? [found.span] : found.candidates) assert.ok(span.start >= 0 && span.start < span.end && span.end <= today.length);
      assert.equal(found.now, found.span && today.slice(found.span.start, found.span.end));
      assert.equal(found.state === 'lost' || found.state === 'ambiguous', found.span === null);
    }));
  });

  it('finds everything exact when only what is folded was changed', () => {
    const folded = (text: string): string => text.normalize('NFD').replace(/\r\n/g, '\n').replace(/ /g, ' \r\n');
    const words = fc.array(fc.constantFrom('boat', '240', '“no”', 'isn’t', 'été', '–', 'sank.'), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(words, fc.nat(), fc.nat({ max: 5 }), (pieces, from, count) => {
      const kept = pieces.join(' ');
      const first = from % pieces.length;
      const start = pieces.slice(0, first).reduce((sum, each) => sum + each.length + 1, 0);
      const quote = pieces.slice(first, first + count + 1).join(' ');
      const [found] = resolveAnchors(kept, folded(kept), [{ id: 'a', ...makeAnchor(kept, { start, end: start + quote.length }) }]);
      assert.equal(found?.state, 'exact');
      assert.equal(found?.now, folded(quote));
    }));
  });

  it('copes with large and odd texts', () => {
    const letters = 'x'.repeat(1_000_000);
    assert.equal(resolveAnchors(letters, `See ${letters} there`, [{ id: 'a', quote: 'xxxx' }])[0]?.state, 'exact');
    const lines = Array.from({ length: 20_000 }, (_, index) => `Row ${index % 7}: 12 boats.`).join('\n');
    const anchors = Array.from({ length: 300 }, (_, index): Anchor => ({ id: String(index), quote: '12 boats', nth: 1 + index * 60 }));
    const today = lines.replace(/Row 3/g, 'Line 3').slice(40);
    for (const { span, now } of resolveAnchors(lines, today, anchors)) assert.ok(span === null || (now === '12 boats' && today.slice(span.start, span.end) === now));
    assert.ok(resolveAnchors(lines, letters, anchors).every(({ state }) => state === 'lost'));
  });
});
