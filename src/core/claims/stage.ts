// How far the work on a claim is. What the sidecar says goes; where it says nothing, verdict and sign-offs tell.

import type { Claim, ClaimStatus } from '../sidecar/model';
import { signatures } from './review';

/** In the order of the work. */
export const STAGES: readonly ClaimStatus[] = ['open', 'in-review', 'done', 'wont-check'];

/**
 * The stage of a claim. Without a status of its own a claim is open until it is judged, then in review until it is signed off.
 * @param signOffsNeeded how many people have to sign a verdict; 0 where nobody has to
 */
export function stageOf(claim: Claim, signOffsNeeded: number): ClaimStatus {
  if (claim.status !== undefined) return claim.status;
  if (claim.verdict === undefined) return 'open';
  return signatures(claim) >= signOffsNeeded ? 'done' : 'in-review';
}

/** Whether somebody still has to do something about it. */
export function isUnfinished(stage: ClaimStatus): boolean {
  return stage === 'open' || stage === 'in-review';
}
