// Articles were moved: entries of `related` that name one go on to name it.

import { ok } from '../result';
import { emitInline } from './emit';
import { NOTHING, type Entry, type Outcome, type SidecarFile } from './file';
import type { Operation, SidecarEdit } from './operation';
import { pairOf, type ScalarTree } from './tree';

type Follow = Extract<Operation, { kind: 'follow' }>;

/** Moving the files back is what takes this back. */
export function followMoves(file: SidecarFile, { moves }: Follow): Outcome {
  const edits = file.entries.flatMap((entry) => namesIn(entry).flatMap(({ offset, name }): SidecarEdit[] => {
    const move = moves.find(({ from }) => from === name.value);
    return move ? [{ start: offset + name.start, end: offset + name.end, insert: written(move.to, file.text.charAt(offset + name.start)) }] : [];
  }));
  return ok(edits.length === 0 ? NOTHING : { edits, inverse: null });
}

/** The ids of the claims that a move touches. */
export function followers({ entries }: SidecarFile, { moves }: Follow): string[] {
  return entries.filter((entry) => namesIn(entry).some(({ name }) => moves.some(({ from }) => from === name.value))).map(({ id }) => id);
}

function namesIn({ item }: Entry): { offset: number; name: ScalarTree }[] {
  const related = item.value.kind === 'map' ? pairOf(item.value, 'related')?.value : undefined;
  if (related?.kind !== 'seq') return [];
  return related.items.flatMap(({ base, value }) => {
    const name = value.kind === 'map' ? pairOf(value, 'article')?.value : undefined;
    return name?.kind === 'scalar' && name.style !== 'block' ? [{ offset: item.base + base, name }] : [];
  });
}

/** In the quotation marks that the name had, where that can be. */
function written(name: string, mark: string): string {
  if (mark === '\'' && !/['\n]/u.test(name)) return `'${name}'`;
  return mark === '"' ? JSON.stringify(name) : emitInline('article', name, { flow: true, json: false, newline: '\n' });
}
