// Keys that are a slip of the hand: `verdit`, `source`. Any key may stand in a sidecar, so one is told only when it is nearly
// a key of the format that is not there. Told as a remark and no error.

import { meant } from '../spelling';
import type { Finding } from './problems';
import { KEY_ORDER } from './schema';
import type { Pair, Tree } from './tree';

type Kind = keyof typeof KEY_ORDER;

/** What the values of some keys hold, or the entries of their lists. */
const BELOW: Readonly<Record<string, Kind>> = {
  'sidecar article': 'article', 'claim figure': 'figure', 'claim sources': 'source', 'claim notes': 'note', 'claim settled': 'settled',
  'claim signedOff': 'signOff', 'claim related': 'related', 'sidecar dismissed': 'dismissal',
};

/** The slips in a part of a sidecar and below it; in a whole sidecar not those in its claims. Findings have the tree's own offsets. */
export function misspeltKeys(tree: Tree, kind: Kind): Finding[] {
  if (tree.kind === 'seq') return tree.items.flatMap(({ value }) => misspeltKeys(value, kind));
  if (tree.kind !== 'map') return [];
  const known: readonly string[] = KEY_ORDER[kind];
  const there = new Set(tree.pairs.map(({ key }) => key));
  return tree.pairs.flatMap((pair): Finding[] => {
    const below = BELOW[`${kind} ${pair.key ?? ''}`];
    if (below) return misspeltKeys(pair.value, below);
    const absent = pair.key === null || known.includes(pair.key) ? [] : known.filter((key) => !there.has(key));
    const key = pair.key === null ? null : meant(pair.key, absent);
    return key === null ? [] : [{ code: 'misspelt-key', detail: key, ...placeOf(pair) }];
  });
}

function placeOf({ start, colon }: Pair): { start: number; end: number } {
  return { start, end: Math.max(start, colon - 1) };
}
