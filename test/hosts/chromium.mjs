// Finds a Chromium on this machine, or gets one.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { dependency, run } from '../../scripts/command.mjs';

const advice = [
  'No Chromium was found, and none could be installed. The tests in the web host and in the window need one. Please do one of these:',
  '  - install Chromium or Google Chrome (on Debian: apt-get install chromium)',
  '  - set CHROMIUM_PATH to one that is already here',
  '  - npx playwright-core install --with-deps chromium',
].join('\n');

/**
 * @param {(line: string) => void} say told what takes time
 * @returns {Promise<string>} the path of a Chromium that starts
 * @throws with advice when there is none
 */
export async function findChromium(say = console.log) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (await starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, which does not start`);
  }
  const found = (await firstThatStarts(installed())) ?? (await firstThatStarts([chromium.executablePath()]));
  if (found) return found;

  say('No Chromium here; getting the one of Playwright');
  await run(process.execPath, [dependency('playwright-core/cli.js'), 'install', 'chromium'], { quiet: true }).catch(() => say('Playwright could not download it'));
  const downloaded = await firstThatStarts([chromium.executablePath()]);
  if (downloaded) return downloaded;

  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing chromium with apt-get');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { quiet: true }).catch(() => say('apt-get update failed; trying with the lists that are here'));
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env, quiet: true }).catch((error) => say(error.message));
    const debian = await firstThatStarts(installed());
    if (debian) return debian;
  }
  throw new Error(advice);
}

/** Where a Chromium or Chrome is, if it was installed in the usual way. */
function installed() {
  const { PATH = '', LOCALAPPDATA = '', PROGRAMFILES = '', ['PROGRAMFILES(X86)']: X86 = '' } = process.env;
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [PROGRAMFILES, X86, LOCALAPPDATA].filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
}

async function firstThatStarts(/** @type {readonly string[]} */ paths) {
  for (const path of paths) if (await starts(path)) return path;
  return undefined;
}

/** There are stubs that only tell to install something, and downloads that lack a library. */
async function starts(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there, --version opens a window
  return promisify(execFile)(path, ['--version'], { timeout: 20_000 }).then(() => true, () => false);
}
