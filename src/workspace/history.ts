// What was done to claims, so that it can be undone. Independent of the editor's own undo, which is for the text.

import * as vscode from 'vscode';
import { err, type Result } from '../core/result';
import type { Applied, Operation } from '../core/sidecar/operation';
import { Owner } from './disposables';
import type { Sidecars } from './sidecars';
import type { WriteError } from './sidecar-writer';

interface Step {
  readonly article: vscode.Uri;
  /** What was done, for people: "Mark “240,000 deaths”". */
  readonly label: string;
  readonly inverse: Operation;
}

/** Steps kept; the oldest fall out. */
const KEPT = 200;

export class History extends Owner {
  readonly #steps: Step[] = [];
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;

  constructor(private readonly sidecars: Sidecars) {
    super();
  }

  get last(): string | null {
    return this.#steps.at(-1)?.label ?? null;
  }

  /** Applies an operation and remembers how to undo it. */
  async do(article: vscode.Uri, label: string, operation: Operation): Promise<Result<Applied, WriteError>> {
    const result = await this.sidecars.apply(article, operation);
    if (result.ok && result.value.inverse) {
      this.#steps.push({ article, label, inverse: result.value.inverse });
      if (this.#steps.length > KEPT) this.#steps.shift();
      this.#changed.fire();
    }
    return result;
  }

  /** Undoes the last step; the value is what was undone. A step that fails stays, so that it can be tried again. */
  async undo(): Promise<Result<string, WriteError>> {
    const step = this.#steps.pop();
    if (!step) return err({ code: 'nothing-to-undo', message: 'There is no change to a claim to undo.' });
    const result = await this.sidecars.apply(step.article, step.inverse);
    if (!result.ok && result.error.code !== 'no-such-claim' && result.error.code !== 'no-such-part') this.#steps.push(step);
    this.#changed.fire();
    return result.ok ? { ok: true, value: step.label } : result;
  }
}
