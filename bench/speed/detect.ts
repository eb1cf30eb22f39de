// How fast all detectors together read news, on one thread: MB of text in a second, beside wink-nlp where it is installed.
// The text is made here, of sentences with figures, dates and quotations in the measure of news, all different.

import { createRequire } from 'node:module';
import { parseArticle } from '../../src/core/article/article';
import { detect, Detector } from '../../src/core/detect/detect';
import { randomOf } from '../anchors/random';
import type { Timing } from './timing';

const SIZE = 1_000_000;
/** Engines need as many to compile what is hot. */
const RUNS = 20;

const NAMES = ['Ilse Brandt', 'Mira Holt', 'Jan van der Veen', 'Lena Roth', 'Oskar Lindqvist', 'Amina Diallo', 'Tomas Novak', 'Ruth Adler'];
const PLACES = ['Ostermouth', 'Lenz', 'the port of Veen', 'Rothfeld', 'the district', 'Brandt County'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'last week', 'in March', 'on 3 May 2016', 'two days earlier', 'since 2011'];

/** Sentences with places to fill: {n} a number, {p} a person, {l} a place, {d} a date. */
const SENTENCES = [
  'More than {n} people were killed in {l} when the bridge gave way, {p} said {d}.',
  '"We have lost {n} jobs in this town and nobody has told us why," {p} told reporters.',
  'The council voted {d} to spend ${n}m on a new crossing, which would take {n} years to build.',
  'Unemployment rose by {n} per cent, according to figures that the ministry published {d}.',
  'Few of those who live on the far side of the river remember a winter without a ferry.',
  '{p}, who led the inquiry, said that the pillars had been inspected for the first time {d}.',
  'The report, which runs to several hundred pages, describes how warnings were passed from one office to the next.',
  'About two-thirds of the {n} shops in {l} have closed, and those that remain open shut early.',
  '“It is not the end of the road,” {p} said, adding that between {n} and {n} workers could return.',
  'In the market square, where the old scales still hang, traders spoke of little else.',
];

function newsText(size: number): string {
  const random = randomOf(7);
  const fill = (sentence: string): string => sentence.replace(/\{([npld])\}/gu, (_, slot: string) =>
    slot === 'n' ? (2 + random.below(4) ** 6).toLocaleString('en') : slot === 'p' ? random.pick(NAMES) : slot === 'l' ? random.pick(PLACES) : random.pick(DAYS));
  const paragraphs = ['Bridge closes after forty years', '3 March, 2017'];
  for (let length = 0; length < size;) {
    const paragraph = Array.from({ length: 1 + random.below(4) }, () => fill(random.pick(SENTENCES))).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** The best of several runs, in milliseconds: what is slower is the machine's doing. */
function best(run: () => void): number {
  let fastest = Infinity;
  for (let time = 0; time < RUNS; time++) {
    const started = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest;
}

/** Times of detection, with the throughput in the notes. */
export function measureSpeed(): Timing[] {
  const text = newsText(SIZE);
  const found = detect(text);
  const detector = new Detector();
  let at = text.indexOf('\n\n', text.length / 2) + 2;
  let edited = text;
  detector.detect(parseArticle(edited));
  const all = best(() => detect(text));
  const typing = best(() => {
    edited = `${edited.slice(0, at)}x${edited.slice(at++)}`;
    detector.detect(parseArticle(edited));
  });
  const counts = `${found.figures.length} figures, ${found.dates.length} dates, ${found.quotations.length} quotations, ${found.sentences.length} sentences`;
  return [
    { what: 'all detectors, 1 MB from scratch', milliseconds: all, note: `${rate(text, all)}; ${counts}` },
    { what: 'the same after a keystroke in its middle', milliseconds: typing, note: '' },
    ...peer(text),
  ];
}

function rate(text: string, milliseconds: number): string {
  return `${(Buffer.byteLength(text) / 1000 / milliseconds).toFixed(1)} MB/s`;
}

interface Wink {
  readonly readDoc: (text: string) => { readonly entities: () => { readonly out: () => unknown } };
}

/** wink-nlp, which finds fewer kinds of things, is no dependency of ours: install it and wink-eng-lite-web-model to see it beside us. */
function peer(text: string): Timing[] {
  const require = createRequire(__filename);
  let wink: Wink;
  try {
    wink = (require('wink-nlp') as (model: unknown) => Wink)(require('wink-eng-lite-web-model'));
  } catch {
    console.error('wink-nlp with wink-eng-lite-web-model is not installed: detection is measured without a peer');
    return [];
  }
  const milliseconds = best(() => wink.readDoc(text).entities().out());
  return [{ what: 'wink-nlp: tokens and entities of the same text', milliseconds, note: rate(text, milliseconds) }];
}
