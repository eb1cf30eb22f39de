// How long anchors take in a large article: 5,000 claims, 1 MB, 200 edits; beside a plain indexOf per quote in the same run.

import { createRequire } from 'node:module';
import { anchorChanges } from '../../src/core/anchor/changes';
import { locateAll, makeAnchor } from '../../src/core/anchor/make';
import type { Anchor } from '../../src/core/anchor/model';
import { resolveAnchors } from '../../src/core/anchor/resolve';
import { AnchorTracker, type TextEdit } from '../../src/core/anchor/track';
import { sentenceOf, wordsOf } from '../anchors/article';
import { randomOf, type Random } from '../anchors/random';
import type { Timing } from './timing';

const CLAIMS = 5000;
const SIZE = 1_000_000;
const EDITS = 200;
const RUNS = 5;

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
function anchorsIn(text: string, random: Random): Anchor[] {
  const places = Array.from({ length: CLAIMS }, (_, index) => {
    const start = text.indexOf(' ', Math.floor((index * (text.length - 200)) / CLAIMS)) + 1;
    return { start, end: text.indexOf(' ', start + 20 + random.below(100)) };
  });
  const numbers = places.map((span) => makeAnchor(text, span));
  return numbers.map((anchor, index) => ({ id: String(index), ...anchor }));
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

/** The median of a few runs, so that one disturbed run does not count. */
function timed(what: string, run: () => string): Timing {
  const times: number[] = [];
  let note = '';
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    note = run();
    times.push(performance.now() - start);
  }
  return { what, milliseconds: times.sort((a, b) => a - b)[RUNS >> 1]!, note };
}

/** What approx-string-match does with the same task, where somebody has installed it. It is no dependency of the project. */
function peer(text: string, anchors: readonly Anchor[]): Timing[] {
  let search: (text: string, pattern: string, maxErrors: number) => unknown[];
  try {
    ({ default: search } = createRequire(__filename)('approx-string-match') as { default: typeof search });
  } catch {
    return [];
  }
  const some = anchors.slice(0, 50);
  const { milliseconds } = timed('', () => String(some.filter(({ quote }) => search(text, quote, Math.floor(quote.length / 5)).length > 0).length));
  return [{ what: 'approx-string-match, each quote in the whole text (from 50 quotes)', milliseconds: (milliseconds * anchors.length) / some.length, note: '' }];
}

/** Times of the anchors' parts. */
export function measureSpeed(): Timing[] {
  const random = randomOf(1);
  const kept = textOf(random);
  const anchors = anchorsIn(kept, random);
  const edits = editsIn(kept, random, EDITS);
  const today = edited(kept, edits);
  const half = edited(kept, editsIn(kept, random, Math.floor(SIZE / 24)));
  const count = (text: string): string => {
    const states = new Map<string, number>();
    for (const { state } of resolveAnchors(kept, text, anchors)) states.set(state, (states.get(state) ?? 0) + 1);
    return [...states].map(([state, times]) => `${times} ${state}`).join(', ');
  };
  const resolutions = resolveAnchors(kept, kept, anchors);
  return [
    timed('plain indexOf per quote: the first place, right or not', () => `${anchors.filter(({ quote }) => today.indexOf(quote) >= 0).length} found`),
    timed('locate all quotes in the kept text', () => `${locateAll(kept, anchors).filter(Boolean).length} found`),
    timed(`resolve after ${EDITS} edits`, () => count(today)),
    timed('resolve after every second word or so was edited', () => count(half)),
    timed('resolve without a kept text', () => `${resolveAnchors(undefined, today, anchors).filter(({ span }) => span).length} found`),
    timed('changes for the sidecar', () => `${anchorChanges(kept, today, anchors, resolveAnchors(kept, today, anchors)).length} claims change (resolving included)`),
    followed(kept, anchors, resolutions, edits),
    ...peer(today, anchors),
  ];
}

/** Edits from the last to the first, as an editor reports them. Only the tracker's time counts, not the editor's own for the text. */
function followed(kept: string, anchors: readonly Anchor[], resolutions: ReturnType<typeof resolveAnchors>, edits: readonly TextEdit[]): Timing {
  const tracker = new AnchorTracker(kept, anchors, resolutions);
  let text = kept;
  let touched = 0;
  let milliseconds = 0;
  for (const edit of [...edits].reverse()) {
    text = Buffer.from(text.slice(0, edit.start) + edit.insert + text.slice(edit.end), 'utf16le').toString('utf16le');
    const start = performance.now();
    touched += tracker.applyEdits([edit], text).length;
    milliseconds += performance.now() - start;
  }
  return { what: `follow ${EDITS} edits, one event each`, milliseconds, note: `${touched} claims touched` };
}
