// What lists of claims are grouped by, and in which order the groups stand.

import type { ClaimStatus, Verdict } from '../sidecar/model';
import { fold } from './names';
import type { FiledClaim } from './query';
import { STAGES } from './stage';

export const GROUPINGS = ['article', 'verdict', 'status', 'claimant', 'assignee'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A claim with how far the work on it is. */
export interface StagedClaim extends FiledClaim {
  readonly stage: ClaimStatus;
}

/** Claims that have something in common. */
export interface ClaimGroup<T> {
  /** An id of a verdict, a stage, a name, as the sidecars say it; null: they have none. */
  readonly value: string | null;
  /** In the order in which they were given. */
  readonly claims: readonly T[];
}

/**
 * Claims by what they have in common. What a person gives out (verdicts, stages, work to themselves) has a group even while
 * no claim is in it; what is still to be given (no verdict, nobody) comes first. Then names, by the alphabet, whatever their case.
 * @param scale the scale of verdicts in force
 * @param me the name of the person at the desk; empty when it is not known
 */
export function groupClaims<T extends StagedClaim>(claims: readonly T[], by: Exclude<Grouping, 'article'>, scale: readonly Verdict[], me: string): ClaimGroup<T>[] {
  const groups = new Map<string | null, { readonly value: string | null; readonly claims: T[] }>();
  const groupOf = (value: string | null) => {
    const key = value === null ? null : fold(value);
    const group = groups.get(key) ?? { value, claims: [] };
    groups.set(key, group);
    return group;
  };
  standing(by, scale, me).forEach(groupOf);
  const fixed = new Set(groups.values());
  for (const one of claims) groupOf(valueIn(one, by)).claims.push(one);
  const others = [...groups.values()].filter((group) => !fixed.has(group));
  return [...fixed, ...others.sort((a, b) => byAlphabet(a.value, b.value))];
}

/** The groups that are always there, in their order. */
function standing(by: Exclude<Grouping, 'article'>, scale: readonly Verdict[], me: string): readonly (string | null)[] {
  switch (by) {
    case 'verdict': return [null, ...scale.map(({ id }) => id)];
    case 'status': return STAGES;
    case 'assignee': return [null, ...(me.trim() === '' ? [] : [me])];
    case 'claimant': return [];
  }
}

function valueIn({ claim, stage }: StagedClaim, by: Exclude<Grouping, 'article'>): string | null {
  const value = by === 'status' ? stage : claim[by];
  return value === undefined || value.trim() === '' ? null : value;
}

/** Those without a name last. */
function byAlphabet(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return fold(a) < fold(b) ? -1 : 1;
}
