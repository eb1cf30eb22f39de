// Suggestions: what the view lists, dismissing and bringing back, in the view and in the text.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, configure, extension, openNew, put, rangeOf, read, replace, run, until, write } from './desk';

const LOST = 'The harbour of Oldmouth lost 1,200 boats and 80 cranes in 2019, more than any other harbour.';
const FERRY = 'The council closed the ferry line to Brandhaven because it had run at a loss since May.';
const STORY = `Harbour counts its boats\n\n3 June, 2021\n\nIt rained. ${FERRY}\n\n${LOST}\n`;

const rows = () => extension().exports.suggestions();
const words = async () => (await rows()).map((row) => row.words);
const listed = (some: string) => until(words, (all) => all.includes(some), `“${some}” in the view`);
const gone = (some: string) => until(words, (all) => !all.includes(some), `no “${some}” in the view`);
const row = async (some: string) => (await rows()).find((one) => one.words === some || one.parts.some((part) => part.words === some))!;
const fixes = async (document: vscode.TextDocument, some: string) =>
  (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, some))).map(({ title }) => title);

describe('suggestions', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('are listed by statement and by how much they are worth checking, with the reasons', async () => {
    await openNew(STORY);
    await listed(LOST);
    const all = await rows();
    assert.deepEqual(all.map(({ group, words: some, parts }) => [group, some, parts.map((part) => part.words)]), [
      ['Well worth checking', LOST, ['1,200 boats', '80 cranes']],
      ['Well worth checking', FERRY, []],
    ]);
    assert.match(all[0]!.reasons, /states a figure.*compares/u);
  });

  it('follow the article in front, the text as it is typed, and the threshold', async () => {
    const { editor } = await openNew(STORY);
    await listed(LOST);
    await replace(editor, '1,200 boats', '1,300 boats');
    await listed(LOST.replace('1,200', '1,300'));
    await openNew('Mill lays off 40 weavers\n\nThe mill stands in Harwick.\n');
    await listed('Mill lays off 40 weavers');
    await gone(FERRY);
    await closeAll();
    await until(rows, ({ length }) => length === 0, 'an empty view without an article');
    await openNew(STORY);
    await listed(FERRY);
    await configure('suggestions.threshold', 1);
    await gone(FERRY);
    await configure('suggestions.threshold', undefined);
    await listed(FERRY);
  });

  it('go when they are marked; several are marked in one step', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await listed(LOST);
    const [boats] = (await row(LOST)).parts;
    const node = { kind: 'part', start: 0, end: 1, ...boats };
    await run('markSuggestions', node, [node, { kind: 'statement', start: 9, end: 10, ...(await row(FERRY)) }]);
    assert.deepEqual((await claims(editor.document)).map((one) => one.words), [FERRY, '1,200 boats']);
    assert.deepEqual((await rows()).map(({ parts }) => parts.map((part) => part.words)), [['80 cranes']]);
    await run('undo');
    assert.doesNotMatch(await read(sidecar), /quote:/u);
    await listed(FERRY);
  });

  it('are dismissed for good, in the sidecar, and come back by undo', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await listed(FERRY);
    await run('dismissSuggestions', await row(FERRY));
    assert.match(await read(sidecar), new RegExp(`^dismissed:\\n {2}- quote: ${FERRY}\\n(?: {4}by: .+\\n)? {4}at: \\d{4}-`, 'mu'));
    assert.deepEqual((await rows()).map((one) => [one.group, one.words]), [['Well worth checking', LOST], ['Dismissed', FERRY]]);
    assert.ok(!(await fixes(editor.document, 'ferry')).some((title) => title.startsWith('Dismiss')));
    await run('undo');
    assert.deepEqual((await rows()).map((one) => one.group), ['Well worth checking', 'Well worth checking']);
  });

  it('are brought back from the view, and the sidecar says what it said before', async () => {
    const { sidecar } = await openNew(STORY);
    await listed(LOST);
    await write(sidecar, 'version: 1 # ours\nclaims: []\n');
    const { parts } = await row(LOST);
    await run('dismissSuggestions', parts[0]);
    await run('dismissSuggestions', parts[1]);
    assert.deepEqual(await words(), [FERRY, '1,200 boats', '80 cranes']);
    const dismissed = (await rows()).filter(({ group }) => group === 'Dismissed').map((one) => ({ kind: 'dismissed', start: 0, end: 1, ...one }));
    await run('restoreSuggestions', dismissed[0], dismissed);
    assert.deepEqual((await row(LOST)).parts.map((part) => part.words), ['1,200 boats', '80 cranes']);
    assert.equal(await read(sidecar), 'version: 1 # ours\nclaims: []\n');
  });

  it('are dismissed in the text: what is at the cursor, by command or lightbulb', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await listed(LOST);
    assert.ok((await fixes(editor.document, '80')).includes('Dismiss the suggestion “80 cranes”'));
    put(editor, '80');
    await run('dismissSuggestions');
    assert.deepEqual((await row(LOST)).parts.map((part) => part.words), ['1,200 boats']);
    put(editor, 'harbour of');
    await run('dismissSuggestions');
    await gone('1,200 boats');
    assert.equal((await read(sidecar)).match(/quote:/gu)?.length, 2);
    assert.deepEqual((await rows()).map(({ group, words: some }) => [group, some]), [['Well worth checking', FERRY], ['Dismissed', LOST]]);
  });

  it('are suggested anew when their sentence says something else', async () => {
    const { editor } = await openNew(STORY);
    await listed(FERRY);
    await run('dismissSuggestions', await row(FERRY));
    const other = FERRY.replace('May', 'June');
    await replace(editor, 'since May', 'since June');
    await until(rows, (all) => all.some(({ group, words: some }) => group !== 'Dismissed' && some === other), 'the changed sentence');
  });

  it('lead to their words', async () => {
    const { editor } = await openNew(STORY);
    await listed(LOST);
    await run('revealSuggestion', (await row(LOST)).parts[1]);
    assert.deepEqual(editor.document.getText(editor.selection), '80 cranes');
  });

  it('are listed soon in a long article, and soon again after a key', async () => {
    const story = Array.from({ length: 4000 }, (_, index) => `The harbour lost ${1200 + index} boats in 2019, and ${index + 3} cranes.`).join('\n\n');
    const { editor } = await openNew(`Harbour counts its boats\n\n${story}\n`);
    await until(rows, ({ length }) => length === 4000, 'all statements', 20_000);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Old '));
    const from = Date.now();
    await until(rows, ({ length }) => length === 4000, 'all statements again');
    assert.ok(Date.now() - from < 3000, `${Date.now() - from} ms`);
  });
});
