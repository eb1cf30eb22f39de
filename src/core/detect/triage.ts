// What of an article is still to be looked at: its suggestions by the statement that they stand in, the worthiest first, without
// what is marked as a claim and what was dismissed. A statement of seven figures is one thing to decide on, not seven.

import type { Span } from '../span';
import { distinctKeys, suggestionKeys, wordsOf, type Suggestion } from './suggestions';

/** A suggestion under the key by which it is found again, see `suggestionKeys`. */
export interface Triaged {
  readonly key: string;
  readonly suggestion: Suggestion;
}

/** A sentence with something to check in it; where a suggestion stands in no sentence, its words. */
export interface Statement extends Span {
  /** Another than those of all suggestions and other statements. */
  readonly key: string;
  /** Check-worthiness, 0 to 1. */
  readonly worth: number;
  readonly reasons: Suggestion['reasons'];
  /** In the order of the text; of a sentence with nothing smaller in it the sentence itself. */
  readonly parts: readonly Triaged[];
}

/** A statement or a part of one that is not to be shown. */
export interface Dismissed extends Span {
  readonly key: string;
  readonly worth: number;
  readonly reasons: Suggestion['reasons'];
  /** By what it was dismissed; the same twice is the whole sentence. */
  readonly words: { readonly quote: string; readonly sentence: string };
}

/** Both by check-worthiness, highest first; of equals that which stands first in the text. */
export interface Triage {
  readonly open: readonly Statement[];
  readonly dismissed: readonly Dismissed[];
}

/** What a person has done with the article so far. */
export interface Handled {
  /** Where its claims are now: what overlaps them is marked. */
  readonly marked: readonly Span[];
  /** Whether words in their sentence were dismissed, see `dismissedIn`. A sentence takes all that is in it along. */
  readonly isDismissed: (quote: string, sentence: string) => boolean;
}

/**
 * Sorts an article's suggestions. A sentence is a suggestion of its own only when there is nothing smaller in it: who dismissed or
 * marked its one figure is not asked about the sentence again.
 * @param text the article's text, in which the suggestions' offsets are
 */
export function triage(text: string, suggestions: readonly Suggestion[], { marked, isDismissed }: Handled): Triage {
  const keys = suggestionKeys(text, suggestions);
  const isMarked = overlapWith(marked);
  const isCovered = overlapWith(suggestions.filter(({ kind }) => kind !== 'sentence').map(({ span }) => span));
  const open = new Map<number, Triaged[]>(); // by the statement's start
  const dismissed = new Map<number | string, Omit<Dismissed, 'key'>>(); // by the statement's start, or the part's key
  suggestions.forEach((suggestion, index) => {
    const { span, kind, worth, reasons } = suggestion;
    if (isMarked(span) || (kind === 'sentence' && isCovered(span))) return;
    const key = keys[index]!;
    const words = wordsOf(text, suggestion);
    const { start, end } = statementOf(suggestion);
    if (isDismissed(words.sentence, words.sentence)) {
      dismissed.set(start, { start, end, worth, reasons, words: { quote: words.sentence, sentence: words.sentence } });
    } else if (isDismissed(words.quote, words.sentence)) {
      dismissed.set(key, { start: span.start, end: span.end, worth, reasons, words });
    } else {
      const parts = open.get(start);
      if (parts) parts.push({ key, suggestion });
      else open.set(start, [{ key, suggestion }]);
    }
  });
  return { open: statementsOf(text, [...open.values()]).sort(worthierFirst), dismissed: withKeys([...dismissed.values()]).sort(worthierFirst) };
}

function statementOf({ sentence, span }: Suggestion): Span {
  return sentence ?? span;
}

function statementsOf(text: string, all: readonly (readonly Triaged[])[]): Statement[] {
  const spans = all.map(([first]) => statementOf(first!.suggestion));
  const keys = distinctKeys(spans.map(({ start, end }) => ['statement', text.slice(start, end)]));
  return all.map((parts, index) => {
    const { start, end } = spans[index]!;
    const { worth, reasons } = parts[0]!.suggestion;
    return { key: keys[index]!, start, end, worth, reasons, parts };
  });
}

function withKeys(all: readonly Omit<Dismissed, 'key'>[]): Dismissed[] {
  const keys = distinctKeys(all.map(({ words }) => ['dismissed', words.quote, words.sentence]));
  return all.map((one, index) => ({ key: keys[index]!, ...one }));
}

function worthierFirst(a: Span & { readonly worth: number }, b: Span & { readonly worth: number }): number {
  return b.worth - a.worth || a.start - b.start || b.end - a.end;
}

/** Tells whether a span overlaps one of the others, of which a long article has tens of thousands. */
function overlapWith(others: readonly Span[]): (span: Span) => boolean {
  const sorted = [...others].sort((a, b) => a.start - b.start);
  let farthest = 0;
  const ends = sorted.map(({ end }) => (farthest = Math.max(farthest, end))); // of it and of all before it
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! > start;
  };
}
