// Edits of made articles with what must become of an anchor: the cases in which annotations slip.

import type { Span } from '../../src/core/span';
import { articleOf, sentenceOf, wordsOf, type Paragraph, type Sentence } from './article';
import { randomOf, type Random } from './random';

/** An article before and after an edit, a place in it that was marked, and where that must be now; null: nowhere. */
export interface Case {
  readonly kept: string;
  readonly today: string;
  readonly marked: Span;
  readonly expected: Span | null;
  readonly state: 'exact' | 'moved' | 'changed' | 'gone';
}

export type CaseName = keyof typeof EDITS;

/** A marked place: of which paragraph and sentence, and its offsets in that sentence. */
interface Mark {
  readonly paragraph: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const textOf = (paragraphs: readonly Paragraph[]): string => `${paragraphs.map((sentences) => sentences.map(({ text }) => text).join(' ')).join('\n\n')}\n`;

function spanOf(paragraphs: readonly Paragraph[], mark: Mark): Span {
  const before = textOf(paragraphs.slice(0, mark.paragraph)).length + (mark.paragraph > 0 ? 1 : -1);
  const inside = paragraphs[mark.paragraph]!.slice(0, mark.sentence).reduce((sum, { text }) => sum + text.length + 1, 0);
  return { start: before + inside + mark.start, end: before + inside + mark.end };
}

/** The bare figure, the figure with its noun, or the whole sentence. */
function markIn(sentence: Sentence, at: { paragraph: number; sentence: number }, random: Random, isFigure: boolean): Mark {
  const words = isFigure ? random.pick([sentence.figure, sentence.phrase]) : random.pick([sentence.figure, sentence.phrase, sentence.text]);
  const start = sentence.text.indexOf(words);
  return { ...at, start, end: start + words.length };
}

function sentencesOf(paragraphs: readonly Paragraph[]): { paragraph: number; sentence: number }[] {
  return paragraphs.flatMap((sentences, paragraph) => sentences.map((_, sentence) => ({ paragraph, sentence })));
}

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

function changed(paragraphs: readonly Paragraph[], at: { paragraph: number; sentence: number }, sentence: Sentence | null): Paragraph[] {
  const edited = paragraphs.map((sentences, index) => (index === at.paragraph ? sentences.flatMap((old, which) => (which !== at.sentence ? [old] : sentence ? [sentence] : [])) : sentences));
  return edited.filter((sentences) => sentences.length > 0);
}

/** A sentence whose figure stands in the article as often as asked; null when there is none. */
function sentenceWithFigure(paragraphs: readonly Paragraph[], random: Random, isRepeated: boolean): { paragraph: number; sentence: number } | null {
  const text = textOf(paragraphs);
  const fitting = sentencesOf(paragraphs).filter(({ paragraph, sentence }) => countOf(text, paragraphs[paragraph]![sentence]!.figure) > 1 === isRepeated);
  return fitting.length > 0 ? random.pick(fitting) : null;
}

type Edit = (paragraphs: Paragraph[], random: Random) => Case | null;

const digitChanged: Edit = (paragraphs, random) => {
  const at = sentenceWithFigure(paragraphs, random, true);
  if (!at) return null;
  const old = paragraphs[at.paragraph]![at.sentence]!;
  const mark = markIn(old, at, random, false);
  const edited = changed(paragraphs, at, withOtherDigit(old, random));
  return { kept: textOf(paragraphs), today: textOf(edited), marked: spanOf(paragraphs, mark), expected: spanOf(edited, mark), state: 'changed' };
};

function sentenceDeleted(isRepeated: boolean): Edit {
  return (paragraphs, random) => {
    const at = sentenceWithFigure(paragraphs, random, isRepeated);
    if (!at) return null;
    const mark = markIn(paragraphs[at.paragraph]![at.sentence]!, at, random, true);
    return { kept: textOf(paragraphs), today: textOf(changed(paragraphs, at, null)), marked: spanOf(paragraphs, mark), expected: null, state: 'gone' };
  };
}

const paragraphMoved: Edit = (paragraphs, random) => {
  const at = random.pick(sentencesOf(paragraphs));
  const mark = markIn(paragraphs[at.paragraph]![at.sentence]!, at, random, false);
  const rest = paragraphs.filter((_, index) => index !== at.paragraph);
  const to = random.below(rest.length + 1);
  const edited = [...rest.slice(0, to), paragraphs[at.paragraph]!, ...rest.slice(to)];
  return { kept: textOf(paragraphs), today: textOf(edited), marked: spanOf(paragraphs, mark), expected: spanOf(edited, { ...mark, paragraph: to }), state: 'moved' };
};

/** The words themselves stay; the rest of their sentence and the sentences beside it are written anew. */
const bothSidesRewritten: Edit = (paragraphs, random) => {
  const at = random.pick(sentencesOf(paragraphs));
  const old = paragraphs[at.paragraph]![at.sentence]!;
  const middle = Math.max(0, old.text.indexOf(old.phrase) - 12);
  // Whole words, some of them beside the figure: a bare figure in a new sentence is a new figure.
  const start = middle === 0 ? 0 : old.text.indexOf(' ', middle) + 1;
  const end = Math.max(old.text.indexOf(' ', Math.min(old.text.length, old.text.indexOf(old.phrase) + old.phrase.length + 14)), old.text.indexOf(old.phrase) + old.phrase.length);
  const quote = old.text.slice(start, end);
  if (quote.split(' ').length < 5) return null;
  const opening = `${wordsOf(random)} ${wordsOf(random)} ${wordsOf(random)} `;
  const sentence = { ...old, text: `${opening}${quote} ${wordsOf(random)}, ${wordsOf(random)}.` };
  const pool = ['7', '19'];
  const edited = paragraphs.map((sentences, paragraph) => (paragraph !== at.paragraph ? sentences : sentences.map((_, which) => (which === at.sentence ? sentence : sentenceOf(random, pool)))));
  const mark = { ...at, start, end };
  return {
    kept: textOf(paragraphs), today: textOf(edited), marked: spanOf(paragraphs, mark),
    expected: spanOf(edited, { ...at, start: opening.length, end: opening.length + quote.length }), state: 'exact',
  };
};

/** Nothing but the look of the text changes; `write` maps it piece by piece, so that the place can be followed. */
function rewritten(write: (piece: string, random: Random) => string, finish: (text: string, at: number) => { text: string; at: number } = (text, at) => ({ text, at })): Edit {
  return (paragraphs, random) => {
    const at = random.pick(sentencesOf(paragraphs));
    const marked = spanOf(paragraphs, markIn(paragraphs[at.paragraph]![at.sentence]!, at, random, false));
    const kept = textOf(paragraphs);
    const [before, words, after] = [kept.slice(0, marked.start), kept.slice(marked.start, marked.end), kept.slice(marked.end)].map((piece) => write(piece, random));
    const whole = before! + words! + after!;
    const start = finish(whole, before!.length);
    const end = finish(whole, before!.length + words!.length);
    return { kept, today: start.text, marked, expected: { start: start.at, end: end.at }, state: 'exact' };
  };
}

/** Breaks lines after some 60 characters and ends them with CRLF; says where an offset went. */
function wrapped(text: string, at: number): { text: string; at: number } {
  let wrappedText = '';
  let column = 0;
  let moved = at;
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    const breaks = char === '\n' || (char === ' ' && column > 60);
    if (index === at) moved = wrappedText.length;
    wrappedText += breaks ? '\r\n' : char;
    column = breaks ? 0 : column + 1;
  }
  return { text: wrappedText, at: at === text.length ? wrappedText.length : moved };
}

const CURLY: readonly (readonly [RegExp, string])[] = [[/“|”/g, '"'], [/’/g, "'"], [/–/g, '--']];

/** The sentence with one digit of its figure changed. */
function withOtherDigit(old: Sentence, random: Random): Sentence {
  const digits = [...old.figure].map((char, index) => (/\d/.test(char) ? index : -1)).filter((index) => index >= 0);
  const which = random.pick(digits);
  const figure = old.figure.slice(0, which) + ((Number(old.figure[which]) + 1 + random.below(8)) % 10) + old.figure.slice(which + 1);
  return { text: old.text.replace(old.figure, figure), figure, phrase: old.phrase.replace(old.figure, figure) };
}

/** Marks words of a sentence; `edit` gives the article as it is then, and where the mark is in it: null when it is gone or open. */
function combined(edit: (paragraphs: readonly Paragraph[], mark: Mark, random: Random) => { edited: readonly Paragraph[]; to: Mark | null } | null, state: Case['state']): Edit {
  return (paragraphs, random) => {
    const at = random.pick(sentencesOf(paragraphs));
    const mark = markIn(paragraphs[at.paragraph]![at.sentence]!, at, random, false);
    const made = edit(paragraphs, mark, random);
    return made && { kept: textOf(paragraphs), today: textOf(made.edited), marked: spanOf(paragraphs, mark), expected: made.to && spanOf(made.edited, made.to), state };
  };
}

function without(paragraphs: readonly Paragraph[], index: number): Paragraph[] {
  return paragraphs.filter((_, which) => which !== index);
}

/** A paragraph of several sentences goes elsewhere, and in it a digit changes beside the mark, never in it. */
const movedBesideChange = combined((paragraphs, mark, random) => {
  const paragraph = paragraphs[mark.paragraph]!;
  const others = [...paragraph.keys()].filter((index) => index !== mark.sentence);
  if (others.length === 0) return null;
  const other = random.pick(others);
  const edited = paragraph.map((sentence, index) => (index === other ? withOtherDigit(sentence, random) : sentence));
  const rest = without(paragraphs, mark.paragraph);
  const to = random.below(rest.length + 1);
  return { edited: [...rest.slice(0, to), edited, ...rest.slice(to)], to: { ...mark, paragraph: to } };
}, 'moved');

/** The sentence goes elsewhere and its own figure changes: to be found as changed, or lost; never a figure elsewhere. */
const movedAndChanged = combined((paragraphs, mark, random) => {
  const paragraph = paragraphs[mark.paragraph]!;
  const rest = without(paragraphs, mark.paragraph);
  const to = random.below(rest.length + 1);
  const edited = paragraph.map((sentence, index) => (index === mark.sentence ? withOtherDigit(sentence, random) : sentence));
  return { edited: [...rest.slice(0, to), edited, ...rest.slice(to)], to: { ...mark, paragraph: to } };
}, 'changed');

/**
 * A copy of the paragraph is put in further down; the mark stays where it was. (Directly behind, nobody can tell which of
 * the two is the copy.)
 */
const duplicated = combined((paragraphs, mark, random) => {
  const behind = paragraphs.length - mark.paragraph - 1;
  if (behind === 0) return null;
  const to = mark.paragraph + 2 + random.below(behind);
  return { edited: [...paragraphs.slice(0, to), paragraphs[mark.paragraph]!, ...paragraphs.slice(to)], to: mark };
}, 'exact');

const merged = combined((paragraphs, mark) => {
  const next = paragraphs[mark.paragraph + 1];
  if (!next) return null;
  return { edited: [...paragraphs.slice(0, mark.paragraph), [...paragraphs[mark.paragraph]!, ...next], ...paragraphs.slice(mark.paragraph + 2)], to: mark };
}, 'exact');

const divided = combined((paragraphs, mark) => {
  const paragraph = paragraphs[mark.paragraph]!;
  if (mark.sentence === 0) return null;
  const parts = [paragraph.slice(0, mark.sentence), paragraph.slice(mark.sentence)];
  return { edited: [...paragraphs.slice(0, mark.paragraph), ...parts, ...paragraphs.slice(mark.paragraph + 1)], to: { ...mark, paragraph: mark.paragraph + 1, sentence: 0 } };
}, 'exact');

/** The first sentence stands for a headline: another figure or word in it, the mark elsewhere in the article. */
const headlineEdited = combined((paragraphs, mark, random) => {
  if (mark.paragraph === 0) return null;
  const [headline, ...rest] = paragraphs[0]!;
  const words = headline!.text.split(' ');
  const edited = random.chance(50) ? withOtherDigit(headline!, random) : { ...headline!, text: [...words.slice(0, -1), wordsOf(random), words.at(-1)].join(' ') };
  return { edited: [[edited, ...rest], ...paragraphs.slice(1)], to: mark };
}, 'exact');

/** The sentence is put into another paragraph, and taken out of its own. */
const sentenceMoved = combined((paragraphs, mark, random) => {
  const sentence = paragraphs[mark.paragraph]![mark.sentence]!;
  const rest = changed(paragraphs, mark, null);
  const to = random.below(rest.length);
  const at = random.below(rest[to]!.length + 1);
  const edited = rest.map((sentences, index) => (index === to ? [...sentences.slice(0, at), sentence, ...sentences.slice(at)] : sentences));
  return { edited, to: { ...mark, paragraph: to, sentence: at } };
}, 'moved');

/** The sentence is said in other words of another language, its figure too: gone. */
const translated = combined((paragraphs, mark, random) => {
  const old = paragraphs[mark.paragraph]![mark.sentence]!;
  const words = ['Nach', 'Angaben', 'der', 'Behörde', 'wurden', 'dort', 'zuletzt', 'mehrere', 'hundert', 'Boote', 'gezählt', 'und', 'niemand', 'wusste', 'warum'];
  const text = `${Array.from({ length: 8 + random.below(6) }, () => random.pick(words)).join(' ')}.`;
  return { edited: changed(paragraphs, mark, { ...old, text }), to: null };
}, 'gone');

/** The cases by name. */
export const EDITS = {
  'repeated figure, one digit changed': digitChanged,
  'repeated figure, its sentence deleted': sentenceDeleted(true),
  'unique figure, its sentence deleted': sentenceDeleted(false),
  'paragraph moved': paragraphMoved,
  'both sides rewritten': bothSidesRewritten,
  'CRLF and re-wrapped': rewritten((piece) => piece, wrapped),
  'NFC to NFD': rewritten((piece) => piece.normalize('NFD')),
  'curly quotes made straight': rewritten((piece) => CURLY.reduce((text, [sign, plain]) => text.replace(sign, plain), piece)),
  'paragraph moved, a digit changed beside the mark': movedBesideChange,
  'paragraph moved, the mark’s own digit changed': movedAndChanged,
  'paragraph duplicated': duplicated,
  'paragraphs merged': merged,
  'paragraph divided': divided,
  'headline edited': headlineEdited,
  'sentence copied elsewhere and deleted': sentenceMoved,
  'sentence translated': translated,
  'emoji, astral letters and combining marks before': rewritten((piece, random) => piece.replace(/\n\n/g, () => (random.chance(50) ? random.pick(['\n\n👩🏽‍🚒🚢 ', '\n\nZ̸̃a̴l̵̀g𝟜𝟚 𐐷 ', '\n\n🏴󠁧󠁢󠁳󠁣󠁴󠁿 ']) : '\n\n'))),
} as const satisfies Record<string, Edit>;

/** Other edits all over the article, as a real revision has: words put in, sentences added, in paragraphs without the mark. */
function withNoise(made: Case, random: Random): Case {
  const pieces = made.today.split(/(\r?\n\r?\n)/);
  let offset = 0;
  let shift = 0;
  const today = pieces.map((piece) => {
    const start = offset;
    offset += piece.length;
    const isMarked = made.expected && start < made.expected.end && made.expected.start < offset;
    if (isMarked || /^\s*$/.test(piece) || !random.chance(40)) return piece;
    const gap = piece.indexOf(' ', random.below(piece.length));
    const edited = random.chance(50) && gap > 0 ? `${piece.slice(0, gap)} ${wordsOf(random)}${piece.slice(gap)}` : `${piece} ${sentenceOf(random, ['5']).text}`;
    if (made.expected && offset <= made.expected.start) shift += edited.length - piece.length;
    return edited;
  }).join('');
  return { ...made, today, expected: made.expected && { start: made.expected.start + shift, end: made.expected.end + shift } };
}

/** `count` cases of one kind, half of them with other edits all over the article. The same seed gives the same cases. */
export function* casesOf(name: CaseName, count: number, seed: number): Iterable<Case> {
  const random = randomOf(seed);
  for (let made = 0; made < count;) {
    const found = EDITS[name](articleOf(random), random);
    if (!found) continue;
    yield made % 2 === 0 ? found : withNoise(found, random);
    made++;
  }
}
