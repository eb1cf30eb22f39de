// Whether two wordings state the same numbers.

import { foldedWords, isFigure } from './words';

/** Numbers in words, with their value. Enough to see that "two" became "three", and that "ten" became "10" changes nothing. */
const NUMBER_WORDS = new Map<string, string>([
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ').map((word, value): [string, string] => [word, String(value)]),
  'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index): [string, string] => [word, String(30 + 10 * index)]),
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, index): [string, string] => [word, String(index + 1)]),
  'hundred thousand million billion trillion dozen half quarter twice double triple'.split(' ').map((word): [string, string] => [word, word]),
  'hundreds thousands millions billions trillions dozens halves quarters'.split(' ').map((word): [string, string] => [word, word]),
].flat());

/** Magnitudes that are glued to digits, or follow them: "5bn", "5 bn". Other glued units are no part of the number: "25mm" is 25. */
const MAGNITUDES = new Map([['k', 'thousand'], ['m', 'million'], ['mn', 'million'], ['mln', 'million'], ['b', 'billion'], ['bn', 'billion'], ['tn', 'trillion']]);

const CURRENCY = /^\p{Sc}$/u;
/** A separator of thousands: "3,000" and "3000" are one number; "3.5" and "35" are two. */
const THOUSANDS = /,(?=\d{3}(?!\d))/g;
const PARTS = /[\p{N}.,']+|[^\p{N}.,']+/gu;

/** The numbers that the words state, in order: digits without separators of thousands, number words, magnitudes, currency signs. */
export function figuresIn(text: string): string[] {
  const figures: string[] = [];
  let afterDigits = false;
  for (const word of foldedWords(text).flatMap((folded) => (isFigure(folded) ? (folded.match(PARTS) ?? []) : [folded]))) {
    const lower = word.toLowerCase();
    const inWords = NUMBER_WORDS.get(lower) ?? (afterDigits ? MAGNITUDES.get(lower) : undefined);
    afterDigits = isFigure(word);
    if (afterDigits) figures.push(word.replace(THOUSANDS, ''));
    else if (inWords !== undefined) figures.push(inWords);
    else if (CURRENCY.test(word)) figures.push(word);
  }
  return figures;
}

/** True when the numbers in the two wordings differ, or stand in another order. */
export function figuresDiffer(a: string, b: string): boolean {
  const left = figuresIn(a);
  const right = figuresIn(b);
  return left.length !== right.length || left.some((figure, index) => figure !== right[index]);
}
