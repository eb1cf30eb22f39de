// Files that are renamed, moved and deleted in VS Code: an article's sidecar goes with it, and deleting asks about the claims.
// A folder takes the sidecars in it along by itself.

import * as vscode from 'vscode';
import type { Folder } from '../workspace/folder';
import { articleOf, nameOf, sidecarOf } from '../workspace/sidecar-uri';
import type { Sidecars } from '../workspace/sidecars';

interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

export function registerArticleFiles(sidecars: Sidecars, folder: Folder): vscode.Disposable {
  return vscode.Disposable.from(
    // As an edit that belongs to the renaming, so that one undo takes both back.
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(moveSidecars(event.files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }))))),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deleteSidecars(event.files, sidecars))),
    vscode.workspace.onDidRenameFiles(({ files }) => void lookAgain(sidecars, folder, files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
    vscode.workspace.onDidDeleteFiles(({ files }) => void lookAgain(sidecars, folder, files)),
    vscode.workspace.onDidCreateFiles(({ files }) => void lookAgain(sidecars, folder, files)),
  );
}

/** The moves of the sidecars whose articles are moved. One that would land on another sidecar stays where it is, and the user is told. */
async function moveSidecars(moves: readonly Move[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(moves.map(({ from }) => from.toString()));
  for (const { from, to } of moves.map((move) => ({ from: sidecarOf(move.from), to: sidecarOf(move.to) }))) {
    if (moved.has(from.toString()) || !(await isFile(from))) continue;
    const isSameFile = from.path.toLowerCase() === to.path.toLowerCase(); // of a change of case alone, where disks do not tell cases apart
    if (!isSameFile && !moved.has(to.toString()) && (await isFile(to))) {
      void tellOfBoth(from, to);
      continue;
    }
    edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}

async function tellOfBoth(stays: vscode.Uri, taken: vscode.Uri): Promise<void> {
  const compare = vscode.l10n.t('Compare');
  const message = vscode.l10n.t('There are claims for the new name already, in {0}. Nothing was overwritten: the claims of the old name are still in {1}.', nameOf(taken), nameOf(stays));
  if ((await vscode.window.showWarningMessage(message, compare)) === compare) {
    await vscode.commands.executeCommand('vscode.diff', stays, taken, vscode.l10n.t('{0} ↔ {1}', nameOf(stays), nameOf(taken)));
  }
}

/** Asks what is to become of the claims of articles that are deleted. Whoever does not answer keeps them. */
async function deleteSidecars(files: readonly vscode.Uri[], sidecars: Sidecars): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const deleted = new Set(files.map(String));
  const left: vscode.Uri[] = [];
  for (const article of files) {
    const sidecar = sidecarOf(article);
    if (!deleted.has(sidecar.toString()) && (await isFile(sidecar))) left.push(article);
  }
  if (left.length > 0 && (await wantsClaimsDeleted(left, sidecars))) {
    for (const article of left) edit.deleteFile(sidecarOf(article), { ignoreIfNotExists: true });
  }
  return edit;
}

async function wantsClaimsDeleted(articles: readonly vscode.Uri[], sidecars: Sidecars): Promise<boolean> {
  const states = await Promise.all(articles.map((article) => sidecars.get(article)));
  const claims = states.reduce((sum, { sidecar }) => sum + (sidecar?.claims.length ?? 0), 0);
  const message = articles.length === 1
    ? vscode.l10n.t('Delete the {0} claims of “{1}” too?', claims, nameOf(articles[0]!))
    : vscode.l10n.t('Delete the {0} claims of these {1} articles too?', claims, articles.length);
  const detail = vscode.l10n.t('Verdicts, sources and notes lie in a file of their own beside each article. Kept, they are found again when the article comes back.');
  const remove = vscode.l10n.t('Delete Claims Too');
  const keep: vscode.MessageItem = { title: vscode.l10n.t('Keep Claims'), isCloseAffordance: true };
  try {
    return (await vscode.window.showWarningMessage(message, { modal: true, detail }, keep, { title: remove }))?.title === remove;
  } catch {
    return false; // nobody could be asked
  }
}

/** Of a folder that came or went not every file is told, so the sidecars in it are looked at again. */
async function lookAgain(sidecars: Sidecars, folder: Folder, files: readonly vscode.Uri[]): Promise<void> {
  await sidecars.reloadBelow(files.map((uri) => articleOf(uri) ?? uri));
  folder.refresh();
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
