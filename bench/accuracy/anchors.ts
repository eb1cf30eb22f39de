// How often anchors come out right after real edits: the revision sets, whose READMEs say how probes are judged.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAnchor } from '../../src/core/anchor/make';
import type { Anchor, Resolution } from '../../src/core/anchor/model';
import { resolveAnchors } from '../../src/core/anchor/resolve';
import { overlaps, type Span } from '../../src/core/span';
import { findQuote, quoteInContext } from '../anchors/quote-and-context';
import { casesOf, EDITS, type Case, type CaseName } from '../anchors/edits';
import type { Row } from './row';

export interface Probe extends Span {
  readonly kind: 'sentence' | 'quote' | 'figure';
  readonly status: 'same' | 'moved' | 'edited' | 'deleted';
  readonly text: string;
  readonly newStart?: number;
  readonly newEnd?: number;
  readonly newText?: string;
}

interface Revision {
  readonly id: string;
  readonly old: string;
  readonly new: string;
  readonly probes: readonly Probe[];
}

interface Page {
  readonly page: string;
  readonly text: string;
  readonly annotations: readonly { readonly exact: string; readonly prefix: string; readonly suffix: string; readonly start: number; readonly end: number }[];
}

/** right · in a wrong place · neither: reported as lost or ambiguous, or found but not flagged as changed. */
export type Judgement = 'right' | 'wrong' | 'open';

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** As the sets' READMEs say: an edited probe is right only when it is found and flagged as changed, were it by a space. */
function judge(probe: Probe, found: Resolution): Judgement {
  if (probe.status === 'deleted') return found.span ? 'wrong' : 'right';
  if (!found.span) return 'open';
  const gold = { start: probe.newStart!, end: probe.newEnd! };
  if (probe.status === 'edited') {
    if (!overlaps(found.span, gold)) return 'wrong';
    return found.state === 'changed' ? 'right' : 'open';
  }
  return found.span.start === gold.start && found.span.end === gold.end ? 'right' : 'wrong';
}

/** Every probe of a set with its resolution and judgement. */
export function* judged(data: string, set: string): Iterable<{ revision: Revision; probe: Probe; found: Resolution; judgement: Judgement }> {
  for (const revision of readLines<Revision>(join(data, set, 'pairs.jsonl'))) {
    const anchors = revision.probes.map((probe, index): Anchor => ({ id: String(index), ...makeAnchor(revision.old, probe) }));
    const resolutions = resolveAnchors(revision.old, revision.new, anchors);
    for (const [index, probe] of revision.probes.entries()) {
      const found = resolutions[index]!;
      yield { revision, probe, found, judgement: judge(probe, found) };
    }
  }
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

function revisionRows(data: string, set: string, best: string, goal: { right: number; wrong: number }): Row[] {
  const counts = { right: 0, wrong: 0, open: 0 };
  const figures = { right: 0, all: 0 };
  for (const { probe, judgement } of judged(data, set)) {
    counts[judgement]++;
    if (probe.kind !== 'figure' || probe.status !== 'edited') continue;
    figures.all++;
    if (judgement === 'right') figures.right++;
  }
  const all = counts.right + counts.wrong + counts.open;
  const reached = counts.right / all >= goal.right / 100 && counts.wrong / all <= goal.wrong / 100;
  const rows: Row[] = [{
    task: `${set}: right · in a wrong place, of ${all}`, ours: `${percent(counts.right, all)} · ${percent(counts.wrong, all)}`,
    best, goal: `${goal.right} · ${goal.wrong}`, reached,
  }];
  if (set === 'revisions-wikipedia') {
    rows.push({ task: `${set}: changed figures found`, ours: `${figures.right} of ${figures.all}`, best: '48 of 96 (Hypothesis)', goal: '93 of 96', reached: figures.right >= 93 });
  }
  return rows;
}

/** Annotations with quote and context but no kept text, on the page that they were made on. */
function pageRow(data: string): Row {
  let right = 0;
  let all = 0;
  for (const page of readLines<Page>(join(data, 'hypothesis-anchors', 'pages.jsonl'))) {
    const anchors = page.annotations.map(({ exact, prefix, suffix }, index): Anchor => ({ id: String(index), quote: exact, before: prefix, after: suffix }));
    resolveAnchors(undefined, page.text, anchors).forEach(({ span }, index) => {
      const { exact, prefix } = page.annotations[index]!;
      const gold = page.text.indexOf(prefix + exact) + prefix.length;
      all++;
      if (span?.start === gold && page.text.slice(span.start, span.end) === exact) right++;
    });
  }
  return { task: 'hypothesis-anchors: quote and context alone', ours: `${right} of ${all}`, best: `${all} of ${all} (Hypothesis)`, goal: `${all} of ${all}`, reached: right === all };
}

/** How many cases of each kind are made, and out of which seed. */
const CASES = 400;
const SEED = 20_260_930;

/** Made articles with one kind of edit each: how often the anchor comes out in a wrong place, ours and the peer's. */
function generatedRow(name: CaseName): Row {
  const counts = { right: 0, wrong: 0, open: 0 };
  let peerWrong = 0;
  for (const made of casesOf(name, CASES, SEED)) {
    counts[judgeCase(made)]++;
    const { kept, today, marked, expected } = made;
    const span = findQuote(today, quoteInContext(kept, marked));
    if (span && (!expected || !overlaps(span, expected))) peerWrong++;
  }
  return {
    task: `generated, ${name}: right · in a wrong place`, ours: `${percent(counts.right, CASES)} · ${percent(counts.wrong, CASES)}`,
    best: `wrong ${percent(peerWrong, CASES)} (quote and context)`, goal: 'wrong ≤ 1', reached: counts.wrong / CASES <= 0.01,
  };
}

/** Resolves a made case. Wrong is a place that is not the expected one, or another state there. */
export function judgeCase(made: Case): Judgement {
  const [found] = resolveAnchors(made.kept, made.today, [{ id: 'a', ...makeAnchor(made.kept, made.marked) }]);
  if (!found?.span) return made.expected ? 'open' : 'right';
  if (!made.expected) return 'wrong';
  if (found.span.start !== made.expected.start || found.span.end !== made.expected.end) return 'wrong';
  const isRight = made.state === 'changed' ? found.figureChanged : found.state !== 'changed' || found.difference === 'marks';
  return isRight ? 'right' : 'wrong';
}

/** Measures anchoring on the data sets in the folder `data`. */
export function measure(data: string): Row[] {
  return [
    ...revisionRows(data, 'revisions-18f', '99.2 · 0.6 (Hypothesis)', { right: 99.8, wrong: 0.1 }),
    ...revisionRows(data, 'revisions-wikipedia', '94.2 · 5.6 (Hypothesis)', { right: 98.8, wrong: 0.4 }),
    pageRow(data),
    ...(Object.keys(EDITS) as CaseName[]).map(generatedRow),
  ];
}
