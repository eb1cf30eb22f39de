// Which plain text is an article: what the setting's globs name, and what has a sidecar. The rest stays as it is.

import * as vscode from 'vscode';
import { LANGUAGE, Setting } from '../ids';
import { Owner } from './disposables';
import { onDidChangeSettings, settings } from './settings';
import { sidecarOf } from './sidecar-uri';
import type { Sidecars } from './sidecars';

export class Recognition extends Owner {
  constructor(sidecars: Sidecars) {
    super();
    this.own(vscode.workspace.onDidOpenTextDocument((document) => void this.#consider(document)));
    this.own(sidecars.onDidChange((article) => this.#sidecarChanged(article)));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.include)) this.considerAll();
    }));
  }

  considerAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#consider(document);
  }

  /** Makes a document an article, now and whenever it is opened again. */
  async remember(document: vscode.TextDocument): Promise<void> {
    const inWorkspace = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    const glob = inWorkspace ? vscode.workspace.asRelativePath(document.uri, false) : document.uri.path;
    const escaped = glob.replace(/[[\]{}*?]/gu, (mark) => `[${mark}]`);
    const globs = settings.include(document.uri);
    if (!globs.includes(escaped)) {
      // Globs are of one folder: with several, another one may have a file of the same name.
      const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
      const target = !inWorkspace ? Global : (vscode.workspace.workspaceFolders ?? []).length > 1 ? WorkspaceFolder : Workspace;
      await vscode.workspace.getConfiguration(Setting.section, document.uri).update(Setting.include, [...globs, escaped], target);
    }
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }

  /** A sidecar that appears beside an open text makes it an article. */
  #sidecarChanged(article: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === article.toString());
    if (document) void this.#consider(document);
  }

  async #consider(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' || document.isUntitled || document.isClosed) return;
    if (included(document) || (await exists(sidecarOf(document.uri)))) {
      if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
  }
}

/** True when one of the setting's globs names the document; globs are relative to its workspace folder, or absolute. */
function included(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return settings.include(document.uri).some((glob) => {
    const pattern = folder && !glob.startsWith('/') ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
