// The file beside the article: hands, other programs and broken YAML.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claims, closeAll, extension, file, open, openNew, problems, put, read, run, until, write } from './desk';

const STORY = `Two schools close early

5 May, 2022

About 400 pupils were sent home on Thursday, and 12 teachers.
`;

const BY_HAND = `# ours, do not tidy
version: 1

claims:
    -   quote: "400 pupils"   # counted twice
        verdict: true
        extra: {kept: yes}
`;

describe('sidecar', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('written by hand while the article is open: claims appear, change and go with it', async () => {
    const { editor: { document }, sidecar } = await openNew(STORY);
    assert.deepEqual(await claims(document), []);
    await write(sidecar, BY_HAND);
    const found = await until(() => claims(document), ({ length }) => length === 1, 'the claim');
    assert.deepEqual([found[0]?.words, found[0]?.verdict], ['400 pupils', 'true']);
    await write(sidecar, BY_HAND.replace('verdict: true', 'verdict: false'));
    await until(() => claims(document), ([claim]) => claim?.verdict === 'false', 'the new verdict');
    await vscode.workspace.fs.delete(file(sidecar));
    await until(() => claims(document), ({ length }) => length === 0, 'no claims');
  });

  it('keeps what a hand wrote when a claim is added', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await write(sidecar, BY_HAND);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    put(editor, '12');
    await run('markClaim');
    const yaml = await read(sidecar);
    assert.ok(yaml.startsWith('# ours, do not tidy\nversion: 1\n'), yaml);
    assert.ok(yaml.includes('quote: "400 pupils"   # counted twice\n'), yaml);
    assert.ok(yaml.includes('extra: {kept: yes}'), yaml);
    assert.deepEqual((await claims(editor.document)).map(({ words }) => words), ['400 pupils', '12 teachers']);
  });

  it('that is broken is reported at its place, keeps its claims in sight, and is not written to', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await write(sidecar, BY_HAND);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    const broken = `${BY_HAND}    - quote: "12 teachers\n`;
    await write(sidecar, broken);
    const found = await until(() => problems(file(sidecar)), ({ length }) => length > 0, 'a problem');
    assert.ok(found[0]!.line >= 8, JSON.stringify(found));
    assert.equal((await claims(editor.document)).length, 1);
    put(editor, '12');
    await run('markClaim');
    assert.equal(await read(sidecar), broken);
    await write(sidecar, BY_HAND);
    await until(() => problems(file(sidecar)), ({ length }) => length === 0, 'no problem any more');
  });

  it('open and unsaved in an editor: a claim goes into that text, nothing of it is lost', async () => {
    const { editor, name, sidecar } = await openNew(STORY);
    await write(sidecar, BY_HAND);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    const yaml = await open(sidecar);
    await yaml.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a thought, not saved yet\n'));
    const article = await open(name);
    put(article, '12');
    await run('markClaim');
    const text = yaml.document.getText();
    assert.ok(text.startsWith('# a thought, not saved yet\n# ours'), text);
    assert.match(text, /12 teachers/u);
    assert.equal(await read(sidecar), BY_HAND);
    assert.equal((await claims(article.document)).length, 2);
    await yaml.document.save();
    assert.match(await read(sidecar), /12 teachers/u);
  });

  it('with an unknown verdict: a problem with line and column', async () => {
    const { sidecar } = await openNew(STORY);
    await write(sidecar, 'version: 1\nclaims:\n  - quote: 400 pupils\n    verdict: quite-so\n');
    const found = await until(() => problems(file(sidecar)), ({ length }) => length > 0, 'a problem');
    assert.deepEqual([found[0]?.code, found[0]?.line], ['unknown-verdict', 4]);
  });

  it('half-typed and unsaved: refused at its place, nothing of it is touched; once it is whole the claim goes in', async () => {
    const { editor, name, sidecar } = await openNew(STORY);
    await write(sidecar, BY_HAND);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    const yaml = await open(sidecar);
    const end = yaml.document.positionAt(yaml.document.getText().length);
    await yaml.edit((edit) => edit.insert(end, '    - quote: "12 tea'));
    const half = yaml.document.getText();
    put(await open(name), '12');
    await run('markClaim');
    assert.equal(yaml.document.getText(), half);
    assert.equal(await read(sidecar), BY_HAND);
    const whole = new vscode.WorkspaceEdit();
    whole.delete(yaml.document.uri, new vscode.Range(end, yaml.document.positionAt(half.length)));
    assert.ok(await vscode.workspace.applyEdit(whole));
    await run('markClaim');
    assert.match(yaml.document.getText(), /12 teachers/u);
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
  });

  it('typed in while claims are marked: both are there', async () => {
    const { editor, name, sidecar } = await openNew(STORY);
    await write(sidecar, BY_HAND);
    await until(() => claims(editor.document), ({ length }) => length === 1, 'the claim');
    const yaml = await open(sidecar);
    await yaml.edit((edit) => edit.insert(new vscode.Position(0, 0), '# typed 0\n'));
    put(await open(name), '12');
    const marking = run('markClaim');
    for (let key = 1; key <= 20; key++) {
      // A key always arrives; an edit through the API is refused where a claim went in just before it.
      await until(async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(yaml.document.uri, new vscode.Position(0, 0), `# typed ${key}\n`);
        return vscode.workspace.applyEdit(edit);
      }, (isApplied) => isApplied, `line ${key} to be typed`);
    }
    await marking;
    const text = yaml.document.getText();
    assert.equal(text.match(/^# typed \d+$/gmu)?.length, 21);
    assert.match(text, /12 teachers/u);
    assert.ok(text.includes('quote: "400 pupils"   # counted twice'), text);
    await yaml.document.save();
  });

  it('that cannot be written: nothing is marked on the screen, and trying again works once it can', async () => {
    const { editor, sidecar } = await openNew(STORY);
    await vscode.workspace.fs.createDirectory(file(sidecar));
    put(editor, '12');
    await run('markClaim');
    assert.deepEqual(await claims(editor.document), []);
    await vscode.workspace.fs.delete(file(sidecar));
    await until(async () => {
      await run('markClaim');
      return claims(editor.document);
    }, ({ length }) => length === 1, 'the claim');
    assert.match(await read(sidecar), /12 teachers/u);
  });

  it('in conflict: both sides’ claims stay in sight, the markers are a problem, and nothing is written', async () => {
    const { editor, sidecar } = await openNew(STORY);
    const conflict = `version: 1
claims:
  - id: aaaaaa
    quote: 400 pupils
<<<<<<< HEAD
    verdict: "true"
  - id: bbbbbb
    quote: 12 teachers
=======
    verdict: "false"
  - id: cccccc
    quote: Thursday
>>>>>>> theirs
`;
    await write(sidecar, conflict);
    const found = await until(() => claims(editor.document), ({ length }) => length >= 3, 'both sides’ claims');
    for (const words of ['400 pupils', '12 teachers', 'Thursday']) assert.ok(found.some((claim) => claim.words === words), JSON.stringify(found));
    const [problem] = await until(() => problems(file(sidecar)), ({ length }) => length > 0, 'a problem');
    assert.deepEqual([problem?.code, problem?.line], ['conflict-markers', 5]);
    put(editor, 'pupils');
    await run('removeClaim', { article: editor.document.uri.toString(), claim: 'aaaaaa' });
    await run('markClaim');
    assert.equal(await read(sidecar), conflict);
  });
});
