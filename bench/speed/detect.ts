// How fast all detectors together read news, on one thread, beside wink-nlp, which finds fewer kinds of things. Both are in one bundle
// (run.mjs) and read the same text in turns, and the best round of each counts: what is slower is the machine's doing.

import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { detect } from '../../src/core/detect/detect';
import { newsText } from './news';
import type { Timing } from './timing';

const SIZE = 250_000;
/** Engines need some to compile what is hot; the best of many is steady on a busy machine too. */
const ROUNDS = 100;

/** Times of detection from scratch, with the throughput in the notes. */
export function measureSpeed(): Timing[] {
  const text = newsText(SIZE);
  const usual = winkNLP(winkModel, ['sbd', 'ner']);
  const full = winkNLP(winkModel);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp has functions without `this` that say what to put out
  const { detail } = usual.its;
  const winkReads = (nlp: typeof usual): void => {
    const document = nlp.readDoc(text);
    document.sentences().out();
    document.entities().out(detail);
  };
  const found = detect(text);
  const counts = `${found.figures.length} figures, ${found.dates.length} dates, ${found.quotations.length} quotations, ${found.sentences.length} sentences`;
  const [ours, wink, winkFull] = bestInTurns([() => detect(text), () => winkReads(usual), () => winkReads(full)]) as [number, number, number];
  return [
    { what: 'all detectors, from scratch', milliseconds: ours, note: `${rate(text, ours)}; ${times(wink / ours)} wink-nlp, ${times(winkFull / ours)} its default pipe; ${counts}` },
    { what: 'wink-nlp: tokens, sentences and entities of the same text', milliseconds: wink, note: rate(text, wink) },
    { what: 'wink-nlp with its default pipe', milliseconds: winkFull, note: rate(text, winkFull) },
  ];
}

/** The best round of each, in milliseconds, run in turns. */
function bestInTurns(runs: readonly (() => void)[]): number[] {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, run] of runs.entries()) {
      const started = performance.now();
      run();
      best[index] = Math.min(best[index]!, performance.now() - started);
    }
  }
  return best;
}

function rate(text: string, milliseconds: number): string {
  return `${(Buffer.byteLength(text) / 1000 / milliseconds).toFixed(1)} MB/s`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} times`;
}
