// Notes as comment threads: the sidecar's notes in them, writing in them, and going from one to the next.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, open, openNew, put, rangeOf, read, replace, run, select, until, write } from './desk';

const FERRY = 'The ferry carried 48,000 people in May.';
const BRIDGE = 'The bridge took 9,000 cars.';
const STORY = `Ferry and bridge\n\n2 June, 2021\n\n${FERRY} ${BRIDGE}\n\nNobody counted the bicycles.\n`;
const NOTED = `version: 1
claims:
  - id: aaaaaa
    quote: 48,000 people
    notes:
      - {by: ana, at: 2021-06-03T10:00:00Z, text: "Ask the **ferry office**. ![x](https://example.org/x.png)"}
      - {text: Who counted?}
  - id: bbbbbb
    quote: 9,000 cars
    notes:
      - {by: ben, at: 2021-06-04T09:00:00Z, text: "[Open](command:claimLens.undo)", edited: 2021-06-04T09:30:00Z}
    settled: {by: ben, at: 2021-06-04T10:00:00Z}
  - id: cccccc
    quote: the bicycles
`;

const threads = (document: vscode.TextDocument) => extension().exports.notesOf(document);
const words = ({ body }: vscode.Comment) => (typeof body === 'string' ? body : body.value);
const texts = (document: vscode.TextDocument) => threads(document).map(({ comments }) => comments.map(words));
const shown = (document: vscode.TextDocument, wanted: readonly string[][]) =>
  until(() => texts(document), (all) => JSON.stringify(all) === JSON.stringify(wanted), `notes ${JSON.stringify(wanted)}`);
const onDisk = (name: string, ...parts: string[]) => until(() => read(name).catch(() => ''), (yaml) => parts.every((part) => yaml.includes(part)), `${name} with ${parts.join(', ')}`);

let made = 0;
/** An article with three claims, two of them with notes. */
async function openNoted(): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor; name: string; sidecar: string }> {
  const name = `noted-${++made}.article.txt`;
  await write(`${name}.facts.yaml`, NOTED);
  await write(name, STORY);
  const editor = await open(name);
  await until(() => threads(editor.document), (all) => all.length === 2, 'two threads');
  return { document: editor.document, editor, name, sidecar: `${name}.facts.yaml` };
}

/** Writes as another program would, again while VS Code has not told of it: two writes in a moment are one to its watcher, at times the first. */
async function writeUntil(name: string, text: string, seen: () => boolean, what: string): Promise<void> {
  let last = 0;
  await until(async () => {
    if (Date.now() - last > 2000) {
      await write(name, text);
      last = Date.now();
    }
    return seen();
  }, Boolean, what);
}

describe('notes as threads', () => {
  let controller: vscode.CommentController;
  before(() => extension().activate());
  beforeEach(() => {
    controller = vscode.comments.createCommentController('test', 'As the + makes them');
  });
  afterEach(async () => {
    controller.dispose();
    await closeAll();
  });

  /** An empty thread, as VS Code makes it for the `+` beside a line, or on what is selected. */
  const empty = ({ uri }: vscode.TextDocument, range: vscode.Range) => controller.createCommentThread(uri, range, []);
  const lineOf = (document: vscode.TextDocument, some: string) => document.lineAt(rangeOf(document, some).start.line).range;

  it('stand at the words, closed at first, with author, time and what of Markdown does no harm', async () => {
    const { document } = await openNoted();
    const [ferry, bridge] = threads(document);
    assert.deepEqual(ferry!.range, rangeOf(document, '48,000 people'));
    assert.equal(ferry!.collapsibleState, vscode.CommentThreadCollapsibleState.Collapsed);
    assert.deepEqual([ferry!.contextValue, bridge!.contextValue], ['open', 'settled']);
    assert.equal(bridge!.state, vscode.CommentThreadState.Resolved);
    assert.match(bridge!.label!, /9,000 cars.*resolved by ben, 2021-06-04/u);
    const [first, second] = ferry!.comments;
    assert.deepEqual([first!.author.name, first!.timestamp?.toISOString(), first!.label], ['ana', '2021-06-03T10:00:00.000Z', '']);
    assert.deepEqual([second!.author.name, second!.timestamp], ['Unsigned', undefined]);
    assert.equal(bridge!.comments[0]!.label, 'edited');
    const body = first!.body as vscode.MarkdownString;
    assert.match(body.value, /\*\*ferry office\*\*/u);
    assert.doesNotMatch(body.value, /!\[/u);
    assert.deepEqual([body.isTrusted, body.supportHtml], [false, false]);
    assert.doesNotMatch(words(bridge!.comments[0]!), /\]\(command/u);
  });

  it('take a reply, which can be undone', async () => {
    const { document, sidecar } = await openNoted();
    const [ferry] = threads(document);
    await run('replyNote', { thread: ferry, text: '  The office did.\n\nTwice. ' });
    await until(() => ferry!.comments.length, (count) => count === 3, 'three notes');
    assert.equal(words(ferry!.comments[2]!), 'The office did.\n\nTwice.');
    assert.ok(ferry!.comments[2]!.timestamp);
    await onDisk(sidecar, 'The office did.');
    await run('undo');
    await until(() => ferry!.comments.length, (count) => count === 2, 'two notes');
    assert.equal(await read(sidecar), NOTED);
  });

  it('are edited: the author stays, and that it was edited is told', async () => {
    const { document, sidecar } = await openNoted();
    const [ferry] = threads(document);
    const note = ferry!.comments[0]!;
    await run('editNote', note);
    assert.equal(note.mode, vscode.CommentMode.Editing);
    assert.equal(note.body, 'Ask the **ferry office**. ![x](https://example.org/x.png)');
    note.body = 'Ask the harbour.';
    await run('saveNote', note);
    assert.equal(note.mode, vscode.CommentMode.Preview);
    await until(() => [words(ferry!.comments[0]!), ferry!.comments[0]!.label], ([text, label]) => text === 'Ask the harbour.' && label === 'edited', 'the edited note');
    assert.match(await read(sidecar), /by: ana, at: 2021-06-03T10:00:00Z, text: Ask the harbour\., edited: \d{4}-/u);
    await run('editNote', note);
    note.body = 'Never mind.';
    await run('cancelNote', note);
    assert.equal(words(note), 'Ask the harbour.');
    await run('undo');
    await onDisk(sidecar, 'Ask the **ferry office**');
  });

  it('keep what is being written when the sidecar changes elsewhere', async () => {
    const { document, sidecar } = await openNoted();
    const [ferry] = threads(document);
    const [asked, who] = ferry!.comments;
    await run('editNote', asked);
    await write(sidecar, NOTED.replace('Who counted?', 'Who counted them?').replace('quote: the bicycles', 'quote: the bicycles\n    notes:\n      - {by: eva, text: Me.}'));
    await shown(document, [[asked!.body as string, 'Who counted them?'], texts(document)[1]!, ['Me.']]);
    assert.equal(threads(document)[0], ferry);
    assert.deepEqual(ferry!.comments, [asked, who]);
    assert.equal(asked!.mode, vscode.CommentMode.Editing);
    await writeUntil(sidecar, NOTED.replace(/ {6}- \{by: ana.*\n/u, ''), () => words(ferry!.comments[0]!) === 'Who counted?', 'the note gone elsewhere');
    assert.equal(ferry!.comments[1], asked);
  });

  it('are deleted, the last one with its thread, and undo brings them back', async () => {
    const { document, sidecar } = await openNoted();
    await run('deleteNote', threads(document)[1]!.comments[0]);
    await until(() => threads(document).length, (count) => count === 1, 'one thread');
    assert.doesNotMatch(await read(sidecar), /claimLens\.undo/u);
    await run('undo');
    await until(() => threads(document).length, (count) => count === 2, 'two threads');
    assert.equal(await read(sidecar), NOTED);
  });

  it('are resolved and reopened, by the thread’s button and at the cursor', async () => {
    const { document, editor, sidecar } = await openNoted();
    const [ferry] = threads(document);
    await run('resolveNotes', ferry);
    await until(() => ferry!.contextValue, (context) => context === 'settled', 'resolved');
    assert.equal(ferry!.state, vscode.CommentThreadState.Resolved);
    assert.match(await read(sidecar), /Who counted\?\}\n {4}settled: /u);
    put(editor, '48,000');
    await run('reopenNotes');
    await until(() => ferry!.contextValue, (context) => context === 'open', 'open');
    await run('undo');
    await run('undo');
    await until(() => read(sidecar), (yaml) => yaml === NOTED, 'the sidecar as it was');
  });

  it('follow their words as the text is edited, and go with them', async () => {
    const { document, editor } = await openNoted();
    const [ferry, bridge] = threads(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'All in all, it was a good month.\n'));
    await until(() => ferry!.range, (range) => range.isEqual(rangeOf(document, '48,000 people')), 'the thread at its words');
    await replace(editor, BRIDGE, '');
    await until(() => threads(document), (all) => all.length === 1 && all[0] === ferry, 'only the ferry’s thread');
    await vscode.commands.executeCommand('undo');
    await until(() => threads(document).length, (count) => count === 2, 'two threads');
    assert.notEqual(bridge, undefined);
  });

  it('start with a +: the sentence at the cursor becomes a claim with the note on it, in one step', async () => {
    const { editor: { document }, editor, sidecar } = await openNew(STORY);
    put(editor, 'bridge took');
    const thread = empty(document, lineOf(document, FERRY));
    await run('markWithNote', { thread, text: 'Is that *all* lanes?' });
    await shown(document, [['Is that *all* lanes?']]);
    assert.equal(threads(document)[0], thread, 'the thread goes on as the claim’s');
    assert.deepEqual((await claims(document)).map((claim) => claim.words), [BRIDGE]);
    assert.deepEqual(thread.range, rangeOf(document, BRIDGE));
    await onDisk(sidecar, `quote: ${BRIDGE}`, 'Is that *all* lanes?', 'headline: Ferry and bridge');
    await run('undo');
    await until(() => claims(document), (all) => all.length === 0, 'no claim');
    assert.deepEqual(threads(document), []);
    await run('redo');
    await shown(document, [['Is that *all* lanes?']]);
  });

  it('start on the sentence in which the cursor was before a click on the +', async () => {
    const { editor: { document }, editor } = await openNew(STORY);
    const { start } = rangeOf(document, 'bridge took');
    editor.selection = new vscode.Selection(start.line, 0, start.line, 0);
    await run('markWithNote', { thread: empty(document, new vscode.Range(start, start)), text: 'All lanes?' });
    await shown(document, [['All lanes?']]);
    assert.deepEqual((await claims(document)).map((claim) => claim.words), [BRIDGE]);
  });

  it('start on what is selected, and on the only sentence of a line', async () => {
    const { editor: { document }, editor } = await openNew(STORY);
    const range = select(editor, '48,000 people');
    await run('markWithNote', { thread: empty(document, range), text: 'One.' });
    await shown(document, [['One.']]);
    put(editor, 'Ferry and');
    await run('markWithNote', { thread: empty(document, lineOf(document, 'Nobody')), text: 'Two.' });
    await shown(document, [['One.'], ['Two.']]);
    assert.deepEqual((await claims(document)).map((claim) => claim.words), ['48,000 people', 'Nobody counted the bicycles.']);
  });

  it('put the note on the claim that is there', async () => {
    const { document, editor } = await openNoted();
    const range = select(editor, '48,000 people');
    await run('markWithNote', { thread: empty(document, range), text: 'Again.' });
    await until(() => threads(document)[0]!.comments.length, (count) => count === 3, 'three notes');
    const bare = empty(document, select(editor, 'the bicycles'));
    await run('markWithNote', { thread: bare, text: 'First.' });
    await until(() => threads(document).length, (count) => count === 3, 'three threads');
    assert.equal(threads(document)[2], bare);
    assert.equal((await claims(document)).length, 3);
  });

  it('write nothing for a reply without words', async () => {
    const { document, sidecar } = await openNoted();
    await run('replyNote', { thread: threads(document)[0], text: ' \n ' });
    await run('markWithNote', { thread: empty(document, lineOf(document, FERRY)), text: '' });
    const note = threads(document)[0]!.comments[0]!;
    await run('editNote', note);
    note.body = '  ';
    await run('saveNote', note);
    assert.equal(note.mode, vscode.CommentMode.Editing);
    assert.equal(await read(sidecar), NOTED);
  });

  it('are gone through by key, one open at a time, and it stops at the ends', async () => {
    const { document, editor } = await openNoted();
    const at = () => document.getText(editor.selection);
    const opened = () => threads(document).map(({ collapsibleState }) => collapsibleState === vscode.CommentThreadCollapsibleState.Expanded);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextNotes');
    assert.equal(at(), '48,000 people');
    assert.deepEqual(opened(), [true, false]);
    await run('nextNotes');
    assert.equal(at(), '9,000 cars');
    assert.deepEqual(opened(), [false, true]);
    await run('nextNotes');
    assert.equal(at(), '9,000 cars');
    await run('previousNotes');
    await run('previousNotes');
    assert.equal(at(), '48,000 people');
    assert.deepEqual(opened(), [true, false]);
  });

  it('are opened at the cursor', async () => {
    const { document, editor } = await openNoted();
    put(editor, '9,000');
    await run('openNotes');
    assert.equal(threads(document)[1]!.collapsibleState, vscode.CommentThreadCollapsibleState.Expanded);
  });

  it('of a sidecar that cannot be written to are shown and cannot be changed', async () => {
    const { document, sidecar } = await openNoted();
    const thread = () => threads(document)[0]!;
    await writeUntil(sidecar, NOTED.replace('version: 1', 'version: 9'), () => !thread().canReply, 'no reply');
    assert.deepEqual([thread().contextValue, thread().comments[0]!.contextValue], ['', '']);
    await writeUntil(sidecar, NOTED, () => thread().canReply, 'a reply');
    assert.deepEqual([thread().contextValue, thread().comments[0]!.contextValue], ['open', 'note']);
  });

  it('are in articles only', async () => {
    const { document } = await openNoted();
    assert.equal(threads(document).length, 2);
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: STORY });
    assert.deepEqual(threads(other), []);
  });
});
