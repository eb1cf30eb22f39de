// Problems of sidecars: a level for each kind, and quick fixes that edit the file.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, extension, file, open, openNew, problems, rangeOf, until, write } from './desk';

const STORY = 'Mill sells its wheels\n\nThe mill sold 14 wheels on 3 May 2021, and 6 belts.\n';
const START = 'version: 1\nclaims:\n';

const fixesAt = (document: vscode.TextDocument, words: string) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, words));

async function sidecarWith(text: string): Promise<vscode.TextDocument> {
  const { sidecar } = await openNew(STORY);
  await write(sidecar, text);
  const { document } = await open(sidecar);
  await until(() => problems(document.uri), ({ length }) => length > 0, 'a problem');
  return document;
}

/** Runs the fix and gives the text after it. */
async function fix(document: vscode.TextDocument, words: string, title: string): Promise<string> {
  const fixes = await fixesAt(document, words);
  const found = fixes.find((one) => one.title === title);
  assert.ok(found?.edit, `${title}: ${fixes.map((one) => one.title).join(', ')}`);
  assert.ok(await vscode.workspace.applyEdit(found.edit));
  return document.getText();
}

describe('problems of a sidecar', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await configure('problems.sidecar', undefined);
    await configure('problems.unclearAnchor', undefined);
    await configure('problems.lostAnchor', undefined);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  it('have a level for each kind, and none where a kind is off', async () => {
    const document = await sidecarWith(`${START}  - quote: 14 wheels\n    verdict: perhaps\n    status: soon\n`);
    const shown = () => vscode.languages.getDiagnostics(document.uri).map(({ code, severity }) => `${code as string} ${severity}`).sort().join();
    assert.equal(shown(), `unknown-status ${vscode.DiagnosticSeverity.Warning},unknown-verdict ${vscode.DiagnosticSeverity.Warning}`);
    await configure('problems.sidecar', { 'unknown-verdict': 'error', 'unknown-status': 'off' });
    await until(shown, (now) => now === `unknown-verdict ${vscode.DiagnosticSeverity.Error}`, 'other levels');
    await configure('problems.sidecar', undefined);
    await until(shown, (now) => now.startsWith('unknown-status'), 'the levels as they were');
  });

  it('are shown whatever a setting says while nothing is written to the file', async () => {
    await configure('problems.sidecar', { 'yaml-syntax': 'off', 'conflict-markers': 'off' });
    const document = await sidecarWith(`${START}  - quote: said: 14 wheels\n`);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri).map(({ code, severity }) => [code, severity]), [['yaml-syntax', vscode.DiagnosticSeverity.Error]]);
  });

  it('are mended by edits that the file’s own undo takes back', async () => {
    const before = `${START}  - id: aaaaaa\n    quote: 14 wheels # counted\n    verdict: flase\n  - id: aaaaaa\n    quote: 6 belts\n    verdit: "true"\n`;
    const document = await sidecarWith(before);
    const offered = (await fixesAt(document, 'flase')).map(({ title, isPreferred }) => `${title}${isPreferred ? ' !' : ''}`);
    assert.deepEqual(offered, ['Write “false” !', 'Write “true”', 'Write “half-true”', 'Change the scale of verdicts']);
    assert.equal(await fix(document, 'flase', 'Write “false”'), before.replace('flase', '"false"'));
    assert.equal(await fix(document, 'verdit', 'Call it “verdict”'), before.replace('flase', '"false"').replace('verdit', 'verdict'));
    await until(() => problems(document.uri), (found) => found.length === 1 && found[0]?.code === 'duplicate-id', 'the id alone');
    const second = document.getText().lastIndexOf('aaaaaa');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(document.positionAt(second), document.positionAt(second)));
    const own = fixes.find(({ title }) => title === 'Give the claim an id of its own');
    assert.ok(own?.edit);
    assert.ok(await vscode.workspace.applyEdit(own.edit));
    await until(() => problems(document.uri), ({ length }) => length === 0, 'no problem left');
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('of a text that is no YAML, of a conflict and of a newer version have their fixes too', async () => {
    const broken = await sidecarWith(`${START}  - quote: "14 wheels\n  - quote: 6 belts\n`);
    assert.equal(await fix(broken, '14 wheels', 'Close the quotation marks'), `${START}  - quote: "14 wheels"\n  - quote: 6 belts\n`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const conflict = await sidecarWith(`${START}  - quote: 14 wheels\n<<<<<<< HEAD\n    verdict: "true"\n=======\n    verdict: "false"\n>>>>>>> theirs\n`);
    assert.equal(await fix(conflict, '<<<<<<<', 'Settle all conflicts here for their side'), `${START}  - quote: 14 wheels\n    verdict: "false"\n`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const newer = await sidecarWith('version: 9\nclaims:\n  - quote: 14 wheels\n');
    assert.deepEqual((await fixesAt(newer, '9')).map(({ title }) => title), ['Look for a newer Claim Lens']);
  });

  it('of anchors have a level for words that are gone and one for words that are unclear', async () => {
    const twice = await openNew(STORY.replace('and 6 belts', 'and 14 wheels in May'));
    await write(twice.sidecar, `${START}  - quote: 14 wheels\n  - quote: 900 gears\n`);
    const codes = () => problems(twice.editor.document.uri).map(({ code }) => String(code)).sort().join();
    await until(codes, (found) => found === 'ambiguous-anchor,lost-anchor', 'both');
    await configure('problems.unclearAnchor', 'off');
    await until(codes, (found) => found === 'lost-anchor', 'the lost one');
    await configure('problems.lostAnchor', 'off');
    await until(codes, (found) => found === '', 'none');
  });

  it('say so of a file that cannot be read, whatever a setting says', async () => {
    const { sidecar } = await openNew(STORY);
    await vscode.workspace.fs.writeFile(file(sidecar), new Uint8Array([0xff, 0xfe, 0x41, 0x00]));
    const [problem] = await until(() => problems(file(sidecar)), ({ length }) => length > 0, 'a problem');
    assert.equal(problem?.code, 'not-utf-8');
  });
});
