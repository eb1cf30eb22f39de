// The part of a sidecar that a problem is about: a key with its value or an entry of a list, with what it lies in.

import type { Span } from '../span';
import type { Layout } from './layout';
import { newlineOf } from './lines';
import type { SidecarEdit } from './operation';
import { removeItem, removeKey } from './splice';
import { shifted, type MapTree, type Pair, type SeqTree, type Tree } from './tree';

export interface Part {
  /** The key; of an entry the list's key. */
  readonly name: string;
  readonly value: Tree;
  /** What has to be added to the offsets in `value`. */
  readonly offset: number;
  /** The key of the list that it is an entry of; null for a key with its value. */
  readonly entryOf: string | null;
  readonly place: { readonly map: MapTree; readonly pair: Pair } | { readonly list: SeqTree; readonly index: number };
  readonly within: Part | null;
}

/** The innermost part whose key or value the problem names; null when it names none. */
export function partAt({ root }: Layout, problem: Span): Part | null {
  let part: Part | null = null;
  let tree = root;
  let offset = 0;
  for (;;) {
    const next: Part | null = tree ? partIn(tree, offset, problem, part) : null;
    if (!next) return part;
    part = next;
    offset = next.offset;
    tree = next.value;
  }
}

function partIn(tree: Tree, offset: number, { start, end }: Span, within: Part | null): Part | null {
  const at = start - offset;
  const to = Math.max(start + 1, end) - offset;
  if (tree.kind === 'map') {
    const pair = tree.pairs.find((one) => one.start <= at && to <= Math.max(one.colon, one.value.end, one.start + 1));
    return pair ? { name: pair.key ?? '', value: pair.value, offset, entryOf: null, place: { map: tree, pair }, within } : null;
  }
  if (tree.kind !== 'seq') return null;
  const index = tree.items.findIndex((item) => item.base + item.value.start <= at && to <= Math.max(item.base + item.value.end, item.base + item.value.start + 1));
  const item = tree.items[index];
  const name = within?.name ?? '';
  return item ? { name, value: item.value, offset: offset + item.base, entryOf: name, place: { list: tree, index }, within } : null;
}

/** The edits that take a part out; null where it is written in a way that cannot be edited safely. */
export function withoutPart(text: string, { place, offset, entryOf }: Part): SidecarEdit[] | null {
  const site = { text, newline: newlineOf(text), dashes: 2 };
  if ('list' in place) {
    const base = entryOf === null ? offset : offset - (place.list.items[place.index]?.base ?? 0);
    return base === 0 ? removeItem(site, place.list, place.index) : removeItem(site, shifted(place.list, base) as SeqTree, place.index);
  }
  const map = shifted(place.map, offset) as MapTree;
  const index = place.map.pairs.indexOf(place.pair);
  // Of a key that is there twice this one is meant.
  const pairs = map.pairs.map((pair, at) => (at === index ? { ...pair, key: ONE } : pair));
  return removeKey(site, { ...map, pairs }, ONE);
}

/** No key of a sidecar. */
const ONE = '\0';
