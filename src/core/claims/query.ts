// Which claims of a folder a person wants to see: words, and fields by name, as one line that can be typed, kept and linked to.
//
//   deaths verdict:none claimant:"Western powers" -status:done
//
// Fields that differ must all fit; a field's values, in one term or in several, are alternatives; a minus excludes.

import type { AnchorState } from '../anchor/model';
import type { Claim } from '../sidecar/model';
import { domainOf } from './domain';
import { fold } from './names';
import { stageOf } from './stage';

/** A claim with where it is filed. */
export interface FiledClaim {
  /** The article's path as people see it, relative to the folder. */
  readonly article: string;
  readonly claim: Claim;
  /** Where its anchor is today; `exact` while the article has not been looked at. */
  readonly state: AnchorState;
}

export const QUERY_FIELDS = ['article', 'verdict', 'status', 'claimant', 'assignee', 'state', 'source', 'checked'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** What stands for a field that is empty: `verdict:none` is "not judged yet". */
export const NONE = 'none';

/** What stands for the person at the desk: `assignee:me`. */
export const ME = 'me';

export interface QueryTerm {
  /** null: the words of the claim. */
  readonly field: QueryField | null;
  readonly value: string;
  readonly excludes: boolean;
}

export type ClaimQuery = readonly QueryTerm[];

/** Reads a query. All text is a query: a field that there is none of ("10:30") is looked for as words. */
export function parseQuery(text: string): ClaimQuery {
  const terms: QueryTerm[] = [];
  for (const [, minus, name, quoted, bare] of text.matchAll(/(?:^|(?<=\s))(-?)(?:([a-z]+):)?(?:"((?:[^"\\]|\\.)*)"|(\S+))/gisu)) {
    const value = quoted === undefined ? bare! : quoted.replace(/\\(.)/gsu, '$1');
    const field = QUERY_FIELDS.find((one) => one === name?.toLowerCase()) ?? null;
    const words = field === null && name !== undefined ? `${name}:${value}` : value;
    const unfinished = quoted === undefined && QUERY_FIELDS.some((one) => `${one}:` === words.toLowerCase()); // being typed
    if (words.trim() !== '' && !unfinished) terms.push({ field, value: words, excludes: minus === '-' });
  }
  return terms;
}

/** The line that `parseQuery` reads as these terms. */
export function formatQuery(query: ClaimQuery): string {
  return query.map(({ field, value, excludes }) => `${excludes ? '-' : ''}${field === null ? '' : `${field}:`}${quoteValue(value, field)}`).join(' ');
}

function quoteValue(value: string, field: QueryField | null): string {
  const readsAsSomethingElse = field === null && (value.startsWith('-') || /^[a-z]+:/iu.test(value));
  return /[\s"]/u.test(value) || readsAsSomethingElse ? `"${value.replace(/["\\]/gu, '\\$&')}"` : value;
}

/** What a query is about besides the claims. */
export interface Desk {
  /** The name of the person at the desk, for `assignee:me`; empty when it is not known. */
  readonly me: string;
  readonly signOffsNeeded: number;
}

/** Whether a claim is among those that a query asks for. */
export function matchesQuery(query: ClaimQuery, filed: FiledClaim, desk: Desk): boolean {
  const wanted = new Map<QueryField, boolean>();
  for (const { field, value, excludes } of query) {
    const fits = field === null ? wordsOf(filed).includes(fold(value)) : fieldFits(field, value, filed, desk);
    if (excludes) {
      if (fits) return false;
    } else if (field === null) {
      if (!fits) return false;
    } else {
      wanted.set(field, fits || wanted.get(field) === true);
    }
  }
  return [...wanted.values()].every(Boolean);
}

function fieldFits(field: QueryField, value: string, { article, claim, state }: FiledClaim, { me, signOffsNeeded }: Desk): boolean {
  switch (field) {
    case 'article': return fold(article).includes(fold(value));
    case 'verdict': return same(claim.verdict, value);
    case 'status': return same(stageOf(claim, signOffsNeeded), value);
    case 'claimant': return same(claim.claimant, value);
    case 'assignee': return same(claim.assignee, fold(value) === ME && me !== '' ? me : value);
    case 'state': return same(state, value);
    case 'checked': return same(dayOf(claim.checked), value);
    case 'source': return claim.sources.length === 0 ? fold(value) === NONE : claim.sources.some(({ url }) => same(domainOf(url), value));
  }
}

/** The day of a date with or without a time. */
export function dayOf(date: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/u.exec(date ?? '')?.[0];
}

function same(held: string | undefined, value: string): boolean {
  return held === undefined ? fold(value) === NONE : fold(held) === fold(value);
}

function wordsOf({ article, claim }: FiledClaim): string {
  const { anchor, claimant, assignee, explanation, sources, notes } = claim;
  const parts = [anchor.quote, anchor.now, claim.claim, claimant, assignee, explanation, article, ...sources.flatMap(({ title, publisher, url }) => [title, publisher, url]), ...notes.map(({ text }) => text)];
  return fold(parts.filter((part) => part !== undefined).join('\n'));
}
