// Brings the kept text up to date, and with it the anchors whose words or place changed.

import { ok } from '../result';
import { setKeys, withoutFirst } from './apply-fields';
import { changeEntry, notEditable, type Outcome, type SidecarFile } from './file';
import type { Operation, SidecarEdit } from './operation';
import { putKey } from './splice';
import { pairOf } from './tree';

/** Claims that are gone meanwhile are passed over: there is nothing to bring up to date. */
export function syncText(file: SidecarFile, { text, anchors }: Extract<Operation, { kind: 'sync' }>): Outcome {
  const edits: SidecarEdit[] = [];
  for (const { id, anchor } of anchors) {
    if (!file.entries.some((entry) => entry.id === id)) continue;
    const changed = changeEntry(file, id, (draft) => setKeys(draft, withoutFirst({ ...anchor })));
    if (!changed.ok) return changed;
    edits.push(...changed.value);
  }
  const kept = keptText(text);
  const pair = pairOf(file.root, 'text');
  if (pair?.value.kind !== 'scalar' || pair.value.value !== kept) {
    const put = putKey(file.site, file.root, 'text', kept, []);
    if (!put) return notEditable(file, pair?.start ?? 0, '"text" is written in a way that Claim Lens does not change.');
    edits.push(...put);
  }
  return ok({ edits: edits.sort((a, b) => a.start - b.start), inverse: null });
}

/** An article as it is kept: with LF as its line end, without the mark of its encoding. */
export function keptText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
