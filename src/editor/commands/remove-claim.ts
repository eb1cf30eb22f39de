// Remove Claim, and Undo Last Change, which brings it back to the letter.

import * as vscode from 'vscode';
import type { Result } from '../../core/result';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History, StepError } from '../../workspace/history';
import { sidecarOf } from '../../workspace/sidecar-uri';
import { brief, complain, perform, say } from './perform';
import { claimTarget } from './target';

export function registerRemoveClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.removeClaim, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Remove Claim'));
    if (!target) return;
    const { article, found: { claim } } = target;
    await perform(history, article.document.uri, vscode.l10n.t('Remove claim “{0}” (Undo Last Change brings it back)', brief(claim.anchor.quote)), { kind: 'remove', id: claim.id });
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
