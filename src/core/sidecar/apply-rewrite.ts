// How a change within a claim is undone: by its lines as they were, so that comments, styles and unknown keys come back with what was taken out.

import { ok } from '../result';
import { Draft } from './edits';
import { linesOf, noSuchClaim, type Change, type Outcome, type SidecarFile } from './file';
import type { Operation } from './operation';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** The change with an inverse that brings the entry's lines back to the letter. For changes that stay within the entry of `id`. */
export function toTheLetter(file: SidecarFile, id: string, { edits, inverse }: Change): Change {
  const entry = file.entries.find((candidate) => candidate.id === id);
  if (!entry || !inverse) return { edits, inverse };
  const { start, end } = linesOf(file, entry);
  const before = file.text.slice(start, end);
  const after = new Draft(before);
  after.spliceAll(edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
  return { edits, inverse: { kind: 'rewrite', id, from: after.text, to: before, otherwise: inverse } };
}

/**
 * Null when the lines are not those that were left behind: then `otherwise` is to be done.
 * @param inverse what would take `otherwise` back; null when it changes nothing
 */
export function rewrite(file: SidecarFile, { id, from, to }: Of<'rewrite'>, inverse: Operation | null): Outcome | null {
  const entry = file.entries.find((candidate) => candidate.id === id);
  if (!entry) return noSuchClaim(id);
  const { start, end } = linesOf(file, entry);
  // Comments and empty lines behind the last value may count as the entry's before the change and not after it.
  if (start + from.length < end || !file.text.startsWith(from, start)) return null;
  const draft = new Draft(file.text);
  draft.splice({ start, end: start + from.length, insert: to });
  return ok({ edits: draft.edits(), inverse: { kind: 'rewrite', id, from: to, to: from, otherwise: inverse ? inData(inverse) : { kind: 'batch', operations: [] } } });
}

/** Without what is to the letter: what comes of undoing and doing again by turns does not grow. */
function inData(operation: Operation): Operation {
  if (operation.kind === 'batch') return { kind: 'batch', operations: operation.operations.map(inData) };
  return operation.kind === 'rewrite' ? inData(operation.otherwise) : operation;
}
