// How sidecars get to the local disk on the desktop: under a lock, and whole or not at all.

import type { Result } from '../core/result';
import { updateFile } from './update-file';
import type { DiskError } from './write-atomically';

/** The part of an editor's file address that is needed here. */
export interface LocalFile {
  readonly fsPath: string;
}

export class DiskWriter {
  /** Applies the change to the newest text of the file (null: there is none); the value is what stands there afterwards. */
  update<E>(file: LocalFile, change: (text: string | null) => Result<string, E>): Promise<Result<string, E | DiskError>> {
    return updateFile(file.fsPath, change);
  }
}
