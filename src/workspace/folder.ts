// All sidecars of the workspace's folders, for views that look beyond the open article. Finds them when first asked.

import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../ids';
import { resolveAnchors } from '../core/anchor/resolve';
import type { Articles } from './articles';
import { Owner } from './disposables';
import type { ClaimInText } from './open-article';
import { articleOf } from './sidecar-uri';
import { readText } from './sidecar-writer';
import type { Sidecars, SidecarState } from './sidecars';

export class Folder extends Owner {
  #articles: Promise<Map<string, vscode.Uri>> | null = null;
  readonly #changed = this.own(new vscode.EventEmitter<void>());

  /** Fires when a sidecar of the workspace came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly sidecars: Sidecars, private readonly articles: Articles) {
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

  /** The claims of a sidecar with where they are in the article: as the editor has it when it is open, else as it is on disk. */
  async claimsOf({ article, sidecar }: SidecarState): Promise<readonly ClaimInText[]> {
    const open = this.articles.at(article);
    if (open) {
      await open.loaded;
      return open.claims;
    }
    const claims = sidecar?.claims ?? [];
    const text = await readText(article);
    const today = text.ok ? text.value ?? '' : '';
    const resolutions = resolveAnchors(sidecar?.text, today, claims.map(({ anchor }) => anchor));
    return claims.map((claim, index) => ({ claim, resolution: resolutions[index]! }));
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
