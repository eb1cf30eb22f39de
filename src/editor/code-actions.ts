// The lightbulb: mark what is at the cursor, work on the claim that is there, answer what Problems say of it.

import * as vscode from 'vscode';
import { markable } from '../core/detect/suggestions';
import type { Span } from '../core/span';
import { Command, LANGUAGE } from '../ids';
import type { Articles } from '../workspace/articles';
import type { ClaimInText, OpenArticle } from '../workspace/open-article';
import { brief } from './commands/perform';
import type { ClaimDiagnostic, Diagnostics } from './diagnostics';
import { trim } from './selection';

export function registerCodeActions(articles: Articles, diagnostics: Diagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(LANGUAGE, {
    provideCodeActions: async (document, range) => {
      const article = await articles.ready(document);
      if (!article) return [];
      const problems = diagnostics.at(document.uri, range);
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const claims = article.claimsAt(span.start);
      return [
        ...problems.flatMap((problem) => fixes(article, problem)),
        ...markAction(article, span, claims),
        ...claims.flatMap((found) => claimActions(article, found)),
      ];
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function action(title: string, command: string, argument: unknown, diagnostic?: ClaimDiagnostic): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = { command, title, arguments: [argument] };
  if (diagnostic) {
    made.diagnostics = [diagnostic];
    made.isPreferred = command === Command.acceptWording;
  }
  return made;
}

function fixes(article: OpenArticle, problem: ClaimDiagnostic): vscode.CodeAction[] {
  const target = { article: article.document.uri.toString(), claim: problem.claim };
  const offer = (title: string, command: string) => action(title, command, target, problem);
  const compare = offer(vscode.l10n.t('Compare with the text as it was checked'), Command.compareWithChecked);
  switch (problem.code) {
    case 'changed-words':
    case 'changed-figure':
      return [offer(vscode.l10n.t('Accept the new wording'), Command.acceptWording), offer(vscode.l10n.t('Check again: set the verdict'), Command.setVerdict), compare];
    default:
      return [offer(vscode.l10n.t('Re-attach to the selection'), Command.reattach), compare, offer(vscode.l10n.t('Remove the claim'), Command.removeClaim)];
  }
}

function markAction(article: OpenArticle, range: Span, claims: readonly ClaimInText[]): vscode.CodeAction[] {
  const span = range.start < range.end ? trim(article.text, range) : markable(article.parsed, article.detections, range.start);
  if (!span || claims.some(({ resolution }) => resolution.span?.start === span.start && resolution.span.end === span.end)) return [];
  const title = vscode.l10n.t('Mark claim “{0}”', brief(article.text.slice(span.start, span.end)));
  return [action(title, Command.markClaim, { article: article.document.uri.toString(), ...span })];
}

function claimActions(article: OpenArticle, { claim }: ClaimInText): vscode.CodeAction[] {
  const target = { article: article.document.uri.toString(), claim: claim.id };
  const words = brief(claim.anchor.quote);
  return [
    action(vscode.l10n.t('Set verdict on “{0}”', words), Command.setVerdict, target),
    action(vscode.l10n.t('Add source for “{0}”', words), Command.addSource, target),
    action(vscode.l10n.t('Add note on “{0}”', words), Command.addNote, target),
    action(vscode.l10n.t('Open “{0}” in the sidecar', words), Command.openInSidecar, target),
  ];
}
