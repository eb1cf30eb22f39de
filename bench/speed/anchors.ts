// How long anchors take in a large article: 5,000 claims, 1 MB, 200 edits; beside the peer, and a plain indexOf per quote.

import { anchorChanges } from '../../src/core/anchor/changes';
import { locateAll, occurrenceNumbers } from '../../src/core/anchor/make';
import type { Anchor } from '../../src/core/anchor/model';
import { resolveAnchors } from '../../src/core/anchor/resolve';
import { AnchorTracker, type TextEdit, type TextSlice } from '../../src/core/anchor/track';
import { sentenceOf, wordsOf } from '../anchors/article';
import { findQuote, quoteInContext } from '../anchors/quote-and-context';
import { randomOf, type Random } from '../anchors/random';
import type { Timing } from './timing';

const CLAIMS = 5000;
const SIZE = 1_000_000;
const EDITS = 200;
const RUNS = 5;
/** Events that are followed, and in articles with how many claims. */
const EVENTS = 400;
const FOLLOWED = [100, 1_000, 10_000];

function textOf(random: Random): string {
  const pool = Array.from({ length: 40 }, () => String(2 + random.below(9990)));
  const parts: string[] = [];
  for (let length = 0; length < SIZE;) {
    const sentence = sentenceOf(random, pool).text;
    parts.push(sentence, random.chance(30) ? '\n\n' : ' ');
    length += sentence.length + 1;
  }
  return parts.join('');
}

/** Places of 20 to 120 characters, evenly over the text. */
function anchorsIn(text: string, random: Random, count: number): Anchor[] {
  const places = Array.from({ length: count }, (_, index) => {
    const start = text.indexOf(' ', Math.floor((index * (text.length - 200)) / count)) + 1;
    const span = { start, end: text.indexOf(' ', start + 20 + random.below(100)) };
    return { span, quote: text.slice(span.start, span.end) };
  });
  const numbers = occurrenceNumbers(text, places);
  return places.map(({ quote }, index) => ({ id: String(index), quote, nth: numbers[index]! }));
}

function editsIn(text: string, random: Random, count: number): TextEdit[] {
  return Array.from({ length: count }, (_, index) => {
    const start = text.indexOf(' ', Math.floor((index * (text.length - 200)) / count));
    return { start, end: random.chance(50) ? start : text.indexOf(' ', start + 1 + random.below(20)), insert: ` ${wordsOf(random)}` };
  });
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.insert);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}

/** Milliseconds of one call, of the processor's time in this program: other programs that run beside it do not count. */
function costOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of a few runs. */
function timed(what: string, run: () => string): Timing {
  let note = '';
  const times = Array.from({ length: RUNS }, () => costOf(() => (note = run())));
  return { what, milliseconds: Math.min(...times), note };
}

/** Ours and the peer's by turns, the best of each, so that both have the same machine. */
function besidePeer(kept: string, today: string, anchors: readonly Anchor[]): Timing[] {
  const quotes = locateAll(kept, anchors).map((span) => quoteInContext(kept, span!));
  const ours: number[] = [];
  const theirs: number[] = [];
  let found = 0;
  for (let run = 0; run < RUNS; run++) {
    ours.push(costOf(() => resolveAnchors(kept, today, anchors)), costOf(() => resolveAnchors(kept, today, anchors)));
    theirs.push(costOf(() => (found = quotes.filter((quote) => findQuote(today, quote)).length)));
  }
  const [best, peer] = [Math.min(...ours), Math.min(...theirs)];
  return [
    { what: `resolve after ${EDITS} edits`, milliseconds: best, note: `1/${(peer / best).toFixed(1)} of the peer; goal: 1/10` },
    { what: 'the peer: quote and context with approx-string-match', milliseconds: peer, note: `${found} found` },
  ];
}

/** Times of the anchors' parts. */
export function measureSpeed(): Timing[] {
  const random = randomOf(1);
  const kept = textOf(random);
  const anchors = anchorsIn(kept, random, CLAIMS);
  const edits = editsIn(kept, random, EDITS);
  const today = edited(kept, edits);
  const half = edited(kept, editsIn(kept, random, Math.floor(SIZE / 24)));
  const count = (text: string): string => {
    const states = new Map<string, number>();
    for (const { state } of resolveAnchors(kept, text, anchors)) states.set(state, (states.get(state) ?? 0) + 1);
    return [...states].map(([state, times]) => `${times} ${state}`).join(', ');
  };
  return [
    timed('plain indexOf per quote: the first place, right or not', () => `${anchors.filter(({ quote }) => today.indexOf(quote) >= 0).length} found`),
    timed('locate all quotes in the kept text', () => `${locateAll(kept, anchors).filter(Boolean).length} found`),
    ...besidePeer(kept, today, anchors),
    timed('resolve after every second word or so was edited', () => count(half)),
    timed('resolve without a kept text', () => `${resolveAnchors(undefined, today, anchors).filter(({ span }) => span).length} found`),
    timed('changes for the sidecar', () => `${anchorChanges(kept, today, anchors, resolveAnchors(kept, today, anchors)).length} claims change (resolving included)`),
    ...FOLLOWED.map((claims) => followed(claims, random)),
  ];
}

/**
 * The text after edits from the last to the first, as pieces: what is read of it costs what is read, as in an editor's
 * document. A string of 1 MB made anew for each event would cost more than what is measured.
 */
class EditedText implements TextSlice {
  /** What is behind the newest edit's beginning, the first piece last. */
  readonly #behind: string[] = [];
  #start: number;
  length: number;

  constructor(private readonly kept: string) {
    this.#start = this.length = kept.length;
  }

  apply({ start, end, insert }: TextEdit): void {
    this.#behind.push(this.kept.slice(end, this.#start), insert);
    this.#start = start;
    this.length += insert.length - (end - start);
  }

  slice(start: number, end: number): string {
    let text = this.kept.slice(Math.min(start, this.#start), Math.min(end, this.#start));
    for (let piece = this.#behind.length - 1, at = this.#start; piece >= 0 && at < end; at += this.#behind[piece--]!.length) {
      text += this.#behind[piece]!.slice(Math.max(0, start - at), Math.max(0, end - at));
    }
    return text;
  }
}

/** Edits from the last to the first, one event each. */
function followed(claims: number, random: Random): Timing {
  const kept = textOf(random);
  const anchors = anchorsIn(kept, random, claims);
  const edits = editsIn(kept, random, EVENTS).reverse();
  let touched = 0;
  const times = Array.from({ length: RUNS }, () => {
    const tracker = new AnchorTracker(kept, anchors, resolveAnchors(kept, kept, anchors));
    const text = new EditedText(kept);
    touched = 0;
    return costOf(() => {
      for (const edit of edits) {
        text.apply(edit);
        touched += tracker.applyEdits([edit], text).length;
      }
    });
  });
  const milliseconds = Math.min(...times);
  return { what: `follow ${EVENTS} events of one edit, ${claims} claims`, milliseconds, note: `${Math.round(EVENTS / (milliseconds / 1000))} a second, ${touched} times a claim touched` };
}
