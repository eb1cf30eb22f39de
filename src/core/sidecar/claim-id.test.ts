import assert from 'node:assert/strict';
import { derivedClaimId, newClaimId } from './claim-id';

describe('ids of claims', () => {
  it('are six letters or digits, begin with a letter, and are not among those taken', () => {
    const taken = new Set<string>();
    let seed = 1;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
      const id = newClaimId(taken, random);
      assert.match(id, /^[a-z][a-z0-9]{5}$/);
      assert.ok(!taken.has(id));
      taken.add(id);
    }
  });

  it('are found even with a random that repeats itself', () => {
    const first = newClaimId(new Set(), () => 0.5);
    assert.notEqual(newClaimId(new Set([first]), () => 0.5), first);
    assert.match(newClaimId(new Set(), () => 1), /^[a-z][a-z0-9]{5}$/);
  });

  it('follow from quote and occurrence where a hand gave none', () => {
    const none = new Set<string>();
    assert.equal(derivedClaimId(none, '240,000 deaths', 1), derivedClaimId(none, '240,000 deaths', 1));
    assert.notEqual(derivedClaimId(none, '240,000 deaths', 1), derivedClaimId(none, '240,000 deaths', 2));
    assert.notEqual(derivedClaimId(new Set([derivedClaimId(none, 'a', 1)]), 'a', 1), derivedClaimId(none, 'a', 1));
  });
});
