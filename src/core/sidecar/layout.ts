// How a sidecar's text is laid out: its top-level keys and the claims' entries, each with its place.
//
// A sidecar in the usual style is cut at the lines where its top-level keys and its claims begin, and each piece is
// parsed by itself. Parses are kept by the piece's text, so that an edit in a file of ten thousand claims costs one claim.
// An alias, or any other style at the top, sends the whole text to the parser. Both ways give the same: block style forbids
// that anything goes on at the column of the dash or key that holds it, so what is left open fails in its piece and in the whole.

import { isNull, pairOf, parseTree, shifted, type Fault, type Item, type MapTree, type Pair, type Parsed, type SeqTree, type Tree } from './tree';

/** A sidecar's text with the places of its parts. Offsets are into `text`, those in a claim's tree after its item's `base` was added. */
export interface Layout {
  readonly text: string;
  /** Null when there is nothing but comments. With faults: what could be made out all the same. */
  readonly root: Tree | null;
  readonly aliases: boolean;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Lays out a text. Never throws. */
export function layOut(text: string): Layout {
  return inPieces(text) ?? whole(text);
}

/** The one value of the key at the top level that counts; null when the root is no map or has no such key. */
export function topPair(layout: Layout, key: string): Pair | null {
  return layout.root?.kind === 'map' ? pairOf(layout.root, key) ?? null : null;
}

/** The claims' list: null when the key is absent or empty; `undefined` when its value is no list. */
export function claimList(layout: Layout): SeqTree | null | undefined {
  const value = topPair(layout, 'claims')?.value;
  const list = value?.kind === 'alias' ? value.target ?? value : value;
  if (!list || isNull(list)) return null;
  return list.kind === 'seq' ? list : undefined;
}

function whole(text: string): Layout {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const { tree, aliases, faults, warnings } = parsePiece(text.slice(bom));
  const gathered: Gathered = { faults: [], warnings: [] };
  gather(gathered.faults, faults, bom);
  gather(gathered.warnings, warnings, bom);
  return { text, root: tree && shifted(tree, bom), aliases, ...gathered };
}

const KEY = /^([A-Za-z][\w-]*):(?:[ \t\r]|$)/;
const CLAIMS = /^claims:[ \t]*(?:#.*)?\r?$/;

/** What is gathered while pieces are parsed. */
interface Gathered {
  readonly faults: Fault[];
  readonly warnings: Fault[];
}

function inPieces(text: string): Layout | null {
  const sections = cut(text, text.startsWith('\uFEFF') ? 1 : 0, text.length, (line) => KEY.test(line) ? true : /^(?:[ \t\r#]|-[ \r]|-?$)/.test(line) ? false : null);
  if (!sections || sections.length === 0 || sections.length > MAX_SECTIONS) return null;
  const pairs: Pair[] = [];
  const gathered: Gathered = { faults: [], warnings: [] };
  for (const { start, end } of sections) {
    const line = lineAt(text, start);
    const pair = CLAIMS.test(line) ? claimsPair(text, start, start + line.length, end, gathered) : ordinaryPair(text, start, end, gathered);
    if (pair === 'whole') return null;
    if (pair) pairs.push(pair);
  }
  const first = pairs[0]?.start ?? 0;
  const last = pairs.at(-1)?.value.end ?? first;
  return { text, root: { kind: 'map', flow: false, from: first, start: first, end: last, pairs }, aliases: false, ...gathered };
}

/** Null when the piece is at fault. */
function ordinaryPair(text: string, start: number, end: number, gathered: Gathered): Pair | 'whole' | null {
  const parsed = parsePiece(text.slice(start, end));
  if (parsed.faults.length > 0) return atFault(parsed, start, gathered);
  const tree = parsed.tree && shifted(parsed.tree, start);
  if (parsed.aliases || tree?.kind !== 'map' || tree.flow || tree.pairs.length !== 1) return 'whole';
  gather(gathered.warnings, parsed.warnings, start);
  return tree.pairs[0] ?? 'whole';
}

function claimsPair(text: string, start: number, lineEnd: number, end: number, gathered: Gathered): Pair | 'whole' {
  const entries = cut(text, Math.min(lineEnd + 1, end), end, entryLines());
  if (!entries) return 'whole';
  const colon = start + 'claims:'.length;
  const items: Item[] = [];
  for (const entry of entries) {
    const parsed = parsePiece(text.slice(entry.start, entry.end));
    if (parsed.faults.length > 0) {
      atFault(parsed, entry.start, gathered);
      continue;
    }
    const { tree } = parsed;
    const item = tree?.kind === 'seq' && !tree.flow && tree.items.length === 1 ? tree.items[0] : undefined;
    if (parsed.aliases || !item) return 'whole';
    gather(gathered.warnings, parsed.warnings, entry.start);
    items.push({ start: entry.start + item.start, base: entry.start, value: item.value });
  }
  const first = items[0];
  const last = items.at(-1);
  const value: Tree = first && last
    ? { kind: 'seq', flow: false, from: first.start, start: first.start, end: last.base + last.value.end, items }
    : { kind: 'scalar', style: 'plain', value: '', from: colon, start: colon, end: colon };
  return { key: 'claims', start, colon, simple: true, value };
}

/** Tells the lines where an entry of a list begins, all at the column of the first one's dash. */
function entryLines(): (line: string) => boolean | null {
  let indent = -1;
  return (line) => {
    const column = line.search(/[^ ]/);
    const nothing = /^[ \t]*(?:#.*)?\r?$/.test(line);
    const dash = /^ *-(?:[ \r]|$)/.test(line);
    if (indent < 0 && dash) indent = column;
    if (dash && column === indent) return true;
    return nothing || (indent >= 0 && column > indent) ? false : null;
  };
}

function atFault(parsed: Parsed, start: number, gathered: Gathered): null {
  gather(gathered.faults, parsed.faults, start);
  return null;
}

function gather(faults: Fault[], found: readonly Fault[], by: number): void {
  for (const fault of found) faults.push({ ...fault, start: fault.start + by, end: fault.end + by });
}

/** With more top-level keys than anybody needs, the whole text is bounded by the parser. */
const MAX_SECTIONS = 100;

interface Piece { readonly start: number; readonly end: number }

/** Cuts a stretch at the lines for which `begins` says true; what is before the first is left out. Null when it says null. */
function cut(text: string, from: number, to: number, begins: (line: string) => boolean | null): Piece[] | null {
  const starts: number[] = [];
  for (let at = from; at < to;) {
    const line = lineAt(text, at);
    const answer = begins(line);
    if (answer === null || (answer === false && starts.length === 0 && !/^[ \t]*(?:#.*)?\r?$/.test(line))) return null;
    if (answer) starts.push(at);
    at += line.length + 1;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? to }));
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

// Two generations: what was not asked for while a whole generation came is let go.
const GENERATION = 12_000;
let young = new Map<string, Parsed>();
let old = new Map<string, Parsed>();

/** `parseTree`, kept by the text. */
export function parsePiece(text: string): Parsed {
  let parsed = young.get(text);
  if (parsed) return parsed;
  parsed = old.get(text) ?? parseTree(text);
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(text, parsed);
  return parsed;
}

/** The map that an entry's text alone holds, with the place of its dash; null when it is none. For entries in block style. */
export function entryOf(text: string): { readonly item: Item; readonly map: MapTree } | null {
  const parsed = parsePiece(text);
  const list = parsed.faults.length === 0 ? parsed.tree : null;
  const item = list?.kind === 'seq' && list.items.length === 1 ? list.items[0] : undefined;
  return item?.value.kind === 'map' ? { item, map: item.value } : null;
}
