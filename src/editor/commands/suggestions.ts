// What one does with suggestions: mark them, dismiss them, bring them back, go to their words. From the Suggestions view, by its menus
// or by a key; dismissing from the text as well.

import * as vscode from 'vscode';
import type { Dismissal } from '../../core/sidecar/model';
import { contains } from '../../core/span';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { signature } from '../../workspace/author';
import type { History } from '../../workspace/history';
import type { OpenArticle } from '../../workspace/open-article';
import { findInTriage, suggestedAt, type Found } from '../../workspace/triage';
import { quoted } from '../quoted';
import { isGroupNode, isSuggestionNode, type SuggestionNode, type SuggestionsView } from '../suggestions-view';
import type { WordsLink } from './mark-claim';
import { reveal } from './navigate';
import { mayWrite, perform, say } from './perform';
import { activeArticle } from './target';

/** What a command is about: suggestions of one article as they are today. */
interface Target {
  readonly article: OpenArticle;
  readonly found: readonly Found[];
  /** The rows that they were chosen by; none when they were chosen in the text. */
  readonly rows: readonly SuggestionNode[];
}

/** What lightbulbs hand over. */
export interface SuggestionLink {
  readonly article: string;
  readonly key: string;
}

export function registerSuggestions(articles: Articles, history: History, view: SuggestionsView): vscode.Disposable {
  const target = async (given: unknown, more: unknown, kinds: readonly SuggestionNode['kind'][]) => {
    const nodes = isKeyed(given) ? await view.focused() : Array.isArray(more) ? (more as readonly unknown[]) : [given];
    return chosen(articles, rowsAmong(nodes, kinds), given);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.markSuggestions, async (given?: unknown, more?: unknown) => {
      const marked = await target(given, more, ['statement', 'part']);
      if (!marked) return;
      const goOn = view.behind(marked.rows);
      const links = marked.found.map(({ start, end }): WordsLink => ({ article: marked.article.document.uri.toString(), start, end }));
      await vscode.commands.executeCommand(Command.markClaim, links);
      if (isKeyed(given)) await goOn();
    }),
    vscode.commands.registerCommand(Command.dismissSuggestions, async (given?: unknown, more?: unknown) => {
      const dismissed = await target(given, more, ['statement', 'part']);
      if (!dismissed) return;
      const goOn = view.behind(dismissed.rows);
      if ((await dismiss(dismissed, history)) && isKeyed(given)) await goOn();
    }),
    vscode.commands.registerCommand(Command.restoreSuggestions, async (given?: unknown, more?: unknown) => {
      const restored = await target(given, more, ['dismissed']);
      if (restored) await restore(restored, history);
    }),
    vscode.commands.registerCommand(Command.revealSuggestion, async (given?: unknown) => {
      const link = toLink(given);
      if (!link || view.takeUnasked(link)) return;
      const shown = await target(given, undefined, ['statement', 'part', 'dismissed']);
      if (shown) await reveal(shown.article, shown.found[0]!);
    }),
  );
}

async function dismiss({ article, found }: Target, history: History): Promise<boolean> {
  if (article.document.isUntitled) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the article first: what is dismissed is noted in a file beside it.'));
    return false;
  }
  if (!mayWrite(article)) return false;
  const signed = await signature();
  const operations = found.map((one) => ({ kind: 'add-dismissal', dismissal: { ...dismissalOf(one), ...signed } } as const));
  const label = found.length === 1
    ? vscode.l10n.t('Dismiss {0} (Undo Last Change brings it back)', quoted(found[0]!.words.quote))
    : vscode.l10n.t('Dismiss {0} suggestions (Undo Last Change brings them back)', found.length);
  return perform(history, article.document.uri, label, { kind: 'batch', operations });
}

async function restore({ article, found }: Target, history: History): Promise<void> {
  if (!mayWrite(article)) return;
  const label = found.length === 1 ? vscode.l10n.t('Bring back {0}', quoted(found[0]!.words.quote)) : vscode.l10n.t('Bring back {0} suggestions', found.length);
  await perform(history, article.document.uri, label, { kind: 'batch', operations: found.map((one) => ({ kind: 'remove-dismissal', which: dismissalOf(one) })) });
}

function dismissalOf({ words: { quote, sentence } }: Found): Dismissal {
  return sentence === quote ? { quote } : { quote, sentence };
}

/** True for what a key in the view hands over: the command is about the rows that are selected there. */
function isKeyed(given: unknown): boolean {
  return typeof given === 'object' && given !== null && (given as { selected?: unknown }).selected === true;
}

/** Rows of these kinds, in groups as well; parts of statements that are among them are in those. */
function rowsAmong(nodes: readonly unknown[], kinds: readonly SuggestionNode['kind'][]): readonly SuggestionNode[] {
  const rows = nodes.flatMap((one) => (isGroupNode(one) ? one.nodes : isSuggestionNode(one) ? [one] : [])).filter(({ kind }) => kinds.includes(kind));
  const distinct = [...new Map(rows.map((row) => [row.key, row])).values()];
  return distinct.filter((row) => row.kind !== 'part' || !distinct.some((other) => other.kind === 'statement' && contains(other, row)));
}

/** Those of the rows that are suggested today; without any, what a link names, or what is suggested at the cursor. Null, and the user was told, when there is nothing. */
async function chosen(articles: Articles, rows: readonly SuggestionNode[], given: unknown): Promise<Target | null> {
  const link = rows[0] ?? toLink(given);
  const article = link ? await articles.ready(await vscode.workspace.openTextDocument(vscode.Uri.parse(link.article, true))) : isKeyed(given) ? null : await activeArticle(articles);
  if (!article) return null;
  await article.read();
  const found = findInTriage(article, new Set(rows.length > 0 ? rows.map(({ key }) => key) : link ? [link.key] : keysAtCursors(article)));
  if (found.length > 0) return { article, found, rows };
  say(link ? vscode.l10n.t('These words have changed meanwhile.') : vscode.l10n.t('Nothing is suggested at the cursor.'));
  return null;
}

function keysAtCursors(article: OpenArticle): readonly string[] {
  const selections = vscode.window.activeTextEditor?.selections ?? [];
  return selections.flatMap(({ active }) => suggestedAt(article, article.document.offsetAt(active)) ?? []);
}

function toLink(given: unknown): SuggestionLink | null {
  if (typeof given !== 'object' || given === null) return null;
  const { article, key } = given as Partial<SuggestionLink>;
  return typeof article === 'string' && typeof key === 'string' ? { article, key } : null;
}
