// How a sidecar gets to its place. On the desktop Node writes it, atomically and under a lock (see src/disk);
// everywhere else the editor's file system does, which knows nothing of locks: there a file that changed under us is looked at again.

import * as vscode from 'vscode';
import { err, ok, type Result } from '../core/result';
import type { Problem } from '../core/sidecar/model';

/** Why a sidecar could not be written. Nothing was changed. */
export interface WriteError {
  readonly code: string;
  /** For people, in English; says what to do. */
  readonly message: string;
  /** What the system says, where it says something. */
  readonly detail?: string;
  /** What is wrong with the sidecar, where that is why. */
  readonly problem?: Problem;
  readonly line?: number;
  readonly column?: number;
}

/** From the file's newest text (null: there is none) to what is to stand there. Called again when the file changed in between. */
export type Change = (text: string | null) => Result<string, WriteError>;

export interface SidecarWriter {
  /** Applies the change to the newest text of the file; the value is what was written. */
  update(sidecar: vscode.Uri, change: Change): Promise<Result<string, WriteError>>;
}

const ATTEMPTS = 5;

/** Writes through `vscode.workspace.fs`. */
export class EditorFileWriter implements SidecarWriter {
  async update(sidecar: vscode.Uri, change: Change): Promise<Result<string, WriteError>> {
    if (isReadOnly(sidecar)) return err({ code: 'read-only', message: readOnlyReason() });
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await readText(sidecar);
      if (!before.ok) return before;
      const after = change(before.value);
      if (!after.ok) return after;
      const now = await readText(sidecar);
      if (!now.ok) return now;
      if (now.value !== before.value) continue;
      try {
        await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(after.value));
        return after;
      } catch (error) {
        return err({ code: 'cannot-write', message: `${sidecar.path} could not be written: ${reasonOf(error)}`, detail: reasonOf(error) });
      }
    }
    return err({ code: 'busy', message: `${sidecar.path} keeps changing on disk. Try again in a moment.` });
  }
}

/** A file's text with its BOM, null when there is no file. What is not UTF-8 is refused, since writing it back would spoil it. */
export async function readText(uri: vscode.Uri): Promise<Result<string | null, WriteError>> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return ok(null);
    return err({ code: 'cannot-read', message: `${uri.path} could not be read: ${reasonOf(error)}`, detail: reasonOf(error) });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err({ code: 'not-utf-8', message: `${uri.path} is not UTF-8. Save it as UTF-8 to go on.` });
  }
}

/** True of what lies in a file system that only shows its files. */
export function isReadOnly({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/** Why nothing can be written there. */
export function readOnlyReason(): string {
  return vscode.l10n.t('The files here can only be read. Open a copy of the folder that can be written to.');
}

/** True when there is a file of that name. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
