// The articles that are open now: one `OpenArticle` for each open document of the language.

import * as vscode from 'vscode';
import { textAsChecked } from '../core/anchor/checked';
import { Detector } from '../core/detect/detect';
import { LANGUAGE } from '../ids';
import { Owner } from './disposables';
import { OpenArticle } from './open-article';
import { settings } from './settings';
import type { Sidecars } from './sidecars';
import type { WriteError } from './sidecar-writer';

/** Detection follows typing after so long a pause. */
const TYPING_MS = 200;

/** Waiting for a document's language to be set, at most. */
const ADOPTION_MS = 2_000;

export class Articles extends Owner {
  readonly #open = new Map<vscode.TextDocument, OpenArticle>();
  readonly #typing = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = this.own(new vscode.EventEmitter<OpenArticle>());
  readonly #closed = this.own(new vscode.EventEmitter<OpenArticle>());

  readonly #failed = this.own(new vscode.EventEmitter<{ article: vscode.Uri; error: WriteError }>());

  /** Fires when a sidecar could not be brought up to date after its article was saved. */
  readonly onDidFailToSync = this.#failed.event;

  /** Fires when an article opened, when its text was read (anew, after typing paused), and when its claims changed. */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(private readonly sidecars: Sidecars) {
    super();
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)));
    this.own(vscode.workspace.onDidSaveTextDocument((document) => void this.#saved(document)));
    this.own(sidecars.onDidChange((uri) => void this.#sidecarChanged(uri)));
    this.own({ dispose: () => this.#typing.forEach((timer) => clearTimeout(timer)) });
    vscode.workspace.textDocuments.forEach((document) => this.#opened(document));
  }

  /** The article of a document whose sidecar has been read; undefined while it has not, or when the document is no article. */
  get(document: vscode.TextDocument): OpenArticle | undefined {
    const article = this.#open.get(document);
    return article?.state ? article : undefined;
  }

  at(uri: vscode.Uri): OpenArticle | undefined {
    return [...this.#open.values()].find(({ document }) => document.uri.toString() === uri.toString());
  }

  /** As `get`, after the sidecar was read and the claims are placed. */
  async ready(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    const article = this.#open.get(document);
    await article?.loaded;
    return article;
  }

  /** As `ready`, for a document that a view asks for: its language may only just be being set. */
  async adopt(document: vscode.TextDocument): Promise<OpenArticle | undefined> {
    if (document.languageId === 'plaintext') await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    const until = Date.now() + ADOPTION_MS;
    while (Date.now() < until && !this.at(document.uri)) await new Promise((resolve) => setTimeout(resolve, 20));
    const article = this.at(document.uri);
    await article?.loaded;
    return article;
  }

  /** The article as it was checked; undefined when its sidecar keeps no text. */
  async checkedText(uri: vscode.Uri): Promise<string | undefined> {
    const { sidecar } = await this.sidecars.get(uri);
    return sidecar?.text === undefined ? undefined : textAsChecked(sidecar.text, sidecar.claims.map(({ anchor }) => anchor));
  }

  async describe(document: vscode.TextDocument): Promise<readonly { id: string; verdict: string | undefined; state: string; range: vscode.Range | null }[] | undefined> {
    const article = await this.ready(document);
    return article?.claims.map(({ claim, resolution }) => ({
      id: claim.id,
      verdict: claim.verdict,
      state: resolution.state,
      range: resolution.span && new vscode.Range(document.positionAt(resolution.span.start), document.positionAt(resolution.span.end)),
    }));
  }

  #opened(document: vscode.TextDocument): void {
    if (document.languageId !== LANGUAGE || this.#open.has(document) || !isKept(document.uri)) return;
    const article = new OpenArticle(document, new Detector(), this.sidecars);
    this.#open.set(document, article);
    void article.loaded.then(() => {
      if (this.#open.get(document) !== article) return;
      this.#changed.fire(article);
      if (!article.isRead) void this.#read(article);
    });
  }

  /** Tells of the article when it is read; not when it was closed or edited again meanwhile. */
  async #read(article: OpenArticle): Promise<void> {
    await article.read();
    if (article.isRead && this.#open.get(article.document) === article) this.#changed.fire(article);
  }

  /** A document whose language changes is closed and opened again by VS Code: this is the end of both. */
  #forget(document: vscode.TextDocument): void {
    const article = this.#open.get(document);
    if (!article) return;
    clearTimeout(this.#typing.get(document));
    this.#typing.delete(document);
    this.#open.delete(document);
    this.#closed.fire(article);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const article = this.#open.get(document);
    if (!article || contentChanges.length === 0) return; // only its being saved or not has changed
    article.edited(contentChanges.map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, insert: text })));
    clearTimeout(this.#typing.get(document));
    this.#typing.set(document, setTimeout(() => void this.#read(article), TYPING_MS));
  }

  /** Saving brings the kept text up to date, and the claims whose words changed; nothing is written when nothing changed. */
  async #saved(document: vscode.TextDocument): Promise<void> {
    const article = await this.ready(document);
    if (!article?.state?.sidecar || article.state.sidecar.claims.length === 0 || !settings.keepText(document.uri)) return;
    for (const operation of article.syncOperations()) {
      const result = await this.sidecars.apply(document.uri, operation);
      if (!result.ok) this.#failed.fire({ article: document.uri, error: result.error });
    }
  }

  async #sidecarChanged(uri: vscode.Uri): Promise<void> {
    const article = this.at(uri);
    if (!article) return;
    await article.reload();
    this.#changed.fire(article);
    if (!article.isRead) void this.#read(article);
  }
}

/** True for documents that lie in a file system, or will: not for a version out of git, a diff's left side or an output. */
function isKept({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || (scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined);
}
