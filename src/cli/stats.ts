// `claim-lens stats`: how many claims there are, by verdict, status and state.

import { DEFAULT_VERDICTS } from '../core/sidecar/verdicts';
import { complainOfUnread, loadArticles } from './claims';
import { UsageError, readArguments, type Command } from './command';
import { oneLine, print } from './output';

const HELP = `Usage: claim-lens stats [--json] PATH…

Counts the claims of articles by verdict, status and state. A PATH is an article, a sidecar, or a folder, in which and below
which all sidecars are read.

  --json  print {"articles","claims","verdicts":{ID:count},"notJudged","statuses":{STATUS:count},"states":{STATE:count},"sources","notes"}

Exit code: 0, or 2 when a path could not be read.
`;

export const statsCommand: Command = {
  name: 'stats',
  summary: 'count claims by verdict, status and state',
  help: HELP,
  async run(args) {
    const { values, positionals: paths } = readArguments(args, { json: { type: 'boolean' } });
    if (paths.length === 0) throw new UsageError('no PATH was named');
    const loaded = await loadArticles(paths, DEFAULT_VERDICTS);
    const { articles } = loaded;
    const located = articles.flatMap(({ claims }) => claims);
    const stats = {
      articles: articles.filter(({ hasSidecar }) => hasSidecar).length,
      claims: located.length,
      verdicts: count(located.flatMap(({ claim }) => claim.verdict ?? []), DEFAULT_VERDICTS.map(({ id }) => id)),
      notJudged: located.filter(({ claim }) => claim.verdict === undefined).length,
      statuses: count(located.map(({ claim }) => claim.status ?? 'open'), ['open', 'in-review', 'done', 'wont-check']),
      states: count(located.map(({ resolution }) => resolution.state), ['exact', 'moved', 'changed', 'ambiguous', 'lost']),
      sources: located.reduce((sum, { claim }) => sum + claim.sources.length, 0),
      notes: located.reduce((sum, { claim }) => sum + claim.notes.length, 0),
    };
    await print(values.json ? `${JSON.stringify(stats)}\n` : forPeople(stats));
    return complainOfUnread(loaded);
  },
};

type Counts = Readonly<Record<string, number>>;

/** How often each word stands among `words`, in the order of `known`, others after them; what stands there never is left out. */
function count(words: readonly string[], known: readonly string[]): Counts {
  const counts = new Map(known.map((word) => [word, 0]));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, often]) => often > 0));
}

function forPeople({ articles, claims, verdicts, notJudged, statuses, states, sources, notes }: {
  articles: number; claims: number; verdicts: Counts; notJudged: number; statuses: Counts; states: Counts; sources: number; notes: number;
}): string {
  const groups: [string, Counts][] = [
    ['', { articles, claims, sources, notes }],
    ['verdict', notJudged > 0 ? { ...verdicts, 'not judged': notJudged } : verdicts],
    ['status', statuses],
    ['state', states],
  ];
  return groups
    .filter(([, counts]) => Object.keys(counts).length > 0)
    .map(([title, counts]) => `${title === '' ? '' : `${title}\n`}${Object.entries(counts).map(([word, often]) => `  ${oneLine(word, 30).padEnd(14)} ${String(often).padStart(6)}\n`).join('')}`)
    .join('\n');
}
