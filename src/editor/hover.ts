// The hover in an article: cards for the claim, figure, quotation and date under the pointer.

import * as vscode from 'vscode';
import { stated } from '../core/compare/figures';
import { claimantsOf } from '../core/detect/speech/claimant';
import { contains, type Span } from '../core/span';
import { Command, LANGUAGE } from '../ids';
import { adriftAt } from '../workspace/adrift';
import type { Articles } from '../workspace/articles';
import type { Folder } from '../workspace/folder';
import type { FolderIndex } from '../workspace/folder-index';
import type { OpenArticle } from '../workspace/open-article';
import { settings } from '../workspace/settings';
import { CLAIM_CARD_COMMANDS, claimCard } from './hover/claim-card';
import { ELSEWHERE_COMMANDS, elsewhere } from './hover/elsewhere';
import { figureCard } from './hover/figure-card';
import { dateCard, quotationCard } from './hover/quotation-card';
import { commandLink } from './markdown';
import { linesInTheirDirection } from './quoted';

export function registerHover(articles: Articles, index: FolderIndex, folder: Folder): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LANGUAGE, {
    provideHover: async (document, position) => {
      if (!settings.hover()) return undefined;
      const article = await articles.ready(document);
      return article ? hoverAt(article, document.offsetAt(position), index, folder) : undefined;
    },
  });
}

async function hoverAt(article: OpenArticle, offset: number, index: FolderIndex, folder: Folder): Promise<vscode.Hover | undefined> {
  const { document } = article;
  const at = (span: Span) => span.start <= offset && offset < Math.max(span.end, span.start + 1);
  const cards: vscode.MarkdownString[] = [];
  let shown: Span | null = null;
  const add = (span: Span, lines: readonly string[]) => {
    cards.push(trusted(lines));
    shown ??= span;
  };

  const claims = article.claimsAt(offset);
  const verdicts = settings.verdicts(document.uri);
  for (const claim of claims) add(claim.resolution.span!, claimCard(claim, article, claim.resolution.span!, verdicts));
  for (const { found, span } of adriftAt(article, { start: offset, end: offset })) add(span, claimCard(found, article, span, verdicts));

  const { figures, dates, quotations, sentences } = article.detections;
  const isMarked = (span: Span) => claims.some(({ resolution }) => resolution.span && contains(resolution.span, span));
  const mark = (span: Span, words: string) => (isMarked(span) ? [] : [commandLink(words, Command.markClaim, { article: document.uri.toString(), ...span })]);

  const figure = figures.find((one) => at(one)) ?? figures.find((one) => at(one.phrase));
  if (figure) {
    const comparable = stated(figure);
    add(figure.phrase, [...figureCard(figure, {
      claimants: claimantsOf(figure, article.detections),
      sentence: sentences.find((one) => contains(one, figure)) ?? null,
      published: article.published,
    }), ...(comparable ? await elsewhere(comparable, { uri: document.uri, span: figure.phrase }, index, folder) : []), ...mark(figure.phrase, vscode.l10n.t('Mark claim'))]);
  }
  const date = dates.find(at);
  if (date) add(date, dateCard(date, article.published));
  const quotation = quotations.findLast(at);
  if (quotation) add(quotation, [...quotationCard(quotation, claimantsOf(quotation, article.detections)), ...mark(quotation, vscode.l10n.t('Mark quotation'))]); // not the same words again: a figure in it has its own link
  if (!shown) return undefined;
  const { start, end }: Span = shown;
  return new vscode.Hover(cards, new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

function trusted(lines: readonly string[]): vscode.MarkdownString {
  const card = new vscode.MarkdownString(linesInTheirDirection(lines.join('\n\n')));
  card.isTrusted = { enabledCommands: [Command.markClaim, ...CLAIM_CARD_COMMANDS, ...ELSEWHERE_COMMANDS] };
  card.supportHtml = false;
  return card;
}
