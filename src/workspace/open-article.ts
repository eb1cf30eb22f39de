// One article that is open: what is in its text, and its claims with where they are in it now.

import * as vscode from 'vscode';
import { anchorChanges } from '../core/anchor/changes';
import type { Resolution } from '../core/anchor/model';
import { resolveAnchors } from '../core/anchor/resolve';
import { AnchorTracker, type TextEdit, type TextSlice } from '../core/anchor/track';
import { parseArticle, parseSteps } from '../core/article/article';
import type { Article } from '../core/article/model';
import type { Detector } from '../core/detect/detect';
import type { Detections } from '../core/detect/model';
import type { Claim } from '../core/sidecar/model';
import type { Operation } from '../core/sidecar/operation';
import type { Steps } from '../core/steps';
import { settings } from './settings';
import type { Sidecars, SidecarState } from './sidecars';
import { inSlices } from './slices';

/** A claim with where it is in the article's text now. */
export interface ClaimInText {
  readonly claim: Claim;
  readonly resolution: Resolution;
}

/** Texts of up to so many characters are read on demand, in less than anybody notices; longer ones in slices. */
const SHORT = 50_000;

/** What is found in a long text that is being read still. */
const NOTHING_YET: Detections = { figures: [], dates: [], quotations: [], attributions: [], sentences: [] };

/** One version of the document; what was not needed yet is null. */
interface Reading {
  readonly version: number;
  readonly text: string;
  parsed: Article | null;
  detections: Detections | null;
  /** While it is being read in slices. */
  running: Promise<void> | null;
}

export class OpenArticle {
  /** Resolves when the sidecar has been read and the claims are placed. */
  readonly loaded: Promise<void>;
  #state: SidecarState | undefined;
  readonly #tracker = new AnchorTracker('', [], []);
  #reading: Reading | undefined;

  constructor(readonly document: vscode.TextDocument, private readonly detector: Detector, private readonly sidecars: Sidecars) {
    this.loaded = this.reload();
  }

  /** The sidecar; undefined until it was read. */
  get state(): SidecarState | undefined {
    return this.#state;
  }

  get text(): string {
    return this.#current().text;
  }

  get parsed(): Article {
    const reading = this.#current();
    return (reading.parsed ??= parseArticle(reading.text));
  }

  /** The day of publication, YYYY-MM-DD: the sidecar's word goes before that of the text. */
  get published(): string | undefined {
    return this.#published ?? this.parsed.published;
  }

  /** What is found in the text as it is now; nothing while a long text is not read yet, see `read`. */
  get detections(): Detections {
    const reading = this.#current();
    if (!reading.detections && reading.text.length <= SHORT) {
      reading.detections = this.detector.detect(this.parsed, { reference: this.published ?? null });
    }
    return reading.detections ?? NOTHING_YET;
  }

  /** False while a long text is being read, or is still to be. */
  get isRead(): boolean {
    const { text, detections } = this.#current();
    return detections !== null || text.length <= SHORT;
  }

  /** Reads a long text in slices. Resolves when `detections` tells what is in it, or when the text has changed meanwhile. */
  async read(): Promise<void> {
    if (this.isRead) return;
    const reading = this.#current();
    await (reading.running ??= this.#readInSlices(reading));
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
    const before = this.#published;
    this.#state = await this.sidecars.get(this.document.uri);
    if (this.#published !== before && this.#reading) this.#reading = { ...this.#reading, detections: null, running: null }; // "Monday" is another day now
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

  get #published(): string | undefined {
    return this.#state?.sidecar?.article.published;
  }

  #current(): Reading {
    const { version } = this.document;
    if (this.#reading?.version !== version) {
      this.#reading = { version, text: this.document.getText(), parsed: null, detections: null, running: null };
    }
    return this.#reading;
  }

  async #readInSlices(reading: Reading): Promise<void> {
    await inSlices(this.#steps(reading), () => this.#reading !== reading || this.document.version !== reading.version || this.document.isClosed);
  }

  *#steps(reading: Reading): Steps<void> {
    reading.parsed ??= yield* parseSteps(reading.text);
    reading.detections = yield* this.detector.steps(reading.parsed, { reference: this.published ?? null });
  }
}

/** The document as the tracker reads it: here and there a few words, never the whole of a long text at each key. */
function sliceOf(document: vscode.TextDocument): TextSlice {
  return {
    length: document.offsetAt(document.lineAt(document.lineCount - 1).range.end),
    slice: (start, end) => document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))),
  };
}
