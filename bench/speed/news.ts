// Made-up news for measuring: sentences with figures, dates and quotations in the measure of news, all different.

import { randomOf } from '../anchors/random';

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

/** About `size` characters of news; the same for the same size. */
export function newsText(size: number): string {
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
