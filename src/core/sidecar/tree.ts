// YAML text as a small tree that knows where each part stands. The parser is the `yaml` package's; what is kept of it
// is what reading and splicing need, so that thousands of claims stay light.

import { Composer, Lexer, Parser, isAlias, isMap, isScalar, isSeq, type CST, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../span';

/** `start` to `end` is the content, without comments; `from` is where its anchor or tag begins, else `start`. */
interface Place extends Span {
  readonly from: number;
  readonly anchor?: string;
  readonly tag?: string;
}

/** All scalars are words here: what is a number is decided by who asks. A block scalar's end is the start of the line after it. */
export interface ScalarTree extends Place {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'quoted' | 'block';
  readonly value: string;
}

export interface AliasTree extends Place {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Tree | null;
}

export interface Pair {
  /** Null when the key is no scalar. */
  readonly key: string | null;
  readonly start: number;
  /** Just after the colon. */
  readonly colon: number;
  /** `key: value`, and not `? key` or a key alone: only those are edited. */
  readonly simple: boolean;
  readonly value: Tree;
}

export interface MapTree extends Place {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface Item {
  /** The dash of a block sequence; of a flow sequence where the item begins. Absolute. */
  readonly start: number;
  /** What has to be added to the offsets in `value`. */
  readonly base: number;
  readonly value: Tree;
}

export interface SeqTree extends Place {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export type Tree = ScalarTree | AliasTree | MapTree | SeqTree;

/** What is wrong with the YAML itself, as offsets into the text that was parsed. */
export interface Fault extends Span {
  readonly code: 'yaml-syntax' | 'too-deep' | 'too-large' | 'several-documents' | 'unknown-tag';
  readonly message: string;
}

export interface Parsed {
  /** Null when the text holds nothing but comments. */
  readonly tree: Tree | null;
  readonly aliases: boolean;
  readonly anchors: boolean;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** What it cost to parse, in lexemes. */
  readonly cost: number;
}

/** Nothing that a person writes nests deeper. The parser's stack holds about two entries for a level. */
const MAX_STACK = 80;
/** Bounds the time that a stranger's text can take, to about a second: some thousands of claims in an unusual style. */
export const MAX_COST = 200_000;
/** So many characters take the time of a lexeme, however few lexemes they are: a quoted string of several megabytes. */
const LENGTH_COST = 16;
/** How many faults of one text are told. */
const MAX_FAULTS = 100;

/** Parses one YAML document, for at most so many lexemes. Never throws; with `faults` the tree is not to be trusted. */
export function parseTree(text: string, most = MAX_COST): Parsed {
  const { tokens, cost, excess } = tokensOf(text, most);
  if (excess) return { tree: null, aliases: false, anchors: false, faults: [excess], warnings: [], cost };
  // Failsafe: no guessing of types. Keys are compared by `duplicateKeys`, in linear time.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, resolveKnownTags: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens, true, text.length)];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  for (const document of documents) {
    for (const error of document.errors.slice(0, MAX_FAULTS)) faults.push(fault('yaml-syntax', error, text));
    for (const warning of document.warnings.slice(0, MAX_FAULTS)) if (!CORE_TAG.test(warning.message)) warnings.push(fault('unknown-tag', warning, text));
  }
  const second = documents[1];
  if (second) {
    const start = second.range[0];
    faults.push({ code: 'several-documents', start, end: Math.min(start + 3, text.length), message: 'A sidecar is one YAML document: delete this "---" line, or move what follows it to a file of its own.' });
  }
  if (faults.length > 0) return { tree: null, aliases: false, anchors: false, faults, warnings, cost };
  const builder = new Builder();
  const contents = documents[0]?.contents as Node | null | undefined;
  const tree = contents ? builder.build(contents, []) : null;
  const empty = tree?.kind === 'scalar' && tree.start === tree.end && tree.style === 'plain';
  return { tree: empty ? null : tree, aliases: builder.aliases, anchors: builder.anchors.size > 0, faults, warnings, cost };
}

/** The types of YAML's core schema say nothing new about words. */
const CORE_TAG = /^Unresolved tag: tag:yaml\.org,2002:(int|float|bool|null)$/;

function tokensOf(text: string, most: number): { tokens: CST.Token[]; cost: number; excess?: Fault } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let cost = Math.floor(text.length / LENGTH_COST);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const deep = parser.stack.length > MAX_STACK;
    if (deep || ++cost > most) return { tokens, cost, excess: deep ? tooDeep(parser.offset) : tooLarge(parser.offset) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, cost };
}

function tooDeep(at: number): Fault {
  return { code: 'too-deep', start: at, end: at, message: 'Lists and maps are nested too deeply here for a sidecar. Take this part out.' };
}

export function tooLarge(at: number): Fault {
  return { code: 'too-large', start: at, end: at, message: 'There is too much here to be read. Split the article, take claims out, or write the claims in the usual style, one key on a line.' };
}

function fault(code: Fault['code'], error: { readonly pos: readonly [number, number]; readonly message: string }, text: string): Fault {
  let start = Math.min(error.pos[0], text.length);
  // What is missing at the end is missing after the last thing that is there.
  if (start === text.length) start = text.trimEnd().length;
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  return { code, start, end, message: error.message };
}

/** Yaml's nodes into ours. Depth is bounded by `MAX_STACK`. */
class Builder {
  aliases = false;
  /** By name, as they were last set. */
  readonly anchors = new Map<string, Tree>();

  /** `before`: the tokens between the key or dash and the node. */
  build(node: Node, before: readonly CST.SourceToken[]): Tree {
    const props = before.filter((token) => token.type === 'anchor' || token.type === 'tag');
    const start = node.range?.[0] ?? 0;
    const anchor = isAlias(node) ? undefined : node.anchor;
    const place = {
      from: props[0]?.offset ?? start,
      start,
      end: node.range?.[1] ?? start,
      ...(anchor === undefined ? {} : { anchor }),
      ...(isAlias(node) || node.tag === undefined || !props.some((token) => token.type === 'tag') ? {} : { tag: node.tag }),
    };
    if (isAlias(node)) {
      this.aliases = true;
      return { ...place, kind: 'alias', name: node.source, target: this.anchors.get(node.source) ?? null };
    }
    const tree = isMap(node) ? this.map(node, place) : isSeq(node) ? this.seq(node, place) : this.scalar(node, place, before);
    if (anchor !== undefined) this.anchors.set(anchor, tree);
    return tree;
  }

  private scalar(node: Node, place: Place, before: readonly CST.SourceToken[]): ScalarTree {
    if (!isScalar(node)) return { ...place, kind: 'scalar', style: 'plain', value: '' };
    const type = node.type ?? 'PLAIN';
    const style = type.startsWith('BLOCK') ? 'block' : type.startsWith('QUOTE') ? 'quoted' : 'plain';
    const value = String(node.source ?? '');
    if (style !== 'plain' || value !== '') return { ...place, kind: 'scalar', style, value };
    // An empty value stands just after what announces it, whatever comments follow.
    const last = before.filter((token) => token.type !== 'space' && token.type !== 'newline' && token.type !== 'comment').at(-1);
    const at = last ? last.offset + last.source.length : place.start;
    return { ...place, from: Math.min(place.from, at), start: at, end: at, kind: 'scalar', style, value };
  }

  private map(node: YAMLMap, place: Place): MapTree {
    const flow = node.flow === true;
    const pairs = node.items.map((item): Pair => {
      const source = item.srcToken;
      const keyNode = item.key as Node | null;
      const sep = source?.sep ?? [];
      const colon = sep.find((token) => token.type === 'map-value-ind');
      const key = keyNode ? this.build(keyNode, source?.start ?? []) : null;
      const keyEnd = key?.end ?? place.start;
      const after = colon ? colon.offset + 1 : keyEnd;
      const value = item.value ? this.build(item.value as Node, sep) : EMPTY(after);
      const explicit = source?.start.some((token) => token.type === 'explicit-key-ind') ?? false;
      return {
        key: key?.kind === 'scalar' ? key.value : null,
        start: key?.from ?? after,
        colon: after,
        simple: !explicit && colon !== undefined && key?.kind === 'scalar' && key.anchor === undefined && key.tag === undefined,
        value,
      };
    });
    const end = flow ? place.end : pairs.at(-1)?.value.end ?? place.end;
    return { ...place, end, kind: 'map', flow, pairs };
  }

  private seq(node: YAMLSeq, place: Place): SeqTree {
    const flow = node.flow === true;
    const source = node.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
    const sources = (source?.items ?? []).filter((item) => item.value !== undefined || item.key !== undefined
      || item.start.some((token) => token.type === 'seq-item-ind' || token.type === 'anchor' || token.type === 'tag'));
    const items = node.items.map((item, index): Item => {
      const before = sources[index]?.start ?? [];
      const value = this.build(item as Node, before);
      const dash = before.find((token) => token.type === 'seq-item-ind');
      return { start: dash?.offset ?? value.from, base: 0, value };
    });
    const end = flow ? place.end : items.at(-1)?.value.end ?? place.end;
    return { ...place, end, kind: 'seq', flow, items };
  }
}

const EMPTY = (at: number): ScalarTree => ({ kind: 'scalar', style: 'plain', value: '', from: at, start: at, end: at });

/** True of a value that is not there: nothing after the colon, `~` or `null`. */
export function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(tree.value) && tree.tag === undefined;
}

/** The pair of a key; the first, where a key is there twice. */
export function pairOf(map: MapTree, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key === key);
}

/** The pairs whose key was there before. */
export function duplicateKeys(map: MapTree): Pair[] {
  const seen = new Set<string>();
  return map.pairs.filter((pair) => {
    if (pair.key === null) return false;
    const again = seen.has(pair.key);
    seen.add(pair.key);
    return again;
  });
}

/** The same tree with all offsets moved. */
export function shifted(tree: Tree, by: number): Tree {
  if (by === 0) return tree;
  const place = { from: tree.from + by, start: tree.start + by, end: tree.end + by };
  switch (tree.kind) {
    case 'scalar': return { ...tree, ...place };
    case 'alias': return { ...tree, ...place };
    case 'map': return { ...tree, ...place, pairs: tree.pairs.map((pair) => ({ ...pair, start: pair.start + by, colon: pair.colon + by, value: shifted(pair.value, by) })) };
    case 'seq': return { ...tree, ...place, items: tree.items.map((item) => ({ ...item, start: item.start + by, value: shifted(item.value, by) })) };
  }
}
