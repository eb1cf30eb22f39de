// In a sidecar, each claim's quote is a link to its words in the article.

import * as vscode from 'vscode';
import { articleOf } from '../../workspace/sidecar-uri';
import type { Folder } from '../../workspace/folder';
import { SIDECARS } from './definitions';
import { TextsOnDisk } from './locations';

export function registerSidecarLinks(folder: Folder): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(SIDECARS, { provideDocumentLinks: (document) => linksIn(folder, document) });
}

async function linksIn(folder: Folder, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const article = articleOf(document.uri);
  if (!article) return [];
  const text = document.getText();
  const lines = await new TextsOnDisk().lines(article);
  const claims = (await folder.filed()).filter(({ uri }) => uri.toString() === article.toString());
  return claims.flatMap(({ claim: { entry }, resolution: { span } }) => {
    const key = /(?:^|[\s{,])quote:[ \t]*(?=\S)/u.exec(text.slice(entry.start, entry.end));
    if (!key || !span) return [];
    const start = document.positionAt(entry.start + key.index + key[0].length);
    const end = document.lineAt(start.line).range.end;
    const { line, character } = lines.rangeOf(span).start;
    const link = new vscode.DocumentLink(new vscode.Range(start, end), article.with({ fragment: `L${line + 1},${character + 1}` }));
    link.tooltip = vscode.l10n.t('Show these words in the article');
    return [link];
  });
}
