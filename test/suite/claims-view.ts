// The Claims view: groups, filter, what is dropped on a group, commands on several rows; each is one step back.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, extension, file, problems, read, run, until, write } from './desk';

const FERRY = 'view-ferry.article.txt';
const BRIDGE = 'view-bridge.article.txt';

const TEXTS: Readonly<Record<string, string>> = {
  [FERRY]: 'Ferry carries more\n\nThe ferry carried 900 cars in May. It was late on 14 days. The line lost 3 captains.\n',
  [BRIDGE]: 'Bridge waits for paint\n\nThe bridge has 62 lamps. Two of them work.\n',
};

const SIDECARS: Readonly<Record<string, string>> = {
  [FERRY]: `version: 1
claims:
  - id: vfaaaa
    quote: 900 cars
    claimant: the ferry line
    verdict: "false"
    assignee: Bo Lund
  - id: vfbbbb
    quote: 14 days
  - id: vfcccc
    quote: 99 captains
`,
  [BRIDGE]: `version: 1
claims:
  - id: vbaaaa
    quote: 62 lamps
    claimant: The Ferry Line
`,
};

const HERE = 'article:view-';

async function shown(): Promise<Record<string, string[]>> {
  const rows = await extension().exports.claimRows();
  return Object.fromEntries(rows.map(({ label, rows: own }) => [label, own.map((row) => row.label)]));
}

function drop(labels: string[], target: string): Promise<void> {
  return extension().exports.dropClaims(labels, target);
}

/** Waits until a group has these rows. */
async function has(group: string, rows: string[] | undefined): Promise<void> {
  await until(shown, (groups) => JSON.stringify(groups[group]) === JSON.stringify(rows), `${group} with ${rows?.join(', ') ?? 'nothing'}`);
}

describe('the Claims view', () => {
  before(async () => {
    await extension().activate();
    await configure('author', 'Ines Vogt');
  });
  beforeEach(async () => {
    for (const [name, text] of Object.entries(TEXTS)) await write(name, text);
    for (const [name, text] of Object.entries(SIDECARS)) await write(`${name}.facts.yaml`, text);
    await run('refreshClaims');
    await run('filterClaims', HERE);
    await run('groupClaims', 'verdict');
    await has('False', ['900 cars']);
    await has('Not judged yet', ['62 lamps', '14 days', '99 captains']);
  });
  afterEach(closeAll);
  after(async () => {
    for (const name of Object.keys(TEXTS)) {
      await vscode.workspace.fs.delete(file(`${name}.facts.yaml`));
      await vscode.workspace.fs.delete(file(name));
    }
    await run('filterClaims', '');
    await run('groupClaims', 'article');
    await configure('author', undefined);
  });

  it('groups by article, verdict, status, claimant and assignee; what is lost is on top in each', async () => {
    const groups: Record<string, Record<string, string[]>> = {};
    for (const by of ['article', 'verdict', 'status', 'claimant', 'assignee']) {
      await run('groupClaims', by);
      groups[by] = await shown();
      assert.deepEqual(Object.entries(groups[by])[0], ['Lost', ['99 captains']], by);
      delete groups[by]['Lost'];
    }
    assert.deepEqual(groups['article'], { [BRIDGE]: ['62 lamps'], [FERRY]: ['900 cars', '14 days', '99 captains'] });
    assert.deepEqual(groups['status'], { 'Open': ['62 lamps', '14 days', '99 captains'], 'In review': [], 'Done': ['900 cars'], 'Will not be checked': [] });
    assert.deepEqual(groups['claimant'], { 'The Ferry Line': ['62 lamps', '900 cars'], 'No claimant': ['14 days', '99 captains'] });
    assert.deepEqual(groups['assignee'], { 'Nobody': ['62 lamps', '14 days', '99 captains'], 'Ines Vogt': [], 'Bo Lund': ['900 cars'] });
  });

  it('tells whoever points at a row how far its review is', async () => {
    const rows = (await extension().exports.claimRows()).flatMap(({ rows: own }) => own);
    assert.match(rows.find(({ label }) => label === '900 cars')?.tooltip ?? '', /^Done · assigned to Bo Lund$/mu);
  });

  it('judges claims of two articles that are dropped on a verdict, and takes that back in one step', async () => {
    await drop(['14 days', '62 lamps', '900 cars'], 'Mostly true');
    await has('Mostly true', ['62 lamps', '900 cars', '14 days']);
    assert.match(await read(`${BRIDGE}.facts.yaml`), /verdict: mostly-true\n {4}checked: /u);
    await run('undo');
    await has('Mostly true', []);
    await has('False', ['900 cars']);
    for (const name of Object.keys(SIDECARS)) assert.equal(await read(`${name}.facts.yaml`), SIDECARS[name]);
    await run('redo');
    await has('Mostly true', ['62 lamps', '900 cars', '14 days']);
  });

  it('takes a claim that is dropped on for its group, and leaves those that are in it as they are', async () => {
    await drop(['900 cars', '14 days'], '900 cars');
    await has('False', ['900 cars', '14 days']);
    const yaml = await read(`${FERRY}.facts.yaml`);
    assert.equal(yaml.match(/checked:/gu)?.length, 1, yaml);
  });

  it('sets the status and the assignee by dropping', async () => {
    await run('groupClaims', 'status');
    await drop(['900 cars'], 'In review');
    await has('In review', ['900 cars']);
    await run('groupClaims', 'assignee');
    await drop(['14 days', '62 lamps'], 'Ines Vogt');
    await has('Ines Vogt', ['62 lamps', '14 days']);
    await drop(['900 cars'], 'Nobody');
    await has('Nobody', ['900 cars', '99 captains']);
    assert.match(await read(`${FERRY}.facts.yaml`), /status: in-review/u);
    assert.doesNotMatch(await read(`${FERRY}.facts.yaml`), /Bo Lund/u);
  });

  it('changes nothing where a drop means nothing', async () => {
    await run('groupClaims', 'claimant');
    await drop(['14 days'], 'The Ferry Line');
    await drop(['14 days'], 'Lost');
    await run('groupClaims', 'article');
    await drop(['14 days'], BRIDGE);
    for (const name of Object.keys(SIDECARS)) assert.equal(await read(`${name}.facts.yaml`), SIDECARS[name]);
  });

  it('changes nothing in any article when one of the sidecars cannot be written to', async () => {
    await write(`${BRIDGE}.facts.yaml`, SIDECARS[BRIDGE]!.replace('version: 1', 'version: 7'));
    await drop(['14 days', '62 lamps'], 'True');
    assert.equal(await read(`${FERRY}.facts.yaml`), SIDECARS[FERRY]);
    const newer = () => problems(file(`${BRIDGE}.facts.yaml`)).filter(({ code }) => code === 'newer-version').length;
    await until(newer, (count) => count === 1, 'the problem');
    await write(`${BRIDGE}.facts.yaml`, SIDECARS[BRIDGE]!);
    await until(newer, (count) => count === 0, 'the problem');
  });

  it('removes all that are selected, and brings them back', async () => {
    await extension().exports.runOnClaims(['14 days', '62 lamps'], 'claimLens.removeClaim');
    await has('Not judged yet', ['99 captains']);
    await run('undo');
    await has('Not judged yet', ['62 lamps', '14 days', '99 captains']);
    for (const name of Object.keys(SIDECARS)) assert.equal(await read(`${name}.facts.yaml`), SIDECARS[name]);
  });

  it('shows the work of the person at the desk', async () => {
    await run('groupClaims', 'assignee');
    await drop(['62 lamps'], 'Ines Vogt');
    await run('myWork');
    await until(shown, (groups) => JSON.stringify(groups) === JSON.stringify({ 'Nobody': [], 'Ines Vogt': ['62 lamps'] }), 'my work');
    await run('clearFilter');
    await until(shown, (groups) => (groups['Nobody']?.length ?? 0) > 1, 'all claims');
  });
});
