// Whether a paragraph is cut where its sentences end: five sentences of a set, joined by spaces, make a paragraph.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../src/core/article/sentences';
import { tokenize } from '../../src/core/detect/tokens';
import type { Row } from './row';

/** Where each set has its sentences. Those of news-subjectivity were cut by machine and hold some that are two, or none. */
const SETS = [['ud-pud', 'sentences.jsonl', 'text', 99.5], ['claimbuster', 'sentences.jsonl', 'text', null], ['news-subjectivity', 'sentences.jsonl', 'text', null]] as const;

const PER_PARAGRAPH = 5;

type Cut = (text: string) => number[];

const ours: Cut = (text) => sentencesOf(text, tokenize(text)).map(({ end }) => end);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const intl: Cut = (text) => [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length);

function boundaryF1(sentences: readonly string[], cut: Cut): number {
  let [right, found, gold] = [0, 0, 0];
  for (let from = 0; from < sentences.length; from += PER_PARAGRAPH) {
    const some = sentences.slice(from, from + PER_PARAGRAPH);
    const text = some.join(' ');
    const ends = new Set<number>();
    some.reduce((at, sentence) => {
      ends.add(at + sentence.length);
      return at + sentence.length + 1;
    }, 0);
    // The end of the paragraph is no find.
    ends.delete(text.length);
    const cuts = cut(text).filter((end) => end < text.length);
    right += cuts.filter((end) => ends.has(end)).length;
    found += cuts.length;
    gold += ends.size;
  }
  return (200 * right) / (found + gold);
}

export function measure(data: string): Row[] {
  return SETS.map(([set, file, field, goal]) => {
    const sentences = readFileSync(join(data, set, file), 'utf8').trim().split('\n')
      .map((line) => (JSON.parse(line) as Record<typeof field, string>)[field].trim());
    const f1 = boundaryF1(sentences, ours);
    return {
      task: `sentence ends, ${set}: F1`,
      ours: f1.toFixed(1),
      best: `Intl.Segmenter ${boundaryF1(sentences, intl).toFixed(1)} (this run)`,
      goal: goal === null ? '–' : goal.toFixed(1),
      reached: goal === null ? null : f1 >= goal,
    };
  });
}
