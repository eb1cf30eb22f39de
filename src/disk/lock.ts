// A lock beside a file that many processes can contend for: a file that only one of them can create.

import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, isAlive, removeLeftovers } from './write-atomically';

/** An owner that died leaves its lock behind. On this machine that can be seen at once; else after so long. */
const STALE_MS = 10_000;
/** A lock file that is still empty: its owner is between making and signing it, or died there. */
const UNSIGNED_MS = 2_000;

interface Signature {
  readonly host: string;
  readonly pid: number;
  /** Tells this holding of the lock from all others. */
  readonly token: string;
}

export interface LockOptions {
  /** How long to wait for others, in milliseconds. */
  readonly patience?: number;
}

/**
 * Runs `work` while holding `<path>.lock`. Null when others held it for the whole patience. Rejects with the system's error
 * where no lock can be made. `work` can ask whether the lock is still ours: after a long sleep of the machine it may not be.
 */
export async function withLock<T>(path: string, work: (held: () => Promise<boolean>) => Promise<T>, { patience = 20_000 }: LockOptions = {}): Promise<T | null> {
  const lock = `${path}.lock`;
  const token = await acquire(lock, patience);
  if (token === null) return null;
  try {
    await removeLeftovers(path);
    return await work(async () => (await signatureOf(lock))?.token === token);
  } finally {
    await release(lock, token);
  }
}

async function acquire(lock: string, patience: number): Promise<string | null> {
  const until = Date.now() + patience;
  for (let wait = 2; ; wait = Math.min(wait * 1.5, 60)) {
    const token = await tryOnce(lock);
    if (token !== null) return token;
    if (await isStale(lock)) {
      await takeAway(lock);
    } else if (Date.now() >= until) {
      return null;
    } else {
      await sleep(wait * (0.5 + Math.random()));
    }
  }
}

async function tryOnce(lock: string): Promise<string | null> {
  const signature: Signature = { host: hostname(), pid: process.pid, token: randomBytes(8).toString('hex') };
  try {
    const file = await open(lock, 'wx');
    try {
      await file.writeFile(JSON.stringify(signature));
    } finally {
      await file.close();
    }
    return signature.token;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  const seen = await stat(lock).catch(() => null);
  if (!seen) return false;
  const age = Date.now() - seen.mtimeMs;
  const owner = await signatureOf(lock);
  if (!owner) return age > UNSIGNED_MS;
  if (owner.host === hostname() && !isAlive(owner.pid)) return true;
  return age > STALE_MS;
}

async function signatureOf(lock: string): Promise<Signature | null> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Signature;
  } catch {
    return null;
  }
}

/**
 * Takes a stale lock away. Of several who see it stale only one may: by renaming it, which only one can do. Another may
 * have taken it away and made a fresh one in between; then what was renamed is put back.
 */
async function takeAway(lock: string): Promise<void> {
  const aside = `${lock}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await rename(lock, aside);
    if (!(await isStale(aside))) await link(aside, lock).catch(() => undefined);
    await unlink(aside);
  } catch {
    // somebody else was quicker
  }
}

/** Only our own lock: one that was held too long may be somebody else's by now. */
async function release(lock: string, token: string): Promise<void> {
  if ((await signatureOf(lock))?.token === token) await unlink(lock).catch(() => undefined);
}
