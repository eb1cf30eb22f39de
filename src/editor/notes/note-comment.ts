// A note of the sidecar as VS Code shows it in a thread.

import * as vscode from 'vscode';
import type { Note } from '../../core/sidecar/model';
import { noteMarkdown } from '../markdown';
import { isolated, linesInTheirDirection } from '../quoted';
import type { NoteThread } from './note-thread';

/** VS Code knows a comment by its identity: the same object for the same note keeps what is being typed in it. */
export class NoteComment implements vscode.Comment {
  body: string | vscode.MarkdownString = '';
  mode = vscode.CommentMode.Preview;
  author: vscode.CommentAuthorInformation = { name: '' };
  contextValue = '';
  label = '';
  timestamp?: Date;

  constructor(readonly thread: NoteThread, public note: Note) {
    this.show(note);
  }

  get isEditing(): boolean {
    return this.mode === vscode.CommentMode.Editing;
  }

  /** Takes over what the sidecar says; the words that somebody is changing stay theirs. */
  show(note: Note): void {
    this.note = note;
    this.author = { name: note.by === undefined ? vscode.l10n.t('Unsigned') : isolated(note.by) };
    this.label = note.edited === undefined ? '' : vscode.l10n.t('edited');
    const date = new Date(note.at ?? NaN);
    if (!Number.isNaN(date.getTime())) this.timestamp = date;
    this.contextValue = this.thread.canChange ? 'note' : '';
    if (!this.isEditing) this.body = asMarkdown(note.text);
  }

  /** Its words as they stand in the sidecar, to be changed. */
  edit(): void {
    this.mode = vscode.CommentMode.Editing;
    this.body = this.note.text;
  }

  /** No longer being changed. */
  rest(): void {
    this.mode = vscode.CommentMode.Preview;
    this.show(this.note);
  }
}

function asMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(linesInTheirDirection(noteMarkdown(text)));
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
