// The documents of the official YAML test suite that are maps, as parts of sidecars: does an operation on a claim leave
// every byte of them? `npx tsx bench/fuzz/yaml-test-suite.ts [--reasons]`. The suite is not part of this repository: see bench/accuracy/main.ts.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyOperation } from '../../src/core/sidecar/apply';
import type { Operation } from '../../src/core/sidecar/operation';
import { readSidecar } from '../../src/core/sidecar/read';
import { parseTree } from '../../src/core/sidecar/tree';

interface Case {
  readonly id: string;
  readonly yaml: string;
  readonly fail?: boolean;
}

/** How a document becomes a part of a sidecar that has claims `one` and `two`. Not all can: some begin with `---`, some end a list. */
const HOLDERS: Readonly<Record<string, (yaml: string) => string>> = {
  'at the top, before the claims': (yaml) => `${yaml}${ended(yaml)}version: 1\n${CLAIMS}`,
  'under a key of its own': (yaml) => `version: 1\nother:\n${indented(yaml, 2)}${ended(yaml)}${CLAIMS}`,
  'in a claim that is changed': (yaml) => `version: 1\nclaims:\n  - id: one\n    quote: q\n    other:\n${indented(yaml, 6)}${ended(yaml)}  - {id: two, quote: r}\n`,
  'in a claim beside it': (yaml) => `version: 1\nclaims:\n  - {id: one, quote: q}\n  - id: two\n    quote: r\n    other:\n${indented(yaml, 6)}${ended(yaml)}`,
};
const CLAIMS = 'claims:\n  - id: one\n    quote: q\n  - {id: two, quote: r}\n';

const OPERATIONS: readonly Operation[] = [
  { kind: 'set', id: 'one', fields: { verdict: 'true', figure: { value: 1 } } },
  { kind: 'add-note', id: 'one', note: { by: 'mk', text: 'Ask.' } },
  { kind: 'add', before: null, claim: { id: 'three', anchor: { quote: 's' } } },
  { kind: 'add', before: 'one', claim: { id: 'zero', anchor: { quote: 's' } } },
  { kind: 'article', fields: { headline: 'H: h' } },
  { kind: 'sync', text: 'The story.\n', anchors: [] },
  { kind: 'remove', id: 'two' },
];

function ended(yaml: string): string {
  return yaml.endsWith('\n') ? '' : '\n';
}

function indented(yaml: string, by: number): string {
  return yaml.replace(/^(?=[^\n])/gm, ' '.repeat(by));
}

function main(): void {
  const file = join(resolve(process.env.CLAIM_LENS_DATA ?? join(__dirname, '../../../shared/data')), 'yaml-test-suite/cases.jsonl');
  if (!existsSync(file)) {
    console.error(`No test suite in ${file}. Put it there, or name the folder above it in CLAIM_LENS_DATA.`);
    process.exitCode = 2;
    return;
  }
  const cases = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case);
  const maps = cases.filter(({ yaml, fail }) => !fail && parseTree(yaml).tree?.kind === 'map');
  const refusedWrongly = cases.filter(({ yaml, fail }) => !fail && parseTree(yaml).faults.some(({ code }) => code === 'yaml-syntax'));
  const acceptedWrongly = cases.filter(({ yaml, fail }) => fail && parseTree(yaml).faults.length === 0);
  console.log(`${cases.length} documents, ${maps.length} of them maps; valid ones refused: ${refusedWrongly.map(({ id }) => id).join(' ') || 'none'}; invalid ones read: ${acceptedWrongly.map(({ id }) => id).join(' ') || 'none'}`);
  for (const [place, holder] of Object.entries(HOLDERS)) {
    const counts = { sidecars: 0, operations: 0, refused: 0, broken: 0 };
    for (const { id, yaml } of maps) {
      const sidecar = holder(yaml);
      if (readSidecar(sidecar).sidecar?.claims.length !== 2) continue;
      counts.sidecars++;
      for (const operation of OPERATIONS) tally(counts, id, sidecar, yaml, operation);
    }
    console.log(`${place.padEnd(32)} ${counts.sidecars} sidecars, ${counts.operations} operations: ${counts.refused} refused, ${counts.broken} broke something`);
    if (counts.broken > 0) process.exitCode = 1;
  }
}

function tally(counts: { operations: number; refused: number; broken: number }, id: string, sidecar: string, yaml: string, operation: Operation): void {
  counts.operations++;
  const result = applyOperation(sidecar, operation);
  if (!result.ok) {
    counts.refused++;
    if (process.argv.includes('--reasons')) console.log(`${id} ${operation.kind}: ${result.error.message}`);
    return;
  }
  const holds = [yaml, indented(yaml, 2), indented(yaml, 6)].map((text) => text.trimEnd()).filter((text) => sidecar.includes(text));
  // The claim that is taken out takes along what it holds.
  const whole = operation.kind === 'remove' || holds.some((text) => result.value.text.includes(text));
  // A document with a `text` of its own has it brought up to date.
  if (operation.kind === 'sync' && /^text:/m.test(sidecar)) return;
  const untouched = result.value.edits.every(({ start, end }) => operation.kind === 'remove' || start === end);
  if (whole && untouched && readSidecar(result.value.text).sidecar) return;
  counts.broken++;
  console.log(`${id} ${operation.kind}\n${sidecar}\n--->\n${result.value.text}`);
}

main();
