// What the built-in git extension knows; nothing where it is off or there is no repository.

import * as vscode from 'vscode';

/** The part of its API that is used here. */
interface GitApi {
  readonly repositories: readonly Repository[];
  getRepository(uri: vscode.Uri): Repository | null;
}

interface Repository {
  readonly state: { readonly mergeChanges: readonly { readonly uri: vscode.Uri }[] };
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

async function gitApi(): Promise<GitApi | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  return git && (await git.activate()).getAPI(1);
}

/** git's user.name; empty when it has none. */
export async function gitUser(): Promise<string> {
  try {
    const repository = (await gitApi())?.repositories[0];
    return repository ? (await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name')) : '';
  } catch {
    return '';
  }
}

/** True when git left a conflict in the file that is not settled, so that its merge editor can show it. */
export async function isInConflict(file: vscode.Uri): Promise<boolean> {
  try {
    const changes = (await gitApi())?.getRepository(file)?.state.mergeChanges ?? [];
    return changes.some(({ uri }) => uri.toString() === file.toString());
  } catch {
    return false;
  }
}
