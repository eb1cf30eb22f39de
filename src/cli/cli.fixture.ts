// The command line as it ships, for the tests of its commands: bundled as the build does it, run as a process of its own on a folder of its own.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

export const ROOT = join(__dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface FileJson {
  article: string | null;
  sidecar: string | null;
  claims: { id: string; state: string; start: number | null; end: number | null; quote: string; now: string | null; verdict: string | null }[];
  problems: { severity: string; code: string; message: string; line: number; column: number; file: string }[];
}

export interface Found {
  figures: { kind: string; start: number; end: number; text: string; value: unknown; unit: string | null; noun: string | null; bound: string; change: string | null }[];
  dates: { start: number; end: number; text: string; value: string | null }[];
  quotations: { start: number; end: number; text: string; speaker: { start: number; end: number; text: string; name: string } | null; cue: string | null }[];
  attributions: { speaker: { name: string }; cue: string; content: { start: number; end: number; text: string } }[];
  sentences: { start: number; end: number; checkWorthiness: number; reasons: string[] }[];
}

export interface Spoken {
  quotations: { start: number; speaker: { reason: string | null } | null; via: { text: string } | null; utterance: number | null }[];
  attributions: { guess: { reason: string | null } | null; via: { text: string } | null }[];
}

export const STORY = [
  'Harbour to close', '', 'Harbour to close', '2 October, 2015', '', 'The harbour has 40 berths, of which 12 were let on Monday.', '',
  '“We lost 300 visitors in two years,” said Ann Odell, the harbour master.', '',
].join('\n');

let bundle: string;
/** Of the test that runs; empty at its start. */
export let folder: string;

/** Builds the program for the tests of the `describe` that calls this, each of which gets a folder. */
export function withProgram(): void {
  before(async () => {
    bundle = join(await mkdtemp(join(tmpdir(), 'claim-lens-bundle-')), 'cli.js');
    await build({ absWorkingDir: ROOT, entryPoints: ['src/cli/main.ts'], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], target: 'es2022', logLevel: 'error' });
  });
  after(() => rm(dirname(bundle), { recursive: true }));
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'claim-lens-cli-')); });
  afterEach(() => rm(folder, { recursive: true }));
}

export function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundle, ...args], { cwd: folder });
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const heard = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { heard.stdout += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { heard.stderr += chunk; });
  const [code] = await once(child, 'close') as [number | null];
  return { code, ...heard };
}

export function run(...args: string[]): Promise<Ended> {
  const child = start(...args);
  child.stdin.end();
  return ended(child);
}

export function feed(input: string | Buffer, ...args: string[]): Promise<Ended> {
  const child = start(...args);
  child.stdin.end(input);
  return ended(child);
}

export async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

export const get = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

/** A sidecar of claims in YAML, with the text that it keeps. */
export function sidecar(claims: string, text: string | null = STORY): string {
  const kept = text === null ? '' : `text: |\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
  return `# by hand\nversion: 1\nclaims:\n${claims}${kept}`;
}

export const BERTHS = '  - id: berths\n    quote: 40 berths   # all of them\n    verdict: "true"\n    status: done\n';
export const VISITORS = '  - id: visits\n    quote: 300 visitors\n    claimant: Ann Odell\n';

export async function checked(...args: string[]): Promise<{ code: number | null; files: FileJson[]; stderr: string }> {
  const { code, stdout, stderr } = await run('check', '--json', ...args);
  return { code, files: (JSON.parse(stdout) as { files: FileJson[] }).files, stderr };
}
