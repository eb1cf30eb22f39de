// Writes a file so that a crash at any moment leaves the old file or the new one, never a part of either.

import { randomBytes } from 'node:crypto';
import { open, readdir, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../core/result';

/** Why a file could not be read or written. The file is as it was. */
export interface DiskError {
  readonly code: 'read-only' | 'no-permission' | 'disk-full' | 'no-folder' | 'not-a-file' | 'not-utf-8' | 'busy' | 'cannot-read' | 'cannot-write';
  /** For people; says what to do. */
  readonly message: string;
  /** What the system says, where it says something that no code stands for. */
  readonly detail?: string;
}

/**
 * Puts `text` at `path` as UTF-8: into a file beside it first, made durable, then renamed onto it. A symbolic link is
 * followed, and the file's mode is kept. `confirm` is asked at the last moment; when it says no, nothing happens and the
 * value is false.
 */
export async function writeAtomically(path: string, text: string, confirm = () => Promise.resolve(true)): Promise<Result<boolean, DiskError>> {
  let temporary: string | null = null;
  try {
    const target = await followed(path);
    const before = await stat(target).catch(absent);
    if (before && !before.isFile()) return err({ code: 'not-a-file', message: `${path} is no file. Move it out of the way.` });
    // Renaming needs no permission on the file itself, but one that is marked read-only is meant to stay as it is.
    if (before) await (await open(target, 'r+')).close();
    temporary = join(dirname(target), `${temporaryStart(target)}${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    await writeDurably(temporary, text, before ? before.mode & 0o7777 : null);
    if (!(await confirm())) {
      await unlink(temporary);
      return ok(false);
    }
    await rename(temporary, target);
    temporary = null;
    await syncFolder(dirname(target));
    return ok(true);
  } catch (error) {
    if (temporary) await unlink(temporary).catch(() => undefined);
    return err(diskError(path, error, 'cannot-write'));
  }
}

/** A new file; its text is on the disk when the promise resolves. */
async function writeDurably(path: string, text: string, mode: number | null): Promise<void> {
  const file = await open(path, 'wx', mode ?? 0o666);
  try {
    await file.writeFile(text, 'utf8');
    if (mode !== null) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

function temporaryStart(target: string): string {
  return `.${basename(target)}.`;
}

/** Deletes what writers that were killed left beside a file: temporary files, and locks that they had put aside. */
export async function removeLeftovers(target: string): Promise<void> {
  const starts = [temporaryStart(target), `${basename(target)}.lock.`];
  for (const name of await readdir(dirname(target))) {
    const start = starts.find((candidate) => name.startsWith(candidate));
    const pid = start === undefined ? undefined : /^(\d+)-[\da-f]{8,12}(?:\.tmp)?$/.exec(name.slice(start.length))?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await unlink(join(dirname(target), name)).catch(() => undefined);
  }
}

/** True when a process of this machine has the id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Where a path leads to when links are followed, also when nothing is there yet. */
export async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    absent(error);
  }
  const link = await readlink(path).catch(() => null);
  const target = link === null ? resolve(path) : resolve(dirname(path), link);
  return resolve(await realpath(dirname(target)), basename(target));
}

/** So that the new name outlives a power cut too. Some systems cannot sync a folder; the file itself is safe by then. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // nothing is lost
  }
}

/** Passes over "there is no such file" and nothing else. */
export function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The system's error in words that say what to do. */
export function diskError(path: string, error: unknown, otherwise: 'cannot-read' | 'cannot-write'): DiskError {
  switch (codeOf(error)) {
    case 'EROFS': return { code: 'read-only', message: `${path} is on a disk that can only be read.` };
    case 'EACCES':
    case 'EPERM': return { code: 'no-permission', message: `You have no permission to ${otherwise === 'cannot-read' ? 'read' : 'change'} ${path}. Check the rights of the file and of its folder.` };
    case 'ENOSPC':
    case 'EDQUOT': return { code: 'disk-full', message: `There is no room left to write ${path}. Make some and try again.` };
    case 'ENOENT': return { code: 'no-folder', message: `The folder of ${path} is not there any more.` };
    case 'EISDIR':
    case 'ENOTDIR': return { code: 'not-a-file', message: `${path} is no file. Move it out of the way.` };
    default: {
      const detail = error instanceof Error ? error.message : String(error);
      return { code: otherwise, message: `${path} could not be ${otherwise === 'cannot-read' ? 'read' : 'written'}: ${detail}`, detail };
    }
  }
}
