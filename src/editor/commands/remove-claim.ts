// Remove Claim, and Undo Last Change, which brings it back to the letter.

import * as vscode from 'vscode';
import type { Result } from '../../core/result';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History, StepError } from '../../workspace/history';
import { sidecarOf } from '../../workspace/sidecar-uri';
import { complain, mayWrite, say } from './perform';
import { claimsAt, inWords, performOnAll } from './several';

export function registerRemoveClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.removeClaim, async (given?: unknown, selected?: unknown) => {
    const claims = await claimsAt(articles, given, selected, vscode.l10n.t('Remove Claim'));
    if (claims.length === 0 || !claims.every(mayWrite)) return;
    await performOnAll(history, vscode.l10n.t('Remove {0} (Undo Last Change brings it back)', inWords(claims)), claims, (_, own) => own.map(({ found }) => ({ kind: 'remove', id: found.claim.id })));
  });
}

/** Undo Last Change and Redo Last Change. */
export function registerUndo(history: History): vscode.Disposable {
  const undo = async (): Promise<void> => tell(await history.undo(), (label) => vscode.l10n.t('Undone: {0}', label), undo);
  const redo = async (): Promise<void> => tell(await history.redo(), (label) => vscode.l10n.t('Done again: {0}', label), redo);
  return vscode.Disposable.from(vscode.commands.registerCommand(Command.undo, undo), vscode.commands.registerCommand(Command.redo, redo));
}

function tell(result: Result<string, StepError>, words: (label: string) => string, again: () => Promise<unknown>): void {
  if (result.ok) say(words(result.value));
  else if (result.error.article) void complain(sidecarOf(result.error.article), result.error, { again, yaml: null });
  else say(result.error.message);
}
