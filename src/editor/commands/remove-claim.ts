// Remove Claim, and Undo Last Change, which brings it back to the letter.

import * as vscode from 'vscode';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { brief, perform, say } from './perform';
import { claimTarget } from './target';

export function registerRemoveClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.removeClaim, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Remove Claim'));
    if (!target) return;
    const { article, found: { claim } } = target;
    await perform(history, article.document.uri, vscode.l10n.t('Remove claim “{0}” (Undo Last Change brings it back)', brief(claim.anchor.quote)), { kind: 'remove', id: claim.id });
  });
}

export function registerUndo(history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.undo, async () => {
    const result = await history.undo();
    if (result.ok) say(vscode.l10n.t('Undone: {0}', result.value));
    else void vscode.window.showInformationMessage(result.error.message);
  });
}
