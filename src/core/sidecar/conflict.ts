// Git's conflict markers: found, and both sides made readable.

import type { Span } from '../span';

const MARKER = /^(?:<{7}|>{7})(?: [^\r\n]*)?(?=[ \r]*$)/gm;
/** More than anybody settles in one go. */
const MOST = 100;

/** Where the first conflicts begin; where one ends, when a hand took its beginning out. Markers stand at the start of a line, where kept text never does. */
export function conflictMarkers(text: string): Span[] {
  const begins: Span[] = [];
  let end: Span | null = null;
  for (const { index, 0: line } of text.matchAll(MARKER)) {
    const place = { start: index, end: index + line.trimEnd().length };
    if (line.startsWith('<')) begins.push(place);
    else end ??= place;
    if (begins.length === MOST) break;
  }
  return begins.length > 0 || !end ? begins : [end];
}

/** One side of all conflicts in a text, with the way back to the places in the text. */
export interface Side {
  readonly text: string;
  /** From an offset in `text` to the offset in the text with the markers. */
  original(offset: number): number;
}

/** What stands there when all conflicts are settled for our side, and when for theirs. */
export function conflictSides(text: string): { readonly ours: Side; readonly theirs: Side } {
  const ours = new SideBuilder();
  const theirs = new SideBuilder();
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/.exec(line)?.[1]?.charAt(0);
    if (marker === '<') part = 'ours';
    else if (marker === '|' && part === 'ours') part = 'base';
    else if (marker === '=' && part !== 'both') part = 'theirs';
    else if (marker === '>') part = 'both';
    else {
      if (part === 'both' || part === 'ours') ours.add(line, at);
      if (part === 'both' || part === 'theirs') theirs.add(line, at);
    }
    at = end;
  }
  return { ours: ours.side(), theirs: theirs.side() };
}

class SideBuilder {
  readonly #lines: string[] = [];
  /** Where runs of lines begin, here and in the original. */
  readonly #runs: { here: number; there: number }[] = [];
  #length = 0;
  #next = -1;

  add(line: string, at: number): void {
    if (at !== this.#next) this.#runs.push({ here: this.#length, there: at });
    this.#lines.push(line);
    this.#length += line.length;
    this.#next = at + line.length;
  }

  side(): Side {
    const runs = this.#runs;
    return {
      text: this.#lines.join(''),
      original: (offset) => {
        let low = 0;
        let high = runs.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if ((runs[middle]?.here ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        const run = runs[low];
        return run ? run.there + offset - run.here : offset;
      },
    };
  }
}
