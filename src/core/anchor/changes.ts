// What has to be written into the sidecar when today's text becomes the kept text.

import type { AnchorChange } from '../sidecar/operation';
import type { Span } from '../span';
import { paragraphAround } from './context';
import { locate, locateAll, makeAnchor, occurrenceNumbers } from './make';
import type { Anchor, Resolution } from './model';
import { sameWords } from './words';

type Fields = AnchorChange['anchor'];
type MutableFields = { -readonly [K in keyof Fields]: Fields[K] };

/**
 * The changes of anchors that make `resolutions` hold for `today` as the kept text: only claims whose `nth`, `now`,
 * `was` or `candidates` change. A lost claim gets `was`, the paragraph of `kept` where it stood, and keeps it while it is lost (its `nth`
 * counts within that paragraph meanwhile); found again, it loses it. `resolutions` are those of `anchors`, in their order.
 */
export function anchorChanges(kept: string | undefined, today: string, anchors: readonly Anchor[], resolutions: readonly Resolution[]): AnchorChange[] {
  const found: { readonly anchor: Anchor; readonly span: Span; readonly quote: string }[] = [];
  const fields = new Map<Anchor, Fields>();
  const lost: Anchor[] = [];
  anchors.forEach((anchor, index) => {
    const span = resolutions[index]?.span;
    if (span) found.push({ anchor, span, quote: wordsToKeep(anchor, today.slice(span.start, span.end)) });
    else if (anchor.was === undefined && anchor.candidates === undefined) lost.push(anchor);
  });
  const numbers = occurrenceNumbers(today, found);
  found.forEach(({ anchor, span, quote }, index) => fields.set(anchor, fieldsOfFound(anchor, today, span, quote, numbers[index]!)));
  if (kept !== undefined) {
    locateAll(kept, lost).forEach((place, index) => {
      if (place) fields.set(lost[index]!, fieldsOfLost(lost[index]!, kept, place));
    });
  }
  return anchors.flatMap((anchor, index) => {
    const changed = { ...fields.get(anchor), ...fieldOfCandidates(anchor, today, resolutions[index]) };
    return Object.keys(changed).length > 0 ? [{ id: anchor.id, anchor: changed }] : [];
  });
}

/** The stored words that say the same as those of today, so that curly quotes write nothing; else today's. */
function wordsToKeep(anchor: Anchor, words: string): string {
  if (sameWords(anchor.quote, words)) return anchor.quote;
  return anchor.now !== undefined && sameWords(anchor.now, words) ? anchor.now : words;
}

function fieldsOfFound(anchor: Anchor, today: string, span: Span, quote: string, number: number): Fields {
  // Where no count of the stored words leads to the place (the same words, to the letter, stand elsewhere), today's do.
  const made = number > 0 ? { quote, nth: number } : makeAnchor(today, span);
  const fields: MutableFields = {};
  const now = made.quote === anchor.quote ? undefined : made.quote;
  if (now !== anchor.now) fields.now = now ?? null;
  if ((made.nth ?? 1) !== (anchor.nth ?? 1)) fields.nth = (made.nth ?? 1) > 1 ? made.nth! : null;
  if (anchor.was !== undefined) fields.was = null;
  return fields;
}

/** Where an ambiguous claim might be, so that it is not taken for lost, or for the first place of its words, from the next kept text on. */
function fieldOfCandidates(anchor: Anchor, today: string, resolution: Resolution | undefined): Fields {
  const places = resolution?.candidates ?? [];
  if (places.length === 0) return anchor.candidates === undefined ? {} : { candidates: null };
  const candidates = places.map((span) => makeAnchor(today, span));
  const known = anchor.candidates ?? [];
  const isSame = known.length === candidates.length && known.every(({ quote, nth = 1 }, index) => quote === candidates[index]!.quote && nth === (candidates[index]!.nth ?? 1));
  return isSame ? {} : { candidates };
}

function fieldsOfLost(anchor: Anchor, kept: string, place: Span): Fields {
  const paragraph = paragraphAround(kept, place);
  const quote = anchor.now ?? anchor.quote;
  const inParagraph = { start: place.start - paragraph.start, end: place.end - paragraph.start };
  const was = kept.slice(paragraph.start, paragraph.end);
  const [number = 0] = occurrenceNumbers(was, [{ quote, span: inParagraph }]);
  const nth = number > 1 && locate(was, quote, number) ? number : 1;
  return { was, ...(nth !== (anchor.nth ?? 1) ? { nth: nth > 1 ? nth : null } : {}) };
}
