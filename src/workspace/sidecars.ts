// All sidecars that somebody asked for: read, watched, and changed by operations on their newest text.

import * as vscode from 'vscode';
import { err, ok, type Result } from '../core/result';
import { applyOperation } from '../core/sidecar/apply';
import type { Problem, Sidecar } from '../core/sidecar/model';
import type { Applied, Operation } from '../core/sidecar/operation';
import { readSidecar } from '../core/sidecar/read';
import { Setting, SIDECAR_SUFFIX } from '../ids';
import { Owner } from './disposables';
import { onDidChangeSettings, settings } from './settings';
import { articleOf, nameOf, sidecarOf } from './sidecar-uri';
import { isReadOnly, readOnlyReason, readText, type SidecarWriter, type WriteError } from './sidecar-writer';

/** A sidecar as it stands now: an open editor's unsaved text goes before the disk's. */
export interface SidecarState {
  readonly article: vscode.Uri;
  readonly uri: vscode.Uri;
  /** null: there is no file. */
  readonly text: string | null;
  /** What was read; while the file cannot be read, what could be read last. */
  readonly sidecar: Sidecar | null;
  readonly problems: readonly Problem[];
}

/** Typing in a sidecar settles for so long before it is read again. */
const TYPING_MS = 150;

export class Sidecars extends Owner {
  readonly #states = new Map<string, SidecarState>();
  readonly #loading = new Map<string, Promise<SidecarState>>();
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #watched = new Set<string>();
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri>());

  /** Fires with the article's uri when its sidecar says something new. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly writer: SidecarWriter) {
    super();
    this.#watch(`**/*${SIDECAR_SUFFIX}`);
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document.uri)));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#typed(uri))); // unsaved text may be gone with it
    this.own(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#typed(uri)));
    this.own(onDidChangeSettings((affects) => {
      if (affects(Setting.verdicts)) for (const { article } of this.#states.values()) void this.reload(article);
    }));
    this.own({ dispose: () => this.#typing.forEach((timer) => clearTimeout(timer)) });
  }

  /** The article's sidecar, read when it was not yet. */
  async get(article: vscode.Uri): Promise<SidecarState> {
    const key = article.toString();
    const known = this.#states.get(key);
    if (known) return known;
    let loading = this.#loading.get(key);
    if (!loading) {
      this.#watchOutside(article);
      loading = this.#read(article).finally(() => this.#loading.delete(key));
      this.#loading.set(key, loading);
    }
    return loading;
  }

  /** The article's sidecar when it was read before. */
  peek(article: vscode.Uri): SidecarState | undefined {
    return this.#states.get(article.toString());
  }

  /** Reads the sidecar anew, in its turn: a reading that was begun earlier never ends as the later one. Fires when it changed. */
  reload(article: vscode.Uri): Promise<void> {
    return this.#inTurn(article, () => this.#reload(article));
  }

  async #reload(article: vscode.Uri): Promise<void> {
    const before = this.#states.get(article.toString());
    const after = await this.#read(article);
    if (!before || before.text !== after.text || before.problems.length + after.problems.length > 0) this.#changed.fire(article);
  }

  /** Reads those sidecars anew that are known and whose articles are among `files` or lie in a folder that is. */
  async reloadBelow(files: readonly vscode.Uri[]): Promise<void> {
    const articles = [...this.#states.values()].map(({ article }) => article);
    const touched = articles.filter((article) => files.some((file) => article.toString() === file.toString() || article.toString().startsWith(`${file.toString()}/`)));
    await Promise.all(touched.map((article) => this.reload(article)));
  }

  /** Applies an operation to the newest text. Operations on one sidecar queue up; the state is new when the promise resolves. */
  apply(article: vscode.Uri, operation: Operation): Promise<Result<Applied, WriteError>> {
    return this.#inTurn(article, () => this.#apply(article, operation));
  }

  #inTurn<T>(article: vscode.Uri, work: () => Promise<T>): Promise<T> {
    const key = article.toString();
    const run = (this.#queues.get(key) ?? Promise.resolve()).then(work);
    this.#queues.set(key, run.catch(() => undefined));
    return run;
  }

  async #apply(article: vscode.Uri, operation: Operation): Promise<Result<Applied, WriteError>> {
    const uri = sidecarOf(article);
    const open = openDocument(uri);
    let applied: Applied | null = null;
    const change = (text: string | null): Result<string, WriteError> => {
      const result = applyOperation(text, operation);
      if (!result.ok) return result;
      applied = result.value;
      return ok(result.value.text);
    };
    const result = open?.isDirty ? await updateDocument(open, () => change(open.getText()), () => applied!) : await this.writer.update(uri, change);
    if (!result.ok) {
      void this.reload(article); // the file may be another by now than the one on the screen
      return result;
    }
    this.#remember(article, result.value);
    this.#changed.fire(article);
    return ok(applied!);
  }

  async #read(article: vscode.Uri): Promise<SidecarState> {
    const uri = sidecarOf(article);
    if (article.scheme === 'untitled') return this.#remember(article, null);
    const open = openDocument(uri);
    if (open?.isDirty) return this.#remember(article, open.getText());
    let text = await readText(uri);
    const isEmptied = text.ok && text.value === '' && (this.#states.get(article.toString())?.text ?? '') !== '';
    if (isEmptied) {
      // Most programs empty a file before they fill it, and claims that go for that moment would take open replies along.
      await new Promise((resolve) => setTimeout(resolve, EMPTY_MS));
      text = await readText(uri);
    }
    if (text.ok) return this.#remember(article, text.value);
    const { code, message, detail } = text.error;
    const problem: Problem = { severity: 'error', code, message, ...(detail === undefined ? {} : { detail }), start: 0, end: 0, line: 1, column: 1 };
    return this.#store({ article, uri, text: '', sidecar: this.#lastReadable(article, message), problems: [problem] });
  }

  #remember(article: vscode.Uri, text: string | null): SidecarState {
    const uri = sidecarOf(article);
    if (text === null) return this.#store({ article, uri, text, sidecar: null, problems: [] });
    const { sidecar, problems } = readSidecar(text, { verdicts: settings.verdicts(article) });
    const reason = sidecar?.readOnly ?? problems.find(({ severity }) => severity === 'error')?.message ?? 'it cannot be read';
    const isWhole = sidecar !== null && sidecar.readOnly === undefined;
    return this.#store({ article, uri, text, sidecar: isWhole ? sidecar : this.#fuller(sidecar, this.#lastReadable(article, reason)), problems });
  }

  /** Of a broken file what shows more claims: what can be made out of it, or what it held before. */
  #fuller(made: Sidecar | null, last: Sidecar | null): Sidecar | null {
    return (last?.claims.length ?? 0) > (made?.claims.length ?? 0) ? last : made ?? last;
  }

  /** Claims stay in sight while their file is broken, but nothing is written to it. */
  #lastReadable(article: vscode.Uri, reason: string): Sidecar | null {
    const last = this.#states.get(article.toString())?.sidecar;
    return last ? { ...last, readOnly: reason } : null;
  }

  #store(given: SidecarState): SidecarState {
    const { sidecar, uri } = given;
    const state = sidecar && sidecar.readOnly === undefined && isReadOnly(uri) ? { ...given, sidecar: { ...sidecar, readOnly: readOnlyReason() } } : given;
    this.#states.set(state.article.toString(), state);
    return state;
  }

  #watch(pattern: vscode.GlobPattern): void {
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(pattern));
    const reload = (uri: vscode.Uri) => {
      const article = articleOf(uri);
      if (article) void this.reload(article);
    };
    watcher.onDidChange(reload);
    watcher.onDidCreate(reload);
    watcher.onDidDelete(reload);
  }

  /** The workspace's watcher does not reach an article that was opened from elsewhere. */
  #watchOutside(article: vscode.Uri): void {
    const folder = vscode.Uri.joinPath(article, '..');
    if (vscode.workspace.getWorkspaceFolder(article) || this.#watched.has(folder.toString())) return;
    this.#watched.add(folder.toString());
    this.#watch(new vscode.RelativePattern(folder, `*${SIDECAR_SUFFIX}`));
  }

  #typed(uri: vscode.Uri): void {
    const article = articleOf(uri);
    if (!article || !this.#states.has(article.toString())) return;
    const key = uri.toString();
    clearTimeout(this.#typing.get(key));
    this.#typing.set(key, setTimeout(() => void this.reload(article), TYPING_MS));
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
}

/** A file that was emptied to be filled is full again within this time. */
const EMPTY_MS = 200;

/** Somebody who types fast makes a pause within this time. */
const ATTEMPTS = 40;
const PAUSE_MS = 50;

/**
 * A person is typing there: the operation goes into their text, unsaved as the rest of it. The editor refuses edits that were
 * made for a text before the last key; then the operation is applied anew to what stands there now.
 */
async function updateDocument(document: vscode.TextDocument, change: () => Result<string, WriteError>, applied: () => Applied): Promise<Result<string, WriteError>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = change();
    if (!result.ok) return result;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, insert } of applied().edits) {
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), insert);
    }
    if (edit.size === 0 || (await vscode.workspace.applyEdit(edit))) return ok(document.getText());
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return err({ code: 'being-typed', message: vscode.l10n.t('{0} is being typed in. Try again in a moment.', nameOf(document.uri)) });
}
