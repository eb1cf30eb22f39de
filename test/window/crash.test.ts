// The extension host of a window dies while it writes a sidecar, some times; `node test/hosts/run.mjs crashes` does it hundreds of times.

import assert from 'node:assert/strict';
import { run } from '../../bench/fuzz/host-crashes';

describe('an extension host that is killed while it writes', () => {
  it('leaves the old sidecar or the new one, and nothing else once there was another write', async () => {
    const { mixtures, leftInTheEnd, old, fresh } = await run(4, 7);
    assert.deepEqual({ mixtures, leftInTheEnd, rounds: old + fresh }, { mixtures: [], leftInTheEnd: [], rounds: 4 });
  });
});
