// The hover card of a figure: what it says in plain numbers, and who says it.

import * as vscode from 'vscode';
import type { Figure, FigureKind, SentenceMention } from '../../core/detect/model';
import { dateInWords } from '../date-in-words';
import { escapeMarkdown } from '../markdown';
import { quotedInMarkdown } from '../quoted';
import { claimedBy, type Claimant } from './claimants-in-words';
import { valueInWords } from './value-in-words';
import { worthInWords } from './worth-in-words';
import { series } from '../series';

const KINDS: Readonly<Record<FigureKind, () => string>> = {
  count: () => vscode.l10n.t('count'),
  number: () => vscode.l10n.t('number'),
  percentage: () => vscode.l10n.t('percentage'),
  'percentage-points': () => vscode.l10n.t('percentage points'),
  money: () => vscode.l10n.t('amount of money'),
  measure: () => vscode.l10n.t('measurement'),
  duration: () => vscode.l10n.t('duration'),
  age: () => vscode.l10n.t('age'),
  ordinal: () => vscode.l10n.t('rank or order'),
  fraction: () => vscode.l10n.t('fraction'),
  ratio: () => vscode.l10n.t('ratio'),
  score: () => vscode.l10n.t('score or vote'),
  multiple: () => vscode.l10n.t('multiple'),
  vague: () => vscode.l10n.t('vague quantity'),
};

const BOUNDS: Readonly<Record<Figure['bound'], () => string>> = {
  '=': () => '',
  about: () => vscode.l10n.t('about'),
  'more-than': () => vscode.l10n.t('more than'),
  'at-least': () => vscode.l10n.t('at least'),
  'less-than': () => vscode.l10n.t('less than'),
  'at-most': () => vscode.l10n.t('at most'),
};

/** The card's lines, as Markdown. `claimants`: who says it, the closest first; `published`: the article's day, YYYY-MM-DD. */
export function figureCard(figure: Figure, context: {
  readonly claimants: readonly Claimant[];
  readonly sentence: SentenceMention | null;
  readonly published: string | undefined;
}): string[] {
  const lines = [`**${escapeMarkdown(valueInWords(figure))}** — ${escapeMarkdown(series([KINDS[figure.kind](), ...isoOf(figure)]))}`];
  if (figure.bound !== '=') lines.push(vscode.l10n.t('Stated as a bound: {0}', escapeMarkdown(BOUNDS[figure.bound]())));
  if (figure.share) lines.push(vscode.l10n.t('Meant is a share of it: {0}', quotedInMarkdown(figure.share.text)));
  if (figure.change) lines.push(changeInWords(figure.change, figure.reached ?? false));
  lines.push(claimedBy(context.claimants));
  if (context.published) lines.push(vscode.l10n.t('Article of {0}', escapeMarkdown(dateInWords(context.published))));
  lines.push(...worthInWords(context.sentence?.reasons ?? []).map(escapeMarkdown));
  return lines;
}

function isoOf({ iso }: Figure): readonly string[] {
  return iso === undefined ? [] : [typeof iso === 'string' ? iso : iso.join(' – ')];
}

function changeInWords(change: 'up' | 'down', reached: boolean): string {
  if (reached) return change === 'up' ? vscode.l10n.t('A change: up to it') : vscode.l10n.t('A change: down to it');
  return change === 'up' ? vscode.l10n.t('A change: up by it') : vscode.l10n.t('A change: down by it');
}
