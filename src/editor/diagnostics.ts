// Problems: in the sidecar what is wrong with the file, in the article what has become of its claims.

import * as vscode from 'vscode';
import type { Problem, Severity } from '../core/sidecar/model';
import { Setting } from '../ids';
import type { Articles } from '../workspace/articles';
import { Owner } from '../workspace/disposables';
import type { ClaimInText, OpenArticle } from '../workspace/open-article';
import { settings, type ProblemLevel } from '../workspace/settings';
import type { Folder } from '../workspace/folder';
import type { SidecarState } from '../workspace/sidecars';

const SOURCE = 'Claim Lens';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** The code of a diagnostic that a quick fix answers; its target names the claim. */
export type ClaimProblem = 'changed-words' | 'changed-figure' | 'lost-anchor' | 'ambiguous-anchor';

/** A diagnostic on a claim, with the claim's id for its quick fixes. */
export class ClaimDiagnostic extends vscode.Diagnostic {
  constructor(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity, readonly claim: string, code: ClaimProblem) {
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
      this.#inArticles.set(article.document.uri, article.claims.flatMap((found) => problemOf(found, article) ?? []));
      if (article.state) this.#showSidecar(article.state);
    }));
    this.own(articles.onDidClose(({ document }) => this.#inArticles.delete(document.uri)));
    this.own(folder.onDidChange(() => void this.#showFolder()));
    void this.#showFolder();
  }

  /** The diagnostics of an article's claims at a range, for quick fixes. */
  at(uri: vscode.Uri, range: vscode.Range): readonly ClaimDiagnostic[] {
    return (this.#inArticles.get(uri) ?? []).filter((one): one is ClaimDiagnostic => one instanceof ClaimDiagnostic && one.range.intersection(range) !== undefined);
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
    this.#inSidecars.set(uri, problems.map(toDiagnostic));
  }
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const from = new vscode.Position(problem.line - 1, problem.column - 1);
  const diagnostic = new vscode.Diagnostic(new vscode.Range(from, from.translate(0, Math.max(1, problem.end - problem.start))), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}

function problemOf({ claim, resolution }: ClaimInText, article: OpenArticle): ClaimDiagnostic | null {
  const { document } = article;
  const range = resolution.span && new vscode.Range(document.positionAt(resolution.span.start), document.positionAt(resolution.span.end));
  const make = (at: vscode.Range, message: string, level: ProblemLevel, code: ClaimProblem) => (level === null ? null : new ClaimDiagnostic(at, message, level, claim.id, code));
  const level = (key: Parameters<typeof settings.problemLevel>[0]) => settings.problemLevel(key, document.uri);
  const { quote } = claim.anchor;
  switch (resolution.state) {
    case 'changed':
      if (!range) return null;
      return resolution.figureChanged
        ? make(range, vscode.l10n.t('The figure has changed since it was checked: “{0}” → “{1}”. The verdict may no longer hold.', quote, resolution.now ?? ''), level(Setting.problemFigure), 'changed-figure')
        : make(range, vscode.l10n.t('The words have changed since they were checked: “{0}” → “{1}”.', quote, resolution.now ?? ''), level(Setting.problemChanged), 'changed-words');
    case 'ambiguous': {
      const first = resolution.candidates[0];
      const at = first ? new vscode.Range(document.positionAt(first.start), document.positionAt(first.end)) : topOf(document);
      return make(at, vscode.l10n.t('It is open which words the claim “{0}” was made on: {1} places fit.', quote, resolution.candidates.length), level(Setting.problemLost), 'ambiguous-anchor');
    }
    case 'lost':
      return make(topOf(document), vscode.l10n.t('The words of the claim “{0}” are no longer in the article. Select where it belongs and re-attach it, or remove it.', quote), level(Setting.problemLost), 'lost-anchor');
    case 'exact':
    case 'moved':
      return null;
  }
}

/** Where a problem stands that has no place any more: the article's first line. */
function topOf(document: vscode.TextDocument): vscode.Range {
  return document.lineAt(0).range;
}
