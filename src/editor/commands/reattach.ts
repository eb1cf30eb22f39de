// What a person does when a claim's words are not what they were: re-attach it to the selection, choose among the places that
// it may have, accept the new wording.

import * as vscode from 'vscode';
import { makeAnchor } from '../../core/anchor/make';
import type { Resolution } from '../../core/anchor/model';
import type { Operation } from '../../core/sidecar/operation';
import type { Span } from '../../core/span';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { conditionOf } from '../condition';
import { quoted } from '../quoted';
import { trim } from '../selection';
import { perform, say } from './perform';
import { pickPlace } from './pick-place';
import { activeArticle, claimTarget, pickClaim, type ClaimTarget } from './target';

export function registerReattach(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.reattach, async (given?: unknown) => {
    const article = await activeArticle(articles);
    if (!article) return;
    const { document } = article;
    const { selection } = vscode.window.activeTextEditor!;
    const span = trim(article.text, { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) });
    if (!span) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select the words that the claim is about, then run “Re-attach to Selection”.'));
      return;
    }
    const found = (await givenClaim(articles, article, given)) ?? (await pickClaim(adriftFirst(article.claims), article, vscode.l10n.t('Re-attach to {0}', quoted(article.text.slice(span.start, span.end)))));
    if (found) await attach({ article, found }, span, history);
  });
}

/** A hover or a lightbulb may name the place; else the places are shown one after the other. */
export function registerChoosePlace(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.choosePlace, async (given?: unknown) => {
    const target = await ambiguousTarget(articles, given);
    if (!target) return;
    const { candidates } = target.found.resolution;
    if (candidates.length === 0) {
      say(vscode.l10n.t('It is clear where this claim belongs.'));
      return;
    }
    const named = placeIn(given);
    const span = candidates.find(({ start, end }) => start === named?.start && end === named.end) ?? (await pickPlace(target));
    if (span) await attach(target, span, history);
  });
}

/** The claim that was given, else the only one whose place is open, else the one that is picked among those. */
async function ambiguousTarget(articles: Articles, given: unknown): Promise<ClaimTarget | null> {
  const title = vscode.l10n.t('Choose Place');
  if (given !== undefined) return claimTarget(articles, given, title);
  const article = await activeArticle(articles);
  if (!article) return null;
  const open = article.claims.filter(({ resolution }) => resolution.state === 'ambiguous');
  if (open.length === 0) {
    say(vscode.l10n.t('It is clear where the claims of this article belong.'));
    return null;
  }
  const found = open.length === 1 ? open[0]! : await pickClaim(open, article, title);
  return found && { article, found };
}

export function registerAcceptWording(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.acceptWording, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Accept New Wording'));
    if (!target) return;
    const { article, found } = target;
    const operations = acceptance(article, [found]);
    if (operations.length === 0) {
      say(vscode.l10n.t('The words of this claim are those that were checked.'));
      return;
    }
    await perform(history, article.document.uri, vscode.l10n.t('Accept {0}', quoted(found.resolution.now ?? '')), { kind: 'batch', operations });
  });
}

/** What makes today's words of these claims the checked ones; empty when they are, or when there are none. */
export function acceptance(article: OpenArticle, claims: readonly ClaimInText[]): readonly Operation[] {
  const anchors = claims.flatMap(({ claim, resolution }): Operation[] => {
    if (!resolution.span || !hasOtherWords(resolution)) return [];
    const { quote, nth } = makeAnchor(article.text, resolution.span);
    return [{ kind: 'anchor', id: claim.id, anchor: { quote, nth: nth ?? null, now: null, was: null, candidates: null } }];
  });
  return anchors.length === 0 ? [] : [...article.syncOperations(), ...anchors];
}

/** Whether its words are there, and are others than those that were checked. */
export function hasOtherWords(resolution: Resolution): boolean {
  const condition = conditionOf(resolution);
  return condition === 'changed' || condition === 'stale';
}

async function attach({ article, found }: ClaimTarget, span: Span, history: History): Promise<void> {
  const label = vscode.l10n.t('Re-attach {0}', quoted(found.claim.anchor.quote));
  await perform(history, article.document.uri, label, { kind: 'batch', operations: [...article.syncOperations(), reattachment(article, found, span)] });
}

/** A claim that was judged keeps the words that were judged as its quote, and gets the new ones as its words of now. */
function reattachment(article: OpenArticle, { claim }: ClaimInText, span: Span): Operation {
  const { quote, nth } = makeAnchor(article.text, span);
  const judged = claim.verdict !== undefined && claim.anchor.quote !== quote;
  const words = judged ? { now: quote } : { quote, now: null };
  return { kind: 'anchor', id: claim.id, anchor: { ...words, nth: nth ?? null, was: null, candidates: null, before: null, after: null } };
}

async function givenClaim(articles: Articles, article: OpenArticle, given: unknown): Promise<ClaimInText | null> {
  if (given === undefined) return null;
  const target = await claimTarget(articles, given, vscode.l10n.t('Re-attach to Selection'));
  return target && target.article === article ? target.found : null;
}

function adriftFirst(claims: readonly ClaimInText[]): readonly ClaimInText[] {
  const rank = { lost: 0, ambiguous: 1, changed: 2, moved: 3, exact: 3 } as const;
  return [...claims].sort((a, b) => rank[a.resolution.state] - rank[b.resolution.state]);
}

function placeIn(given: unknown): Span | null {
  if (typeof given !== 'object' || given === null) return null;
  const { start, end } = given as Partial<Span>;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
