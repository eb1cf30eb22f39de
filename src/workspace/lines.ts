// Places in a text that no editor holds, as VS Code counts lines.

import * as vscode from 'vscode';
import type { Span } from '../core/span';

export class Lines {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) this.#starts.push(index + end.length);
  }

  /** @param span UTF-16 offsets into the text */
  rangeOf({ start, end }: Span): vscode.Range {
    return new vscode.Range(this.#position(start), this.#position(end));
  }

  /** The line without white space around it; counted from 0. */
  line(number: number): string {
    return this.text.slice(this.#starts[number], this.#starts[number + 1]).trim();
  }

  #position(offset: number): vscode.Position {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, offset - this.#starts[low]!);
  }
}
