// Makes articles out of nothing: invented places and people, sentences with figures, many of them alike, since those are hard.

import type { Random } from './random';

/** A sentence, and where in it its figure stands. */
export interface Sentence {
  readonly text: string;
  /** The digits. */
  readonly figure: string;
  /** The figure with what it counts. */
  readonly phrase: string;
}

export type Paragraph = readonly Sentence[];

const PLACES = ['Marrow Bay', 'Élisport', 'Kestrelholm', 'Dunwick', 'São Lúcio', 'Vällby', 'Oster Quay', 'Tarn Hill', 'Ghent Row', 'Port Anselm'];
const PEOPLE = ['Ida Brónn', 'Tomas Wexley', 'Renée Aldous', 'Jakub Stęp', 'Olive Marchetti', 'the harbour master', 'the mayor’s office', 'a spokeswoman', 'the union', 'the court'];
const DAYS = ['on Monday', 'on Tuesday', 'last week', 'in March', 'in the spring', 'at the weekend', 'a year ago', 'by Friday'];
const THINGS = ['boats', 'houses', 'jobs', 'patients', 'tonnes of grain', 'voters', 'trees', 'trains', 'children', 'complaints', 'permits', 'barrels'];
const VERBS = ['counted', 'promised', 'lost', 'reported', 'inspected', 'registered', 'moved', 'paid for', 'turned away', 'insured'];
const ADVERBS = ['quietly', 'at last', 'without warning', 'as planned', 'after long talks', 'despite the storm', 'for the second time', 'under the new rules'];
const REASONS = ['because the bridge was closed', 'although nobody had asked for it', 'while the old mill burned', 'so that the school could open', 'as the price of salt doubled', 'before the ferry sailed', 'when the tide turned', 'unless the council objects'];
const OPENINGS = ['“We did not expect this,” she said, and', 'According to the register,', 'In a letter to residents', 'Officials say that', 'It isn’t known why', 'The report – 80 pages long – says that', 'Later', 'Meanwhile'];

/** A figure; out of so few that some come again. */
function figureOf(random: Random, pool: readonly string[]): string {
  return random.chance(50) ? random.pick(pool) : String(11 + random.below(89_000)).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function sentenceOf(random: Random, pool: readonly string[]): Sentence {
  const figure = figureOf(random, pool);
  const phrase = `${figure} ${random.pick(THINGS)}`;
  const person = random.pick(PEOPLE);
  const place = random.pick(PLACES);
  const bare = random.pick([
    () => `${random.pick(OPENINGS)} ${person} ${random.pick(VERBS)} ${phrase} in ${place} ${random.pick(DAYS)}.`,
    () => `${random.pick(DAYS)}, ${place} ${random.pick(VERBS)} ${phrase} ${random.pick(ADVERBS)}, ${random.pick(REASONS)}.`,
    () => `There were ${phrase} in ${place} ${random.pick(DAYS)}, ${person} said ${random.pick(ADVERBS)}.`,
    () => `${person} ${random.pick(VERBS)} ${phrase} ${random.pick(REASONS)}.`,
    () => `Of ${phrase}, most came from ${place}, ${random.pick(REASONS)}, and ${random.pick(PEOPLE)} ${random.pick(VERBS)} them ${random.pick(ADVERBS)}.`,
    () => `In ${place} it was ${phrase}.`,
  ])();
  return { text: bare[0]!.toUpperCase() + bare.slice(1), figure, phrase };
}

/** An article of some 8 to 20 paragraphs of 1 to 4 sentences. */
export function articleOf(random: Random): Paragraph[] {
  const pool = Array.from({ length: 6 }, () => String(2 + random.below(990)));
  return Array.from({ length: 8 + random.below(13) }, () => Array.from({ length: 1 + random.below(4) }, () => sentenceOf(random, pool)));
}

/** Some other words for an edit to put in. */
export function wordsOf(random: Random): string {
  return random.pick([...ADVERBS, ...REASONS, ...DAYS, 'or so it seems', 'new', 'small', 'still']);
}
