// An article as code: outline, definition, references, highlights, hints, and what helps in a sidecar.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, extension, file, openNew, rangeOf, run, select, until, write } from './desk';

const STORY = `Ferry line grows

3 March, 2025

The ferry carried 48,200 passengers last month, director Petra Valk said on Monday.

A new boat

Of the 48,200 passengers, 12 missed it.
`;

async function marked() {
  const made = await openNew(STORY);
  select(made.editor, '12 missed');
  await run('markClaim');
  await until(() => extension().exports.claimsOf(made.editor.document), (claims) => claims?.length === 1, 'the claim');
  return made;
}

describe('an article as code', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('has an outline of headline, subheads and claims', async () => {
    const { editor: { document } } = await marked();
    const outline = async () => (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri))[0];
    assert.equal((await outline())?.name, 'Ferry line grows');
    const wanted = JSON.stringify([['A new boat', ['○ 12 missed']]]);
    await until(async () => JSON.stringify((await outline())?.children.map(({ name, children }) => [name, children.map((one) => one.name)])), (found) => found === wanted, 'the outline');
  });

  it('finds claims of the folder by their words', async () => {
    const { editor: { document } } = await marked();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '12 missed');
    assert.ok(found.some(({ location }) => location.uri.toString() === document.uri.toString() && document.getText(location.range) === '12 missed'));
  });

  it('goes from words to their entry and back', async () => {
    const { editor: { document }, sidecar } = await marked();
    const [entry] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, rangeOf(document, '12 missed').start.translate(0, 1));
    assert.equal(entry?.targetUri.toString(), file(sidecar).toString());
    const yaml = await vscode.workspace.openTextDocument(file(sidecar));
    const [words] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', yaml.uri, rangeOf(yaml, 'quote:').start);
    assert.equal(document.getText(words?.range), '12 missed');
  });

  it('finds a figure in all articles of the folder', async () => {
    const name = 'elsewhere.article.txt';
    await write(name, 'Tram line shrinks\n\nThe ferry had 48,200 passengers in a month.\n');
    const { editor: { document } } = await openNew(STORY);
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, rangeOf(document, '48,200').start.translate(0, 1));
    assert.equal(places.filter(({ uri }) => uri.toString() === document.uri.toString()).length, 2);
    assert.equal(places.filter(({ uri }) => uri.toString() === file(name).toString()).length, 1);
  });

  it('marks the same figure in the article, and no equal words', async () => {
    const { editor: { document } } = await openNew(STORY);
    const at = (words: string) => vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, rangeOf(document, words).start.translate(0, 1));
    assert.deepEqual((await at('48,200')).map(({ range }) => document.getText(range)), ['48,200', '48,200']);
    assert.ok((await at('ferry')).every(({ range }) => range.isEmpty));
  });

  it('shows the day that is meant when that is asked for', async () => {
    const { editor: { document } } = await openNew(STORY);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(await hints(), []);
    try {
      await configure('dates.inlayHints', true);
      await until(hints, (found) => found.some(({ label }) => label === '2025-03-03'), 'the hint behind Monday');
    } finally {
      await configure('dates.inlayHints', undefined);
    }
  });

  it('offers the scale in a sidecar, and links quotes to their words', async () => {
    const { editor: { document }, sidecar } = await marked();
    const yaml = await vscode.workspace.openTextDocument(file(sidecar));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', yaml.uri);
    assert.ok(links.some(({ target }) => target?.path === document.uri.path), JSON.stringify(links));
    const editor = await vscode.window.showTextDocument(yaml);
    const { end } = yaml.lineAt(rangeOf(yaml, 'quote:').start.line).range;
    await editor.edit((edit) => edit.insert(end, '\n    verdict: '));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', yaml.uri, yaml.lineAt(end.line + 1).range.end);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('mostly-true') && labels.includes('unproven'), labels.slice(0, 20).join());
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
