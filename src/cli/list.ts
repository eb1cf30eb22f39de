// `claim-lens list`: all claims, one a line.

import { complainOfUnread, loadArticles, type LocatedClaim } from './claims';
import { UsageError, readArguments, type Command } from './command';
import { oneLine, print } from './output';
import { DEFAULT_VERDICTS } from '../core/sidecar/verdicts';

const HELP = `Usage: claim-lens list [--json] PATH…

Lists the claims of articles, one a line: where it is, its verdict (or "-"), its status, its id and its words. A PATH is an
article, a sidecar, or a folder, in which and below which all sidecars are read.

  --json  print {"claims":[{"file","line","column","article","id","state","verdict","status","claimant","quote","now"}]}

Exit code: 0, or 2 when a path could not be read.
`;

export const listCommand: Command = {
  name: 'list',
  summary: 'list claims with their verdicts',
  help: HELP,
  async run(args) {
    const { values, positionals: paths } = readArguments(args, { json: { type: 'boolean' } });
    if (paths.length === 0) throw new UsageError('no PATH was named');
    const loaded = await loadArticles(paths, DEFAULT_VERDICTS);
    const claims = loaded.articles.flatMap(({ article, claims: own }) => own.map((located) => ({ article, located })));
    if (values.json) await print(`${JSON.stringify({ claims: claims.map(({ article, located }) => toJson(article, located)) })}\n`);
    else for (const { located } of claims) await print(forPeople(located));
    return complainOfUnread(loaded);
  },
};

function toJson(article: string, { claim, resolution, place: { file, line, column } }: LocatedClaim) {
  const { id, verdict = null, status = 'open', claimant = null, anchor } = claim;
  return { file, line, column, article, id, state: resolution.state, verdict, status, claimant, quote: anchor.quote, now: resolution.now };
}

function forPeople({ claim, resolution, place: { file, line, column } }: LocatedClaim): string {
  const words = [`“${oneLine(resolution.now ?? claim.anchor.quote)}”`];
  if (claim.claimant !== undefined) words.push(`— ${oneLine(claim.claimant)}`);
  if (resolution.state !== 'exact' && resolution.state !== 'moved') words.push(`(${resolution.state})`);
  return `${file}:${line}:${column}: ${oneLine(claim.verdict ?? '-')} ${claim.status ?? 'open'} ${oneLine(claim.id)} ${words.join(' ')}\n`;
}
