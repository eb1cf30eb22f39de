// The claims of articles on disk: each sidecar read, its claims found again in today's text, and what is wrong with either.

import { resolveAnchors } from '../core/anchor/resolve';
import type { Resolution } from '../core/anchor/model';
import type { Claim, Severity, Sidecar, Verdict } from '../core/sidecar/model';
import { readSidecar } from '../core/sidecar/read';
import { Exit } from './command';
import { findPairs, readText, type FileError, type Pair } from './files';
import { complain } from './output';
import { lint } from './lint';
import { reasonInWords } from './anchor-reasons';
import { positionsIn, type Position } from './position';

/** A problem at its place in a file, be it the sidecar or the article. */
export interface LocatedProblem extends Position {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly claim?: string;
}

export interface LocatedClaim {
  readonly claim: Claim;
  readonly resolution: Resolution;
  /** Where a person should look: its words in the article, or its entry in the sidecar where it has none. */
  readonly place: Position & { readonly file: string };
}

/** An article and its sidecar, read. */
export interface CheckedArticle extends Pair {
  readonly hasArticle: boolean;
  readonly hasSidecar: boolean;
  readonly sidecarData: Sidecar | null;
  readonly claims: readonly LocatedClaim[];
  readonly problems: readonly LocatedProblem[];
}

export interface Loaded {
  readonly articles: readonly CheckedArticle[];
  /** Paths that could not be looked at. */
  readonly errors: readonly FileError[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads all articles that the paths name; see `findPairs`. `isLinted`: with what an editor would ask about the claims. */
export async function loadArticles(paths: readonly string[], verdicts: readonly Verdict[], isLinted = false): Promise<Loaded> {
  const { pairs, errors } = await findPairs(paths);
  const failed = [...errors];
  const articles: CheckedArticle[] = [];
  for (const pair of pairs) {
    const article = await loadArticle(pair, verdicts, isLinted, failed);
    if (article) articles.push(article);
  }
  return { articles, errors: failed };
}

/** Names what could not be read on stderr, for commands that only look at claims. */
export function complainOfUnread({ articles, errors }: Loaded): Exit {
  const unread = articles.filter(({ sidecarData, hasSidecar }) => hasSidecar && !sidecarData);
  errors.forEach(({ path, message, code }) => complain(`${path}: error: ${message} [${code}]`));
  unread.forEach(({ sidecar }) => complain(`${sidecar}: error: cannot be read; "claim-lens check" says why`));
  return errors.length + unread.length > 0 ? Exit.cannotRun : Exit.clean;
}

/** Null when a file of the pair could not be opened; that is told in `failed`. */
async function loadArticle(pair: Pair, verdicts: readonly Verdict[], isLinted: boolean, failed: FileError[]): Promise<CheckedArticle | null> {
  const article = await readText(pair.article);
  const source = await readText(pair.sidecar);
  for (const file of [article, source]) {
    if (!file.ok && file.error.code === 'cannot-read') {
      failed.push(file.error);
      return null;
    }
  }
  const problems: LocatedProblem[] = [];
  const unreadable = (file: string, { code, message }: FileError) => problems.push({ file, line: 1, column: 1, severity: 'error', code, message: `The file ${message}` });
  if (!source.ok && source.error.code !== 'missing') unreadable(pair.sidecar, source.error);
  if (!article.ok && article.error.code !== 'missing') unreadable(pair.article, article.error);
  if (!article.ok && article.error.code === 'missing' && source.ok) {
    problems.push({ file: pair.sidecar, line: 1, column: 1, severity: 'error', code: 'no-article', message: `There is no article ${pair.article} for this sidecar. Was it renamed or deleted?` });
  }
  const text = article.ok ? article.value : null;
  const reading = source.ok ? readSidecar(source.value, { verdicts }) : { sidecar: null, problems: [] };
  problems.push(...reading.problems.map(({ line, column, severity, code, message, claim }) => ({ file: pair.sidecar, line, column, severity, code, message, ...(claim === undefined ? {} : { claim }) })));
  const claims = reading.sidecar ? locateClaims(pair, reading.sidecar, text, source.ok ? source.value : '') : [];
  if (text !== null) problems.push(...claims.flatMap((located) => problemOf(located) ?? []));
  if (isLinted && reading.sidecar) problems.push(...lint(pair, text ?? '', reading.sidecar, claims));
  return { ...pair, hasArticle: article.ok, hasSidecar: source.ok, sidecarData: reading.sidecar, claims, problems };
}

/** The claims in the order of the sidecar. */
function locateClaims(pair: Pair, sidecar: Sidecar, text: string | null, source: string): LocatedClaim[] {
  const inArticle = positionsIn(text ?? '');
  const inSidecar = positionsIn(source);
  const anchors = sidecar.claims.map(({ anchor }) => anchor);
  const resolutions = text === null ? anchors.map(({ id }) => nowhere(id)) : resolve(sidecar.text, text, anchors);
  return sidecar.claims.map((claim, index) => {
    const resolution = resolutions[index] ?? nowhere(claim.id);
    const at = resolution.span ?? resolution.candidates[0];
    const place = at ? { file: pair.article, ...inArticle(at.start) } : { file: pair.sidecar, ...inSidecar(claim.entry.start) };
    return { claim, resolution, place };
  });
}

/** A byte order mark is no part of the article as editors have it and as sidecars keep it, but it counts in the file. */
function resolve(kept: string | undefined, text: string, anchors: readonly Claim['anchor'][]): Resolution[] {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const resolutions = resolveAnchors(kept, text.slice(mark), anchors);
  if (mark === 0) return resolutions;
  const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + mark, end: end + mark });
  return resolutions.map((resolution) => ({ ...resolution, span: resolution.span && shift(resolution.span), candidates: resolution.candidates.map(shift) }));
}

function nowhere(id: string): Resolution {
  return { id, state: 'lost', span: null, now: null, figureChanged: false, candidates: [], confidence: 1, reason: 'no-article' };
}

function problemOf({ claim, resolution, place }: LocatedClaim): LocatedProblem | null {
  const quote = `“${claim.anchor.quote}”`;
  const problem = (severity: Severity, code: string, message: string) => ({ ...place, severity, code, message, claim: claim.id });
  switch (resolution.state) {
    case 'exact':
    case 'moved':
      return null;
    case 'changed':
      if (resolution.difference === 'marks') return null;
      return resolution.figureChanged
        ? problem('warning', 'changed-figure', `The figure has changed since it was checked: ${quote} is now “${resolution.now ?? ''}”. The verdict may no longer hold.`)
        : problem('warning', 'changed-words', `The words have changed since they were checked: ${quote} is now “${resolution.now ?? ''}”.`);
    case 'ambiguous':
      return problem('warning', 'ambiguous-anchor', `It is open which words the claim ${quote} was made on: ${resolution.candidates.length} places fit.`);
    case 'lost':
      return problem('error', 'lost-anchor', `The words of the claim ${quote} are no longer in the article: ${reasonInWords(resolution.reason)}.`);
  }
}
