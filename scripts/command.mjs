// Runs other programs. Node built-ins only: it is needed before anything is installed.

import { spawn } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** @type {Set<() => void>} */
const atExit = new Set();
// One listener for all: Node warns of many.
process.once('exit', () => [...atExit].reverse().forEach((end) => end()));

/**
 * Does something at the latest when this process ends; what was asked for last is done first.
 * @param {() => void} end
 * @returns {() => void} takes it back
 */
export function onExit(end) {
  atExit.add(end);
  return () => void atExit.delete(end);
}

/**
 * Runs a program to its end, without standard input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options]
 *   shell: only for the command files of Windows;
 *   quiet: keep the output and show it only in the error; else it goes to the terminal.
 * @returns {Promise<string>} what a quiet program printed on standard output
 * @throws when the program cannot be started or ends with another code than 0
 */
export function run(program, args, { cwd = root, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((fulfil, reject) => {
    // A shell (that of Windows, for command files) gets one line, and splits it again.
    const words = shell ? [program, ...args].map((word) => `"${word}"`) : [program, ...args];
    const child = spawn(words[0] ?? program, words.slice(1), { cwd, env, shell, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    const ended = onExit(() => child.kill());
    let out = '';
    let errors = '';
    child.stdout?.on('data', (data) => { out += data; });
    child.stderr?.on('data', (data) => { errors += data; });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      ended();
      if (code === 0) return fulfil(out);
      reject(new Error(`${basename(program)} ${args.join(' ')} ended with ${signal ?? code}\n${errors}${out}`.trim()));
    });
  });
}

/**
 * Runs npm: the one that runs us, else the one on the PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function npm(args, options) {
  const ours = process.env.npm_execpath;
  if (ours && basename(ours) === 'npm-cli.js') return run(process.execPath, [ours, ...args], options);
  // On Windows npm is a command file, which only a shell starts.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Lets Ctrl-C end a run with all that it started; without this, nothing that waits for `exit` would run. */
export function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
}

/** Where a dependency's program lies, to be run with this Node. */
export const dependency = (/** @type {string} */ path) => resolve(root, 'node_modules', path);

/** The message of whatever was thrown. */
export const reason = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));
