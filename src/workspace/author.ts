// Who signs notes: the setting, else what git knows.

import * as vscode from 'vscode';
import { settings } from './settings';

/** The part of the built-in git extension's API that is used here. */
interface GitApi {
  readonly repositories: readonly { getConfig(key: string): Promise<string>; getGlobalConfig(key: string): Promise<string> }[];
}

/** The author's name; empty when neither the setting nor git tells one. */
export async function author(): Promise<string> {
  return settings.author() || (await gitUser());
}

async function gitUser(): Promise<string> {
  try {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    const repository = git && (await git.activate()).getAPI(1).repositories[0];
    return repository ? (await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name')) : '';
  } catch {
    return ''; // git is off, or there is none: a note without a name is still a note
  }
}
