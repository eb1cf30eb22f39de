// How a sidecar's text is laid out: its top-level keys and the claims' entries, each with its place.
//
// A sidecar in the usual style is cut at the lines where its top-level keys and its claims begin, and each piece is
// parsed by itself, by the reader for the usual style (usual.ts) where that is enough. Parses are kept by the piece's text,
// so that an edit in a file of ten thousand claims costs one claim.
// An alias, or any other style at the top, sends the whole text to the parser. Both ways give the same: block style forbids
// that anything goes on at the column of the dash or key that holds it, so what is left open fails in its piece and in the whole.

import { isNull, MAX_COST, pairOf, parseTree, shifted, tooLarge, type Fault, type Item, type Pair, type Parsed, type SeqTree, type Tree } from './tree';
import { parseUsual } from './usual';

/** A sidecar's text with the places of its parts. Offsets are into `text`, those in a claim's tree after its item's `base` was added. */
export interface Layout {
  readonly text: string;
  /** Null when there is nothing but comments. With faults: what could be made out all the same. */
  readonly root: Tree | null;
  readonly aliases: boolean;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** A line with something on it that is no comment. */
const CONTENT = /^\uFEFF?[ \t]*[^#\s]/m;

/** Lays out a text. Never throws. */
export function layOut(text: string): Layout {
  if (!CONTENT.test(text)) return { text, root: null, aliases: false, faults: [], warnings: [] };
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
  const gathered: Gathered = { faults: [], warnings: [], cost: 0 };
  gather(gathered.faults, faults, bom);
  gather(gathered.warnings, warnings, bom);
  return { text, root: tree && shifted(tree, bom), aliases, faults: gathered.faults, warnings: gathered.warnings };
}

const KEY = /^([A-Za-z][\w-]*):(?:[ \t\r]|$)/;
const CLAIMS = /^claims:[ \t]*(?:#.*)?\r?$/;

/** What is gathered while pieces are parsed. */
interface Gathered {
  readonly faults: Fault[];
  readonly warnings: Fault[];
  /** Of all pieces together; bounded as one text is. */
  cost: number;
}

function inPieces(text: string): Layout | null {
  const sections = cut(text, text.startsWith('\uFEFF') ? 1 : 0, text.length, (line) => KEY.test(line) ? true : /^(?:[ \t\r#]|-[ \r]|-?$)/.test(line) ? false : null);
  if (!sections || sections.length === 0 || sections.length > MAX_SECTIONS) return null;
  const pairs: Pair[] = [];
  const gathered: Gathered = { faults: [], warnings: [], cost: 0 };
  for (const section of sections) {
    const line = lineAt(text, section.start);
    const pair = CLAIMS.test(line) ? claimsPair(text, section, line.length, gathered) : ordinaryPair(text, section, gathered);
    if (pair === 'whole') return null;
    if (pair) pairs.push(pair);
  }
  const first = pairs[0]?.start ?? 0;
  const last = pairs.at(-1)?.value.end ?? first;
  return { text, root: { kind: 'map', flow: false, from: first, start: first, end: last, pairs }, aliases: false, faults: gathered.faults, warnings: gathered.warnings };
}

/** Null when the piece is at fault. */
function ordinaryPair(text: string, section: Piece, gathered: Gathered): Pair | 'whole' | null {
  const parsed = piece(text, section, gathered);
  if (!parsed) return null;
  const tree = parsed.tree && shifted(parsed.tree, section.start);
  if (parsed.aliases || tree?.kind !== 'map' || tree.flow || tree.pairs.length !== 1) return 'whole';
  gather(gathered.warnings, parsed.warnings, section.start);
  return tree.pairs[0] ?? 'whole';
}

function claimsPair(text: string, { start, end }: Piece, line: number, gathered: Gathered): Pair | 'whole' {
  const entries = cut(text, Math.min(start + line + 1, end), end, entryLines());
  if (!entries) return 'whole';
  const colon = start + 'claims:'.length;
  const items: Item[] = [];
  for (const entry of entries) {
    const parsed = piece(text, entry, gathered);
    if (!parsed) continue;
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

/** A piece parsed; null when it is at fault, or when the pieces before it have cost what one text may. The faults are gathered. */
function piece(text: string, { start, end }: Piece, gathered: Gathered): Parsed | null {
  if (gathered.cost > MAX_COST) return null;
  const parsed = parsePiece(text.slice(start, end), MAX_COST - gathered.cost);
  gathered.cost += parsed.cost + PIECE_COST;
  if (gathered.cost > MAX_COST && parsed.faults.length === 0) gathered.faults.push(tooLarge(start));
  gather(gathered.faults, parsed.faults, start);
  return parsed.faults.length === 0 && gathered.cost <= MAX_COST ? parsed : null;
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

/** A node of the reader for the usual style costs so much of a lexeme of the full parser, as measured. */
const USUAL_COST = 0.1;

/** What becomes of a piece later, checked against the schema, costs so many lexemes besides: some 25,000 claims are read. */
const PIECE_COST = 5;

// Two generations: what was not asked for while a whole generation came is let go.
const GENERATION = 12_000;
let young = new Map<string, Parsed>();
let old = new Map<string, Parsed>();

/** The text's tree, by the reader for the usual style where that is enough; kept by the text. `most`: what it may cost. */
export function parsePiece(text: string, most = MAX_COST): Parsed {
  let parsed = young.get(text);
  if (parsed) return parsed;
  parsed = old.get(text) ?? parse(text, most);
  // What was broken off for the cost of what came before may go through elsewhere.
  if (parsed.cost > most) return parsed;
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(text, parsed);
  return parsed;
}

function parse(text: string, most: number): Parsed {
  const usual = parseUsual(text);
  return usual ? { tree: usual.tree, aliases: false, anchors: false, faults: [], warnings: [], cost: usual.nodes * USUAL_COST } : parseTree(text, most);
}
