// Looks for a sentence of the kept text anywhere in today's text: it was moved, or all around it was rewritten.
//
// Where most of it lies in a moved block, that block is its place. Else the sentence's rarest words are looked up in
// today's text and vote for places; the best places are aligned word by word and measured: the weight of what is tied
// against the weight of both wordings (Dice's coefficient). A place counts by what in it is free, that is, not tied by
// the diff to another place of the kept text: when a sentence was deleted, the sentence like it two paragraphs on is not
// what became of it.

import type { WordRange } from './context';
import { alignGap } from './gap';
import { movedBlocks } from './moves';
import type { Ties } from './project';
import { slideEdges } from './slide';
import type { Words } from './words';

/** A place where the sentence may be. */
export interface Found {
  /** How the sentence's words are tied there; word 0 of `ties.kept` is the sentence's first. */
  readonly ties: Ties;
  readonly place: WordRange;
  /** How well it fits, 0 to 1. */
  readonly likeness: number;
  /** True when it lies in a moved block with most of the sentence: then no second place competes with it. */
  readonly isInBlock: boolean;
}

/** Words that stand in today's text more often than this cast no vote. */
const MOST_PLACES = 40;
/** Places that are aligned word by word. */
const MOST_CANDIDATES = 4;
/** Longer sentences are cut for the search. */
const MOST_WORDS = 120;
/** Cells that all searches in one text may cost together; so that thousands of lost claims end in a second or two. */
const BUDGET = 150_000_000;

export class Search {
  private readonly firstPlace: Int32Array;
  private readonly places: Int32Array;
  /** For each word of today's text: the word of the kept text that the diff tied to it, or -1. */
  private readonly owner: Int32Array;
  private cost = 0;

  private blocks: Int32Array | undefined;

  constructor(private readonly kept: Words, private readonly today: Words, private readonly weights: Float32Array, private readonly alignment: Int32Array) {
    const { ids } = today;
    this.firstPlace = new Int32Array(weights.length + 1);
    for (const id of ids) this.firstPlace[id + 1]!++;
    for (let id = 0; id < weights.length; id++) this.firstPlace[id + 1]! += this.firstPlace[id]!;
    const next = this.firstPlace.slice();
    this.places = new Int32Array(ids.length);
    ids.forEach((id, at) => (this.places[next[id]!++] = at));
    this.owner = new Int32Array(ids.length).fill(-1);
    alignment.forEach((to, from) => {
      if (to >= 0) this.owner[to] = from;
    });
  }

  /** The best places for the words `unit` of `kept`, best first; none overlaps another. `own`: words that may own a place. */
  find(kept: Words, unit: WordRange, own: WordRange): Found[] {
    const range = { first: unit.first, last: Math.min(unit.last, unit.first + MOST_WORDS) };
    const sentence = part(kept, range);
    const found: Found[] = [];
    const block = kept === this.kept ? this.blockOf(range) : null;
    for (const start of [...(block === null ? [] : [block]), ...this.votes(sentence)]) {
      if (this.cost > BUDGET) break;
      const candidate = this.measure(sentence, own, start, start === block);
      if (candidate && !found.some((other) => other.place.first < candidate.place.last && candidate.place.first < other.place.last)) found.push(candidate);
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  /** Where the unit begins in today's text if most of it lies in one moved block; else null. */
  private blockOf(unit: WordRange): number | null {
    this.blocks ??= movedBlocks(this.kept.ids, this.today.ids, this.alignment, this.owner);
    const starts = new Map<number, number>();
    for (let at = unit.first; at < unit.last; at++) {
      const to = this.blocks[at]!;
      if (to >= 0) starts.set(to - (at - unit.first), (starts.get(to - (at - unit.first)) ?? 0) + 1);
    }
    for (const [start, words] of starts) if (2 * words > unit.last - unit.first) return start;
    return null;
  }

  /** Where the unit would begin in today's text, by its rare words; most votes first. */
  private votes(sentence: Words): number[] {
    const width = Math.max(8, sentence.length >> 1);
    const votes = new Map<number, { weight: number; at: number }>();
    for (let at = 0; at < sentence.length; at++) {
      const id = sentence.ids[at]!;
      const from = this.firstPlace[id]!;
      const to = this.firstPlace[id + 1]!;
      if (to - from > MOST_PLACES) continue;
      for (let place = from; place < to; place++) {
        const start = this.places[place]! - at;
        for (const bucket of [Math.floor(start / width), Math.floor(start / width) + 1]) {
          const vote = votes.get(bucket);
          if (vote) vote.weight += this.weights[id]!;
          else votes.set(bucket, { weight: this.weights[id]!, at: bucket * width });
        }
      }
    }
    return [...votes.values()].sort((a, b) => b.weight - a.weight).slice(0, 2 * MOST_CANDIDATES).map(({ at }) => at);
  }

  private measure(sentence: Words, own: WordRange, start: number, isInBlock: boolean): Found | null {
    const { length } = sentence;
    const window = { a0: 0, a1: length, b0: Math.max(0, start - length), b1: Math.min(this.today.length, start + 2 * length + 8) };
    if (window.b0 >= window.b1) return null;
    this.cost += length * (window.b1 - window.b0);
    const alignment = new Int32Array(length).fill(-1);
    alignGap(sentence.ids, this.today.ids, window, this.weights, alignment);
    slideEdges(sentence, this.today, alignment, { first: window.b0, last: window.b1 });
    const tied = alignment.filter((to) => to >= 0);
    if (tied.length === 0) return null;
    const place = { first: tied[0]!, last: tied[tied.length - 1]! + 1 };
    const isFree = (to: number): boolean => this.owner[to]! < 0 || (this.owner[to]! >= own.first && this.owner[to]! < own.last);
    const common = this.sum(this.today.ids, tied.filter(isFree));
    const both = this.sum(sentence.ids, sentence.ids.keys()) + this.sum(this.today.ids, numbersIn(place));
    const bounds = {
      first: Math.max(window.b0, place.first - 2 * alignment.findIndex((to) => to >= 0)),
      last: Math.min(window.b1, place.last + 2 * (length - 1 - alignment.findLastIndex((to) => to >= 0))),
    };
    return { ties: { kept: sentence, today: this.today, alignment, bounds, weights: this.weights }, place, likeness: (2 * common) / both, isInBlock };
  }

  private sum(ids: Int32Array, places: Iterable<number>): number {
    let sum = 0;
    for (const at of places) sum += this.weights[ids[at]!]!;
    return sum;
  }
}

function* numbersIn(range: WordRange): Iterable<number> {
  for (let at = range.first; at < range.last; at++) yield at;
}

function part(words: Words, range: WordRange): Words {
  const { first, last } = range;
  return { ...words, ids: words.ids.subarray(first, last), starts: words.starts.subarray(first, last), ends: words.ends.subarray(first, last), length: last - first };
}
