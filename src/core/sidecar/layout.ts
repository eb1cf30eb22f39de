// How a sidecar's text is laid out: its top-level keys and the claims' entries, each with its place.
//
// A sidecar in the usual style is cut at the lines where its top-level keys and its claims begin, and each piece is
// parsed by itself. Parses are kept by the piece's text, so that an edit in a file of ten thousand claims costs one claim.
// A piece that does not parse alone, an alias, or any other style at the top sends the whole text to the parser.
// Both ways give the same: block style forbids that a scalar goes on at the column of the dash or key that holds it, and
// quotes or brackets that are left open fail in their piece.

import { isNull, pairOf, parseTree, shifted, type Fault, type Item, type MapTree, type Pair, type Parsed, type SeqTree, type Tree } from './tree';

/** A sidecar's text with the places of its parts. Offsets are into `text`, those in a claim's tree after its item's `base` was added. */
export interface Layout {
  readonly text: string;
  /** Null when there is nothing but comments, or when there are faults. */
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
  const { tree, aliases, faults, warnings } = parsePiece(text);
  return { text, root: tree, aliases, faults, warnings };
}

const KEY = /^([A-Za-z][\w-]*):(?:[ \t\r]|$)/;
const CLAIMS = /^claims:[ \t]*(?:#.*)?\r?$/;

function inPieces(text: string): Layout | null {
  const sections = cut(text, text.startsWith('\uFEFF') ? 1 : 0, text.length, (line) => KEY.test(line) ? true : /^(?:[ \t\r#]|-[ \r]|-?$)/.test(line) ? false : null);
  if (!sections || sections.length === 0) return null;
  const pairs: Pair[] = [];
  const warnings: Fault[] = [];
  for (const { start, end } of sections) {
    const line = lineAt(text, start);
    const pair = CLAIMS.test(line) ? claimsPair(text, start, start + line.length, end, warnings) : ordinaryPair(text, start, end, warnings);
    if (!pair) return null;
    pairs.push(pair);
  }
  const first = pairs[0]?.start ?? 0;
  const last = pairs.at(-1)?.value.end ?? first;
  return { text, root: { kind: 'map', flow: false, from: first, start: first, end: last, pairs }, aliases: false, faults: [], warnings };
}

function ordinaryPair(text: string, start: number, end: number, warnings: Fault[]): Pair | null {
  const parsed = parseAlone(text.slice(start, end));
  if (!parsed) return null;
  const tree = shifted(parsed.tree, start);
  if (tree.kind !== 'map' || tree.flow || tree.pairs.length !== 1) return null;
  warnings.push(...moved(parsed, start));
  return tree.pairs[0] ?? null;
}

function claimsPair(text: string, start: number, lineEnd: number, end: number, warnings: Fault[]): Pair | null {
  let indent = -1;
  const entries = cut(text, Math.min(lineEnd + 1, end), end, (line) => {
    const column = line.search(/[^ ]/);
    const nothing = /^[ \t]*(?:#.*)?\r?$/.test(line);
    const dash = /^ *-(?:[ \r]|$)/.test(line);
    if (indent < 0) {
      if (nothing) return false;
      if (!dash) return null;
      indent = column;
      return true;
    }
    if (dash && column === indent) return true;
    return nothing || column > indent ? false : null;
  });
  if (!entries) return null;
  const colon = start + 'claims:'.length;
  const items: Item[] = [];
  for (const entry of entries) {
    const parsed = parseAlone(text.slice(entry.start, entry.end));
    const item = parsed?.tree.kind === 'seq' && !parsed.tree.flow ? parsed.tree.items : [];
    if (!parsed || item.length !== 1 || !item[0]) return null;
    warnings.push(...moved(parsed, entry.start));
    items.push({ start: entry.start + item[0].start, base: entry.start, value: item[0].value });
  }
  const first = items[0];
  const last = items.at(-1);
  const value: Tree = first && last
    ? { kind: 'seq', flow: false, from: first.start, start: first.start, end: last.base + last.value.end, items }
    : { kind: 'scalar', style: 'plain', value: '', from: colon, start: colon, end: colon };
  return { key: 'claims', start, colon, simple: true, value };
}

/** A piece that stands for itself: no faults, nothing that other pieces may refer to. */
function parseAlone(text: string): (Parsed & { readonly tree: Tree }) | null {
  const parsed = parsePiece(text);
  return parsed.tree && parsed.faults.length === 0 && !parsed.aliases ? { ...parsed, tree: parsed.tree } : null;
}

function moved(parsed: Parsed, by: number): Fault[] {
  return parsed.warnings.map((warning) => ({ ...warning, start: warning.start + by, end: warning.end + by }));
}

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
