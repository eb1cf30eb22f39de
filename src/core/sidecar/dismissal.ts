// Suggestions that were dismissed: told by their words and the sentence that these stand in.

import { folded } from '../fold';
import type { Dismissal } from './model';

function keyOf({ quote, sentence }: Dismissal): string {
  const words = folded(quote);
  return `${words}\n${sentence === undefined ? words : folded(sentence)}`;
}

/** True when both dismiss the same suggestion, whoever did it. */
export function sameDismissal(a: Dismissal, b: Dismissal): boolean {
  return keyOf(a) === keyOf(b);
}

/** Tells of a suggestion whether it was dismissed: its words, and the sentence of today's text in which they stand. */
export function dismissedIn(dismissals: readonly Dismissal[]): (quote: string, sentence: string) => boolean {
  const keys = new Set(dismissals.map(keyOf));
  return (quote, sentence) => keys.size > 0 && keys.has(keyOf({ quote, sentence }));
}
