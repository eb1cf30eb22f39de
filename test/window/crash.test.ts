// The extension host of a real window is killed while it writes a sidecar, again and again: what stands there must be the old
// file or the new one, and the next write clears away what the dead left. CRASHES=200 makes it a long run, by hand.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './until';
import { Workbench } from './workbench';

const ARTICLE = 'story.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const ROUNDS = Number(process.env.CRASHES ?? 2);

/** Long enough that writing takes a moment. */
const TEXT = Array.from({ length: 3_000 }, (_, i) => `In paragraph ${i} the harbour counted ${i} ferries.\n`).join('\n');
const CLAIMS = `version: 1\nclaims:\n${Array.from({ length: 500 }, (_, i) => `  - {id: c${1000 + i}, quote: "harbour counted ${i} ferries", verdict: "true"}\n`).join('')}`;

describe('an extension host that is killed while it writes', () => {
  it('leaves the old sidecar or the new one', async function () {
    this.timeout(300_000 + ROUNDS * 60_000);
    const path = mkdtempSync(join(tmpdir(), 'cl-'));
    writeFileSync(join(path, ARTICLE), TEXT);
    writeFileSync(join(path, SIDECAR), CLAIMS);
    const workbench = await Workbench.open({ folder: path, file: ARTICLE });
    rmSync(path, { recursive: true });
    await claimsShow(workbench);

    // The article in two versions, each with its sidecar, so that each round has something to write.
    await typeOrTakeBack(workbench, true);
    const withLetter = await workbench.onDisk(SIDECAR, '  XIn paragraph 0');
    await typeOrTakeBack(workbench, false);
    const without = await workbench.onDisk(SIDECAR, '  In paragraph 0');
    assert.notEqual(withLetter, without);

    const writing = await timeOfWriting(workbench);
    let hasLetter = true;
    const seen = { old: 0, new: 0, unwritten: 0, leftovers: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const before = await workbench.read(SIDECAR);
      const locked = lockAppears(workbench.folder);
      hasLetter = !hasLetter;
      await typeOrTakeBack(workbench, hasLetter);
      if (await locked) await sleep(((round % 10) / 10) * 1.5 * writing);
      else seen.unwritten++;
      await workbench.killExtensionHost();
      const after = await workbench.read(SIDECAR);
      assert.ok(after === withLetter || after === without, `neither the old nor the new file in round ${round}:\n${after}`);
      seen[after === before ? 'old' : 'new']++;
      if ((await readdir(workbench.folder)).length > 2) seen.leftovers++;
      await workbench.reopen();
      await claimsShow(workbench);
    }
    if (process.env.CRASHES) console.log(seen, `a write takes ${Math.round(writing)} ms`);
    assert.ok(seen.unwritten < ROUNDS);

    // Twice: the first has nothing to write when the last write was lost.
    for (const type of [!hasLetter, hasLetter]) {
      await typeOrTakeBack(workbench, type);
      await until(async () => (await workbench.read(SIDECAR)) === (type ? withLetter : without), 'the sidecar of this version');
    }
    await until(async () => (await readdir(workbench.folder)).length === 2, 'nothing left of those that died');
    await workbench.close();
  });
});

async function claimsShow(workbench: Workbench): Promise<void> {
  await workbench.press('Control+1');
  await workbench.press('Control+Home');
  await until(async () => (await workbench.iconsBeside('paragraph 0 the')).length > 0, 'the claims');
}

/** Types a letter at the top of the article, or takes it away, and saves. */
async function typeOrTakeBack(workbench: Workbench, type: boolean): Promise<void> {
  await workbench.press('Control+Home');
  if (type) await workbench.type('X');
  else await workbench.press('Delete');
  await workbench.save();
}

/** How long the lock is there while the letter is written, in milliseconds. */
async function timeOfWriting(workbench: Workbench): Promise<number> {
  const locked = lockAppears(workbench.folder);
  await typeOrTakeBack(workbench, true);
  assert.ok(await locked, 'a lock');
  const start = performance.now();
  await workbench.onDisk(SIDECAR, '  XIn paragraph 0');
  return performance.now() - start;
}

/** True as soon as the sidecar's lock appears; false when there is nothing to write. */
function lockAppears(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (seen: boolean) => {
      watcher.close();
      clearTimeout(patience);
      resolve(seen);
    };
    const watcher = watch(folder, (_event, name) => { if (name === `${SIDECAR}.lock`) end(true); });
    const patience = setTimeout(() => { end(false); }, 5000);
  });
}
