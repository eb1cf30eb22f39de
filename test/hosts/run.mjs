// Runs what needs a real VS Code, one after another since each takes a processor for itself:
// node test/hosts/run.mjs node | web | window | crashes | screenshots   (CLAIM_LENS_VSCODE=1.90 takes the oldest host)

import { dependency, endOnSignals, reason, run } from '../../scripts/command.mjs';
import { writeCounts } from '../../scripts/counts.mjs';
import { pack } from '../../scripts/pack.mjs';
import { runSuite } from './suite.mjs';

const tsx = dependency('tsx/dist/cli.mjs');

async function suite(/** @type {'node' | 'web'} */ kind) {
  await run(process.execPath, ['esbuild.mjs', '--tests'], { quiet: true });
  const counts = await runSuite(kind);
  writeCounts(counts);
  if (counts.failed > 0) process.exitCode = 1;
}

/** The tests in the window use what users get: the packaged extension. */
async function withPackage(/** @type {readonly string[]} */ args) {
  const vsix = await pack('dist/claim-lens.vsix');
  await run(process.execPath, args, { env: { ...process.env, CLAIM_LENS_VSIX: vsix } });
}

const jobs = {
  node: () => suite('node'),
  web: () => suite('web'),
  window: (/** @type {readonly string[]} */ more) => withPackage([dependency('mocha/bin/mocha.js'), '--config', 'test/window/.mocharc.json', ...more]),
  crashes: (/** @type {readonly string[]} */ more) => withPackage([tsx, 'bench/fuzz/host-crashes.ts', ...more]),
  screenshots: () => withPackage([tsx, 'test/window/screenshots.ts']),
};

endOnSignals();
const [name, ...more] = process.argv.slice(2);
const job = jobs[/** @type {keyof typeof jobs} */ (name)];
try {
  if (!job) throw new Error(`which one? node test/hosts/run.mjs ${Object.keys(jobs).join(' | ')}`);
  await job(more);
} catch (error) {
  console.error(reason(error));
  process.exitCode = 1;
}
