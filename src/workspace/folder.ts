// All sidecars of the workspace's folders, for views that look beyond the open article. Finds them when first asked.

import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../ids';
import type { Resolution } from '../core/anchor/model';
import { resolveAnchors } from '../core/anchor/resolve';
import type { FiledClaim } from '../core/claims/query';
import type { Sidecar } from '../core/sidecar/model';
import type { Articles } from './articles';
import { Owner } from './disposables';
import { findFiles } from './find-files';
import type { ClaimInText } from './open-article';
import { articleOf } from './sidecar-uri';
import { readText } from './sidecar-writer';
import type { Sidecars, SidecarState } from './sidecars';

/** A claim of the workspace, with where it is in its article. */
export interface ClaimInFolder extends FiledClaim, ClaimInText {
  readonly uri: vscode.Uri;
}

export class Folder extends Owner {
  #articles: Promise<Map<string, vscode.Uri>> | null = null;
  /** Of articles that are not open, until they or their sidecars change. */
  readonly #placed = new Map<string, Promise<readonly ClaimInText[]>>();
  readonly #changed = this.own(new vscode.EventEmitter<void>());

  /** Fires when a sidecar of the workspace came, went or changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly sidecars: Sidecars, private readonly articles: Articles) {
    super();
    this.own(sidecars.onDidChange((article) => void this.#note(article)));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()));
    const watcher = this.own(vscode.workspace.createFileSystemWatcher('**/*'));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) this.own(event((uri) => this.#articleChanged(uri)));
  }

  /** Looks for sidecars anew. */
  refresh(): void {
    this.#articles = null;
    this.#placed.clear();
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
    const key = article.toString();
    const placed = this.#placed.get(key) ?? place(article, sidecar);
    this.#placed.set(key, placed);
    return placed;
  }

  /** All claims of the workspace, article by article. */
  async filed(): Promise<readonly ClaimInFolder[]> {
    const claims: ClaimInFolder[] = [];
    for (const state of await this.states()) {
      const article = vscode.workspace.asRelativePath(state.article);
      for (const { claim, resolution } of await this.claimsOf(state)) claims.push({ uri: state.article, article, claim, resolution, state: resolution.state });
    }
    return claims;
  }

  async #note(article: vscode.Uri): Promise<void> {
    this.#placed.delete(article.toString());
    if (this.#articles) (await this.#articles).set(article.toString(), article);
    this.#changed.fire();
  }

  /** A text on disk changed: another branch, another program. What is open tells by itself. */
  #articleChanged(uri: vscode.Uri): void {
    if (this.#placed.delete(uri.toString())) this.#changed.fire();
  }
}

async function place(article: vscode.Uri, sidecar: Sidecar | null): Promise<readonly ClaimInText[]> {
  const claims = sidecar?.claims ?? [];
  const text = await readText(article);
  const resolutions: readonly Resolution[] = resolveAnchors(sidecar?.text, text.ok ? text.value ?? '' : '', claims.map(({ anchor }) => anchor));
  return claims.map((claim, index) => ({ claim, resolution: resolutions[index]! }));
}

async function findArticles(): Promise<Map<string, vscode.Uri>> {
  const found = await findFiles(`**/*${SIDECAR_SUFFIX}`);
  const articles = found.flatMap((uri) => articleOf(uri) ?? []);
  return new Map(articles.map((uri) => [uri.toString(), uri]));
}
