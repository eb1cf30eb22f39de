// Claims keep to their words: typing, undo and redo, changes from outside.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, open, openNew, problems, put, read, replace, run, until, write } from './desk';

const STORY = `Vineyards report a small harvest

9 October, 2020

Growers brought in 5,200 tonnes of grapes this year, the union said.

Last year 7,100 tonnes were brought in. "It was the frost," said grower Ana Brandt.
`;

async function marked(words: string): Promise<Awaited<ReturnType<typeof openNew>>> {
  const made = await openNew(STORY);
  put(made.editor, words);
  await run('markClaim');
  return made;
}

describe('edits', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('before a claim shift it, in it change it, undo and redo bring each state back exactly', async () => {
    const { editor } = await marked('5,200');
    const { document } = editor;
    const [first] = await claims(document);
    await replace(editor, 'Vineyards', 'Hill vineyards in the east');
    assert.deepEqual((await claims(document))[0], first);
    await replace(editor, '5,200', '5,900');
    const changed = (await claims(document))[0];
    assert.equal(changed?.state, 'changed');
    assert.equal(changed.words, first?.words?.replace('5,200', '5,900'));
    await vscode.commands.executeCommand('undo');
    assert.deepEqual((await claims(document))[0], first);
    await vscode.commands.executeCommand('redo');
    assert.deepEqual((await claims(document))[0], changed);
  });

  it('of all line ends at once leave a claim on its words', async () => {
    const { editor } = await marked('7,100');
    const { document } = editor;
    const [first] = await claims(document);
    for (const ends of [vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]) {
      await editor.edit((edit) => edit.setEndOfLine(ends));
      assert.equal(document.eol, ends);
      assert.deepEqual((await claims(document))[0], first);
    }
  });

  it('that delete a claim’s words lose it in sight, and undo brings it back', async () => {
    const { editor } = await marked('5,200');
    const { document } = editor;
    const [first] = await claims(document);
    await replace(editor, 'Growers brought in 5,200 tonnes of grapes this year, the union said.\n\n', '');
    assert.equal((await claims(document))[0]?.state, 'lost');
    await until(() => problems(document.uri), (found) => found.some(({ code }) => code === 'lost-anchor'), 'a problem');
    await vscode.commands.executeCommand('undo');
    assert.deepEqual((await claims(document))[0], first);
    await until(() => problems(document.uri), ({ length }) => length === 0, 'no problem');
  });

  it('saved: the sidecar’s text follows, and of claims only the changed one', async () => {
    const { editor, sidecar } = await marked('5,200');
    put(editor, '7,100');
    await run('markClaim');
    await replace(editor, '7,100', '7,400');
    await editor.document.save();
    const yaml = await until(() => read(sidecar), (text) => text.includes('now:'), 'the new words in the sidecar');
    assert.match(yaml, /quote: 7,100 tonnes[^\n]*\n(?:[^\n]*\n)?\s+now: 7,400 tonnes/u);
    assert.equal(yaml.match(/now:/gu)?.length, 1);
    assert.match(yaml, /Last year 7,400 tonnes were/u);
    const codes = () => problems(editor.document.uri).map(({ code }) => code);
    assert.deepEqual(await until(codes, ({ length }) => length > 0, 'a problem'), ['changed-figure']);
  });

  it('from outside while it is closed: claims are found again, and it shows what changed', async () => {
    const { editor, name } = await marked('5,200');
    await closeAll();
    assert.ok(editor);
    await write(name, STORY.replace('Growers brought', 'This autumn growers on both banks brought').replace('5,200 tonnes', '4,800 tonnes'));
    const { document } = await open(name);
    const [claim] = await until(() => claims(document), ([one]) => one?.state === 'changed', 'a changed claim');
    assert.match(claim!.words!, /^4,800 tonnes/u);
    await until(() => problems(document.uri), (found) => found.some(({ code }) => code === 'changed-figure'), 'a problem');
  });

  it('from outside that take the words away: the claim is lost in sight, never dropped', async () => {
    const { name, sidecar } = await marked('5,200');
    await closeAll();
    await write(name, STORY.replace('Growers brought in 5,200 tonnes of grapes this year, the union said.\n\n', ''));
    const { document } = await open(name);
    await until(() => claims(document), ([one]) => one?.state === 'lost', 'a lost claim');
    assert.match(await read(sidecar), /quote: 5,200 tonnes/u);
  });

  it('accepted: the new wording becomes what is checked', async () => {
    const { editor, sidecar } = await marked('5,200');
    await replace(editor, '5,200', '5,900');
    const [claim] = await claims(editor.document);
    await run('acceptWording', { article: editor.document.uri.toString(), claim: claim!.id });
    assert.equal((await claims(editor.document))[0]?.state, 'exact');
    assert.match(await read(sidecar), /quote: 5,900 tonnes/u);
  });
});
