// In what the words of a claim differ from those that were checked, and how much that matters to the verdict.
//
// Two questions, kept apart. Does the wording say the same as the quote? That is asked of the quote, and the answer lasts
// until somebody accepts the new wording. Does it look as it did? That is asked of the kept text: where only marks look
// different there is nothing to accept, and once the kept text is up to date the claim is exact again.

import type { Span } from '../span';
import { figuresDiffer, numberBeside } from './figures';
import type { Difference } from './model';
import type { Look } from './remember';
import { foldedWords, isFigure, sameWords, Vocabulary, wordsOf, type Words } from './words';

/** What a comparison found. */
export interface Compared {
  /** null: it says and looks the same. */
  readonly difference: Difference | null;
  /** What of today's text states the claim now: its words, with what beside them became part of its number. */
  readonly span: Span;
}

/**
 * Compares the words that were checked with how the claim looks today, at `span`.
 * @param stood how it looked in the kept text; null when it is not known
 */
export function compared(quote: string, stood: Look | null, today: Look, span: Span): Compared {
  if (quote === today.words && stood?.words === quote && stood.before === today.before && stood.after === today.after) return { difference: null, span };
  // Also of the same words: "– 240" that became "–240" is a number below zero now.
  if (quote !== today.words && figuresDiffer(quote, today.words)) return { difference: 'figure', span };
  if (!sameWords(quote, today.words)) return { difference: sameButMarks(quote, today.words) ? 'marks' : 'words', span };
  // Where the kept text had other words, what stood beside those says nothing of these.
  if (!stood || !sameWords(quote, stood.words)) return { difference: null, span };
  const [was, is] = [stood, today].map(({ before, words, after }) => numberBeside(before, words, after)) as [Beside, Beside];
  if (!sameWords(partOfNumber(stood, was), partOfNumber(today, is))) return { difference: 'figure', span: { start: span.start - is.before, end: span.end + is.behind } };
  return { difference: sameLooks(stood.words, today.words) && setApart(stood) === setApart(today) ? null : 'marks', span };
}

type Beside = ReturnType<typeof numberBeside>;

function partOfNumber(look: Look, beside: Beside): string {
  return `${look.before.slice(look.before.length - beside.before)} ${look.after.slice(0, beside.behind)}`;
}

const OPENING = /[([{,"“„«‘'*–—]$/u;
const CLOSING = /^[)\]},"”“»’'*–—]/u;

/** The marks that set the words apart from their sentence: "(1949)", ", 2004,", “dry”; empty when they are not. */
function setApart({ before, after }: Look): string {
  const opening = OPENING.exec(before.endsWith(' ') ? before.slice(0, -1) : before)?.[0];
  const closing = opening === undefined ? undefined : CLOSING.exec(after)?.[0];
  return closing === undefined ? '' : foldedWords(`${opening} ${closing}`).join('');
}

/** True when two wordings of the same words look the same to a reader: the same marks, spaces and paragraphs; where lines end is all one. */
function sameLooks(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a, b].map((text) => wordsOf(text, new Vocabulary())) as [Words, Words];
  for (let at = 0; at < left.length; at++) {
    if (seenAt(left, at) !== seenAt(right, at) || !sameGap(gapBehind(left, at), gapBehind(right, at))) return false;
  }
  return true;
}

const UNSEEN = /[\u00ad\u200c\u200d\u2060\ufe00-\ufe0f]/g;

function seenAt(words: Words, at: number): string {
  return words.text.slice(words.starts[at], words.ends[at]).replace(UNSEEN, '').normalize('NFKC');
}

type Gap = 'none' | 'space' | 'line' | 'paragraph';

function gapBehind(words: Words, at: number): Gap {
  if (at + 1 >= words.length) return 'none';
  const gap = words.text.slice(words.ends[at], words.starts[at + 1]);
  const lines = gap.split(/\r\n?|\n/, 3).length - 1;
  return lines > 1 ? 'paragraph' : lines === 1 ? 'line' : /\s/.test(gap) ? 'space' : 'none';
}

/** A line may end at a space, behind a dash, and between two ideographs. */
function sameGap(a: Gap, b: Gap): boolean {
  return a === b || (a !== 'paragraph' && b !== 'paragraph' && (a === 'line' || b === 'line'));
}

/** Marks that part or set apart what is said and say nothing of it. Not: "?", "%", "$", "+", "=", "<", "/", "#", "&", "@". */
const PARTING = new Set([',', ';', ':', '.', '…', '!', '"', '-', '(', ')', '[', ']', '{', '}', '*', '_', '|', '·', '•']);

/** True when two wordings differ in nothing but parting marks and the capital of their first word. */
function sameButMarks(a: string, b: string): boolean {
  const left = tellingWords(a);
  const right = tellingWords(b);
  return left.length > 0 && left.length === right.length && left.every((word, index) => word === right[index]);
}

function tellingWords(text: string): string[] {
  const words = wordsOf(text, new Vocabulary());
  const telling: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words.vocabulary.word(words.ids[at]!);
    if (PARTING.has(word) && !isPartOfNumber(words, at)) continue;
    telling.push(telling.length === 0 ? word.slice(0, 1).toLowerCase() + word.slice(1) : word);
  }
  return telling;
}

/** True for a mark between two digits ("3-5", "11:30"), and for a dash directly before one ("-5"). */
function isPartOfNumber(words: Words, at: number): boolean {
  const isDigitBehind = at + 1 < words.length && words.ends[at] === words.starts[at + 1] && isFigure(words.vocabulary.word(words.ids[at + 1]!));
  const isDigitBefore = at > 0 && words.ends[at - 1] === words.starts[at] && isFigure(words.vocabulary.word(words.ids[at - 1]!));
  return isDigitBehind && (isDigitBefore || words.vocabulary.word(words.ids[at]!) === '-');
}
