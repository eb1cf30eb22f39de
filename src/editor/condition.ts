// What has become of a claim's words, as all surfaces name it and show it.

import * as vscode from 'vscode';
import { differingWords } from '../core/anchor/wording';
import type { Claim } from '../core/sidecar/model';
import type { Reason, Resolution } from '../core/anchor/model';
import { Colour } from '../ids';
import { isolated } from './quoted';

/**
 * `changed`: other words, the same figures; `stale`: another figure, so that the verdict may no longer hold;
 * `ambiguous`: several places fit; `lost`: none does. `moved` words are what they were, but stand elsewhere.
 */
export type Condition = 'exact' | 'moved' | 'changed' | 'stale' | 'ambiguous' | 'lost';

export function conditionOf({ state, difference, figureChanged }: Resolution): Condition {
  if (state !== 'changed') return state;
  if (difference === 'marks') return 'exact'; // what was checked still stands there
  return figureChanged ? 'stale' : 'changed';
}

/** Conditions that somebody has to look at. */
export function needsALook(condition: Condition): boolean {
  return condition !== 'exact' && condition !== 'moved';
}

interface Appearance {
  /** A codicon; null: the verdict's. */
  readonly icon: string | null;
  readonly colour: string;
  readonly words: () => string;
}

const APPEARANCES: Readonly<Record<Condition, Appearance>> = {
  exact: { icon: null, colour: Colour.open, words: () => '' },
  moved: { icon: null, colour: Colour.open, words: () => vscode.l10n.t('moved') },
  changed: { icon: 'diff-modified', colour: Colour.stale, words: () => vscode.l10n.t('words changed') },
  stale: { icon: 'warning', colour: Colour.stale, words: () => vscode.l10n.t('figure changed') },
  ambiguous: { icon: 'list-selection', colour: Colour.adrift, words: () => vscode.l10n.t('place unclear') },
  lost: { icon: 'debug-disconnect', colour: Colour.adrift, words: () => vscode.l10n.t('words gone') },
};

/** The condition in a word or two; empty when there is nothing to say. */
export function conditionInWords(condition: Condition): string {
  return APPEARANCES[condition].words();
}

/** The condition's icon in lists; null while the verdict's says more. */
export function conditionIcon(condition: Condition): vscode.ThemeIcon | null {
  const { icon, colour } = APPEARANCES[condition];
  return icon === null ? null : new vscode.ThemeIcon(icon, new vscode.ThemeColor(colour));
}

/** "checked: 240,000 · now: 250,000": what differs and nothing else; null when the words are the same. */
export function changeInShort({ anchor }: Claim, { now }: Resolution): string | null {
  if (now === null) return null;
  const words = differingWords(anchor.quote, now);
  if (!words.gone && !words.new) return null;
  const nothing = vscode.l10n.t('nothing');
  return vscode.l10n.t('checked: {0} · now: {1}', isolated(words.gone || nothing), isolated(words.new || nothing));
}

/** From here on a place counts as sure, and as fairly sure; core gives 0 to 1. */
const SURE = 0.9;
const FAIRLY_SURE = 0.7;

/** How sure the place is, in words. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= SURE) return vscode.l10n.t('sure');
  return confidence >= FAIRLY_SURE ? vscode.l10n.t('fairly sure') : vscode.l10n.t('not sure, have a look');
}

const REASONS: Readonly<Record<Reason, () => string>> = {
  'unchanged': () => vscode.l10n.t('nothing changed'),
  'in-place': () => vscode.l10n.t('its words stand where they stood'),
  'new-surroundings': () => vscode.l10n.t('its words stand where they stood; the words around them were changed'),
  'words-changed': () => vscode.l10n.t('its words were changed'),
  'words-replaced': () => vscode.l10n.t('its words were replaced'),
  'words-deleted': () => vscode.l10n.t('its words were deleted'),
  'sentence-deleted': () => vscode.l10n.t('its sentence was deleted'),
  'sentence-elsewhere': () => vscode.l10n.t('its sentence stands elsewhere now'),
  'once': () => vscode.l10n.t('its words stand in the article once'),
  'by-number': () => vscode.l10n.t('found by its words and their number'),
  'by-context': () => vscode.l10n.t('found by its words and their context'),
  'other-surroundings': () => vscode.l10n.t('its words stand in the article, but in other surroundings'),
  'several-places': () => vscode.l10n.t('its words stand in the article several times'),
  'several-sentences': () => vscode.l10n.t('several sentences fit equally well'),
  'still-open': () => vscode.l10n.t('it was open before which words it stands for'),
  'no-words': () => vscode.l10n.t('it has no words'),
  'no-article': () => vscode.l10n.t('the article is not there'),
};

/** Why its place is what it is. */
export function placeInWords({ reason }: Resolution): string {
  return REASONS[reason]();
}
