// Builds the measurements as the extension is built (one minified file) and runs them. The peers go into the same file: run from their
// modules one by one, as tsx runs ours, calls between modules cost more than half of the time, on which side there are more of them.
// node bench/speed/run.mjs [PART …]

import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'claim-lens-speed-'));
const outfile = join(folder, 'speed.cjs');
try {
  await build({
    entryPoints: [join(root, 'bench/speed/main.ts')], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022',
    mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'warning',
  });
  createRequire(import.meta.url)(outfile);
} finally {
  await rm(folder, { recursive: true });
}
