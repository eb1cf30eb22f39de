// The hover card of a claim: the verdict in words first, then what it rests on.

import * as vscode from 'vscode';
import type { Claim, Note, Source, Stance, Verdict } from '../../core/sidecar/model';
import { Command } from '../../ids';
import type { ClaimInText } from '../../workspace/open-article';
import { commandLink, escapeMarkdown, webLink } from '../markdown';
import { symbolOf } from '../tone';

/** Notes shown, newest first; the rest is in the sidecar. */
const NOTES_SHOWN = 3;

const STANCES: Readonly<Record<Stance, () => string>> = {
  supports: () => vscode.l10n.t('supports'),
  refutes: () => vscode.l10n.t('refutes'),
  context: () => vscode.l10n.t('context'),
};

/** Commands that the card links to. */
export const CLAIM_CARD_COMMANDS = [
  Command.setVerdict, Command.addSource, Command.addNote, Command.editClaim, Command.acceptWording,
  Command.compareWithChecked, Command.openInSidecar,
] as const;

export function claimCard(found: ClaimInText, article: vscode.Uri, verdicts: readonly Verdict[]): string[] {
  const { claim } = found;
  const lines = [headline(found, verdicts)];
  if (claim.claim) lines.push(escapeMarkdown(claim.claim));
  if (claim.claimant) lines.push(vscode.l10n.t('Claimed by {0}', `**${escapeMarkdown(claim.claimant)}**`));
  lines.push(...staleness(found, article));
  if (claim.explanation) lines.push(escapeMarkdown(claim.explanation));
  if (claim.sources.length > 0) lines.push(list(vscode.l10n.t('Sources'), claim.sources.map(sourceLine)));
  const newest = claim.notes.slice(-NOTES_SHOWN).reverse();
  if (newest.length > 0) lines.push(list(vscode.l10n.t('Notes'), newest.map(noteLine)));
  if (claim.notes.length > NOTES_SHOWN) lines.push(vscode.l10n.t('{0} older notes in the sidecar', claim.notes.length - NOTES_SHOWN));
  lines.push(actions(found, article));
  return lines;
}

function headline({ claim }: ClaimInText, verdicts: readonly Verdict[]): string {
  const verdict = verdicts.find(({ id }) => id === claim.verdict);
  const words = claim.verdict === undefined ? vscode.l10n.t('Not judged yet') : verdict?.label ?? claim.verdict;
  const checked = claim.checked ? ` — ${vscode.l10n.t('checked {0}', escapeMarkdown(claim.checked))}` : '';
  return `${symbolOf(claim.verdict === undefined ? null : verdict?.tone ?? 'mixed')} **${escapeMarkdown(words)}**${checked}`;
}

/** What changed since it was checked. */
function staleness({ claim, resolution }: ClaimInText, article: vscode.Uri): string[] {
  if (resolution.state !== 'changed') return [];
  const title = resolution.figureChanged
    ? vscode.l10n.t('The figure has changed since it was checked: the verdict may no longer hold')
    : vscode.l10n.t('The words have changed since they were checked');
  return [
    `⚠ **${escapeMarkdown(title)}**`,
    list('', [
      `${vscode.l10n.t('checked')}: “${escapeMarkdown(claim.anchor.quote)}”`,
      `${vscode.l10n.t('now')}: “${escapeMarkdown(resolution.now ?? '')}”`,
    ]),
    [
      commandLink(vscode.l10n.t('Accept the new wording'), Command.acceptWording, linkTo(claim, article)),
      commandLink(vscode.l10n.t('Compare'), Command.compareWithChecked, linkTo(claim, article)),
    ].join(' · '),
  ];
}

function sourceLine(source: Source): string {
  const label = source.title ?? source.url ?? vscode.l10n.t('source without address');
  const link = source.url ? webLink(label, source.url) : escapeMarkdown(label);
  const about = [source.publisher, source.published, source.stance && STANCES[source.stance]()].filter((part): part is string => !!part);
  return about.length > 0 ? `${link} — ${escapeMarkdown(about.join(', '))}` : link;
}

function noteLine(note: Note): string {
  const who = [note.by, note.at?.slice(0, 10)].filter(Boolean).join(', ');
  return who ? `${escapeMarkdown(note.text)} — *${escapeMarkdown(who)}*` : escapeMarkdown(note.text);
}

function list(title: string, items: readonly string[]): string {
  return (title ? `${escapeMarkdown(title)}:\n\n` : '') + items.map((item) => `- ${item}`).join('\n');
}

function actions({ claim }: ClaimInText, article: vscode.Uri): string {
  const target = linkTo(claim, article);
  return [
    commandLink(vscode.l10n.t('Set verdict'), Command.setVerdict, target),
    commandLink(vscode.l10n.t('Add source'), Command.addSource, target),
    commandLink(vscode.l10n.t('Add note'), Command.addNote, target),
    commandLink(vscode.l10n.t('Edit'), Command.editClaim, target),
    commandLink(vscode.l10n.t('Open in sidecar'), Command.openInSidecar, target),
  ].join(' · ');
}

function linkTo(claim: Claim, article: vscode.Uri): { article: string; claim: string } {
  return { article: article.toString(), claim: claim.id };
}
