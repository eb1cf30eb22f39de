// Add Note: a dated, signed remark.

import * as vscode from 'vscode';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { author } from '../../workspace/author';
import type { History } from '../../workspace/history';
import { brief, mayWrite, perform } from './perform';
import { claimTarget } from './target';

export function registerAddNote(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.addNote, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Add Note'));
    if (!target || !mayWrite(target.article)) return;
    const { article, found: { claim } } = target;
    const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Note on “{0}”', brief(claim.anchor.quote)), prompt: vscode.l10n.t('What should whoever reads this know?'), ignoreFocusOut: true });
    if (!text?.trim()) return;
    const by = await author();
    const at = new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
    await perform(history, article.document.uri, vscode.l10n.t('Note on “{0}”', brief(claim.anchor.quote)), {
      kind: 'add-note', id: claim.id, note: { ...(by ? { by } : {}), at, text: text.trim() },
    });
  });
}
