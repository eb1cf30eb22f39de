// How a verdict's tone looks: never by colour alone.

import * as vscode from 'vscode';
import type { Claim, Verdict, VerdictTone } from '../core/sidecar/model';
import { Colour } from '../ids';

/** The look of a claim: its verdict's tone, or open while it is not judged. */
export type Look = VerdictTone | 'open';

interface Appearance {
  readonly symbol: string;
  readonly colour: string;
  readonly icon: string;
}

const LOOKS: Readonly<Record<Look, Appearance>> = {
  true: { symbol: '✔', colour: Colour.toneTrue, icon: 'pass-filled' },
  'mostly-true': { symbol: '◕', colour: Colour.toneMostlyTrue, icon: 'pass' },
  mixed: { symbol: '◑', colour: Colour.toneMixed, icon: 'color-mode' },
  'mostly-false': { symbol: '◔', colour: Colour.toneMostlyFalse, icon: 'error' },
  false: { symbol: '✘', colour: Colour.toneFalse, icon: 'circle-slash' },
  unproven: { symbol: '?', colour: Colour.toneUnproven, icon: 'question' },
  open: { symbol: '○', colour: Colour.open, icon: 'circle-large-outline' },
};

/** A claim's look; a verdict that the scale does not know counts as mixed, so that it is not taken for unjudged. */
export function lookOf(claim: Claim, verdicts: readonly Verdict[]): Look {
  if (claim.verdict === undefined) return 'open';
  return verdicts.find(({ id }) => id === claim.verdict)?.tone ?? 'mixed';
}

/** "Mostly true", or that there is no verdict yet; a verdict that the scale does not know by its id. */
export function verdictInWords({ verdict }: Claim, verdicts: readonly Verdict[]): string {
  if (verdict === undefined) return vscode.l10n.t('not judged yet');
  return verdicts.find(({ id }) => id === verdict)?.label ?? verdict;
}

export function symbolOf(tone: VerdictTone | null): string {
  return LOOKS[tone ?? 'open'].symbol;
}

export function colourOf(look: Look): vscode.ThemeColor {
  return new vscode.ThemeColor(LOOKS[look].colour);
}

export function iconOf(look: Look): vscode.ThemeIcon {
  return new vscode.ThemeIcon(LOOKS[look].icon, colourOf(look));
}

export const ALL_LOOKS = Object.keys(LOOKS) as readonly Look[];
