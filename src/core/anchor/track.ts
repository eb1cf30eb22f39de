// Follows claims through the edits of an open document.
//
// Ranges are shifted, grown and clipped by arithmetic; words are read only of claims that an edit touches. Undo is not
// told apart from typing, and editors coalesce it as they like, so it is known by what it does: each claim remembers how
// its words and the text beside them looked before they were damaged, and when they look so again, the range is what it
// was then. Ranges are the tracker's own; nothing is read back from decorations.

import type { Span } from '../span';
import { ClaimRange, eventOf, follow } from './claim-range';
import { BESIDE, growth, placed, type TextEdit } from './follow';
import { convertedLook, convertedOffset, lineFeeds } from './line-ends';
import { occurrenceNumbers } from './make';
import type { Anchor, Resolution } from './model';
import { Order, placeOf } from './order';
import type { TextSlice } from './remember';
import { resolveAnchors } from './resolve';

export type { TextEdit } from './follow';
export type { TextSlice } from './remember';

export class AnchorTracker {
  private ranges: readonly ClaimRange[] = [];
  private order = new Order<ClaimRange>([]);
  private length = 0;
  /** Claims that more than the edits beside them may concern: deleted words come back by pasting, candidates are followed too. */
  private readonly adrift = new Set<ClaimRange>();
  /** Claims whose words are being typed over. */
  private readonly typing = new Set<ClaimRange>();
  /** The last text in which claims were resolved, and where they were. */
  private known: { readonly text: string; readonly spans: ReadonlyMap<ClaimRange, Span> } = { text: '', spans: new Map() };

  /** Follows the claims of `anchors`, resolved in `text`; `resolutions` are in the order of `anchors`. */
  constructor(text: string, anchors: readonly Anchor[], resolutions: readonly Resolution[]) {
    this.update(text, anchors, resolutions);
  }

  /**
   * Takes over a new list of claims. `text` is the document as it is now, `resolutions` are those of `anchors` in it. A
   * claim whose anchor is what it was keeps its place; one with the same quote keeps what it remembers, so that undo still
   * finds it.
   */
  update(text: string, anchors: readonly Anchor[], resolutions: readonly Resolution[]): void {
    this.takeOut();
    const before = new Map(this.ranges.map((range) => [range.anchor.id, range]));
    this.ranges = anchors.map((anchor, index) => {
      const old = before.get(anchor.id);
      const resolved = resolutions[index]!;
      if (old && sameAnchor(old.anchor, anchor)) {
        const { span } = old.resolution();
        if (span && resolved.span?.start === span.start && resolved.span.end === span.end && resolved.span.end - span.start === old.look.words.length) old.resolveAs(resolved);
        return old;
      }
      const range = new ClaimRange(anchor, resolved, text);
      if (old?.anchor.quote === anchor.quote) range.looks = old.looks;
      return range;
    });
    this.length = text.length;
    this.known = { text, spans: new Map(this.ranges.filter((range) => range.isThere).map((range) => [range, range.span])) };
    this.putBack();
  }

  /**
   * Where all claims are now, in the order of the anchors. A claim that no edit touched is what it was resolved as, in its
   * new place; one that was touched is `exact`, `changed`, or while its words are deleted `lost`.
   */
  resolutions(): Resolution[] {
    return this.ranges.map((range) => range.resolution());
  }

  /**
   * Follows one event. The offsets of its edits refer to the document before it, and the edits do not overlap; `after` is
   * the document after it. When the length of `after` is not what the edits make it, line ends were converted.
   * Cost: by the claims that an edit touches, and the square root of the others; text is read only for the former.
   * @returns the ids of the claims whose words may have changed.
   */
  applyEdits(edits: readonly TextEdit[], after: TextSlice): string[] {
    const event = eventOf(placed(edits));
    const expected = this.length + edits.reduce((sum, edit) => sum + growth(edit), 0);
    this.length = after.length;
    if (after.length !== expected) return this.convertLineEnds(after, expected);
    const beside = event.edits.flatMap((edit) => this.order.take(edit.start - BESIDE, edit.end + BESIDE));
    for (const range of this.adrift) {
      if (range.block === null || (event.pastes.length === 0 && range.candidates.length === 0)) continue;
      this.order.remove(range);
      beside.push(range);
    }
    // From the last edit to the first, so that each still finds the places that it speaks of.
    for (let index = event.edits.length - 1; index >= 0; index--) this.order.shift(event.edits[index]!.end, growth(event.edits[index]!));
    for (const range of this.typing) if (range.block !== null) range.pending = 0;
    const states = beside.map((range) => follow(range, event, after));
    const homeless = beside.filter((_, index) => states[index] === 'homeless');
    if (homeless.length > 0) this.resolveAgain(homeless, after);
    for (const range of beside) this.order.put(range);
    this.sort(beside);
    return beside.filter((_, index) => states[index] !== 'untouched').map((range) => range.anchor.id);
  }

  private takeOut(): void {
    for (const range of this.ranges) {
      range.span = placeOf(range);
      range.block = null;
    }
  }

  private putBack(): void {
    this.order = new Order(this.ranges);
    this.adrift.clear();
    this.typing.clear();
    this.sort(this.ranges);
  }

  private sort(ranges: readonly ClaimRange[]): void {
    for (const range of ranges) {
      const isAdrift = range.candidates.length > 0 || (!range.isThere && range.lastThere.words !== '');
      if (isAdrift) this.adrift.add(range);
      else this.adrift.delete(range);
      if (range.pending > 0) this.typing.add(range);
      else this.typing.delete(range);
    }
  }

  /** The text around the claims is a new one: they are resolved from the last text in which they were known. */
  private resolveAgain(ranges: readonly ClaimRange[], after: TextSlice): void {
    const { text, spans } = this.known;
    const known = ranges.filter((range) => spans.has(range));
    const places = known.map((range) => ({ span: spans.get(range)!, quote: text.slice(spans.get(range)!.start, spans.get(range)!.end) }));
    const numbers = occurrenceNumbers(text, places);
    const anchors = known.map((range, index): Anchor => ({ id: range.anchor.id, quote: places[index]!.quote, nth: numbers[index]! }));
    resolveAnchors(text, after.slice(0, after.length), anchors).forEach(({ span }, index) => {
      if (span) known[index]!.moveTo(span, after);
    });
  }

  /** Carries all ranges over a change between LF and CRLF; any other change of length that no edit explains is a new text. */
  private convertLineEnds(after: TextSlice, expected: number): string[] {
    const feeds = lineFeeds(after.slice(0, after.length));
    const step = Math.sign(after.length - expected);
    this.takeOut();
    if (Math.abs(after.length - expected) === feeds.length) {
      const convert = ({ start, end }: Span): Span => ({ start: convertedOffset(start, feeds, step), end: convertedOffset(end, feeds, step) });
      for (const range of this.ranges) {
        range.moveTo(convert(range.span), after, range.look.lead);
        range.convertLooks((look) => convertedLook(look, step));
        range.candidates = range.candidates.map(convert);
      }
    } else {
      for (const range of this.ranges) {
        range.remember();
        range.isTouched = true;
        range.candidates = [];
        range.moveTo({ start: 0, end: 0 }, after);
      }
      this.resolveAgain(this.ranges, after);
    }
    this.putBack();
    return this.ranges.map((range) => range.anchor.id);
  }
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.nth === b.nth && a.now === b.now && a.was === b.was && a.before === b.before && a.after === b.after
    && sameCandidates(a.candidates, b.candidates);
}

function sameCandidates(a: Anchor['candidates'], b: Anchor['candidates']): boolean {
  return a?.length === b?.length && (a ?? []).every(({ quote, nth }, index) => quote === b![index]!.quote && nth === b![index]!.nth);
}
