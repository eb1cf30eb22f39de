// A sidecar's text opened for an operation, and a claim's entry in it opened for edits.

import { err, ok, type Result } from '../result';
import type { Span } from '../span';
import { conflictMarkers } from './conflict';
import { sameData, type Data } from './data';
import { Draft } from './edits';
import { claimList, layOut, parsePiece, topPair, type Layout } from './layout';
import { column, lineStart, newlineOf } from './lines';
import type { Operation, OperationError, SidecarEdit } from './operation';
import { toProblems, type Finding } from './problems';
import { idsOf, readEntry, readVersion, refusal } from './read';
import { KEY_ORDER, VERSION, type ClaimData } from './schema';
import { endOfItem, isOwnMap, putKey, removeKey, type Edits, type Site } from './splice';
import { duplicateKeys, pairOf, type Item, type MapTree, type SeqTree, type Tree } from './tree';

/** What an operation does to a file. */
export interface Change {
  /** Ascending, not overlapping. */
  readonly edits: readonly SidecarEdit[];
  readonly inverse: Operation | null;
}

export type Outcome<T = Change> = Result<T, OperationError>;

export const NOTHING: Change = { edits: [], inverse: null };

/** One claim's entry in an opened file. */
export interface Entry {
  readonly id: string;
  readonly item: Item;
  readonly data: ClaimData;
}

/** A sidecar that may be written to. */
export interface SidecarFile {
  readonly text: string;
  readonly layout: Layout;
  readonly root: MapTree;
  readonly site: Site;
  /** Null when there are no claims yet. */
  readonly list: SeqTree | null;
  /** In the order of the list, the unreadable ones left out. */
  readonly entries: readonly Entry[];
}

/** Opens a text for writing; an error says why it may not be written to. The text holds a map. */
export function openFile(text: string): Outcome<SidecarFile> {
  const refused = refusal(text);
  if (refused) return refuse('unparsable', '', refused);
  const [marker] = conflictMarkers(text);
  if (marker) return refuse('conflict-markers', text, { code: 'conflict-markers', ...marker });
  const layout = layOut(text);
  const [fault] = layout.faults;
  if (fault) return refuse('unparsable', text, { code: fault.code, detail: fault.message, start: fault.start, end: fault.end });
  const { root } = layout;
  if (root?.kind !== 'map') return refuse('not-a-sidecar', text, { code: 'not-a-sidecar', start: root?.start ?? 0, end: root?.start ?? 0 });
  const repeated = duplicateKeys(root)[0];
  if (repeated) return refuse('not-a-sidecar', text, { code: 'duplicate-key', detail: repeated.key ?? '', start: repeated.start, end: repeated.colon });
  const findings: Finding[] = [];
  const { version, readOnly } = readVersion(topPair(layout, 'version'), root.start, findings);
  if (readOnly !== undefined && findings[0]) return refuse(version > VERSION ? 'newer-version' : 'not-a-sidecar', text, findings[0]);
  const list = claimList(layout);
  if (list === undefined) {
    const pair = pairOf(root, 'claims');
    return refuse('not-a-sidecar', text, { code: 'wrong-type', expected: 'list', detail: '"claims" has to be a list, each claim beginning with "- ".', start: pair?.start ?? 0, end: pair?.colon ?? 0 });
  }
  const readings = (list?.items ?? []).map((item) => ({ item, data: readEntry(item.value).data }));
  const ids = idsOf(readings.map(({ data }) => data));
  const entries = readings.flatMap(({ item, data }, index): Entry[] => data ? [{ id: ids[index]?.id ?? '', item, data }] : []);
  const first = list && !list.flow ? list.items[0] : undefined;
  const site = { text, newline: newlineOf(text), dashes: first ? column(text, first.start) : 2 };
  return ok({ text, layout, root, site, list, entries });
}

function refuse(code: OperationError['code'], text: string, finding: Finding): Outcome<never> {
  const [problem] = toProblems(text, [finding]);
  return err({ code, message: problem?.message ?? '', ...(problem ? { problem } : {}), ...(text === '' || !problem ? {} : { line: problem.line, column: problem.column }) });
}

export function noSuchClaim(id: string): Outcome<never> {
  return err({ code: 'no-such-claim', message: `There is no claim "${id}" in the sidecar any more. Somebody may have taken it out.` });
}

/** For what is written in a way that cannot be edited without touching something else. */
export function notEditable(file: SidecarFile, at: number, what: string): Outcome<never> {
  return refuse('not-editable', file.text, { code: 'wrong-type', detail: `${what} Edit it by hand.`, start: at, end: at });
}

/** Where the text of a claim's entry lies: whole lines, where the list is not in brackets. */
export function linesOf({ text, list }: SidecarFile, { item }: Entry): Span {
  return list?.flow ? { start: item.start, end: item.base + item.value.end } : { start: lineStart(text, item.start), end: endOfItem(text, item) };
}

/** Changes one claim's entry by steps on its own text; the edits are given for the file. Writes the id when a hand left it out. */
export function changeEntry(file: SidecarFile, id: string, change: (draft: EntryDraft) => Outcome<void>): Outcome<SidecarEdit[]> {
  const entry = file.entries.find((candidate) => candidate.id === id);
  if (!entry) return noSuchClaim(id);
  const { start, end } = linesOf(file, entry);
  const draft = new EntryDraft(file, start, file.text.slice(start, end), entry.data);
  const given = draft.giveId(id);
  const done = given.ok ? change(draft) : given;
  return done.ok ? ok(draft.edits()) : done;
}

/** A path of keys and places in lists, from the entry's own map on. */
export type Path = readonly (string | number)[];

/** A claim's entry while it is edited. After each step its text is parsed anew, so that steps cannot get in each other's way. */
export class EntryDraft {
  readonly #draft: Draft;

  constructor(readonly file: SidecarFile, readonly start: number, text: string, /** As it was before. */ readonly data: ClaimData) {
    this.#draft = new Draft(text);
  }

  get text(): string {
    return this.#draft.text;
  }

  get site(): Site {
    return { ...this.file.site, text: this.text };
  }

  /** The same entry, were this its text. */
  as(text: string): EntryDraft {
    return new EntryDraft(this.file, this.start, text, this.data);
  }

  edits(): SidecarEdit[] {
    return this.#draft.edits().map(({ start, end, insert }) => ({ start: start + this.start, end: end + this.start, insert }));
  }

  /** The value at a path, in the text as it is now. */
  at(path: Path): Tree | undefined {
    const { tree, faults } = parsePiece(this.text);
    let here = faults.length > 0 ? undefined : tree ?? undefined;
    if (here?.kind === 'seq') here = here.items.length === 1 ? here.items[0]?.value : undefined;
    for (const step of path) {
      if (here?.kind === 'map' && typeof step === 'string') here = pairOf(here, step)?.value;
      else if (here?.kind === 'seq' && typeof step === 'number') here = here.items[step]?.value;
      else return undefined;
    }
    return here;
  }

  giveId(id: string): Outcome<void> {
    return this.data.id === id ? ok(undefined) : this.put([], 'id', id, KEY_ORDER.claim);
  }

  /** Sets a key of the map at a path. */
  put(path: Path, key: string, value: Data, order: readonly string[]): Outcome<void> {
    return this.edit(path, key, (map) => putKey(this.site, map, key, value, order));
  }

  /** Takes a key of the map at a path out; nothing happens when it is not there. */
  remove(path: Path, key: string): Outcome<void> {
    const map = this.at(path);
    return map?.kind === 'map' && !pairOf(map, key) ? ok(undefined) : this.edit(path, key, (found) => removeKey(this.site, found, key));
  }

  /** Brings the map at a path from what was read to what is wanted, key by key; keys that the format does not know stay. */
  merge(path: Path, known: readonly string[], before: object, after: object): Outcome<void> {
    const old = before as Record<string, Data | undefined>;
    const wanted = after as Record<string, Data | undefined>;
    const keys = known.length > 0 ? known : [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
    for (const key of keys) {
      const value = wanted[key] ?? null;
      if (value === null || sameData(old[key], value)) continue;
      const done = this.put(path, key, value, known);
      if (!done.ok) return done;
    }
    for (const key of keys) {
      if ((wanted[key] ?? null) !== null) continue;
      const done = this.remove(path, key);
      if (!done.ok) return done;
    }
    return ok(undefined);
  }

  /** One step: `change` gives the edits on the map at the path. */
  edit(path: Path, key: string, change: (map: MapTree) => Edits): Outcome<void> {
    const map = this.at(path);
    const own = path.length === 0 ? map?.kind === 'map' : isOwnMap(map);
    if (!own || map?.kind !== 'map') return this.refuse(`"${String(path.at(-1) ?? 'This claim')}" is written in a way that Claim Lens does not change.`);
    if (map.pairs.filter((pair) => pair.key === key).length > 1) return this.refuse(`"${key}" is there twice in this claim.`);
    const edits = change(map);
    if (!edits) return this.refuse(`"${key}" is written in a way that Claim Lens does not change.`);
    this.#draft.spliceAll(edits);
    return ok(undefined);
  }

  refuse(what: string): Outcome<never> {
    return notEditable(this.file, this.start, what);
  }
}
