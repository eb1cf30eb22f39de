// Go to Definition between a claim's words and its entry in the sidecar, both ways; and from "related" to the claim it names.

import * as vscode from 'vscode';
import { LANGUAGE, SIDECAR_SUFFIX } from '../../ids';
import type { Articles } from '../../workspace/articles';
import type { Folder } from '../../workspace/folder';
import { Lines } from '../../workspace/lines';
import { articleOf, sidecarOf } from '../../workspace/sidecar-uri';
import { TextsOnDisk, locationOf } from './locations';

/** Sidecars, whatever language VS Code takes them for. */
export const SIDECARS: vscode.DocumentFilter = { pattern: `**/*${SIDECAR_SUFFIX}` };

export function registerDefinitions(articles: Articles, folder: Folder): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(LANGUAGE, { provideDefinition: (document, position) => entriesAt(articles, document, position) }),
    vscode.languages.registerDefinitionProvider(SIDECARS, { provideDefinition: (document, position) => wordsAt(folder, document, position) }),
  );
}

async function entriesAt(articles: Articles, document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
  const article = await articles.ready(document);
  const text = article?.state?.text;
  if (!article || text === null || text === undefined) return [];
  const lines = new Lines(text);
  return article.claimsAt(document.offsetAt(position)).map(({ claim, resolution: { span } }) => ({
    originSelectionRange: new vscode.Range(document.positionAt(span!.start), document.positionAt(span!.end)),
    targetUri: sidecarOf(document.uri),
    targetRange: lines.rangeOf(claim.entry),
    targetSelectionRange: lines.rangeOf({ start: claim.entry.start, end: claim.entry.start }),
  }));
}

async function wordsAt(folder: Folder, document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
  const article = articleOf(document.uri);
  if (!article) return [];
  const claims = await folder.filed();
  const offset = document.offsetAt(position);
  const here = claims.find(({ uri, claim: { entry } }) => uri.toString() === article.toString() && entry.start <= offset && offset <= entry.end);
  if (!here) return [];
  const word = document.getText(document.getWordRangeAtPosition(position, /[\w-]+/u) ?? new vscode.Range(position, position));
  const related = here.claim.related.find(({ claim }) => claim === word);
  const there = related && claims.find(({ uri, claim }) => claim.id === related.claim && uri.toString() === vscode.Uri.joinPath(article, '..', related.article).toString());
  return [await locationOf(there ?? here, new TextsOnDisk())];
}
