// The thread of one claim: its notes, at its words.

import * as vscode from 'vscode';
import type { Note } from '../../core/sidecar/model';
import type { Span } from '../../core/span';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { brief, isolated } from '../quoted';
import { NoteComment } from './note-comment';

/** For `when` clauses of menus: the discussion is open, or closed. A thread that cannot be written to has neither. */
export const ThreadContext = { open: 'open', settled: 'settled' } as const;

export class NoteThread {
  #comments: readonly NoteComment[] = [];
  #span: Span;
  #shown = '';

  constructor(readonly thread: vscode.CommentThread, readonly article: OpenArticle, public found: ClaimInText) {
    this.#span = found.resolution.span!;
    this.update(found);
  }

  /** Where the claim's words are. */
  get span(): Span {
    return this.#span;
  }

  get canChange(): boolean {
    return canChange(this.article);
  }

  /** Follows the claim. What is as it was is not touched, so that a reply or a note that is being written stays. */
  update(found: ClaimInText): void {
    const { document } = this.article;
    this.found = found;
    this.#span = found.resolution.span!;
    const range = rangeOf(document, this.#span);
    if (!this.thread.range.isEqual(range)) this.thread.range = range;
    const { notes, settled, anchor } = found.claim;
    const shown = JSON.stringify([notes, settled, anchor.quote, this.canChange]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.thread.label = labelOf(found);
    this.thread.canReply = this.canChange;
    this.thread.state = settled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    this.thread.contextValue = contextOf(found, this.article);
    this.#comments = this.#commentsOf(notes);
    this.refresh();
  }

  /** Tells VS Code of what changed in its comments. */
  refresh(): void {
    this.thread.comments = [...this.#comments];
  }

  expand(): void {
    this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  collapse(): void {
    this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }

  /** The comments there are, for the notes that are as they were; for one with other words, that of its author and time. */
  #commentsOf(notes: readonly Note[]): readonly NoteComment[] {
    const left = [...this.#comments];
    const take = (same: (comment: NoteComment) => boolean) => {
      const at = left.findIndex(same);
      return at < 0 ? undefined : left.splice(at, 1)[0];
    };
    const kept = notes.map((note) => take((comment) => keyOf(comment.note) === keyOf(note)));
    const comments = notes.map((note, index) => {
      const comment = kept[index] ?? take((one) => one.note.by === note.by && one.note.at === note.at);
      comment?.show(note);
      return comment ?? new NoteComment(this, note);
    });
    return [...comments, ...left.filter(({ isEditing }) => isEditing)]; // its note is gone, what is being written is not
  }
}

/** The claim that the notes are on, and who closed the discussion. */
function labelOf({ claim: { anchor, settled } }: ClaimInText): string {
  const words = isolated(brief(anchor.quote));
  if (!settled) return words;
  const { by, at } = settled;
  const day = at?.slice(0, 10);
  if (by && day) return vscode.l10n.t('{0} – resolved by {1}, {2}', words, by, day);
  return by ? vscode.l10n.t('{0} – resolved by {1}', words, by) : vscode.l10n.t('{0} – resolved', words);
}

export function contextOf({ claim: { settled } }: ClaimInText, article: OpenArticle): string {
  return canChange(article) ? (settled ? ThreadContext.settled : ThreadContext.open) : '';
}

/** False while the sidecar may not be written to. */
export function canChange({ state }: OpenArticle): boolean {
  return state?.sidecar?.readOnly === undefined;
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function keyOf({ by, at, text, edited }: Note): string {
  return JSON.stringify([by, at, text, edited]);
}
