// Places what a phrase says on the calendar: the value in ISO 8601 or EDTF (Library of Congress, levels 0 and 1).

import { dayNumber, dayOf, isDay, pad } from './calendar';
import type { Clock, When } from './phrase';
import { placed, type Known, type Placed, type Situation } from './placed';
import { placePoint, placeWithin } from './points';
import { placeShift, placeStretch } from './shifts';
import type { Tense } from './tense';

export function place(when: When, situation: Situation): Placed {
  switch (when.kind) {
    case 'fixed':
      return { value: when.value, relative: false, confidence: 1, known: null };
    case 'stretch':
      return placeStretch(when, situation);
    case 'shift':
      return placeShift(when, when.base ? place(when.base, situation) : null, situation);
    case 'point':
      return when.within ? placeWithin({ ...when, within: null }, place(when.within, situation), situation) : placePoint(when, situation);
  }
}

/** `T16:00Z` */
export function isoTime({ hour, minute, zone }: Clock): string {
  return `T${pad(hour)}:${pad(minute)}${zone}`;
}

/**
 * The two ends of a range in order. An end without a year or week of its own may have been placed on the wrong side of the other: in
 * the past tense the first moves back ("was shut from Monday to Friday"), else the second on ("from November to February").
 */
export function inOrder(from: Placed, to: Placed, first: When, second: When, tense: Tense): readonly [Placed, Placed] {
  if (!from.known || !to.known || order(from.known) <= order(to.known)) return [from, to];
  const isMovingBack = tense === 'past' && isLoose(first);
  if (!isMovingBack && !isLoose(second)) return [from, to];
  return isMovingBack ? [moved(from, from.known, first, -1), to] : [from, moved(to, to.known, second, 1)];
}

function order({ year, month, day }: Known): number {
  return dayNumber({ year, month: month ?? 1, day: day ?? 1 });
}

function isLoose(when: When): boolean {
  return when.kind === 'point' && when.year === null && !when.within;
}

/** By a week when only a weekday is said, else by a year. */
function moved(end: Placed, { year, month, day }: Known, when: When, by: -1 | 1): Placed {
  if (when.kind === 'point' && when.month === null && month !== null && day !== null) {
    return placed(dayOf(dayNumber({ year, month, day }) + by * 7), true, end.confidence);
  }
  const known = { year: year + by, month, day };
  return month !== null && day !== null && !isDay({ year: known.year, month, day }) ? end : placed(known, true, end.confidence);
}
