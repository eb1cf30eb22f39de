// `claim-lens list`: all claims, one a line.

import { complainOfUnread, loadArticles, type LocatedClaim } from './claims';
import { UsageError, readArguments, type Command } from './command';
import { oneLine, print } from './output';
import { stageOf } from '../core/claims/stage';
import { DEFAULT_VERDICTS } from '../core/sidecar/verdicts';

const HELP = `Usage: claim-lens list [--json] [--sign-offs N] PATH…

Lists the claims of articles, one a line: where it is, its verdict (or "-"), its status, its id and its words, and who checks
and who signed it. A PATH is an article, a sidecar, or a folder, in which and below which all sidecars are read.

  --json         print {"claims":[{"file","line","column","article","id","state","verdict","status","assignee","signedOff":
                 [{"by","at"}],"claimant","quote","now"}]}
  --sign-offs N  how many people have to sign a verdict before its claim is done (0)

A status that the sidecar does not tell follows from verdict and signatures: open, in-review, done.

Exit code: 0, or 2 when a path could not be read.
`;

export const listCommand: Command = {
  name: 'list',
  summary: 'list claims with their verdicts',
  help: HELP,
  async run(args) {
    const { values, positionals: paths } = readArguments(args, { json: { type: 'boolean' }, 'sign-offs': { type: 'string', default: '0' } });
    if (paths.length === 0) throw new UsageError('no PATH was named');
    if (!/^\d$/u.test(values['sign-offs'])) throw new UsageError(`--sign-offs takes a number from 0 to 9, not "${values['sign-offs']}"`);
    const needed = Number(values['sign-offs']);
    const loaded = await loadArticles(paths, DEFAULT_VERDICTS);
    const claims = loaded.articles.flatMap(({ article, claims: own }) => own.map((located) => ({ article, located })));
    if (values.json) await print(`${JSON.stringify({ claims: claims.map(({ article, located }) => toJson(article, located, needed)) })}\n`);
    else for (const { located } of claims) await print(forPeople(located, needed));
    return complainOfUnread(loaded);
  },
};

function toJson(article: string, { claim, resolution, place: { file, line, column } }: LocatedClaim, signOffsNeeded: number) {
  const { id, verdict = null, assignee = null, signedOff, claimant = null, anchor } = claim;
  const status = stageOf(claim, signOffsNeeded);
  return { file, line, column, article, id, state: resolution.state, verdict, status, assignee, signedOff, claimant, quote: anchor.quote, now: resolution.now };
}

function forPeople({ claim, resolution, place: { file, line, column } }: LocatedClaim, signOffsNeeded: number): string {
  const words = [`“${oneLine(resolution.now ?? claim.anchor.quote)}”`];
  if (claim.claimant !== undefined) words.push(`— ${oneLine(claim.claimant)}`);
  if (resolution.state !== 'exact' && resolution.state !== 'moved') words.push(`(${resolution.state})`);
  if (claim.assignee !== undefined) words.push(`[assigned to ${oneLine(claim.assignee)}]`);
  if (claim.signedOff.length > 0) words.push(`[signed off by ${oneLine(claim.signedOff.map(({ by, at }) => [by ?? '?', at?.slice(0, 10)].filter(Boolean).join(' ')).join(', '))}]`);
  return `${file}:${line}:${column}: ${oneLine(claim.verdict ?? '-')} ${stageOf(claim, signOffsNeeded)} ${oneLine(claim.id)} ${words.join(' ')}\n`;
}
