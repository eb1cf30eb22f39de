// Operations on the lists of a claim: notes, sources, sign-offs. An entry is named by its content; of several that say the
// same the first is meant.

import type * as v from 'valibot';
import { err, ok } from '../result';
import { trimmed } from './apply-claims';
import { check, sameData } from './data';
import { changeEntry, type EntryDraft, type Outcome, type SidecarFile } from './file';
import { column, lineStart, startOfComments } from './lines';
import type { Operation } from './operation';
import { KEY_ORDER, noteSchema, signOffSchema, sourceSchema } from './schema';
import { endOfItem, insertItem, removeItem, removeKey, startList, type Edits, type Site } from './splice';
import type { SeqTree } from './tree';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

interface List {
  readonly key: 'notes' | 'sources' | 'signedOff';
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, object>;
  readonly order: readonly string[];
}

const NOTES: List = { key: 'notes', name: 'note', schema: noteSchema, order: KEY_ORDER.note };
const SOURCES: List = { key: 'sources', name: 'source', schema: sourceSchema, order: KEY_ORDER.source };
const SIGN_OFFS: List = { key: 'signedOff', name: 'sign-off', schema: signOffSchema, order: KEY_ORDER.signOff };

export function addPart(file: SidecarFile, operation: Of<'add-note' | 'add-source' | 'add-sign-off'>): Outcome {
  const { id, before, yaml } = operation;
  switch (operation.kind) {
    case 'add-note': return add(file, NOTES, id, operation.note, before, yaml, { kind: 'remove-note', id, which: operation.note });
    case 'add-source': return add(file, SOURCES, id, operation.source, before, yaml, { kind: 'remove-source', id, which: operation.source });
    case 'add-sign-off': return add(file, SIGN_OFFS, id, operation.signOff, before, yaml, { kind: 'remove-sign-off', id, which: operation.signOff });
  }
}

export function setPart(file: SidecarFile, operation: Of<'set-note' | 'set-source'>): Outcome {
  const { id } = operation;
  if (operation.kind === 'set-note') {
    const { which, note } = operation;
    return set(file, NOTES, id, which, note, { kind: 'set-note', id, which: note, note: which });
  }
  const { which, source } = operation;
  return set(file, SOURCES, id, which, source, { kind: 'set-source', id, which: source, source: which });
}

export function removePart(file: SidecarFile, operation: Of<'remove-note' | 'remove-source' | 'remove-sign-off'>): Outcome {
  const { id } = operation;
  switch (operation.kind) {
    case 'remove-note': return remove(file, NOTES, id, operation.which, (back) => ({ kind: 'add-note', id, note: operation.which, ...back }));
    case 'remove-source': return remove(file, SOURCES, id, operation.which, (back) => ({ kind: 'add-source', id, source: operation.which, ...back }));
    case 'remove-sign-off': return remove(file, SIGN_OFFS, id, operation.which, (back) => ({ kind: 'add-sign-off', id, signOff: operation.which, ...back }));
  }
}

function add(file: SidecarFile, list: List, id: string, part: object, before: object | undefined, yaml: string | undefined, inverse: Operation): Outcome {
  const data = trimmed(list.key, part);
  if (data === undefined) return err({ code: 'no-such-part', message: `An empty ${list.name} cannot be added. Write something first.` });
  const edits = changeEntry(file, id, (draft) => draft.edit([], list.key, (map) => {
    const seq = draft.at([list.key]);
    if (seq?.kind !== 'seq' || seq.items.length === 0) return startList(draft.site, map, list.key, data, KEY_ORDER.claim);
    const index = before ? places(list, seq).findIndex((place) => sameData(place, before)) : -1;
    const place = index < 0 ? seq.items.length : index;
    const isThere = (text: string) => {
      const after = draft.as(text).at([list.key]);
      return after?.kind === 'seq' && after.items.length === seq.items.length + 1 && sameData(places(list, after)[place], part);
    };
    return verbatim(draft.site, seq, place, yaml, isThere) ?? insertItem(draft.site, seq, place, list.key, data);
  }));
  return edits.ok ? ok({ edits: edits.value, inverse }) : edits;
}

/**
 * The lines that a removed entry had, put back as they were in front of the entry at `index`; null where they would no
 * longer say the same, which `isThere` tells of the text that would come out.
 */
export function verbatim({ text, newline }: Site, seq: SeqTree, index: number, yaml: string | undefined, isThere: (text: string) => boolean): Edits {
  const next = seq.items[index];
  const last = seq.items.at(-1);
  if (yaml === undefined || seq.flow || !last || !yaml.endsWith('\n') || !/^ *-/.test(yaml)) return null;
  const at = next ? startOfComments(text, lineStart(text, next.start), column(text, next.start)) : endOfItem(text, last);
  const insert = at > 0 && text.charAt(at - 1) !== '\n' ? newline + yaml : yaml;
  return isThere(text.slice(0, at) + insert + text.slice(at)) ? [{ start: at, end: at, insert }] : null;
}

function set(file: SidecarFile, list: List, id: string, which: object, part: object, inverse: Operation): Outcome {
  const data = trimmed(list.key, part);
  if (data === undefined) return err({ code: 'no-such-part', message: `A ${list.name} cannot be emptied. Remove it instead.` });
  const edits = changeEntry(file, id, (draft) => {
    const index = indexOf(draft, list, which);
    return index < 0 ? gone(list) : draft.merge([list.key, index], list.order, which, data as object);
  });
  return edits.ok ? ok({ edits: edits.value, inverse: edits.value.length > 0 ? inverse : null }) : edits;
}

function remove(file: SidecarFile, list: List, id: string, which: object, inverse: (back: { before?: never; yaml?: string }) => Operation): Outcome {
  let back: { before?: unknown; yaml?: string } = {};
  const edits = changeEntry(file, id, (draft) => {
    const index = indexOf(draft, list, which);
    const seq = draft.at([list.key]);
    if (index < 0 || seq?.kind !== 'seq') return gone(list);
    return draft.edit([], list.key, (map) => {
      const removed = removeItem(draft.site, seq, index);
      const next = places(list, seq)[index + 1];
      back = { ...(next ? { before: next } : {}), ...(removed?.[0] && !seq.flow ? { yaml: draft.text.slice(removed[0].start, removed[0].end) } : {}) };
      return seq.items.length === 1 ? removeKey(draft.site, map, list.key) : removed;
    });
  });
  return edits.ok ? ok({ edits: edits.value, inverse: inverse(back as { before?: never }) }) : edits;
}

function gone(list: List): Outcome<never> {
  return err({ code: 'no-such-part', message: `This ${list.name} is not there any more, or it reads differently now. Look at the claim again.` });
}

/** What each entry of the list says; undefined for what cannot be read. */
function places(list: List, seq: SeqTree): (object | undefined)[] {
  return seq.items.map((item) => check(list.schema, item.value, () => undefined));
}

function indexOf(draft: EntryDraft, list: List, which: object): number {
  const seq = draft.at([list.key]);
  return seq?.kind === 'seq' ? places(list, seq).findIndex((place) => place !== undefined && sameData(place, which)) : -1;
}

