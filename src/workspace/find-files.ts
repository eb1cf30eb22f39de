// Files of the workspace by glob. Where VS Code's search does not reach, as in the file systems of extensions, folders are walked.

import * as vscode from 'vscode';

const EXCLUDED = '**/node_modules/**';

/** File systems in which VS Code's own search looks. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);

/** More files than this are not looked at in a folder that has to be walked. */
const MOST = 10_000;

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** @param glob as `findFiles` takes it, in all folders of the workspace or in the one that it names */
export async function findFiles(glob: vscode.GlobPattern): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(glob, EXCLUDED);
  const only = typeof glob === 'string' ? null : glob.baseUri.toString();
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => !SEARCHED.has(uri.scheme) && (only === null || only === uri.toString()));
  const walked = await Promise.all(folders.map((folder) => findBelow(folder, typeof glob === 'string' ? glob : glob.pattern)));
  return [...new Map([...found, ...walked.flat()].map((uri) => [uri.toString(), uri])).values()];
}

/** The files in a folder and below it whose path from there fits the glob, by walking. */
export async function findBelow(folder: vscode.WorkspaceFolder, glob: string): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, glob);
  // Documents are matched by where they lie alone, so that none has to be opened.
  return (await filesBelow(folder.uri)).filter((uri) => vscode.languages.match({ pattern }, { uri, languageId: '' } as vscode.TextDocument) > 0);
}

async function filesBelow(root: vscode.Uri): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (let folder = folders.shift(); folder && files.length < MOST; folder = folders.shift()) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type & vscode.FileType.Directory && !(type & vscode.FileType.SymbolicLink) && !SKIPPED.has(name)) folders.push(uri);
      else if (type & vscode.FileType.File) files.push(uri);
    }
  }
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // it went while we looked, or may not be read
  }
}
