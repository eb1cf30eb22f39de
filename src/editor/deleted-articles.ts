// Articles that are deleted in VS Code: it is asked what is to become of their claims. That is done once VS Code has deleted what it was
// told to delete, which is the sidecar too when the article was folded over it: then claims that are to be kept are put back.

import * as vscode from 'vscode';
import { ContextKey } from '../ids';
import { nameOf, sidecarOf } from '../workspace/sidecar-uri';
import { isFile } from '../workspace/sidecar-writer';
import type { Sidecars } from '../workspace/sidecars';
import { quoted } from './quoted';

/** An article that is being deleted, with its claims as they were before. */
interface Deletion {
  readonly article: Uint8Array;
  readonly sidecar: Uint8Array;
  /** Whether the claims are to go too. */
  readonly answer: Promise<boolean>;
}

/** A deleted article whose text is in memory alone. */
interface Stranded {
  readonly article: vscode.Uri;
  readonly bytes: Uint8Array;
}

/** So many are remembered, for an undo. */
const REMEMBERED = 100;

export class DeletedArticles {
  readonly #asked = new Map<string, Deletion>();
  /** By article; those whose claims went. */
  readonly #gone = new Map<string, Deletion>();
  /** Deleted last, with a sidecar that went along and was put back: VS Code's undo wants to make both and stops at the one that is there. */
  #stranded: readonly Stranded[] = [];

  constructor(private readonly sidecars: Sidecars) {}

  /** Asks about the articles among the files that have claims; resolves with the answer. Whoever does not answer keeps them. */
  async ask(files: readonly vscode.Uri[]): Promise<void> {
    const found: { article: vscode.Uri; texts: Omit<Deletion, 'answer'> }[] = [];
    for (const article of files) {
      if (await isFile(sidecarOf(article))) found.push({ article, texts: { article: await bytesOf(article), sidecar: await bytesOf(sidecarOf(article)) } });
    }
    if (found.length === 0) return;
    const answer = this.#wantsClaimsDeleted(found.map(({ article }) => article));
    for (const { article, texts } of found) this.#asked.set(article.toString(), { ...texts, answer });
    await answer;
  }

  /** Does what was answered, once the files are deleted. VS Code does not wait for an answer for ever, but this does. */
  async settle(files: readonly vscode.Uri[]): Promise<void> {
    const stranded: Stranded[] = [];
    for (const article of files) {
      const deletion = this.#asked.get(article.toString());
      this.#asked.delete(article.toString());
      if (!deletion) continue;
      const sidecar = sidecarOf(article);
      const isThere = await isFile(sidecar);
      if (await deletion.answer) {
        this.#remember(article, deletion);
        const edit = new vscode.WorkspaceEdit(); // into the bin, where there is one
        if (isThere) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
        await vscode.workspace.applyEdit(edit);
      } else if (!isThere) {
        await vscode.workspace.fs.writeFile(sidecar, deletion.sidecar);
        stranded.push({ article, bytes: deletion.article });
      }
    }
    this.#strand(stranded);
  }

  /** Undoes the last deletion where VS Code cannot. Resolves with the articles that are there again. */
  async returnStranded(): Promise<readonly vscode.Uri[]> {
    const returned: vscode.Uri[] = [];
    for (const { article, bytes } of this.#stranded) {
      if (await isFile(article)) continue;
      await vscode.workspace.fs.writeFile(article, bytes);
      returned.push(article);
    }
    this.#strand([]);
    return returned;
  }

  /** After another change to files the explorer's undo means that one. */
  forgetStranded(): void {
    if (this.#stranded.length > 0) this.#strand([]);
  }

  #strand(articles: readonly Stranded[]): void {
    this.#stranded = articles;
    void vscode.commands.executeCommand('setContext', ContextKey.canBringBack, articles.length > 0);
  }

  /** An article that comes back as it was, by undo, has its claims again. */
  async bringBack(files: readonly vscode.Uri[]): Promise<void> {
    for (const article of files) {
      const deletion = this.#gone.get(article.toString());
      if (!deletion || !same(await bytesOf(article), deletion.article)) continue;
      this.#gone.delete(article.toString());
      if (!(await isFile(sidecarOf(article)))) await vscode.workspace.fs.writeFile(sidecarOf(article), deletion.sidecar);
    }
  }

  #remember(article: vscode.Uri, deletion: Deletion): void {
    const [oldest] = this.#gone.keys();
    if (this.#gone.size >= REMEMBERED && oldest !== undefined) this.#gone.delete(oldest);
    this.#gone.set(article.toString(), deletion);
  }

  async #wantsClaimsDeleted(articles: readonly vscode.Uri[]): Promise<boolean> {
    const states = await Promise.all(articles.map((article) => this.sidecars.get(article)));
    const claims = states.reduce((sum, { sidecar }) => sum + (sidecar?.claims.length ?? 0), 0);
    const name = nameOf(articles[0]!);
    const message = articles.length === 1
      ? claims === 1 ? vscode.l10n.t('Delete the claim of {0} too?', quoted(name)) : vscode.l10n.t('Delete the {0} claims of {1} too?', claims, quoted(name))
      : vscode.l10n.t('Delete the {0} claims of these {1} articles too?', claims, articles.length);
    const detail = vscode.l10n.t('Verdicts, sources and notes lie in a file of their own beside each article. Kept, they are found again when the article comes back.');
    const remove = vscode.l10n.t('Delete Claims Too');
    const keep: vscode.MessageItem = { title: vscode.l10n.t('Keep Claims'), isCloseAffordance: true };
    try {
      return (await vscode.window.showWarningMessage(message, { modal: true, detail }, keep, { title: remove }))?.title === remove;
    } catch {
      return false; // nobody could be asked
    }
  }
}

/** None when the file cannot be read. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return new Uint8Array();
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
