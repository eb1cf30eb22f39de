// The Claims view: on top the claims whose words changed or went, below all articles with their claims, each with its verdict;
// a click goes to the words.

import * as vscode from 'vscode';
import { formerPlaces } from '../core/anchor/stood';
import { matchesQuery, parseQuery } from '../core/claims/query';
import { Command, View } from '../ids';
import type { Articles } from '../workspace/articles';
import { deskOf } from '../workspace/desk';
import { Owner } from '../workspace/disposables';
import type { Folder } from '../workspace/folder';
import type { ClaimInText } from '../workspace/open-article';
import { settings } from '../workspace/settings';
import { nameOf } from '../workspace/sidecar-uri';
import type { SidecarState } from '../workspace/sidecars';
import { changeInShort, conditionIcon, conditionInWords, conditionOf, needsALook, type Condition } from './condition';
import { iconOf, lookOf, verdictInWords } from './tone';

interface ArticleNode {
  readonly kind: 'article';
  readonly state: SidecarState;
}

interface ClaimNode {
  readonly kind: 'claim';
  readonly article: vscode.Uri;
  readonly found: ClaimInText;
  readonly state: SidecarState;
  /** The group that it is listed in; absent under its article. */
  readonly group?: Group;
}

/** Claims that need a look, of all articles together. */
type Group = 'changed' | 'lost';

interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
  readonly claims: readonly ClaimNode[];
}

type Node = GroupNode | ArticleNode | ClaimNode;

const GROUP_OF: Readonly<Record<Condition, Group | null>> = { exact: null, moved: null, changed: 'changed', stale: 'changed', ambiguous: 'lost', lost: 'lost' };

/** Several changes at once (a checkout, a write and its echo from the disk) are one refresh. */
const REFRESH_MS = 100;

export class ClaimsView extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #query = '';

  constructor(private readonly folder: Folder, articles: Articles) {
    super();
    const view = this.#view = this.own(vscode.window.createTreeView<Node>(View.claims, { treeDataProvider: this, showCollapseAll: true }));
    this.own(folder.onDidChange(() => this.#refresh()));
    this.own(articles.onDidChange(() => this.#refresh()));
    this.own(vscode.commands.registerCommand(Command.refreshClaims, () => folder.refresh()));
    this.own(vscode.commands.registerCommand(Command.filterClaims, (query?: unknown) => this.#filter(query)));
    this.own({ dispose: () => clearTimeout(this.#timer) });
    this.own(this.onDidChangeTreeData(() => void this.#badge(view)));
    void this.#badge(view);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.#roots();
    if (node.kind === 'group') return [...node.claims];
    return node.kind === 'article' ? this.#claimsOf(node.state) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node);
    return node.kind === 'article' ? articleItem(node.state) : claimItem(node);
  }

  /** Tooltips are made when somebody points at a row. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.kind === 'claim') item.tooltip = claimTooltip(node);
    return item;
  }

  async #roots(): Promise<Node[]> {
    const states = (await this.folder.states()).filter(({ sidecar, problems }) => (sidecar?.claims.length ?? 0) > 0 || problems.length > 0);
    const byArticle = await Promise.all(states.map((state) => this.#claimsOf(state)));
    const claims = byArticle.flat();
    const groups = (['changed', 'lost'] as const).flatMap((group): GroupNode[] => {
      const own = claims.filter(({ found }) => GROUP_OF[conditionOf(found.resolution)] === group).map((claim) => ({ ...claim, group }));
      return own.length > 0 ? [{ kind: 'group', group, claims: own }] : [];
    });
    const all = states.reduce((sum, { sidecar }) => sum + (sidecar?.claims.length ?? 0), 0);
    this.#view.message = this.#query === '' ? '' : vscode.l10n.t('Filter: {0} ({1} of {2} claims). Filter with nothing to see all.', this.#query, claims.length, all);
    const shown = states.filter((_, index) => this.#query === '' || byArticle[index]!.length > 0);
    return [...groups, ...shown.map((state): ArticleNode => ({ kind: 'article', state }))];
  }

  /** The claims of an article that the filter lets through. */
  async #claimsOf(state: SidecarState): Promise<ClaimNode[]> {
    const { article } = state;
    const query = parseQuery(this.#query);
    const desk = await deskOf(article);
    const found = await this.folder.claimsOf(state);
    return found
      .filter(({ claim, resolution }) => matchesQuery(query, { article: vscode.workspace.asRelativePath(article), claim, state: resolution.state }, desk))
      .map((one) => ({ kind: 'claim', article, found: one, state }));
  }

  /** Shows the claims that a query finds (see `parseQuery`); asks for it when none is given. */
  async #filter(given: unknown): Promise<void> {
    const prompt = vscode.l10n.t('Words, and fields such as verdict:false, claimant:"Western powers", assignee:me, state:changed. Empty: all claims.');
    const query = typeof given === 'string' ? given : await vscode.window.showInputBox({ title: vscode.l10n.t('Filter Claims'), prompt, value: this.#query });
    if (query === undefined) return;
    this.#query = query.trim();
    this.#changed.fire();
    if (typeof given === 'string') await vscode.commands.executeCommand(`${View.claims}.focus`);
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), REFRESH_MS);
  }

  /** The number of claims that are not judged yet. */
  async #badge(view: vscode.TreeView<Node>): Promise<void> {
    const states = await this.folder.states();
    const open = states.flatMap(({ sidecar }) => sidecar?.claims ?? []).filter((claim) => claim.verdict === undefined && claim.status !== 'wont-check').length;
    view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('{0} claims without a verdict', open) } : undefined;
  }
}

function articleItem({ article, sidecar, problems }: SidecarState): vscode.TreeItem {
  const claims = sidecar?.claims ?? [];
  const checked = claims.filter(({ verdict }) => verdict !== undefined).length;
  const item = new vscode.TreeItem(sidecar?.article.headline ?? nameOf(article), vscode.TreeItemCollapsibleState.Expanded);
  item.id = article.toString();
  item.resourceUri = article;
  item.iconPath = problems.some(({ severity }) => severity === 'error') ? new vscode.ThemeIcon('warning') : new vscode.ThemeIcon('book');
  item.description = vscode.l10n.t('{0} of {1} checked', checked, claims.length);
  item.tooltip = problems[0] ? `${article.path}\n${problems[0].message}` : article.path;
  item.contextValue = 'article';
  return item;
}

function groupItem({ group, claims }: GroupNode): vscode.TreeItem {
  const name = group === 'changed' ? vscode.l10n.t('Changed since checked') : vscode.l10n.t('Lost');
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(claims.length);
  item.iconPath = conditionIcon(group === 'changed' ? 'stale' : 'lost') ?? new vscode.ThemeIcon('warning');
  item.tooltip = group === 'changed'
    ? vscode.l10n.t('Their words in the article are no longer those that were checked.')
    : vscode.l10n.t('Their words cannot be found in the article any more, or not with certainty.');
  item.contextValue = 'group';
  return item;
}

function claimItem({ article, found: { claim, resolution }, group }: ClaimNode): vscode.TreeItem {
  const verdicts = settings.verdicts(article);
  const condition = conditionOf(resolution);
  const words = oneLine(resolution.now ?? claim.anchor.now ?? claim.anchor.quote);
  const verdict = verdictInWords(claim, verdicts);
  const state = conditionInWords(condition);
  const item = new vscode.TreeItem(words);
  item.id = `${group ?? ''}${article.toString()}#${claim.id}`;
  item.description = [state, group && nameOf(article), verdict, claim.claimant].filter(Boolean).join(' · ');
  item.iconPath = conditionIcon(condition) ?? iconOf(lookOf(claim, verdicts));
  item.accessibilityInformation = { label: [verdict, words, claim.claimant, state, group && nameOf(article)].filter(Boolean).join(', ') };
  item.contextValue = needsALook(condition) ? `claim-${condition}` : 'claim';
  item.command = { command: Command.revealClaim, title: vscode.l10n.t('Show in Article'), arguments: [{ article: article.toString(), claim: claim.id }] };
  return item;
}

/** Plain text, so that nothing in it is taken for more. */
function claimTooltip({ article, found: { claim, resolution }, state }: ClaimNode): string {
  const condition = conditionOf(resolution);
  const lost = condition === 'lost' ? formerPlaces(state.sidecar?.text, '', [claim.anchor])[0]?.paragraph : null;
  return [
    verdictInWords(claim, settings.verdicts(article)),
    oneLine(resolution.now ?? claim.anchor.now ?? claim.anchor.quote),
    claim.claim,
    [conditionInWords(condition), resolution.state === 'exact' ? '' : resolution.reason].filter(Boolean).join(': '),
    changeInShort(claim, resolution),
    lost && vscode.l10n.t('It stood in this paragraph: {0}', oneLine(lost)),
  ].filter(Boolean).join('\n');
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** What a view or its context menu hands to a command. */
export function isClaimNode(value: unknown): value is ClaimNode {
  return typeof value === 'object' && value !== null && (value as Partial<ClaimNode>).kind === 'claim';
}

