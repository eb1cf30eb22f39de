// Cuts a text into lines and the lines into stacks: what stands directly under each other, without an empty line between.

import type { Span } from '../span';

const wide = /\s/u;

/** True for white space and control characters, as the tokenizer has it: a line of nothing else is empty. */
export function isWhite(code: number): boolean {
  if (code <= 0x20 || code === 0x7f) return true;
  return code >= 0xa0 && (code === 0x200b || wide.test(String.fromCharCode(code)));
}

/** The span without white space at its ends; `end` equals `start` when there is nothing else in it. */
export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/**
 * The lines of a text that are not empty, trimmed, in stacks. LF, CRLF and a lone CR end a line.
 * Linear in the text's length.
 */
export function* stacksOf(text: string): Generator<readonly Span[], void, void> {
  let stack: Span[] = [];
  // The next of each; engines look for one character far faster than a loop does.
  let lf = indexOrEnd(text, '\n', 0);
  let cr = indexOrEnd(text, '\r', 0);
  for (let start = 0; start < text.length;) {
    if (lf < start) lf = indexOrEnd(text, '\n', start);
    if (cr < start) cr = indexOrEnd(text, '\r', start);
    const end = Math.min(lf, cr);
    const line = trim(text, start, end);
    if (line.end > line.start) {
      stack.push(line);
    } else if (stack.length > 0) {
      yield stack;
      stack = [];
    }
    start = end === cr && lf === cr + 1 ? lf + 1 : end + 1;
  }
  if (stack.length > 0) yield stack;
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index;
}
