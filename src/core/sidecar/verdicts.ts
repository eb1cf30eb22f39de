// The scale of verdicts that is in force unless the user configures another.

import type { Verdict } from './model';

/** From true to false, and "unproven" for what cannot be settled. */
export const DEFAULT_VERDICTS: readonly Verdict[] = [
  { id: 'true', label: 'True', tone: 'true', description: 'The facts bear the claim out, with nothing of weight left out.' },
  { id: 'mostly-true', label: 'Mostly true', tone: 'mostly-true', description: 'Right in substance; a detail is off or needs to be added.' },
  { id: 'half-true', label: 'Half true', tone: 'mixed', description: 'Part of it holds and part of it does not, or it depends on how one counts.' },
  { id: 'misleading', label: 'Misleading', tone: 'mixed', description: 'The words are right, but they suggest something that is not.' },
  { id: 'mostly-false', label: 'Mostly false', tone: 'mostly-false', description: 'A grain of truth in a claim that is wrong in substance.' },
  { id: 'false', label: 'False', tone: 'false', description: 'The facts contradict the claim.' },
  { id: 'unproven', label: 'Unproven', tone: 'unproven', description: 'The evidence that can be had settles it neither way.' },
];

export { newClaimId } from './claim-id';
