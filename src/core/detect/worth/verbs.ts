// What the words beside a verb make of it: whether it tells of the past, of now, or of what somebody is after.

import { basesOfPlans, betweenVerbs, nounsBeforeTo, presents, smallClasses, unchangingVerbs, WorthTag } from '../lexicon/worth';
import { Tag, type Word } from '../lexicon/word';

/** A regular past that is in no list: "-ed". */
export function isPast({ lower, tags }: Word): boolean {
  const { length } = lower;
  return (tags & WorthTag.Event) === 0 && length > 4 && lower.charCodeAt(length - 1) === 0x64 && lower.charCodeAt(length - 2) === 0x65;
}

/** A form that may be a past, and is none here: "to cut it", "will cost", "the cost", "a tax cut" beside "they cut it", "it cost nine lives". */
export function isBase(lower: string, before: Word | null): boolean {
  if (before === null || !unchangingVerbs.has(lower)) return false;
  if ((before.tags & (Tag.Determiner | Tag.Preposition | Tag.Negation | WorthTag.Matter)) !== 0) return true;
  const small = smallClasses.get(before.lower);
  return small === 'future' || small === 'duty' || small === 'possible';
}

/** "Are closing", "is still growing"; not "is going to close", nor "is interesting", "is nothing". */
export function isOngoing({ lower, tags }: Word, before: Word | null, beforeLast: Word | null, after: Word | undefined): boolean {
  if (lower.charCodeAt(lower.length - 1) !== 0x67 || before === null || (tags & WorthTag.Judgement) !== 0) return false; // "g", the cheapest to see
  if (!lower.endsWith('ing') || lower.endsWith('thing')) return false;
  if (lower === 'going' && after?.lower === 'to') return false;
  if (before.lower === "'s") return beforeLast !== null && (beforeLast.tags & Tag.Pronoun) !== 0; // "she's closing it", not "the port's building"
  const isBetween = betweenVerbs.has(before.lower);
  const verb = isBetween ? beforeLast : before;
  // "the port's still closing": before an adverb "'s" is no possessive.
  return verb !== null && (presents.has(verb.lower) || (isBetween && verb.lower === "'s"));
}

/** Before "to": "Holt wants to close the port". What others are said to be after can be looked up; of themselves speakers know best. */
export function isAim({ lower }: Word, ofSpeaker: boolean): boolean {
  return lower === 'wants' || lower === 'want' && !ofSpeaker;
}

/** A headline's future before and behind "to": "Ministers to meet", "Bridge to close in May". Not "Aid to close allies". */
export function isPlan(before: Word, after: Word): boolean {
  return basesOfPlans.has(after.lower) && !nounsBeforeTo.has(before.lower);
}
