// From what was read at a place to the figure that it states: bound, change, share and phrase are read from what stands around it.

import type { Span } from '../../span';
import type { Bound, DateMention, Figure, FigureKind, Writable } from '../model';
import type { Token } from '../tokens';
import { isHyphenAt, lowerAt } from './around';
import { isDegree, readBoundAfter, readBoundBefore } from './bound';
import { readChange, readChangeAfter, type ChangeReading } from './change';
import { isoLength } from './length';
import { readShare } from './share';

/** What the rules look at. */
export interface Walk {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A title, in which capitals say nothing. */
  readonly isTitle: boolean;
  /** The figure found last. */
  readonly previous: Figure | null;
  /** The date in which the token at hand lies. */
  readonly date: DateMention | null;
  /** The token after the last number that was a label ("pages 3"), for the numbers that go on from it ("and 8"); -1 when there is none. */
  readonly labelled: number;
}

/** What was read at a place: a figure or nothing, and the token at which to go on. */
export interface Step {
  readonly figure: Figure | null;
  readonly next: number;
  /** The number was a label. */
  readonly label?: boolean;
}

/** No figure here; the walk goes on at token `next`. */
export function nothing(next: number, label = false): Step {
  return { figure: null, next, label };
}

/** What a figure is made of. */
export interface Draft {
  /** Tokens `first` to `end` (exclusive) are the figure's span. */
  readonly first: number;
  readonly end: number;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string | null;
  readonly per?: string | undefined;
  /** Of a figure in two or more units, the largest: it is said in all of them. */
  readonly largest?: string | undefined;
  readonly kind: FigureKind;
  /** The token of the counted noun; -1 when there is none. */
  readonly noun: number;
  /** The token of "from" or "between" before a range; -1 when there is none. */
  readonly lead: number;
  readonly sign: 'up' | 'down' | null;
  readonly vague?: boolean;
}

/** The figure of a draft. */
export function figureOf(walk: Walk, draft: Draft): Figure {
  const { text, tokens } = walk;
  const start = tokens[draft.first]!.start;
  const end = tokens[draft.end - 1]!.end;
  const phrase = { first: draft.lead >= 0 ? draft.lead : draft.first, end: Math.max(draft.noun + 1, draft.end) };
  const converted = convertedFrom(walk, draft.first);
  let bound: Bound = '=';
  let change: ChangeReading | null = null;
  if (draft.kind !== 'ordinal') {
    bound = (isPreposition(walk, draft) ? null : readBound(tokens, draft, phrase)) ?? converted?.bound ?? '=';
    change = changeOf(walk, draft, phrase) ?? (converted && changeIn(converted));
  }
  const share = readShare(tokens, phrase.first);
  if (share) phrase.first = share.first;
  const figure: Writable<Figure> = {
    type: 'figure', kind: draft.kind, start, end, text: text.slice(start, end), value: draft.value, unit: draft.unit,
    noun: draft.noun >= 0 ? spanOf(text, tokens, draft.noun, draft.noun + 1) : null,
    bound,
    change: change?.direction ?? null,
    share: share ? spanOf(text, tokens, share.first, share.end) : null,
    phrase: { start: Math.min(start, tokens[phrase.first]!.start), end: Math.max(end, tokens[phrase.end - 1]!.end) },
    vague: draft.vague ?? false,
  };
  const iso = draft.kind === 'duration' ? isoLength(draft.value, draft.unit, draft.largest) : undefined;
  if (iso !== undefined) figure.iso = iso;
  if (draft.per !== undefined) figure.per = draft.per;
  if (change?.reached) figure.reached = true;
  return figure;
}

function spanOf(text: string, tokens: readonly Token[], first: number, end: number): Span & { readonly text: string } {
  const { start } = tokens[first]!;
  const to = tokens[end - 1]!.end;
  return { start, end: to, text: text.slice(start, to) };
}

/** The bound before or after; widens the phrase by its words. */
function readBound(tokens: readonly Token[], draft: Draft, phrase: { first: number; end: number }): Bound | null {
  const before = readBoundBefore(tokens, phrase.first);
  if (before) {
    phrase.first = before.first;
    return before.bound;
  }
  const after = readBoundAfter(tokens, draft.end) ?? readBoundAfter(tokens, phrase.end);
  if (!after) return null;
  phrase.end = Math.max(phrase.end, after.end);
  return after.bound;
}

/**
 * "Over" before the figure may be no bound: "a win over ten-man Sol" (what has a hyphen modifies, and the preposition takes the noun after it),
 * "$3m over ten years" (another figure before it is spread over the time).
 */
function isPreposition({ tokens, previous }: Walk, { first, end, noun, kind }: Draft): boolean {
  if (lowerAt(tokens, first - 1) !== 'over' || isDegree(tokens, first - 2)) return false;
  if (noun === end + 1 && isHyphenAt(tokens, end)) return true;
  return kind === 'duration' && previous !== null && isEndOf(previous, tokens[first - 2]);
}

/** Kinds that state no level and no step. */
const unchanging = new Set<FigureKind>(['age', 'ordinal', 'score', 'ratio']);

function changeOf(walk: Walk, draft: Draft, phrase: { readonly first: number; readonly end: number }): ChangeReading | null {
  const { kind, noun } = draft;
  const { tokens, previous } = walk;
  if (unchanging.has(kind)) return null;
  const isSubject = kind === 'count' && noun >= 0 && noun < draft.first;
  // "Rose from 3% to 4%" names two levels, and annotators of quantities give it no direction. "The number of nurses rose from 340 to 385" tells which way it went.
  const isLevels = draft.lead >= 0 && lowerAt(tokens, draft.lead) === 'from';
  if (isLevels && !isSubject) return null;
  // Points of an index are no things that one loses or gains.
  const isPoints = noun >= 0 && /^points?$/u.test(lowerAt(tokens, noun));
  const isRate = isPoints || kind === 'percentage' || kind === 'percentage-points' || kind === 'fraction';
  // "The number of trains dropped to 12": what is counted before the verb is its subject, and was not dropped as an object is.
  const what = isRate ? 'share' : (kind === 'count' && !isSubject) || kind === 'duration' ? 'count' : 'amount';
  const reading = readChange(tokens, phrase.first, what, (end) => previous !== null && !previous.reached && isEndOf(previous, tokens[end - 1]) ? previous.change : null);
  if (reading || isLevels) return reading && { ...reading, reached: reading.reached || isLevels };
  const after = isRate || kind === 'money' ? readChangeAfter(tokens, phrase.end) : null;
  // A sign is a direction where a change is listed ("Dow +0.2%"); on other amounts it is part of the value.
  const direction = after ?? (draft.sign !== null && (draft.sign === 'up' || kind === 'percentage' || isPoints) ? draft.sign : null);
  return direction && { direction, reached: false };
}

function changeIn({ change, reached }: Figure): ChangeReading | null {
  return change && { direction: change, reached: reached ?? false };
}

/** Whether the token is the last of the figure, of its noun or of its bound. */
function isEndOf(figure: Figure, token: Token | undefined): boolean {
  return token !== undefined && token.end >= figure.end && token.end <= Math.max(figure.end, figure.phrase.end);
}

/** "100 kilometres (62 miles)", "0.25 points, or 0.01%": the figure that is said again at token `first`, whose bound and change hold for both. */
function convertedFrom(walk: Walk, first: number): Figure | null {
  const { tokens, previous } = walk;
  if (!previous) return null;
  const open = first - 1;
  const isBracket = lowerAt(tokens, open) === '(';
  const isOr = lowerAt(tokens, open) === 'or' && lowerAt(tokens, open - 1) === ',';
  if (!isBracket && !isOr) return null;
  return isEndOf(previous, tokens[isBracket ? open - 1 : open - 2]) ? previous : null;
}
