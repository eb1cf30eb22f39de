// Several processes that mark, note and remove in one sidecar at once; afterwards all of it is counted.
// By hand: `npx tsx bench/fuzz/writers.ts [PROCESSES [OPERATIONS EACH]]`; a unit test runs some hundreds.

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyOperation } from '../../src/core/sidecar/apply';
import type { Operation } from '../../src/core/sidecar/operation';
import { readSidecar } from '../../src/core/sidecar/read';
import { ok } from '../../src/core/result';
import { updateFile } from '../../src/disk/update-file';

export interface WritersReport {
  readonly operations: number;
  readonly claims: number;
  readonly notes: number;
  /** Claims and notes that should be there and are not, or are there and should not be. */
  readonly wrong: readonly string[];
  readonly leftovers: readonly string[];
  readonly seconds: number;
}

const SHARED = 'shared';

/** What one writer does, in order: it marks, notes on the shared claim, and takes out every third of its own claims. */
function operationsOf(writer: number, count: number): Operation[] {
  return Array.from({ length: count }, (_, i): Operation => {
    const id = `w${writer}n${i}`;
    if (i % 3 === 0) return { kind: 'add', before: i % 2 === 0 ? SHARED : null, claim: { id, anchor: { quote: `words ${id}` } } };
    if (i % 3 === 1) return { kind: 'add-note', id: SHARED, note: { by: `w${writer}`, text: id } };
    return i % 2 === 0 ? { kind: 'remove', id: `w${writer}n${i - 2}` } : { kind: 'set', id: `w${writer}n${i - 2}`, fields: { verdict: 'true' } };
  });
}

/** Runs the writers on a sidecar in a folder of its own, and counts. */
export async function run(writers: number, each: number): Promise<WritersReport> {
  const folder = await mkdtemp(join(tmpdir(), 'claim-lens-'));
  const file = join(folder, 'story.txt.facts.yaml');
  try {
    await apply(file, { kind: 'add', before: null, claim: { id: SHARED, anchor: { quote: 'shared words' } } });
    const started = performance.now();
    await Promise.all(Array.from({ length: writers }, (_, writer) => startWriter(file, writer, each)));
    const seconds = (performance.now() - started) / 1000;
    const leftovers = (await readdir(folder)).filter((name) => name !== 'story.txt.facts.yaml');
    return { ...counted(await readFile(file, 'utf8'), writers, each), operations: writers * each, leftovers, seconds };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function counted(text: string, writers: number, each: number): Pick<WritersReport, 'claims' | 'notes' | 'wrong'> {
  const { sidecar, problems } = readSidecar(text);
  const there = new Set(sidecar?.claims.map(({ id, verdict }) => `${id} ${verdict ?? ''}`));
  const notes = new Set(sidecar?.claims.find(({ id }) => id === SHARED)?.notes.map((note) => `note ${note.text}`));
  const expected = new Set([`${SHARED} `]);
  for (let writer = 0; writer < writers; writer++) {
    for (const operation of operationsOf(writer, each)) {
      if (operation.kind === 'add') expected.add(`${operation.claim.id} `);
      if (operation.kind === 'add-note') expected.add(`note ${operation.note.text}`);
      if (operation.kind === 'remove') expected.delete(`${operation.id} `);
      if (operation.kind === 'set' && expected.delete(`${operation.id} `)) expected.add(`${operation.id} true`);
    }
  }
  const found = new Set([...there, ...notes]);
  const wrong = [...problems.map(({ message }) => message), ...[...expected].filter((what) => !found.has(what)).map((what) => `lost: ${what}`), ...[...found].filter((what) => !expected.has(what)).map((what) => `there: ${what}`)];
  return { claims: there.size, notes: notes.size, wrong };
}

async function apply(file: string, operation: Operation): Promise<void> {
  const result = await updateFile(file, (text) => {
    const applied = applyOperation(text, operation);
    return applied.ok ? ok(applied.value.text) : applied;
  }, { patience: 120_000 });
  if (!result.ok) throw new Error(result.error.message);
}

function startWriter(file: string, writer: number, each: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', __filename, '--writer', file, String(writer), String(each)], { cwd: join(__dirname, '../..'), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(complaint));
    });
  });
}

async function main(): Promise<void> {
  const [first = '4', ...rest] = process.argv.slice(2);
  if (first === '--writer') {
    const [file = '', writer = '0', each = '0'] = rest;
    for (const operation of operationsOf(Number(writer), Number(each))) await apply(file, operation);
    return;
  }
  const report = await run(Number(first), Number(rest[0] ?? 500));
  console.log(JSON.stringify(report, null, 2));
  if (report.wrong.length + report.leftovers.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
