// Problems: in the sidecar what is wrong with the file, in the article what has become of its claims.

import * as vscode from 'vscode';
import type { LintCode } from '../core/claims/lint';
import type { Problem, Source } from '../core/sidecar/model';
import type { Span } from '../core/span';
import { Setting } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { ClaimInText, OpenArticle } from '../workspace/open-article';
import { lostPlaces } from '../workspace/adrift';
import { onDidChangeSettings, settings, type ProblemLevel } from '../workspace/settings';
import type { Folder } from '../workspace/folder';
import type { SidecarState } from '../workspace/sidecars';
import { changeInShort, conditionOf } from './condition';
import { lintProblems } from './lint';
import { problemInWords } from './problem-in-words';
import { quoted } from './quoted';

const SOURCE = 'Claim Lens';

/** The code of a diagnostic that a quick fix answers; its target names the claim. */
export type ClaimProblem = 'changed-words' | 'changed-figure' | 'lost-anchor' | 'ambiguous-anchor' | LintCode;

/** A diagnostic on a claim, with the claim's id for its quick fixes. */
export class ClaimDiagnostic extends vscode.Diagnostic {
  constructor(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity, readonly claim: string, code: ClaimProblem, /** The source that it is about. */ readonly evidence?: Source) {
    super(range, message, severity);
    this.source = SOURCE;
    this.code = code;
  }
}

export class Diagnostics extends Owner {
  readonly #inArticles = this.own(vscode.languages.createDiagnosticCollection('claim-lens-article'));
  readonly #inSidecars = this.own(vscode.languages.createDiagnosticCollection('claim-lens-sidecar'));

  constructor(articles: Articles, private readonly folder: Folder) {
    super();
    this.own(articles.onDidChange((article) => {
      this.#showArticle(article);
      if (article.state) this.#showSidecar(article.state);
    }));
    this.own(onDidChangeSettings((affects) => {
      if (!affects('problems') && !affects('lint') && !affects(Setting.keepText)) return;
      for (const document of vscode.workspace.textDocuments) {
        const article = articles.get(document);
        if (article) this.#showArticle(article);
      }
      void this.#showFolder();
    }));
    this.own(articles.onDidClose(({ document }) => this.#inArticles.delete(document.uri)));
    this.own(folder.onDidChange(() => void this.#showFolder()));
    void this.#showFolder();
  }

  /** The diagnostics of an article's claims at a range, for quick fixes. */
  at(uri: vscode.Uri, range: vscode.Range): readonly ClaimDiagnostic[] {
    return (this.#inArticles.get(uri) ?? []).filter((one): one is ClaimDiagnostic => one instanceof ClaimDiagnostic && one.range.intersection(range) !== undefined);
  }

  #showArticle(article: OpenArticle): void {
    const adrift = article.claims.flatMap((found) => problemOf(found, article) ?? []);
    this.#inArticles.set(article.document.uri, [...adrift, ...lintProblems(article)]);
  }

  async #showFolder(): Promise<void> {
    const states = await this.folder.states();
    const listed = new Set(states.map(({ uri }) => uri.toString()));
    this.#inSidecars.forEach((uri) => {
      if (!listed.has(uri.toString()) && vscode.workspace.getWorkspaceFolder(uri)) this.#inSidecars.delete(uri);
    });
    for (const state of states) this.#showSidecar(state);
  }

  #showSidecar({ uri, problems }: SidecarState): void {
    this.#inSidecars.set(uri, problems.flatMap((problem) => toDiagnostic(problem, uri)));
  }
}

function toDiagnostic(problem: Problem, sidecar: vscode.Uri): vscode.Diagnostic[] {
  const level = settings.sidecarProblemLevel(problem, sidecar);
  if (level === null) return [];
  const from = new vscode.Position(problem.line - 1, problem.column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(from, from.translate(0, Math.max(1, problem.end - problem.start))), problemInWords(problem, sidecar), level);
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return [diagnostic];
}

function problemOf({ claim, resolution }: ClaimInText, article: OpenArticle): ClaimDiagnostic | null {
  const { document } = article;
  const rangeOf = ({ start, end }: Span) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const make = (at: Span | null | undefined, message: string, setting: Parameters<typeof settings.problemLevel>[0], code: ClaimProblem): ClaimDiagnostic | null => {
    const level: ProblemLevel = settings.problemLevel(setting, document.uri);
    return at && level !== null ? new ClaimDiagnostic(rangeOf(at), message, level, claim.id, code) : null;
  };
  const { quote } = claim.anchor;
  const short = changeInShort(claim, resolution) ?? '';
  switch (conditionOf(resolution)) {
    case 'exact':
    case 'moved':
      return null;
    case 'stale': {
      const message = vscode.l10n.t('The figure has changed since it was checked ({0}).', short);
      return make(resolution.span, claim.verdict === undefined ? message : vscode.l10n.t('{0} The verdict may no longer hold.', message), Setting.problemFigure, 'changed-figure');
    }
    case 'changed':
      return make(resolution.span, vscode.l10n.t('The words have changed since they were checked ({0}).', short), Setting.problemChanged, 'changed-words');
    case 'ambiguous': {
      const message = vscode.l10n.t('It is open which words the claim {0} was made on: {1} places fit.', quoted(quote), resolution.candidates.length);
      const problem = make(resolution.candidates[0], message, Setting.problemAmbiguous, 'ambiguous-anchor');
      if (problem) problem.relatedInformation = resolution.candidates.map((span) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(span)), vscode.l10n.t('It may be these words')));
      return problem;
    }
    case 'lost': {
      const place = lostPlaces(article).get(claim.id);
      const words = quoted(claim.anchor.now ?? quote);
      const message = place?.isKnown
        ? vscode.l10n.t('The words of the claim {0} are no longer in the article; they stood here. Select where it belongs and re-attach it, or remove it.', words)
        : vscode.l10n.t('The words of the claim {0} are no longer in the article. Select where it belongs and re-attach it, or remove it.', words);
      return make(place?.span, message, Setting.problemLost, 'lost-anchor');
    }
  }
}
