// Operations on the list of dismissed suggestions.

import { err, ok } from '../result';
import { trimmed } from './apply-claims';
import { verbatim } from './apply-lists';
import { check } from './data';
import { sameDismissal } from './dismissal';
import { NOTHING, notEditable, openFile, type Outcome, type SidecarFile } from './file';
import type { Dismissal } from './model';
import type { Operation } from './operation';
import { dismissalSchema, KEY_ORDER } from './schema';
import { insertItem, removeItem, removeKey, startList } from './splice';
import { pairOf, type SeqTree } from './tree';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

const KEY = 'dismissed';

export function addDismissal(file: SidecarFile, { dismissal, before, yaml }: Of<'add-dismissal'>): Outcome {
  const data = trimmed(KEY, dismissal);
  if (data === undefined || !/\S/.test(dismissal.quote)) return err({ code: 'no-such-part', message: 'A suggestion without words cannot be dismissed.' });
  const list = listIn(file);
  const there = entriesOf(list);
  if (there.some((entry) => entry && sameDismissal(entry, dismissal))) return ok(NOTHING);
  const index = list ? placeFor(there, dismissal, before) : 0;
  const edits = list && list.items.length > 0
    ? verbatim(file.site, list, index, yaml, (after) => isAt(after, index, there.length + 1, dismissal)) ?? insertItem(file.site, list, index, KEY, data)
    : startList(file.site, file.root, KEY, data, KEY_ORDER.sidecar);
  return edits ? ok({ edits, inverse: { kind: 'remove-dismissal', which: dismissal } }) : refuse(file);
}

/** In front of the one named; else by the alphabet: branches that both dismiss something seldom do so on the same lines. */
function placeFor(there: readonly (Dismissal | undefined)[], dismissal: Dismissal, before: Dismissal | null | undefined): number {
  if (before === null) return there.length;
  const named = before ? there.findIndex((entry) => entry && sameDismissal(entry, before)) : -1;
  const index = named >= 0 ? named : there.findIndex((entry) => entry && entry.quote > dismissal.quote);
  return index < 0 ? there.length : index;
}

function isAt(text: string, index: number, length: number, dismissal: Dismissal): boolean {
  const after = openFile(text);
  const entries = after.ok ? entriesOf(listIn(after.value)) : [];
  const entry = entries[index];
  return entries.length === length && entry !== undefined && sameDismissal(entry, dismissal);
}

export function removeDismissal(file: SidecarFile, { which }: Of<'remove-dismissal'>): Outcome {
  const list = listIn(file);
  const there = entriesOf(list);
  const index = there.findIndex((entry) => entry && sameDismissal(entry, which));
  const entry = there[index];
  if (!list || !entry) return err({ code: 'no-such-part', message: 'This suggestion is not dismissed any more. Look at the suggestions again.' });
  const removed = removeItem(file.site, list, index);
  const edits = list.items.length === 1 ? removeKey(file.site, file.root, KEY) : removed;
  if (!edits) return refuse(file);
  const before = there[index + 1] ?? null;
  const lines = removed?.[0] && !list.flow ? file.text.slice(removed[0].start, removed[0].end) : undefined;
  return ok({ edits, inverse: { kind: 'add-dismissal', dismissal: entry, before, ...(lines === undefined ? {} : { yaml: lines }) } });
}

/** Null when there is none yet, or when what is there is no list of this file's own. */
function listIn(file: SidecarFile): SeqTree | null {
  const value = pairOf(file.root, KEY)?.value;
  return value?.kind === 'seq' ? value : null;
}

/** Undefined for what cannot be read. */
function entriesOf(list: SeqTree | null): (Dismissal | undefined)[] {
  return (list?.items ?? []).map(({ value }) => check(dismissalSchema, value, () => undefined));
}

function refuse(file: SidecarFile): Outcome<never> {
  return notEditable(file, pairOf(file.root, KEY)?.start ?? 0, `"${KEY}" is written in a way that Claim Lens does not change.`);
}
