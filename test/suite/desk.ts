// What a checker does at the desk, for the suites: open, look, run a command, write a file from outside, wait for a state.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClaimLens } from '../../src/activate';

const EXTENSION = 'claim-lens.claim-lens';

export function extension(): vscode.Extension<ClaimLens> {
  const found = vscode.extensions.getExtension<ClaimLens>(EXTENSION);
  assert.ok(found, `${EXTENSION} is not installed`);
  return found;
}

/** A file of the workspace that the host opened. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  return file(name);
}

export async function read(name: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file(name)));
}

/** Opens a file in an editor, as a person does. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)), { preview: false });
}

/** Writes an article with a name of its own and opens it. */
let made = 0;
export async function openNew(text: string): Promise<{ editor: vscode.TextEditor; name: string; sidecar: string }> {
  const name = `made-${++made}.article.txt`;
  await write(name, text);
  return { editor: await open(name), name, sidecar: `${name}.facts.yaml` };
}

/** Selects the words at their nth occurrence, counted from 1. */
export function select(editor: vscode.TextEditor, words: string, nth = 1): vscode.Range {
  const range = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(range.start, range.end);
  return range;
}

/** Puts the cursor into the words. */
export function put(editor: vscode.TextEditor, words: string, nth = 1): void {
  const { start } = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}

export function rangeOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Range {
  const text = document.getText();
  let at = -1;
  for (let count = 0; count < nth; count++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is not in the article`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export async function replace(editor: vscode.TextEditor, words: string, by: string, nth = 1): Promise<void> {
  const range = rangeOf(editor.document, words, nth);
  await editor.edit((edit) => edit.replace(range, by));
}

export function run(command: string, ...args: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`claimLens.${command}`, ...args);
}

/** Sets one of the user's settings; undefined takes it back. VS Code refuses those of a folder when it has just written its file. */
export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('claimLens').update(key, value, vscode.ConfigurationTarget.Global);
}

/** The hover's text over the words, all cards together. */
export async function hoverOver(document: vscode.TextDocument, words: string, nth = 1): Promise<string> {
  const at = rangeOf(document, words, nth).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n\n');
}

/** Markdown as a person reads it: without backslashes and marks of emphasis. */
export function plain(markdown: string): string {
  return markdown.replace(/\*\*/gu, '').replace(/\\(.)/gu, '$1');
}

/** The claims of a document with the words that they are on now (null: nowhere), in the order of the sidecar. */
export async function claims(document: vscode.TextDocument): Promise<{ id: string; verdict: string | undefined; state: string; words: string | null }[]> {
  const found = await extension().exports.claimsOf(document);
  return (found ?? []).map(({ id, verdict, state, range }) => ({ id, verdict, state, words: range && document.getText(range) }));
}

export function problems(uri: vscode.Uri): { code: unknown; message: string; line: number }[] {
  return vscode.languages.getDiagnostics(uri)
    .filter(({ source }) => source === 'Claim Lens')
    .map(({ code, message, range }) => ({ code, message, line: range.start.line + 1 }));
}

/** Waits until the answer is what is wanted; says what it was otherwise. */
export async function until<T>(ask: () => T | Promise<T>, wanted: (answer: T) => boolean, what: string, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) assert.fail(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
