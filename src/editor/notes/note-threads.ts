// The notes of open articles as comment threads: one for each claim that has notes, at its words. Threads follow the sidecar and the
// text in place; none is made anew while it is there, since somebody may be writing in it.

import * as vscode from 'vscode';
import type { Span } from '../../core/span';
import { COMMENTS } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { Owner } from '../../workspace/disposables';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { contextOf, canChange, NoteThread, rangeOf } from './note-thread';

/** What the first note in an empty thread is to be on: a claim without notes, or words that are no claim yet. */
export type Subject = { readonly claim: string } | { readonly words: Span };

export class NoteThreads extends Owner {
  readonly #controller = this.own(vscode.comments.createCommentController(COMMENTS, vscode.l10n.t('Notes on claims')));
  /** By article, then by the claim's id. */
  readonly #threads = new Map<OpenArticle, Map<string, NoteThread>>();
  /** Threads that were opened here to be written in, and hold nothing yet. */
  readonly #drafts = new WeakMap<vscode.CommentThread, Subject>();
  /** Threads whose first note is being written to the sidecar, by the claim's id: they become the thread of the claim. */
  readonly #awaiting = new Map<string, vscode.CommentThread>();
  /** Articles in which a `+` is offered. */
  readonly #offered = new Map<OpenArticle, boolean>();

  constructor(private readonly articles: Articles) {
    super();
    this.#controller.options = { prompt: vscode.l10n.t('Write a note'), placeHolder: vscode.l10n.t('Markdown. It is kept in the article’s sidecar.') };
    this.#offer();
    this.own(articles.onDidChange((article) => this.#update(article)));
    this.own(articles.onDidClose((article) => this.#forget(article)));
  }

  /** The threads of an article, in the order of the text. */
  of(article: OpenArticle): readonly NoteThread[] {
    return [...(this.#threads.get(article)?.values() ?? [])].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** An article's threads as VS Code has them, in the order of the text. */
  shown(document: vscode.TextDocument): readonly vscode.CommentThread[] {
    const article = this.articles.get(document);
    return article ? this.of(article).map(({ thread }) => thread) : [];
  }

  /** The claim's thread that VS Code's belongs to; undefined for one that holds no note yet. */
  find(thread: vscode.CommentThread): NoteThread | undefined {
    for (const threads of this.#threads.values()) {
      for (const one of threads.values()) if (one.thread === thread) return one;
    }
    return undefined;
  }

  /** What an empty thread is about, when it was opened by `open`. */
  subjectOf(thread: vscode.CommentThread): Subject | undefined {
    return this.#drafts.get(thread);
  }

  /** Opens the thread of a claim, or an empty one for its first note. */
  openClaim(article: OpenArticle, found: ClaimInText): void {
    const known = this.#threads.get(article)?.get(found.claim.id);
    if (known) known.expand();
    else if (found.resolution.span) this.#draft(article, found.resolution.span, { claim: found.claim.id }, contextOf(found, article));
  }

  /** Opens an empty thread on words that are no claim yet; its first note makes them one. */
  openWords(article: OpenArticle, words: Span): void {
    this.#draft(article, words, { words }, '');
  }

  /** From now on the thread waits for its claim to have its first note. */
  await(claim: string, thread: vscode.CommentThread): void {
    this.#awaiting.set(claim, thread);
  }

  /** The note did not come about: what was written is in the user's hands, the empty thread goes. */
  abandon(claim: string): void {
    this.#awaiting.get(claim)?.dispose();
    this.#awaiting.delete(claim);
  }

  #draft({ document }: OpenArticle, span: Span, subject: Subject, context: string): void {
    const thread = this.#controller.createCommentThread(document.uri, rangeOf(document, span), []);
    thread.contextValue = context;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    this.#drafts.set(thread, subject);
  }

  #update(article: OpenArticle): void {
    const threads = this.#threads.get(article) ?? new Map<string, NoteThread>();
    this.#threads.set(article, threads);
    const gone = new Set(threads.keys());
    for (const found of article.claims) {
      const { claim: { id, notes }, resolution } = found;
      if (notes.length === 0 || !resolution.span) continue; // notes of lost claims are in their card and in the sidecar
      gone.delete(id);
      const known = threads.get(id);
      if (known) known.update(found);
      else threads.set(id, new NoteThread(this.#threadFor(article, found), article, found));
    }
    for (const id of gone) {
      threads.get(id)?.thread.dispose();
      threads.delete(id);
    }
    if (this.#offered.get(article) !== offers(article)) {
      this.#offered.set(article, offers(article));
      this.#offer();
    }
  }

  #threadFor({ document }: OpenArticle, { claim: { id }, resolution }: ClaimInText): vscode.CommentThread {
    const waiting = this.#awaiting.get(id);
    this.#awaiting.delete(id);
    if (waiting) return waiting;
    const thread = this.#controller.createCommentThread(document.uri, rangeOf(document, resolution.span!), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  #forget(article: OpenArticle): void {
    this.#threads.get(article)?.forEach(({ thread }) => thread.dispose());
    this.#threads.delete(article);
    this.#offered.delete(article);
  }

  /** Offers a `+` beside each line with words. Setting the provider again makes VS Code ask again: a document may have become an article. */
  #offer(): void {
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: async (document) => {
        const article = await this.articles.ready(document);
        return article && offers(article) ? linesWithWords(document) : [];
      },
    };
  }
}

function offers(article: OpenArticle): boolean {
  return !article.document.isUntitled && canChange(article);
}

/** Runs of lines that are not blank. */
function linesWithWords(document: vscode.TextDocument): vscode.Range[] {
  const ranges: vscode.Range[] = [];
  let first = -1;
  for (let line = 0; line <= document.lineCount; line++) {
    const hasWords = line < document.lineCount && !document.lineAt(line).isEmptyOrWhitespace;
    if (hasWords && first < 0) first = line;
    if (hasWords || first < 0) continue;
    ranges.push(new vscode.Range(first, 0, line - 1, document.lineAt(line - 1).text.length));
    first = -1;
  }
  return ranges;
}
