// Outline, breadcrumbs and Go to Symbol: headline, subheads and claims of an article; all claims of the folder.

import * as vscode from 'vscode';
import { matchesQuery, parseQuery } from '../../core/claims/query';
import type { Span } from '../../core/span';
import { LANGUAGE } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { deskOf } from '../../workspace/desk';
import { Owner } from '../../workspace/disposables';
import type { Folder } from '../../workspace/folder';
import type { OpenArticle } from '../../workspace/open-article';
import { settings } from '../../workspace/settings';
import { isolated } from '../quoted';
import { lookOf, symbolOf, verdictInWords } from '../tone';
import { TextsOnDisk, locationOf } from './locations';

export function registerSymbols(articles: Articles, folder: Folder): vscode.Disposable {
  return vscode.Disposable.from(
    new Outline(articles),
    vscode.languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols: (query, token) => claimSymbols(folder, query, token) }),
  );
}

/** VS Code keeps an outline until the text changes, and has no event for more: only a provider that comes anew makes it ask again. */
class Outline extends Owner implements vscode.DocumentSymbolProvider {
  #registration: vscode.Disposable;
  readonly #shown = new WeakMap<vscode.TextDocument, string>();

  constructor(private readonly articles: Articles) {
    super();
    this.#registration = this.#register();
    this.own(articles.onDidChange((article) => this.#claimsChanged(article)));
    this.own({ dispose: () => void this.#registration.dispose() });
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[] | undefined> {
    const article = await this.articles.ready(document);
    if (!article) return undefined;
    this.#shown.set(document, claimsIn(article));
    return outlineOf(article);
  }

  #register(): vscode.Disposable {
    return vscode.languages.registerDocumentSymbolProvider(LANGUAGE, this, { label: vscode.l10n.t('Article') });
  }

  #claimsChanged(article: OpenArticle): void {
    const shown = this.#shown.get(article.document);
    if (shown === undefined || shown === claimsIn(article)) return;
    this.#registration.dispose();
    this.#registration = this.#register();
  }
}

/** What of the claims an outline shows, but for their places, which follow the text. */
function claimsIn({ claims }: OpenArticle): string {
  return claims.map(({ claim, resolution }) => `${claim.id} ${claim.verdict ?? ''} ${resolution.span ? 'here' : 'gone'}`).join('\n');
}

/** Headline and subheads as sections down to the next one, each with the claims in it. */
function outlineOf(article: OpenArticle): vscode.DocumentSymbol[] {
  const { document, parsed } = article;
  const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const heads = parsed.blocks.filter(({ kind, repeated }) => (kind === 'headline' && repeated !== true) || kind === 'subhead');
  const sections = heads.map((head, index) => {
    const words = document.getText(rangeOf(head));
    const isHeadline = head.kind === 'headline';
    const end = heads.slice(index + 1).find(({ kind }) => kind === 'headline' || !isHeadline)?.start ?? article.text.length;
    return {
      start: head.start, end, isHeadline,
      symbol: new vscode.DocumentSymbol(isolated(words || '…'), isHeadline ? vscode.l10n.t('headline') : '', isHeadline ? vscode.SymbolKind.Module : vscode.SymbolKind.Namespace, rangeOf({ start: head.start, end }), rangeOf(head)),
    };
  });
  const roots: vscode.DocumentSymbol[] = [];
  const put = (start: number, symbol: vscode.DocumentSymbol, among: typeof sections) => (among.findLast((one) => one.start <= start && start < one.end)?.symbol.children ?? roots).push(symbol);
  for (const section of sections) put(section.start, section.symbol, section.isHeadline ? [] : sections.filter(({ isHeadline }) => isHeadline));
  const verdicts = settings.verdicts(document.uri);
  for (const { claim, resolution: { span } } of article.claims) {
    if (!span) continue;
    const look = lookOf(claim, verdicts);
    const range = rangeOf(span);
    const words = document.getText(range).replace(/\s+/gu, ' ').trim();
    put(span.start, new vscode.DocumentSymbol(`${symbolOf(look === 'open' ? null : look)} ${isolated(words)}`, verdictInWords(claim, verdicts), vscode.SymbolKind.Constant, range, range), sections);
  }
  return roots;
}

async function claimSymbols(folder: Folder, text: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
  const [claims, desk] = [await folder.filed(), await deskOf()];
  const query = parseQuery(text);
  const found = claims.filter((one) => matchesQuery(query, one, desk));
  const symbols: vscode.SymbolInformation[] = [];
  const texts = new TextsOnDisk();
  for (const one of found) {
    if (token.isCancellationRequested) break;
    const location = await locationOf(one, texts);
    const words = one.claim.claim ?? one.resolution.now ?? one.claim.anchor.quote;
    symbols.push(new vscode.SymbolInformation(isolated(words.replace(/\s+/gu, ' ')), vscode.SymbolKind.Constant, verdictInWords(one.claim, settings.verdicts(one.uri)), location));
  }
  return symbols;
}
