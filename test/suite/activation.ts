// Which text is an article, and what the extension leaves alone.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, file, hoverOver, open, read, run, until, write } from './desk';

describe('recognising articles', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('knows *.article.txt', async () => {
    const { document } = await open('harbour.article.txt');
    assert.equal(document.languageId, 'news-article');
  });

  it('leaves other plain text alone: no language, no hover, no claims', async () => {
    const { document } = await open('shopping.txt');
    assert.equal(document.languageId, 'plaintext');
    assert.equal(await hoverOver(document, '2 litres'), '');
    assert.equal(await extension().exports.claimsOf(document), undefined);
  });

  it('knows plain text that has a sidecar, also one that gets it while open', async () => {
    await write('with-sidecar.txt', 'The mill burned for 3 days.\n');
    const { document } = await open('with-sidecar.txt');
    assert.equal(document.languageId, 'plaintext');
    await closeAll();
    await write('with-sidecar.txt.facts.yaml', 'version: 1\nclaims:\n  - quote: 3 days\n');
    const again = await open('with-sidecar.txt');
    await until(() => again.document.languageId, (id) => id === 'news-article', 'language of a text with a sidecar');
    await until(() => claims(again.document), (found) => found[0]?.words === '3 days', 'claims of a hand-written sidecar');
  });

  it('treats a file as an article for good when told so', async () => {
    await write('notes.txt', 'The bridge has 12 arches.\n');
    const { document } = await open('notes.txt');
    await run('treatAsArticle');
    await until(() => document.languageId, (id) => id === 'news-article', 'language after the command');
    await closeAll();
    const again = await open('notes.txt');
    await until(() => again.document.languageId, (id) => id === 'news-article', 'language after opening again');
    assert.match(await read('.vscode/settings.json'), /"claimLens\.articles\.include": \[\s*"notes\.txt"\s*\]/u);
    await vscode.workspace.fs.delete(file('.vscode/settings.json'));
  });
});
