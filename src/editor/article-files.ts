// Files that are renamed and moved in VS Code: an article's sidecar goes with it, and claims elsewhere go on to name it. All of it follows
// what VS Code has done, so that it follows an undo of it too; and it is not offered as VS Code's "refactoring changes", which asks at each file.
// A folder takes the sidecars in it along by itself.

import * as vscode from 'vscode';
import { Command } from '../ids';
import type { Folder } from '../workspace/folder';
import { followMoves } from '../workspace/related-articles';
import { articleOf, nameOf, sidecarOf } from '../workspace/sidecar-uri';
import { isFile } from '../workspace/sidecar-writer';
import type { Sidecars } from '../workspace/sidecars';
import { DeletedArticles } from './deleted-articles';

export function registerArticleFiles(sidecars: Sidecars, folder: Folder): vscode.Disposable {
  const deleted = new DeletedArticles(sidecars);
  const lookAgain = async (files: readonly vscode.Uri[]) => {
    // Of a folder that came or went not every file is told, so the sidecars in it are looked at again.
    await sidecars.reloadBelow(files.map((uri) => articleOf(uri) ?? uri));
    folder.refresh();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      deleted.forgetStranded();
      await moveSidecars(files);
      await lookAgain(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
      await followMoves(sidecars, folder, files);
    }),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deleted.ask(event.files))),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      await deleted.settle(files);
      await lookAgain(files);
    }),
    vscode.workspace.onDidCreateFiles(async ({ files }) => {
      deleted.forgetStranded();
      await deleted.bringBack(files);
      await lookAgain(files);
    }),
    vscode.commands.registerCommand(Command.bringBackArticle, async () => lookAgain(await deleted.returnStranded())),
  );
}

/** Moves the sidecars whose articles were moved. One that would land on another sidecar stays where it is, and the user is told. */
async function moveSidecars(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit(); // takes open editors along
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sidecarOf(oldUri), sidecarOf(newUri)];
    if (moved.has(from.toString()) || !(await isFile(from))) continue;
    const isSameFile = from.path.toLowerCase() === to.path.toLowerCase(); // of a change of case alone, where disks do not tell cases apart
    if (!isSameFile && (await isFile(to))) void tellOfBoth(from, to);
    else edit.renameFile(from, to, { overwrite: false });
  }
  await vscode.workspace.applyEdit(edit);
}

async function tellOfBoth(stays: vscode.Uri, taken: vscode.Uri): Promise<void> {
  const compare = vscode.l10n.t('Compare');
  const message = vscode.l10n.t('There are claims for the new name already, in {0}. Nothing was overwritten: the claims of the old name are still in {1}.', nameOf(taken), nameOf(stays));
  if ((await vscode.window.showWarningMessage(message, compare)) === compare) {
    await vscode.commands.executeCommand('vscode.diff', stays, taken, vscode.l10n.t('{0} ↔ {1}', nameOf(stays), nameOf(taken)));
  }
}
