// The language status items of an article: how far its claims are and whether something is wrong; what was detected. Also the context keys of the active editor.

import * as vscode from 'vscode';
import { stageOf } from '../core/claims/stage';
import { Command, ContextKey, LANGUAGE } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { History } from '../workspace/history';
import type { OpenArticle } from '../workspace/open-article';
import { onDidChangeSettings, settings } from '../workspace/settings';
import { triageOf } from '../workspace/triage';
import { conditionOf, needsALook } from './condition';
import { problemInWords } from './problem-in-words';
import { STAGE_WORDS } from './stage';

const WITH_WORK_LEFT = ['open', 'in-review'] as const;

export class Status extends Owner {
  readonly #item = this.own(vscode.languages.createLanguageStatusItem('claimLens.status', LANGUAGE));
  readonly #detector = this.own(vscode.languages.createLanguageStatusItem('claimLens.detector', LANGUAGE));

  constructor(private readonly articles: Articles, history: History) {
    super();
    this.#item.name = 'Claim Lens';
    this.#detector.name = vscode.l10n.t('Claim Lens: what can be checked');
    this.own(onDidChangeSettings(() => this.#show()));
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
    this.#showClaims(article);
    this.#showDetector(article);
  }

  #showClaims(article: OpenArticle): void {
    const claims = article.claims;
    const checked = claims.filter(({ claim }) => claim.verdict !== undefined).length;
    const adrift = claims.filter(({ resolution }) => needsALook(conditionOf(resolution))).length;
    const { state } = article;
    const problem = state?.problems.find(({ severity }) => severity === 'error');
    const fault = state && problem ? problemInWords(problem, state.uri) : undefined;
    const wrong = fault ?? state?.sidecar?.readOnly;
    this.#item.text = claims.length === 0 ? vscode.l10n.t('No claims yet') : vscode.l10n.t('{0} of {1} claims checked', checked, claims.length);
    this.#item.detail = wrong ?? [...stagesInWords(article), ...(adrift > 0 ? [vscode.l10n.t('{0} changed or lost', adrift)] : [])].join(' · ');
    this.#item.severity = fault !== undefined ? vscode.LanguageStatusSeverity.Error : wrong !== undefined || adrift > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    this.#item.command = claims.length === 0
      ? { command: Command.markClaim, title: vscode.l10n.t('Mark Claim') }
      : { command: Command.nextClaim, title: vscode.l10n.t('Next Claim') };
  }

  #showDetector(article: OpenArticle): void {
    const { figures, quotations } = article.detections;
    const isShown = settings.suggestions();
    this.#detector.busy = !article.isRead;
    this.#detector.text = article.isRead ? vscode.l10n.t('{0} figures, {1} quotations', figures.length, quotations.length) : vscode.l10n.t('Reading the article…');
    this.#detector.detail = isShown ? vscode.l10n.t('{0} statements to look at', triageOf(article).open.length) : vscode.l10n.t('Suggestions are hidden');
    this.#detector.command = { command: Command.toggleSuggestions, title: isShown ? vscode.l10n.t('Hide Suggestions') : vscode.l10n.t('Show Suggestions') };
  }

  #showCursor(): void {
    const editor = vscode.window.activeTextEditor;
    const article = editor && this.articles.get(editor.document);
    const inClaim = article !== undefined && article.claimsAt(article.document.offsetAt(editor!.selection.active)).length > 0;
    void setContext(ContextKey.claimAtCursor, inClaim);
  }
}

/** "Open: 2", "In review: 1": the stages of claims on which there is work left; the row is short, and has a command at its end. */
function stagesInWords({ claims, document }: OpenArticle): string[] {
  const signOffs = settings.signOffs(document.uri);
  const stages = claims.map(({ claim }) => stageOf(claim, signOffs));
  return WITH_WORK_LEFT.flatMap((stage) => {
    const count = stages.filter((one) => one === stage).length;
    return count > 0 ? [`${STAGE_WORDS[stage]()}: ${count}`] : [];
  });
}

const contexts = new Map<string, boolean>();

/** Tells the editor only what is new. */
function setContext(key: string, value: boolean): Thenable<unknown> {
  if (contexts.get(key) === value) return Promise.resolve();
  contexts.set(key, value);
  return vscode.commands.executeCommand('setContext', key, value);
}
