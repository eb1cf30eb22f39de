// Slips by which a text is no YAML at all, and what puts them right: words that want quotation marks, marks that are not closed, a colon
// without its space, tabs. What helps is found by trying, from the line of the fault upwards.

import type { Mending } from './mendings';
import type { Problem } from './model';

/** So many lines above the fault are looked at: an open quotation mark shows only at the end of its claim. */
const LINES = 40;

const KEY = String.raw`^([ \t]*(?:- +)*[A-Za-z_][\w-]*:)`;
const UNCLOSED = new RegExp(String.raw`${KEY} +(["'])(?:(?!\2)[^\\]|\\.)*$`, 'u');
const VALUE = new RegExp(String.raw`${KEY} +(?![|>])(\S.*?)[ \t]*$`, 'u');
const NO_SPACE = new RegExp(String.raw`${KEY}(?=[^\s:/])`, 'u');

export function* yamlMendings(text: string, { start }: Pick<Problem, 'start'>): Generator<Mending> {
  const tabs = [...text.matchAll(/^ *\t[ \t]*/gmu)].map(({ index, 0: indent }) => ({ start: index, end: index + indent.length, insert: indent.replaceAll('\t', '  ') }));
  if (tabs.length > 0) yield { kind: 'indent', words: '', edits: tabs };
  let lineEnd = text.indexOf('\n', start);
  if (lineEnd < 0) lineEnd = text.length;
  for (let count = 0; count < LINES && lineEnd >= 0; count++) {
    const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
    yield* inLine(text.slice(lineStart, lineEnd).replace(/\r$/u, ''), lineStart);
    lineEnd = lineStart - 1;
  }
}

function* inLine(line: string, at: number): Generator<Mending> {
  const unclosed = UNCLOSED.exec(line);
  if (unclosed) {
    const end = at + line.trimEnd().length;
    yield { kind: 'close-quote', words: '', edits: [{ start: end, end, insert: unclosed[2]! }] };
  }
  const value = VALUE.exec(line);
  if (value) {
    const [, , words] = value;
    const end = at + line.trimEnd().length;
    yield { kind: 'quote', words: '', edits: [{ start: end - words!.length, end, insert: JSON.stringify(words) }] };
  }
  const key = NO_SPACE.exec(line)?.[1];
  if (key) yield { kind: 'space', words: '', edits: [{ start: at + key.length, end: at + key.length, insert: ' ' }] };
}
