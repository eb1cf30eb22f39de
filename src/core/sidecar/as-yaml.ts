// An operation that could not be written, as text that a person can keep and paste.

import { applyOperation } from './apply';
import type { Claim } from './model';
import type { Operation } from './operation';

/**
 * What the operation would have written, as YAML: the claims that it is about with their quotes, and what is new of them.
 * `claims`: those of the sidecar as last read. Null when it adds nothing that could be pasted (it takes something out).
 */
export function operationAsYaml(operation: Operation, claims: readonly Claim[]): string | null {
  let text: string | null = null;
  let adds = false;
  const apply = (step: Operation): boolean => {
    const applied = applyOperation(text, step);
    if (applied.ok) text = applied.value.text;
    return applied.ok;
  };
  for (const step of steps(operation)) {
    if (step.kind === 'sync' || step.kind === 'follow' || step.kind.startsWith('remove')) continue;
    const claim = 'id' in step && claims.find(({ id }) => id === step.id);
    if (claim) apply({ kind: 'add', claim: { id: claim.id, anchor: { quote: claim.anchor.quote } }, before: null });
    adds = apply(step) || adds;
  }
  return adds && text !== null ? (text as string).replace(/^version: \d+\r?\n/, '') : null;
}

function steps(operation: Operation): readonly Exclude<Operation, { kind: 'batch' }>[] {
  return operation.kind === 'batch' ? operation.operations.flatMap(steps) : [operation];
}
