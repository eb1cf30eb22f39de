// The desktop's way in: sidecars on the local disk are written by Node, atomically and under a lock.

import type * as vscode from 'vscode';
import { activateClaimLens, type ClaimLens } from './activate';
import { DiskWriter } from './disk/sidecar-writer';
import { EditorFileWriter, type SidecarWriter } from './workspace/sidecar-writer';

export function activate(context: vscode.ExtensionContext): ClaimLens {
  const disk = new DiskWriter();
  const editor = new EditorFileWriter();
  const writer: SidecarWriter = { update: (sidecar, change) => (sidecar.scheme === 'file' ? disk : editor).update(sidecar, change) };
  return activateClaimLens(context, writer);
}
