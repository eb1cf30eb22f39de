import assert from 'node:assert/strict';
import type { Steps } from '../core/steps';
import { inSlices } from './slices';

describe('inSlices', () => {
  function* busy(milliseconds: number): Steps<string> {
    for (const until = performance.now() + milliseconds; performance.now() < until;) yield;
    return 'done';
  }

  it('does all steps and gives their result', async () => {
    assert.equal(await inSlices(busy(0), () => false), 'done');
  });

  it('lets timers run in between', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 0);
    await inSlices(busy(60), () => false);
    order.push('work');
    assert.deepEqual(order, ['timer', 'work']);
  });

  it('stops where it is when it was cancelled', async () => {
    assert.equal(await inSlices(busy(60_000), () => true), undefined);
  });
});
