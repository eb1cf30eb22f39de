// claim-lens check: what is wrong with sidecars and where claims are now; with --update it writes that.

import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { BERTHS, STORY, VISITORS, checked, folder, get, put, run, sidecar, withProgram } from './cli.fixture';

describe('claim-lens: sidecars', function () {
  this.timeout(30_000);
  withProgram();

  describe('check', () => {
    it('is silent and ends with 0 when all is in order', async () => {
      await put('story.txt', STORY);
      await put('story.txt.facts.yaml', sidecar(BERTHS + VISITORS));
      const { code, stdout, stderr } = await run('check', 'story.txt');
      assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: '', stderr: '2 claims in 1 sidecar, 0 problems\n' });
    });

    it('gives states and places in the documented shape', async () => {
      await put('story.txt', STORY.replace('40 berths', '45 berths'));
      await put('story.txt.facts.yaml', sidecar(BERTHS + VISITORS));
      const { code, files } = await checked('story.txt.facts.yaml');
      assert.equal(code, 1);
      assert.equal(files.length, 1);
      const [file] = files;
      assert.ok(file);
      assert.deepEqual([file.article, file.sidecar], ['story.txt', 'story.txt.facts.yaml']);
      const at = STORY.indexOf('40 berths');
      const [berths, visitors] = file.claims;
      assert.ok(berths && visitors);
      const { id, state, start: from, end, quote, now, verdict } = berths;
      assert.deepEqual({ id, state, from, end, quote, now, verdict }, { id: 'berths', state: 'changed', from: at, end: at + 9, quote: '40 berths', now: '45 berths', verdict: 'true' });
      assert.deepEqual([visitors.state, visitors.verdict], ['exact', null]);
      assert.deepEqual(file.problems.map(({ severity, code: which, line, column, file: where }) => [severity, which, line, column, where]), [['warning', 'changed-figure', 6, 17, 'story.txt']]);
    });

    it('prints problems as a compiler does', async () => {
      await put('story.txt', STORY.replace('40 berths', '45 berths'));
      await put('story.txt.facts.yaml', sidecar(`${BERTHS}    checked: soon\n`));
      const { code, stdout } = await run('check', 'story.txt');
      assert.equal(code, 1);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, 2);
      assert.match(lines[0] ?? '', /^story\.txt\.facts\.yaml:8:14: (?:error|warning): .+ \[invalid-date\]$/);
      assert.match(lines[1] ?? '', /^story\.txt:6:17: warning: .*“40 berths” is now “45 berths”.* \[changed-figure\]$/);
    });

    it('asks with --lint what an editor would ask, at the words', async () => {
      await put('story.txt', 'Harbour to close\n\nThe harbour has 40 berths since Monday.\n');
      await put('story.txt.facts.yaml', 'version: 1\nclaims:\n  - id: berths\n    quote: 40 berths since Monday\n    claimant: The harbour\n    verdict: "true"\n    sources:\n      - url: https://port.example.org/a\n');
      assert.equal((await run('check', 'story.txt')).code, 0);
      const { code, stdout } = await run('check', '--lint', 'story.txt');
      assert.equal(code, 1);
      assert.deepEqual(stdout.trimEnd().split('\n').map((line) => line.replace(/: warning: .* (?=\[)/, ' ')), [
        'story.txt.facts.yaml:1:1 [text-not-kept]', 'story.txt:3:17 [one-source]', 'story.txt:3:17 [source-not-dated]', 'story.txt:3:33 [no-dateline]',
      ]);
    });

    it('says of claims whose place is open or gone', async () => {
      await put('twice.txt', 'Boats\n\nTwelve boats came in. Then twelve more went out, and twelve more came.\n');
      await put('twice.txt.facts.yaml', sidecar('  - id: more12\n    quote: twelve more\n', null));
      await put('gone.txt', 'Harbour to close\n\nNobody said why.\n');
      await put('gone.txt.facts.yaml', sidecar(BERTHS));
      const { code, files } = await checked('twice.txt', 'gone.txt');
      assert.equal(code, 1);
      assert.deepEqual(files.map(({ claims: [claim], problems: [problem] }) => [claim?.state, claim?.start, claim?.now, problem?.code, problem?.file, problem?.line]), [
        ['ambiguous', null, null, 'ambiguous-anchor', 'twice.txt', 3],
        ['lost', null, null, 'lost-anchor', 'gone.txt.facts.yaml', 4],
      ]);
    });

    it('counts places in the file as it is: byte order mark and CRLF', async () => {
      const text = `\uFEFF${STORY.replaceAll('\n', '\r\n')}`;
      await put('story.txt', text);
      await put('story.txt.facts.yaml', sidecar(BERTHS + VISITORS));
      const { code, files } = await checked('.');
      assert.equal(code, 0);
      for (const claim of files.flatMap(({ claims }) => claims)) {
        assert.equal(claim.state, 'exact');
        assert.equal(text.slice(claim.start ?? 0, claim.end ?? 0), claim.quote);
      }
    });

    it('walks a folder in order, past hidden ones, packages and links that lead in a circle', async () => {
      for (const path of ['b/two.txt', 'a/one.txt', 'c.txt', '.git/three.txt', 'node_modules/four/four.txt']) {
        await put(path, STORY);
        await put(`${path}.facts.yaml`, sidecar(BERTHS));
      }
      await put('plain.txt', STORY);
      await symlink('..', join(folder, 'b', 'round'));
      const { code, files } = await checked('.', 'c.txt');
      assert.deepEqual([code, files.map(({ article }) => article)], [0, [join('a', 'one.txt'), join('b', 'two.txt'), 'c.txt']]);
    });

    it('says that there is nothing to check in a folder without sidecars, and for an article without one', async () => {
      await put('texts/story.txt', STORY);
      assert.deepEqual(await run('check', 'texts'), { code: 0, stdout: '', stderr: 'no sidecar (*.facts.yaml) was found, nothing to check\n' });
      const { code, files } = await checked('texts/story.txt');
      assert.deepEqual([code, files], [0, [{ article: 'texts/story.txt', sidecar: null, claims: [], problems: [] }]]);
    });

    it('reports a sidecar whose article is not there, and keeps its claims in sight', async () => {
      await put('story.txt.facts.yaml', sidecar(BERTHS));
      const { code, files: [file] } = await checked('.');
      assert.equal(code, 1);
      assert.equal(file?.article, null);
      assert.deepEqual(file.claims.map(({ id, state }) => [id, state]), [['berths', 'lost']]);
      assert.deepEqual(file.problems.map(({ severity, code: which }) => [severity, which]), [['error', 'no-article']]);
    });

    it('ends with 2 for a path that is not there, and still checks the others', async () => {
      await put('story.txt', STORY);
      await put('story.txt.facts.yaml', sidecar(BERTHS));
      const { code, files, stderr } = await checked('none', 'story.txt');
      assert.deepEqual([code, files.length, stderr], [2, 1, 'none: error: does not exist. [missing]\n']);
    });

    const broken: [string, string | Buffer, string][] = [
      ['YAML that is none', 'version: 1\nclaims:\n  - quote: "open\n', 'yaml-syntax'],
      ['a list', '- 1\n', 'not-a-sidecar'],
      ['conflict markers', `version: 1\nclaims:\n<<<<<<< ours\n${BERTHS}=======\n${VISITORS}>>>>>>> theirs\n`, 'conflict-markers'],
      ['UTF-16', Buffer.from(`\uFEFFversion: 1\n`, 'utf16le'), 'not-text'],
      ['a newer version', 'version: 9\nclaims:\n', 'newer-version'],
    ];
    for (const [what, content, problem] of broken) {
      it(`reports a sidecar of ${what}, and does not touch it with --update`, async () => {
        await put('story.txt', STORY);
        await put('story.txt.facts.yaml', content);
        const { code, files: [file] } = await checked('.');
        assert.equal(code, 1);
        assert.ok(file?.problems.some(({ code: which, line, column }) => which === problem && line >= 1 && column >= 1));
        await run('check', '--update', '.');
        assert.deepEqual(await readFile(join(folder, 'story.txt.facts.yaml')), Buffer.from(content));
      });
    }

    it('does not know verdicts outside the scale, which --verdicts sets', async () => {
      await put('story.txt', STORY);
      await put('story.txt.facts.yaml', sidecar('  - quote: 40 berths\n    verdict: pinocchio\n'));
      const { code, files: [file] } = await checked('.');
      assert.deepEqual([code, file?.problems.map(({ code: which, line, column }) => [which, line, column])], [1, [['unknown-verdict', 5, 14]]]);
      assert.equal((await run('check', '--verdicts', 'pinocchio,true', '.')).code, 0);
    });

    it('does not let strangers’ text steer the terminal', async () => {
      await put('story.txt', STORY);
      await put('story.txt.facts.yaml', sidecar('  - quote: "gone \\e[2J\\u202E words"\n    verdict: "\\e[31m"\n'));
      for (const { stdout, stderr } of await Promise.all(['check', 'list', 'stats'].map((command) => run(command, '.')))) {
        assert.notEqual(stdout, '');
        assert.doesNotMatch(stdout + stderr, /[\u001b\u202e]/);
      }
    });

    it('ends with 2 for what cannot be opened: a folder in place of an article', async () => {
      await mkdir(join(folder, 'story.txt'));
      await put('story.txt.facts.yaml', sidecar(BERTHS));
      const { code, files, stderr } = await checked('story.txt.facts.yaml');
      assert.deepEqual([code, files, stderr], [2, [], 'story.txt: error: is a folder. [cannot-read]\n']);
    });
  });

  describe('check --update', () => {
    it('writes where the claims are now, and leaves the rest as it was', async () => {
      const story = STORY.replace('40 berths', '45 berths');
      await put('story.txt', story);
      await put('story.txt.facts.yaml', sidecar(BERTHS + VISITORS));
      const { code, stderr } = await run('check', '--update', '.');
      assert.deepEqual([code, stderr], [1, '2 claims in 1 sidecar, 1 problem\n']);
      const written = await get('story.txt.facts.yaml');
      const expected = sidecar(BERTHS.replace('# all of them\n', '# all of them\n    now: 45 berths\n') + VISITORS, story);
      assert.equal(written, expected);
      const { files: [file] } = await checked('.');
      assert.deepEqual(file?.claims.map(({ state, now }) => [state, now]), [['changed', '45 berths'], ['exact', '300 visitors']]);
      await run('check', '--update', '.');
      assert.equal(await get('story.txt.facts.yaml'), expected);
    });

    it('keeps no byte order mark and no CRLF of the article in the sidecar', async () => {
      await put('story.txt', `\uFEFF${STORY.replaceAll('\n', '\r\n')}`);
      await put('story.txt.facts.yaml', sidecar(BERTHS));
      assert.equal((await run('check', '--update', '.')).code, 0);
      assert.equal(await get('story.txt.facts.yaml'), sidecar(BERTHS));
    });

    it('writes nothing when nothing changed', async () => {
      await put('story.txt', STORY);
      await put('story.txt.facts.yaml', sidecar(BERTHS));
      await chmod(join(folder, 'story.txt.facts.yaml'), 0o400);
      assert.equal((await run('check', '--update', '.')).code, 0);
      assert.equal(await get('story.txt.facts.yaml'), sidecar(BERTHS));
    });
  });
});
