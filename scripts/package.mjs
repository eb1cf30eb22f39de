// Makes the .vsix that users install, and shows what is in it: npm run package

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reason, root } from './command.mjs';
import { pack } from './pack.mjs';
import { entries } from './vsix.mjs';

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1).padStart(8)} KB`;

try {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = await pack(`${name}-${version}.vsix`);
  console.log('     packed    unpacked');
  for (const entry of entries(path)) console.log(`${kilobytes(entry.packed)} ${kilobytes(entry.size)}  ${entry.name}`);
  console.log(`${path}: ${kilobytes(readFileSync(path).length).trim()}`);
} catch (error) {
  console.error(reason(error));
  process.exitCode = 1;
}
