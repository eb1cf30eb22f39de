// The Suggestions view: the statements of the open article that are neither marked nor dismissed, by how much they are worth checking;
// in each what can be checked of it. What was dismissed lies at the end, to be brought back.

import * as vscode from 'vscode';
import type { Suggestion } from '../core/detect/suggestions';
import type { Dismissed, Statement, Triage } from '../core/detect/triage';
import type { Span } from '../core/span';
import { Command, ContextKey, Setting, View } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { OpenArticle } from '../workspace/open-article';
import { onDidChangeSettings } from '../workspace/settings';
import { nameOf } from '../workspace/sidecar-uri';
import { triageOf } from '../workspace/triage';
import { asRow, isolated } from './quoted';
import { LEVEL_COUNT, levelInWords, levelOf, reasonsInShort, worthInWords } from './hover/worth-in-words';
import { series } from './series';

/** A statement, a part of one, or something dismissed. */
export interface SuggestionNode extends Span {
  readonly kind: 'statement' | 'part' | 'dismissed';
  readonly article: string;
  readonly key: string;
  /** Its words in one line, each character in its place. */
  readonly words: string;
  readonly worth: number;
  readonly reasons: Suggestion['reasons'];
  /** What a part is, or a statement that is all there is. */
  readonly what?: Suggestion['kind'];
  readonly parts: readonly SuggestionNode[];
}

/** A row as it is shown. */
export interface SuggestionRow {
  readonly group: string;
  readonly article: string;
  readonly key: string;
  readonly words: string;
  readonly reasons: string;
  readonly parts: readonly { readonly article: string; readonly key: string; readonly words: string }[];
}

interface GroupNode {
  readonly kind: 'group';
  /** A level of check-worthiness; null: dismissed. */
  readonly level: number | null;
  readonly nodes: readonly SuggestionNode[];
}

/** The rest of a group that is too long to show at once. */
interface MoreNode {
  readonly kind: 'more';
  readonly group: GroupNode;
}

export type Node = GroupNode | SuggestionNode | MoreNode;

/** Several changes at once (a write and its echo from the disk, an edit and its reading) are one refresh. */
const REFRESH_MS = 50;

const ANY = Symbol('any row');

/** Rows of a group that are handed to the editor at once; nobody scrolls through more, and each costs time. */
const PAGE = 300;

/** Characters of a row; what is cut off is in the tooltip. */
const ROW = 200;

/** Characters that are about as many as a side bar shows, and how many of them the beginning of a statement may take. */
const FAR = 36;
const OPENING = 24;

/** Groups from this level on are closed at first. */
const CLOSED_FROM = LEVEL_COUNT - 1;

type State = 'no-article' | 'nothing' | 'done' | 'open';

export class SuggestionsView extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  #article: OpenArticle | undefined;
  #groups: readonly GroupNode[] = [];
  /** How many rows of a group are shown, by level. */
  readonly #shown = new Map<number | null, number>();
  /** The row that is about to be opened though nobody wants to see it; ANY while it is not known yet. */
  #unasked: string | typeof ANY | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly articles: Articles) {
    super();
    this.#view = this.own(vscode.window.createTreeView<Node>(View.suggestions, { treeDataProvider: this, canSelectMany: true, showCollapseAll: true }));
    this.own(articles.onDidChange(({ document }) => {
      if (!this.#article || document === this.#article.document || document === vscode.window.activeTextEditor?.document) this.#refresh();
    }));
    this.own(articles.onDidClose(() => this.#refresh()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.threshold)) this.#refresh();
    }));
    this.own(vscode.commands.registerCommand(Command.moreSuggestions, (node?: unknown) => this.#more(node)));
    this.own({ dispose: () => clearTimeout(this.#timer) });
    this.#tell('no-article');
  }

  /**
   * What a key in the view is about: the rows selected, when there are several, else the one with the focus. The arrow keys move the
   * focus alone, which the editor does not tell, so the row is selected first; that opens it as Enter does, which is not meant here.
   */
  async focused(): Promise<readonly Node[]> {
    if (this.#view.selection.length < 2) {
      this.#unasked = ANY;
      await vscode.commands.executeCommand('list.selectAndPreserveFocus');
      const [row] = this.#view.selection;
      if (this.#unasked === ANY) this.#unasked = isSuggestionNode(row) ? row.key : null;
    }
    return this.#view.selection;
  }

  /** True once for the opening of a row that `focused` has caused; it may come late. */
  takeUnasked({ key }: { readonly key: string }): boolean {
    if (this.#unasked !== ANY && this.#unasked !== key) return false;
    this.#unasked = null;
    return true;
  }

  /** For rows that are about to go: what selects the one behind them afterwards, so that one can go on by the keys alone. */
  behind(rows: readonly SuggestionNode[]): () => Promise<void> {
    const candidates = this.#neighbours(rows.at(-1)?.key);
    return async () => {
      await this.#roots();
      this.#changed.fire();
      const rowsNow = new Map(this.#groups.flatMap(rowsOf).map((row) => [row.key, row]));
      const next = candidates.find((key) => rowsNow.has(key));
      if (next !== undefined) await this.#view.reveal(rowsNow.get(next)!, { select: true, focus: true });
    };
  }

  /** Keys of the parts of the same statement, then of the statements: those below, the nearest first, then those above. */
  #neighbours(key: string | undefined): string[] {
    const statements = this.#groups.filter(({ level }) => level !== null).flatMap(({ nodes }) => nodes);
    const home = statements.findIndex((one) => one.key === key || one.parts.some((part) => part.key === key));
    const parts = statements[home]?.parts ?? [];
    const place = parts.findIndex((part) => part.key === key);
    const around = (all: readonly SuggestionNode[], at: number) => [...all.slice(at + 1), ...all.slice(0, Math.max(0, at)).reverse()];
    return [...(place < 0 ? [] : around(parts, place)), ...around(statements, home)].map((one) => one.key);
  }

  /** What the view lists, for other extensions and the tests: the rows under their groups' names. */
  async rows(): Promise<readonly SuggestionRow[]> {
    await this.#roots();
    return this.#groups.flatMap((group) => group.nodes.map((one): SuggestionRow => ({
      group: groupName(group), article: one.article, key: one.key, words: one.words, reasons: reasonsInShort(one.reasons),
      parts: one.parts.map(({ article, key, words }) => ({ article, key, words })),
    })));
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.#roots();
    if (node.kind === 'more') return [];
    if (node.kind !== 'group') return [...node.parts];
    const shown = this.#shown.get(node.level) ?? PAGE;
    return shown < node.nodes.length ? [...node.nodes.slice(0, shown), { kind: 'more', group: node }] : [...node.nodes];
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'group') return undefined;
    if (node.kind === 'more') return node.group;
    if (node.kind !== 'part') return this.#groups.find(({ nodes }) => nodes.some(({ key }) => key === node.key));
    return this.#groups.flatMap(({ nodes }) => nodes).find(({ parts }) => parts.some(({ key }) => key === node.key));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'more') return moreItem(node, this.#shown.get(node.group.level) ?? PAGE);
    return node.kind === 'group' ? groupItem(node) : suggestionItem(node);
  }

  /** Tooltips are made when somebody points at a row. */
  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.kind !== 'group' && node.kind !== 'more') item.tooltip = tooltipOf(node);
    return item;
  }

  async #roots(): Promise<Node[]> {
    const article = this.#article = this.#current();
    if (article && !article.isRead) await article.read();
    if (article && !article.isRead) return [...this.#groups]; // typed on meanwhile; told of again when it is read
    const sorted = article ? triageOf(article) : { open: [], dismissed: [] };
    this.#groups = article ? groupsOf(article, sorted) : [];
    this.#view.description = article ? nameOf(article.document.uri) : '';
    this.#tell(stateOf(article, sorted));
    return [...this.#groups];
  }

  /** The article in the active editor; while there is none (the sidecar is being read, say), the last one as long as it can be seen. */
  #current(): OpenArticle | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const active = activeTextEditor && this.articles.get(activeTextEditor.document);
    if (active) return active;
    const visible = visibleTextEditors.flatMap(({ document }) => this.articles.get(document) ?? []);
    return visible.find((one) => one === this.#article);
  }

  /** What the view says when it is empty is told by the state; beside dismissed ones there is a line. */
  #tell(state: State): void {
    void vscode.commands.executeCommand('setContext', ContextKey.suggestions, state);
    this.#view.message = this.#groups.length > 0 && state === 'done' ? vscode.l10n.t('All suggestions are marked or dismissed.') : '';
  }

  #more(node: unknown): void {
    if (typeof node !== 'object' || node === null || (node as Partial<MoreNode>).kind !== 'more') return;
    const { level } = (node as MoreNode).group;
    this.#shown.set(level, (this.#shown.get(level) ?? PAGE) + PAGE);
    this.#changed.fire();
  }

  #refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#current() !== this.#article) this.#shown.clear();
      this.#changed.fire();
    }, REFRESH_MS);
  }
}

/** What a view's row or its context menu hands to a command. */
export function isSuggestionNode(value: unknown): value is SuggestionNode {
  const node = value as Partial<SuggestionNode> | null;
  return typeof value === 'object' && (node?.kind === 'statement' || node?.kind === 'part' || node?.kind === 'dismissed');
}

export function isGroupNode(value: unknown): value is GroupNode {
  return typeof value === 'object' && value !== null && (value as Partial<GroupNode>).kind === 'group';
}

function stateOf(article: OpenArticle | undefined, { open, dismissed }: Triage): State {
  if (!article) return 'no-article';
  if (open.length > 0) return 'open';
  return dismissed.length > 0 || article.claims.length > 0 ? 'done' : 'nothing';
}

function groupsOf(article: OpenArticle, { open, dismissed }: Triage): GroupNode[] {
  const levels = Array.from({ length: LEVEL_COUNT }, (): SuggestionNode[] => []);
  for (const statement of open) levels[levelOf(statement.worth)]!.push(statementNode(article, statement));
  const groups: GroupNode[] = levels.map((nodes, level) => ({ kind: 'group', level, nodes }));
  groups.push({ kind: 'group', level: null, nodes: dismissed.map((one) => node(article, 'dismissed', one, one)) });
  return groups.filter(({ nodes }) => nodes.length > 0);
}

function statementNode(article: OpenArticle, statement: Statement): SuggestionNode {
  const [first] = statement.parts;
  const isAll = statement.parts.length === 1 && first!.suggestion.span.start === statement.start && first!.suggestion.span.end === statement.end;
  const parts = isAll ? [] : statement.parts.map(({ key, suggestion }) => ({ ...node(article, 'part', { ...suggestion.span, key }, statement), what: suggestion.kind }));
  return { ...node(article, 'statement', statement, statement), parts, ...(isAll ? { what: first!.suggestion.kind } : {}) };
}

function node({ document, text }: OpenArticle, kind: SuggestionNode['kind'], { start, end, key }: Span & { readonly key: string }, { worth, reasons }: Statement | Dismissed): SuggestionNode {
  return { kind, article: document.uri.toString(), key, start, end, words: text.slice(start, end).replace(/\s/gu, ' '), worth, reasons, parts: [] };
}

function rowsOf({ level, nodes }: GroupNode): readonly SuggestionNode[] {
  return level === null ? nodes : nodes.flatMap((one) => [one, ...one.parts]);
}

function groupName({ level }: Pick<GroupNode, 'level'>): string {
  return level === null ? vscode.l10n.t('Dismissed') : levelInWords(level);
}

function groupItem({ level, nodes }: GroupNode): vscode.TreeItem {
  const name = groupName({ level });
  const closed = level === null || level >= CLOSED_FROM;
  const item = new vscode.TreeItem(isolated(name), closed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group ${level}`;
  item.description = String(nodes.length);
  item.contextValue = level === null ? 'dismissed-group' : 'level';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1}', name, nodes.length) };
  return item;
}

const ICONS: Readonly<Record<Suggestion['kind'], string>> = { figure: 'symbol-numeric', quotation: 'quote', sentence: 'list-flat' };

function suggestionItem(node: SuggestionNode): vscode.TreeItem {
  const { kind, article, key, words, parts, reasons, worth } = node;
  const item = new vscode.TreeItem(labelOf(node), parts.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = `${article}\n${key}`;
  if (kind === 'part') item.iconPath = new vscode.ThemeIcon(ICONS[node.what ?? 'sentence']);
  if (kind !== 'part') item.description = reasonsInShort(reasons);
  const level = kind === 'dismissed' ? vscode.l10n.t('Dismissed') : levelInWords(levelOf(worth));
  item.accessibilityInformation = { label: series([words, level, kind === 'part' ? '' : reasonsInShort(reasons)]) };
  item.contextValue = kind;
  item.command = { command: Command.revealSuggestion, title: vscode.l10n.t('Show in Article'), arguments: [node] };
  return item;
}

/** The words; of a statement whose first figure or quotation stands far in, how it begins and then that, since a side bar is narrow. */
function labelOf({ words, start, parts }: SuggestionNode): string {
  const at = (parts[0]?.start ?? start) - start;
  const opening = words.slice(0, OPENING).replace(/\s\S*$/u, '');
  const label = at > FAR ? `${opening} … ${words.slice(at)}` : words;
  return asRow(label.length > ROW ? `${label.slice(0, ROW - 1)}…` : label);
}

/** Plain text, so that nothing in it is taken for more. */
function tooltipOf({ kind, words, worth, reasons }: SuggestionNode): string {
  const level = vscode.l10n.t('{0} ({1} of 100)', levelInWords(levelOf(worth)), Math.round(worth * 100));
  return [words.replace(/\s+/gu, ' ').trim(), '', kind === 'dismissed' ? vscode.l10n.t('Dismissed') : '', level, ...worthInWords(reasons)].filter((line, index) => line !== '' || index === 1).map(isolated).join('\n');
}

function moreItem(node: MoreNode, shown: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more', node.group.nodes.length - shown));
  item.id = `more ${node.group.level}`;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: Command.moreSuggestions, title: vscode.l10n.t('Show More'), arguments: [node] };
  return item;
}
