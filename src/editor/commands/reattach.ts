// Re-attach to Selection, and Accept New Wording: what a person does when a claim's words are not what they were.

import * as vscode from 'vscode';
import { makeAnchor } from '../../core/anchor/make';
import type { Operation } from '../../core/sidecar/operation';
import type { Span } from '../../core/span';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { History } from '../../workspace/history';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { trim } from '../selection';
import { brief, perform } from './perform';
import { activeArticle, claimTarget, pickClaim } from './target';

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
    const found = (await givenClaim(articles, article, given)) ?? (await pickClaim(adriftFirst(article.claims), article, vscode.l10n.t('Re-attach to “{0}”', brief(article.text.slice(span.start, span.end)))));
    if (!found) return;
    const label = vscode.l10n.t('Re-attach “{0}”', brief(found.claim.anchor.quote));
    await perform(history, document.uri, label, { kind: 'batch', operations: [...article.syncOperations(), reattachment(article, found, span)] });
  });
}

export function registerAcceptWording(articles: Articles, history: History): vscode.Disposable {
  return vscode.commands.registerCommand(Command.acceptWording, async (given?: unknown) => {
    const target = await claimTarget(articles, given, vscode.l10n.t('Accept New Wording'));
    const span = target?.found.resolution.span;
    if (!target || !span) return;
    const { article, found } = target;
    const { quote, nth } = makeAnchor(article.text, span);
    const label = vscode.l10n.t('Accept “{0}”', brief(quote));
    await perform(history, article.document.uri, label, {
      kind: 'batch',
      operations: [...article.syncOperations(), { kind: 'anchor', id: found.claim.id, anchor: { quote, nth: nth ?? null, now: null, was: null } }],
    });
  });
}

/** A claim that was judged keeps the words that were judged as its quote, and gets the selection as its words of now. */
function reattachment(article: OpenArticle, { claim }: ClaimInText, span: Span): Operation {
  const { quote, nth } = makeAnchor(article.text, span);
  const judged = claim.verdict !== undefined && claim.anchor.quote !== quote;
  const words = judged ? { now: quote } : { quote, now: null };
  return { kind: 'anchor', id: claim.id, anchor: { ...words, nth: nth ?? null, was: null, before: null, after: null } };
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
