// One claim in an open document: its place, how it looked, and what an event of edits makes of it.

import { overlaps, type Span } from '../span';
import { compared } from './difference';
import { followTombstone, followWords, type Followed, type PlacedEdit } from './follow';
import { makeAnchor } from './make';
import type { Anchor, Resolution } from './model';
import { placeOf, type Block, type Placed } from './order';
import { lookAt, sameLook, seenAgain, wordsAgain, type Look, type TextSlice } from './remember';
import { resolveAnchors } from './resolve';
import { foldedWords, trimmed } from './words';

/** What a claim remembers of its past: how it was resolved, and the last states before this many edits in it or beside it. */
const MOST_LOOKS = 64;
/** An edit that puts more than this in the place of claims is a new text, and resolved as one: format document, paste all. */
export const NEW_TEXT = 4096;

/** Of deleted words, the span is empty, at the place where they were. It is moved only while it is out of its block. */
export class ClaimRange implements Placed {
  span: Span;
  block: Block | null = null;
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
  resolved!: Resolution;
  /** How it looked where it was found with the words that were checked; null when it was not. */
  private stood: Look | null = null;
  private known: { readonly resolution: Resolution; readonly start: number; readonly look: Look; readonly candidates: readonly Span[] } | null = null;

  constructor(readonly anchor: Anchor, resolved: Resolution, text: TextSlice) {
    this.span = resolved.span ?? { start: 0, end: 0 };
    this.candidates = resolved.candidates;
    this.look = lookAt(text, this.span);
    this.lastThere = this.look;
    this.resolveAs(resolved);
  }

  get isThere(): boolean {
    return this.look.words !== '';
  }

  /** Takes over a resolution that puts it where it is. */
  resolveAs(resolved: Resolution): void {
    this.resolved = resolved;
    this.stood = resolved.state === 'exact' || resolved.state === 'moved' ? this.look : null;
    this.isTouched = false;
    this.known = null;
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

  /** Maps all that it remembers, when line ends were converted. */
  convertLooks(convert: (look: Look) => Look): void {
    this.looks = this.looks.map(convert);
    this.stood = this.stood && convert(this.stood);
  }

  /** What its resolution is now. Reckoned anew only when it was touched. */
  resolution(): Resolution {
    const { known, look, candidates } = this;
    const { start } = placeOf(this);
    if (known?.look !== look || known.candidates !== candidates) {
      this.known = { resolution: this.reckoned(), start, look, candidates };
    } else if (known.start !== start) {
      const { span } = known.resolution;
      const by = start - known.start;
      this.known = { ...known, start, resolution: { ...known.resolution, span: span && { start: span.start + by, end: span.end + by } } };
    }
    return this.known!.resolution;
  }

  private reckoned(): Resolution {
    const { anchor: { id, quote }, resolved, candidates, look: { before, words, after } } = this;
    if (!this.isThere && !this.isTouched) {
      return resolved.state === 'ambiguous' && candidates.length === 0 ? { ...resolved, state: 'lost', candidates } : { ...resolved, candidates };
    }
    const inner = this.isThere ? trimmed(words, { start: 0, end: words.length }) : null;
    if (!inner) return { id, state: 'lost', span: null, now: null, figureChanged: false, candidates: [], confidence: 0, reason: 'words-deleted' };
    const { start } = placeOf(this);
    const place = { start: start + inner.start, end: start + inner.end };
    const now = words.slice(inner.start, inner.end);
    if (!this.isTouched || (now === resolved.now && resolved.state === 'changed')) return { ...resolved, span: place, now };
    const today = { before: before + words.slice(0, inner.start), words: now, after: words.slice(inner.end) + after, lead: 0 };
    const { difference, span } = compared(quote, this.stood, today, place);
    if (difference === null && now === resolved.now) return { ...resolved, span, now };
    const stating = today.before.slice(today.before.length - (place.start - span.start)) + now + today.after.slice(0, span.end - place.end);
    const found = { id, span, now: stating, candidates: [], confidence: 1, figureChanged: difference === 'figure' };
    if (difference === null) return { ...found, state: 'exact', reason: 'in-place' };
    return { ...found, state: 'changed', difference, reason: difference === 'marks' ? 'in-place' : 'words-changed' };
  }
}

/** An event of edits: all of them, in ascending order, and those whose text may hold words that were cut elsewhere. */
export interface EditEvent {
  readonly edits: readonly PlacedEdit[];
  readonly pastes: readonly PlacedEdit[];
}

export function eventOf(edits: readonly PlacedEdit[]): EditEvent {
  return { edits, pastes: edits.filter(({ insert }) => insert.length > 1 && insert.length <= NEW_TEXT) };
}

/**
 * Gives the range its place after an event: where it looks as it did before some damage, it is what it was then; else
 * where arithmetic puts it; else, where its words were replaced together with others, where a diff of the two puts it.
 * `homeless`: the new text is too long for that here.
 */
export function follow(range: ClaimRange, { edits, pastes }: EditEvent, after: TextSlice): 'untouched' | 'settled' | 'homeless' {
  if (range.candidates.length > 0) range.candidates = followCandidates(range.candidates, edits);
  const followed = range.isThere ? followWords(range.span, edits) : followTombstone(range.span.start, range.look.lead, edits);
  const { words } = range.lastThere;
  const isPasted = !followed.isThere && words !== '' && pastes.some(({ insert }) => insert.length >= words.length);
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
    const again = cameBack(range, followed, pastes, after);
    if (again) range.moveTo(again, after);
    else if (wasThere && followed.isReplaced) return fromDiff(range, last, followed, after);
  }
  return 'settled';
}

/** The range, longer by what was typed at its end while its words are being typed over. */
function typedOver(range: ClaimRange, followed: Followed): Span {
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
function lookedLikeThis(range: ClaimRange, followed: Followed, after: TextSlice): { readonly span: Span; readonly look: Look } | null {
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
function cameBack(range: ClaimRange, followed: Followed, pastes: readonly PlacedEdit[], after: TextSlice): Span | null {
  const looks = range.looks.filter((look) => look.words !== '');
  const inserted = followed.touching.filter((edit) => edit.insert !== '');
  const expected = range.span.start + range.look.lead;
  const places = looks.flatMap((look) => inserted.flatMap((edit) => wordsAgain(after, look, insertionOf(edit), expected) ?? []));
  const best = places.sort((a, b) => b.alike - a.alike)[0];
  if (best || range.isThere) return best?.span ?? null;
  const { lastThere } = range;
  for (const edit of pastes) {
    if (edit.insert.length < lastThere.words.length) continue;
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

function fromDiff(range: ClaimRange, last: Look, followed: Followed, after: TextSlice): 'settled' | 'homeless' {
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

function followCandidates(candidates: readonly Span[], edits: readonly PlacedEdit[]): readonly Span[] {
  const followed = candidates.map((candidate) => followWords(candidate, edits));
  const isSame = followed.every(({ start, end, isDamaged }, index) => !isDamaged && start === candidates[index]!.start && end === candidates[index]!.end);
  return isSame ? candidates : followed.flatMap(({ start, end, isDamaged }) => (isDamaged ? [] : [{ start, end }]));
}
