// The words before a date that say which one, or which part of it: "last October", "mid-2015", "the end of May".

import type { DateBound } from '../model';
import type { Line } from './phrase';

/** Which of several: "this", "last", "next"; of the text's own time: "that", "the following". */
export type Step = 'last' | 'past' | 'this' | 'next' | 'coming' | 'that' | 'previous' | 'following';

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', 'last'], ['past', 'past'], ['this', 'this'], ['current', 'this'], ['next', 'next'], ['coming', 'coming'], ['that', 'that'],
  ['same', 'that'], ['previous', 'previous'], ['preceding', 'previous'], ['following', 'following'],
]);

/**
 * The step before the token `at`, with the token that it begins at. "this past", "this coming" and "that same" are one:
 * "this past week" is last week, while "the past week" is a duration.
 */
export function stepBefore(line: Line, at: number): { readonly step: Step; readonly first: number } | null {
  const step = steps.get(line.lower(at - 1));
  if (!step) return null;
  const before = line.lower(at - 2);
  if (before === 'this' || before === 'that') {
    const first = at - 2;
    if (step === 'past') return { step: 'last', first };
    if (step === 'coming') return { step: 'next', first };
    if (step === 'that') return { step: 'that', first };
  }
  return { step, first: at - 1 };
}

/** −1, 0 or 1 for the steps that count from the reference. */
export function stepNumber(step: Step | undefined): -1 | 0 | 1 | null {
  return step === 'last' ? -1 : step === 'this' ? 0 : step === 'next' || step === 'coming' ? 1 : null;
}

const parts: ReadonlySet<string> = new Set(['early', 'mid', 'late', 'later', 'earlier']);
const edges: ReadonlySet<string> = new Set(['beginning', 'start', 'middle', 'end', 'close', 'rest', 'remainder', 'course']);

/** "the first week of May", "the last days of 2014" */
const weeks: ReadonlySet<string> = new Set(['week', 'weeks', 'weekend', 'day', 'days', 'month', 'months', 'half']);
const ordinals: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'last', 'final', 'opening', 'closing', 'early', 'latter']);

/**
 * Where the words for a part of the period that begins at `at` start: "early October", "mid-2015", "late in 2010", "end of the
 * year", "later this month". `at` itself when there are none.
 * What they mean for the value: `parts.ts`.
 */
export function partBefore(line: Line, at: number): number {
  let before = at - 1;
  if (line.isDash(before) && line.isGlued(at)) before--;
  if (parts.has(line.lower(before))) return before;
  if (before !== at - 1) return at;
  if (line.lower(before) === 'the') before--;
  const link = line.lower(before);
  if (link === 'of' && edges.has(line.lower(before - 1))) return before - 1;
  if (link === 'of' && weeks.has(line.lower(before - 1)) && ordinals.has(line.lower(before - 2))) return before - 2;
  if (link === 'in' && parts.has(line.lower(before - 1))) return before - 1;
  return at;
}

/** "first half of" before a year: which half, and where the words start. */
export function halfBefore(line: Line, at: number): { readonly months: readonly [number, number]; readonly first: number } | null {
  let before = at - 1;
  if (line.lower(before) === 'the') before--;
  if (line.lower(before) !== 'of' || line.lower(before - 1) !== 'half') return null;
  const which = line.lower(before - 2);
  if (which === 'first') return { months: [1, 6], first: before - 2 };
  return which === 'second' || which === 'latter' ? { months: [7, 12], first: before - 2 } : null;
}

/** Words of time before a bare month or year that make it one: "in May", "since 2011". */
const timePrepositions: ReadonlySet<string> = new Set(['in', 'since', 'until', 'till', 'during', 'throughout', 'through', 'before', 'after',
  'by', 'from', 'between', 'around', 'circa', 'for', 'to', 'of', 'into', 'towards', 'toward']);

export function isTimePreposition(word: string): boolean {
  return timePrepositions.has(word);
}

const bounds: ReadonlyMap<string, DateBound> = new Map<string, DateBound>([['since', 'since'], ['from', 'since'], ['until', 'until'], ['till', 'until'],
  ['by', 'by'], ['before', 'before'], ['after', 'after'], ['following', 'after'], ['about', 'about'], ['around', 'about'], ['circa', 'about'], ['within', 'by']]);

/** How the word before the phrase at `first` bounds it: "since Monday", "by the end of May", "around 1880", "c. 314". */
export function boundBefore(line: Line, first: number): DateBound | null {
  const before = line.lower(first - 1) === 'the' ? first - 2 : first - 1;
  const word = line.lower(before);
  if (word === 'of' && line.lower(before - 1) === 'ahead') return 'before';
  if (word === '.' && (line.lower(before - 1) === 'c' || line.lower(before - 1) === 'ca')) return 'about';
  return bounds.get(word) ?? null;
}
