// What an editor would ask about claims, for `claim-lens check --lint`.

import { lintClaim, type LintCode } from '../core/claims/lint';
import { detect } from '../core/detect/detect';
import type { LocatedClaim, LocatedProblem } from './claims';
import { positionsIn } from './position';

const MESSAGES: Readonly<Record<LintCode, (detail: string) => string>> = {
  'verdict-without-source': () => 'This verdict has no source.',
  'one-source': () => 'This verdict rests on one source alone.',
  'source-not-dated': (detail) => `The source “${detail}” has no day of access and no archived copy.`,
  'no-claimant': () => 'It is not told who claims this.',
  'one-domain': (detail) => `All sources of this verdict are of ${detail}.`,
  'no-dateline': (detail) => `“${detail}” is no day that can be told: the article has no date.`,
};

/** Offsets are those of the file: `detect` takes a byte order mark for white space. `published`: what the sidecar says. */
export function lint(file: string, text: string, published: string | undefined, claims: readonly LocatedClaim[]): LocatedProblem[] {
  const { dates } = detect(text, published);
  const positions = positionsIn(text);
  return claims.flatMap(({ claim, resolution, place }) => lintClaim(claim, resolution.span, dates).map(({ code, at, detail = '' }) => ({
    ...(at ? { file, ...positions(at.start) } : place), severity: 'warning', code, message: MESSAGES[code](detail), claim: claim.id,
  } as const)));
}
