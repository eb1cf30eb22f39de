// Gets a real VS Code out of the npm registry, without a compiler and without install scripts, into a cache outside the checkout:
// the server that code-server's package carries, and the Node it wants. Node built-ins only, since `npm start` needs it first.

import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { npm, root, run } from '../../scripts/command.mjs';

/** The hosts that the extension is tested on, by VS Code version: the newest, and the oldest that package.json admits. */
const hosts = {
  '1.139': {
    release: '1.139.1',
    spec: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    node: 24,
    megabytes: 600,
    installFlags: [],
    separateRipgrep: false,
  },
  '1.90': {
    release: '1.90.2',
    spec: 'code-server@4.90.3',
    integrity: 'sha512-oaEgM5YkzIh6Eosk14V+2U+JEMg6smdJ1GSA5LHpexfQDIs/uH2ve4GL6AU6Kdcpbu5+nWE6kiU7eOr4uBZMlg==',
    node: 20,
    megabytes: 250,
    installFlags: ['--legacy-peer-deps'],
    separateRipgrep: true,
  },
};

const ripgrep = {
  spec: '@vscode/ripgrep-universal@1.18.0',
  integrity: 'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
};

/** Node as plain packages, by major version and platform. Elsewhere the user's own Node has to fit. */
const nodes = {
  24: {
    version: '24.21.0',
    'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    'win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  20: {
    version: '20.20.2',
    'linux-x64': 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    'linux-arm64': 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
    'win-x64': 'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
  },
};

/**
 * @typedef {object} VSCode
 * @property {string} release such as 1.139.1
 * @property {string} node    the Node to run the server with
 * @property {string} server  its server-main.js
 */

/** Where prepared hosts are kept: a fresh clone finds them again. */
export function cacheFolder(env = process.env) {
  return env.VSCODE_HOST_CACHE ? resolve(env.VSCODE_HOST_CACHE) : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vscode-host');
}

/**
 * Finds the VS Code in the cache, or gets it. Several processes may do so at once.
 * @param {string | undefined} wanted '1.139' or '1.90'; without it CLAIM_LENS_VSCODE, else the newest
 * @param {(line: string) => void} say told what takes time
 * @returns {Promise<VSCode>}
 */
export async function prepareVSCode(wanted = process.env.CLAIM_LENS_VSCODE, say = console.log) {
  const name = /** @type {keyof typeof hosts} */ (wanted || '1.139');
  const host = hosts[name];
  if (!host) throw new Error(`no VS Code ${name} here: CLAIM_LENS_VSCODE may be ${Object.keys(hosts).join(' or ')}`);
  await dropAbandoned(cacheFolder());
  const folder = join(cacheFolder(), `vscode-${host.release}`);
  await once(folder, async (fresh) => {
    say(`Getting VS Code ${host.release} from npm (about 15 seconds; ${host.megabytes} MB in ${cacheFolder()})`);
    await unpack(host, fresh, 'lib/vscode');
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...host.installFlags], { cwd: fresh, quiet: true });
    await replaceNatives(fresh);
    if (host.separateRipgrep) await addRipgrep(fresh);
  });
  return { release: host.release, node: await prepareNode(host.node, say), server: join(folder, 'out', 'server-main.js') };
}

/** @param {20 | 24} major */
async function prepareNode(major, say) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const { version, ...integrities } = nodes[major];
  const integrity = integrities[platform];
  if (!integrity) throw new Error(`this VS Code runs on Node ${major}, which npm does not carry for ${platform}: please run this with Node ${major} (this is ${process.version})`);
  const folder = join(cacheFolder(), `node-${version}-${platform}`);
  await once(folder, async (fresh) => {
    say(`Getting Node ${version} for it from npm (about 5 seconds, 120 MB)`);
    await unpack({ spec: `node-${platform}@${version}`, integrity }, fresh, 'bin');
  });
  return join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Makes a folder that is either not there or complete, whoever else makes it at the same time. */
async function once(folder, fill) {
  if (await exists(folder)) return;
  const fresh = `${folder}.tmp${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await fill(fresh);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(folder))) throw error; // else another process was first
  }
}

/** Downloads a package by npm, checks that it is the one we know, and unpacks one folder of it. */
async function unpack({ spec, integrity }, into, part) {
  await npm(['pack', spec, '--pack-destination', into, '--loglevel=error'], { cwd: into, quiet: true });
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} left no archive`);
  const path = join(into, archive);
  const found = `sha512-${createHash('sha512').update(await readFile(path)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${spec} is not the package that we know: ${found} instead of ${integrity}`);
  // A relative name, since tar takes what is before a colon for a host.
  await run('tar', ['xzf', archive, `--strip-components=${part.split('/').length + 1}`, `package/${part}`], { cwd: into, quiet: true });
  await rm(path);
}

/** Two native modules were not built (no compiler, no scripts); VS Code works with these in their place. */
async function replaceNatives(folder) {
  const places = { 'spdlog.js': ['@vscode/spdlog'], 'watchdog.js': ['@vscode/native-watchdog', 'native-watchdog'] };
  for (const [file, packages] of Object.entries(places)) {
    for (const name of packages) {
      const target = join(folder, 'node_modules', name);
      if (await exists(target)) await copyFile(join(root, 'test', 'hosts', 'natives', file), join(target, 'index.js'));
    }
  }
}

/** Older hosts download ripgrep in an install script; without it no file is found. */
async function addRipgrep(folder) {
  const unpacked = join(folder, 'ripgrep');
  await mkdir(unpacked);
  await unpack(ripgrep, unpacked, 'bin');
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(target, { recursive: true });
  await copyFile(join(unpacked, `${process.platform}-${process.arch}`, program), join(target, program));
  await chmod(join(target, program), 0o755);
  await rm(unpacked, { recursive: true });
}

/** Removes what a killed run left half done. An hour is far more than a download takes. */
async function dropAbandoned(cache) {
  for (const name of await readdir(cache).catch(() => [])) {
    if (!/\.tmp\d+$/.test(name)) continue;
    const path = join(cache, name);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

const exists = (path) => stat(path).then(() => true, () => false);
