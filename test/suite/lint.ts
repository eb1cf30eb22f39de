// What an editor would ask about claims: off by default, a level for each kind, and what its quick fixes write.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, configure, extension, openNew, problems, rangeOf, read, until, write } from './desk';

const STORY = `Quarry sells its cranes

The quarry sold 14 cranes on Monday.
`;
const SIDECAR = `version: 1
claims:
  - id: aaaaaa
    quote: 14 cranes on Monday
    verdict: "true"
    sources:
      - url: https://quarry.example.org/sales # by hand
`;

const codes = (document: vscode.TextDocument) => problems(document.uri).map(({ code }) => String(code)).sort();
const ALL = ['no-claimant', 'no-dateline', 'one-source', 'source-not-dated', 'text-not-kept'];

async function openStory(): Promise<{ document: vscode.TextDocument; sidecar: string }> {
  const { editor: { document }, sidecar } = await openNew(STORY);
  await write(sidecar, SIDECAR);
  await until(() => claims(document), ({ length }) => length === 1, 'the claim');
  return { document, sidecar };
}

describe('lint', () => {
  before(() => extension().activate());
  afterEach(async () => {
    for (const key of ['sidecar.keepText', 'lint.enabled', 'lint.oneSource', 'lint.noClaimant']) await configure(key, undefined);
    await closeAll();
  });

  it('is off by default; one setting turns it on, and each kind has a level', async () => {
    const { document } = await openStory();
    assert.deepEqual(codes(document), []);
    await configure('lint.enabled', true);
    await until(() => codes(document), (found) => found.join() === ALL.join(), 'all kinds');
    const dateline = vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'no-dateline');
    assert.match(document.getText(dateline!.range), /^(?:on )?Monday$/u);
    await configure('lint.oneSource', 'off');
    await configure('lint.noClaimant', 'error');
    await until(() => codes(document), (found) => !found.includes('one-source'), 'one kind less');
    assert.equal(vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'no-claimant')?.severity, vscode.DiagnosticSeverity.Error);
  });

  it('has a quick fix for each kind; one writes today as the day of access and leaves the rest as it is', async () => {
    await configure('lint.enabled', true);
    const { document, sidecar } = await openStory();
    await until(() => codes(document), (found) => found.join() === ALL.join(), 'all kinds');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, 'Monday'));
    for (const title of ['Add another source', 'Say who claims it', 'Say when the article was published']) assert.ok(actions.some((action) => action.title === title), title);
    const fix = actions.find(({ title }) => title === 'It was read today: set the day of access');
    assert.ok(fix?.command);
    await vscode.commands.executeCommand(fix.command.command, fix.command.arguments?.[0]);
    assert.match(await read(sidecar), /- url: https:\/\/quarry\.example\.org\/sales # by hand\n {8}accessed: \d{4}-\d\d-\d\d\n/u);
    await until(() => codes(document), (found) => !found.includes('source-not-dated'), 'a source with its day');
    await vscode.commands.executeCommand('claimLens.undo');
    assert.equal(await read(sidecar), SIDECAR);
  });

  it('keeps today’s text for a sidecar that has none, unless no text is to be kept', async () => {
    await configure('lint.enabled', true);
    const { document, sidecar } = await openStory();
    await until(() => codes(document), (found) => found.includes('text-not-kept'), 'the text that is not kept');
    await configure('sidecar.keepText', false);
    await until(() => codes(document), (found) => !found.includes('text-not-kept'), 'nothing to be kept');
    await configure('sidecar.keepText', undefined);
    await until(() => codes(document), (found) => found.includes('text-not-kept'), 'the text that is not kept');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, 'Quarry'));
    const fix = actions.find(({ title }) => title === 'Keep the text as it is now');
    assert.ok(fix?.command, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(fix.command.command, fix.command.arguments?.[0]);
    assert.equal(await read(sidecar), `${SIDECAR}text: |\n${STORY.replace(/^(?=.)/gmu, '  ')}`);
    await until(() => codes(document), (found) => !found.includes('text-not-kept'), 'the text, kept');
  });
});
