// What was done to claims, so that it can be undone and done again. Independent of the editor's own undo, which is for the text.

import * as vscode from 'vscode';
import { err, ok, type Result } from '../core/result';
import type { Claim } from '../core/sidecar/model';
import type { Operation } from '../core/sidecar/operation';
import { Owner } from './disposables';
import { movedTo } from './sidecar-uri';
import type { Sidecars } from './sidecars';
import type { WriteError } from './sidecar-writer';

/** What is to be done to the sidecar of one article. */
export interface Change {
  readonly article: vscode.Uri;
  readonly operation: Operation;
}

interface Step {
  /** What was done, for people: "Mark “240,000 deaths”". */
  readonly label: string;
  /** What takes it back, or does it again, in this order. */
  readonly changes: readonly Change[];
}

/** Why a step could not be done, taken back or done again; without an article when there is none. */
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
      const moved = (step: Step): Step => ({ ...step, changes: step.changes.map((change) => ({ ...change, article: movedTo(change.article, files) })) });
      this.#done = this.#done.map(moved);
      this.#undone = this.#undone.map(moved);
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

  /** Makes the changes, all or none, and remembers how to undo them as one step. */
  async do(label: string, changes: readonly Change[]): Promise<Result<void, StepError>> {
    const result = await this.#apply(changes);
    if (!result.ok) return result;
    if (result.value.length > 0) {
      this.#undone = [];
      this.#remember(this.#done, { label, changes: result.value });
    }
    return ok(undefined);
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
    const result = await this.#apply(step.changes);
    if (!result.ok) {
      if (!GONE.has(result.error.code)) from.push(step);
      this.#changed.fire();
      return result;
    }
    if (result.value.length > 0) this.#remember(to, { ...step, changes: result.value });
    else this.#changed.fire();
    return ok(step.label);
  }

  /** The value is what takes the changes back. When one fails, those before it are taken back, as far as that can be done. */
  async #apply(changes: readonly Change[]): Promise<Result<readonly Change[], StepError>> {
    const inverses: Change[] = [];
    for (const { article, operation } of changes) {
      const result = await this.sidecars.apply(article, operation);
      if (!result.ok) {
        for (const inverse of inverses) await this.sidecars.apply(inverse.article, inverse.operation);
        return err({ ...result.error, article });
      }
      if (result.value.inverse) inverses.unshift({ article, operation: result.value.inverse });
    }
    return ok(inverses);
  }

  #remember(steps: Step[], step: Step): void {
    steps.push(step);
    if (steps.length > KEPT) steps.shift();
    this.#changed.fire();
  }
}
