// Who is at the desk, and how they work: what queries about claims are answered for.

import type * as vscode from 'vscode';
import type { Desk } from '../core/claims/query';
import { author } from './author';
import { settings } from './settings';

export async function deskOf(scope?: vscode.Uri): Promise<Desk> {
  return { me: await author(), signOffsNeeded: settings.signOffs(scope) };
}
