// Applies an operation to a sidecar's text. Edits are splices at the places of the nodes that the operation names: every
// other byte stays, comments, order, quoting and line ends included.

import { err, ok, type Result } from '../result';
import { addClaim, removeClaim, restoreClaim } from './apply-claims';
import { addDismissal, removeDismissal } from './apply-dismissals';
import { setAnchor, setArticle, setFields } from './apply-fields';
import { addPart, removePart, setPart } from './apply-lists';
import { followers, followMoves } from './apply-related';
import { rewrite, toTheLetter } from './apply-rewrite';
import { stageStep } from './apply-review';
import { syncText } from './apply-sync';
import { sameData } from './data';
import { Draft } from './edits';
import { openFile, type Outcome, type SidecarFile } from './file';
import { claimList, layOut, type Layout } from './layout';
import { newlineOf } from './lines';
import type { Applied, Operation, OperationError } from './operation';
import { readSidecar, refusal } from './read';
import { VERSION } from './schema';
import type { Item } from './tree';

/**
 * Applies an operation to a sidecar's newest text; null or an empty text is a sidecar that is not there yet. The edits of
 * what comes out are on `text ?? ''`. On an error nothing is to be written; its message says what to do.
 */
export function applyOperation(text: string | null, operation: Operation): Result<Applied, OperationError> {
  const draft = new Draft(text ?? '');
  const inverse = applyTo(draft, operation);
  if (!inverse.ok) return inverse;
  return ok({ text: draft.text, edits: draft.edits(), inverse: inverse.value });
}

function applyTo(draft: Draft, operation: Operation): Outcome<Operation | null> {
  if (operation.kind === 'batch') return applyBatch(draft, operation.operations);
  const before = new Draft(draft.text);
  begin(before);
  const file = openFile(before.text);
  if (!file.ok) return file;
  const stage = stageStep(file.value, operation);
  if (stage) return applyBatch(draft, [stage, operation]);
  const change = operation.kind === 'rewrite' ? rewriteIn(file.value, operation) : changeFor(file.value, operation);
  if (!change.ok) return change;
  if (change.value.edits.length === 0) return ok(change.value.inverse);
  before.spliceAll(change.value.edits);
  const harm = whyUnsafe(file.value, before.text, operation);
  if (harm) return harm;
  draft.spliceAll(before.edits());
  return ok(change.value.inverse);
}

function rewriteIn(file: SidecarFile, operation: Extract<Operation, { kind: 'rewrite' }>): Outcome {
  const other = new Draft(file.text);
  const inverse = applyTo(other, operation.otherwise);
  if (!inverse.ok) return inverse;
  return rewrite(file, operation, inverse.value) ?? ok({ edits: other.edits(), inverse: inverse.value });
}

/** All or nothing. What undoes it are the inverses, last first. */
function applyBatch(draft: Draft, operations: readonly Operation[]): Outcome<Operation | null> {
  const trial = new Draft(draft.text);
  const inverses: Operation[] = [];
  for (const operation of operations) {
    const inverse = applyTo(trial, operation);
    if (!inverse.ok) return inverse;
    if (inverse.value) inverses.unshift(inverse.value);
  }
  draft.spliceAll(trial.edits());
  const [only] = inverses;
  return ok(inverses.length > 1 ? { kind: 'batch', operations: inverses } : only ?? null);
}

/** A text without any content gets its version. */
function begin(draft: Draft): void {
  const { text } = draft;
  if (/^\uFEFF?(?!---\s*$)[ \t]*[^#\s\uFEFF]/m.test(text) || text.includes('\0')) return;
  const newline = newlineOf(text);
  const unended = /[^\n\uFEFF]$/.test(text);
  draft.splice({ start: text.length, end: text.length, insert: `${unended ? newline : ''}version: ${VERSION}${newline}` });
}

function changeFor(file: SidecarFile, operation: Exclude<Operation, { kind: 'batch' | 'rewrite' }>): Outcome {
  const change = plainChange(file, operation);
  return change.ok && 'id' in operation && operation.kind !== 'remove' ? ok(toTheLetter(file, operation.id, change.value)) : change;
}

function plainChange(file: SidecarFile, operation: Exclude<Operation, { kind: 'batch' | 'rewrite' }>): Outcome {
  switch (operation.kind) {
    case 'add': return addClaim(file, operation);
    case 'remove': return removeClaim(file, operation);
    case 'restore': return restoreClaim(file, operation);
    case 'set': return setFields(file, operation);
    case 'anchor': return setAnchor(file, operation);
    case 'article': return setArticle(file, operation);
    case 'add-note': case 'add-source': case 'add-sign-off': return addPart(file, operation);
    case 'set-note': case 'set-source': return setPart(file, operation);
    case 'remove-note': case 'remove-source': case 'remove-sign-off': return removePart(file, operation);
    case 'add-dismissal': return addDismissal(file, operation);
    case 'remove-dismissal': return removeDismissal(file, operation);
    case 'sync': return syncText(file, operation);
    case 'follow': return followMoves(file, operation);
  }
}

/** The last line of defence: what would come out has to be readable, with the other claims as they were. */
function whyUnsafe(file: SidecarFile, after: string, operation: Exclude<Operation, { kind: 'batch' }>): Outcome<never> | null {
  if (refusal(after)) return unsafe('The sidecar would become longer than Claim Lens reads. Split the article, or take claims out.');
  const layout = layOut(after);
  const named = 'id' in operation ? [operation.id] : operation.kind === 'sync' ? operation.anchors.map(({ id }) => id) : operation.kind === 'follow' ? followers(file, operation) : [];
  const isSafe = layout.faults.length === 0 && othersStand(file, layout, named) && (!layout.aliases || sameOthers(file.text, after, named[0] ?? addedId(operation)));
  return isSafe ? null : unsafe('The sidecar is written in a way that this change would break. Make it by hand.');
}

function unsafe(message: string): Outcome<never> {
  return err({ code: 'not-editable', message });
}

function addedId(operation: Operation): string | null {
  return operation.kind === 'add' ? operation.claim.id : null;
}

/** True when the list still holds, to the letter and in order, all claims that the operation does not name. */
function othersStand(file: SidecarFile, after: Layout, named: readonly string[]): boolean {
  const own = new Set(file.entries.filter(({ id }) => named.includes(id)).map(({ item }) => item));
  const wordsOf = (text: string, { base, value }: Item) => text.slice(base + value.start, base + value.end).trimEnd();
  const now = (claimList(after)?.items ?? []).map((item) => wordsOf(after.text, item));
  let at = 0;
  for (const item of file.list?.items ?? []) {
    if (own.has(item)) continue;
    at = now.indexOf(wordsOf(file.text, item), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Anchors and aliases tie claims together: a change of one must not reach another. */
function sameOthers(before: string, after: string, named: string | null): boolean {
  const [old, now] = [before, after].map((text) => new Map((readSidecar(text).sidecar?.claims ?? []).map(({ entry: _entry, ...claim }) => [claim.id, claim])));
  for (const [id, claim] of old ?? []) if (id !== named && !sameData(claim, now?.get(id))) return false;
  return true;
}

