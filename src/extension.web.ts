// The web's way in: there is no Node; the editor's file system does all.

import type * as vscode from 'vscode';
import { activateClaimLens, type ClaimLens } from './activate';
import { EditorFileWriter } from './workspace/sidecar-writer';

export function activate(context: vscode.ExtensionContext): ClaimLens {
  return activateClaimLens(context, new EditorFileWriter());
}
