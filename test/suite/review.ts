// The review of a claim: its stage, who checks it, who signs its verdict, and what of that is shown and undone.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, configure, extension, hoverOver, openNew, plain, read, run, until, write } from './desk';

const STORY = `Quarry sells its cranes

9 May, 2022

The quarry sold 14 cranes in April. Nobody has counted the lorries.
`;

/** Runs a command that shows a list and takes the nth of what it shows, counted from 1. */
async function choose(command: string, target: object, nth: number): Promise<void> {
  const done = run(command, target);
  await pause(700);
  for (let at = 1; at < nth; at++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}

/** Nothing tells when a list is on the screen. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));


/** The story with one claim in its sidecar. */
async function reviewed(fields: string): Promise<{ document: vscode.TextDocument; sidecar: string; yaml: string; target: object }> {
  const { editor: { document }, sidecar } = await openNew(STORY);
  const yaml = `version: 1\nclaims:\n  - id: aaaaaa\n    quote: 14 cranes # by hand\n${fields}`;
  await write(sidecar, yaml);
  await until(() => claims(document), ({ length }) => length === 1, 'the claim');
  return { document, sidecar, yaml, target: { article: document.uri.toString(), claim: 'aaaaaa' } };
}

const hover = async (document: vscode.TextDocument) => plain(await hoverOver(document, '14 cranes'));

describe('review', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await configure('author', undefined);
    await configure('review.signOffs', undefined);
    await closeAll();
  });

  it('goes from open to in review to done by itself, as people sign', async () => {
    await configure('review.signOffs', 2);
    const { document, sidecar, target } = await reviewed('    verdict: "true"\n    status: in-review\n    assignee: Mira Falk\n');
    assert.match(await hover(document), /In review · 0 of 2 signatures · assigned to Mira Falk/u);
    await configure('author', 'Ida Holm');
    await run('signOff', target);
    assert.match(await hover(document), /In review · 1 of 2 signatures \(Ida Holm, \d{4}-\d\d-\d\d\)/u);
    await configure('author', 'Ola Berg');
    await run('signOff', target);
    assert.match(await hover(document), /Done · 2 of 2 signatures \(Ida Holm, .*; Ola Berg, /u);
    assert.match(await read(sidecar), /signedOff:\n {6}- \{by: Ida Holm, at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\}\n {6}- \{by: Ola Berg, /u);
    assert.doesNotMatch(await read(sidecar), /status:/u);
  });

  it('is signed by a second person, once, and only where there is a verdict', async () => {
    const signed = '    verdict: "true"\n    assignee: Mira Falk\n    signedOff: [{by: Ida Holm}]\n';
    for (const [name, fields] of [['mira  falk', signed], ['Ida Holm', signed], ['Ola Berg', '    status: open\n']] as const) {
      const { sidecar, target, yaml } = await reviewed(fields);
      await configure('author', name);
      await run('signOff', target);
      assert.equal(await read(sidecar), yaml, name);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  it('begins anew with another verdict: signatures and stage go in the same step, and come back with it to the letter', async () => {
    const { document, sidecar, target, yaml } = await reviewed('    verdict: "true"\n    status: done # by the chief\n    signedOff: [{by: Ida Holm, desk: north}]\n');
    await choose('setVerdict', target, 2);
    const judged = await read(sidecar);
    assert.match(judged, /verdict: mostly-true/u);
    assert.doesNotMatch(judged, /signedOff|status/u);
    assert.equal(extension().exports.history().last, 'Verdict on “14 cranes”: Mostly true (who signed the one before has to sign again)');
    await run('undo');
    assert.equal(await read(sidecar), yaml);
    await until(() => claims(document), ([claim]) => claim?.verdict === 'true', 'the verdict before');
    await run('redo');
    assert.equal(await read(sidecar), judged);
  });

  it('takes a stage and a name from lists', async () => {
    const { sidecar, target, document } = await reviewed('    notes:\n      - {by: Jon Dahl, text: Ask them.}\n');
    await choose('setStatus', target, 4);
    assert.match(await read(sidecar), /status: wont-check/u);
    assert.match(await hover(document), /Will not be checked/u);
    assert.equal(extension().exports.history().last, 'Status of “14 cranes”: Will not be checked');
    await choose('setStatus', target, 5); // by verdict and signatures
    assert.doesNotMatch(await read(sidecar), /status/u);
    await configure('author', 'Nora Vik');
    await choose('assign', target, 1); // me
    assert.match(await read(sidecar), /assignee: Nora Vik/u);
    await choose('assign', target, 2); // the first, by the alphabet, of those who wrote or signed anything in the folder
    const [, other] = /assignee: (.*)/u.exec(await read(sidecar)) ?? [];
    assert.ok(other && other !== 'Nora Vik', other);
    assert.equal(extension().exports.history().last, `Assign “14 cranes” to ${other}`);
    await run('undo');
    assert.match(await read(sidecar), /assignee: Nora Vik/u);
  });
});
