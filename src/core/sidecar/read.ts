// Reads a sidecar as far as it can be read. One bad claim does not hide the good ones, and nothing in a file can make it throw.

import * as v from 'valibot';
import { conflictMarkers, conflictSides } from './conflict';
import { derivedClaimId } from './claim-id';
import { check, sameData } from './data';
import { claimList, layOut, topPair, type Layout } from './layout';
import type { Claim, Problem, Sidecar, Verdict } from './model';
import { misspeltKeys } from './misspelt';
import { toProblems, type Finding } from './problems';
import { articleSchema, claimSchema, dismissalSchema, VERSION, type ClaimData } from './schema';
import { duplicateKeys, isNull, pairOf, type Item, type Pair, type Tree } from './tree';
import { DEFAULT_VERDICTS } from './verdicts';

export interface ReadOptions {
  /** The scale in force; the default one when absent. */
  readonly verdicts?: readonly Verdict[];
}

export interface Reading {
  /** Null when the text is no valid YAML, or no sidecar. An empty text is a sidecar without claims. */
  readonly sidecar: Sidecar | null;
  /** Of a text that is no valid YAML: what could be made out all the same, for those who have nothing better to show. */
  readonly partial?: Sidecar;
  /** In the order of the text. */
  readonly problems: Problem[];
}

/** In UTF-16 units: the longest article and tens of thousands of claims, and what a reader can get through in a moment. */
export const MAX_LENGTH = 32 * 1024 * 1024;

/** Each line costs something, an empty one too; ten thousand claims take a sixth of these. */
export const MAX_LINES = 1_000_000;

/** Reads a sidecar's text. Offsets, lines and columns are those of `text` as given, in UTF-16 units. */
export function readSidecar(text: string, options: ReadOptions = {}): Reading {
  const refused = refusal(text);
  if (refused) return { sidecar: null, problems: toProblems('', [refused]) };
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return { sidecar: bothSides(text, options), problems: toProblems(text, conflicts.map((place) => ({ code: 'conflict-markers', ...place }))) };
  const findings: Finding[] = [];
  const layout = layOut(text);
  const sidecar = read(layout, options, findings);
  const problems = toProblems(text, findings);
  if (layout.faults.length === 0 || !sidecar) return { sidecar, problems };
  return { sidecar: null, partial: { ...sidecar, readOnly: 'it is no valid YAML' }, problems };
}

/** Why a text is not even looked at; null when it is. */
export function refusal(text: string): Finding | null {
  if (text.length > MAX_LENGTH) return { code: 'too-large', detail: `The sidecar is longer than ${MAX_LENGTH / 1024 / 1024} million characters, which is more than Claim Lens reads. Split the article or take claims out.`, start: 0, end: 0 };
  if (hasLinesAbove(MAX_LINES, text)) return { code: 'too-large', detail: `The sidecar has more than ${MAX_LINES / 1e6} million lines, which is more than Claim Lens reads. Take empty lines or claims out.`, start: 0, end: 0 };
  return text.includes('\0') ? { code: 'not-text', start: 0, end: 0 } : null;
}

function hasLinesAbove(most: number, text: string): boolean {
  let at = -1;
  for (let line = 0; line < most; line++) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return false;
  }
  return true;
}

function read(layout: Layout, options: ReadOptions, findings: Finding[]): Sidecar | null {
  for (const { code, start, end, message } of layout.faults) findings.push({ code, start, end, detail: message });
  for (const { code, start, end } of layout.warnings) findings.push({ code, start, end });
  const { root } = layout;
  if (!root) return layout.faults.length > 0 ? null : { version: VERSION, article: {}, claims: [] };
  if (root.kind !== 'map') {
    findings.push({ code: 'not-a-sidecar', start: root.start, end: Math.min(root.end, root.start + 1) });
    return null;
  }
  for (const pair of duplicateKeys(root)) findings.push({ code: 'duplicate-key', detail: pair.key ?? '', start: pair.start, end: pair.colon });
  findings.push(...misspeltKeys(root, 'sidecar'));
  const { version, readOnly } = readVersion(topPair(layout, 'version'), root.start, findings);
  const dismissed = readValue(v.array(dismissalSchema), topPair(layout, 'dismissed'), findings) ?? [];
  const text = readValue(v.string(), topPair(layout, 'text'), findings);
  return {
    version,
    article: readValue(articleSchema, topPair(layout, 'article'), findings) ?? {},
    claims: readClaims(layout, options.verdicts ?? DEFAULT_VERDICTS, findings),
    ...(dismissed.length === 0 ? {} : { dismissed }),
    ...(text === undefined ? {} : { text }),
    ...(readOnly === undefined ? {} : { readOnly }),
  };
}

function readValue<S extends v.GenericSchema>(schema: S, pair: Pair | null, findings: Finding[]): v.InferOutput<S> | undefined {
  return pair && !isNull(pair.value) ? check(schema, pair.value, (finding) => findings.push(finding)) : undefined;
}

/** The version, and why it forbids to write. Without one the file is taken to be of ours. */
export function readVersion(pair: Pair | null, start: number, findings: Finding[]): { version: number; readOnly?: string } {
  if (!pair || isNull(pair.value)) {
    findings.push({ code: 'missing-version', start: pair?.start ?? start, end: pair?.colon ?? start });
    return { version: VERSION };
  }
  const { value } = pair;
  const words = value.kind === 'scalar' ? value.value : '';
  const version = /^[1-9]\d{0,5}$/.test(words) ? Number(words) : 0;
  if (version > 0 && version <= VERSION) return { version };
  const code = version === 0 ? 'invalid-version' : 'newer-version';
  findings.push({ code, detail: words, start: value.start, end: value.end });
  return { version, readOnly: version === 0 ? 'its version is none that can be understood' : `it is of version ${version}, which only a newer Claim Lens may change` };
}

function readClaims(layout: Layout, verdicts: readonly Verdict[], findings: Finding[]): Claim[] {
  const list = claimList(layout);
  if (list === null) return [];
  const pair = topPair(layout, 'claims');
  if (list === undefined || !pair) {
    findings.push({ code: 'wrong-type', expected: 'list', detail: '"claims" has to be a list, each claim beginning with "- ".', start: pair?.start ?? 0, end: pair?.colon ?? 0 });
    return [];
  }
  const scale = new Set(verdicts.map(({ id }) => id));
  const readings = list.items.map((item) => ({ item, ...readEntry(item.value) }));
  const ids = idsOf(readings.map(({ data }) => data));
  return readings.flatMap(({ item, data, findings: own }, index) => {
    const { id = '', repeated = false } = ids[index] ?? {};
    const about = (finding: Finding) => findings.push({ ...finding, start: finding.start + item.base, end: finding.end + item.base, ...(data ? { claim: id } : {}) });
    own.forEach(about);
    if (!data) return [];
    const entry = item.value.kind === 'alias' ? item.value.target ?? item.value : item.value;
    if (repeated) about({ code: 'duplicate-id', detail: data.id ?? '', ...placeOf(entry, 'id') });
    unknownVerdicts(entry, data, scale).forEach(about);
    return [toClaim(id, data, entrySpan(layout.text, item))];
  });
}

interface EntryReading { readonly data: ClaimData | undefined; readonly findings: readonly Finding[] }

/** Kept by the tree, which stays the same while the entry's text does. */
const readEntries = new WeakMap<Tree, EntryReading>();

/** A claim's entry, checked against the schema. Findings have the tree's own offsets. */
export function readEntry(tree: Tree): EntryReading {
  let reading = readEntries.get(tree);
  if (!reading) {
    const findings: Finding[] = [];
    const first = tree.kind === 'map' ? tree.pairs[0] : undefined;
    const data = check(claimSchema, tree, (finding) => findings.push(finding), first ? { start: first.start, end: first.colon } : tree);
    findings.push(...misspeltKeys(tree, 'claim'));
    reading = { data, findings };
    readEntries.set(tree, reading);
  }
  return reading;
}

/** The ids of the claims in the order of the file: their own, or a derived one for those without and for repeated ones. */
export function idsOf(entries: readonly (ClaimData | undefined)[]): { readonly id: string; readonly repeated: boolean }[] {
  const taken = new Set(entries.flatMap((data) => data?.id ?? []));
  const seen = new Set<string>();
  const same = new Map<string, number>();
  return entries.map((data) => {
    if (!data) return { id: '', repeated: false };
    if (data.id !== undefined && !seen.has(data.id)) {
      seen.add(data.id);
      return { id: data.id, repeated: false };
    }
    const words = `${data.nth ?? 1} ${data.quote}`;
    const earlier = same.get(words) ?? 0;
    same.set(words, earlier + 1);
    const id = derivedClaimId(taken, data.quote, data.nth ?? 1, earlier);
    taken.add(id);
    return { id, repeated: data.id !== undefined };
  });
}

function toClaim(id: string, data: ClaimData, entry: Claim['entry']): Claim {
  const { quote, nth, now, was, candidates, before, after, sources = [], notes = [], signedOff = [], related = [], ...fields } = data;
  const anchor = { id, quote, ...defined({ nth, now, was, candidates, before, after }) };
  return { ...fields, id, anchor, sources, notes, signedOff, related, entry };
}

/** Without the keys that are undefined. */
export function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function entrySpan(text: string, { base, value }: Item): Claim['entry'] {
  const start = base + value.start;
  let end = base + value.end;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function placeOf(tree: Tree, key: string): { start: number; end: number } {
  const { start, end } = (tree.kind === 'map' ? pairOf(tree, key)?.value : undefined) ?? tree;
  return { start, end };
}

function unknownVerdicts(tree: Tree, data: ClaimData, scale: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  if (data.verdict !== undefined && !scale.has(data.verdict)) findings.push({ code: 'unknown-verdict', detail: data.verdict, ...placeOf(tree, 'verdict') });
  const aspects = tree.kind === 'map' ? pairOf(tree, 'aspects')?.value : undefined;
  for (const [aspect, verdict] of Object.entries(data.aspects ?? {})) {
    if (!scale.has(verdict)) findings.push({ code: 'unknown-verdict', detail: verdict, ...placeOf(aspects ?? tree, aspect) });
  }
  return findings;
}

/** Git left a conflict: the claims of both sides, to be looked at, not to be changed. Those on which they agree are there once. */
function bothSides(text: string, options: ReadOptions): Sidecar | null {
  const { ours, theirs } = conflictSides(text);
  const [mine, other] = [ours, theirs].map((side) => {
    const sidecar = read(layOut(side.text), options, []);
    return sidecar && { ...sidecar, claims: sidecar.claims.map((claim) => ({ ...claim, entry: { start: side.original(claim.entry.start), end: side.original(Math.max(claim.entry.start, claim.entry.end - 1)) + 1 } })) };
  });
  const first = mine ?? other;
  if (!first) return null;
  const theirsById = new Map((other?.claims ?? []).map((claim) => [claim.id, claim]));
  const agreed = new Set((mine?.claims ?? []).filter((claim) => isSame(claim, theirsById.get(claim.id))).map(({ id }) => id));
  const oursById = new Set((mine?.claims ?? []).map(({ id }) => id));
  const claims = [
    ...(mine?.claims ?? []).map((claim): Claim => agreed.has(claim.id) ? claim : { ...claim, side: 'ours' }),
    ...(other?.claims ?? []).filter(({ id }) => !agreed.has(id)).map((claim): Claim => ({ ...(oursById.has(claim.id) ? renamed(claim, `${claim.id}:theirs`) : claim), side: 'theirs' })),
  ];
  return { ...first, claims: claims.sort((a, b) => a.entry.start - b.entry.start), readOnly: 'git\'s conflict markers are in it' };
}

/** Wherever in the file they stand. */
function isSame(claim: Claim, other: Claim | undefined): boolean {
  return other !== undefined && sameData(claim, { ...other, entry: claim.entry });
}

function renamed(claim: Claim, id: string): Claim {
  return { ...claim, id, anchor: { ...claim.anchor, id } };
}
