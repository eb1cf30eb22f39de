// Add Source: address, title and what it does for the claim. The day of access is today.

import * as vscode from 'vscode';
import type { Source, Stance } from '../../core/sidecar/model';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { toWebUrl } from '../markdown';
import { brief, quoted } from '../quoted';
import { mayWrite, perform, today } from './perform';
import { claimTarget } from './target';

const STEPS = 3;

export function registerAddSource(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.addSource, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Add Source'));
    if (!target || !mayWrite(target.article)) return;
    const { article, found: { claim } } = target;
    const source = await askForSource(claim.anchor.quote, claim.sources);
    if (!source) return;
    const label = vscode.l10n.t('Source for {0}: {1}', quoted(claim.anchor.quote), brief(source.title ?? source.url ?? ''));
    await perform(history, article.document.uri, label, { kind: 'add-source', id: claim.id, source });
  });
}

async function askForSource(words: string, known: readonly Source[]): Promise<Source | null> {
  const title = (step: number) => vscode.l10n.t('Source for {0} ({1} of {2})', quoted(words), step, STEPS);
  const url = await vscode.window.showInputBox({
    title: title(1),
    prompt: vscode.l10n.t('The address of the page or document'),
    placeHolder: 'https://',
    ignoreFocusOut: true, // addresses are fetched from elsewhere
    validateInput: (value) => checkAddress(value.trim(), known),
  });
  if (url === undefined) return null;
  const name = await vscode.window.showInputBox({ title: title(2), prompt: vscode.l10n.t('Its title (may be left empty)'), ignoreFocusOut: true });
  if (name === undefined) return null;
  const stance = await pickStance(title(3));
  if (!stance) return null;
  return { url: url.trim(), ...(name.trim() ? { title: name.trim() } : {}), accessed: today(), stance };
}

function checkAddress(value: string, known: readonly Source[]): string | vscode.InputBoxValidationMessage | null {
  if (value === '') return vscode.l10n.t('Type or paste an address, for example https://example.org/report.');
  if (toWebUrl(value) === null) return vscode.l10n.t('This is no web address. It has to begin with http:// or https://.');
  if (!known.some((source) => source.url === value)) return null;
  return { message: vscode.l10n.t('This address is among the sources already.'), severity: vscode.InputBoxValidationSeverity.Warning };
}

async function pickStance(title: string): Promise<Stance | undefined> {
  const items: readonly (vscode.QuickPickItem & { stance: Stance })[] = [
    { label: vscode.l10n.t('Supports the claim'), stance: 'supports' },
    { label: vscode.l10n.t('Refutes the claim'), stance: 'refutes' },
    { label: vscode.l10n.t('Gives context'), stance: 'context' },
  ];
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('What does the source do for the claim?'), ignoreFocusOut: true }))?.stance;
}
