// Cuts a paragraph into sentences, on tokens. Own rules rather than Intl.Segmenter: that one breaks after "Gen." and "No.",
// takes quadratic time on a long line in some hosts, and its answer changes with the host's ICU.

import { americanZones, monthNumbers, weekdayNumbers, zones } from '../detect/lexicon/dates';
import { Tag, type Word } from '../detect/lexicon/word';
import type { Token } from '../detect/tokens';
import type { Span } from '../span';

/** What a full stop after an abbreviation means. */
const enum Stop {
  /** Never the end: "Gen. Holt", "e.g. here". */
  Inside = 1,
  /** Not the end before a number: "No. 10", "Sept. 28"; else a word like any other: "He said no. Then …" */
  BeforeNumber = 2,
  /** The end only when the next word is one that begins sentences rather than names: "in the U.S. The", but "the U.S. Senate". */
  BeforeName = 3,
  /** The end when a capital follows, unless it goes with the time: "at 4 p.m. Holt left", but "at 4 p.m. GMT", "4 p.m. Monday". */
  OfTime = 4,
}

const stops = new Map<string, Stop>();
for (const [stop, forms] of [
  [Stop.Inside, `mr mrs ms mx dr prof gen lt col sgt capt maj cpl pte brig adm cmdr cdr gov sen rep reps sens hon rev fr pres messrs mme
    mlle supt insp det const amb sr. st mt ft e.g. i.e. e.g i.e cf vs viz approx ca lt.-gen. m.p.`],
  [Stop.BeforeNumber, `no nos art arts sec sect fig figs vol vols p pp para paras ch chap ver v op est rs b d c ca r fl jan feb mar apr jun jul aug sep sept
    oct nov dec`],
  [Stop.BeforeName, `co inc ltd corp bros plc llc jr sr assn dept univ dist u.s. u.k. u.n. e.u. d.c. ph.d. m.d. b.a. m.a. u.s.a. u.a.e.
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h. n.j. n.m. n.y. n.c. n.d. okla
    ore pa r.i. s.c. s.d. tenn tex vt va wash w.va. wis wyo ont que ave blvd rd`],
  [Stop.OfTime, 'a.m. p.m. a.m p.m am pm'],
] as const) {
  for (const form of forms.split(/\s+/u)) stops.set(form, stop);
}

/** What may stand after a time of day and belong to it: "4 p.m. Monday", "4 p.m. GMT". */
const withTime: ReadonlySet<string> = new Set([...monthNumbers.keys(), ...weekdayNumbers.keys(), ...zones.keys(), ...americanZones, 'local']);

/** "Why?" Mira Holt asked: the question is not the sentence's end. */
const saying = new Set('said says say asked asks added told replied answered wrote shouted cried exclaimed insisted wondered demanded recalled'.split(' '));

const STARTS = Tag.Determiner | Tag.Pronoun | Tag.Preposition | Tag.Conjunction | Tag.Auxiliary | Tag.Negation;

/** How far a bracket's other half and a verb of saying are looked for, in tokens. */
const BRACKET_REACH = 120;
const NAME_REACH = 6;
/** How far a line is looked through for the mark between two cells, in code units. */
const CELLS_REACH = 80;

const DOT = 0x2e;

function isTerminal(code: number): boolean {
  return code === DOT || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Marks that close what the sentence ends in: quotes and brackets. */
function isCloser(code: number): boolean {
  return code === 0x22 || code === 0x27 || code === 0x2019 || code === 0x201d || code === 0xbb || code === 0x29 || code === 0x5d || code === 0x201c || code === 0x203a;
}

/**
 * The sentences of a paragraph: they hold every token, in order; their spans have no white space at the ends. Offsets as the tokens'.
 * A sentence ends at a full stop, question or exclamation mark or ellipsis (with the quotes and brackets that close there)
 * when what follows can begin one. Linear in the number of tokens.
 */
export function sentencesOf(text: string, tokens: readonly Token[]): Span[] {
  const sentences: Span[] = [];
  let first = 0;
  let bracketEnd = -1; // index of the token that closes the bracket we are in; nothing ends within brackets that opened mid-sentence
  let noBracketBefore = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const code = text.charCodeAt(token.start);
    if (at > first && at > bracketEnd && opensEntry(text, tokens, at)) {
      sentences.push({ start: tokens[first]!.start, end: tokens[at - 1]!.end });
      first = at;
    }
    if ((code === 0x28 || code === 0x5b) && at > bracketEnd && at > first && at >= noBracketBefore) {
      bracketEnd = closerOf(text, tokens, at, code);
      if (bracketEnd < 0) noBracketBefore = at + BRACKET_REACH;
    }
    if (at < bracketEnd) continue;
    const dotted = token.kind === 'word' && token.end - token.start > 2 && text.charCodeAt(token.end - 1) === DOT;
    if (!dotted && (token.kind !== 'mark' || !isTerminal(code))) continue;
    const mark = at;
    while (at + 1 < tokens.length && tokens[at + 1]!.start === tokens[at]!.end && closesHere(text, tokens, at + 1)) at++;
    const last = at;
    if (last + 1 < tokens.length && endsSentence(text, tokens, first, mark, last)) {
      sentences.push({ start: tokens[first]!.start, end: tokens[last]!.end });
      first = last + 1;
    }
  }
  const end = tokens.at(-1);
  if (end && first < tokens.length) sentences.push({ start: tokens[first]!.start, end: end.end });
  return sentences;
}

const TAB = 0x09, BAR = 0x7c;

/** Whether token `at` opens a line that is an entry of a list ("- Schools: 412m") or a row of a table; other line breaks end no sentence. */
function opensEntry(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!.end;
  const { start, end, kind } = tokens[at]!;
  if (before === start) return false;
  let line = before;
  while (line < start && text.charCodeAt(line) !== 0x0a) line++;
  if (line === start) return false;
  const code = text.charCodeAt(start);
  const isBullet = kind === 'mark' && (code === 0x2d || code === 0x2013 || code === 0x2022 || code === 0x2a || code === 0xb7) && text.charCodeAt(end) === 0x20;
  const next = tokens[at + 1];
  if (isBullet && next && (next.kind === 'number' || !isSmall(text, next))) return true;
  return hasCells(text, before, -1) || hasCells(text, start, 1);
}

/** Whether a tab or a bar parts the line of offset `from` into cells, looked for backwards or onwards to the line's end. */
function hasCells(text: string, from: number, step: 1 | -1): boolean {
  for (let at = step > 0 ? from : from - 1, seen = 0; at >= 0 && at < text.length && seen < CELLS_REACH; at += step, seen++) {
    const code = text.charCodeAt(at);
    if (code === TAB || code === BAR) return true;
    if (code === 0x0a) return false;
  }
  return false;
}

function closesHere(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark') return false;
  const code = text.charCodeAt(token.start);
  return isTerminal(code) || isCloser(code);
}

function closerOf(text: string, tokens: readonly Token[], open: number, code: number): number {
  const closing = code === 0x28 ? 0x29 : 0x5d;
  const reach = Math.min(tokens.length, open + BRACKET_REACH);
  for (let at = open + 1; at < reach; at++) {
    if (text.charCodeAt(tokens[at]!.start) === closing) return at;
  }
  return -1;
}

/**
 * Whether the sentence that began at token `first` ends with token `last`.
 * @param mark the terminal mark (or the dotted acronym) after which only closing marks stand, up to `last`
 */
function endsSentence(text: string, tokens: readonly Token[], first: number, mark: number, last: number): boolean {
  const end = tokens[last]!.end;
  let next = last + 1;
  if (tokens[next]!.start === end) return gluedSentence(text, tokens, mark, last);
  // Look past what opens a sentence (quotes, brackets, a dash, a currency) to its first word.
  while (next < tokens.length && tokens[next]!.kind === 'mark') {
    const code = text.charCodeAt(tokens[next]!.start);
    if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29 || code === 0x5d || isTerminal(code)) return false;
    next++;
  }
  const word = tokens[next];
  if (!word) return false;
  const isDot = text.charCodeAt(tokens[mark]!.end - 1) === DOT;
  // "at 4 p.m. (1500 GMT)", "in the U.S. (about 300)": the bracket explains what was abbreviated.
  const isBracketed = isDot && last === mark && text.charCodeAt(tokens[last + 1]!.start) === 0x28;
  if (isBracketed && (word.kind === 'number' || isSmall(text, word)) && stopOf(tokens, mark) !== undefined) return false;
  if (word.kind === 'number') return !isDot || last > mark || numberMayStart(text, tokens, first, mark);
  if (isSmall(text, word)) return !isDot && last === mark ? false : isWithoutCapitals(text, tokens, first, mark);
  if (!isDot) return !(last > mark && isSaid(text, tokens, next));
  if (last > mark && text.charCodeAt(tokens[last]!.start) !== DOT) return true; // a quote or bracket closed after the full stop
  return !isAbbreviation(text, tokens, first, mark, word, next === last + 1);
}

/** "… on Friday.The next day": a missing space, when a word stands before the full stop and a function word with a capital follows. */
function gluedSentence(text: string, tokens: readonly Token[], mark: number, last: number): boolean {
  const before = tokens[mark - 1];
  const next = tokens[last + 1]!;
  return before !== undefined && before.kind === 'word' && before.end - before.start > 2 && /^\p{Ll}{2}$/u.test(text.slice(before.end - 2, before.end))
    && next.kind === 'word' && !isSmall(text, next) && (next.word.tags & STARTS) !== 0 && /^\p{Lu}\p{Ll}*$/u.test(text.slice(next.start, next.end));
}

/** Begins with a small letter and has no capital after it ("iPhone" begins sentences, "who" does not). */
function isSmall(text: string, token: Token): boolean {
  const code = text.charCodeAt(token.start);
  if (code >= 0x61 && code <= 0x7a) return !/\p{Lu}/u.test(text.slice(token.start + 1, token.end));
  return code >= 0x80 && /^\p{Ll}/u.test(text.slice(token.start, token.start + 2));
}

/** A paragraph that knows no capitals: there a small letter may begin a sentence. Judged by the sentence that ends here. */
function isWithoutCapitals(text: string, tokens: readonly Token[], first: number, mark: number): boolean {
  if (mark - first < 3 || stopOf(tokens, mark) !== undefined || tokens[mark]!.kind === 'word') return false;
  return !/[\p{Lu}]/u.test(text.slice(tokens[first]!.start, Math.min(tokens[mark]!.end, tokens[first]!.start + 1000)));
}

/** The kind of abbreviation that a full stop at `mark` belongs to. */
function stopOf(tokens: readonly Token[], mark: number): Stop | undefined {
  const token = tokens[mark]!;
  if (token.kind === 'word') return stops.get(token.word.lower) ?? Stop.BeforeName;
  const before = tokens[mark - 1];
  return before && before.end === token.start && before.kind === 'word' ? stops.get(before.word.lower) : undefined;
}

/** Whether a sentence may begin with the number after this full stop: not after "No.", and not after a list's number. */
function numberMayStart(text: string, tokens: readonly Token[], first: number, mark: number): boolean {
  if (isListNumber(tokens, first, mark)) return false;
  const stop = stopOf(tokens, mark);
  // "b. 1950", "c. 1880"; but "plan B. 40 came"
  if (stop === undefined || (stop === Stop.BeforeNumber && isLetter(tokens, mark - 1) && !isSmall(text, tokens[mark - 1]!))) return true;
  return (stop === Stop.OfTime && !isTimeAlone(tokens, first, mark)) || (stop === Stop.BeforeName && tokens[mark]!.kind === 'mark');
}

function isLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.end === token.start + 1;
}

/** "At 7 a.m. Holt called", "On Monday at 5 p.m. Roth left": so far there is a time and no verb, which is no sentence. */
function isTimeAlone(tokens: readonly Token[], first: number, mark: number): boolean {
  if (!(tokens[first]!.word.tags & Tag.Preposition) || mark - first > 5) return false;
  for (let at = first + 1; at < mark; at++) {
    const token = tokens[at]!;
    if (token.kind === 'word' && !(token.word.tags & Tag.Preposition) && !withTime.has(token.word.lower)) return false;
  }
  return true;
}

/** "3. Close the bridge": the number of a list at the sentence's start. */
function isListNumber(tokens: readonly Token[], first: number, mark: number): boolean {
  const number = tokens[first]!;
  return mark === first + 1 && number.kind === 'number' && number.end - number.start <= 3;
}

/** Whether the full stop at `mark` is that of an abbreviation, an initial or a list's number, before a word with a capital. */
function isAbbreviation(text: string, tokens: readonly Token[], first: number, mark: number, next: Token, isBare: boolean): boolean {
  if (isListNumber(tokens, first, mark)) return true;
  const starts = beginsSentences(next.word) && next.end - next.start > 1;
  const before = tokens[mark - 1];
  const touches = before !== undefined && tokens[mark]!.kind === 'mark' && before.end === tokens[mark]!.start && before.kind === 'word';
  // "J. Doe", "George W. Bush"; but "vitamin C. The" and "2C. Holt"
  const isUnit = tokens[mark - 2]?.kind === 'number' && tokens[mark - 2]!.end === before?.start;
  if (touches && !isUnit && before.end - before.start === 1 && !isSmall(text, before)) return before.word.lower === 'i' && !isInitialI(tokens, first, mark, next) ? false : isBare && !starts;
  const stop = stopOf(tokens, mark);
  if (stop === undefined) return false;
  if (stop === Stop.Inside) return true;
  if (stop === Stop.BeforeNumber) return false;
  if (stop === Stop.OfTime) return tokens[mark]!.kind === 'word' && (withTime.has(next.word.lower) || (isBare && !starts && isTimeAlone(tokens, first, mark)));
  // "ill", "miss", "mass" and "la" are states only with a capital.
  if (touches && isSmall(text, before) && !/^(?:co|inc|ltd|corp|dept|jr|sr)$/u.test(before.word.lower)) return false;
  return isBare && !starts;
}

/** "By I. Veen", "Prof. I. Veen", "I. M. Roth": an initial, since "I" is the subject of a verb; but "older than I." */
function isInitialI(tokens: readonly Token[], first: number, mark: number, next: Token): boolean {
  const before = mark - 1 === first ? undefined : tokens[mark - 2];
  if (!before) return true;
  if (next.end === next.start + 1 && tokens[mark + 2]?.word.lower === '.') return true;
  const { lower, tags } = before.word;
  return lower === '.' ? stops.get(tokens[mark - 3]?.word.lower ?? '') === Stop.Inside : (tags & Tag.Preposition) !== 0 && lower !== 'than' && lower !== 'as';
}

function beginsSentences(word: Word): boolean {
  return (word.tags & STARTS) !== 0;
}

/** Whether a name and a verb of saying follow: "Why?" Mira Holt asked. */
function isSaid(text: string, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + NAME_REACH); at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return false;
    if (at > from && saying.has(token.word.lower)) return true;
    if (isSmall(text, token) && (token.word.tags & (Tag.Auxiliary | Tag.Preposition)) !== 0) return false;
  }
  return false;
}
