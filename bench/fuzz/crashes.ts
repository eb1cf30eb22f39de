// Kills the command line while it writes a sidecar, again and again: what stands there must be the old file or the new one.
// By hand: `npx tsx bench/fuzz/crashes.ts [ROUNDS [SEED]]`; a unit test runs some.

import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyOperation } from '../../src/core/sidecar/apply';
import { randomOf } from '../anchors/random';

export interface CrashesReport {
  readonly rounds: number;
  /** How many were dead before they had ended by themselves; what stood there then. */
  readonly killed: number;
  readonly old: number;
  readonly fresh: number;
  readonly mixtures: number;
  /** Rounds that left a lock or a temporary file, and what was left after the run that followed. */
  readonly withLeftovers: number;
  readonly leftInTheEnd: readonly string[];
}

const ARTICLE = 'story.txt';
const SIDECAR = `${ARTICLE}.facts.yaml`;
/** Long enough that writing takes a moment. */
const PARAGRAPHS = 2_000;

/** The article in two versions: each run of the command line has something to write. */
function article(version: number): string {
  return Array.from({ length: PARAGRAPHS }, (_, i) => `Paragraph ${i} of the story, as of version ${version}.\n`).join('\n');
}

/** Kills so many runs, each at a moment of its own after the lock was there. */
export async function run(rounds: number, seed: number): Promise<CrashesReport> {
  const folder = await mkdtemp(join(tmpdir(), 'claim-lens-'));
  const cli = join(folder, 'cli.cjs');
  const stories = join(folder, 'stories');
  try {
    await build({ entryPoints: [join(__dirname, '../../src/cli/main.ts')], bundle: true, platform: 'node', outfile: cli, logLevel: 'error' });
    await mkdir(stories);
    return await killAll(cli, stories, rounds, seed);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function killAll(cli: string, stories: string, rounds: number, seed: number): Promise<CrashesReport> {
  const random = randomOf(seed);
  const texts = [article(0), article(1)];
  const claim = applyOperation(null, { kind: 'add', before: null, claim: { id: 'first', anchor: { quote: 'Paragraph 7 of the story' } } });
  await writeFile(join(stories, SIDECAR), claim.ok ? claim.value.text : '');
  const wholes: string[] = [];
  let writing = 0;
  for (const text of texts) {
    await writeFile(join(stories, ARTICLE), text);
    writing = (await update(cli, stories, null)).writing;
    wholes.push(await readFile(join(stories, SIDECAR), 'utf8'));
  }
  const counts = { rounds, killed: 0, old: 0, fresh: 0, mixtures: 0, withLeftovers: 0 };
  let before = wholes[1];
  for (let round = 0; round < rounds; round++) {
    const wanted = before === wholes[0] ? 1 : 0;
    await writeFile(join(stories, ARTICLE), texts[wanted] ?? '');
    if ((await update(cli, stories, (random.below(1000) / 1000) * 1.5 * writing)).killed) counts.killed++;
    const after = await readFile(join(stories, SIDECAR), 'utf8');
    if (after === before) counts.old++;
    else if (after === wholes[wanted]) counts.fresh++;
    else counts.mixtures++;
    if ((await readdir(stories)).length > 2) counts.withLeftovers++;
    before = after;
  }
  await writeFile(join(stories, ARTICLE), texts[before === wholes[0] ? 1 : 0] ?? '');
  await update(cli, stories, null);
  return { ...counts, leftInTheEnd: (await readdir(stories)).filter((name) => name !== ARTICLE && name !== SIDECAR) };
}

/**
 * Runs `check --update`, and kills it so many milliseconds after its lock appeared. `killed`: it died of that; `writing`:
 * how long it went on after its lock was there.
 */
async function update(cli: string, stories: string, killAfter: number | null): Promise<{ killed: boolean; writing: number }> {
  const child = spawn(process.execPath, [cli, 'check', '--update', stories], { stdio: 'ignore' });
  let locked = 0;
  const watcher = watch(stories, (_event, name) => {
    if (name !== `${SIDECAR}.lock` || locked > 0) return;
    locked = performance.now();
    if (killAfter !== null) void sleep(killAfter).then(() => child.kill('SIGKILL'));
  });
  const killed = await new Promise<boolean>((resolve) => child.on('exit', (_code, signal) => { resolve(signal === 'SIGKILL'); }));
  watcher.close();
  return { killed, writing: locked > 0 ? performance.now() - locked : 0 };
}

if (require.main === module) {
  const [rounds = 200, seed = 1] = process.argv.slice(2).map(Number);
  void run(rounds, seed).then((report) => {
    console.log(JSON.stringify(report, null, 2));
    if (report.mixtures + report.leftInTheEnd.length > 0) process.exitCode = 1;
  });
}
