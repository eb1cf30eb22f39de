// What one does in a thread of notes: reply, mark words with a first note, edit, delete, resolve, reopen; and going from thread to thread.

import * as vscode from 'vscode';
import type { Operation } from '../../core/sidecar/operation';
import { Command } from '../../ids';
import type { Articles } from '../../workspace/articles';
import { now, signature } from '../../workspace/author';
import type { History } from '../../workspace/history';
import type { ClaimInText, OpenArticle } from '../../workspace/open-article';
import { NoteComment } from '../notes/note-comment';
import type { NoteThread } from '../notes/note-thread';
import type { NoteThreads } from '../notes/note-threads';
import { wordsForNote } from '../notes/words';
import { quoted } from '../quoted';
import { markOperations } from './mark-claim';
import { reveal } from './navigate';
import { mayWrite, perform, say } from './perform';
import { activeArticle, claimTarget } from './target';

/** What the commands work with. */
interface Desk {
  readonly articles: Articles;
  readonly history: History;
  readonly threads: NoteThreads;
}

export function registerNotes(articles: Articles, history: History, threads: NoteThreads): vscode.Disposable {
  const desk = { articles, history, threads };
  const on = (command: string, run: (given?: unknown) => unknown) => vscode.commands.registerCommand(command, run);
  return vscode.Disposable.from(
    on(Command.replyNote, (given) => isReply(given) && reply(desk, given)),
    on(Command.markWithNote, (given) => isReply(given) && reply(desk, given)),
    on(Command.editNote, (given) => given instanceof NoteComment && startEditing(given)),
    on(Command.saveNote, (given) => given instanceof NoteComment && save(desk, given)),
    on(Command.cancelNote, (given) => given instanceof NoteComment && stopEditing(given)),
    on(Command.deleteNote, (given) => given instanceof NoteComment && remove(desk, given)),
    on(Command.resolveNotes, (given) => settle(desk, given, true)),
    on(Command.reopenNotes, (given) => settle(desk, given, false)),
    on(Command.openNotes, () => open(desk)),
    on(Command.nextNotes, () => step(desk, 1)),
    on(Command.previousNotes, () => step(desk, -1)),
  );
}

/** A note in the thread of a claim; in an empty thread, the first note, which makes a claim of words that are none yet. */
async function reply(desk: Desk, { thread, text }: vscode.CommentReply): Promise<void> {
  const words = text.trim();
  if (!words) return;
  const known = desk.threads.find(thread);
  if (known) {
    await add(desk, known.article, known.found, words);
    return;
  }
  const article = await desk.articles.ready(await vscode.workspace.openTextDocument(thread.uri));
  if (article) await first(desk, article, thread, words);
}

/** The first note in an empty thread. */
async function first(desk: Desk, article: OpenArticle, thread: vscode.CommentThread, text: string): Promise<void> {
  const { threads, history } = desk;
  const subject = threads.subjectOf(thread);
  const claim = subject && 'claim' in subject ? article.find(subject.claim) : undefined;
  const span = claim?.resolution.span ?? (subject && 'words' in subject ? subject.words : await wordsForNote(article, thread.range, text));
  if (!span) {
    thread.dispose();
    return;
  }
  const there = claim ?? article.claims.find(({ resolution }) => resolution.span?.start === span.start && resolution.span.end === span.end);
  const note = { ...(await signature()), text };
  if (there) {
    const { id } = there.claim;
    if (there.claim.notes.length > 0) thread.dispose(); // it has a thread already
    else threads.await(id, thread);
    if (!(await add(desk, article, there, text))) threads.abandon(id);
    threads.openClaim(article, there);
    return;
  }
  const { ids: [id], operations } = markOperations(article, [span]);
  threads.await(id!, thread);
  const words = quoted(article.text.slice(span.start, span.end));
  const all: readonly Operation[] = [...operations, { kind: 'add-note', id: id!, note }];
  if (!(await perform(history, article.document.uri, vscode.l10n.t('Mark {0} with a note', words), { kind: 'batch', operations: all }))) threads.abandon(id!);
}

async function add({ history }: Desk, { document }: OpenArticle, { claim }: ClaimInText, text: string): Promise<boolean> {
  return perform(history, document.uri, vscode.l10n.t('Note on {0}', quoted(claim.anchor.quote)), { kind: 'add-note', id: claim.id, note: { ...(await signature()), text } });
}

function startEditing(comment: NoteComment): void {
  comment.edit();
  comment.thread.refresh();
}

function stopEditing(comment: NoteComment): void {
  comment.rest();
  comment.thread.refresh();
}

/** Writes the note's new words; its author stays, and when it was changed is noted. While that fails, it stays open with what was typed. */
async function save({ history }: Desk, comment: NoteComment): Promise<void> {
  const { note, thread: { article, found: { claim } } } = comment;
  const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
  if (!text) {
    say(vscode.l10n.t('A note needs words. To take it away, delete it.'));
    return;
  }
  const label = vscode.l10n.t('Edit note on {0}', quoted(claim.anchor.quote));
  const edited = { ...note, text, edited: now() };
  if (text !== note.text.trim()) {
    if (!(await perform(history, article.document.uri, label, { kind: 'set-note', id: claim.id, which: note, note: edited }))) return;
    comment.show(edited);
  }
  stopEditing(comment);
}

async function remove({ history }: Desk, { note, thread: { article, found: { claim } } }: NoteComment): Promise<void> {
  const label = vscode.l10n.t('Delete note on {0} (Undo Last Change brings it back)', quoted(claim.anchor.quote));
  await perform(history, article.document.uri, label, { kind: 'remove-note', id: claim.id, which: note });
}

/** Closes or reopens the discussion: of the thread whose button it was, else of the claim at the cursor. */
async function settle(desk: Desk, given: unknown, closed: boolean): Promise<void> {
  const target = threadOf(desk, given) ?? (await claimTarget(desk.articles, given, closed ? vscode.l10n.t('Resolve Discussion') : vscode.l10n.t('Reopen Discussion')));
  if (!target || !mayWrite(target.article)) return;
  const { article, found: { claim } } = target;
  const words = quoted(claim.anchor.quote);
  if (Boolean(claim.settled) === closed) {
    say(closed ? vscode.l10n.t('The discussion of {0} is resolved already.', words) : vscode.l10n.t('The discussion of {0} is open.', words));
    return;
  }
  const label = closed ? vscode.l10n.t('Resolve discussion of {0}', words) : vscode.l10n.t('Reopen discussion of {0}', words);
  await perform(desk.history, article.document.uri, label, { kind: 'set', id: claim.id, fields: { settled: closed ? await signature() : null } });
}

/** Opens the thread of the claim at the cursor; where there is none, an empty one on the selection or the sentence at the cursor. */
async function open({ articles, threads }: Desk): Promise<void> {
  const article = await activeArticle(articles);
  if (!article || !mayWrite(article)) return;
  if (article.document.isUntitled) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the article first: its claims lie in a file beside it.'));
    return;
  }
  const { selection } = vscode.window.activeTextEditor!;
  const claims = selection.isEmpty ? article.claimsAt(article.document.offsetAt(selection.active)) : [];
  const found = claims.find(({ claim }) => claim.notes.length > 0) ?? claims[0];
  const words = found ? null : await wordsForNote(article, selection, '');
  if (found) threads.openClaim(article, found);
  else if (words) threads.openWords(article, words);
  else say(vscode.l10n.t('There are no words here to put a note on.'));
}

/** The next or previous thread from the cursor, opened, and the one before closed; stops at the ends and says so. */
async function step({ articles, threads }: Desk, direction: 1 | -1): Promise<void> {
  const article = await activeArticle(articles);
  if (!article) return;
  const cursor = article.document.offsetAt(vscode.window.activeTextEditor!.selection.start);
  const all = threads.of(article);
  const next = direction === 1 ? all.find(({ span }) => span.start > cursor) : all.findLast(({ span }) => span.start < cursor);
  if (!next) {
    say(direction === 1 ? vscode.l10n.t('There is no further note below.') : vscode.l10n.t('There is no further note above.'));
    return;
  }
  all.find(({ span }) => span.start === cursor)?.collapse();
  await reveal(article, next.span);
  next.expand();
}

/** From a button of a thread. */
function threadOf({ threads }: Desk, given: unknown): NoteThread | undefined {
  const thread = typeof given === 'object' && given !== null && 'thread' in given ? given.thread : given;
  return threads.find(thread as vscode.CommentThread);
}

function isReply(given: unknown): given is vscode.CommentReply {
  return typeof given === 'object' && given !== null && 'thread' in given && 'text' in given && typeof given.text === 'string';
}
