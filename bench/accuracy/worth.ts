// Check-worthiness: does it rank what coders and fact-checkers chose above the rest? Sets of spoken debates, and news.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detect } from '../../src/core/detect/detect';
import type { Row } from './row';

/** The editor's own: suggestions begin here. */
const THRESHOLD = 0.5;

interface Judged {
  readonly score: number;
  readonly positive: boolean;
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** A record of the sets is one sentence; where we see several, the best of them counts. */
function score(text: string): number {
  return Math.max(0, ...detect(text, null).sentences.map(({ checkWorthiness }) => checkWorthiness));
}

/** Mean of the precisions at each positive. Ties in the order of the set. */
function averagePrecision(all: readonly Judged[]): number {
  let [seen, sum] = [0, 0];
  [...all].sort((a, b) => b.score - a.score).forEach(({ positive }, index) => {
    if (positive) sum += ++seen / (index + 1);
  });
  return seen === 0 ? 0 : sum / seen;
}

function f1(all: readonly Judged[], of: boolean): number {
  const said = all.filter(({ score: value }) => value >= THRESHOLD === of);
  const gold = all.filter(({ positive }) => positive === of).length;
  return (2 * said.filter(({ positive }) => positive === of).length) / (said.length + gold);
}

const share = (all: readonly Judged[]): number => all.filter(({ score: value }) => value >= THRESHOLD).length / all.length;

const show = (value: number): string => value.toFixed(3);

export function measure(data: string): Row[] {
  return [...claimbuster(data), ...debates(data), ...news(data), claims(data)];
}

function claimbuster(data: string): Row[] {
  const k25 = readLines<{ text: string; label: number; in?: string[] }>(join(data, 'claimbuster/sentences.jsonl'))
    .filter((record) => record.in?.includes('k25')).map(({ text, label }): Judged => ({ score: score(text), positive: label === 1 }));
  const [ap, f] = [averagePrecision(k25), f1(k25, true)];
  return [
    { task: 'claimbuster k25: average precision', ours: show(ap), best: 'count of numbers .678', goal: '0.80', reached: ap >= 0.8 },
    { task: `claimbuster k25: F1 at ${THRESHOLD}`, ours: show(f), best: 'has a number .607', goal: '0.74', reached: f >= 0.74 },
  ];
}

interface Debate {
  readonly doc: string;
  readonly lines: readonly (readonly [line: number, speaker: string, text: string, label: 0 | 1])[];
}

/**
 * Ranking of whole debates. Few sentences are positive, in some documents one alone, so that the mean hangs on a few ranks: its
 * interval, the two editions and the area under the ROC curve (which every sentence counts in) are told with it.
 */
function debates(data: string): Row[] {
  const documents = readLines<Debate>(join(data, 'checkthat-debates/debates.jsonl'));
  const judged = (by: (text: string) => number) => documents.map(({ lines }) => lines.map(([, , text, label]): Judged => ({ score: by(text), positive: label === 1 })));
  const [ours, numbers, length] = [judged(score), judged((text) => text.match(/\d[\d.,]*/gu)?.length ?? 0), judged((text) => text.length)];
  const each = ours.map(averagePrecision);
  const ofYear = (year: string) => show(mean(each.filter((_, at) => documents[at]!.doc.startsWith(year))));
  const baselines = (measure: (all: readonly Judged[]) => number, tell: (each: readonly number[]) => string) =>
    `digits ${tell(numbers.map(measure))}, length ${tell(length.map(measure))}`;
  const map = mean(each);
  const positives = ours.map((document) => document.filter(({ positive }) => positive).length);
  // Where one sentence alone is positive, whether it comes first or fourth moves the mean of all by a twentieth.
  const ofMany = (values: readonly number[]) => show(mean(values.filter((_, at) => positives[at]! >= 5)));
  return [
    { task: 'checkthat debates: mean average precision', ours: show(map), best: '.166 (best of 11 teams, 2019 test)', goal: '0.17', reached: map >= 0.17 },
    { task: '… of the documents with five positives or more', ours: ofMany(each), best: baselines(averagePrecision, ofMany), goal: '–', reached: null },
    { task: '… 95 % of the mean of all, documents drawn anew', ours: interval(each), best: baselines(averagePrecision, interval), goal: '–', reached: null },
    { task: '… edition 2019 · 2020', ours: `${ofYear('CT19')} · ${ofYear('CT20')}`, best: '.166 · about .087', goal: '–', reached: null },
    { task: '… of each document, in hundredths', ours: each.map((ap) => Math.round(ap * 100)).join(' '), best: `positives: ${positives.join(' ')}`, goal: '–', reached: null },
    { task: '… mean area under ROC', ours: show(mean(ours.map(area))), best: baselines(area, (all) => show(mean(all))), goal: '–', reached: null },
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of the pairs of a positive and a negative in which the positive is scored higher; ties count half. */
function area(all: readonly Judged[]): number {
  const positives = all.filter(({ positive }) => positive);
  const negatives = all.filter(({ positive }) => !positive);
  const won = positives.flatMap((one) => negatives.map((other): number => (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0)));
  return mean(won);
}

/** The middle 95 % of the means of documents drawn with replacement (percentile bootstrap), the same draws each time. */
function interval(each: readonly number[]): string {
  const DRAWS = 10_000;
  let state = 1;
  const draw = (): number => { // Park and Miller's minimal standard generator
    state = (state * 48_271) % 0x7fffffff;
    return each[state % each.length]!;
  };
  const means = Array.from({ length: DRAWS }, () => mean(each.map(draw))).sort((a, b) => a - b);
  return `${show(means[Math.floor(DRAWS * 0.025)]!)} to ${show(means[Math.floor(DRAWS * 0.975)]!)}`;
}

function news(data: string): Row[] {
  const all = readLines<{ text: string; label: string }>(join(data, 'news-subjectivity/sentences.jsonl'))
    .map(({ text, label }): Judged => ({ score: score(text), positive: label === 'OBJ' }));
  const macro = (f1(all, true) + f1(all, false)) / 2;
  return [
    { task: 'news-subjectivity, objective: average precision', ours: show(averagePrecision(all)), best: 'count of numbers .714', goal: '–', reached: null },
    { task: `news-subjectivity: macro F1 at ${THRESHOLD}`, ours: show(macro), best: '.66 (19th, trained on it)', goal: '–', reached: null },
    { task: 'news-subjectivity: suggested, of objective · of subjective', ours: `${show(share(all.filter(({ positive }) => positive)))} · ${show(share(all.filter(({ positive }) => !positive)))}`, best: '–', goal: '–', reached: null },
  ];
}

function claims(data: string): Row {
  const all = readLines<{ claim: string }>(join(data, 'averitec/claims.jsonl')).map(({ claim }): Judged => ({ score: score(claim), positive: true }));
  return { task: `averitec, claims that were checked: recall at ${THRESHOLD}`, ours: show(share(all)), best: '–', goal: '–', reached: null };
}
