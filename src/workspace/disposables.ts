// Whatever is made is owned at birth.

import type * as vscode from 'vscode';

/** A thing that owns others and disposes them with itself, the latest first; what is registered after that is disposed at once. */
export abstract class Owner implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #disposed = false;

  protected own<T extends vscode.Disposable>(one: T): T {
    if (this.#disposed) one.dispose();
    else this.#owned.push(one);
    return one;
  }

  dispose(): void {
    this.#disposed = true;
    while (this.#owned.length > 0) this.#owned.pop()?.dispose();
  }
}
