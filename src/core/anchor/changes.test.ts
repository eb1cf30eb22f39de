import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnchorChange } from '../sidecar/operation';
import { anchorChanges } from './changes';
import { makeAnchor } from './make';
import type { Anchor } from './model';
import { resolveAnchors } from './resolve';

const KEPT = 'The line carried 240 people a day.\n\nLast year 240 people wrote to the council, 12 of them twice. The mayor read 240 letters in the end.\n\nNobody came.\n';

function changesOf(today: string, anchors: readonly Anchor[], kept: string | undefined = KEPT): AnchorChange[] {
  return anchorChanges(kept, today, anchors, resolveAnchors(kept, today, anchors));
}

/** The anchors after the changes, as the sidecar has them. */
function applied(anchors: readonly Anchor[], changes: readonly AnchorChange[]): Anchor[] {
  return anchors.map((anchor) => {
    const fields = { ...anchor, ...changes.find(({ id }) => id === anchor.id)?.anchor };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as unknown as Anchor;
  });
}

describe('what a new kept text changes in anchors', () => {
  const first: Anchor = { id: 'first', quote: '240 people' };
  const second: Anchor = { id: 'second', quote: '240 people', nth: 2 };
  const twelve: Anchor = { id: 'twelve', quote: '12 of them' };

  it('is nothing where nothing changed, and nothing for claims that only shifted', () => {
    assert.deepEqual(changesOf(KEPT, [first, second, twelve]), []);
    assert.deepEqual(changesOf(`Ferries\n\n${KEPT}`, [first, second, twelve]), []);
    assert.deepEqual(changesOf(KEPT.replace(/\n/g, '\r\n'), [first, second, twelve]), []);
  });

  it('is the number, of claims whose words stand elsewhere more or less often before them', () => {
    assert.deepEqual(changesOf(`For 240 people\n\n${KEPT}`, [first, second, twelve]), [
      { id: 'first', anchor: { nth: 2 } }, { id: 'second', anchor: { nth: 3 } },
    ]);
  });

  it('is the wording, of claims whose words changed; and both for others of the same words', () => {
    assert.deepEqual(changesOf(KEPT.replace('carried 240 people', 'carried 250 people'), [first, second, twelve]), [
      { id: 'first', anchor: { now: '250 people' } }, { id: 'second', anchor: { nth: null } },
    ]);
  });

  it('takes the wording back when the words are as they were checked', () => {
    const changed: Anchor = { id: 'first', quote: '230 people', now: '240 people' };
    assert.deepEqual(changesOf(KEPT.replace('240 people', '230 people'), [changed]), [{ id: 'first', anchor: { now: null } }]);
  });

  it('keeps the old paragraph of a lost claim, once, and drops it when the claim is found again', () => {
    const today = KEPT.replace('\n\nLast year 240 people wrote to the council, 12 of them twice. The mayor read 240 letters in the end.', '');
    const anchors = [twelve, { id: 'letters', quote: '240', nth: 3 }];
    const lost = changesOf(today, anchors);
    const was = 'Last year 240 people wrote to the council, 12 of them twice. The mayor read 240 letters in the end.';
    assert.deepEqual(lost, [{ id: 'twelve', anchor: { was } }, { id: 'letters', anchor: { was, nth: 2 } }]);
    const stored = applied(anchors, lost);
    assert.deepEqual(changesOf(today, stored, today), []);
    const found = changesOf(KEPT, stored, today);
    assert.deepEqual(applied(stored, found), anchors);
  });

  it('keeps the candidates of an ambiguous claim, so that it is open which of them it is until somebody says so', () => {
    const sentence = 'Last year 240 people wrote to the council, 12 of them twice.';
    const kept = `${KEPT}\nThe harbour stays open until the new bridge is built, and the boats go on as they always did.\n`;
    const today = `${sentence}\n\n${kept.replace(`${sentence} `, '')}\n${sentence}\n`;
    const anchors = [twelve];
    const stored = applied(anchors, changesOf(today, anchors, kept));
    assert.deepEqual(stored[0]?.candidates, [{ quote: '12 of them' }, { quote: '12 of them', nth: 2 }]);
    assert.deepEqual(changesOf(today, stored, today), []);
    const shifted = `News\n\n${today}`;
    const [open] = resolveAnchors(today, shifted, stored);
    assert.deepEqual([open?.state, open?.candidates.map(({ start, end }) => shifted.slice(start, end))], ['ambiguous', ['12 of them', '12 of them']]);
    const without = today.replace(sentence, '');
    assert.deepEqual(resolveAnchors(today, without, stored).map(({ state, candidates }) => [state, candidates.length]), [['ambiguous', 1]]);
    const left = applied(stored, changesOf(without.replace(sentence, ''), stored, today));
    assert.equal(left[0]?.candidates, undefined);
    assert.equal(resolveAnchors(without, without.replace(sentence, ''), left)[0]?.state, 'lost');
  });

  it('does not take a quote that a hand wrote for its first occurrence once the text is kept', () => {
    const anchors = [{ id: 'a', quote: '240' }];
    assert.equal(resolveAnchors(undefined, KEPT, anchors)[0]?.state, 'ambiguous');
    const stored = applied(anchors, anchorChanges(undefined, KEPT, anchors, resolveAnchors(undefined, KEPT, anchors)));
    assert.deepEqual(resolveAnchors(KEPT, KEPT, stored).map(({ state, candidates }) => [state, candidates.length]), [['ambiguous', 3]]);
  });

  it('leaves a quote alone that was never found', () => {
    assert.deepEqual(changesOf(KEPT, [{ id: 'a', quote: 'no such words' }], KEPT), []);
    assert.deepEqual(changesOf(KEPT, [{ id: 'a', quote: '12 of them' }], 'Another text.'), []);
  });

  it('does not write curly quotes over straight ones', () => {
    const kept = 'She said: "It isn\'t so."';
    const anchor: Anchor = { id: 'a', quote: '"It isn\'t so."' };
    assert.deepEqual(changesOf('She said: “It isn’t so.”', [anchor], kept), []);
  });

  it('makes the resolutions hold for the new text', () => {
    const piece = fc.constantFrom('the boat', '240', '12 people', '“no”', '"no"', 'sank.', 'a', '\n\n', '250', 'they left');
    const article = fc.array(piece, { minLength: 3, maxLength: 25 }).map((pieces) => pieces.join(' '));
    const marks = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 15 })), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(article, article, marks, fc.nat(), (kept, other, places, cut) => {
      const at = cut % kept.length;
      const today = kept.slice(0, at) + other + kept.slice(at + (cut % 17));
      const anchors = places.flatMap(([from, length], index): Anchor[] => {
        const start = from % kept.length;
        const anchor = makeAnchor(kept, { start, end: Math.min(kept.length, start + 1 + length) });
        return anchor.quote === '' ? [] : [{ id: String(index), ...anchor }];
      });
      const resolutions = resolveAnchors(kept, today, anchors);
      const stored = applied(anchors, anchorChanges(kept, today, anchors, resolutions));
      const again = resolveAnchors(today, today, stored);
      assert.deepEqual(again.map(({ span }) => span), resolutions.map(({ span }) => span));
      assert.deepEqual(again.map(({ state }) => state === 'ambiguous'), resolutions.map(({ state }) => state === 'ambiguous'));
      assert.deepEqual(anchorChanges(today, today, stored, again), []);
    }), { numRuns: 300 });
  });
});
