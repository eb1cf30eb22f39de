// All sidecars of the workspace's folders, for views that look beyond the open article. Finds them when first asked.

import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../ids';
import { Owner } from './disposables';
import type { Sidecars, SidecarState } from './sidecars';
import { articleOf } from './sidecar-uri';

export class Folder extends Owner {
  #articles: Promise<Map<string, vscode.Uri>> | null = null;
  readonly #changed = this.own(new vscode.EventEmitter<void>());

  /** Fires when a sidecar of the workspace came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly sidecars: Sidecars) {
    super();
    this.own(sidecars.onDidChange((article) => void this.#note(article)));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()));
  }

  /** Looks for sidecars anew. */
  refresh(): void {
    this.#articles = null;
    this.#changed.fire();
  }

  /** The sidecars that hold claims or problems, by the path of their article. */
  async states(): Promise<readonly SidecarState[]> {
    this.#articles ??= findArticles();
    const articles = [...(await this.#articles).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const states = await Promise.all(articles.map((article) => this.sidecars.get(article)));
    return states.filter(({ text }) => text !== null);
  }

  async #note(article: vscode.Uri): Promise<void> {
    if (this.#articles) (await this.#articles).set(article.toString(), article);
    this.#changed.fire();
  }
}

async function findArticles(): Promise<Map<string, vscode.Uri>> {
  const found = await vscode.workspace.findFiles(`**/*${SIDECAR_SUFFIX}`, '**/node_modules/**');
  const articles = found.flatMap((uri) => articleOf(uri) ?? []);
  return new Map(articles.map((uri) => [uri.toString(), uri]));
}
