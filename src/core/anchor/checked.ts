// The article as it was checked: the kept text, with the words that were checked put back into it.

import type { Span } from '../span';
import { locateAll } from './make';
import type { Anchor } from './model';
import { formerPlaces } from './stood';

/**
 * The kept text follows the article at each save; what differs from what was checked is in the anchors by then. This puts
 * it back: the `quote` for `now`, and the old paragraph of a lost claim where the one most like it stands, else at the end.
 */
export function textAsChecked(kept: string, anchors: readonly Anchor[]): string {
  const changed = anchors.filter(({ now, was }) => now !== undefined && was === undefined);
  const lost = anchors.filter(({ was }, index) => was !== undefined && anchors.findIndex((one) => one.was === was) === index);
  const edits: (Span & { readonly insert: string })[] = locateAll(kept, changed).flatMap((span, index) => (span ? [{ ...span, insert: changed[index]!.quote }] : []));
  let appended = '';
  formerPlaces(kept, kept, lost).forEach(({ paragraph, at }) => {
    if (at === null) appended += `\n\n${paragraph ?? ''}`;
    else edits.push({ start: at, end: endOfParagraph(kept, at), insert: paragraph ?? '' });
  });
  let text = kept;
  let before = Infinity;
  for (const { start, end, insert } of edits.sort((a, b) => b.start - a.start || a.end - b.end)) {
    if (end > before) continue; // claims may overlap: the one behind, or the shorter one, has been put back
    text = text.slice(0, start) + insert + text.slice(end);
    before = start;
  }
  return appended ? `${text.trimEnd()}${appended}\n` : text;
}

function endOfParagraph(text: string, at: number): number {
  const gap = text.slice(at).search(/\s*\n[^\S\n]*(?:\n|$)/);
  return gap < 0 ? text.length : at + gap;
}
