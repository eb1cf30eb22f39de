// The explorer: which articles have work left, and sidecars under their articles.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, extension, file, openNew, replace, until, write } from './desk';

const TEXT = 'Mill grinds on\n\nThe mill ground 40 sacks in June. It rested for 6 days. The miller ate 2 loaves.\n';

describe('the explorer', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  const badge = async (uri: vscode.Uri) => {
    const found = await extension().exports.explorerBadge(uri);
    return found && `${found.badge ?? ''} ${found.tooltip ?? ''} ${(found.color as { id?: string } | undefined)?.id ?? ''}`;
  };

  it('counts open claims of an article, then says what changed and what is lost', async () => {
    const { editor, sidecar } = await openNew(TEXT);
    const { uri } = editor.document;
    assert.equal(await badge(uri), undefined);
    await write(sidecar, `version: 1\nclaims:\n  - {id: exaaaa, quote: 40 sacks, verdict: "true"}\n  - {id: exbbbb, quote: 6 days}\ntext: |\n${TEXT.replace(/^(?=.)/gmu, '  ')}`);
    await until(() => badge(uri), (said) => said === '1 1 open claim claimLens.openArticle', 'an open claim');
    await replace(editor, '40 sacks', '45 sacks');
    await until(() => badge(uri), (said) => said === '2 1 open claim, 1 changed since checked claimLens.staleBorder', 'a claim that changed');
    await replace(editor, 'It rested for 6 days. ', '');
    await until(() => badge(uri), (said) => said === '2 1 open claim, 1 changed since checked, 1 lost claimLens.adriftBorder', 'a claim that is lost');
    await editor.document.save();
  });

  it('says nothing of articles on which nothing is left, of other files, and when it is told not to', async () => {
    const { editor, sidecar } = await openNew(TEXT);
    await write(sidecar, 'version: 1\nclaims:\n  - {id: excccc, quote: 40 sacks, verdict: "true"}\n');
    await until(() => extension().exports.claimsOf(editor.document), (claims) => claims?.length === 1, 'the claim');
    assert.equal(await badge(editor.document.uri), undefined);
    assert.equal(await badge(file('shopping.txt')), undefined);
    await write(sidecar, 'version: 1\nclaims:\n  - {id: excccc, quote: 40 sacks}\n');
    await until(() => badge(editor.document.uri), (said) => said !== undefined, 'the open claim');
    await configure('explorer.badges', false);
    assert.equal(await badge(editor.document.uri), undefined);
    await configure('explorer.badges', undefined);
  });

  it('has more than two digits as two characters, which is all that a badge may have', async () => {
    const claims = Array.from({ length: 120 }, (_, index) => `  - {id: ex${String(index).padStart(4, '0')}, quote: 40 sacks}\n`).join('');
    await write('many-claims.article.txt', TEXT);
    await write('many-claims.article.txt.facts.yaml', `version: 1\nclaims:\n${claims}`);
    await until(() => badge(file('many-claims.article.txt')), (said) => said?.startsWith('++ 120 open claims') === true, 'the badge');
    await vscode.workspace.fs.delete(file('many-claims.article.txt.facts.yaml'));
    await vscode.workspace.fs.delete(file('many-claims.article.txt'));
  });

  it('has sidecars under their articles', () => {
    const nesting = vscode.workspace.getConfiguration('explorer.fileNesting');
    assert.equal(nesting.get('enabled'), true);
    assert.equal(nesting.get<Record<string, string>>('patterns')?.['*.txt'], '${capture}.txt.facts.yaml');
  });
});
