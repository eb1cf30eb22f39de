// What an event of edits does to one range: arithmetic on offsets, no text.

import type { Span } from '../span';

/** An edit: [start, end) of the document before the event is replaced by `insert`. */
export interface TextEdit extends Span {
  readonly insert: string;
}

/** An edit with the place of its insertion in the document after the event. */
export interface PlacedEdit extends TextEdit {
  readonly at: number;
}

/** Characters on either side within which an edit touches a range. */
export const BESIDE = 32;

/** A range after an event. Of deleted words, `start` and `end` are the place where they were. */
export interface Followed extends Span {
  readonly isThere: boolean;
  /** Of deleted words: how far behind `start` they would be if all came back that was deleted with them. */
  readonly lead: number;
  /** The edits in the range or beside it. */
  readonly touching: readonly PlacedEdit[];
  /** Some of its words were deleted or replaced. */
  readonly isDamaged: boolean;
  /** An edit replaced some of its words together with others: arithmetic cannot say which of the new words are its own. */
  readonly isReplaced: boolean;
  /** An edit replaced its words and nothing else: the new words are its own. */
  readonly isTypedOver: boolean;
}

/** How much longer an edit makes the document. */
export function growth(edit: TextEdit): number {
  return edit.insert.length - (edit.end - edit.start);
}

/** The edits of an event in ascending order, with their places after it. */
export function placed(edits: readonly TextEdit[]): PlacedEdit[] {
  let shift = 0;
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end).map((edit) => {
    const at = edit.start + shift;
    shift += growth(edit);
    return { ...edit, at };
  });
}

/** The edits in the span or beside it, and how far those before them move it. `edits` ascend. */
function editsBeside({ start, end }: Span, edits: readonly PlacedEdit[]): { readonly touching: readonly PlacedEdit[]; readonly shift: number } {
  let first = 0;
  let high = edits.length;
  while (first < high) {
    const middle = (first + high) >> 1;
    if (edits[middle]!.end < start - BESIDE) first = middle + 1;
    else high = middle;
  }
  let last = first;
  while (last < edits.length && edits[last]!.start <= end + BESIDE) last++;
  const before = edits[first - 1];
  return { touching: edits.slice(first, last), shift: before === undefined ? 0 : before.at - before.start + growth(before) };
}

/** Words that are there: typing at their edges stays outside, inside they grow, deletions clip them. */
export function followWords({ start, end }: Span, edits: readonly PlacedEdit[]): Followed {
  const { touching, shift } = editsBeside({ start, end }, edits);
  const swallowing = touching.find((edit) => edit.start <= start && edit.end >= end);
  if (swallowing) return swallowed({ start, end }, swallowing, touching);
  let newStart = start + shift;
  let newEnd = end + shift;
  let isDamaged = false;
  let isReplaced = false;
  for (const edit of touching) {
    if (edit.start >= end) break;
    if (edit.end <= start) newStart += growth(edit);
    if (edit.end <= end) newEnd += growth(edit);
    if (edit.end <= start) continue;
    isDamaged ||= edit.end > edit.start;
    isReplaced ||= (edit.start < start || edit.end > end) && edit.insert !== '';
    if (edit.start < start) newStart = edit.at + edit.insert.length;
    if (edit.end > end) newEnd = edit.at;
  }
  return { start: newStart, end: newEnd, isThere: newStart < newEnd, lead: 0, touching, isDamaged, isReplaced, isTypedOver: false };
}

function swallowed({ start, end }: Span, edit: PlacedEdit, touching: readonly PlacedEdit[]): Followed {
  const isTypedOver = edit.start === start && edit.end === end && edit.insert !== '';
  return {
    start: edit.at, end: isTypedOver ? edit.at + edit.insert.length : edit.at, isThere: isTypedOver, lead: start - edit.start,
    touching, isDamaged: true, isReplaced: !isTypedOver && edit.insert !== '', isTypedOver,
  };
}

/** The place of deleted words. What is inserted there lies behind it; what is deleted before it may come back with them. */
export function followTombstone(at: number, lead: number, edits: readonly PlacedEdit[]): Followed {
  const { touching, shift } = editsBeside({ start: at, end: at }, edits);
  let newAt = at + shift;
  let newLead = lead;
  for (const edit of touching) {
    if (edit.start >= at) break;
    if (edit.end < at) newAt += growth(edit);
    else {
      newAt = edit.at;
      newLead += at - edit.start;
    }
  }
  return { start: newAt, end: newAt, isThere: false, lead: newLead, touching, isDamaged: false, isReplaced: false, isTypedOver: false };
}
