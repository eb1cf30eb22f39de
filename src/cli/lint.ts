// What an editor would ask about claims, for `claim-lens check --lint`.

import { lintClaim, lintSidecar, type LintCode, type LintFinding } from '../core/claims/lint';
import { detect } from '../core/detect/detect';
import type { Sidecar } from '../core/sidecar/model';
import type { LocatedClaim, LocatedProblem } from './claims';
import { positionsIn } from './position';

/** As the editor says it, which translates its own; a test holds the two against each other. */
const MESSAGES: Readonly<Record<LintCode, (detail: string) => string>> = {
  'verdict-without-source': () => 'This verdict has no source.',
  'one-source': () => 'This verdict rests on one source alone.',
  'source-not-dated': (detail) => `The source “${detail}” has no day of access and no archived copy: who follows it may find something else.`,
  'no-claimant': () => 'It is not told who claims this.',
  'one-domain': (detail) => `All sources of this verdict are of ${detail}.`,
  'no-dateline': (detail) => `“${detail}” is no day that can be told: the article has no date.`,
  'text-not-kept': () => 'The sidecar does not keep the article’s text: what changes from now on cannot be told.',
};

/** The words of a finding; `detail` is what it speaks of. */
export function lintInWords(code: LintCode, detail: string): string {
  return MESSAGES[code](detail);
}

/** Offsets are those of the file: `detect` takes a byte order mark for white space. */
export function lint(pair: { readonly article: string; readonly sidecar: string }, text: string, sidecar: Sidecar, claims: readonly LocatedClaim[]): LocatedProblem[] {
  const { dates } = detect(text, sidecar.article.published);
  const positions = positionsIn(text);
  const told = ({ code, detail = '' }: LintFinding) => ({ severity: 'warning', code, message: lintInWords(code, detail) } as const);
  return [
    ...lintSidecar(sidecar).map((finding) => ({ file: pair.sidecar, line: 1, column: 1, ...told(finding) })),
    ...claims.flatMap(({ claim, resolution, place }) => lintClaim(claim, resolution.span, dates).map((finding) => ({
      ...(finding.at ? { file: pair.article, ...positions(finding.at.start) } : place), ...told(finding), claim: claim.id,
    }))),
  ];
}
