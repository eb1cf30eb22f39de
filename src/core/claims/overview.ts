// How the work on a folder stands, counted: what the dashboard draws. Each count comes with the query for the claims behind it.

import type { Verdict, VerdictTone } from '../sidecar/model';
import { domainOf } from './domain';
import { NONE, dayOf, formatQuery, type Desk, type FiledClaim, type QueryField } from './query';
import { STAGES, isUnfinished, stageOf } from './stage';

/** A number of claims with what they have in common. */
export interface Count {
  /** As in the sidecars; null for claims that have none, and in `others`. */
  readonly name: string | null;
  readonly claims: number;
  /** Finds these claims; see `parseQuery`. */
  readonly query: string;
}

/** Counts of the most common, and how many claims and names there are beyond them. */
export interface Ranking {
  readonly top: readonly Count[];
  readonly others: { readonly names: number; readonly claims: number };
}

export interface VerdictCount extends Count {
  readonly label: string | null;
  readonly tone: VerdictTone | null;
}

export interface DayOfWork {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Claims checked on that day. */
  readonly claims: number;
  /** Claims checked up to its end. */
  readonly checked: number;
  readonly query: string;
}

export interface ArticleProgress {
  readonly article: string;
  readonly unfinished: number;
  readonly claims: number;
  readonly query: string;
}

export interface Overview {
  readonly articles: number;
  readonly claims: number;
  /** Claims on which work is left. */
  readonly unfinished: number;
  /** Claims whose words changed, are unclear or are gone. */
  readonly adrift: number;
  /** Of the scale in force, in its order, then unknown ones, then those not judged; no zeros but for the scale's. */
  readonly verdicts: readonly VerdictCount[];
  readonly stages: readonly Count[];
  /** How many claims had been checked by the end of each day on which one was; ascending. Claims without a date are left out. */
  readonly progress: readonly DayOfWork[];
  /** Claims by the sites that their sources lie on; a claim with two counts for both. */
  readonly domains: Ranking;
  readonly claimants: Ranking;
  readonly assignees: Ranking;
  /** Articles with work left, most first. */
  readonly openArticles: readonly ArticleProgress[];
}

/** So many names stand on a chart by themselves. */
const SHOWN = 12;

/** @param scale the scale of verdicts in force */
export function overviewOf(filed: readonly FiledClaim[], scale: readonly Verdict[], desk: Desk): Overview {
  const stage = ({ claim }: FiledClaim) => stageOf(claim, desk.signOffsNeeded);
  const stages = countBy(filed, (one) => [stage(one)]);
  return {
    articles: new Set(filed.map(({ article }) => article)).size,
    claims: filed.length,
    unfinished: filed.filter((one) => isUnfinished(stage(one))).length,
    adrift: filed.filter(({ state }) => state === 'changed' || state === 'ambiguous' || state === 'lost').length,
    verdicts: verdictCounts(filed, scale),
    stages: STAGES.map((name) => toCount('status', name, stages.get(name) ?? 0)),
    progress: progressOf(filed),
    domains: ranking('source', countBy(filed, ({ claim }) => claim.sources.map(({ url }) => domainOf(url)).filter((domain) => domain !== undefined))),
    claimants: ranking('claimant', countBy(filed, ({ claim }) => [claim.claimant ?? null])),
    assignees: ranking('assignee', countBy(filed, ({ claim }) => [claim.assignee ?? null])),
    openArticles: openArticles(filed, stage),
  };
}

function verdictCounts(filed: readonly FiledClaim[], scale: readonly Verdict[]): VerdictCount[] {
  const counts = countBy(filed, ({ claim }) => [claim.verdict ?? null]);
  const known = scale.map(({ id, label, tone }) => ({ ...toCount('verdict', id, counts.get(id) ?? 0), label, tone }));
  const unknown = [...counts].filter(([id]) => id !== null && !scale.some((verdict) => verdict.id === id)).map(([id, claims]) => ({ ...toCount('verdict', id, claims), label: id, tone: null }));
  const open = counts.get(null);
  return [...known, ...unknown, ...(open === undefined ? [] : [{ ...toCount('verdict', null, open), label: null, tone: null }])];
}

/** How many claims bear each name; a claim that bears one twice counts once. */
function countBy(filed: readonly FiledClaim[], namesOf: (one: FiledClaim) => readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const one of filed) {
    for (const name of new Set(namesOf(one))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function toCount(field: QueryField, name: string | null, claims: number): Count {
  return { name, claims, query: formatQuery([{ field, value: name ?? NONE, excludes: false }]) };
}

/** Most claims first, names that have as many in the order of the alphabet. */
function ranking(field: QueryField, counts: ReadonlyMap<string | null, number>): Ranking {
  const ranked = [...counts].sort(([a, most], [b, least]) => least - most || ((a ?? '') < (b ?? '') ? -1 : 1));
  const rest = ranked.slice(SHOWN);
  return {
    top: ranked.slice(0, SHOWN).map(([name, claims]) => toCount(field, name, claims)),
    others: { names: rest.length, claims: rest.reduce((sum, [, claims]) => sum + claims, 0) },
  };
}

function progressOf(filed: readonly FiledClaim[]): DayOfWork[] {
  const days = [...countBy(filed, ({ claim }) => [dayOf(claim.checked) ?? null])].flatMap(([day, claims]) => (day === null ? [] : [{ day, claims }]));
  let checked = 0;
  return days
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, claims }) => ({ day, claims, checked: (checked += claims), query: formatQuery([{ field: 'checked', value: day, excludes: false }]) }));
}

function openArticles(filed: readonly FiledClaim[], stage: (one: FiledClaim) => ReturnType<typeof stageOf>): ArticleProgress[] {
  const articles = new Map<string, { unfinished: number; claims: number }>();
  for (const one of filed) {
    const { unfinished, claims } = articles.get(one.article) ?? { unfinished: 0, claims: 0 };
    articles.set(one.article, { unfinished: unfinished + (isUnfinished(stage(one)) ? 1 : 0), claims: claims + 1 });
  }
  return [...articles]
    .filter(([, { unfinished }]) => unfinished > 0)
    .map(([article, counts]) => ({ article, ...counts, query: formatQuery([{ field: 'article', value: article, excludes: false }, { field: 'status', value: 'open', excludes: false }, { field: 'status', value: 'in-review', excludes: false }]) }))
    .sort((a, b) => b.unfinished - a.unfinished || (a.article < b.article ? -1 : 1));
}
