// What all articles of the workspace state: their figures, and who is said to say something. Made when first asked, kept by file.

import * as vscode from 'vscode';
import { parseSteps } from '../core/article/article';
import { figureKey, sameFigure, stated, type StatedFigure } from '../core/compare/figures';
import { Detector } from '../core/detect/detect';
import { CONFIDENT, type Detections } from '../core/detect/model';
import type { Span } from '../core/span';
import type { Steps } from '../core/steps';
import type { Articles } from './articles';
import { Owner } from './disposables';
import { findFiles } from './find-files';
import type { Folder } from './folder';
import { Lines } from './lines';
import type { OpenArticle } from './open-article';
import { settings } from './settings';
import { readText } from './sidecar-writer';
import { inSlices } from './slices';

/** Articles by their names alone, as package.json has them for the language. */
const ARTICLES = '{**/*.article.txt,**/seeds/**/*.txt}';

/** More than an article holds: such a file is left out. */
const LARGEST_BYTES = 2_000_000;

interface Statement {
  /** Its words in the article's text, as UTF-16 offsets. */
  readonly span: Span;
  readonly range: vscode.Range;
  /** The line that it stands on, for lists. */
  readonly line: string;
}

interface StatedAt extends Statement {
  readonly figure: StatedFigure;
}

interface SaidAt extends Statement {
  /** The speaker's fullest name, in lower case. */
  readonly name: string;
}

interface Contents {
  /** Changes when the text does. */
  readonly stamp: string;
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, readonly StatedAt[]>;
  readonly speakers: readonly SaidAt[];
}

/** A place in an article. */
export interface Place extends Statement {
  readonly uri: vscode.Uri;
}

export class FolderIndex extends Owner {
  readonly #contents = new Map<string, { readonly uri: vscode.Uri; readonly contents: Contents }>();
  #isComplete = false;
  /** Something on disk changed since articles were last looked for. */
  #isStale = true;
  readonly #ended = this.own(new vscode.CancellationTokenSource());
  #reading: Promise<void> | null = null;

  constructor(private readonly articles: Articles, private readonly folder: Folder) {
    super();
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.#contents.clear();
      this.#isComplete = false;
    }));
    const outdate = () => {
      this.#isStale = true;
    };
    this.own(folder.onDidChange(outdate));
    const watcher = this.own(vscode.workspace.createFileSystemWatcher('**/*'));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) this.own(event(outdate));
    this.own({ dispose: () => this.#ended.cancel() });
  }

  /** Reads what is new or has changed since; without that, answers are those of the last time. */
  async refresh(token: vscode.CancellationToken): Promise<void> {
    this.#isStale = false;
    const uris = await this.#findArticles();
    const found = new Set(uris.map(String));
    for (const key of this.#contents.keys()) if (!found.has(key)) this.#contents.delete(key);
    for (const uri of uris) {
      if (token.isCancellationRequested) {
        this.#isStale = true;
        return;
      }
      await this.#read(uri);
    }
    this.#isComplete = true;
  }

  /** Whether all articles were read once. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Where the same quantity is stated. */
  figures(sought: StatedFigure): Place[] {
    const key = figureKey(sought);
    return this.#places(({ figures }) => (figures.get(key) ?? []).filter(({ figure }) => sameFigure(figure, sought)));
  }

  /**
   * As `figures`, at once: what open articles say now, and what the others said when they were last read. Null until all were read
   * for the first time. What is missing or outdated is read meanwhile, for the next who asks.
   */
  figuresAtOnce(sought: StatedFigure): Place[] | null {
    if (this.#isStale || !this.#isComplete) this.#reading ??= this.refresh(this.#ended.token).finally(() => (this.#reading = null));
    if (!this.#isComplete) return null;
    for (const document of vscode.workspace.textDocuments) {
      const open = this.articles.get(document);
      if (open && this.#contents.has(document.uri.toString())) this.#takeIn(open);
    }
    return this.figures(sought);
  }

  /** Where somebody is said to say something. */
  speakers(name: string): Place[] {
    const sought = name.toLowerCase();
    return this.#places(({ speakers }) => speakers.filter((one) => one.name === sought));
  }

  #places(pick: (contents: Contents) => readonly Statement[]): Place[] {
    return [...this.#contents.values()].flatMap(({ uri, contents }) => pick(contents).map(({ span, range, line }) => ({ uri, span, range, line })));
  }

  async #findArticles(): Promise<vscode.Uri[]> {
    const globs = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => settings.include(folder.uri).map((glob) => new vscode.RelativePattern(folder, glob)));
    const found = await Promise.all([ARTICLES, ...globs].map((glob) => findFiles(glob)));
    const withClaims = (await this.folder.states()).map(({ article }) => article);
    return [...new Map([...found.flat(), ...withClaims].map((uri) => [uri.toString(), uri])).values()];
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const open = this.articles.at(uri);
    if (open) {
      this.#takeIn(open);
      return;
    }
    const known = this.#contents.get(key)?.contents.stamp;
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      if (stamp === known) return;
      const text = size > LARGEST_BYTES ? null : await readText(uri);
      const detections = text?.ok && text.value !== null ? await detected(text.value, () => this.#ended.token.isCancellationRequested) : undefined;
      if (text?.ok && text.value !== null && detections) this.#contents.set(key, { uri, contents: contentsOf(stamp, text.value, detections) });
    } catch {
      this.#contents.delete(key); // it went while we looked
    }
  }

  /** What an open article says now, its unsaved words included. */
  #takeIn({ document, text, isRead, detections }: OpenArticle): void {
    const key = document.uri.toString();
    const stamp = `version ${document.version} ${isRead}`;
    if (this.#contents.get(key)?.contents.stamp !== stamp) this.#contents.set(key, { uri: document.uri, contents: contentsOf(stamp, text, detections) });
  }
}

/** What is found in a text, in slices, so that nobody has to wait for a long one; undefined when it was broken off. */
async function detected(text: string, isOver: () => boolean): Promise<Detections | undefined> {
  return inSlices(steps(text), isOver);
}

function* steps(text: string): Steps<Detections> {
  return yield* new Detector().steps(yield* parseSteps(text), { reference: null });
}

/** By key; `stated` has the places. */
function byKey(stated: readonly StatedAt[]): ReadonlyMap<string, readonly StatedAt[]> {
  const figures = new Map<string, StatedAt[]>();
  for (const one of stated) {
    const key = figureKey(one.figure);
    const same = figures.get(key);
    if (same) same.push(one);
    else figures.set(key, [one]);
  }
  return figures;
}

function contentsOf(stamp: string, text: string, { figures, attributions, quotations }: Detections): Contents {
  const lines = new Lines(text);
  const said = [...attributions, ...quotations].flatMap((one) => (one.speaker && one.speaker.confidence >= CONFIDENT ? [one.speaker] : []));
  const speakers = new Map(said.map(({ start, end, name }) => [start, { name: name.toLowerCase(), ...statementAt(lines, { start, end }) }]));
  return {
    stamp,
    figures: byKey(figures.flatMap((one) => {
      const figure = stated(one);
      return figure ? [{ figure, ...statementAt(lines, one.phrase) }] : [];
    })),
    speakers: [...speakers.values()],
  };
}

function statementAt(lines: Lines, span: Span): Statement {
  const range = lines.rangeOf(span);
  return { span, range, line: lines.line(range.start.line) };
}
