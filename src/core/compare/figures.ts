// Which figures state the same quantity, within an article and across articles.

import type { Figure, FigureKind } from '../detect/model';

/** What of a figure is compared; small enough to keep for a whole folder. */
export interface StatedFigure {
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  /** What is counted or measured, in lower case and the singular; null when the text does not say. */
  readonly noun: string | null;
}

/** Kinds that state how many or how much. An ordinal or an age of somebody is the same all over and means nothing. */
const COMPARED: ReadonlySet<FigureKind> = new Set(['count', 'number', 'percentage', 'percentage-points', 'money', 'measure', 'duration', 'score', 'ratio', 'multiple']);

/** Null when the figure states nothing that could stand elsewhere too: "dozens", "the first". */
export function stated({ kind, value, unit, noun, vague }: Figure): StatedFigure | null {
  if (value === null || vague || !COMPARED.has(kind)) return null;
  return { value, unit, noun: noun === null ? null : singularOf(noun.text) };
}

/** A key that figures of the same value and unit share: 3% and "three per cent"; what they count may still differ. */
export function figureKey({ value, unit }: StatedFigure): string {
  return `${typeof value === 'number' ? value : value.join('…')} ${unit ?? ''}`;
}

/**
 * Whether two figures state the same quantity: value, unit and noun. A figure that does not say what it counts ("the 240,000") is the
 * same as one that does, when its value is not so round and small that anything could be meant by it; a percentage or a measure seldom says of what.
 */
export function sameFigure(a: StatedFigure, b: StatedFigure): boolean {
  if (figureKey(a) !== figureKey(b)) return false;
  if (a.noun !== null && b.noun !== null) return a.noun === b.noun;
  return a.noun === b.noun || a.unit !== null || isTelling(a.value);
}

/** From here on a bare number is seldom the same by accident. */
const TELLING = 1000;

function isTelling(value: StatedFigure['value']): boolean {
  return typeof value !== 'number' || value >= TELLING || !Number.isInteger(value);
}

/** "Deaths", "death": the same thing counted. Good enough to compare words with, not to show. */
function singularOf(noun: string): string {
  const lower = noun.toLowerCase();
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}
