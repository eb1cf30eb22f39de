// Where the lines of a part begin and end, so that edits in block style take and leave whole lines.

import { shifted, type Tree } from './tree';

/** A byte order mark is no part of the first line. */
export function lineStart(text: string, at: number): number {
  const start = at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && at > 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** The start of the line after; the text's end when there is none. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** UTF-16 units from the start of the line. */
export function column(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** True of a place with nothing but spaces before it on its line. */
export function startsLine(text: string, at: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, at), at));
}

/** The line end in use, as the first line has it. */
export function newlineOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

/**
 * The start of the line after a part in block style: after its last value with the comment on that line, and after
 * comments below that stand further in than `indent`, the column of the key or dash that the part belongs to.
 */
export function endOfLines(text: string, part: Tree, indent: number, newValueAt = part.end): number {
  const leaf = lastLeaf(part);
  let end: number;
  if (leaf?.kind === 'scalar' && leaf.style === 'block') {
    end = leaf.end;
    // Empty lines below belong to the value only when it keeps them.
    if (!text.slice(leaf.start, nextLine(text, leaf.start)).includes('+')) end = withoutEmptyLines(text, leaf.start, end);
  } else {
    end = nextLine(text, newValueAt);
  }
  for (let at = end; at < text.length;) {
    const next = nextLine(text, at);
    const line = text.slice(at, next);
    const first = line.search(/[^ \t\r\n]/);
    if (first >= 0 && (line.charAt(first) !== '#' || first <= indent)) break;
    if (first >= 0) end = next;
    at = next;
  }
  return end;
}

/** The value at the very end of a part, with its offsets in the whole text. */
function lastLeaf(part: Tree): Tree | undefined {
  if ((part.kind !== 'map' && part.kind !== 'seq') || part.flow) return part;
  if (part.kind === 'map') {
    const last = part.pairs.at(-1);
    return last && lastLeaf(last.value);
  }
  const last = part.items.at(-1);
  const leaf = last && lastLeaf(last.value);
  return leaf && shifted(leaf, last.base);
}

/** Steps back over empty lines that end at `end`. */
function withoutEmptyLines(text: string, from: number, end: number): number {
  for (let at = end; at > from;) {
    const start = lineStart(text, at - 1);
    if (start <= from || !/^[ \t\r\n]*$/.test(text.slice(start, at))) break;
    end = start;
    at = start;
  }
  return end;
}

/** Where the comments right above a line begin, those that stand no further in than `indent`; the line itself when there are none. */
export function startOfComments(text: string, line: number, indent: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const content = text.slice(above, start);
    const first = content.search(/[^ ]/);
    if (content.charAt(first) !== '#' || first > indent) break;
    start = above;
  }
  return start;
}
