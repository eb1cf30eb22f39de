// How far the review of a claim is, in one line, for cards and views: "In review · 1 of 2 signatures (ed, 2015-10-01) · assigned to mk".

import * as vscode from 'vscode';
import { signatures } from '../core/claims/review';
import { stageOf } from '../core/claims/stage';
import type { Claim, SignOff } from '../core/sidecar/model';
import { series } from './series';
import { STAGE_WORDS } from './stage';

/** Names are strangers' words; null for a claim that is open and nobody's, of which there is nothing to say. */
export function reviewInWords(claim: Claim, signOffsNeeded: number): string | null {
  const stage = stageOf(claim, signOffsNeeded);
  const signed = signedBy(claim, signOffsNeeded);
  const assigned = claim.assignee === undefined ? [] : [vscode.l10n.t('assigned to {0}', claim.assignee)];
  if (stage === 'open' && signed.length + assigned.length === 0) return null;
  return [STAGE_WORDS[stage](), ...signed, ...assigned].join(' · ');
}

function signedBy(claim: Claim, needed: number): string[] {
  const { signedOff, verdict } = claim;
  const count = signatures(claim);
  if (count === 0 && (needed === 0 || verdict === undefined)) return [];
  const names = signedOff.length > 0 ? ` (${signedOff.map(nameAndDay).join('; ')})` : '';
  const words = needed > 0 ? vscode.l10n.t('{0} of {1} signatures', count, needed) : vscode.l10n.t('signed off');
  return [words + names];
}

function nameAndDay({ by, at }: SignOff): string {
  return series([by ?? vscode.l10n.t('without a name'), at?.slice(0, 10)]);
}
