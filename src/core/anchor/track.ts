// Follows claims through the edits of an open document.
//
// Ranges are shifted, grown and clipped by arithmetic; words are read only of claims that an edit touches. Undo is not
// told apart from typing, and editors coalesce it as they like, so it is known by what it does: each claim remembers how
// its words and the text beside them looked before they were damaged, and when they look so again, the range is what it
// was then. Ranges are the tracker's own; nothing is read back from decorations.

import { overlaps, type Span } from '../span';
import { figuresDiffer } from './figures';
import { BESIDE, followTombstone, followWords, growth, placed, type Followed, type PlacedEdit, type TextEdit } from './follow';
import { convertedLook, convertedOffset, lineFeeds } from './line-ends';
import { makeAnchor, occurrenceNumbers } from './make';
import type { Anchor, Resolution } from './model';
import { lookAt, sameLook, seenAgain, wordsAgain, type Look, type TextSlice } from './remember';
import { resolveAnchors } from './resolve';
import { foldedWords, sameWords, trimmed } from './words';

export type { TextEdit } from './follow';
export type { TextSlice } from './remember';

/** What a claim remembers of its past: how it was resolved, and the last states before this many edits in it or beside it. */
const MOST_LOOKS = 64;
/** An edit that puts more than this in the place of claims is a new text, and resolved as one: format document, paste all. */
const NEW_TEXT = 4096;

/** A claim in the open document. Of deleted words, `span` is empty, at the place where they were. */
class Range {
  span: Span;
  candidates: readonly Span[];
  /** Of words that are being typed over: how many they were. Until as many are typed, typing at the end goes on with them. */
  pending = 0;
  /** How it looks now. */
  look: Look;
  /** How its words looked when they were last there. */
  lastThere: Look;
  /** How it looked before each edit that touched it, oldest first. */
  looks: Look[] = [];
  /** True when its words were touched since it was resolved. */
  isTouched = false;

  constructor(readonly anchor: Anchor, readonly resolved: Resolution, text: TextSlice) {
    this.span = resolved.span ?? { start: 0, end: 0 };
    this.candidates = resolved.candidates;
    this.look = lookAt(text, this.span);
    this.lastThere = this.look;
  }

  get isThere(): boolean {
    return this.look.words !== '';
  }

  /** Everything before it became so much longer. */
  shift(by: number): void {
    this.pending = 0;
    if (by !== 0) this.span = { start: this.span.start + by, end: this.span.end + by };
  }

  /** Gives it its place in `text`; an empty one while its words are deleted. */
  moveTo({ start, end }: Span, text: TextSlice, lead = 0): void {
    this.span = { start, end };
    this.look = lookAt(text, this.span, lead);
    if (this.isThere) this.lastThere = this.look;
  }

  remember(): void {
    if (this.looks.some((look) => sameLook(look, this.look))) return;
    this.looks.push(this.look);
    if (this.looks.length > MOST_LOOKS) this.looks.splice(1, 1);
  }
}

export class AnchorTracker {
  private ranges: readonly Range[] = [];
  private length = 0;
  /** The last text in which claims were resolved, and where they were. */
  private known: { readonly text: string; readonly spans: ReadonlyMap<Range, Span> } = { text: '', spans: new Map() };

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
    const before = new Map(this.ranges.map((range) => [range.anchor.id, range]));
    this.ranges = anchors.map((anchor, index) => {
      const old = before.get(anchor.id);
      if (old && sameAnchor(old.anchor, anchor)) return old;
      const range = new Range(anchor, resolutions[index]!, text);
      if (old?.anchor.quote === anchor.quote) range.looks = old.looks;
      return range;
    });
    this.length = text.length;
    this.known = { text, spans: new Map(this.ranges.filter((range) => range.isThere).map((range) => [range, range.span])) };
  }

  /**
   * Where all claims are now, in the order of the anchors. A claim that no edit touched is what it was resolved as, in its
   * new place; one that was touched is `exact`, `changed`, or while its words are deleted `lost`.
   */
  resolutions(): Resolution[] {
    return this.ranges.map(current);
  }

  /**
   * Follows one event. The offsets of its edits refer to the document before it, and the edits do not overlap; `after` is
   * the document after it. When the length of `after` is not what the edits make it, line ends were converted.
   * Cost: an addition or two per claim; text is read only for the claims that are touched.
   * @returns the ids of the claims whose words may have changed.
   */
  applyEdits(edits: readonly TextEdit[], after: TextSlice): string[] {
    const ordered = placed(edits);
    const before = this.length;
    const expected = before + edits.reduce((sum, edit) => sum + growth(edit), 0);
    this.length = after.length;
    if (after.length !== expected) return this.convertLineEnds(after, expected);
    const touched: Range[] = [];
    const homeless: Range[] = [];
    const first = ordered[0]?.start ?? 0;
    const last = ordered.reduce((end, edit) => Math.max(end, edit.end), 0);
    const isPaste = ordered.some((edit) => edit.insert.length > 1 && edit.insert.length <= NEW_TEXT);
    for (const range of this.ranges) {
      // Most claims lie well before or well behind the edits, and are done with here.
      if (range.candidates.length === 0 && (range.isThere || !isPaste)) {
        if (range.span.end + BESIDE < first) {
          range.pending = 0;
          continue;
        }
        if (range.span.start - BESIDE > last) {
          range.shift(after.length - before);
          continue;
        }
      }
      const followed = range.isThere ? followWords(range.span, ordered) : followTombstone(range.span.start, range.look.lead, ordered);
      const state = settle(range, followed, ordered, after);
      if (state !== 'untouched') touched.push(range);
      if (state === 'homeless') homeless.push(range);
      if (range.candidates.length > 0) range.candidates = followCandidates(range.candidates, ordered);
    }
    if (homeless.length > 0) this.resolveAgain(homeless, after);
    return touched.map((range) => range.anchor.id);
  }

  /** The text around the claims is a new one: they are resolved from the last text in which they were known. */
  private resolveAgain(ranges: readonly Range[], after: TextSlice): void {
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
    if (Math.abs(after.length - expected) !== feeds.length) {
      for (const range of this.ranges) {
        range.remember();
        range.isTouched = true;
        range.candidates = [];
        range.moveTo({ start: 0, end: 0 }, after);
      }
      this.resolveAgain(this.ranges, after);
      return this.ranges.map((range) => range.anchor.id);
    }
    const convert = ({ start, end }: Span): Span => ({ start: convertedOffset(start, feeds, step), end: convertedOffset(end, feeds, step) });
    for (const range of this.ranges) {
      range.moveTo(convert(range.span), after, range.look.lead);
      range.looks = range.looks.map((look) => convertedLook(look, step));
      range.candidates = range.candidates.map(convert);
    }
    return this.ranges.map((range) => range.anchor.id);
  }
}

function sameAnchor(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.nth === b.nth && a.now === b.now && a.was === b.was && a.before === b.before && a.after === b.after;
}

function followCandidates(candidates: readonly Span[], edits: readonly PlacedEdit[]): Span[] {
  return candidates.flatMap((candidate) => {
    const { start, end, isDamaged } = followWords(candidate, edits);
    return isDamaged ? [] : [{ start, end }];
  });
}

/** What the claim's resolution is now. */
function current(range: Range): Resolution {
  const { anchor: { id, quote }, resolved, candidates } = range;
  if (!range.isThere && !range.isTouched) {
    return resolved.state === 'ambiguous' && candidates.length === 0 ? { ...resolved, state: 'lost', candidates } : { ...resolved, candidates };
  }
  const { words } = range.look;
  const inner = range.isThere ? trimmed(words, { start: 0, end: words.length }) : null;
  if (!inner) return { id, state: 'lost', span: null, now: null, figureChanged: false, candidates: [], confidence: 0, reason: 'its words were deleted' };
  const span = { start: range.span.start + inner.start, end: range.span.start + inner.end };
  const now = words.slice(inner.start, inner.end);
  if (!range.isTouched || now === resolved.now) return { ...resolved, span, now };
  const found = { id, span, now, candidates: [], confidence: 1 };
  if (sameWords(quote, now)) return { ...found, state: 'exact', figureChanged: false, reason: 'its words stand where they stood' };
  return { ...found, state: 'changed', figureChanged: figuresDiffer(quote, now), reason: 'its words were changed' };
}

/**
 * Gives the range its place after an event: where it looks as it did before some damage, it is what it was then; else
 * where arithmetic puts it; else, where its words were replaced together with others, where a diff of the two puts it.
 * `homeless`: the new text is too long for that here.
 */
function settle(range: Range, followed: Followed, edits: readonly PlacedEdit[], after: TextSlice): 'untouched' | 'settled' | 'homeless' {
  const { words } = range.lastThere;
  const isPasted = !followed.isThere && words !== '' && edits.some(({ insert }) => insert.length >= words.length && insert.length <= NEW_TEXT);
  if (followed.touching.length === 0 && !isPasted) {
    range.span = { start: followed.start, end: followed.end };
    range.pending = 0;
    return 'untouched';
  }
  const last = range.look;
  const wasThere = range.isThere;
  range.remember();
  range.isTouched ||= words !== '';
  range.moveTo(typedOver(range, followed), after, followed.lead);
  const seen = lookedLikeThis(range, followed, after);
  if (seen) range.moveTo(seen.span, after, seen.look.lead);
  else if (words !== '' && (!range.isThere || followed.isReplaced)) {
    const again = cameBack(range, followed, edits, after);
    if (again) range.moveTo(again, after);
    else if (wasThere && followed.isReplaced) return fromDiff(range, last, followed, after);
  }
  return 'settled';
}

/** The range, longer by what was typed at its end while its words are being typed over. */
function typedOver(range: Range, followed: Followed): Span {
  if (followed.isTypedOver) range.pending = foldedWords(range.look.words).length;
  const typed = followed.touching.find((edit) => edit.at === followed.end && edit.start === edit.end);
  if (followed.isTypedOver || range.pending === 0 || !typed) {
    if (!followed.isTypedOver) range.pending = 0;
    return { start: followed.start, end: followed.end };
  }
  if (foldedWords(range.look.words + typed.insert).length > range.pending) {
    range.pending = 0;
    return { start: followed.start, end: followed.end };
  }
  return { start: followed.start, end: followed.end + typed.insert.length };
}

/** The last of its looks that the text has again, with the place. This is undo, and redo. */
function lookedLikeThis(range: Range, followed: Followed, after: TextSlice): { readonly span: Span; readonly look: Look } | null {
  const region = regionOf(followed);
  if (!region) return null;
  for (let index = range.looks.length - 1; index >= 0; index--) {
    const look = range.looks[index]!;
    const span = seenAgain(after, look, region, range.span.start + (look.words === '' ? 0 : range.look.lead));
    if (span) return { span, look };
  }
  return null;
}

/** Where the words came back though other things beside them differ: here, in what was put in their place, or pasted elsewhere. */
function cameBack(range: Range, followed: Followed, edits: readonly PlacedEdit[], after: TextSlice): Span | null {
  const looks = range.looks.filter((look) => look.words !== '');
  const inserted = followed.touching.filter((edit) => edit.insert !== '');
  const expected = range.span.start + range.look.lead;
  const places = looks.flatMap((look) => inserted.flatMap((edit) => wordsAgain(after, look, insertionOf(edit), expected) ?? []));
  const best = places.sort((a, b) => b.alike - a.alike)[0];
  if (best || range.isThere) return best?.span ?? null;
  const { lastThere } = range;
  for (const edit of edits) {
    if (edit.insert.length < lastThere.words.length || edit.insert.length > NEW_TEXT) continue;
    const again = wordsAgain(after, lastThere, insertionOf(edit));
    if (again) return again.span;
  }
  return null;
}

function insertionOf(edit: PlacedEdit): Span {
  return { start: edit.at, end: edit.at + edit.insert.length };
}

/** What the touching edits made new, with the range itself. */
function regionOf(followed: Followed): Span | null {
  if (followed.touching.length === 0) return null;
  const first = followed.touching[0]!;
  const last = followed.touching[followed.touching.length - 1]!;
  return { start: Math.min(first.at, followed.start), end: Math.max(last.at + last.insert.length, followed.end) };
}

function fromDiff(range: Range, last: Look, followed: Followed, after: TextSlice): 'settled' | 'homeless' {
  const region = regionOf(followed)!;
  if (region.end - region.start > NEW_TEXT) return 'homeless';
  const from = Math.max(0, region.start - last.before.length);
  const kept = last.before + last.words + last.after;
  const anchor = makeAnchor(kept, { start: last.before.length, end: last.before.length + last.words.length });
  const [found] = resolveAnchors(kept, after.slice(from, Math.min(after.length, region.end + last.after.length)), [{ id: range.anchor.id, ...anchor }]);
  const span = found?.span && { start: from + found.span.start, end: from + found.span.end };
  // Text that was there before is not what came in the place of the words.
  if (span && overlaps(span, region)) range.moveTo(span, after);
  return 'settled';
}
