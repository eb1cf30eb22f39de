// All that is tested, one after another: npm test. The last line counts over all suites.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependency, endOnSignals, onExit, reason, run } from './command.mjs';
import { readCounts } from './counts.mjs';
import { install } from './install.mjs';

const mocha = ['--reporter', 'scripts/reporter.mjs', '--forbid-only', '--forbid-pending', '--fail-zero'];

/** Each is run by Node; types and lint count as one test each. */
const suites = {
  types: [dependency('typescript/bin/tsc'), '--noEmit'],
  lint: [dependency('eslint/bin/eslint.js'), '--cache', '.'],
  unit: [dependency('mocha/bin/mocha.js'), ...mocha],
  'Node extension host': ['test/hosts/run.mjs', 'node'],
  'web worker extension host': ['test/hosts/run.mjs', 'web'],
  window: ['test/hosts/run.mjs', 'window'],
};

const folder = mkdtempSync(join(tmpdir(), 'claim-lens-test-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {string} name
 * @param {readonly string[]} args for Node
 */
async function step(name, args) {
  console.log(`\n── ${name}`);
  const file = join(folder, name);
  const start = performance.now();
  const well = await run(process.execPath, args, { env: { ...process.env, CLAIM_LENS_COUNTS: file } }).then(() => true, (error) => {
    console.log(reason(error));
    return false;
  });
  return { name, ...readCounts(file, well), seconds: (performance.now() - start) / 1000, well };
}

endOnSignals();
try {
  await install();
  const build = await step('build', ['esbuild.mjs', '--tests']);
  if (!build.well) throw new Error('the build failed, so there is nothing to test');

  const done = [];
  for (const [name, args] of Object.entries(suites)) done.push(await step(name, args));

  console.log('');
  for (const { name, passed, failed, seconds } of done) {
    console.log(`${name.padEnd(26)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(7)} s`);
  }
  const sum = (/** @type {'passed' | 'failed'} */ what) => done.reduce((total, one) => total + one[what], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
} catch (error) {
  console.error(reason(error));
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
