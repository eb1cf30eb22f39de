// The language status item of an article: how many claims are checked, and whether something is wrong. Also the context keys of the active editor.

import * as vscode from 'vscode';
import { Command, ContextKey, LANGUAGE } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { History } from '../workspace/history';
import { conditionOf, needsALook } from './condition';

export class Status extends Owner {
  readonly #item = this.own(vscode.languages.createLanguageStatusItem('claimLens.status', LANGUAGE));

  constructor(private readonly articles: Articles, history: History) {
    super();
    this.#item.name = 'Claim Lens';
    this.own(articles.onDidChange(() => this.#show()));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.#show()));
    this.own(vscode.window.onDidChangeTextEditorSelection(() => this.#showCursor()));
    this.own(history.onDidChange(() => {
      void setContext(ContextKey.canUndo, history.last !== null);
      void setContext(ContextKey.canRedo, history.next !== null);
    }));
    this.#show();
  }

  #show(): void {
    const editor = vscode.window.activeTextEditor;
    const article = editor && this.articles.get(editor.document);
    void setContext(ContextKey.article, article !== undefined);
    this.#showCursor();
    if (!article) return;
    const claims = article.claims;
    const checked = claims.filter(({ claim }) => claim.verdict !== undefined).length;
    const adrift = claims.filter(({ resolution }) => needsALook(conditionOf(resolution))).length;
    const readOnly = article.state?.sidecar?.readOnly ?? article.state?.problems.find(({ severity }) => severity === 'error')?.message;
    this.#item.text = claims.length === 0 ? vscode.l10n.t('No claims yet') : vscode.l10n.t('{0} of {1} claims checked', checked, claims.length);
    this.#item.detail = readOnly ?? (adrift > 0 ? vscode.l10n.t('{0} need a look: their words have changed', adrift) : vscode.l10n.t('{0} figures found', article.detections.figures.length));
    this.#item.busy = !article.isRead;
    this.#item.severity = readOnly ? vscode.LanguageStatusSeverity.Error : adrift > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#item.command = claims.length === 0
      ? { command: Command.markClaim, title: vscode.l10n.t('Mark Claim') }
      : { command: Command.nextClaim, title: vscode.l10n.t('Next Claim') };
  }

  #showCursor(): void {
    const editor = vscode.window.activeTextEditor;
    const article = editor && this.articles.get(editor.document);
    const inClaim = article !== undefined && article.claimsAt(article.document.offsetAt(editor!.selection.active)).length > 0;
    void setContext(ContextKey.claimAtCursor, inClaim);
  }
}

const contexts = new Map<string, boolean>();

/** Tells the editor only what is new. */
function setContext(key: string, value: boolean): Thenable<unknown> {
  if (contexts.get(key) === value) return Promise.resolve();
  contexts.set(key, value);
  return vscode.commands.executeCommand('setContext', key, value);
}
