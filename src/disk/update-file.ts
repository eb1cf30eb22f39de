// Changes a file by what stands in it at that moment, while no other process of ours does.

import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../core/result';
import { withLock, type LockOptions } from './lock';
import { absent, diskError, followed, writeAtomically, type DiskError } from './write-atomically';

/**
 * Gives the file's text to `change` (null: there is no file) and writes what it gives back, all under a lock: two
 * processes that change the file at once both get their way, one after the other. A program that knows nothing of the
 * lock may write in between; then the change is made anew on what stands there. Nothing is written when the text stays
 * the same or `change` gives an error. The value is the text that stands there afterwards.
 */
export async function updateFile<E>(path: string, change: (text: string | null) => Result<string, E>, options: LockOptions = {}): Promise<Result<string, E | DiskError>> {
  try {
    const target = await followed(path);
    const result = await withLock(target, (held) => underLock(path, target, change, held), options);
    return result ?? err({ code: 'busy', message: `${path} is being written by somebody else all the time. Try again in a moment; if that does not help, delete ${target}.lock.` });
  } catch (error) {
    return err(diskError(path, error, 'cannot-write'));
  }
}

const ATTEMPTS = 10;

async function underLock<E>(path: string, target: string, change: (text: string | null) => Result<string, E>, held: () => Promise<boolean>): Promise<Result<string, E | DiskError>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seen = await versionOf(target);
    const before = await readText(target);
    if (!before.ok) return before;
    const after = change(before.value);
    if (!after.ok || after.value === before.value) return after;
    const written = await writeAtomically(target, after.value, async () => await held() && await versionOf(target) === seen);
    if (!written.ok) return written;
    if (written.value) return after;
    if (!(await held())) break;
  }
  return err({ code: 'busy', message: `${path} keeps changing on disk. Try again in a moment.` });
}

/** A file's text with its byte order mark; null when there is no file. What is no UTF-8 is refused, since writing it back would spoil it. */
export async function readText(path: string): Promise<Result<string | null, DiskError>> {
  try {
    const bytes = await readFile(path).catch(absent);
    return ok(bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return err({ code: 'not-utf-8', message: `${path} is no UTF-8 text. Save it as UTF-8 to go on.` });
    return err(diskError(path, error, 'cannot-read'));
  }
}

/** Differs whenever the file was written in between. */
async function versionOf(path: string): Promise<string> {
  const seen = await stat(path, { bigint: true }).catch(absent);
  return seen ? `${seen.ino} ${seen.size} ${seen.mtimeNs} ${seen.ctimeNs}` : 'none';
}
