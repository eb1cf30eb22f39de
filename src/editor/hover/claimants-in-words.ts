// Who says it, and through whom it reached the article, in the user's language.

import * as vscode from 'vscode';
import { CONFIDENT, type Attribution, type Quotation, type Speaker } from '../../core/detect/model';
import { overlaps } from '../../core/span';
import { escapeMarkdown } from '../markdown';
import { quotedInMarkdown } from '../quoted';

/** Sources of sources that a card names; no reader follows more. */
const MOST = 3;

/** Somebody who claims something: an attribution, or a quotation. */
export type Claimant = Attribution | Quotation;

/**
 * "Claimed by Mira Castell (“she”), through Sol news agency, as told by the Lantern", or that the text gives it to nobody.
 * `claimants`: as `claimantsOf` gives them, the closest first.
 */
export function claimedBy(claimants: readonly Claimant[]): string {
  const [first, ...outer] = claimants;
  if (!first) return vscode.l10n.t('Claimed by the article itself');
  const name = nameOf(first.speaker);
  const words = name === null ? vscode.l10n.t('Claimed by somebody: who is unclear') : vscode.l10n.t('Claimed by {0}', name);
  return `${words}${throughWhom(first, outer)}${doubtOf(first.speaker)}`;
}

/** ", through Sol news agency, as told by the Lantern": each source once; empty where the article has it at first hand. */
export function throughWhom({ via, speaker }: Claimant, outer: readonly Claimant[]): string {
  const tellers = outer.flatMap((claim) => (claim.speaker && claim.speaker.name !== speaker?.name ? [claim.speaker] : [])).slice(0, MOST);
  const isTeller = tellers.some((teller) => via && overlaps(teller, via));
  const through = via && !isTeller ? vscode.l10n.t(', through {0}', escapeMarkdown(via.text)) : '';
  return through + tellers.map((teller) => {
    const name = nameOf(teller);
    return name === null ? vscode.l10n.t(', as told by somebody who is unclear') : vscode.l10n.t(', as told by {0}', name);
  }).join('');
}

/** In bold, with the words of the text where these differ; null when who it is is unclear. */
export function nameOf(speaker: Speaker | null): string | null {
  if (!speaker || speaker.confidence < CONFIDENT) return null;
  // An article is no other name.
  const as = speaker.name === speaker.text.replace(/^(?:the|an?)\s/iu, '') ? '' : ` (${quotedInMarkdown(speaker.text)})`;
  return `**${escapeMarkdown(speaker.name)}**${as}`;
}

/** Why it is unclear, where that is known: " — several people could be meant by “he”". */
export function doubtOf(speaker: Speaker | null): string {
  if (!speaker || speaker.confidence >= CONFIDENT) return '';
  const words = quotedInMarkdown(speaker.text);
  switch (speaker.reason) {
    case 'several': return ` — ${vscode.l10n.t('several could be meant by {0}', words)}`;
    case 'nobody': return ` — ${vscode.l10n.t('nobody is named whom {0} could mean', words)}`;
    case 'unnamed': return ` — ${vscode.l10n.t('the text names no source')}`;
    default: return '';
  }
}
