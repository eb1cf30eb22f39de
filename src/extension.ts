// The desktop's way in: sidecars on the local disk are written by Node, atomically and under a lock.

import type * as vscode from 'vscode';
import { activateClaimLens, type ClaimLens } from './activate';
import { DiskWriter } from './disk/sidecar-writer';

export function activate(context: vscode.ExtensionContext): ClaimLens {
  return activateClaimLens(context, new DiskWriter());
}
