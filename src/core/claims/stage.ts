// How far the work on a claim is. What the sidecar says goes; where it says nothing, verdict and sign-offs tell.

import type { Claim, ClaimStatus } from '../sidecar/model';

/** In the order of the work. */
export const STAGES: readonly ClaimStatus[] = ['open', 'in-review', 'done', 'wont-check'];

/**
 * The stage of a claim. Without a status of its own a claim is open until it is judged, then in review until it is signed off.
 * @param signOffsNeeded how many people have to sign a verdict; 0 where nobody has to
 */
export function stageOf({ status, verdict, signedOff }: Claim, signOffsNeeded: number): ClaimStatus {
  if (status !== undefined) return status;
  if (verdict === undefined) return 'open';
  return signedOff.length >= signOffsNeeded ? 'done' : 'in-review';
}

/** Whether somebody still has to do something about it. */
export function isUnfinished(stage: ClaimStatus): boolean {
  return stage === 'open' || stage === 'in-review';
}
