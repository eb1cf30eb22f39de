// What was done to claims, so that it can be undone and done again. Independent of the editor's own undo, which is for the text.

import * as vscode from 'vscode';
import { err, ok, type Result } from '../core/result';
import type { Claim } from '../core/sidecar/model';
import type { Applied, Operation } from '../core/sidecar/operation';
import { Owner } from './disposables';
import { movedTo } from './sidecar-uri';
import type { Sidecars } from './sidecars';
import type { WriteError } from './sidecar-writer';

interface Step {
  readonly article: vscode.Uri;
  /** What was done, for people: "Mark “240,000 deaths”". */
  readonly label: string;
  /** What takes it back, or does it again. */
  readonly operation: Operation;
}

/** Why a step could not be taken back or done again; without an article when there is none. */
export interface StepError extends WriteError {
  readonly article?: vscode.Uri;
}

/** Steps kept; the oldest fall out. */
const KEPT = 200;

/** Errors that another try does not change: what the step is about is gone. */
const GONE: ReadonlySet<string> = new Set(['no-such-claim', 'no-such-part', 'duplicate-id']);

export class History extends Owner {
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;

  constructor(private readonly sidecars: Sidecars) {
    super();
    this.own(vscode.workspace.onDidRenameFiles(({ files }) => {
      this.#done = this.#done.map((step) => ({ ...step, article: movedTo(step.article, files) }));
      this.#undone = this.#undone.map((step) => ({ ...step, article: movedTo(step.article, files) }));
    }));
  }

  /** What Undo Last Change would undo. */
  get last(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  /** What Redo Last Change would do again. */
  get next(): string | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** The claims of an article's sidecar as it was last read. */
  claimsOf(article: vscode.Uri): readonly Claim[] {
    return this.sidecars.peek(article)?.sidecar?.claims ?? [];
  }

  /** Applies an operation and remembers how to undo it. */
  async do(article: vscode.Uri, label: string, operation: Operation): Promise<Result<Applied, WriteError>> {
    const result = await this.sidecars.apply(article, operation);
    if (result.ok && result.value.inverse) {
      this.#undone = [];
      this.#remember(this.#done, { article, label, operation: result.value.inverse });
    }
    return result;
  }

  /** Undoes the last step; the value is what was undone. A step that fails stays, so that it can be tried again. */
  undo(): Promise<Result<string, StepError>> {
    return this.#turn(this.#done, this.#undone, vscode.l10n.t('There is no change to a claim to undo.'));
  }

  /** Does again what was undone last; the value is what that was. */
  redo(): Promise<Result<string, StepError>> {
    return this.#turn(this.#undone, this.#done, vscode.l10n.t('There is no change to a claim to do again.'));
  }

  async #turn(from: Step[], to: Step[], nothing: string): Promise<Result<string, StepError>> {
    const step = from.pop();
    if (!step) return err({ code: 'nothing-to-undo', message: nothing });
    const result = await this.sidecars.apply(step.article, step.operation);
    if (!result.ok) {
      if (!GONE.has(result.error.code)) from.push(step);
      this.#changed.fire();
      return err({ ...result.error, article: step.article });
    }
    if (result.value.inverse) this.#remember(to, { ...step, operation: result.value.inverse });
    else this.#changed.fire();
    return ok(step.label);
  }

  #remember(steps: Step[], step: Step): void {
    steps.push(step);
    if (steps.length > KEPT) steps.shift();
    this.#changed.fire();
  }
}
