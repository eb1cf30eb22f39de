// Makes the .vsix that users install: node scripts/package.mjs

import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dependency, reason, root, run } from './command.mjs';
import { entries } from './vsix.mjs';

/**
 * Builds for production and packs what .vscodeignore lets through.
 * @param {string} file where the package goes, relative to the checkout
 * @returns {Promise<string>} its path
 */
export async function pack(file) {
  await run(process.execPath, ['esbuild.mjs', '--production'], { quiet: true });
  const packagePath = join(root, file);
  await mkdir(dirname(packagePath), { recursive: true });
  // Everything is bundled, so there are no dependencies to pack; pictures in the README stay where they point.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [dependency('@vscode/vsce/vsce'), 'package', '--out', packagePath, ...flags], { quiet: true });
  return packagePath;
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;

async function main() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = await pack(`${name}-${version}.vsix`);
  console.log('  packed    unpacked');
  for (const { name, packed, size } of entries(path)) console.log(`${kilobytes(packed)} ${kilobytes(size)}  ${name}`);
  console.log(`${path}: ${kilobytes(readFileSync(path).length).trim()}`);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error) => {
    console.error(reason(error));
    process.exitCode = 1;
  });
}
