// Measures how long the parts take on large inputs, on one thread. Other programs on the machine slow it down: compare within a run.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Timing } from './timing';

/** Each is a file beside this one. Named on the command line, only those are measured. */
const PARTS = ['detect', 'large', 'anchors', 'sidecar'] as const;

interface Part {
  readonly measureSpeed: () => Timing[] | Promise<Timing[]>;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    if (!existsSync(join(__dirname, `${part}.ts`))) {
      console.error(`${part}: not measured yet`);
      continue;
    }
    const { measureSpeed } = (await import(`./${part}`)) as Part;
    console.log(part);
    for (const { what, milliseconds, note } of await measureSpeed()) {
      console.log(`  ${what.padEnd(70)}${milliseconds.toFixed(1).padStart(9)} ms  ${note}`.trimEnd());
    }
  }
}

void main();
