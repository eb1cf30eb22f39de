// What the Claims view lists: on top the claims whose words changed or went, below all claims, in groups.

import * as vscode from 'vscode';
import { groupClaims, type Grouping, type StagedClaim } from '../../core/claims/grouping';
import { matchesQuery, parseQuery } from '../../core/claims/query';
import { stageOf } from '../../core/claims/stage';
import type { Verdict } from '../../core/sidecar/model';
import { deskOf } from '../../workspace/desk';
import type { Folder } from '../../workspace/folder';
import type { ClaimInText } from '../../workspace/open-article';
import { settings } from '../../workspace/settings';
import type { SidecarState } from '../../workspace/sidecars';
import { conditionOf, type Condition } from '../condition';

export interface ClaimNode extends StagedClaim {
  readonly kind: 'claim';
  readonly uri: vscode.Uri;
  readonly found: ClaimInText;
  readonly sidecar: SidecarState;
  /** The scale that is in force for its article. */
  readonly verdicts: readonly Verdict[];
  /** The id of the group that it is listed in; absent under its article. */
  readonly group?: string;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly sidecar: SidecarState;
  readonly claims: readonly ClaimNode[];
  readonly isOpen: boolean;
}

/** Claims that need a look, of all articles together. */
type Adrift = 'changed' | 'lost';

interface AdriftGroup {
  readonly by: 'condition';
  readonly value: Adrift;
}

interface CommonGroup {
  readonly by: Exclude<Grouping, 'article'>;
  /** As the sidecars say it; null: none. */
  readonly value: string | null;
  /** The step of the scale that it is, where it is one. */
  readonly verdict?: Verdict | undefined;
}

export type GroupNode = (AdriftGroup | CommonGroup) & {
  readonly kind: 'group';
  readonly id: string;
  readonly claims: readonly ClaimNode[];
  /** Whether its claims are shown at first. */
  readonly isOpen: boolean;
};

export type Node = GroupNode | ArticleNode | ClaimNode;

/** All that the view shows at one moment. */
export interface ClaimsTree {
  readonly roots: readonly (GroupNode | ArticleNode)[];
  /** How many claims the filter lets through, and how many there are. */
  readonly shown: number;
  readonly all: number;
  /** The filter asks for the person at the desk, whose name is not known. */
  readonly nameIsMissing: boolean;
}

/** Up to so many claims everything is unfolded at first; more are for a person to unfold. */
const UNFOLDED = 200;

const ADRIFT: Readonly<Record<Condition, Adrift | null>> = { exact: null, moved: null, changed: 'changed', stale: 'changed', ambiguous: 'lost', lost: 'lost' };

/** The claims of the folder that the filter lets through (see `parseQuery`), in groups. */
export async function claimsTree(folder: Folder, filter: string, by: Grouping): Promise<ClaimsTree> {
  const states = (await folder.states()).filter(({ sidecar, problems }) => (sidecar?.claims.length ?? 0) > 0 || problems.length > 0);
  const desk = await deskOf();
  const query = parseQuery(filter);
  const articles = await Promise.all(states.map(async (sidecar) => {
    const ownDesk = { ...desk, signOffsNeeded: settings.signOffs(sidecar.article) };
    return { sidecar, claims: (await filed(folder, sidecar)).filter((one) => matchesQuery(query, one, ownDesk)) };
  }));
  const claims = articles.flatMap((one) => one.claims);
  const isOpen = claims.length <= UNFOLDED;
  const shown = articles.filter((one) => query.length === 0 || one.claims.length > 0);
  return {
    roots: [
      ...adriftGroups(claims, isOpen),
      ...(by === 'article' ? shown.map((one): ArticleNode => ({ kind: 'article', ...one, isOpen })) : commonGroups(claims, by, desk.me, isOpen)),
    ],
    shown: claims.length,
    all: states.reduce((sum, { sidecar }) => sum + (sidecar?.claims.length ?? 0), 0),
    nameIsMissing: desk.me === '' && asksForMe(filter),
  };
}

/** Whether a filter speaks of the person at the desk. */
export function asksForMe(filter: string): boolean {
  return parseQuery(filter).some(({ field, value }) => field === 'assignee' && value.toLowerCase() === 'me');
}

async function filed(folder: Folder, sidecar: SidecarState): Promise<ClaimNode[]> {
  const { article: uri } = sidecar;
  const [article, verdicts, signOffs] = [vscode.workspace.asRelativePath(uri), settings.verdicts(uri), settings.signOffs(uri)];
  return (await folder.claimsOf(sidecar)).map((found): ClaimNode => {
    const { claim, resolution } = found;
    return { kind: 'claim', uri, article, claim, state: resolution.state, stage: stageOf(claim, signOffs), found, sidecar, verdicts };
  });
}

function adriftGroups(claims: readonly ClaimNode[], isOpen: boolean): GroupNode[] {
  return (['changed', 'lost'] as const).flatMap((value): GroupNode[] => {
    const own = claims.filter(({ found }) => ADRIFT[conditionOf(found.resolution)] === value);
    return own.length > 0 ? [{ kind: 'group', by: 'condition', value, id: value, claims: inGroup(own, value), isOpen }] : [];
  });
}

/** Nothing at all is no groups, so that the view can say what to do. */
function commonGroups(claims: readonly ClaimNode[], by: Exclude<Grouping, 'article'>, me: string, isOpen: boolean): GroupNode[] {
  if (claims.length === 0) return [];
  const scale = [...new Map(claims.flatMap(({ verdicts }) => verdicts).map((verdict) => [verdict.id, verdict])).values()];
  return groupClaims(claims, by, scale, me).map(({ value, claims: own }): GroupNode => {
    const id = value === null ? by : `${by}:${value}`;
    return { kind: 'group', by, value, id, claims: inGroup(own, id), isOpen, ...(by === 'verdict' ? { verdict: scale.find((verdict) => verdict.id === value) } : {}) };
  });
}

function inGroup(claims: readonly ClaimNode[], group: string): ClaimNode[] {
  return claims.map((claim) => ({ ...claim, group }));
}

/** What a view or its context menu hands to a command. */
export function isClaimNode(value: unknown): value is ClaimNode {
  return typeof value === 'object' && value !== null && (value as Partial<ClaimNode>).kind === 'claim';
}
