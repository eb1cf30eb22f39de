// Opens VS Code on the sample articles with the extension running: npm start [-- --port <number>] [--no-open]
// An installed VS Code if there is one, else one out of the npm registry, in the browser (--port asks for that one).

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { prepareVSCode } from '../test/hosts/prepare.mjs';
import { address, installExtension, newProfile, removeProfile, startServer } from '../test/hosts/server.mjs';
import { reason, root, run } from './command.mjs';
import { install } from './install.mjs';
import { pack } from './pack.mjs';

const seeds = join(root, 'seeds');

/** Where windows can be shown; on Linux that needs a display. */
const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @returns {string} the article that a newcomer sees first */
function firstArticle() {
  const [name] = readdirSync(seeds).filter((file) => file.endsWith('.txt')).sort();
  return join(seeds, name ?? '');
}

/** @returns {string | undefined} the installed VS Code that can open a window here */
function installed() {
  // In a terminal of a remote VS Code, `code` reaches a window elsewhere, which cannot take an extension from here.
  if (!display || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const names = ['code', 'codium'].map((name) => (process.platform === 'win32' ? `${name}.cmd` : name));
  return names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))).find(existsSync);
}

/** Ctrl-C, and what else asks a program to end. */
const asked = new Promise((fulfil) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => fulfil('asked'));
});

/**
 * @param {string} code an installed VS Code; it gets a profile of its own, so that nothing of the user's is touched
 * @returns {Promise<boolean>} whether it could be opened
 */
async function openInstalled(code) {
  console.log('Building the extension');
  await run(process.execPath, ['esbuild.mjs'], { quiet: true });
  const profile = newProfile();
  const args = [
    '--user-data-dir', profile.user, '--extensions-dir', profile.extensions, '--extensionDevelopmentPath', root,
    '--disable-workspace-trust', '--skip-welcome', '--new-window', '--wait', seeds, firstArticle(),
  ];
  console.log(`Opening ${code} on seeds/. Close its window, or press Ctrl-C here, to end it.`);
  const closed = run(code, args, { shell: process.platform === 'win32' }).then(() => 'closed', reason);
  const why = await Promise.race([closed, asked]);
  endInstalled(profile.user);
  await Promise.race([closed, setTimeout(5000)]);
  removeProfile(profile.root);
  if (why === 'closed' || why === 'asked') return true;
  console.log(`It did not open: ${why}`);
  return false;
}

/** The command only waits for VS Code, whose own process id stands in its profile. */
function endInstalled(/** @type {string} */ user) {
  try {
    process.kill(Number(readFileSync(join(user, 'code.lock'), 'utf8')));
  } catch {
    // Its window was closed, and it has ended.
  }
}

/** @param {{ port: number, open: boolean }} options */
async function serve({ port, open }) {
  const vscode = await prepareVSCode('1.139');
  console.log('Building and packing the extension');
  const vsix = await pack('dist/claim-lens.vsix');
  const profile = newProfile();
  try {
    console.log(`Starting VS Code ${vscode.release}`);
    await installExtension(vscode, profile, vsix);
    const server = await startServer(vscode, profile, { port, token: randomBytes(20).toString('hex') });
    const url = address(server, seeds, { file: firstArticle() });
    console.log(`\nClaim Lens is ready. Open this address in a browser; Ctrl-C here ends it.\n\n  ${url}\n`);
    if (open && display) await show(url);
    const why = await Promise.race([asked, server.ended]);
    await server.stop();
    if (why !== 'asked') throw new Error('VS Code ended by itself');
  } finally {
    removeProfile(profile.root);
  }
}

/** Opens an address in the user's browser; where there is no way to, the address was printed. */
async function show(/** @type {string} */ url) {
  const [program, ...args] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[process.platform] ?? ['xdg-open'];
  await run(program, [...args, url], { quiet: true }).catch(() => {});
}

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port`);
  await install();
  const code = values.port === undefined ? installed() : undefined;
  if (!code || !(await openInstalled(code))) await serve({ port, open: !values['no-open'] });
  console.log('Ended.');
  process.exit(0);
} catch (error) {
  console.error(reason(error));
  process.exit(1);
}
