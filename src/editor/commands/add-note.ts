// Add Note: a dated, signed remark, in one line. It stays an input box beside the threads, since it works from everywhere (palette, card,
// lightbulb, Claims view, lost claims) with Enter, and VS Code cannot put the focus into the reply box of a certain thread of a line.

import * as vscode from 'vscode';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { signature } from '../../workspace/author';
import type { History } from '../../workspace/history';
import { quoted } from '../quoted';
import { mayWrite, perform } from './perform';
import { claimTarget } from './target';

export function registerAddNote(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.addNote, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Add Note'));
    if (!target || !mayWrite(target.article)) return;
    const { article, found: { claim } } = target;
    const text = await vscode.window.showInputBox({ title: vscode.l10n.t('Note on {0}', quoted(claim.anchor.quote)), prompt: vscode.l10n.t('What should whoever reads this know?'), ignoreFocusOut: true });
    if (!text?.trim()) return;
    await perform(history, article.document.uri, vscode.l10n.t('Note on {0}', quoted(claim.anchor.quote)), {
      kind: 'add-note', id: claim.id, note: { ...(await signature()), text: text.trim() },
    });
  });
}
