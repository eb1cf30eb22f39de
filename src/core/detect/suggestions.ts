// What of the detections is worth a person's eye: what the editor underlines, and what "Mark Claim" takes at the cursor.

import type { Article, BlockKind } from '../article/model';
import { folded } from '../fold';
import { overlaps, type Span } from '../span';
import type { Attribution, ClaimType, Detections, Figure, Quotation, SentenceMention, WorthReason } from './model';
import { claimantOf } from './speech/claimant';

/** Something that could become a claim. Offsets into the article's text. */
export type Suggestion = {
  /** What to underline and to mark. */
  readonly span: Span;
  /** The sentence in which it stands; of a quotation over several, the one that is worth checking most. Null where there is none. */
  readonly sentence: SentenceMention | null;
  /** Its sentence's check-worthiness, 0 to 1; 0 without a sentence. */
  readonly worth: number;
  /** Why its sentence is worth checking, or is not; the weightiest first. */
  readonly reasons: readonly WorthReason[];
  readonly type: ClaimType;
  /** Who is said to say all of it, as marking it would note; null where nobody is. Of a part of a sentence the reason `attributed` tells. */
  readonly claimant: Attribution | Quotation | null;
} & (
  /** The figure with its bound and its noun: "vast majority of the 240,000 deaths". */
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** The quotation with its marks. */
  | { readonly kind: 'quotation'; readonly quotation: Quotation }
  | { readonly kind: 'sentence'; readonly sentence: SentenceMention }
);

/** Blocks around the story: nothing in them is a claim. */
const FURNITURE: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'reading-time']);

/**
 * What to point out in an article, by start, the longer first: exact figures ("dozens" and "one" are not), what somebody is quoted
 * as saying (titles and scare quotes are not), and sentences whose check-worthiness reaches the threshold (0 to 1).
 */
export function suggestionsOf(detections: Detections, threshold: number): Suggestion[] {
  const things: Thing[] = [];
  for (const figure of detections.figures) {
    if (!figure.vague) things.push({ kind: 'figure', span: figure.phrase, figure });
  }
  for (const quotation of detections.quotations) {
    if (isSpoken(quotation)) things.push({ kind: 'quotation', span: quotation, quotation });
  }
  for (const sentence of detections.sentences) {
    if (sentence.checkWorthiness >= threshold) things.push({ kind: 'sentence', span: sentence, sentence });
  }
  things.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const sentences = new Sweep(detections.sentences);
  const attributions = new Sweep(detections.attributions, ({ content }) => content);
  const quotations = new Sweep(detections.quotations);
  return things.map((thing): Suggestion => {
    const { span } = thing;
    const sentence = thing.kind === 'sentence' ? thing.sentence : worthiest(sentences.around(span));
    const claimant = claimantOf(span, { attributions: attributions.around(span), quotations: quotations.around(span) });
    const about = {
      worth: sentence?.checkWorthiness ?? 0,
      reasons: sentence?.reasons ?? [],
      type: thing.kind === 'figure' ? 'quantity' : sentence?.claimType ?? 'other',
      claimant,
    } as const;
    return thing.kind === 'sentence' ? { ...thing, ...about } : { ...thing, sentence, ...about };
  });
}

/** The words by which a suggestion is known again, as a dismissal keeps them: its own, and those of the sentence in which it stands. */
export function wordsOf(text: string, { span, sentence }: Suggestion): { readonly quote: string; readonly sentence: string } {
  const quote = text.slice(span.start, span.end);
  return { quote, sentence: sentence ? text.slice(sentence.start, sentence.end) : quote };
}

/**
 * A key for each of an article's suggestions, in their order, made of those words: the same for the same words wherever they stand,
 * whatever is written around them, and however their lines are wrapped. The same figure in two different sentences has two keys; where
 * a sentence is repeated word for word, as a headline above its story may be, the later ones are told apart by a number.
 * @param text the article's text, in which the suggestions' offsets are
 */
export function suggestionKeys(text: string, suggestions: readonly Suggestion[]): string[] {
  return distinctKeys(suggestions.map((suggestion) => {
    const { quote, sentence } = wordsOf(text, suggestion);
    return [suggestion.kind, quote, sentence];
  }));
}

/** A key for each list of words; of equal ones the later have a number. White space and the normal form of the letters do not count. */
export function distinctKeys(all: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  return all.map((words) => {
    const key = words.map(folded).join('\n');
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return nth === 1 ? key : `${key}\n${nth}`;
  });
}

type Thing =
  | { readonly kind: 'figure'; readonly span: Span; readonly figure: Figure }
  | { readonly kind: 'quotation'; readonly span: Span; readonly quotation: Quotation }
  | { readonly kind: 'sentence'; readonly span: Span; readonly sentence: SentenceMention };

/** Finds what overlaps a span, for spans that come by their starts: each thing is taken up and laid aside once. */
class Sweep<T> {
  private next = 0;
  private open: T[] = [];
  private readonly things: readonly T[];

  constructor(things: readonly T[], private readonly spanOf: (thing: T) => Span = (thing) => thing as T & Span) {
    this.things = [...things].sort((a, b) => spanOf(a).start - spanOf(b).start);
  }

  around(span: Span): T[] {
    while (this.next < this.things.length && this.spanOf(this.things[this.next]!).start < span.end) this.open.push(this.things[this.next++]!);
    this.open = this.open.filter((thing) => this.spanOf(thing).end > span.start);
    return this.open.filter((thing) => overlaps(this.spanOf(thing), span));
  }
}

function worthiest(sentences: readonly SentenceMention[]): SentenceMention | null {
  return sentences.reduce<SentenceMention | null>((best, one) => (best && best.checkWorthiness >= one.checkWorthiness ? best : one), null);
}

/**
 * The claim-worthy thing at a cursor, the smallest that there is: a figure with its noun, else a quotation, else the sentence.
 * A cursor directly behind something is at it.
 * @param offset into the article's text
 * @returns null between the blocks, and in datelines, bylines and reading times
 */
export function markable(article: Article, detections: Detections, offset: number): Span | null {
  const block = article.blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (!block || FURNITURE.has(block.kind)) return null;
  return smallestAt(detections.figures.map(({ phrase }) => phrase), offset)
    ?? smallestAt(detections.quotations.filter(isSpoken), offset)
    ?? smallestAt(detections.sentences, offset);
}

function isSpoken({ form }: Quotation): boolean {
  return form === 'speech' || form === 'partial';
}

/** Of those that hold the offset the shortest; of equals (the cursor between two neighbours) the one that begins there. */
function smallestAt(spans: readonly Span[], offset: number): Span | null {
  let best: Span | null = null;
  for (const { start, end } of spans) {
    if (offset < start || offset > end) continue;
    if (!best || end - start < best.end - best.start || (best.end === offset && start === offset)) best = { start, end };
  }
  return best;
}
