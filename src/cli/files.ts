// Reading texts from disk, and finding articles with their sidecars below the paths that were named.

import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SIDECAR_SUFFIX } from '../ids';
import { err, ok, type Result } from '../core/result';

export interface FileError {
  readonly code: 'missing' | 'cannot-read' | 'not-text';
  readonly path: string;
  /** For people, without the path. */
  readonly message: string;
}

/** As far as git looks for a NUL before it calls a file binary. */
const SNIFFED = 8000;

/** A file's text as it is: line ends and byte order mark stay, so that offsets are those of the file. UTF-8 only. */
export async function readText(path: string): Promise<Result<string, FileError>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return err(fileError(path, error));
  }
  const notText = (message: string) => err<FileError>({ code: 'not-text', path, message });
  if (bytes.subarray(0, SNIFFED).includes(0)) return notText('is no text: it looks like a binary file, or like UTF-16. Save it as UTF-8.');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return notText('is not UTF-8. Save it as UTF-8.');
  }
}

function fileError(path: string, error: unknown): FileError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing', path, message: 'does not exist.' };
  if (code === 'EISDIR') return { code: 'cannot-read', path, message: 'is a folder.' };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'cannot-read', path, message: 'may not be read.' };
  return { code: 'cannot-read', path, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
}

/** An article's path and its sidecar's; either file may be missing. */
export interface Pair {
  readonly article: string;
  readonly sidecar: string;
}

export interface Found {
  readonly pairs: readonly Pair[];
  readonly errors: readonly FileError[];
}

/**
 * The pairs that the paths name, each once. A file is an article or a sidecar; of a folder all sidecars in it and below
 * count, in the order of their names. Hidden folders, `node_modules` and links to folders are passed over.
 */
export async function findPairs(paths: readonly string[]): Promise<Found> {
  const pairs = new Map<string, Pair>();
  const errors: FileError[] = [];
  const add = (path: string) => {
    const article = path.endsWith(SIDECAR_SUFFIX) ? path.slice(0, -SIDECAR_SUFFIX.length) : path;
    pairs.set(article, { article, sidecar: article + SIDECAR_SUFFIX });
  };
  for (const path of paths) {
    const isFolder = await stat(path).then((found) => found.isDirectory(), () => null);
    if (isFolder === true) await walk(path, add, errors);
    else if (isFolder === false) add(path);
    else errors.push({ code: 'missing', path, message: 'does not exist.' });
  }
  return { pairs: [...pairs.values()], errors };
}

async function walk(folder: string, add: (path: string) => void, errors: FileError[]): Promise<void> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    errors.push(fileError(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await walk(path, add, errors);
    } else if (entry.name.endsWith(SIDECAR_SUFFIX) && entry.name !== SIDECAR_SUFFIX) {
      add(path);
    }
  }
}
