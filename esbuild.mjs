// Builds what ships (desktop and web extension, the command line) and, with --tests, the suites that run inside VS Code.
// node esbuild.mjs [--production] [--watch] [--tests]

import { build, context } from 'esbuild';
import { readFile } from 'node:fs/promises';

const production = process.argv.includes('--production');
const common = { bundle: true, sourcemap: !production, minify: production, target: 'es2022', logLevel: 'info', legalComments: 'none' };
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };
const web = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'], define: { global: 'globalThis' } };

const targets = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
  { ...web, entryPoints: ['src/extension.web.ts'], outfile: 'dist/web/extension.js' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

// Mocha's browser build is UMD: without a scope of its own it takes over `module.exports` of the bundle.
const scopedMocha = {
  name: 'scoped-mocha',
  setup({ onLoad }) {
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n})();`,
      loader: 'js',
    }));
  },
};

// The worker has no Node, but the suites are the same there.
const assert = { 'node:assert/strict': './test/hosts/assert.ts' };

if (process.argv.includes('--tests')) {
  targets.push(
    { ...node, entryPoints: ['test/hosts/node.ts'], outfile: 'dist/test/index.js', minify: false, sourcemap: true, logLevel: 'error' },
    { ...web, entryPoints: ['test/hosts/web.ts'], outfile: 'dist/web/test/index.js', minify: false, sourcemap: true, alias: assert, plugins: [scopedMocha] },
  );
}

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(targets.map((target) => context(target)));
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  // esbuild has said itself what is wrong.
  await Promise.all(targets.map((target) => build(target))).catch(() => { process.exitCode = 1; });
}
