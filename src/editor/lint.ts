// What an editor would ask about claims, as Problems in the article; off unless the user wants it.

import * as vscode from 'vscode';
import { lintClaim, lintSidecar, type LintCode, type LintFinding } from '../core/claims/lint';
import type { Claim } from '../core/sidecar/model';
import type { Span } from '../core/span';
import { Setting } from '../ids';
import type { OpenArticle } from '../workspace/open-article';
import { settings, type ProblemSetting } from '../workspace/settings';
import { ClaimDiagnostic } from './diagnostics';
import { quoted } from './quoted';

const SETTINGS: Readonly<Record<LintCode, ProblemSetting>> = {
  'verdict-without-source': Setting.lintNoSource,
  'one-source': Setting.lintOneSource,
  'source-not-dated': Setting.lintNotDated,
  'no-claimant': Setting.lintNoClaimant,
  'one-domain': Setting.lintOneDomain,
  'no-dateline': Setting.lintNoDateline,
  'text-not-kept': Setting.lintTextNotKept,
};

const MESSAGES: Readonly<Record<LintCode, (detail: string) => string>> = {
  'verdict-without-source': () => vscode.l10n.t('This verdict has no source.'),
  'one-source': () => vscode.l10n.t('This verdict rests on one source alone.'),
  'source-not-dated': (detail) => vscode.l10n.t('The source {0} has no day of access and no archived copy: who follows it may find something else.', quoted(detail)),
  'no-claimant': () => vscode.l10n.t('It is not told who claims this.'),
  'one-domain': (detail) => vscode.l10n.t('All sources of this verdict are of {0}.', detail),
  'no-dateline': (detail) => vscode.l10n.t('{0} is no day that can be told: the article has no date.', quoted(detail)),
  'text-not-kept': () => vscode.l10n.t('The sidecar does not keep the article’s text: what changes from now on cannot be told.'),
};

/** None where the setting is off. A claim without words in the article has other problems. */
export function lintProblems(article: OpenArticle): ClaimDiagnostic[] {
  const { document } = article;
  if (!settings.lint(document.uri)) return [];
  const toDiagnostic = (claim: Claim, span: Span, { code, source, at = span, detail = '' }: LintFinding): ClaimDiagnostic[] => {
    const level = settings.problemLevel(SETTINGS[code], document.uri);
    if (level === null) return [];
    const range = new vscode.Range(document.positionAt(at.start), document.positionAt(at.end));
    return [new ClaimDiagnostic(range, MESSAGES[code](detail), level, claim.id, code, source)];
  };
  const { dates } = article.detections;
  const sidecar = settings.keepText(document.uri) ? article.state?.sidecar : null;
  const first = sidecar?.claims[0];
  return [
    ...(sidecar && first ? lintSidecar(sidecar).flatMap((finding) => toDiagnostic(first, article.parsed.headline ?? { start: 0, end: 0 }, finding)) : []),
    ...article.claims.flatMap(({ claim, resolution: { span } }) => (span ? lintClaim(claim, span, dates).flatMap((finding) => toDiagnostic(claim, span, finding)) : [])),
  ];
}
