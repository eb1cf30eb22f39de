// Where an article's sidecar lies, and whose sidecar a file is.

import type * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../ids';

/** `story.txt` → `story.txt.facts.yaml`. */
export function sidecarOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + SIDECAR_SUFFIX });
}

/** `story.txt.facts.yaml` → `story.txt`; null when the file is no sidecar. */
export function articleOf(sidecar: vscode.Uri): vscode.Uri | null {
  return sidecar.path.endsWith(SIDECAR_SUFFIX) ? sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_SUFFIX.length) }) : null;
}

/** The file's name, for people. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Where a file is after files or folders were renamed or moved; itself when it was not among them. */
export function movedTo(uri: vscode.Uri, moves: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): vscode.Uri {
  for (const { oldUri, newUri } of moves) {
    if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) continue;
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`)) return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
