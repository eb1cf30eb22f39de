// Why a sentence is worth checking, in the user's language.

import * as vscode from 'vscode';
import type { WorthReason } from '../../core/detect/model';
import { isolated } from '../quoted';
import { series } from '../series';

const REASONS: Readonly<Record<WorthReason['kind'], () => string>> = {
  figure: () => vscode.l10n.t('states a figure'),
  quantity: () => vscode.l10n.t('states a quantity'),
  comparison: () => vscode.l10n.t('compares'),
  record: () => vscode.l10n.t('claims a record'),
  event: () => vscode.l10n.t('tells of an event'),
  position: () => vscode.l10n.t('tells what position somebody took'),
  matter: () => vscode.l10n.t('about a matter of record'),
  trend: () => vscode.l10n.t('tells of a trend'),
  cause: () => vscode.l10n.t('says why'),
  date: () => vscode.l10n.t('gives a date'),
  names: () => vscode.l10n.t('names who or what'),
  attributed: () => vscode.l10n.t('reports what somebody said'),
  opinion: () => vscode.l10n.t('opinion'),
  mind: () => vscode.l10n.t('tells of a state of mind'),
  prediction: () => vscode.l10n.t('prediction: cannot be checked yet'),
  demand: () => vscode.l10n.t('demand'),
  possibility: () => vscode.l10n.t('says what may be'),
  condition: () => vscode.l10n.t('holds under a condition'),
  question: () => vscode.l10n.t('question'),
  courtesy: () => vscode.l10n.t('thanks or greets'),
  pointing: () => vscode.l10n.t('points to what was said before'),
};

/** One line of what speaks for checking and one of what speaks against it, where there is anything. Plain text with words of the article. */
export function worthInWords(reasons: readonly WorthReason[]): string[] {
  const pro = reasonsInShort(reasons);
  const contra = series(reasons.filter(({ points }) => points < 0).map(reasonInWords));
  return [
    ...(pro ? [vscode.l10n.t('Worth checking: {0}', pro)] : []),
    ...(contra ? [vscode.l10n.t('Against it: {0}', contra)] : []),
  ];
}

/** From so much check-worthiness on, and what is said of it. */
const LEVELS: readonly (readonly [from: number, words: () => string])[] = [
  [0.9, () => vscode.l10n.t('Well worth checking')],
  [0.7, () => vscode.l10n.t('Worth checking')],
  [0.4, () => vscode.l10n.t('Perhaps worth checking')],
  [0, () => vscode.l10n.t('Hardly worth checking')],
];

/** How many levels of check-worthiness have words; 0 is the highest. */
export const LEVEL_COUNT = LEVELS.length;

/** The level of a check-worthiness from 0 to 1. */
export function levelOf(worth: number): number {
  const level = LEVELS.findIndex(([from]) => worth >= from);
  return level < 0 ? LEVELS.length - 1 : level;
}

export function levelInWords(level: number): string {
  return LEVELS[level]![1]();
}

/** What speaks for checking, in one line. */
export function reasonsInShort(reasons: readonly WorthReason[]): string {
  return series(reasons.filter(({ points }) => points > 0).map(reasonInWords));
}

function reasonInWords(reason: WorthReason): string {
  if (reason.kind === 'attributed' && reason.speaker !== null) return vscode.l10n.t('attributed to {0}', isolated(reason.speaker));
  return REASONS[reason.kind]();
}
