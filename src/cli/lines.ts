// A stream of bytes as lines, one at a time: what is read next waits until the last line was dealt with.

export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Buffer;
}

const LF = 0x0a;

/** The lines of a stream, without their line feeds; a last line without one counts when it holds something. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let begun: Buffer[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      begun.push(chunk.subarray(start, end));
      yield { number: ++number, bytes: begun.length === 1 ? begun[0]! : Buffer.concat(begun) };
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield { number: ++number, bytes: Buffer.concat(begun) };
}
