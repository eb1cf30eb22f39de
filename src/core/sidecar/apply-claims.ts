// Operations on whole claims: add, remove, restore.

import { err, ok } from '../result';
import { defined } from './read';
import { check, type Data } from './data';
import { parsePiece } from './layout';
import { column, lineStart, nextLine, startOfComments } from './lines';
import { noSuchClaim, notEditable, openFile, type Outcome, type SidecarFile } from './file';
import type { NewClaim, Operation, SidecarEdit } from './operation';
import { KEY_ORDER, claimSchema } from './schema';
import { endOfItem, insertItem, removeItem, startList } from './splice';
import { pairOf, type SeqTree } from './tree';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export function addClaim(file: SidecarFile, { claim, before }: Of<'add'>): Outcome {
  const { id } = claim;
  if (file.entries.some((entry) => entry.id === id)) return err({ code: 'duplicate-id', message: `There is a claim "${id}" already. Take another id.` });
  return insert(file, toEntry(claim), before, id);
}

function insert(file: SidecarFile, entry: Data, before: string | null, id: string): Outcome {
  const { site, root, list } = file;
  const next = file.entries.find((candidate) => candidate.id === before);
  const index = next && list ? list.items.indexOf(next.item) : list?.items.length ?? 0;
  const edits = list && list.items.length > 0 && isInPlace(file, list)
    ? insertItem(site, list, index, 'claims', entry)
    : startList(site, root, 'claims', entry, KEY_ORDER.sidecar);
  if (!edits) return notEditable(file, pairOf(root, 'claims')?.start ?? 0, 'The list of claims is written in a way that Claim Lens does not change.');
  return ok({ edits, inverse: { kind: 'remove', id } });
}

/** False when the list is only referred to, by an alias. */
function isInPlace(file: SidecarFile, list: SeqTree): boolean {
  return pairOf(file.root, 'claims')?.value === list;
}

/** A claim as it is written: known keys in their order, without what is empty or goes without saying. */
function toEntry({ anchor, ...fields }: NewClaim): Data {
  const all: Record<string, unknown> = { ...fields, ...anchor, ...(anchor.nth === 1 ? { nth: undefined } : {}) };
  const known = KEY_ORDER.claim.map((key): [string, unknown] => [key, trimmed(key, all[key])]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as Data;
}

const ORDER_OF: Readonly<Record<string, readonly string[]>> = { sources: KEY_ORDER.source, notes: KEY_ORDER.note, signedOff: KEY_ORDER.signOff, related: KEY_ORDER.related, figure: KEY_ORDER.figure, settled: KEY_ORDER.settled, dismissed: KEY_ORDER.dismissal };

/** The value with its keys in order; undefined when it is empty. */
export function trimmed(key: string, value: unknown): Data | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && key !== 'value') return value.length > 0 ? value.map((item) => trimmed(key, item) ?? {}) : undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value as Data;
  const order = ORDER_OF[key] ?? Object.keys(value);
  const map = defined(Object.fromEntries(order.map((name) => [name, (value as Record<string, Data>)[name]])));
  return Object.keys(map).length > 0 ? map as Data : undefined;
}

export function removeClaim(file: SidecarFile, { id }: Of<'remove'>): Outcome {
  const { list, site, text } = file;
  const place = file.entries.findIndex((candidate) => candidate.id === id);
  const entry = file.entries[place];
  if (!entry || !list) return noSuchClaim(id);
  const index = list.items.indexOf(entry.item);
  const edits = isInPlace(file, list) ? removeItem(site, list, index) : null;
  const edit = edits?.[0];
  if (!edit) return notEditable(file, entry.item.start, 'This claim is written in a way that Claim Lens does not change.');
  const next = file.entries[place + 1];
  const gap = next
    ? text.slice(edit.end, startOf(file, list, next.item.start))
    : text.slice(endBefore(file, list, index), edit.start);
  return ok({ edits: [edit], inverse: { kind: 'restore', yaml: text.slice(edit.start, edit.end), before: next?.id ?? null, gap } });
}

/** Where an entry begins, by whole lines in block style. */
function startOf(file: SidecarFile, list: SeqTree, start: number): number {
  return list.flow ? start : lineStart(file.text, start);
}

/** Where the entry before `index` ends; where the list begins when there is none. */
function endBefore(file: SidecarFile, list: SeqTree | null, index: number): number {
  const previous = list?.items[index - 1];
  if (list && previous) return list.flow ? previous.base + previous.value.end : endOfItem(file.text, previous);
  if (list?.flow) return list.start + 1;
  const pair = pairOf(file.root, 'claims');
  return pair ? nextLine(file.text, Math.max(pair.colon, list ? 0 : pair.value.end)) : file.text.length;
}

export function restoreClaim(file: SidecarFile, operation: Of<'restore'>): Outcome {
  for (const edit of placesFor(file, operation)) {
    const after = openFile(file.text.slice(0, edit.start) + edit.insert + file.text.slice(edit.end));
    if (!after.ok || after.value.entries.length !== file.entries.length + 1) continue;
    const known = new Set(file.entries.map(({ id }) => id));
    const back = after.value.entries.filter(({ id }) => !known.has(id));
    if (back.length === 1 && back[0]) return ok({ edits: [edit], inverse: { kind: 'remove', id: back[0].id } });
  }
  return restoreData(file, operation);
}

/** Where the entry may come back to the letter: its very place, else before the claim that it stood before, else the end. */
function placesFor(file: SidecarFile, { yaml, before, gap }: Of<'restore'>): SidecarEdit[] {
  const { text, list } = file;
  const at = (start: number, insert: string): SidecarEdit => ({ start, end: start, insert });
  const next = file.entries.find(({ id }) => id === before);
  const places: SidecarEdit[] = [];
  if (next && list) {
    const start = startOf(file, list, next.item.start);
    if (gap !== undefined && text.slice(0, start).endsWith(gap)) places.push(at(start - gap.length, yaml));
    places.push(at(list.flow ? start : startOfComments(text, start, column(text, next.item.start)), yaml));
  } else {
    const end = endBefore(file, list, list?.items.length ?? 0);
    if (gap !== undefined && text.startsWith(gap, end)) places.push(at(end + gap.length, yaml));
    const unended = end > 0 && end === text.length && text.charAt(end - 1) !== '\n';
    places.push(at(end, unended ? file.site.newline + yaml : yaml));
  }
  return places.flatMap((place) => [place, ...(list && !list.flow ? reindented(file, list, place) : [])]);
}

/** The entry with its lines moved to where the list's dashes stand now. */
function reindented(file: SidecarFile, list: SeqTree, place: SidecarEdit): SidecarEdit[] {
  const dash = list.items[0] ? column(file.text, list.items[0].start) : file.site.dashes;
  const own = place.insert.search(/[^ ]/);
  if (own === dash || own < 0) return [];
  const insert = place.insert.replace(/^( *)(?=[^\s])/gm, (spaces: string) => ' '.repeat(Math.max(0, spaces.length + dash - own)));
  return [{ ...place, insert }];
}

/** The list is written in another style now: the claim comes back as data. */
function restoreData(file: SidecarFile, { yaml, before }: Of<'restore'>): Outcome {
  const { tree, faults } = parsePiece(yaml.replace(/^\s*,|,\s*$/g, ''));
  const entry = tree?.kind === 'seq' ? tree.items[0]?.value : tree;
  const data = entry && faults.length === 0 ? check(claimSchema, entry, () => undefined) : undefined;
  if (!data) return err({ code: 'not-editable', message: 'The claim that was taken out cannot be put back as it was. Copy it from the history of the file.' });
  if (data.id !== undefined && file.entries.some(({ id }) => id === data.id)) return err({ code: 'duplicate-id', message: `The claim "${data.id}" is there already.` });
  const all: Record<string, unknown> = data;
  return insert(file, Object.fromEntries(KEY_ORDER.claim.flatMap((key) => all[key] === undefined ? [] : [[key, all[key]]])) as Data, before, data.id ?? '');
}

