import { strict as assert } from 'node:assert';
import { formerPlaces } from './stood';

const KEPT = `Mill reopens

The mill stood empty for 12 years, the owner said.

Its wheel was cast in 1871 by a foundry upstream.

Visitors pay 4 crowns.
`;

describe('where lost claims stood', () => {
  const at = (kept: string | undefined, today: string, anchor: Omit<Parameters<typeof formerPlaces>[2][number], 'id'>) => {
    const [place] = formerPlaces(kept, today, [{ id: 'a', ...anchor }]);
    return { paragraph: place!.paragraph, stands: place!.at === null ? null : today.slice(place!.at).split('\n')[0] };
  };

  it('of a deleted paragraph: what stands behind the paragraph before it', () => {
    const today = KEPT.replace(/Its wheel.*\n\n/, '');
    assert.deepEqual(at(KEPT, today, { quote: 'cast in 1871' }), { paragraph: 'Its wheel was cast in 1871 by a foundry upstream.', stands: 'Visitors pay 4 crowns.' });
  });

  it('of deleted words: the paragraph that is left of it', () => {
    const today = KEPT.replace('for 12 years, ', '').replace(/\n/g, '\r\n');
    assert.deepEqual(at(KEPT, today, { quote: '12 years' }), { paragraph: 'The mill stood empty for 12 years, the owner said.', stands: 'The mill stood empty the owner said.\r' });
  });

  it('of the last paragraph: the last one that is left; of all of them: the first', () => {
    assert.equal(at(KEPT, KEPT.replace('Visitors pay 4 crowns.\n', ''), { quote: '4 crowns' }).stands, 'Its wheel was cast in 1871 by a foundry upstream.');
    assert.equal(at(KEPT, 'Another story.\n\nOf other things.\n', { quote: '4 crowns' }).stands, 'Another story.');
    assert.equal(at(KEPT, '', { quote: '4 crowns' }).stands, null);
  });

  it('of a claim that was lost before the text was kept: the paragraph most like its own, or nothing', () => {
    const was = 'Its wheel was cast in 1871 by a foundry near the coast.';
    assert.deepEqual(at(KEPT, KEPT, { quote: 'near the coast', was }), { paragraph: was, stands: 'Its wheel was cast in 1871 by a foundry upstream.' });
    assert.deepEqual(at(KEPT, KEPT, { quote: 'a regatta', was: 'The village held a regatta that summer.' }), { paragraph: 'The village held a regatta that summer.', stands: null });
  });

  it('of words that the kept text never had: nothing', () => {
    assert.deepEqual(at(KEPT, KEPT, { quote: '99 boats' }), { paragraph: null, stands: null });
    assert.deepEqual(at(undefined, KEPT, { quote: '99 boats' }), { paragraph: null, stands: null });
  });
});
