// Undo of whatever a person does to claims: one change after the other, from the text, threads, views and lightbulb, each by its name;
// then all of them back, to the letter, and all of them again.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, configure, extension, openNew, put, read, run, select, until, write } from './desk';

const STORY = `Ropewalk spins again

4 April, 2022

The ropewalk spun 2,600 metres of rope in March. Its owner said 19 people worked there in shifts.

The town had 3 ropewalks a century ago. Nobody has counted the knots. It spent $800 on hemp.
`;

const CLAIMS = `version: 1 # by hand
claims:
  - id: aaaaaa # the first
    quote: 2,600 metres of rope
    sources:
      - {url: https://ropes.example.org/march, title: March in rope}
    notes:
      - {by: Jon Dahl, at: 2022-04-05T10:00:00Z, text: Who measured it?}
  - id: bbbbbb
    quote: 77 barrels of tar
text: |
${STORY.replace(/^(?=.)/gmu, '  ')}`;

describe('undo', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await configure('author', undefined);
    await closeAll();
  });

  it('takes back every kind of change, one by one, says which, and does them again', async () => {
    await configure('author', 'Ines Vogt');
    const { editor, sidecar } = await openNew(STORY);
    const { document } = editor;
    await write(sidecar, CLAIMS);
    await until(() => claims(document), ({ length }) => length === 2, 'the claims');
    const [thread] = await until(() => extension().exports.notesOf(document), ({ length }) => length === 1, 'the thread of the first');
    const note = (at: number) => extension().exports.notesOf(document)[0]!.comments[at]!;
    const first = { article: document.uri.toString(), claim: 'aaaaaa' };
    const empty = () => vscode.comments.createCommentController('test-undo', 'As the + makes them').createCommentThread(document.uri, select(editor, '3 ropewalks'), []);
    const rows = async (words: string) => (await extension().exports.suggestions()).filter((row) => row.words.includes(words));

    const changes: readonly (readonly [label: RegExp, make: () => unknown])[] = [
      [/^Mark claim “19 people”$/u, async () => { put(editor, '19'); await run('markClaim'); }],
      [/^Mark “3 ropewalks” with a note$/u, () => run('markWithNote', { thread: empty(), text: 'Since when?' })],
      [/^Note on “2,600 metres of rope”$/u, () => run('replyNote', { thread, text: 'The owner did.' })],
      [/^Edit note on “2,600 metres of rope”$/u, async () => {
        await until(() => note(1)?.contextValue, Boolean, 'the reply');
        await run('editNote', note(1));
        note(1).body = 'The owner, twice.';
        await run('saveNote', note(1));
      }],
      [/^Delete note on “2,600 metres of rope”/u, () => run('deleteNote', note(0))],
      [/^Resolve discussion of “2,600 metres of rope”$/u, () => run('resolveNotes', first)],
      [/^Reopen discussion of “2,600 metres of rope”$/u, () => run('reopenNotes', first)],
      [/^Day of access of “March in rope”: \d{4}-/u, () => run('mendClaim', { ...first, lacks: 'accessed', source: { url: 'https://ropes.example.org/march', title: 'March in rope' } })],
      [/^Verdict on “2,600 metres of rope”: True$/u, async () => { await run('groupClaims', 'verdict'); await extension().exports.dropClaims(['2,600 metres of rope'], 'True'); }],
      [/^Assign “2,600 metres of rope” to Ola Berg$/u, async () => { await write('undo-other.article.txt.facts.yaml', 'version: 1\nclaims:\n  - {id: zzzzzz, quote: knots, assignee: Ola Berg}\n'); await run('groupClaims', 'assignee'); await hasRow('Ola Berg'); await extension().exports.dropClaims(['2,600 metres of rope'], 'Ola Berg'); }],
      [/^Sign off “2,600 metres of rope”/u, () => run('signOff', first)],
      [/^Status of “2,600 metres of rope”: In review$/u, async () => { await run('groupClaims', 'status'); await extension().exports.dropClaims(['2,600 metres of rope'], 'In review'); }],
      [/^Re-attach “77 barrels of tar”$/u, async () => { select(editor, 'the knots'); await run('reattach', { ...first, claim: 'bbbbbb' }); }],
      [/^Dismiss “\$800/u, async () => { put(editor, '$800'); await run('dismissSuggestions'); }],
      [/^Bring back “\$800/u, async () => {
        const [row] = await until(() => rows('$800'), (all) => all[0]?.group === 'Dismissed', 'what was dismissed');
        await run('restoreSuggestions', { kind: 'dismissed', start: 0, end: 1, ...row });
      }],
      [/^Remove “2,600 metres of rope”/u, () => run('removeClaim', first)],
    ];

    const history = () => extension().exports.history();
    const states = [await read(sidecar)];
    const labels: string[] = [];
    for (const [label, make] of changes) {
      await make();
      await until(() => read(sidecar), (yaml) => yaml !== states.at(-1), `${label.source}, written`);
      states.push(await read(sidecar));
      labels.push(history().last ?? '');
      assert.match(labels.at(-1)!, label);
    }
    for (let at = changes.length - 1; at >= 0; at--) {
      assert.equal(history().last, labels[at]);
      await run('undo');
      assert.equal(await read(sidecar), states[at], `${labels[at]}, undone`);
      assert.equal(history().next, labels[at]);
    }
    for (let at = 0; at < changes.length; at++) {
      await run('redo');
      assert.equal(await read(sidecar), states[at + 1], `${labels[at]}, done again`);
    }
    assert.equal(history().next, null);
    await run('groupClaims', 'article');
  });
});

function hasRow(label: string): Promise<unknown> {
  return until(() => extension().exports.claimRows(), (rows) => rows.some((row) => row.label === label), `the row ${label}`);
}
