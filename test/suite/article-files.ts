// Articles that are renamed, moved and deleted in VS Code, and their sidecars.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, file, open, put, read, run, until, write } from './desk';

const STORY = 'Pier closes\n\nThe pier had 310 visitors on Sunday.\n';
const SIDECAR = '# counted by hand\nversion: 1\nclaims:\n  - id: aaaaaa\n    quote: 310 visitors\n';

let made = 0;

/** An article with a sidecar in a folder of its own. */
async function story(): Promise<{ folder: string; name: string }> {
  const folder = `files-${++made}`;
  await write(`${folder}/pier.article.txt`, STORY);
  await write(`${folder}/pier.article.txt.facts.yaml`, SIDECAR);
  return { folder, name: `${folder}/pier.article.txt` };
}

async function rename(...moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [from, to] of moves) edit.renameFile(file(from), file(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function names(folder: string): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(file(folder))).map(([name]) => name).sort();
}

describe('files', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('an article that is renamed takes its sidecar along, and what was done before is still undone', async () => {
    const { folder, name } = await story();
    const editor = await open(name);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    put(editor, 'Sunday');
    await run('markClaim');
    await until(() => claims(editor.document), ({ length }) => length === 2, 'a second claim');
    await rename([name, `${folder}/quay.article.txt`]);
    await until(() => names(folder), (found) => found.join() === 'quay.article.txt,quay.article.txt.facts.yaml', 'both under the new name');
    const { document } = await open(`${folder}/quay.article.txt`);
    await until(() => claims(document), ({ length }) => length === 2, 'the claims under the new name');
    await run('undo');
    assert.equal((await claims(document)).length, 1);
    assert.match(await read(`${folder}/quay.article.txt.facts.yaml`), /^# counted by hand\nversion: 1\n/u);
    assert.deepEqual(await names(folder), ['quay.article.txt', 'quay.article.txt.facts.yaml']);
  });

  it('several at once, into another folder, one by a change of case', async () => {
    const [first, second, third] = [await story(), await story(), await story()];
    await rename([first.name, `${first.folder}/old/a.article.txt`], [second.name, `${first.folder}/old/b.article.txt`], [third.name, `${third.folder}/Pier.article.txt`]);
    await until(() => names(`${first.folder}/old`), ({ length }) => length === 4, 'two articles and two sidecars');
    assert.equal(await read(`${first.folder}/old/b.article.txt.facts.yaml`), SIDECAR);
    await until(() => names(third.folder), (found) => found.join() === 'Pier.article.txt,Pier.article.txt.facts.yaml', 'the other case');
  });

  it('a folder takes along what is in it, and its claims are found under the new name', async () => {
    const { folder, name } = await story();
    const { document } = await open(name);
    await until(() => claims(document), ({ length }) => length === 1, 'the claim');
    await rename([folder, `${folder}-moved`]);
    const again = await open(`${folder}-moved/pier.article.txt`);
    await until(() => claims(again.document), ({ length }) => length === 1, 'the claim in the moved folder');
    assert.equal(await read(`${folder}-moved/pier.article.txt.facts.yaml`), SIDECAR);
  });

  it('a sidecar that is there already is not overwritten', async () => {
    const { folder, name } = await story();
    await write(`${folder}/quay.article.txt.facts.yaml`, 'version: 1\nclaims: []\n');
    await rename([name, `${folder}/quay.article.txt`]);
    await until(() => names(folder), (found) => found.includes('quay.article.txt'), 'the new name');
    assert.equal(await read(`${folder}/pier.article.txt.facts.yaml`), SIDECAR);
    assert.equal(await read(`${folder}/quay.article.txt.facts.yaml`), 'version: 1\nclaims: []\n');
  });

  it('an article that is deleted while nobody can be asked leaves its claims', async () => {
    const { folder, name } = await story();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file(name));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => names(folder), (found) => found.join() === 'pier.article.txt.facts.yaml', 'the sidecar alone');
    assert.equal(await read(`${folder}/pier.article.txt.facts.yaml`), SIDECAR);
  });

  it('an article that is deleted with the sidecar folded under it leaves its claims too, while nobody can be asked', async () => {
    const { folder, name } = await story();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file(name));
    edit.deleteFile(file(`${name}.facts.yaml`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => names(folder), (found) => found.join() === 'pier.article.txt.facts.yaml', 'the sidecar alone');
    assert.equal(await read(`${folder}/pier.article.txt.facts.yaml`), SIDECAR);
  });

  it('a sidecar that is deleted by itself is gone', async () => {
    const { folder, name } = await story();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file(`${name}.facts.yaml`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(() => names(folder), (found) => found.join() === 'pier.article.txt', 'the article alone');
  });

  it('claims elsewhere go on to name an article that is moved, its own claims what they named; moving back is the letter of before', async () => {
    const { folder, name } = await story();
    const related = (path: string) => `version: 1\nclaims:\n  - id: bbbbbb\n    quote: 90 boats\n    related: [{article: ${path}, claim: aaaaaa}] # by hand\n`;
    await write(`${folder}/quay.article.txt`, 'Quay\n\nIt had 90 boats.\n');
    await write(`${folder}/quay.article.txt.facts.yaml`, related('pier.article.txt'));
    const own = `${SIDECAR}    related:\n      - article: "quay.article.txt"\n`;
    await write(`${name}.facts.yaml`, own);
    await rename([name, `${folder}/2021/wharf.article.txt`]);
    await until(() => read(`${folder}/quay.article.txt.facts.yaml`), (text) => text === related('2021/wharf.article.txt'), 'the new name');
    await until(() => read(`${folder}/2021/wharf.article.txt.facts.yaml`), (text) => text === own.replace('"quay', '"../quay'), 'the way back');
    await rename([`${folder}/2021`, `${folder}/2020`]);
    await until(() => read(`${folder}/quay.article.txt.facts.yaml`), (text) => text === related('2020/wharf.article.txt'), 'the new folder');
    await rename([`${folder}/2020/wharf.article.txt`, name]);
    await until(() => read(`${folder}/quay.article.txt.facts.yaml`), (text) => text === related('pier.article.txt'), 'the name of before');
    await until(() => read(`${name}.facts.yaml`), (text) => text === own, 'its own claims as before');
  });

  it('an article whose renaming is undone has its claims back under the old name', async () => {
    const { folder, name } = await story();
    const { document } = await open(name);
    await until(() => claims(document), ({ length }) => length === 1, 'the claim');
    await rename([name, `${folder}/quay.article.txt`]);
    await until(() => names(folder), (found) => found.join() === 'quay.article.txt,quay.article.txt.facts.yaml', 'both under the new name');
    await rename([`${folder}/quay.article.txt`, name]);
    await until(() => names(folder), (found) => found.join() === 'pier.article.txt,pier.article.txt.facts.yaml', 'both under the old name');
    const again = await open(name);
    await until(() => claims(again.document), ({ length }) => length === 1, 'the claim under the old name');
  });
});
