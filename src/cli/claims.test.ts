// claim-lens list and stats: the claims of a folder.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { BERTHS, ROOT, STORY, VISITORS, checked, put, run, sidecar, withProgram } from './cli.fixture';

describe('claim-lens: claims', function () {
  this.timeout(30_000);
  withProgram();

  describe('list and stats', () => {
    beforeEach(async () => {
      await put('story.txt', STORY.replace('40 berths', '45 berths'));
      await put('story.txt.facts.yaml', sidecar(BERTHS + VISITORS));
    });

    it('lists claims, one a line', async () => {
      assert.deepEqual(await run('list', '.'), {
        code: 0, stderr: '',
        stdout: 'story.txt:6:17: true done berths “45 berths” (changed)\nstory.txt:8:10: - open visits “300 visitors” — Ann Odell\n',
      });
    });

    it('lists claims as JSON', async () => {
      const { claims } = JSON.parse((await run('list', '--json', '.')).stdout) as { claims: Record<string, unknown>[] };
      assert.deepEqual(claims[1], { file: 'story.txt', line: 8, column: 10, article: 'story.txt', id: 'visits', state: 'exact', verdict: null, status: 'open', assignee: null, signedOff: [], claimant: 'Ann Odell', quote: '300 visitors', now: '300 visitors' });
    });

    it('counts claims', async () => {
      const { code, stdout } = await run('stats', '--json', '.');
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout), { articles: 1, claims: 2, verdicts: { true: 1 }, notJudged: 1, statuses: { open: 1, done: 1 }, states: { exact: 1, changed: 1 }, sources: 0, notes: 0 });
      assert.match((await run('stats', '.')).stdout, /^verdict\n {2}true +1\n {2}not judged +1\n$/m);
    });

    it('name a sidecar that cannot be read, and end with 2', async () => {
      await put('other.txt.facts.yaml', 'claims: [');
      for (const command of ['list', 'stats']) {
        const { code, stdout, stderr } = await run(command, '.');
        assert.equal(code, 2);
        assert.notEqual(stdout, '');
        assert.match(stderr, /^other\.txt\.facts\.yaml: error: /);
      }
    });
  });

  it('finds the samples as they are meant: sidecars valid, the changed claims seen', async () => {
    const { code, files } = await checked(join(ROOT, 'seeds'));
    assert.equal(code, 1);
    const problems = files.flatMap(({ problems: own }) => own);
    assert.deepEqual(problems.map(({ code: which }) => which), ['changed-figure', 'changed-figure']);
    assert.ok(files.flatMap(({ claims }) => claims).every(({ state }) => state === 'exact' || state === 'changed'));
  });
});
