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
  /** The paragraph in which it stood; there while it is lost. */
  readonly was?: string;
  /** Context, for anchors made without a kept text. */
  readonly before?: string;
  readonly after?: string;
}

export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

/** Where an anchor is in today's text. */
export interface Resolution {
  readonly id: string;
  readonly state: AnchorState;
  /** Where its words are now; null when ambiguous or lost. */
  readonly span: Span | null;
  /** The words there today; null when there is no span. */
  readonly now: string | null;
  /** Of `changed`: a number in the words differs, so that the verdict may no longer hold. */
  readonly figureChanged: boolean;
  /** Of `ambiguous`: the places it might be, best first. */
  readonly candidates: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
  /** For people, why it is so: "the paragraph was moved", "its sentence was deleted". */
  readonly reason: string;
}
