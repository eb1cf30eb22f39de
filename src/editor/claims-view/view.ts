// The Claims view: all claims of the folder in groups, filtered and in the order that a person wants; a click goes to the words.

import * as vscode from 'vscode';
import { GROUPINGS, type Grouping } from '../../core/claims/grouping';
import { ME, formatQuery } from '../../core/claims/query';
import { stageOf } from '../../core/claims/stage';
import { Command, ContextKey, Setting, View } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { author } from '../../workspace/author';
import { Owner } from '../../workspace/disposables';
import type { Folder } from '../../workspace/folder';
import type { History } from '../../workspace/history';
import { onDidChangeSettings, settings } from '../../workspace/settings';
import { offerToNameOneself } from '../commands/offer';
import { ClaimsDrag } from './drag';
import { claimTooltip, itemOf } from './items';
import { asksForMe, claimsTree, isClaimNode, type ClaimNode, type ClaimsTree, type Node } from './nodes';

/** Several changes at once (a checkout, a write and its echo from the disk) are one refresh. */
const REFRESH_MS = 100;

/** The cursor rests for so long before the view follows it. */
const FOLLOW_MS = 150;

/** In the workspace's memory. */
const GROUPING = 'claims.grouping';

const MY_WORK = formatQuery([{ field: 'assignee', value: ME, excludes: false }]);

/** A row as it is shown, with those below it. */
export interface ClaimRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly rows: readonly ClaimRow[];
}

export class ClaimsView extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #drag: ClaimsDrag;
  /** What is shown; null while it is to be made anew. */
  #tree: Promise<ClaimsTree> | null = null;
  #query = '';
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly folder: Folder, private readonly articles: Articles, history: History, private readonly memory: vscode.Memento) {
    super();
    this.#drag = new ClaimsDrag(articles, history, (node) => this.getParent(node));
    this.#view = this.own(vscode.window.createTreeView<Node>(View.claims, { treeDataProvider: this, showCollapseAll: true, canSelectMany: true, dragAndDropController: this.#drag }));
    this.own(folder.onDidChange(() => this.#refreshSoon()));
    this.own(articles.onDidChange(() => this.#refreshSoon()));
    this.own(onDidChangeSettings((affects) => {
      if ([Setting.verdicts, Setting.signOffs, Setting.author].some(affects)) this.#refreshSoon();
      if (affects(Setting.followCursor)) this.#followSoon();
    }));
    this.own(this.#view.onDidChangeVisibility(() => this.#followSoon()));
    this.own(vscode.commands.registerCommand(Command.refreshClaims, () => folder.refresh()));
    this.own(vscode.commands.registerCommand(Command.filterClaims, (query?: unknown) => this.#filter(query)));
    this.own(vscode.commands.registerCommand(Command.clearFilter, () => this.#show('')));
    this.own(vscode.commands.registerCommand(Command.myWork, () => this.#myWork()));
    this.own(vscode.commands.registerCommand(Command.groupClaims, (by?: unknown) => this.#group(by)));
    this.own(vscode.commands.registerCommand(Command.onSelectedClaims, (command?: unknown) => this.#onSelected(command)));
    this.own(vscode.window.onDidChangeTextEditorSelection(() => this.#followSoon()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.#followSoon()));
    this.own({ dispose: () => [this.#refreshing, this.#following].forEach(clearTimeout) });
    void this.#badge();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return node.kind === 'claim' ? [] : [...node.claims];
    return [...(await this.#current()).roots];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return itemOf(node);
  }

  async getParent(node: Node): Promise<Node | undefined> {
    if (node.kind !== 'claim') return undefined;
    // By what it lies in: the rows may have been made anew since.
    return (await this.#current()).roots.find((root) => (root.kind === 'group' ? root.id === node.group : node.group === undefined && root.sidecar.article.toString() === node.uri.toString()));
  }

  /** Tooltips are made when somebody points at a row. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.kind === 'claim') item.tooltip = claimTooltip(node);
    return item;
  }

  /** What the view shows, all unfolded. */
  async rows(): Promise<readonly ClaimRow[]> {
    const row = (node: Node): ClaimRow => ({ label: labelOf(node), description: descriptionOf(node), tooltip: node.kind === 'claim' ? claimTooltip(node) : '', rows: node.kind === 'claim' ? [] : node.claims.map(row) });
    return (await this.#current()).roots.map(row);
  }

  /** Drops rows on a row, all by their labels: what the mouse does. */
  async drop(labels: readonly string[], target: string): Promise<void> {
    await this.#drag.drop((await this.#labelled(...labels)).filter(isClaimNode), (await this.#labelled(target))[0]);
  }

  /** Runs a command on rows, by their labels: what the context menu does when they are selected. */
  async runOn(labels: readonly string[], command: string): Promise<void> {
    const nodes = await this.#labelled(...labels);
    await vscode.commands.executeCommand(command, nodes[0], nodes);
  }

  async #labelled(...labels: readonly string[]): Promise<readonly Node[]> {
    const nodes = (await this.#current()).roots.flatMap((root): Node[] => [root, ...root.claims]);
    return labels.flatMap((label) => nodes.filter((node) => labelOf(node) === label));
  }

  get #by(): Grouping {
    const kept = this.memory.get(GROUPING);
    return GROUPINGS.find((one) => one === kept) ?? 'article';
  }

  #current(): Promise<ClaimsTree> {
    return (this.#tree ??= this.#make());
  }

  async #make(): Promise<ClaimsTree> {
    const tree = await claimsTree(this.folder, this.#query, this.#by);
    this.#view.message = this.#query === '' ? '' : [
      vscode.l10n.t('Filter: {0} ({1} of {2} claims).', this.#query, tree.shown, tree.all),
      tree.nameIsMissing ? vscode.l10n.t('Your name is not known: it stands in the setting “Author”, or in git as user.name.') : '',
    ].filter(Boolean).join(' ');
    return tree;
  }

  #refreshSoon(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => this.#refresh(), REFRESH_MS);
  }

  #refresh(): void {
    this.#tree = null;
    this.#changed.fire();
    void this.#badge();
  }

  /** Shows the claims that a query finds (see `parseQuery`); asks for it when none is given. */
  async #filter(given: unknown): Promise<void> {
    const prompt = vscode.l10n.t('Words, and fields such as verdict:false, claimant:"Western powers", assignee:me, state:changed. Empty: all claims.');
    const query = typeof given === 'string' ? given : await vscode.window.showInputBox({ title: vscode.l10n.t('Filter Claims'), prompt, value: this.#query });
    if (query === undefined) return;
    this.#show(query.trim());
    if (typeof given === 'string') await vscode.commands.executeCommand(`${View.claims}.focus`);
    else if (asksForMe(query) && (await author()) === '') offerToNameOneself(vscode.l10n.t('Which work is yours cannot be told: your name is not known.'));
  }

  #show(query: string): void {
    this.#query = query;
    void vscode.commands.executeCommand('setContext', ContextKey.claimsFiltered, query !== '');
    this.#refresh();
    this.#followSoon();
  }

  /** The claims that are assigned to the person at the desk. */
  async #myWork(): Promise<void> {
    if ((await author()) === '') offerToNameOneself(vscode.l10n.t('Which work is yours cannot be told: your name is not known.'));
    else await this.#filter(MY_WORK);
  }

  async #group(given: unknown): Promise<void> {
    const by = GROUPINGS.find((one) => one === given) ?? (await pickGrouping(this.#by));
    if (!by || by === this.#by) return;
    await this.memory.update(GROUPING, by);
    this.#refresh();
    this.#followSoon();
  }

  /** Keys tell nothing of what is selected; this runs a command on it, or on the row that has the focus. */
  async #onSelected(command: unknown): Promise<void> {
    if (!this.#view.selection.some(isClaimNode)) await vscode.commands.executeCommand('list.toggleSelection');
    const claims = this.#view.selection.filter(isClaimNode);
    if (claims.length > 0 && Object.values<unknown>(Command).includes(command)) await vscode.commands.executeCommand(command as string, claims[0], claims);
  }

  #followSoon(): void {
    clearTimeout(this.#following);
    if (this.#view.visible && settings.followCursor()) this.#following = setTimeout(() => void this.#follow(), FOLLOW_MS);
  }

  /** Selects the claim at the cursor, unless it is selected already: it may have been opened from here. */
  async #follow(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const article = editor && this.articles.get(editor.document);
    const claim = article?.claimsAt(editor!.document.offsetAt(editor!.selection.active))[0]?.claim;
    if (!claim) return;
    const isIt = (node: Node): node is ClaimNode => node.kind === 'claim' && node.claim.id === claim.id && node.uri.toString() === article.document.uri.toString();
    if (this.#view.selection.some(isIt)) return;
    const { roots } = await this.#current();
    const found = roots.flatMap(({ claims }) => claims.find(isIt) ?? []).at(-1); // its own group, rather than those on top
    if (found && this.#view.visible) await this.#view.reveal(found, { select: true, focus: false });
  }

  /** The number of open claims. */
  async #badge(): Promise<void> {
    const states = await this.folder.states();
    const open = states.flatMap(({ article, sidecar }) => {
      const signOffs = settings.signOffs(article);
      return (sidecar?.claims ?? []).filter((claim) => stageOf(claim, signOffs) === 'open');
    }).length;
    this.#view.badge = open > 0 ? { value: open, tooltip: open === 1 ? vscode.l10n.t('1 open claim') : vscode.l10n.t('{0} open claims', open) } : undefined;
  }
}

function labelOf(node: Node): string {
  const { label } = itemOf(node);
  return typeof label === 'string' ? label : label?.label ?? '';
}

function descriptionOf(node: Node): string {
  const { description } = itemOf(node);
  return typeof description === 'string' ? description : '';
}

const GROUPING_WORDS: Readonly<Record<Grouping, () => { readonly label: string; readonly icon: string; readonly detail: string }>> = {
  article: () => ({ label: vscode.l10n.t('Article'), icon: 'book', detail: vscode.l10n.t('As they stand in the articles.') }),
  verdict: () => ({ label: vscode.l10n.t('Verdict'), icon: 'law', detail: vscode.l10n.t('Drag claims onto a verdict to judge them.') }),
  status: () => ({ label: vscode.l10n.t('Status'), icon: 'checklist', detail: vscode.l10n.t('Open, in review, done. Drag claims onto a status to set it.') }),
  claimant: () => ({ label: vscode.l10n.t('Claimant'), icon: 'megaphone', detail: vscode.l10n.t('By who makes the claim.') }),
  assignee: () => ({ label: vscode.l10n.t('Assignee'), icon: 'account', detail: vscode.l10n.t('By who checks it. Drag claims onto a name to assign them.') }),
};

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = GROUPINGS.map((by) => {
    const { label, icon, detail } = GROUPING_WORDS[by]();
    return { label, iconPath: new vscode.ThemeIcon(by === current ? 'check' : icon), description: by === current ? vscode.l10n.t('as it is now') : '', detail, by };
  });
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Group Claims By'), placeHolder: vscode.l10n.t('What do the claims of a group have in common?') });
  return picked?.by;
}
