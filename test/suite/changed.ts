// What became of claims whose words changed or went: how it is told, and what can be done about it.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, hoverOver, openNew, plain, problems, read, replace, run, select, until, write } from './desk';

const STORY = `Orchard counts its trees

3 May, 2022

The orchard has 1,400 apple trees, its owner said on Tuesday.

A storm felled 90 trees in March, and the river took the lower field.

Visitors pay 3 crowns.
`;

type Made = Awaited<ReturnType<typeof openNew>>;

/** An article whose sidecar has these claims, and the text as it was checked. */
async function checked(entries: string, today = STORY): Promise<Made> {
  const made = await openNew(today);
  const text = STORY.replace(/^(?=.)/gmu, '  ');
  await write(made.sidecar, `version: 1\nclaims:\n${entries}text: |\n${text}`);
  await until(() => claims(made.editor.document), ({ length }) => length > 0, 'the claims');
  return made;
}

const one = (quote: string, verdict = 'verdict: "true"') => `  - id: aaaaaa\n    quote: ${quote}\n    ${verdict}\n`;
const target = ({ editor }: Made) => ({ article: editor.document.uri.toString(), claim: 'aaaaaa' });

async function fixes({ editor }: Made, words: string): Promise<string[]> {
  const range = select(editor, words);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, new vscode.Range(range.start, range.start));
  return actions.map(({ title }) => title);
}

describe('changed claims', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('with another figure say what was checked and what stands there now, and offer to check again', async () => {
    const made = await checked(one('1,400 apple trees'), STORY.replace('1,400', '1,500'));
    const { document } = made.editor;
    const [problem] = await until(() => problems(document.uri), ({ length }) => length > 0, 'a problem');
    assert.equal(problem?.code, 'changed-figure');
    assert.match(problem.message, /checked: 1,400 · now: 1,500.*verdict may no longer hold/u);
    const card = await hoverOver(document, '1,500');
    assert.match(plain(card), /checked: 1,400 · now: 1,500/u);
    assert.ok(card.includes('~~1\\,400~~ **1\\,500** apple trees'), card);
    assert.deepEqual((await fixes(made, '1,500')).slice(0, 3), ['Check again: set the verdict', 'Accept the new wording', 'Compare with the text as it was checked']);
  });

  it('are accepted, which is undone and done again', async () => {
    const made = await checked(one('90 trees in March'), STORY.replace('in March', 'last March'));
    const { document } = made.editor;
    const state = async () => (await claims(document))[0]?.state;
    assert.equal(await state(), 'changed');
    assert.equal((await until(() => problems(document.uri), ({ length }) => length > 0, 'a problem'))[0]?.code, 'changed-words');
    const before = await claims(document);
    await run('acceptWording', target(made));
    assert.equal(await state(), 'exact');
    assert.match(await read(made.sidecar), /quote: 90 trees last March/u);
    await run('undo');
    assert.deepEqual(await claims(document), before);
    await run('redo');
    assert.equal(await state(), 'exact');
    assert.match(await read(made.sidecar), /quote: 90 trees last March/u);
  });

  it('are shown beside the text as it was checked, also after the article was saved', async () => {
    const made = await checked(one('1,400 apple trees'));
    await replace(made.editor, '1,400', '1,500');
    await made.editor.document.save();
    await until(() => read(made.sidecar), (yaml) => yaml.includes('now: 1,500'), 'the sidecar');
    await run('compareWithChecked', target(made));
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'claim-lens-checked' && uri.path.endsWith(made.name));
    assert.equal(shown?.getText(), STORY);
  });

  it('whose place is open are chosen at one of the places that fit', async () => {
    const twice = STORY.replace('Visitors pay 3 crowns.', 'The orchard has 1,400 apple trees, its owner said on Tuesday.');
    const made = await openNew(twice);
    const { document } = made.editor;
    await write(made.sidecar, `version: 1\nclaims:\n${one('1,400 apple trees')}`);
    await until(() => claims(document), ([claim]) => claim?.state === 'ambiguous', 'an ambiguous claim');
    assert.equal((await until(() => problems(document.uri), ([problem]) => problem?.code === 'ambiguous-anchor', 'a problem')).length, 1);
    assert.match(plain(await hoverOver(document, '1,400 apple', 2)), /2 places fit[\s\S]*It is these words/u);
    const range = select(made.editor, '1,400 apple trees', 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(range.start, range.start));
    const here = actions.find(({ title }) => title === 'The claim “1,400 apple trees” belongs to these words');
    assert.ok(here?.command, actions.map(({ title }) => title).join(', '));
    await vscode.commands.executeCommand(here.command.command, ...((here.command.arguments ?? []) as unknown[]));
    const found = (await extension().exports.claimsOf(document))?.[0];
    assert.deepEqual([found?.state, found?.range], ['exact', range]);
    await run('undo');
    assert.equal((await claims(document))[0]?.state, 'ambiguous');
  });

  it('that are lost show their old paragraph where it stood, and come back to the selection', async () => {
    const gone = STORY.replace('A storm felled 90 trees in March, and the river took the lower field.\n\n', '');
    const made = await checked(one('90 trees'), gone);
    const { document } = made.editor;
    const [problem] = await until(() => problems(document.uri), ([found]) => found?.code === 'lost-anchor', 'a problem');
    assert.equal(document.lineAt(problem!.line - 1).text, 'Visitors pay 3 crowns.');
    assert.match(plain(await hoverOver(document, 'Visitors')), /no longer in the article[\s\S]*A storm felled 90 trees in March/u);
    const offered = await fixes(made, 'Visitors');
    assert.deepEqual(offered.slice(0, 3), ['Re-attach “90 trees” to the selection', 'Compare with the text as it was checked', 'Remove the claim “90 trees”']);
    select(made.editor, '3 crowns');
    await run('reattach', target(made));
    assert.deepEqual((await claims(document)).map(({ state, words }) => [state, words]), [['changed', '3 crowns']]);
    await run('undo');
    assert.equal((await claims(document))[0]?.state, 'lost');
  });
});
