// Edits as values: made one after the other on a draft, given out as edits on the text that it began with.

import type { SidecarEdit } from './operation';

/** A text being edited. It remembers which stretches are still those of the original. */
export class Draft {
  #text: string;
  /** What the text consists of: spans of the original, and strings that came in. */
  #pieces: readonly Piece[];

  constructor(readonly original: string) {
    this.#text = original;
    this.#pieces = original === '' ? [] : [{ start: 0, end: original.length }];
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces a stretch of the text as it is now. */
  splice({ start, end, insert }: SidecarEdit): void {
    this.#text = this.#text.slice(0, start) + insert + this.#text.slice(end);
    const before = sliced(this.#pieces, 0, start);
    const after = sliced(this.#pieces, end, Infinity);
    this.#pieces = [...before, ...(insert === '' ? [] : [insert]), ...after];
  }

  /** Several edits on the text as it is now, ascending and not overlapping. */
  spliceAll(edits: readonly SidecarEdit[]): void {
    const parts: string[] = [];
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end, insert } of edits) {
      parts.push(this.#text.slice(at, start), insert);
      pieces.push(...sliced(this.#pieces, at, start), ...(insert === '' ? [] : [insert]));
      at = end;
    }
    parts.push(this.#text.slice(at));
    pieces.push(...sliced(this.#pieces, at, Infinity));
    this.#text = parts.join('');
    this.#pieces = pieces;
  }

  /** What turns the original into the text: ascending, not overlapping, as small as they can be. */
  edits(): SidecarEdit[] {
    const edits: SidecarEdit[] = [];
    let at = 0;
    let insert = '';
    const until = (next: number) => {
      if (next > at || insert !== '') {
        const edit = smallest(this.original, { start: at, end: next, insert });
        if (edit) edits.push(edit);
      }
      insert = '';
    };
    for (const piece of this.#pieces) {
      if (typeof piece === 'string') insert += piece;
      else {
        until(piece.start);
        at = piece.end;
      }
    }
    until(this.original.length);
    return edits;
  }
}

type Piece = string | { readonly start: number; readonly end: number };

function sliced(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) result.push(typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end });
    at += length;
  }
  return result;
}

/** Without what both sides share at their ends; null when nothing is left. Never cuts a CRLF or a surrogate pair in two. */
export function smallest(text: string, { start, end, insert }: SidecarEdit): SidecarEdit | null {
  let head = 0;
  const most = Math.min(end - start, insert.length);
  while (head < most && text.charCodeAt(start + head) === insert.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && text.charCodeAt(end - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail)) tail++;
  while (head > 0 && (inside(text, start + head) || inside(insert, head))) head--;
  while (tail > 0 && (inside(text, end - tail) || inside(insert, insert.length - tail))) tail--;
  if (start + head === end - tail && head === insert.length - tail) return null;
  return { start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) };
}

/** True between the halves of a CRLF or of a surrogate pair. */
function inside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before === 0x0d && after === 0x0a) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}
