// The lightbulb in a sidecar: what puts right what Problems says of the file. Each fix is an edit of its text, undone as any other.

import * as vscode from 'vscode';
import { mendingsOf, type Mending } from '../core/sidecar/mendings';
import type { Problem } from '../core/sidecar/model';
import { readSidecar } from '../core/sidecar/read';
import { Setting } from '../ids';
import { isInConflict } from '../workspace/git';
import { settings } from '../workspace/settings';
import { articleOf } from '../workspace/sidecar-uri';
import { today } from './commands/perform';
import { SIDECARS } from './language/definitions';
import { quoted } from './quoted';

export function registerSidecarFixes(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(SIDECARS, {
    provideCodeActions: async (document, range, { diagnostics }) => {
      const text = document.getText();
      const article = articleOf(document.uri) ?? undefined;
      const options = { verdicts: settings.verdicts(article), today: today(), random: Math.random };
      const place = ({ start, end }: Problem) => new vscode.Range(document.positionAt(start), document.positionAt(Math.max(end, start + 1)));
      const here = readSidecar(text, options).problems.filter((problem) => place(problem).intersection(range));
      const fixes = await Promise.all(here.map(async (problem) => {
        const shown = diagnostics.filter(({ code, range: at }) => code === problem.code && at.intersection(place(problem)));
        const edits = mendingsOf(text, problem, options).map((mending, index) => editing(document, mending, index === 0 && mending.kind !== 'take-out' && mending.kind !== 'ours'));
        return [...edits, ...(await besides(problem, document.uri))].map((action) => Object.assign(action, { diagnostics: shown }));
      }));
      return fixes.flat();
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function editing(document: vscode.TextDocument, mending: Mending, isPreferred: boolean): vscode.CodeAction {
  const action = new vscode.CodeAction(TITLES[mending.kind](mending.words), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { start, end, insert } of mending.edits) action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
  action.isPreferred = isPreferred;
  return action;
}

const TITLES: Readonly<Record<Mending['kind'], (words: string) => string>> = {
  'use': (words) => vscode.l10n.t('Write {0}', quoted(words)),
  'take-out': (words) => (words ? vscode.l10n.t('Take {0} out here', quoted(words)) : vscode.l10n.t('Take this out')),
  'rename': (words) => vscode.l10n.t('Call it {0}', quoted(words)),
  'new-id': () => vscode.l10n.t('Give the claim an id of its own'),
  'add-version': () => vscode.l10n.t('Add the version of the format'),
  'quote': () => vscode.l10n.t('Put the words in quotation marks'),
  'close-quote': () => vscode.l10n.t('Close the quotation marks'),
  'space': () => vscode.l10n.t('Put a space behind the colon'),
  'indent': () => vscode.l10n.t('Indent with spaces'),
  'complete': (words) => (words ? vscode.l10n.t('Make an entry of it, with {0}', quoted(words)) : vscode.l10n.t('Make a list of it')),
  'ours': () => vscode.l10n.t('Settle all conflicts here for our side'),
  'theirs': () => vscode.l10n.t('Settle all conflicts here for their side'),
  'one-document': () => vscode.l10n.t('Make one document of it'),
  'no-tag': () => vscode.l10n.t('Take the tag out'),
};

/** What helps and is no edit. */
async function besides({ code }: Problem, sidecar: vscode.Uri): Promise<vscode.CodeAction[]> {
  switch (code) {
    case 'conflict-markers': return (await isInConflict(sidecar)) ? [running(vscode.l10n.t('Open Merge Editor'), 'git.openMergeEditor', sidecar)] : [];
    case 'newer-version': return [running(vscode.l10n.t('Look for a newer Claim Lens'), 'workbench.extensions.action.checkForUpdates')];
    case 'unknown-verdict': return [running(vscode.l10n.t('Change the scale of verdicts'), 'workbench.action.openSettings', `@id:${Setting.section}.${Setting.verdicts}`)];
    default: return [];
  }
}

function running(title: string, command: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: args };
  return action;
}
