// What every program should do: say its version, help, and refuse what makes no sense.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, run, withProgram } from './cli.fixture';

describe('claim-lens', function () {
  this.timeout(30_000);
  withProgram();

  describe('as a program', () => {
    it('says its version, which is the package’s', async () => {
      const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
      assert.deepEqual(await run('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
    });

    it('lists its commands, and helps with each', async () => {
      const { code, stdout } = await run('--help');
      assert.equal(code, 0);
      await Promise.all(['detect', 'check', 'list', 'stats'].map(async (command) => {
        assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
        const help = await run(command, '--help');
        assert.equal(help.code, 0);
        assert.ok(help.stdout.startsWith(`Usage: claim-lens ${command} `));
      }));
    });

    it('refuses what makes no sense, with a message and exit code 2', async () => {
      const wrong: string[][] = [[], ['tidy'], ['detect'], ['check'], ['list'], ['stats'], ['check', '--fast', '.'], ['detect', '--jsonl', 'x.txt'], ['detect', '--date', '2015-02-30', 'x.txt'], ['check', '--verdicts', ',', '.']];
      for (const [index, { code, stdout, stderr }] of (await Promise.all(wrong.map((args) => run(...args)))).entries()) {
        const said = wrong[index]?.join(' ');
        assert.deepEqual({ code, stdout }, { code: 2, stdout: '' }, said);
        assert.match(stderr, /^claim-lens: .+\nTry "claim-lens --help"\.\n$/, said);
      }
    });
  });
});
