// Offsets and looks across a change between LF and CRLF.

import type { Look } from './remember';

/** Offsets of all line feeds. */
export function lineFeeds(text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at);
  return offsets;
}

/**
 * An offset of the text before the change, in the text after it.
 * @param feeds the line feeds of the text after it
 * @param step 1 when LF became CRLF, -1 when CRLF became LF
 */
export function convertedOffset(offset: number, feeds: readonly number[], step: number): number {
  let low = 0;
  let high = feeds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Where this line feed stood before the change.
    if (feeds[middle]! - step * (middle + 1) < offset) low = middle + 1;
    else high = middle;
  }
  return offset + step * low;
}

/** A remembered look with the line ends that the text has now. */
export function convertedLook({ before, words, after, lead }: Look, step: number): Look {
  const convert = (text: string): string => (step > 0 ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n'));
  return { before: convert(before), words: convert(words), after: convert(after), lead };
}
