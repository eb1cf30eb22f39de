// Commands that act on several claims at once, in several articles: all of it is one step that can be undone.

import * as vscode from 'vscode';
import type { Operation } from '../../core/sidecar/operation';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import type { ClaimInText } from '../../workspace/open-article';
import type { SidecarState } from '../../workspace/sidecars';
import { isClaimNode, type ClaimNode } from '../claims-view/nodes';
import { quoted } from '../quoted';
import { performAll } from './perform';
import { claimTarget } from './target';

/** A claim of an article, which need not be open. */
export interface ClaimAt {
  readonly uri: vscode.Uri;
  readonly found: ClaimInText;
  readonly state: SidecarState | undefined;
}

/** The claims that a command is about: those that are selected in a view, else the one that `claimTarget` finds; empty when the user backed out. */
export async function claimsAt(articles: Articles, given: unknown, selected: unknown, title: string): Promise<readonly ClaimAt[]> {
  const nodes = Array.isArray(selected) ? selected.filter(isClaimNode) : [];
  if (nodes.length > 1) return atNodes(nodes);
  const target = await claimTarget(articles, nodes[0] ?? given, title);
  return target ? [{ uri: target.article.document.uri, found: target.found, state: target.article.state }] : [];
}

/** The claims of rows, each once: what needs a look is listed in two places. */
export function atNodes(nodes: readonly ClaimNode[]): readonly ClaimAt[] {
  const claims = nodes.map(({ uri, found, sidecar }): [string, ClaimAt] => [`${uri.toString()}#${found.claim.id}`, { uri, found, state: sidecar }]);
  return [...new Map(claims).values()];
}

/** “The words of the claim”, or "12 claims". */
export function inWords(claims: readonly ClaimAt[]): string {
  const [first] = claims;
  return first && claims.length === 1 ? quoted(first.found.resolution.now ?? first.found.claim.anchor.quote) : vscode.l10n.t('{0} claims', claims.length);
}

/** Does to each claim what `operations` says for the claims of one article; true when all of it was written. */
export async function performOnAll(
  history: History, label: string, claims: readonly ClaimAt[],
  operations: (article: vscode.Uri, own: readonly ClaimAt[]) => readonly Operation[] | Promise<readonly Operation[]>,
): Promise<boolean> {
  const byArticle = new Map<string, ClaimAt[]>();
  for (const one of claims) byArticle.set(one.uri.toString(), [...(byArticle.get(one.uri.toString()) ?? []), one]);
  const changes = [];
  for (const own of byArticle.values()) {
    const article = own[0]!.uri;
    changes.push({ article, operation: { kind: 'batch', operations: await operations(article, own) } as const });
  }
  return performAll(history, label, changes);
}
