// Measures how long the parts take on large inputs, on one thread; started by run.mjs, which bundles both sides of each comparison
// alike, as people get them. Other programs on the machine slow it down: compare within a run.

import * as anchors from './anchors';
import * as detect from './detect';
import * as large from './large';
import * as sidecar from './sidecar';
import type { Timing } from './timing';

/** Named on the command line, only those are measured. */
const parts: Readonly<Record<string, { readonly measureSpeed: () => Timing[] | Promise<Timing[]> }>> = { detect, large, anchors, sidecar };

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const [name, { measureSpeed }] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(name);
    for (const { what, milliseconds, note } of await measureSpeed()) {
      console.log(`  ${what.padEnd(70)}${milliseconds.toFixed(1).padStart(9)} ms  ${note}`.trimEnd());
    }
  }
}

void main();
