// Aligns two short stretches of words so that what is tied tells something.
//
// A tie is worth what its word tells (a rare word tells more than "the" or a comma), each series of ties costs a fixed
// price to begin, and the alignment with the highest sum wins (Needleman and Wunsch, 1970, with affine cost). So "the" in
// one sentence is not tied to "the" in another with nothing equal beside it, while "of the war" in a rewritten sentence is.

import type { Vocabulary } from './words';

/** Words [a0, a1) of the kept text against words [b0, b1) of today's. */
export interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** What a new series of ties must be worth before it gains anything; about what two common words tell. */
const OPENING = 6;

/** By their length, how much words tell: the shorter a word, the more common it is in any language (Zipf, 1935). */
const BY_LENGTH = [0, 0.4, 0.5, 0.65, 0.85];

/**
 * How much each word tells, in bits, by its number in the vocabulary: the rarer in the two texts, the more, and short
 * words and marks less than that, since a short text says little of how rare they are. Figures tell all that they can.
 */
export function weightsOf(a: Int32Array, b: Int32Array, vocabulary: Vocabulary): Float32Array {
  const weights = new Float32Array(vocabulary.size);
  for (const id of a) weights[id]!++;
  for (const id of b) weights[id]!++;
  // At least 200 words each: in a text of ten words "the" is no rarer in the language than elsewhere.
  const total = Math.max(a.length + b.length, 400);
  for (let id = 0; id < weights.length; id++) {
    const rarity = Math.log2(total / Math.max(2, weights[id]!));
    weights[id] = Math.max(0.5, rarity * (vocabulary.isFigure(id) ? 1 : (BY_LENGTH[vocabulary.word(id).length] ?? 1)));
  }
  return weights;
}

const SKIP_A = 0, SKIP_B = 1, TIE = 2, GOES_ON = 4;

/** Aligns the gap and writes the ties into `alignment`. Time and memory: (a1 - a0) × (b1 - b0). */
export function alignGap(a: Int32Array, b: Int32Array, gap: Gap, weights: Float32Array, alignment: Int32Array): void {
  const { a0, b0 } = gap;
  const rows = gap.a1 - a0;
  const columns = gap.b1 - b0;
  const steps = new Uint8Array(rows * columns);
  let bestAbove = new Float32Array(columns + 1);
  let tiedAbove = new Float32Array(columns + 1).fill(-Infinity);
  let best = new Float32Array(columns + 1);
  let tied = new Float32Array(columns + 1).fill(-Infinity);
  for (let row = 0; row < rows; row++) {
    const id = a[a0 + row]!;
    best[0] = 0;
    tied[0] = -Infinity;
    for (let column = 0; column < columns; column++) {
      let score = bestAbove[column + 1]!;
      let step = SKIP_A;
      if (best[column]! > score) {
        score = best[column]!;
        step = SKIP_B;
      }
      let tie = -Infinity;
      if (b[b0 + column] === id) {
        const begun = bestAbove[column]! - OPENING;
        const goesOn = tiedAbove[column]!;
        tie = Math.max(begun, goesOn) + weights[id]!;
        if (goesOn >= begun) step |= GOES_ON;
        if (tie > score) {
          score = tie;
          step = (step & GOES_ON) | TIE;
        }
      }
      best[column + 1] = score;
      tied[column + 1] = tie;
      steps[row * columns + column] = step;
    }
    [bestAbove, best] = [best, bestAbove];
    [tiedAbove, tied] = [tied, tiedAbove];
  }
  follow(steps, rows, columns, gap, alignment);
}

function follow(steps: Uint8Array, rows: number, columns: number, gap: Gap, alignment: Int32Array): void {
  let row = rows - 1;
  let column = columns - 1;
  let inSeries = false;
  while (row >= 0 && column >= 0) {
    const step = steps[row * columns + column]!;
    if (inSeries || (step & 3) === TIE) {
      alignment[gap.a0 + row] = gap.b0 + column;
      inSeries = (step & GOES_ON) !== 0;
      row--;
      column--;
    } else if ((step & 3) === SKIP_B) column--;
    else row--;
  }
}
