// What else one does with claims: re-attach, go from one to the next, a scale of one's own, a name that signs.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, configure, extension, file, openNew, problems, put, rangeOf, read, replace, run, select, until, write } from './desk';

const STORY = `Library lends tools

7 June, 2021

The town lent 310 drills in May. A year before it lent 120 drills.

Nobody has counted the hammers.
`;

describe('commands', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('re-attach a claim to the selection; one that was judged keeps the words that were judged', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await write(sidecar, 'version: 1\nclaims:\n  - id: aaaaaa\n    quote: 999 saws in April\n    verdict: "true"\n');
    await until(() => claims(editor.document), ([one]) => one?.state === 'lost', 'a claim whose words are nowhere');
    select(editor, '310 drills in May');
    await run('reattach', { article: editor.document.uri.toString(), claim: 'aaaaaa' });
    const [claim] = await claims(editor.document);
    assert.deepEqual([claim?.state, claim?.words], ['changed', '310 drills in May']);
    assert.match(await read(sidecar), /quote: 999 saws in April\n(?:.*\n)*? {4}now: 310 drills in May\n/u);
    await run('undo');
    assert.equal((await claims(editor.document))[0]?.state, 'lost');
  });

  it('re-attach a claim that was not judged: the selection is its quote', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await write(sidecar, 'version: 1\nclaims:\n  - id: bbbbbb\n    quote: 999 saws in April\n');
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    select(editor, '120 drills');
    await run('reattach', { article: editor.document.uri.toString(), claim: 'bbbbbb' });
    assert.deepEqual((await claims(editor.document)).map(({ state, words }) => [state, words]), [['exact', '120 drills']]);
    assert.match(await read(sidecar), /quote: 120 drills/u);
  });

  it('go to the next claim and the one before, and stop at the ends', async () => {
    const { editor } = await openNew(STORY);
    for (const words of ['310', '120']) {
      put(editor, words);
      await run('markClaim');
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextClaim');
    assert.deepEqual(editor.selection.start, rangeOf(editor.document, '310').start);
    await run('nextClaim');
    await run('nextClaim');
    assert.deepEqual(editor.selection.start, rangeOf(editor.document, '120').start);
    await run('previousClaim');
    assert.deepEqual(editor.selection.start, rangeOf(editor.document, '310').start);
  });

  it('know a scale of one’s own as soon as it is set', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await write(sidecar, 'version: 1\nclaims:\n  - quote: 310 drills\n    verdict: rather-so\n');
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    await until(() => problems(file(sidecar)), (found) => found[0]?.code === 'unknown-verdict', 'an unknown verdict');
    await configure('verdicts', [{ id: 'rather-so', label: 'Rather so', tone: 'mostly-true' }]);
    await until(() => problems(file(sidecar)), ({ length }) => length === 0, 'a known verdict');
    await configure('verdicts', undefined);
    await until(() => problems(file(sidecar)), ({ length }) => length === 1, 'the default scale again');
  });

  it('show what was checked beside what stands there today', async () => {
    const { editor, name } = await openNew(STORY);
    put(editor, '310');
    await run('markClaim');
    await replace(editor, '310', '311');
    const [claim] = await claims(editor.document);
    await run('compareWithChecked', { article: editor.document.uri.toString(), claim: claim!.id });
    const checked = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'claim-lens-checked' && uri.path.includes(name));
    assert.equal(checked?.getText(), STORY);
  });

  it('mark nothing in text that is not saved yet, and lose nothing', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'news-article', content: STORY });
    const editor = await vscode.window.showTextDocument(document);
    put(editor, '310');
    await run('markClaim');
    assert.deepEqual(await claims(document), []);
    assert.equal(document.getText(), STORY);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
