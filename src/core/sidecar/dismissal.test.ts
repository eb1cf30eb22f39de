import assert from 'node:assert/strict';
import { dismissedIn } from './dismissal';

describe('dismissed suggestions', () => {
  const isDismissed = dismissedIn([{ quote: '12 ships', sentence: 'The fleet has 12 ships.', by: 'mk' }, { quote: 'Ten crews were sent home.' }]);

  it('are told by their words and their sentence, however lines are wrapped', () => {
    assert.ok(isDismissed('12 ships', 'The fleet\n has 12  ships.'));
    assert.ok(isDismissed('Ten crews were\nsent home.', 'Ten crews were\nsent home.'));
  });

  it('come back when the sentence says something else, and stay elsewhere', () => {
    assert.ok(!isDismissed('12 ships', 'The navy has 12 ships.'));
    assert.ok(!isDismissed('13 ships', 'The fleet has 13 ships.'));
    assert.ok(!isDismissed('Ten crews', 'Ten crews were sent home.'));
  });
});
