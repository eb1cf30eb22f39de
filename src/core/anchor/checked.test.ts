import { strict as assert } from 'node:assert';
import { textAsChecked } from './checked';

const KEPT = `Fair draws a crowd

The fair sold 9,400 tickets, and 9,400 again the next day.

Rain spoiled the last day, the organisers said.
`;

describe('the article as it was checked', () => {
  it('is the kept text while no words differ', () => {
    assert.equal(textAsChecked(KEPT, [{ id: 'a', quote: '9,400 tickets' }]), KEPT);
  });

  it('has the checked words in the place of those of now, each at its occurrence', () => {
    assert.equal(textAsChecked(KEPT, [{ id: 'a', quote: '8,000', now: '9,400', nth: 2 }]), KEPT.replace('9,400 again', '8,000 again'));
  });

  it('has the paragraph of a lost claim, where what is left of it stands', () => {
    const was = 'Rain spoiled the last day for 300 traders, the organisers said.';
    const text = textAsChecked(KEPT, [{ id: 'a', quote: '300 traders', was }, { id: 'b', quote: 'traders', was }]);
    assert.equal(text, KEPT.replace('Rain spoiled the last day, the organisers said.', was));
  });

  it('has it at the end where nothing is left of it', () => {
    assert.equal(textAsChecked(KEPT, [{ id: 'a', quote: '2 bears', was: 'A circus showed 2 bears.' }]), `${KEPT}\nA circus showed 2 bears.\n`);
  });

  it('stands overlapping claims', () => {
    const text = textAsChecked(KEPT, [
      { id: 'a', quote: 'The fair sold 8,000 tickets', now: 'The fair sold 9,400 tickets' },
      { id: 'b', quote: '8,000 tickets', now: '9,400 tickets' },
    ]);
    assert.equal(text, KEPT.replace('9,400 tickets', '8,000 tickets'));
  });
});
