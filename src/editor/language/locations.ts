// Where a claim is, for lists and jumps: its words in the article, or its entry in the sidecar where it has none.

import * as vscode from 'vscode';
import type { ClaimInFolder } from '../../workspace/folder';
import { Lines } from '../../workspace/lines';
import { sidecarOf } from '../../workspace/sidecar-uri';
import { readText } from '../../workspace/sidecar-writer';

/** Texts of files, each read once for a list; an open document's goes before the disk's. */
export class TextsOnDisk {
  readonly #lines = new Map<string, Promise<Lines>>();

  lines(uri: vscode.Uri): Promise<Lines> {
    const key = uri.toString();
    const lines = this.#lines.get(key) ?? readLines(uri);
    this.#lines.set(key, lines);
    return lines;
  }
}

async function readLines(uri: vscode.Uri): Promise<Lines> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return new Lines(open.getText());
  const text = await readText(uri);
  return new Lines(text.ok ? text.value ?? '' : '');
}

export async function locationOf({ uri, claim, resolution }: ClaimInFolder, texts: TextsOnDisk): Promise<vscode.Location> {
  if (resolution.span) return new vscode.Location(uri, (await texts.lines(uri)).rangeOf(resolution.span));
  const sidecar = sidecarOf(uri);
  return new vscode.Location(sidecar, (await texts.lines(sidecar)).rangeOf(claim.entry));
}
