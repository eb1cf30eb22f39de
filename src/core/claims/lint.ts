// What a desk's editor would ask about a claim before it goes out. The rules follow the principles that fact-checkers have agreed on
// (International Fact-Checking Network: sources that readers can follow, more than one where the matter needs it, and no hidden claimants).

import type { DateMention } from '../detect/model';
import type { Claim, Sidecar, Source } from '../sidecar/model';
import type { Span } from '../span';
import { domainOf } from './domain';

export type LintCode = 'verdict-without-source' | 'one-source' | 'source-not-dated' | 'no-claimant' | 'one-domain' | 'no-dateline' | 'text-not-kept';

/** In the order in which settings and help name them. */
export const LINT_CODES: readonly LintCode[] = ['verdict-without-source', 'one-source', 'source-not-dated', 'no-claimant', 'one-domain', 'no-dateline', 'text-not-kept'];

export interface LintFinding {
  readonly code: LintCode;
  /** The source that it is about, where it is about one. */
  readonly source?: Source;
  /** Where in the article it is, where that is not the whole claim. */
  readonly at?: Span;
  /** What the message speaks of: a domain, the words of a date, a source's title or address. */
  readonly detail?: string;
}

/** What there is to say about a sidecar as a whole: without the text as it was checked nobody can tell later what has changed. */
export function lintSidecar({ claims, text }: Pick<Sidecar, 'claims' | 'text'>): LintFinding[] {
  return claims.length > 0 && text === undefined ? [{ code: 'text-not-kept' }] : [];
}

/**
 * What there is to say about a claim; nothing about one that is not to be checked.
 * @param span its words in the article, null where it has none now
 * @param dates those of the article, with no reference date where the article tells none
 */
export function lintClaim(claim: Claim, span: Span | null, dates: readonly DateMention[]): LintFinding[] {
  if (claim.status === 'wont-check') return [];
  return [...ofSources(claim), ...(claim.claimant?.trim() ? [] : [{ code: 'no-claimant' } as const]), ...ofDates(span, dates)];
}

function ofSources({ verdict, sources }: Claim): LintFinding[] {
  const undated = sources.filter(({ url, accessed, archived }) => url !== undefined && accessed === undefined && archived === undefined);
  const findings = undated.map((source): LintFinding => ({ code: 'source-not-dated', source, detail: source.title ?? source.url ?? '' }));
  if (verdict === undefined) return findings;
  if (sources.length === 0) return [{ code: 'verdict-without-source' }, ...findings];
  if (sources.length === 1) return [{ code: 'one-source' }, ...findings];
  const domains = new Set(sources.map(({ url }) => domainOf(url)));
  const [domain] = domains;
  // A source without an address (a book, a call) is another place.
  return domains.size === 1 && domain !== undefined ? [{ code: 'one-domain', detail: domain }, ...findings] : findings;
}

/** "On Monday" says no day to who reads it a year later, unless the article says when it was published. */
function ofDates(span: Span | null, dates: readonly DateMention[]): LintFinding[] {
  if (!span) return [];
  return dates.filter(({ doubt, start, end }) => doubt === 'no-date-line' && span.start <= start && end <= span.end)
    .map(({ start, end, text }) => ({ code: 'no-dateline', at: { start, end }, detail: text }));
}
