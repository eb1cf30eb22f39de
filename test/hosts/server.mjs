// Starts and stops a VS Code server on loopback, with a profile of its own that is gone afterwards. Node built-ins only.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onExit, run } from '../../scripts/command.mjs';

/** @typedef {import('./prepare.mjs').VSCode} VSCode */

/**
 * @typedef {object} Profile a VS Code's own folders, all below `root`
 * @property {string} root
 * @property {string} user        user-data-dir
 * @property {string} extensions  extensions-dir
 */

/**
 * @typedef {object} Server
 * @property {string} origin     http://127.0.0.1:<port>
 * @property {string} authority  127.0.0.1:<port>, as `vscode-remote://<authority>/<path>` wants it
 * @property {string} token      '' when none is asked for
 * @property {Promise<unknown>} ended  settled when the server is no longer there
 * @property {() => Promise<void>} stop  ends the server and all it started
 */

/** Settings that keep a workbench quiet: nothing of it asks, greets or looks beyond this machine. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * A new profile in the temporary folder. It is removed with `removeProfile`, at the latest when this process ends.
 * @param {Record<string, unknown>} [settings] the user's settings
 * @returns {Profile}
 */
export function newProfile(settings = {}) {
  // Short names: the server puts sockets below, whose paths may have 107 characters at most.
  const root = mkdtempSync(join(tmpdir(), 'cl-'));
  onExit(() => removeProfile(root));
  const profile = { root, user: join(root, 'u'), extensions: join(root, 'e') };
  mkdirSync(profile.extensions);
  mkdirSync(join(root, 't'));
  writeSettings(profile, settings);
  return profile;
}

/** Replaces the user's settings. A window that is open does not see it. */
export function writeSettings(/** @type {Profile} */ { user }, /** @type {Record<string, unknown>} */ settings) {
  const file = join(user, 'User', 'settings.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quiet, ...settings }, null, 2));
}

/** @param {string} root the root of a profile that no server uses any more */
export function removeProfile(root) {
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Installs a packaged extension as a user would.
 * @param {VSCode} vscode
 * @param {Profile} profile
 * @param {string} vsix
 */
export async function installExtension(vscode, profile, vsix) {
  const args = ['--install-extension', vsix, '--extensions-dir', profile.extensions, '--user-data-dir', profile.user];
  await run(vscode.node, [vscode.server, ...args, '--accept-server-license-terms'], { env: environment(profile), quiet: true });
}

/**
 * @param {VSCode} vscode
 * @param {Profile} profile
 * @param {object} [options]
 * @param {number} [options.port]         0: any free one
 * @param {string} [options.token]        what a browser must bring along; '' lets everybody on this machine in
 * @param {boolean} [options.asksForTrust]  as VS Code does for a folder that it sees for the first time; else all is trusted
 * @param {boolean} [options.testDriver]  lets the page name extension and tests in its payload; toasts are off then
 * @param {string} [options.log]          a file for all that the server says
 * @returns {Promise<Server>}
 */
export function startServer(vscode, profile, { port = 0, token = '', asksForTrust = false, testDriver = false, log } = {}) {
  const args = [
    '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms',
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    '--user-data-dir', profile.user, '--extensions-dir', profile.extensions,
    ...(asksForTrust ? [] : ['--disable-workspace-trust']), '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments', '--force-disable-user-env',
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A group of its own, so that the extension hosts end with it.
  const child = spawn(vscode.node, [vscode.server, ...args], { env: environment(profile), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((fulfil) => child.once('close', fulfil));
  const kill = (/** @type {NodeJS.Signals} */ signal) => killGroup(child, signal);
  const killNow = () => kill('SIGKILL');
  const stopped = onExit(killNow);
  const file = log ? createWriteStream(log) : null;

  return new Promise((fulfil, reject) => {
    let said = '';
    const hear = (/** @type {Buffer} */ data) => {
      file?.write(data);
      if (said.length > 100_000) return;
      said += data;
      const listening = /Extension host agent listening on (\d+)/.exec(said);
      if (!listening) return;
      const authority = `127.0.0.1:${listening[1]}`;
      fulfil({ authority, origin: `http://${authority}`, token, ended, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`VS Code ${vscode.release} ended before it was ready:\n${said.slice(-4000)}`)));
  });

  async function stop() {
    kill('SIGTERM');
    const killLater = setTimeout(killNow, 3000);
    await ended;
    clearTimeout(killLater);
    killNow(); // what is left of its group
    stopped();
    file?.end();
  }
}

/**
 * The address of a workbench.
 * @param {Pick<Server, 'origin' | 'authority' | 'token'>} server
 * @param {string} folder or a .code-workspace
 * @param {{ file?: string, payload?: readonly (readonly [string, string])[] }} [options] file: is opened in the editor
 */
export function address({ origin, authority, token }, folder, { file, payload = [] } = {}) {
  const all = [['skipWelcome', 'true'], ...payload];
  if (file) all.push(['openFile', remote(authority, file)]);
  const query = new URLSearchParams({ ...(token ? { tkn: token } : {}), [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: slashes(folder), payload: JSON.stringify(all) });
  return `${origin}/?${query}`;
}

/** A path of this machine as the page sees it. */
export const remote = (/** @type {string} */ authority, /** @type {string} */ path) => `vscode-remote://${authority}${encodeURI(slashes(path))}`;

/** C:\a → /C:/a */
const slashes = (/** @type {string} */ path) => path.replaceAll('\\', '/').replace(/^(?=[A-Za-z]:)/, '/');

/** No look-up in a gallery; its sockets, logs and what it caches stay in the profile. */
function environment(/** @type {Profile} */ profile) {
  return { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: join(profile.root, 't'), XDG_CACHE_HOME: join(profile.root, 't') };
}

/** Signals a process and all that it started; no error when they are gone. */
function killGroup(/** @type {import('node:child_process').ChildProcess} */ child, /** @type {NodeJS.Signals} */ signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself.
  }
}
