// Mark Claim: the selection, else the claim-worthy thing at the cursor; with several cursors, each.

import * as vscode from 'vscode';
import { makeAnchor } from '../../core/anchor/make';
import { unitInWords } from '../../core/detect/figures/units';
import { claimantOf } from '../../core/detect/speech/claimant';
import { CONFIDENT, type Figure } from '../../core/detect/model';
import { markable } from '../../core/detect/suggestions';
import type { ClaimFigure, ClaimFields } from '../../core/sidecar/model';
import type { NewClaim, Operation } from '../../core/sidecar/operation';
import { newClaimId } from '../../core/sidecar/verdicts';
import { contains, overlaps, type Span } from '../../core/span';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import type { OpenArticle } from '../../workspace/open-article';
import { quoted } from '../quoted';
import { trim } from '../selection';
import { perform, say } from './perform';
import { activeArticle } from './target';

/** From a hover's link, or several of one article from a view: the words to mark. */
export interface WordsLink extends Span {
  readonly article: string;
}

export function registerMarkClaim(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.markClaim, async (given?: unknown) => {
    const links = toLinks(given);
    const article = links[0] ? await articles.ready(await vscode.workspace.openTextDocument(vscode.Uri.parse(links[0].article, true))) : await activeArticle(articles);
    if (!article) return;
    if (article.document.isUntitled) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Save the article first: its claims lie in a file beside it.'));
      return;
    }
    await article.read();
    const spans = links[0] ? links.map(({ start, end }) => ({ start, end })) : spansAtCursors(article, vscode.window.activeTextEditor!.selections);
    await mark(article, spans, history);
  });
}

function spansAtCursors(article: OpenArticle, selections: readonly vscode.Selection[]): Span[] {
  const { document } = article;
  return selections.flatMap((selection) => {
    const span = selection.isEmpty
      ? markable(article.parsed, article.detections, document.offsetAt(selection.active))
      : trim(article.text, { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) });
    return span ?? [];
  });
}

async function mark(article: OpenArticle, wanted: readonly Span[], history: History): Promise<void> {
  const known = article.claims.flatMap(({ resolution }) => resolution.span ?? []);
  const distinct = wanted.filter((span, index) => wanted.findIndex((one) => same(one, span)) === index);
  const spans = distinct.filter((span) => !known.some((one) => same(one, span))).sort((a, b) => a.start - b.start);
  if (spans.length === 0) {
    say(distinct.length > 0 ? vscode.l10n.t('These words are marked already.') : vscode.l10n.t('There is nothing to mark here. Select the words of the claim.'));
    return;
  }
  const words = quoted(article.text.slice(spans[0]!.start, spans[0]!.end));
  const label = spans.length === 1 ? vscode.l10n.t('Mark claim {0}', words) : vscode.l10n.t('Mark {0} claims', spans.length);
  await perform(history, article.document.uri, label, { kind: 'batch', operations: markOperations(article, spans).operations });
}

/** What marks words that are no claims yet, by start, and the ids that they get. */
export function markOperations(article: OpenArticle, spans: readonly Span[]): { readonly ids: readonly string[]; readonly operations: readonly Operation[] } {
  const taken = new Set(article.claims.map(({ claim }) => claim.id));
  const ids = spans.map(() => {
    const id = newClaimId(taken, Math.random);
    taken.add(id);
    return id;
  });
  const additions = spans.map((span, index): Operation => ({ kind: 'add', claim: newClaim(article, span, ids[index]!), before: article.claimAfter(span.start) }));
  return { ids, operations: [...article.syncOperations(), ...headlineOperations(article), ...additions] };
}

/** The first claim of an article notes what the article says of itself. */
function headlineOperations(article: OpenArticle): Operation[] {
  const stored = article.state?.sidecar?.article;
  if (article.state?.text) return [];
  const { headline, published } = article.parsed;
  const words = headline && article.text.slice(headline.start, headline.end);
  const fields = { ...(words && !stored?.headline ? { headline: words } : {}), ...(published && !stored?.published ? { published } : {}) };
  return Object.keys(fields).length > 0 ? [{ kind: 'article', fields }] : [];
}

function newClaim(article: OpenArticle, span: Span, id: string): NewClaim {
  return { id, anchor: makeAnchor(article.text, span), ...detectedFields(article, span) };
}

/** What detection knows of the words, so that the checker need not type it; all of it can be edited. */
function detectedFields(article: OpenArticle, span: Span): ClaimFields {
  const { detections } = article;
  const figures = detections.figures.filter((figure) => contains(span, figure));
  const figure = figures.length === 1 ? toClaimFigure(figures[0]!) : null;
  const speaker = claimantOf(span, detections)?.speaker;
  const sentence = detections.sentences.find((one) => overlaps(one, span));
  const type = figure ? 'quantity' : sentence && sentence.claimType !== 'other' ? sentence.claimType : null;
  return {
    ...(type ? { type } : {}),
    ...(figure ? { figure } : {}),
    ...(speaker && speaker.confidence >= CONFIDENT ? { claimant: speaker.name } : {}),
  };
}

function toClaimFigure(figure: Figure): ClaimFigure | null {
  const { value, noun, bound } = figure;
  if (value === null) return null;
  const counted = unitInWords(figure) ?? noun?.text;
  return { value, ...(counted ? { unit: counted } : {}), ...(bound === '=' ? {} : { bound }) };
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function toLinks(given: unknown): readonly WordsLink[] {
  return (Array.isArray(given) ? given : [given]).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { article, start, end } = one as Partial<WordsLink>;
    return typeof article === 'string' && typeof start === 'number' && typeof end === 'number' && start < end ? [{ article, start, end }] : [];
  });
}
