// Runs an operation for a command and tells how it went: quietly when it worked, with what to do when it did not.

import * as vscode from 'vscode';
import type { Operation } from '../../core/sidecar/operation';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { sidecarOf } from '../../workspace/sidecar-uri';
import type { WriteError } from '../../workspace/sidecar-writer';

/** A message in the status bar goes after so long. */
const MESSAGE_MS = 5_000;

/** True when it was written. */
export async function perform(history: History, article: vscode.Uri, label: string, operation: Operation): Promise<boolean> {
  const result = await history.do(article, label, operation);
  if (result.ok) {
    say(label);
    return true;
  }
  void complain(sidecarOf(article), result.error, () => perform(history, article, label, operation));
  return false;
}

/** What was done, in the status bar: nobody asked for a notification. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(checklist) ${message.replace(/\$\(/gu, '$ (')}`, MESSAGE_MS);
}

/** Says what went wrong and offers what helps: a look at the place, and another try. */
export async function complain(sidecar: vscode.Uri, error: WriteError, again?: () => Promise<unknown>): Promise<void> {
  const open = vscode.l10n.t('Open Sidecar');
  const retry = vscode.l10n.t('Try Again');
  const place = error.line === undefined ? '' : ` (${vscode.l10n.t('line {0}, column {1}', error.line, error.column ?? 1)})`;
  const choice = await vscode.window.showErrorMessage(vscode.l10n.t('Nothing was changed: {0}{1}', error.message, place), open, ...(again ? [retry] : []));
  if (choice === retry) await again?.();
  if (choice === open) {
    const at = new vscode.Position((error.line ?? 1) - 1, (error.column ?? 1) - 1);
    await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(at, at) });
  }
}

/** What Problems shows already, at its place in the file. */
const IN_PROBLEMS: ReadonlySet<string> = new Set(['unparsable', 'conflict-markers', 'newer-version', 'not-a-sidecar', 'not-utf-8']);

/** Tells when a sidecar did not follow its saved article, unless Problems does. */
export function reportFailures(articles: Articles): vscode.Disposable {
  return articles.onDidFailToSync(({ article, error }) => {
    if (!IN_PROBLEMS.has(error.code)) void complain(sidecarOf(article), error);
  });
}

/** Words for a label, short enough for a status bar. */
export function brief(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Today where the user is, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
