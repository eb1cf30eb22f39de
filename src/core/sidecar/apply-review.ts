// What a change of a verdict or of its signatures brings with it, so that every writer of sidecars keeps to it and one undo takes it all back.

import type { SidecarFile } from './file';
import type { Operation } from './operation';
import type { ClaimData } from './schema';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The changes with what follows from another verdict: what went with the one before goes. What the changes say themselves stands. */
export function withReview(claim: ClaimData, fields: Of<'set'>['fields']): Of<'set'>['fields'] {
  if (fields.verdict === undefined || (fields.verdict ?? undefined) === claim.verdict) return fields;
  const { signedOff, status } = ofVerdict(claim);
  return { ...(signedOff ? { signedOff: null } : {}), ...(status ? { status: null } : {}), ...fields };
}

/** The undoing of a change with what it dropped, or would drop in its turn: `old` are the fields that it brings back. */
export function keepingReview(claim: ClaimData, old: Of<'set'>['fields']): Of<'set'>['fields'] {
  return old.verdict === undefined ? old : { ...old, ...ofVerdict(claim) };
}

/** What goes with the verdict: its signatures, and a stage that somebody wrote down, unless that the claim is not to be checked. */
function ofVerdict({ signedOff, status }: ClaimData): Pick<ClaimData, 'signedOff' | 'status'> {
  return { ...(signedOff?.length ? { signedOff } : {}), ...(status === undefined || status === 'wont-check' ? {} : { status }) };
}

/**
 * Takes out an `open` or `in-review` that somebody wrote down, when a verdict is signed: from then on verdict and signatures tell
 * the stage. Null where there is nothing to take out.
 */
export function stageStep(file: SidecarFile, operation: Operation): Of<'set'> | null {
  if (operation.kind !== 'add-sign-off') return null;
  const { id } = operation;
  const { status, verdict } = file.entries.find((entry) => entry.id === id)?.data ?? {};
  const isOutdated = verdict !== undefined && (status === 'open' || status === 'in-review');
  return isOutdated ? { kind: 'set', id, fields: { status: null } } : null;
}
