// Whether two wordings state the same numbers, and what beside some words is part of their number.

import { isFigure, Vocabulary, wordsOf } from './words';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const RANKS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** Words that say how many without a number beside them. They are compared as they are. */
const AMOUNTS = 'half quarter twice double triple'.split(' ');

/** Numbers in words, with their value: enough to see that "two" became "three", and that "ten" became "10" changes nothing. */
const NUMBER_WORDS = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

const OTHER_WORDS = new Map<string, string>([
  ...RANKS.map((word, index): [string, string] => [word, String(index + 1)]),
  ...AMOUNTS.flatMap((word): [string, string][] => [[word, word], [word === 'half' ? 'halves' : `${word}s`, word]]),
]);

/** What multiplies the number before it: "2.5 million" is 2500000. Without one it is compared as it is ("millions of people"). */
const MAGNITUDES = new Map<string, number>([['dozen', 12], ['hundred', 1e2], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);

/** Magnitudes that are glued to digits, or follow them: "5bn", "5 bn". Other glued units are no part of the number: "25mm" is 25. */
const SHORT_MAGNITUDES = new Map<string, number>([['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['b', 1e9], ['bn', 1e9], ['tn', 1e12]]);

const CURRENCY = /^\p{Sc}$/u;
/** A separator of thousands: "3,000" and "3000" are one number; "3.5" and "35" are two. */
const THOUSANDS = /,(?=\d{3}(?!\d))/g;
const PARTS = /[\p{N}.,']+|[^\p{N}.,']+/gu;
const PLAIN_NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/;

interface Part {
  readonly word: string;
  /** A dash directly before it and nothing directly before that: a minus. */
  readonly isNegative: boolean;
}

/** The folded words, digits parted from what is glued to them. */
function partsOf(text: string): Part[] {
  const words = wordsOf(text, new Vocabulary());
  const wordAt = (at: number): string => words.vocabulary.word(words.ids[at]!);
  return Array.from(words.ids.keys()).flatMap((at): Part[] => {
    const word = wordAt(at);
    if (!isFigure(word)) return [{ word: word.toLowerCase(), isNegative: false }];
    const hasDash = at > 0 && wordAt(at - 1) === '-' && words.ends[at - 1] === words.starts[at];
    const isNegative = hasDash && (at === 1 || words.ends[at - 2]! < words.starts[at - 1]!);
    return (word.match(PARTS) ?? []).map((part, index) => ({ word: part.toLowerCase(), isNegative: isNegative && index === 0 }));
  });
}

/** The number in digits or in words; else null. */
function numberIn({ word, isNegative }: Part): string | null {
  if (isFigure(word)) return (isNegative ? '-' : '') + word.replace(THOUSANDS, '').replace(/[.,']+$/, '');
  return NUMBER_WORDS.get(word)?.toString() ?? null;
}

function times(number: string, factor: number): string | null {
  return PLAIN_NUMBER.test(number) ? String(Number((Number(number) * factor).toPrecision(12))) : null;
}

/**
 * The numbers that the words state, in order: digits without separators of thousands and number words, with their
 * magnitude ("2.5m", "2.5 million" and "2,500,000" are one number), currency signs, per cent, and minus.
 */
export function figuresIn(text: string): string[] {
  const figures: string[] = [];
  let last: string | null = null; // The number that a following magnitude belongs to.
  let isInDigits = false;
  const parts = partsOf(text);
  for (const [index, part] of parts.entries()) {
    const { word } = part;
    const number = numberIn(part);
    const singular = MAGNITUDES.has(word) ? word : word.replace(/s$/, '');
    const magnitude: number | undefined = MAGNITUDES.get(singular) ?? (last !== null && isInDigits ? SHORT_MAGNITUDES.get(word) : undefined);
    if (number !== null) {
      const isOfTens: boolean = last !== null && TENS.includes(parts[index - 1]!.word === '-' ? parts[index - 2]!.word : parts[index - 1]!.word) && ONES.indexOf(word) > 0 && ONES.indexOf(word) < 10;
      if (isOfTens) figures.pop();
      last = isOfTens ? String(Number(last) + Number(number)) : number;
      isInDigits = isFigure(word);
      figures.push(last);
    } else if (magnitude !== undefined) {
      const product: string | null = last === null ? null : times(last, magnitude);
      if (product !== null) figures.pop();
      last = product;
      figures.push(product ?? singular);
    } else {
      const other = CURRENCY.test(word) ? word : isPercent(parts, index) ? '%' : OTHER_WORDS.get(word);
      if (other !== undefined) figures.push(other);
      if (word !== '-') last = null;
    }
  }
  return figures;
}

function isPercent(parts: readonly Part[], index: number): boolean {
  const { word } = parts[index]!;
  return word === '%' || word === 'percent' || (word === 'cent' && parts[index - 1]?.word === 'per');
}

/** True when the numbers in the two wordings differ, or stand in another order. */
export function figuresDiffer(a: string, b: string): boolean {
  const left = figuresIn(a);
  const right = figuresIn(b);
  return left.length !== right.length || left.some((figure, index) => figure !== right[index]);
}

/** Directly before a number: more digits, currency, minus, or the other end of a range: "1,5", "€5", "-5", "3-5", "4:5". */
const BEFORE_NUMBER = /(?:\p{N}[\p{N}.,]{0,20}[-‐‑‒–—−/:×]?|(?<![\p{L}\p{N}])[-−–+±])?\p{Sc}?$/u;
/** Directly behind a number: more digits, per cent, a magnitude, the other end of a range: "5,000", "5%", "5bn", "5 million", "5-8". */
const BEHIND_NUMBER = /^(?:\s?[%‰°½¼¾]|\s(?:per\s?cent|percent|dozen|hundred|thousand|million|billion|trillion)(?!\p{L})|(?:k|m|mn|mln|b|bn|tn)(?![\p{L}\p{N}])|[-‐‑‒–—−/:×.,]?\p{N}[\p{N}.,]{0,20}(?<=\p{N}))/iu;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;
const LAST_WORD = /[\p{L}\p{N}]+$/u;
/** No number is longer than this. */
const LONGEST = 40;

/**
 * How many characters directly before and behind some words belong to a number at their edge, and change what it states.
 * A claim on "5" says something else when the text has "5%", "5 million", "-5" or "5-8".
 */
export function numberBeside(before: string, words: string, behind: string): { readonly before: number; readonly behind: number } {
  const first = FIRST_WORD.exec(words)?.[0] ?? '';
  const last = LAST_WORD.exec(words.slice(-LONGEST))?.[0] ?? '';
  return {
    before: isFigure(first) ? (BEFORE_NUMBER.exec(before)?.[0].length ?? 0) : 0,
    behind: isFigure(last) || NUMBER_WORDS.has(last.toLowerCase()) ? (BEHIND_NUMBER.exec(behind)?.[0].length ?? 0) : 0,
  };
}
