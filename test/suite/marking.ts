// Marking claims and working on them: from the command to the file and back.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, open, openNew, put, rangeOf, read, run, select, until } from './desk';

const STORY = `Ferry company cuts winter service

2 March, 2021

The company carried 48,000 passengers in January, according to its yearly report.

"We lost 3 million crowns," said director Ivo Tamm. "We lost 3 million crowns and a ship."
`;

describe('marking', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('marks the figure at the cursor with its noun, and what is known of it', async () => {
    const { editor, sidecar } = await openNew(STORY);
    put(editor, '48,000');
    await run('markClaim');
    const [claim] = await claims(editor.document);
    assert.equal(claim?.words, '48,000 passengers');
    const yaml = await read(sidecar);
    assert.match(yaml, /^version: 1$/mu);
    assert.match(yaml, /quote: 48,000 passengers/u);
    assert.match(yaml, /value: 48000/u);
    assert.match(yaml, /published: 2021-03-02/u);
    assert.match(yaml, /text: \|/u);
  });

  it('marks the selection, without the white space at its ends', async () => {
    const { editor } = await openNew(STORY);
    select(editor, ' carried 48,000 passengers ');
    await run('markClaim');
    assert.deepEqual((await claims(editor.document)).map(({ words }) => words), ['carried 48,000 passengers']);
  });

  it('marks at several cursors at once, in the order of the text, and undoes them at once', async () => {
    const { editor, sidecar } = await openNew(STORY);
    const at = (words: string) => new vscode.Selection(rangeOf(editor.document, words).start, rangeOf(editor.document, words).start);
    editor.selections = [at('3 million'), at('48,000')];
    await run('markClaim');
    const found = await claims(editor.document);
    assert.equal(found.length, 2);
    assert.equal(found[0]?.words, '48,000 passengers');
    await run('undo');
    assert.deepEqual(await claims(editor.document), []);
    assert.doesNotMatch(await read(sidecar), /quote:/u);
  });

  it('keeps to the occurrence that was meant', async () => {
    const { editor, sidecar } = await openNew(STORY);
    select(editor, '3 million crowns', 2);
    await run('markClaim');
    assert.match(await read(sidecar), /nth: 2/u);
    await closeAll();
    const again = await open(sidecar.replace('.facts.yaml', ''));
    const [claim] = (await extension().exports.claimsOf(again.document)) ?? [];
    assert.deepEqual(claim?.range, rangeOf(again.document, '3 million crowns', 2));
  });

  it('does not mark the same words twice', async () => {
    const { editor } = await openNew(STORY);
    put(editor, '48,000');
    await run('markClaim');
    put(editor, '48,000');
    await run('markClaim');
    assert.equal((await claims(editor.document)).length, 1);
  });

  it('removes a claim, and undo brings it back to the letter', async () => {
    const { editor, sidecar } = await openNew(STORY);
    put(editor, '48,000');
    await run('markClaim');
    const before = await read(sidecar);
    const [claim] = await claims(editor.document);
    await run('removeClaim', { article: editor.document.uri.toString(), claim: claim!.id });
    assert.deepEqual(await claims(editor.document), []);
    await run('undo');
    assert.equal(await read(sidecar), before);
  });

  it('offers to mark what is at the cursor in the lightbulb', async () => {
    const { editor } = await openNew(STORY);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, rangeOf(editor.document, '48,000'));
    assert.ok(actions.some(({ title }) => title.startsWith('Mark claim')), JSON.stringify(actions.map(({ title }) => title)));
  });

  it('is there when the article is opened again', async () => {
    const { editor, name } = await openNew(STORY);
    put(editor, '48,000');
    await run('markClaim');
    await closeAll();
    const { document } = await open(name);
    const found = await until(() => claims(document), ({ length }) => length === 1, 'claims after opening again');
    assert.deepEqual([found[0]?.words, found[0]?.state], ['48,000 passengers', 'exact']);
  });
});
