// What all articles of the workspace state: their figures, and who is said to say something. Made when first asked, kept by file.

import * as vscode from 'vscode';
import { parseArticle } from '../core/article/article';
import { sameFigure, stated, type StatedFigure } from '../core/compare/figures';
import { Detector } from '../core/detect/detect';
import { CONFIDENT, type Detections } from '../core/detect/model';
import type { Span } from '../core/span';
import type { Articles } from './articles';
import { Owner } from './disposables';
import type { Folder } from './folder';
import { Lines } from './lines';
import { settings } from './settings';
import { readText } from './sidecar-writer';

/** Articles by their names alone, as package.json has them for the language. */
const ARTICLES = '{**/*.article.txt,**/seeds/**/*.txt}';
const EXCLUDED = '**/node_modules/**';

/** More than an article holds: such a file is left out. */
const LARGEST_BYTES = 2_000_000;

interface Statement {
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
  readonly figures: readonly StatedAt[];
  readonly speakers: readonly SaidAt[];
}

/** A place in an article. */
export interface Place extends Statement {
  readonly uri: vscode.Uri;
}

export class FolderIndex extends Owner {
  readonly #contents = new Map<string, { readonly uri: vscode.Uri; readonly contents: Contents }>();
  #isComplete = false;

  constructor(private readonly articles: Articles, private readonly folder: Folder) {
    super();
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.#contents.clear();
      this.#isComplete = false;
    }));
  }

  /** Reads what is new or has changed since; without that, answers are those of the last time. */
  async refresh(token: vscode.CancellationToken): Promise<void> {
    const uris = await this.#findArticles();
    const found = new Set(uris.map(String));
    for (const key of this.#contents.keys()) if (!found.has(key)) this.#contents.delete(key);
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
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
    return this.#places(({ figures }) => figures.filter(({ figure }) => sameFigure(figure, sought)));
  }

  /** Where somebody is said to say something. */
  speakers(name: string): Place[] {
    const sought = name.toLowerCase();
    return this.#places(({ speakers }) => speakers.filter((one) => one.name === sought));
  }

  #places(pick: (contents: Contents) => readonly Statement[]): Place[] {
    return [...this.#contents.values()].flatMap(({ uri, contents }) => pick(contents).map(({ range, line }) => ({ uri, range, line })));
  }

  async #findArticles(): Promise<vscode.Uri[]> {
    const globs = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => settings.include(folder.uri).map((glob) => new vscode.RelativePattern(folder, glob)));
    const found = await Promise.all([ARTICLES, ...globs].map((glob) => vscode.workspace.findFiles(glob, EXCLUDED)));
    const withClaims = (await this.folder.states()).map(({ article }) => article);
    return [...new Map([...found.flat(), ...withClaims].map((uri) => [uri.toString(), uri])).values()];
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const known = this.#contents.get(key)?.contents.stamp;
    const open = this.articles.at(uri);
    if (open) {
      const stamp = `version ${open.document.version}`;
      if (stamp !== known) this.#contents.set(key, { uri, contents: contentsOf(stamp, open.text, open.detections) });
      return;
    }
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      if (stamp === known) return;
      const text = size > LARGEST_BYTES ? null : await readText(uri);
      if (text?.ok && text.value !== null) this.#contents.set(key, { uri, contents: contentsOf(stamp, text.value, new Detector().detect(parseArticle(text.value), { reference: null })) });
    } catch {
      this.#contents.delete(key); // it went while we looked
    }
  }
}

function contentsOf(stamp: string, text: string, { figures, attributions, quotations }: Detections): Contents {
  const lines = new Lines(text);
  const said = [...attributions, ...quotations].flatMap((one) => (one.speaker && one.speaker.confidence >= CONFIDENT ? [one.speaker] : []));
  const speakers = new Map(said.map(({ start, end, name }) => [start, { name: name.toLowerCase(), ...statementAt(lines, { start, end }) }]));
  return {
    stamp,
    figures: figures.flatMap((one) => {
      const figure = stated(one);
      return figure ? [{ figure, ...statementAt(lines, one.phrase) }] : [];
    }),
    speakers: [...speakers.values()],
  };
}

function statementAt(lines: Lines, span: Span): Statement {
  const range = lines.rangeOf(span);
  return { range, line: lines.line(range.start.line) };
}
