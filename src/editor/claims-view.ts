// The Claims view: articles with their claims, each with its verdict; a click goes to the words.

import * as vscode from 'vscode';
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
import { iconOf, lookOf } from './tone';

interface ArticleNode {
  readonly kind: 'article';
  readonly state: SidecarState;
}

interface ClaimNode {
  readonly kind: 'claim';
  readonly article: vscode.Uri;
  readonly found: ClaimInText;
}

type Node = ArticleNode | ClaimNode;

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
    if (!node) {
      const states = await this.folder.states();
      return states.filter(({ sidecar, problems }) => (sidecar?.claims.length ?? 0) > 0 || problems.length > 0).map((state) => ({ kind: 'article', state }));
    }
    if (node.kind === 'claim') return [];
    const { article } = node.state;
    const query = parseQuery(this.#query);
    const desk = await deskOf(article);
    const found = await this.folder.claimsOf(node.state);
    return found
      .filter(({ claim, resolution }) => matchesQuery(query, { article: vscode.workspace.asRelativePath(article), claim, state: resolution.state }, desk))
      .map((one) => ({ kind: 'claim', article, found: one }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'article' ? articleItem(node.state) : claimItem(node);
  }

  /** Shows the claims that a query finds (see `parseQuery`); asks for it when none is given. */
  async #filter(given: unknown): Promise<void> {
    const prompt = vscode.l10n.t('Words, and fields such as verdict:false, claimant:"Western powers", assignee:me, state:changed. Empty: all claims.');
    const query = typeof given === 'string' ? given : await vscode.window.showInputBox({ title: vscode.l10n.t('Filter Claims'), prompt, value: this.#query });
    if (query === undefined) return;
    this.#query = query.trim();
    this.#view.description = this.#query;
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

function claimItem({ article, found: { claim, resolution } }: ClaimNode): vscode.TreeItem {
  const verdicts = settings.verdicts(article);
  const verdict = claim.verdict === undefined ? vscode.l10n.t('not judged yet') : verdicts.find(({ id }) => id === claim.verdict)?.label ?? claim.verdict;
  const words = resolution.now ?? claim.anchor.now ?? claim.anchor.quote;
  const item = new vscode.TreeItem(words.replace(/\s+/gu, ' '));
  const state = stateInWords(resolution.state, resolution.figureChanged);
  item.id = `${article.toString()}#${claim.id}`;
  item.description = [state && `⚠ ${state}`, verdict, claim.claimant].filter(Boolean).join(' · ');
  item.iconPath = iconOf(lookOf(claim, verdicts));
  item.tooltip = [verdict, words, claim.claim, state].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: [verdict, words, claim.claimant, state].filter(Boolean).join(', ') };
  item.contextValue = resolution.state === 'lost' || resolution.state === 'ambiguous' ? 'claim-adrift' : 'claim';
  item.command = { command: Command.revealClaim, title: vscode.l10n.t('Show in Article'), arguments: [{ article: article.toString(), claim: claim.id }] };
  return item;
}

function stateInWords(state: ClaimInText['resolution']['state'], figureChanged: boolean): string {
  switch (state) {
    case 'changed': return figureChanged ? vscode.l10n.t('figure changed') : vscode.l10n.t('words changed');
    case 'ambiguous': return vscode.l10n.t('place unclear');
    case 'lost': return vscode.l10n.t('words gone');
    case 'exact':
    case 'moved': return '';
  }
}

/** What a view or its context menu hands to a command. */
export function isClaimNode(value: unknown): value is ClaimNode {
  return typeof value === 'object' && value !== null && (value as Partial<ClaimNode>).kind === 'claim';
}

