import assert from 'node:assert/strict';
import { figuresDiffer, figuresIn } from './figures';

describe('figures in a wording', () => {
  it('are the same in another spelling', () => {
    for (const [a, b] of [['3,000 boats', '3000 ships'], ['ten boats', '10 boats'], ['5bn', '5 billion'], ['$2.5m', '$2.5 million'], ['25mm', '25 mm'], ['no boats', 'no ships']] as const) {
      assert.ok(!figuresDiffer(a, b), `${a}, ${b}`);
    }
  });

  it('differ by value, magnitude, currency and order', () => {
    for (const [a, b] of [['240,000', '250,000'], ['two boats', 'three boats'], ['5m', '5bn'], ['$5', '€5'], ['3 of 5', '5 of 3'], ['12', ''], ['3.5', '35']] as const) {
      assert.ok(figuresDiffer(a, b), `${a}, ${b}`);
    }
  });

  it('stand in order', () => {
    assert.deepEqual(figuresIn('Two of 1,200 boats cost €3m'), ['2', '1200', '€', '3', 'million']);
  });
});
