// Packs the extension into a .vsix, for users and for the tests that use it as they do.

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dependency, root, run } from './command.mjs';

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
