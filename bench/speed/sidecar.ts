// How long a sidecar of 10,000 claims takes to be read and changed, beside the `yaml` package's parse and stringify of the
// whole file in the same run.

import { parse, stringify } from 'yaml';
import { applyOperation } from '../../src/core/sidecar/apply';
import { readSidecar } from '../../src/core/sidecar/read';
import type { Operation } from '../../src/core/sidecar/operation';
import type { Timing } from './timing';

const CLAIMS = 10_000;
const RUNS = 5;

/** As our own writer leaves it, with a hand's comments and styles here and there. */
function sidecarOf(claims: number): string {
  const entries = Array.from({ length: claims }, (_, i) => `  - id: k${String(i).padStart(5, '0')}${i % 7 === 0 ? '   # by hand' : ''}
    quote: ${i} people in town ${i}
    claim: About ${i} people had ${i % 5 === 0 ? '"left"' : 'stayed'} by then
    type: quantity
    figure: {value: ${i}, unit: people, bound: about}
    claimant: the town's council
    verdict: ${i % 3 === 0 ? 'mostly-true' : '"true"'}
    explanation: ${i % 4 === 0 ? '|-\n      The census says so,\n      and so does the registry.' : 'The census says so; the registry agrees.'}
    status: open
    sources:
      - url: https://census.example.org/${i}
        title: Census, table ${i}
    notes:
      - {by: mk, at: 2015-09-30T10:02:00Z, text: Ask the registry.}
`);
  const text = Array.from({ length: 2 * claims }, (_, i) => `  There were ${i} people in town ${i} by the end of the year.\n`);
  return `version: 1\nclaims:\n${entries.join('')}text: |\n${text.join('')}`;
}

function median(runs: number, work: (run: number) => void): number {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

export function measureSpeed(): Timing[] {
  const text = sidecarOf(CLAIMS);
  const size = `${(text.length / 1e6).toFixed(1)} MB, ${CLAIMS} claims`;
  const first = median(1, () => readSidecar(text));
  const again = median(RUNS, () => readSidecar(text));
  const typed = median(RUNS, (run) => readSidecar(text.replace('5000 people', `${run} persons`)));
  const operation = (run: number): Operation => ({ kind: 'set', id: 'k05000', fields: { verdict: `v${run}` } });
  const change = median(RUNS, (run) => applyOperation(text, operation(run)));
  const anchors = Array.from({ length: 100 }, (_, i) => ({ id: `k${String(i * 100).padStart(5, '0')}`, anchor: { nth: 2 } }));
  const sync = median(RUNS, () => applyOperation(text, { kind: 'sync', text: 'The story.\n', anchors }));
  let data: unknown;
  const parsed = median(3, () => { data = parse(text); });
  const written = median(3, () => stringify(data, { lineWidth: 0 }));
  return [
    { what: 'read for the first time', milliseconds: first, note: size },
    { what: 'read again, nothing changed', milliseconds: again, note: '' },
    { what: 'read again, one claim changed', milliseconds: typed, note: '' },
    { what: 'one operation (set a verdict)', milliseconds: change, note: 'reading included' },
    { what: 'sync of the text and 100 anchors', milliseconds: sync, note: 'reading included' },
    { what: 'yaml: parse', milliseconds: parsed, note: 'without places and comments' },
    { what: 'yaml: stringify', milliseconds: written, note: 'all comments lost' },
  ];
}
