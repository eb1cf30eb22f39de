// The sidecar's data, as read. The words are those of the file; see docs/sidecar.md.

import type { Anchor } from '../anchor/model';
import type { Span } from '../span';

export type ClaimStatus = 'open' | 'in-review' | 'done' | 'wont-check';
export type Stance = 'supports' | 'refutes' | 'context';

export interface ClaimFigure {
  readonly value?: number | readonly [number, number];
  readonly unit?: string;
  readonly bound?: string;
  readonly asOf?: string;
}

export interface Source {
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly accessed?: string;
  readonly archived?: string;
  readonly quote?: string;
  readonly stance?: Stance;
}

export interface Note {
  readonly by?: string;
  /** ISO 8601 with time and zone. */
  readonly at?: string;
  readonly text: string;
  /** When its words were last changed, as `at`. */
  readonly edited?: string;
}

export interface SignOff {
  readonly by?: string;
  readonly at?: string;
}

/** Who closed the discussion in a claim's notes, and when. */
export interface Settled {
  readonly by?: string;
  readonly at?: string;
}

export interface RelatedClaim {
  readonly article: string;
  readonly claim?: string;
  readonly as?: string;
}

/** What a person says of a claim: everything but its id and its anchor. */
export interface ClaimFields {
  readonly claim?: string;
  readonly type?: string;
  readonly figure?: ClaimFigure;
  readonly claimant?: string;
  /** Id of a verdict of the scale in force; absent = not judged yet. */
  readonly verdict?: string;
  readonly aspects?: Readonly<Record<string, string>>;
  readonly explanation?: string;
  readonly status?: ClaimStatus;
  readonly assignee?: string;
  readonly checked?: string;
  /** There when the discussion in the notes is closed; absent while it is open. */
  readonly settled?: Settled;
}

/** A marked claim, as read from the sidecar. */
export interface Claim extends ClaimFields {
  /** From the file; where a hand left it out, one derived from the quote and its place, the same on every reading. */
  readonly id: string;
  readonly anchor: Anchor;
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
  readonly signedOff: readonly SignOff[];
  readonly related: readonly RelatedClaim[];
  /** Where the claim's entry lies in the sidecar's text, from its first key to the end of its last value. */
  readonly entry: Span;
  /**
   * While git's conflict is in the file: which side says so; absent where both agree. Where both have the claim and
   * say different things, both are there, theirs with `:theirs` after its id.
   */
  readonly side?: 'ours' | 'theirs';
}

export interface ArticleFields {
  readonly headline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
}

/**
 * A suggestion that somebody does not want to see again: words, in their sentence. A sentence that says something else by
 * now is suggested anew, so there is no anchor to keep.
 */
export interface Dismissal {
  readonly quote: string;
  /** The sentence that the words stand in; absent when they are the sentence. */
  readonly sentence?: string;
  readonly by?: string;
  readonly at?: string;
}

/** A sidecar, as read. */
export interface Sidecar {
  readonly version: number;
  readonly article: ArticleFields;
  readonly claims: readonly Claim[];
  /** Suggestions not to be shown again; absent when there are none. */
  readonly dismissed?: readonly Dismissal[];
  /** The article as it stood when anchors were last written. */
  readonly text?: string;
  /** Why nothing may be written to this file; absent when it may. */
  readonly readOnly?: string;
}

export type Severity = 'error' | 'warning' | 'info';

export type Expected = 'list' | 'map' | 'number' | 'words';

/** Something wrong with a sidecar, at its place in the file. */
export interface Problem extends Span {
  readonly severity: Severity;
  /** Stable, kebab-case: `yaml-syntax`, `unknown-verdict`, `duplicate-id`, … */
  readonly code: string;
  /** In English, with what to do; an editor makes its own of code and detail. */
  readonly message: string;
  /** What the message speaks of, where it speaks of something: the value found, a parser's words. */
  readonly detail?: string;
  /** What a value of the wrong type should be. */
  readonly expected?: Expected;
  /** 1-based, column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The claim that it is about, where it is about one. */
  readonly claim?: string;
}

/** One step on the scale of verdicts. The `tone` decides on colour and shape. */
export interface Verdict {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tone: VerdictTone;
}

export type VerdictTone = 'true' | 'mostly-true' | 'mixed' | 'mostly-false' | 'false' | 'unproven';
