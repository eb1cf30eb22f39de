// From a tree to checked data: what does not fit is reported and left out, what fits stays.

import * as v from 'valibot';
import type { Span } from '../span';
import type { Expected } from './model';
import { isCode, type Code, type Finding } from './problems';
import { NUMBER_KEYS } from './schema';
import { duplicateKeys, isNull, pairOf, type Pair, type Tree } from './tree';

/** Plain data as YAML gives it; maps have no prototype, so that no key of theirs can reach one. */
export type Data = string | number | null | Data[] | { [key: string]: Data };

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** How many nodes aliases may bring into one value. */
const MAX_ALIASED = 10_000;

/** Raised where a value cannot be had; turned into a finding by `check`. */
class Refused extends Error {
  constructor(readonly code: Code, readonly detail: string, readonly tree: Tree) {
    super(detail);
  }
}

/** A tree's values. Absent and null are the same; of a key that is there twice the first one counts. */
function dataOf(tree: Tree, key: string, budget: { left: number; aliased: boolean }): Data {
  if (budget.aliased && --budget.left < 0) throw new Refused('alias', 'Aliases bring in too much here. Write the value out.', tree);
  switch (tree.kind) {
    case 'scalar':
      if (isNull(tree)) return null;
      return NUMBER_KEYS.has(key) && tree.style === 'plain' && NUMBER.test(tree.value) ? Number(tree.value) : tree.value;
    case 'alias':
      if (!tree.target) throw new Refused('alias', `There is no anchor "&${tree.name}" above this alias. Write the value out.`, tree);
      if (budget.aliased) throw new Refused('alias', 'An alias leads to another alias. Write the value out.', tree);
      try {
        return dataOf(tree.target, key, Object.assign(budget, { aliased: true }));
      } finally {
        budget.aliased = false;
      }
    case 'seq':
      return tree.items.map((item) => dataOf(item.value, key, budget));
    case 'map': {
      const data = Object.create(null) as { [key: string]: Data };
      for (const pair of tree.pairs) {
        if (pair.key === null || pair.key in data) continue;
        const value = dataOf(pair.value, pair.key, budget);
        if (value !== null) data[pair.key] = value;
      }
      return data;
    }
  }
}

type Report = (finding: Finding) => void;
type Path = readonly (string | number)[];

/**
 * The tree's data as far as the schema lets it through: a value that fails is reported and taken out, with the entry that
 * holds it when it was required there. Undefined when nothing that fits is left. Findings have the tree's own offsets.
 * `whole` is where to point when the value as a whole is at fault.
 */
export function check<S extends v.GenericSchema>(schema: S, tree: Tree, report: Report, whole: Span = tree): v.InferOutput<S> | undefined {
  for (const pair of repeatedKeys(tree)) report({ code: 'duplicate-key', detail: pair.key ?? '', start: pair.start, end: pair.colon });
  let data: Data;
  try {
    data = dataOf(tree, '', { left: MAX_ALIASED, aliased: false });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    report({ code: error.code, detail: error.detail, start: error.tree.start, end: error.tree.end });
    return undefined;
  }
  // The first round finds all that is wrong; the next ones only take out entries that lost a required key by it.
  for (let first = true; ; first = false) {
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    const failed = new Map<string, Path>();
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      const missing = issue.received === 'undefined';
      const doomed = missing ? path.slice(0, -1) : path;
      const name = JSON.stringify(doomed);
      if (first && !failed.has(name)) {
        const place = doomed.length > 0 ? find(tree, doomed) : null;
        report({ ...finding(issue, path, missing), start: (place ?? whole).start, end: (place ?? whole).end });
      }
      failed.set(name, doomed);
    }
    const paths = [...failed.values()];
    if (paths.some((path) => path.length === 0)) return undefined;
    takeOut(data, paths);
  }
}

function finding(issue: v.BaseIssue<unknown>, path: Path, missing: boolean): Pick<Finding, 'code' | 'detail' | 'expected'> {
  const key = String(path.filter((step) => typeof step === 'string').at(-1) ?? '');
  if (missing) return { code: key === 'quote' && path.length === 1 ? 'missing-quote' : 'missing-key', detail: key };
  if (isCode(issue.message)) return { code: issue.message, detail: typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : '' };
  const expected = expectation(issue, key);
  const named = key && typeof path.at(-1) === 'string';
  return { code: 'wrong-type', expected, detail: `${named ? `"${key}"` : key ? `An entry of "${key}"` : 'A claim'} has to be ${EXPECTED[expected]}.` };
}

const EXPECTED: Readonly<Record<Expected, string>> = {
  list: 'a list, each entry on a line that begins with "- "',
  map: 'a map of keys and values',
  number: 'a number in digits, without quotes or separators',
  words: 'plain words',
};

function expectation(issue: v.BaseIssue<unknown>, key: string): Expected {
  if (issue.expected === 'Array') return 'list';
  if (issue.expected === 'Object') return 'map';
  return NUMBER_KEYS.has(key) ? 'number' : 'words';
}

/** Takes values out of data, entries of lists last to first, so that places hold meanwhile. */
function takeOut(data: Data, paths: readonly Path[]): void {
  for (const path of [...paths].sort((a, b) => inOrder(b, a))) {
    let holder: Data | undefined = data;
    for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, Data>)[step];
    const last = path.at(-1);
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete (holder as Record<string, Data>)[String(last)];
  }
}

/** By the first step that differs; what lies deeper comes later. */
function inOrder(a: Path, b: Path): number {
  const i = a.findIndex((step, index) => step !== b[index]);
  const x = a[i];
  const y = b[i];
  if (x === undefined) return a.length - b.length;
  if (y === undefined) return 1;
  return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
}

function find(tree: Tree, path: readonly (string | number)[]): Span | null {
  let here: Tree | undefined = tree;
  for (const step of path) {
    if (here?.kind === 'alias') return here;
    if (here?.kind === 'map' && typeof step === 'string') here = pairOf(here, step)?.value;
    else if (here?.kind === 'seq' && typeof step === 'number') here = here.items[step]?.value;
    else return null;
  }
  return here ?? null;
}

function* repeatedKeys(tree: Tree): Generator<Pair> {
  if (tree.kind === 'map') {
    yield* duplicateKeys(tree);
    for (const pair of tree.pairs) yield* repeatedKeys(pair.value);
  } else if (tree.kind === 'seq') {
    for (const item of tree.items) yield* repeatedKeys(item.value);
  }
}

/** True when two values say the same; keys that are undefined or null count as absent. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b || (a === undefined && b === null) || (a === null && b === undefined)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
