// Makes a fresh clone ready to build. Node built-ins only.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './command.mjs';

/**
 * Installs the dependencies when they are not there or not those of the lock file.
 * @param {(line: string) => void} say
 * @throws when this Node is too old
 */
export async function install(say = console.log) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`this is Node ${process.version}; the tools want 20.19 or newer`);
  if (upToDate(read('package-lock.json'), read('node_modules/.package-lock.json'))) return;
  say('Installing the dependencies (npm ci)');
  // Their scripts are not needed: esbuild and vsce work as they come.
  await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { quiet: true });
}

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock
 * @param {Lock | null} wanted     package-lock.json
 * @param {Lock | null} installed  what npm notes of an installation in node_modules
 * @returns {boolean} whether all that is wanted is there, in the wanted version. What is optional may be missing: it is for other platforms.
 */
export function upToDate(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const there = installed.packages;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === version : Boolean(optional ?? devOptional ?? peer);
  });
}

/** @returns {Lock | null} */
function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return null;
  }
}
