// Edit Claim: one field after the other, until Escape.

import * as vscode from 'vscode';
import type { Claim, ClaimFields, ClaimStatus } from '../../core/sidecar/model';
import type { FieldChanges } from '../../core/sidecar/operation';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import { brief, quoted } from '../quoted';
import { STAGE_WORDS } from '../stage';
import { mayWrite, perform } from './perform';
import { claimTarget } from './target';

type TextField = 'claim' | 'claimant' | 'explanation' | 'assignee';

const TEXT_FIELDS: Readonly<Record<TextField, () => { name: string; prompt: string }>> = {
  claim: () => ({ name: vscode.l10n.t('Claim'), prompt: vscode.l10n.t('The claim in words that can be checked, standing on their own') }),
  claimant: () => ({ name: vscode.l10n.t('Claimant'), prompt: vscode.l10n.t('Who makes the claim') }),
  explanation: () => ({ name: vscode.l10n.t('Explanation'), prompt: vscode.l10n.t('Why the verdict is what it is') }),
  assignee: () => ({ name: vscode.l10n.t('Assignee'), prompt: vscode.l10n.t('Who is to check it') }),
};

const TYPES: Readonly<Record<string, () => string>> = {
  quantity: () => vscode.l10n.t('Quantity: how much, how many'),
  causation: () => vscode.l10n.t('Causation: what leads to what'),
  law: () => vscode.l10n.t('Law: what is allowed or in force'),
  prediction: () => vscode.l10n.t('Prediction: cannot be checked yet'),
  experience: () => vscode.l10n.t('Experience: what somebody lived through'),
  other: () => vscode.l10n.t('Other'),
};

export function registerEditClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.editClaim, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Edit Claim'));
    if (!target || !mayWrite(target.article)) return;
    const { article, found } = target;
    for (;;) {
      const claim = article.find(found.claim.id)?.claim;
      const changes = claim && (await askForChange(claim));
      if (!claim || !changes) return;
      if (!(await perform(history, article.document.uri, vscode.l10n.t('Edit {0}', quoted(claim.anchor.quote)), { kind: 'set', id: claim.id, fields: changes }))) return;
    }
  });
}

async function askForChange(claim: Claim): Promise<FieldChanges<ClaimFields> | null> {
  const texts = (Object.keys(TEXT_FIELDS) as TextField[]).map((field) => ({ label: TEXT_FIELDS[field]().name, description: brief(claim[field] ?? ''), field: field }));
  const choices = [
    { label: vscode.l10n.t('Type'), description: claim.type ?? '', field: 'type' as const },
    { label: vscode.l10n.t('Status'), description: claim.status ?? '', field: 'status' as const },
  ];
  const picked = await vscode.window.showQuickPick([...texts, ...choices], { title: vscode.l10n.t('Edit {0}', quoted(claim.anchor.quote)), placeHolder: vscode.l10n.t('Which field? Escape ends.') });
  if (!picked) return null;
  switch (picked.field) {
    case 'type':
      return choose(TYPES, picked.label, (type) => ({ type }));
    case 'status':
      return choose(STAGE_WORDS, picked.label, (status) => ({ status: status as ClaimStatus | null }));
    default:
      return askForText(picked.field, claim[picked.field]);
  }
}

async function askForText(field: TextField, value: string | undefined): Promise<FieldChanges<ClaimFields> | null> {
  const { name, prompt } = TEXT_FIELDS[field]();
  const text = await vscode.window.showInputBox({ title: name, prompt, value: value ?? '', ignoreFocusOut: true });
  return text === undefined ? null : { [field]: text.trim() || null };
}

async function choose(options: Readonly<Record<string, () => string>>, title: string, toChange: (id: string | null) => FieldChanges<ClaimFields>): Promise<FieldChanges<ClaimFields> | null> {
  const items = [...Object.entries(options).map(([id, name]) => ({ label: name(), id: id })), { label: vscode.l10n.t('None'), id: null }];
  const picked = await vscode.window.showQuickPick(items, { title });
  return picked ? toChange(picked.id) : null;
}
