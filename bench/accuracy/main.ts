// Measures every part on public test sets and prints a table: ours, the best known result, the goal, and whether it is reached.
// The sets are not part of this repository: they lie in ../shared/data beside the checkout, or where $CLAIM_LENS_DATA says.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Row } from './row';

const root = resolve(__dirname, '../..');
const data = resolve(process.env.CLAIM_LENS_DATA ?? join(root, '../shared/data'));
const report = join(root, 'test-results/accuracy.json');

/** In the order of the table. Each is a file beside this one. */
const PARTS = ['figures', 'dates', 'speech', 'sentences', 'worth', 'anchors'] as const;

interface Part {
  readonly measure: (data: string) => Row[];
}

async function main(): Promise<void> {
  if (!existsSync(join(data, 'README.md'))) {
    console.error(`No test data in ${data}. Put the sets there, or name their folder in CLAIM_LENS_DATA.`);
    process.exitCode = 2;
    return;
  }
  const wanted = process.argv.slice(2);
  const rows: (Row & { readonly part: string })[] = [];
  for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    if (!existsSync(join(__dirname, `${part}.ts`))) {
      console.error(`${part}: not measured yet`);
      continue;
    }
    const started = performance.now();
    const { measure } = (await import(`./${part}`)) as Part;
    rows.push(...measure(data).map((row) => ({ part, ...row })));
    console.error(`${part}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(table(rows));
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, `${JSON.stringify({ measured: new Date().toISOString(), rows }, null, 2)}\n`);
}

function table(rows: readonly Row[]): string {
  const lines = [
    ['', 'ours', 'best known', 'goal', 'reached'],
    ...rows.map(({ task, ours, best, goal, reached }) => [task, ours, best, goal, reached === null ? '' : reached ? 'yes' : 'NO']),
  ];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

void main();
