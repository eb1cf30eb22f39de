// Kills the extension host of a real window while it writes a sidecar, again and again: what stands there must be the old file
// or the new one, and what the dead left behind must go with the next write.
// By hand: `node test/hosts/run.mjs crashes [ROUNDS [SEED]]`; a story in test/window runs some.

import { readdir, readFile } from 'node:fs/promises';
import { existsSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../src/disk/write-atomically';
import { until } from '../../test/window/until';
import { closeAll, Workbench } from '../../test/window/workbench';
import { randomOf } from '../anchors/random';

export interface HostCrashesReport {
  readonly rounds: number;
  /** Rounds whose lock still stood when the host was dead: it died within the write. */
  readonly midWrite: number;
  /** What stood on the disk then. */
  readonly old: number;
  readonly fresh: number;
  readonly mixtures: readonly string[];
  /** Rounds that left a temporary file besides the lock; and what was left after the writes that followed the last. */
  readonly withTemporary: number;
  readonly leftInTheEnd: readonly string[];
}

const ARTICLE = 'story.article.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
const LOCK = `${SIDECAR}.lock`;

/** Long enough that writing takes a moment. */
const TEXT = Array.from({ length: 3_000 }, (_, i) => `In paragraph ${i} the harbour counted ${i} ferries.\n`).join('\n');
const CLAIMS = `version: 1\nclaims:\n${Array.from({ length: 500 }, (_, i) => `  - {id: c${1000 + i}, quote: "harbour counted ${i} ferries", verdict: "true"}\n`).join('')}`;

/** Kills so many hosts, each at a moment of its own after the lock was there. */
export async function run(rounds: number, seed: number): Promise<HostCrashesReport> {
  const made = mkdtempSync(join(tmpdir(), 'cl-'));
  writeFileSync(join(made, ARTICLE), TEXT);
  writeFileSync(join(made, SIDECAR), CLAIMS);
  const workbench = await Workbench.open({ folder: made, beside: join(__dirname, 'saver') });
  rmSync(made, { recursive: true });
  try {
    return await killAll(workbench, rounds, seed);
  } finally {
    await workbench.close();
  }
}

async function killAll(workbench: Workbench, rounds: number, seed: number): Promise<HostCrashesReport> {
  const random = randomOf(seed);
  const sidecar = join(workbench.folder, SIDECAR);
  const wholes = [await workbench.onDisk(SIDECAR, '\n  XIn paragraph 0'), await workbench.onDisk(SIDECAR, '\n  In paragraph 0')];
  const writing = await timeOfWriting(workbench.folder);
  const counts = { rounds, midWrite: 0, old: 0, fresh: 0, mixtures: [] as string[], withTemporary: 0 };
  for (let round = 0; round < rounds; round++) {
    const host = await hostThatWrites(workbench);
    await lockAppears(workbench.folder);
    const before = await readFile(sidecar, 'utf8');
    await sleep((random.below(1000) / 1000) * 0.9 * writing);
    process.kill(host, 'SIGKILL');
    await until(() => Promise.resolve(!isAlive(host)), 'the host to die');
    if (existsSync(join(workbench.folder, LOCK))) counts.midWrite++;
    if ((await readdir(workbench.folder)).some((name) => name.endsWith('.tmp'))) counts.withTemporary++;
    const after = await readFile(sidecar, 'utf8');
    if (!wholes.includes(after)) counts.mixtures.push(after);
    else if (after === before) counts.old++;
    else counts.fresh++;
  }
  // Two more writes clear away what is left.
  await hostThatWrites(workbench);
  for (let write = 0; write < 2; write++) await lockAppears(workbench.folder);
  await until(async () => (await readdir(workbench.folder)).length === 2, 'a moment between two writes', 5000).catch(() => undefined);
  return { ...counts, leftInTheEnd: (await readdir(workbench.folder)).filter((name) => name !== ARTICLE && name !== SIDECAR && name !== LOCK) };
}

/** How long the lock stands while the sidecar is written: the mean of three, in milliseconds. */
async function timeOfWriting(folder: string): Promise<number> {
  const lock = join(folder, LOCK);
  let sum = 0;
  for (let write = 0; write < 3; write++) {
    await until(() => Promise.resolve(existsSync(lock)), 'a lock');
    const start = performance.now();
    while (existsSync(lock)) await sleep(1);
    sum += performance.now() - start;
  }
  return sum / 3;
}

/** The process id of the living host, which signs its locks with it. VS Code starts a new one by itself thrice; then it asks. */
function hostThatWrites(workbench: Workbench): Promise<number> {
  const restart = workbench.page.locator('.notifications-toasts .monaco-button', { hasText: 'Restart Remote Extension Host' });
  return until(async () => {
    if (await restart.count()) await restart.first().click({ timeout: 1000 });
    const { pid } = JSON.parse(await readFile(join(workbench.folder, LOCK), 'utf8')) as { pid: number };
    return isAlive(pid) && pid;
  }, 'a living host that writes', 90_000);
}

/** Waits for the next lock that is made, not for one that stands. */
function lockAppears(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let stood = existsSync(join(folder, LOCK));
    const watcher = watch(folder, (_event, name) => {
      if (name !== LOCK) return;
      const stands = existsSync(join(folder, LOCK));
      if (stands && !stood) end(resolve);
      stood = stands;
    });
    const patience = setTimeout(() => { end(() => { reject(new Error('no write within a minute')); }); }, 60_000);
    const end = (settle: () => void) => {
      watcher.close();
      clearTimeout(patience);
      settle();
    };
  });
}

if (require.main === module) {
  const [rounds = 200, seed = 1] = process.argv.slice(2).map(Number);
  void run(rounds, seed).finally(closeAll).then((report) => {
    console.log(JSON.stringify(report, null, 2));
    if (report.mixtures.length + report.leftInTheEnd.length > 0) process.exitCode = 1;
  });
}
