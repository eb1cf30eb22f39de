// What of the detections is worth a person's eye: what the editor underlines, and what "Mark Claim" takes at the cursor.

import type { Article, BlockKind } from '../article/model';
import type { Span } from '../span';
import type { Detections, Figure, Quotation, SentenceMention } from './model';

/** Something that could become a claim. `span` is what to underline and to mark; offsets into the article's text. */
export type Suggestion =
  /** The figure with its bound and its noun: "vast majority of the 240,000 deaths". */
  | { readonly kind: 'figure'; readonly span: Span; readonly figure: Figure }
  /** The quotation with its marks. */
  | { readonly kind: 'quotation'; readonly span: Span; readonly quotation: Quotation }
  | { readonly kind: 'sentence'; readonly span: Span; readonly sentence: SentenceMention };

/** Blocks around the story: nothing in them is a claim. */
const FURNITURE: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'reading-time']);

/**
 * What to point out in an article, by start, the longer first: exact figures ("dozens" and "one" are not), what somebody is quoted
 * as saying (titles and scare quotes are not), and sentences whose check-worthiness reaches the threshold (0 to 1).
 */
export function suggestionsOf(detections: Detections, threshold: number): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const figure of detections.figures) {
    if (!figure.vague) suggestions.push({ kind: 'figure', span: figure.phrase, figure });
  }
  for (const quotation of detections.quotations) {
    if (isSpoken(quotation)) suggestions.push({ kind: 'quotation', span: quotation, quotation });
  }
  for (const sentence of detections.sentences) {
    if (sentence.checkWorthiness >= threshold) suggestions.push({ kind: 'sentence', span: sentence, sentence });
  }
  return suggestions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
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
