// The hover card of a claim: the verdict in words first, then what it rests on.

import * as vscode from 'vscode';
import type { Claim, Note, Source, Stance, Verdict } from '../../core/sidecar/model';
import type { Span } from '../../core/span';
import { Command } from '../../ids';
import { lostPlaces } from '../../workspace/adrift';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { settings } from '../../workspace/settings';
import { changeInShort, conditionOf, confidenceInWords, placeInWords } from '../condition';
import { commandLink, escapeMarkdown, webLink } from '../markdown';
import { quotedInMarkdown } from '../quoted';
import { series } from '../series';
import { symbolOf } from '../tone';
import { reviewInWords } from '../review-in-words';
import { paragraphInMarkdown, wordingInMarkdown } from './wording';

/** Notes shown, newest first; the rest is in the sidecar. */
const NOTES_SHOWN = 3;

const STANCES: Readonly<Record<Stance, () => string>> = {
  supports: () => vscode.l10n.t('supports'),
  refutes: () => vscode.l10n.t('refutes'),
  context: () => vscode.l10n.t('context'),
};

/** Commands that the card links to. */
export const CLAIM_CARD_COMMANDS = [
  Command.setVerdict, Command.addSource, Command.addNote, Command.editClaim, Command.acceptWording, Command.choosePlace,
  Command.reattach, Command.setStatus, Command.assign, Command.signOff, Command.compareWithChecked, Command.openInSidecar,
] as const;

/** The card's lines, as Markdown. `at`: where the card is shown, for claims that may belong there. */
export function claimCard(found: ClaimInText, article: OpenArticle, at: Span, verdicts: readonly Verdict[]): string[] {
  const { claim } = found;
  const lines = [headline(found, verdicts)];
  if (claim.claim) lines.push(escapeMarkdown(claim.claim));
  if (claim.claimant) lines.push(vscode.l10n.t('Claimed by {0}', `**${escapeMarkdown(claim.claimant)}**`));
  lines.push(...condition(found, article, at));
  const review = reviewInWords(claim, settings.signOffs(article.document.uri));
  if (review) lines.push(escapeMarkdown(review));
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

/** What has become of its words since it was checked, and what can be done about it. */
function condition({ claim, resolution }: ClaimInText, article: OpenArticle, at: Span): string[] {
  const target = linkTo(claim, article);
  const compare = commandLink(vscode.l10n.t('Compare'), Command.compareWithChecked, target);
  switch (conditionOf(resolution)) {
    case 'exact':
      return [];
    case 'moved':
      return [escapeMarkdown(vscode.l10n.t('Moved: {0} ({1})', placeInWords(resolution), confidenceInWords(resolution.confidence)))];
    case 'stale':
      return changed(vscode.l10n.t('The figure has changed since it was checked: the verdict may no longer hold'), { claim, resolution }, target, compare);
    case 'changed':
      return changed(vscode.l10n.t('The words have changed since they were checked'), { claim, resolution }, target, compare);
    case 'ambiguous':
      return [
        warning(vscode.l10n.t('It is open which words {0} stands for: {1} places fit', quotedInMarkdown(claim.anchor.quote), resolution.candidates.length)),
        escapeMarkdown(placeInWords(resolution)),
        [
          commandLink(vscode.l10n.t('It is these words'), Command.choosePlace, { ...target, start: at.start, end: at.end }),
          commandLink(vscode.l10n.t('Look at all places'), Command.choosePlace, target),
          compare,
        ].join(' · '),
      ];
    case 'lost': {
      const paragraph = lostPlaces(article).get(claim.id)?.paragraph ?? null;
      return [
        warning(vscode.l10n.t('The words {0} are no longer in the article', quotedInMarkdown(claim.anchor.now ?? claim.anchor.quote))),
        escapeMarkdown(placeInWords(resolution)),
        ...(paragraph === null ? [] : [`${escapeMarkdown(vscode.l10n.t('They stood in this paragraph:'))}\n\n> ${paragraphInMarkdown(paragraph, claim.anchor)}`]),
        [commandLink(vscode.l10n.t('Re-attach to the selection'), Command.reattach, target), compare].join(' · '),
      ];
    }
  }
}

function changed(title: string, { claim, resolution }: ClaimInText, target: ClaimLink, compare: string): string[] {
  const short = changeInShort(claim, resolution);
  return [
    warning(title),
    ...(short === null ? [] : [escapeMarkdown(short)]),
    `> ${wordingInMarkdown(claim.anchor.quote, resolution.now ?? '')}`,
    escapeMarkdown(vscode.l10n.t('Its place is {0}: {1}', confidenceInWords(resolution.confidence), placeInWords(resolution))),
    [commandLink(vscode.l10n.t('Accept the new wording'), Command.acceptWording, target), commandLink(vscode.l10n.t('Check again'), Command.setVerdict, target), compare].join(' · '),
  ];
}

/** @param words Markdown */
function warning(words: string): string {
  return `⚠ **${words}**`;
}

function sourceLine(source: Source): string {
  const label = source.title ?? source.url ?? vscode.l10n.t('source without address');
  const link = source.url ? webLink(label, source.url) : escapeMarkdown(label);
  const about = [source.publisher, source.published, source.stance && STANCES[source.stance]()].filter((part): part is string => !!part);
  return about.length > 0 ? `${link} — ${escapeMarkdown(series(about))}` : link;
}

function noteLine(note: Note): string {
  const who = series([note.by, note.at?.slice(0, 10)]);
  return who ? `${escapeMarkdown(note.text)} — *${escapeMarkdown(who)}*` : escapeMarkdown(note.text);
}

function list(title: string, items: readonly string[]): string {
  return (title ? `${escapeMarkdown(title)}:\n\n` : '') + items.map((item) => `- ${item}`).join('\n');
}

function actions({ claim }: ClaimInText, article: OpenArticle): string {
  const target = linkTo(claim, article);
  return [
    commandLink(vscode.l10n.t('Set verdict'), Command.setVerdict, target),
    commandLink(vscode.l10n.t('Add source'), Command.addSource, target),
    commandLink(vscode.l10n.t('Add note'), Command.addNote, target),
    commandLink(vscode.l10n.t('Set status'), Command.setStatus, target),
    commandLink(vscode.l10n.t('Assign'), Command.assign, target),
    ...(claim.verdict === undefined ? [] : [commandLink(vscode.l10n.t('Sign off'), Command.signOff, target)]),
    commandLink(vscode.l10n.t('Edit'), Command.editClaim, target),
    commandLink(vscode.l10n.t('Open in sidecar'), Command.openInSidecar, target),
  ].join(' · ');
}

interface ClaimLink {
  readonly article: string;
  readonly claim: string;
}

function linkTo(claim: Claim, { document }: OpenArticle): ClaimLink {
  return { article: document.uri.toString(), claim: claim.id };
}
