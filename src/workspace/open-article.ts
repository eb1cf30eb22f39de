// One article that is open: what is in its text, and its claims with where they are in it now.

import * as vscode from 'vscode';
import { anchorChanges } from '../core/anchor/changes';
import type { Resolution } from '../core/anchor/model';
import { resolveAnchors } from '../core/anchor/resolve';
import { AnchorTracker, type TextEdit, type TextSlice } from '../core/anchor/track';
import { parseArticle } from '../core/article/article';
import type { Article } from '../core/article/model';
import type { Detector } from '../core/detect/detect';
import type { Detections } from '../core/detect/model';
import type { Claim } from '../core/sidecar/model';
import type { Operation } from '../core/sidecar/operation';
import { settings } from './settings';
import type { Sidecars, SidecarState } from './sidecars';

/** A claim with where it is in the article's text now. */
export interface ClaimInText {
  readonly claim: Claim;
  readonly resolution: Resolution;
}

export class OpenArticle {
  /** Resolves when the sidecar has been read and the claims are placed. */
  readonly loaded: Promise<void>;
  #state: SidecarState | undefined;
  #cost = 0;
  readonly #tracker = new AnchorTracker('', [], []);
  #read: { version: number; text: string; parsed: Article; detections: Detections | null } | undefined;

  constructor(readonly document: vscode.TextDocument, private readonly detector: Detector, private readonly sidecars: Sidecars) {
    this.loaded = this.reload();
  }

  /** The sidecar; undefined until it was read. */
  get state(): SidecarState | undefined {
    return this.#state;
  }

  /** What the last detection took, in milliseconds. */
  get cost(): number {
    return this.#cost;
  }

  get text(): string {
    return this.#current().text;
  }

  get parsed(): Article {
    return this.#current().parsed;
  }

  /** The day of publication, YYYY-MM-DD: the sidecar's word goes before that of the text. */
  get published(): string | undefined {
    return this.#state?.sidecar?.article.published ?? this.parsed.published;
  }

  get detections(): Detections {
    const current = this.#current();
    if (!current.detections) {
      const start = Date.now();
      current.detections = this.detector.detect(current.parsed, { reference: this.published ?? null });
      this.#cost = Date.now() - start;
    }
    return current.detections;
  }

  /** In the order of the sidecar. */
  get claims(): readonly ClaimInText[] {
    const claims = this.#state?.sidecar?.claims ?? [];
    const resolutions = new Map(this.#tracker.resolutions().map((one) => [one.id, one]));
    return claims.flatMap((claim) => {
      const resolution = resolutions.get(claim.id);
      return resolution ? [{ claim, resolution }] : [];
    });
  }

  /** The claims at an offset, the shortest first; a cursor directly behind a claim is at it. */
  claimsAt(offset: number): ClaimInText[] {
    const length = ({ resolution: { span } }: ClaimInText) => (span ? span.end - span.start : Infinity);
    return this.claims
      .filter(({ resolution: { span } }) => span !== null && span.start <= offset && offset <= span.end)
      .sort((a, b) => length(a) - length(b));
  }

  find(id: string): ClaimInText | undefined {
    return this.claims.find(({ claim }) => claim.id === id);
  }

  /** The id of the first claim behind an offset, for putting a new one in front of it; null when there is none. */
  claimAfter(offset: number): string | null {
    const behind = this.claims.filter(({ resolution: { span } }) => span !== null && span.start > offset);
    behind.sort((a, b) => a.resolution.span!.start - b.resolution.span!.start);
    return behind[0]?.claim.id ?? null;
  }

  /** Follows an edit; offsets are those of the text before it. */
  edited(edits: readonly TextEdit[]): void {
    this.#tracker.applyEdits(edits, sliceOf(this.document));
  }

  /** Takes over what the sidecar says now; claims that it leaves as they were keep their places. */
  async reload(): Promise<void> {
    const before = this.published;
    this.#state = await this.sidecars.get(this.document.uri);
    if (this.published !== before && this.#read) this.#read.detections = null; // "Monday" is another day now
    this.#place();
  }

  /** What brings the sidecar's text and anchors up to date with the article; empty when they are. */
  syncOperations(): readonly Operation[] {
    if (!settings.keepText(this.document.uri)) return [];
    const sidecar = this.#state?.sidecar;
    const text = this.text.replace(/\r\n?/gu, '\n');
    const anchors = (sidecar?.claims ?? []).map(({ anchor }) => anchor);
    const changes = anchorChanges(sidecar?.text, this.text, anchors, this.claims.map(({ resolution }) => resolution));
    return sidecar?.text === text && changes.length === 0 ? [] : [{ kind: 'sync', text, anchors: changes }];
  }

  #place(): void {
    const sidecar = this.#state?.sidecar;
    const anchors = (sidecar?.claims ?? []).map(({ anchor }) => anchor);
    const text = this.text;
    this.#tracker.update(text, anchors, resolveAnchors(sidecar?.text, text, anchors));
  }

  #current() {
    const { version } = this.document;
    if (this.#read?.version !== version) {
      const text = this.document.getText();
      this.#read = { version, text, parsed: parseArticle(text), detections: null };
    }
    return this.#read;
  }
}

/** The document as the tracker reads it: here and there a few words, never the whole of a long text at each key. */
function sliceOf(document: vscode.TextDocument): TextSlice {
  return {
    length: document.offsetAt(document.lineAt(document.lineCount - 1).range.end),
    slice: (start, end) => document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
  };
}
