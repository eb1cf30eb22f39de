// What a person can do to a sidecar. An operation names claims by id and parts by their content, never by place,
// so that it still means the same when the file was changed by somebody else in between.

import type { Anchor } from '../anchor/model';
import type { ArticleFields, Claim, ClaimFields, Dismissal, Note, Problem, SignOff, Source } from './model';

/** A claim to be added. The id is given by the caller (see `newClaimId`), so that it can go on to speak of the claim. */
export type NewClaim = Omit<Partial<Claim>, 'entry' | 'anchor' | 'side'> & { readonly id: string; readonly anchor: Omit<Anchor, 'id'> };

/** Fields to be changed: null takes the key out, an absent key is left alone. */
export type FieldChanges<T> = { readonly [K in keyof T]?: T[K] | null };

export type Operation =
  /** `before`: id of the claim that it goes in front of; null = at the end. */
  | { readonly kind: 'add'; readonly claim: NewClaim; readonly before: string | null }
  /**
   * Also a claim's `status`, its `assignee`, and whether its discussion is `settled` (null opens it again). Another verdict
   * drops the signatures, which were for the one before, unless `signedOff` says what becomes of them (see `apply-review.ts`).
   */
  | { readonly kind: 'set'; readonly id: string; readonly fields: FieldChanges<ClaimFields> & { readonly signedOff?: readonly SignOff[] | null } }
  /** Give the claim other words: re-attaching, accepting a new wording. */
  | { readonly kind: 'anchor'; readonly id: string; readonly anchor: FieldChanges<Omit<Anchor, 'id'>> }
  | ({ readonly kind: 'add-note'; readonly id: string; readonly note: Note } & Return<Note>)
  | { readonly kind: 'set-note'; readonly id: string; readonly which: Note; readonly note: Note }
  | { readonly kind: 'remove-note'; readonly id: string; readonly which: Note }
  | ({ readonly kind: 'add-source'; readonly id: string; readonly source: Source } & Return<Source>)
  | { readonly kind: 'set-source'; readonly id: string; readonly which: Source; readonly source: Source }
  | { readonly kind: 'remove-source'; readonly id: string; readonly which: Source }
  | ({ readonly kind: 'add-sign-off'; readonly id: string; readonly signOff: SignOff } & Return<SignOff>)
  | { readonly kind: 'remove-sign-off'; readonly id: string; readonly which: SignOff }
  /** A suggestion is not to be shown again. Nothing happens when it was dismissed before. Without `before` the alphabet decides on its place; null = at the end. */
  | { readonly kind: 'add-dismissal'; readonly dismissal: Dismissal; readonly before?: Dismissal | null; readonly yaml?: string }
  /** The suggestion comes back. `which`: its words and their sentence are what counts. */
  | { readonly kind: 'remove-dismissal'; readonly which: Dismissal }
  | { readonly kind: 'remove'; readonly id: string }
  /**
   * The inverse of `remove`: the entry comes back to the letter, comments included. `gap`: what stood between it and the
   * claim that it goes in front of, or, at the end, between the claim above and it; so that it finds its very place.
   */
  | { readonly kind: 'restore'; readonly yaml: string; readonly before: string | null; readonly gap?: string }
  /**
   * The inverse of a change within a claim: its entry's lines are as they were before, to the letter, where nobody changed them
   * since; else `otherwise` takes back what was changed and leaves the rest. `from`, `to`: the lines now and the lines then.
   */
  | { readonly kind: 'rewrite'; readonly id: string; readonly from: string; readonly to: string; readonly otherwise: Operation }
  | { readonly kind: 'article'; readonly fields: FieldChanges<ArticleFields> }
  /** Bring the kept text up to date, and with it the anchors whose words or occurrence changed. Not undone. */
  | { readonly kind: 'sync'; readonly text: string; readonly anchors: readonly AnchorChange[] }
  /** Articles were moved: `related` names them anew, by paths from this article's folder. Not undone. */
  | { readonly kind: 'follow'; readonly moves: readonly { readonly from: string; readonly to: string }[] }
  /** All or nothing, in order. */
  | { readonly kind: 'batch'; readonly operations: readonly Operation[] };

/** How a note, source or sign-off that was taken out comes back. */
export interface Return<T> {
  /** The entry that it goes in front of; at the end when absent or gone. */
  readonly before?: T;
  /** The entry as it stood, with its comments and unknown keys. */
  readonly yaml?: string;
}

export interface AnchorChange {
  readonly id: string;
  readonly anchor: FieldChanges<Omit<Anchor, 'id' | 'quote'>>;
}

/** A replacement in the sidecar's text as it was before the operation; edits are in ascending order and do not overlap. */
export interface SidecarEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

export interface Applied {
  /** The sidecar's whole text after the operation. */
  readonly text: string;
  /** The same as edits on the text before it, as small as they can be. */
  readonly edits: readonly SidecarEdit[];
  /** What undoes it; null when there is nothing to undo. */
  readonly inverse: Operation | null;
}

/** Why an operation could not be applied. Nothing was changed. */
export interface OperationError {
  readonly code: 'unparsable' | 'conflict-markers' | 'newer-version' | 'no-such-claim' | 'no-such-part' | 'duplicate-id' | 'not-a-sidecar' | 'not-editable';
  /** For people, in English; says what to do. */
  readonly message: string;
  /** What is wrong with the file, where that is why. */
  readonly problem?: Problem;
  /** 1-based, where there is a place. */
  readonly line?: number;
  readonly column?: number;
}
