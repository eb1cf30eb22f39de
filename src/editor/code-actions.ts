// The lightbulb: mark what is at the cursor, work on the claim that is there, answer what Problems say of it.

import * as vscode from 'vscode';
import { markable } from '../core/detect/suggestions';
import type { Claim } from '../core/sidecar/model';
import type { Span } from '../core/span';
import { Command, LANGUAGE } from '../ids';
import { adriftAt, type Adrift } from '../workspace/adrift';
import type { Articles } from '../workspace/articles';
import type { ClaimInText, OpenArticle } from '../workspace/open-article';
import { findInTriage, suggestedAt } from '../workspace/triage';
import type { Mending } from './commands/mend-claim';
import { conditionOf } from './condition';
import type { ClaimDiagnostic, ClaimProblem, Diagnostics } from './diagnostics';
import { quoted } from './quoted';
import { trim } from './selection';

/** Claims without words that a selection is offered to; for more there is the command, which lists them all. */
const MOST_REATTACHMENTS = 3;

export function registerCodeActions(articles: Articles, diagnostics: Diagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(LANGUAGE, {
    provideCodeActions: async (document, range) => {
      const article = await articles.ready(document);
      if (!article) return [];
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const claims = article.claimsAt(span.start);
      const problems = diagnostics.at(document.uri, range);
      const adrift = adriftAt(article, span);
      const shown = new Set([...claims, ...adrift.map(({ found }) => found)].map(({ claim }) => claim.id));
      return [
        ...claims.flatMap((found) => changeActions(article, found, problems)),
        ...adrift.flatMap((one) => adriftActions(article, one, problems)),
        ...problems.flatMap((problem) => lintActions(article, problem)),
        ...(range.isEmpty ? [] : reattachActions(article, shown)),
        ...markAction(article, span, claims),
        ...dismissAction(article, span),
        ...claims.flatMap((found) => claimActions(article, found)),
      ];
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function action(title: string, command: string, argument: unknown, diagnostics: readonly ClaimDiagnostic[] = [], isPreferred = false): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { command, title, arguments: [argument] };
  if (diagnostics.length > 0) made.diagnostics = [...diagnostics];
  if (isPreferred) made.isPreferred = true;
  return made;
}

/** For words that are not those that were checked. */
function changeActions(article: OpenArticle, { claim, resolution }: ClaimInText, problems: readonly ClaimDiagnostic[]): vscode.CodeAction[] {
  const condition = conditionOf(resolution);
  if (condition !== 'changed' && condition !== 'stale') return [];
  const target = targetOf(article, claim);
  const own = problems.filter((problem) => problem.claim === claim.id);
  return [
    action(vscode.l10n.t('Accept the new wording'), Command.acceptWording, target, own, condition === 'changed'),
    action(vscode.l10n.t('Check again: set the verdict'), Command.setVerdict, target, own, condition === 'stale'),
    compareAction(target, own),
  ];
}

/** For a claim without words, at a place where it may belong or where it stood. */
function adriftActions(article: OpenArticle, { found: { claim, resolution }, span }: Adrift, problems: readonly ClaimDiagnostic[]): vscode.CodeAction[] {
  const target = targetOf(article, claim);
  const own = problems.filter((problem) => problem.claim === claim.id);
  const words = quoted(claim.anchor.now ?? claim.anchor.quote);
  if (resolution.candidates.length > 0) {
    return [
      action(vscode.l10n.t('The claim {0} belongs to these words', words), Command.choosePlace, { ...target, start: span.start, end: span.end }, own, true),
      action(vscode.l10n.t('Look at all {0} places for {1}', resolution.candidates.length, words), Command.choosePlace, target, own),
      compareAction(target, own),
    ];
  }
  return [
    action(vscode.l10n.t('Re-attach {0} to the selection', words), Command.reattach, target, own),
    compareAction(target, own),
    action(vscode.l10n.t('Remove the claim {0}', words), Command.removeClaim, target, own),
  ];
}

/** For what an editor would ask about a claim. */
function lintActions({ document }: OpenArticle, problem: ClaimDiagnostic): vscode.CodeAction[] {
  const target = { article: document.uri.toString(), claim: problem.claim };
  const mend = (title: string, lacks: Mending['lacks']) => [action(title, Command.mendClaim, { ...target, lacks, ...(problem.evidence ? { source: problem.evidence } : {}) } satisfies Mending, [problem], true)];
  switch (problem.code as ClaimProblem) {
    case 'verdict-without-source': return [action(vscode.l10n.t('Add a source'), Command.addSource, target, [problem], true)];
    case 'one-source': case 'one-domain': return [action(vscode.l10n.t('Add another source'), Command.addSource, target, [problem])];
    case 'source-not-dated': return mend(vscode.l10n.t('It was read today: set the day of access'), 'accessed');
    case 'no-claimant': return mend(vscode.l10n.t('Say who claims it'), 'claimant');
    case 'text-not-kept': return mend(vscode.l10n.t('Keep the text as it is now'), 'text');
    case 'no-dateline': return mend(vscode.l10n.t('Say when the article was published'), 'published');
    default: return [];
  }
}

/** A selection is where a claim without words may be put, wherever it is. */
function reattachActions(article: OpenArticle, shown: ReadonlySet<string>): vscode.CodeAction[] {
  const adrift = article.claims.filter(({ claim, resolution }) => resolution.span === null && !shown.has(claim.id));
  return adrift.slice(0, MOST_REATTACHMENTS).map(({ claim }) =>
    action(vscode.l10n.t('Re-attach {0} to the selection', quoted(claim.anchor.now ?? claim.anchor.quote)), Command.reattach, targetOf(article, claim)));
}

function compareAction(target: unknown, problems: readonly ClaimDiagnostic[]): vscode.CodeAction {
  return action(vscode.l10n.t('Compare with the text as it was checked'), Command.compareWithChecked, target, problems);
}

function targetOf({ document }: OpenArticle, { id }: Claim): { article: string; claim: string } {
  return { article: document.uri.toString(), claim: id };
}

function markAction(article: OpenArticle, range: Span, claims: readonly ClaimInText[]): vscode.CodeAction[] {
  const span = range.start < range.end ? trim(article.text, range) : article.isRead ? markable(article.parsed, article.detections, range.start) : null;
  if (!span || claims.some(({ resolution }) => resolution.span?.start === span.start && resolution.span.end === span.end)) return [];
  const title = vscode.l10n.t('Mark claim {0}', quoted(article.text.slice(span.start, span.end)));
  return [action(title, Command.markClaim, { article: article.document.uri.toString(), ...span })];
}

function dismissAction(article: OpenArticle, range: Span): vscode.CodeAction[] {
  const key = article.isRead ? suggestedAt(article, range.start) : null;
  const [found] = key === null ? [] : findInTriage(article, new Set([key]));
  if (!found || found.end < range.end) return [];
  return [action(vscode.l10n.t('Dismiss the suggestion {0}', quoted(found.words.quote)), Command.dismissSuggestions, { article: article.document.uri.toString(), key })];
}

function claimActions(article: OpenArticle, { claim }: ClaimInText): vscode.CodeAction[] {
  const target = targetOf(article, claim);
  const words = quoted(claim.anchor.quote);
  return [
    action(vscode.l10n.t('Set verdict on {0}', words), Command.setVerdict, target),
    action(vscode.l10n.t('Add source for {0}', words), Command.addSource, target),
    action(vscode.l10n.t('Add note on {0}', words), Command.addNote, target),
    action(vscode.l10n.t('Open {0} in the sidecar', words), Command.openInSidecar, target),
  ];
}
