// Runs an operation for a command and tells how it went: quietly when it worked, with what to do when it did not.

import * as vscode from 'vscode';
import { operationAsYaml } from '../../core/sidecar/as-yaml';
import type { Operation } from '../../core/sidecar/operation';
import type { Articles } from '../../workspace/articles';
import type { Change, History } from '../../workspace/history';
import { isInConflict } from '../../workspace/git';
import type { OpenArticle } from '../../workspace/open-article';
import { sidecarOf } from '../../workspace/sidecar-uri';
import type { WriteError } from '../../workspace/sidecar-writer';
import { errorInWords } from '../problem-in-words';

/** A message in the status bar goes after so long. */
const MESSAGE_MS = 5_000;

/** True when it was written. Else the user is told, and can try again, or take what was to be written along as text. */
export function perform(history: History, article: vscode.Uri, label: string, operation: Operation): Promise<boolean> {
  return performAll(history, label, [{ article, operation }]);
}

/** As `perform`, for several articles: all of them change, as one step that can be undone, or none. */
export async function performAll(history: History, label: string, changes: readonly Change[]): Promise<boolean> {
  const result = await history.do(label, changes);
  if (result.ok) {
    say(label);
    return true;
  }
  const failed = changes.find(({ article }) => article.toString() === result.error.article?.toString());
  if (failed) void complain(sidecarOf(failed.article), result.error, { again: () => performAll(history, label, changes), yaml: operationAsYaml(failed.operation, history.claimsOf(failed.article)) });
  return false;
}

/** False when the sidecar cannot be written to as it is now, and the user was told: before they are asked for anything. */
export function mayWrite({ state }: Pick<OpenArticle, 'state'>): boolean {
  if (state?.sidecar?.readOnly === undefined) return true;
  const problem = state.problems.find(({ severity }) => severity === 'error');
  void complain(state.uri, problem ? { ...problem, problem } : { code: 'read-only', message: state.sidecar.readOnly });
  return false;
}

/** What was done, in the status bar: nobody asked for a notification. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(checklist) ${message.replace(/\$\(/gu, '$ (')}`, MESSAGE_MS);
}

/** What can be done about an operation that failed, besides a look at the file. */
interface Remedies {
  readonly again: () => Promise<unknown>;
  /** What was to be written, when it can be pasted. */
  readonly yaml: string | null;
}

/** Says what went wrong and offers what helps: a look at the place, another try, what was to be written as text. */
export async function complain(sidecar: vscode.Uri, error: WriteError, remedies?: Remedies): Promise<void> {
  const open = error.code === 'conflict-markers' ? vscode.l10n.t('Open Merge Editor') : vscode.l10n.t('Open Sidecar');
  const retry = vscode.l10n.t('Try Again');
  const copy = vscode.l10n.t('Copy as YAML');
  const place = error.line === undefined ? '' : ` (${vscode.l10n.t('line {0}, column {1}', error.line, error.column ?? 1)})`;
  const message = withoutLinks(vscode.l10n.t('Nothing was changed: {0}{1}', errorInWords(error, sidecar), place));
  for (;;) {
    const choice = await vscode.window.showErrorMessage(message, open, ...(remedies ? [retry] : []), ...(remedies?.yaml ? [copy] : []));
    if (choice === retry) await remedies?.again();
    if (choice === open) await openAt(sidecar, error);
    if (choice !== copy || !remedies?.yaml) return;
    await vscode.env.clipboard.writeText(remedies.yaml); // and ask again: it is not written yet
    say(vscode.l10n.t('Copied. Paste it where it belongs.'));
  }
}

/** Notifications make links of what looks like one in Markdown; strangers' words are to stay words. */
function withoutLinks(message: string): string {
  return message.replace(/\]\(/gu, '] (');
}

/** In the merge editor where git has a conflict in the file; else as text, at the place. */
async function openAt(sidecar: vscode.Uri, { code, line = 1, column = 1 }: WriteError): Promise<void> {
  if (code === 'conflict-markers' && (await isInConflict(sidecar))) {
    await vscode.commands.executeCommand('git.openMergeEditor', sidecar);
    return;
  }
  const at = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(at, at) });
}

/** What Problems shows already, at its place in the file. */
const IN_PROBLEMS: ReadonlySet<string> = new Set(['unparsable', 'conflict-markers', 'newer-version', 'not-a-sidecar', 'not-utf-8']);

/** Tells when a sidecar did not follow its saved article, unless Problems does. */
export function reportFailures(articles: Articles): vscode.Disposable {
  return articles.onDidFailToSync(({ article, error }) => {
    if (!IN_PROBLEMS.has(error.code)) void complain(sidecarOf(article), error);
  });
}

/** Today where the user is, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
