// Anchors: what ties a claim to its words, and where they are today.

import type { Span } from '../span';

/** An anchor as it is stored. See the sidecar's format: `quote`, `nth`, `now`, `was`, `before`, `after`. */
export interface Anchor {
  /** The claim's id. */
  readonly id: string;
  /** The words as they were checked. */
  readonly quote: string;
  /** Which occurrence, counted from 1, of `now ?? quote` in the kept text. */
  readonly nth?: number;
  /** The words in the kept text, where they differ from `quote`. */
  readonly now?: string;
  /** The paragraph in which it stood; there while it is lost or ambiguous. */
  readonly was?: string;
  /** While it is ambiguous: where in the kept text it might be. Then `nth` does not tell. */
  readonly candidates?: readonly CandidateAnchor[];
  /** Context, for anchors made without a kept text. */
  readonly before?: string;
  readonly after?: string;
}

/** A place that an ambiguous claim might have: words of the kept text, and which occurrence of them, counted from 1. */
export interface CandidateAnchor {
  readonly quote: string;
  readonly nth?: number;
}

/**
 * In what the words of a `changed` claim differ from those that were checked:
 * - `marks`: punctuation, the look of quote marks and dashes, spaces between words and paragraph breaks, the first
 *   capital; or a mark beside the words. What was checked still stands there: nothing to report, nothing to accept.
 * - `words`: other words, the same numbers.
 * - `figure`: another number; the verdict may no longer hold.
 */
export type Difference = 'marks' | 'words' | 'figure';

export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** Why an anchor was resolved as it was; those who show it put it in words. */
export type Reason =
  | 'unchanged' // nothing changed in the article
  | 'in-place' // its words stand where they stood
  | 'new-surroundings' // they do, and the words around them were changed
  | 'words-changed'
  | 'words-replaced'
  | 'words-deleted'
  | 'sentence-deleted'
  | 'sentence-elsewhere' // its sentence stands elsewhere now
  | 'once' // its words stand in the article once
  | 'by-number' // found by its words and their number
  | 'by-context' // found by its words and the words around them
  | 'other-surroundings' // its words stand in the article, but not between the words they stood between
  | 'several-places' // its words stand in the article several times
  | 'several-sentences' // several sentences fit equally well
  | 'still-open' // it was open before which words it stands for
  | 'no-words' // it has none that could be looked for
  | 'no-article';

/** Where an anchor is in today's text. */
export interface Resolution {
  readonly id: string;
  readonly state: AnchorState;
  /** Where its words are now; null when ambiguous or lost. */
  readonly span: Span | null;
  /** The words there today; null when there is no span. */
  readonly now: string | null;
  /** Of `changed`: in what; absent in the other states. */
  readonly difference?: Difference;
  /** Of `changed`: a number in the words differs, so that the verdict may no longer hold. The same as `difference` being `figure`. */
  readonly figureChanged: boolean;
  /** Of `ambiguous`: the places it might be, best first. */
  readonly candidates: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why it is so. */
  readonly reason: Reason;
}
