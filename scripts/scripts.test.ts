// The small decisions of the scripts; what they run is tested by running it.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './command.mjs';
import { readCounts } from './counts.mjs';
import { upToDate } from './install.mjs';
import { entries } from './vsix.mjs';
import { address, remote } from '../test/hosts/server.mjs';
import { cacheFolder } from '../test/hosts/prepare.mjs';

describe('scripts', () => {
  let folder: string;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'claim-lens-scripts-')); });
  after(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  describe('counts of a step', () => {
    it('are what it wrote', () => {
      assert.deepEqual(readCounts(file('counts', '{"passed":3,"failed":2}'), false), { passed: 3, failed: 2 });
    });
    it('are one for a step that counts nothing', () => {
      assert.deepEqual(readCounts(join(folder, 'none'), true), { passed: 1, failed: 0 });
      assert.deepEqual(readCounts(join(folder, 'none'), false), { passed: 0, failed: 1 });
    });
    it('hold a failure for a step that ended badly after its tests', () => {
      assert.deepEqual(readCounts(file('well', '{"passed":3,"failed":0}'), false), { passed: 3, failed: 1 });
    });
  });

  describe('what is to be done at the exit', () => {
    const program = `
      import { onExit } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/command.mjs')).href)};
      const before = process.listenerCount('exit');
      for (let made = 0; made < 12; made++) onExit(() => console.log(made));
      onExit(() => console.log('taken back'))();
      console.log(process.listenerCount('exit') - before);`;

    it('adds no listener, and is done from the last to the first, but for what was taken back', async () => {
      const [added, ...done] = (await run(process.execPath, ['--input-type=module', '-e', program], { quiet: true })).trim().split('\n');
      assert.equal(added, '0');
      assert.deepEqual(done.map(Number), [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    });
  });

  describe('an installation', () => {
    const lock = (packages: Record<string, { version?: string; optional?: boolean }>) => ({ packages });
    const wanted = lock({ '': { version: '1.0.0' }, 'node_modules/a': { version: '1.2.3' }, 'node_modules/only-mac': { version: '1.0.0', optional: true } });

    it('is up to date when all is there but what is for other platforms', () => {
      assert.equal(upToDate(wanted, lock({ 'node_modules/a': { version: '1.2.3' } })), true);
    });
    it('is stale when something is missing or of another version', () => {
      assert.equal(upToDate(wanted, lock({})), false);
      assert.equal(upToDate(wanted, lock({ 'node_modules/a': { version: '1.2.4' } })), false);
      assert.equal(upToDate(wanted, null), false);
    });
  });

  describe('running a program', () => {
    it('gives what a quiet one printed', async () => {
      assert.equal(await run(process.execPath, ['-e', 'console.log("a b")'], { quiet: true }), 'a b\n');
    });
    it('fails with what it said', async () => {
      await assert.rejects(run(process.execPath, ['-e', 'console.error("broken"); process.exit(3)'], { quiet: true }), /ended with 3[\s\S]*broken/u);
    });
    it('fails when there is no such program', async () => {
      await assert.rejects(run(join(folder, 'nothing'), [], { quiet: true }), /ENOENT/u);
    });
  });

  describe('a .vsix', () => {
    it('is refused when it is none', () => {
      assert.throws(() => entries(file('x.vsix', Buffer.alloc(40))), /no plain zip file/u);
    });
    it('tells its files and their sizes', () => {
      const name = Buffer.from('extension/größe.txt');
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt32LE(5, 20);
      entry.writeUInt32LE(9, 24);
      entry.writeUInt16LE(name.length, 28);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      assert.deepEqual(entries(file('y.vsix', Buffer.concat([entry, name, end]))), [{ name: 'extension/größe.txt', packed: 5, size: 9 }]);
    });
  });

  describe('addresses of a workbench', () => {
    const server = { origin: 'http://127.0.0.1:1234', authority: '127.0.0.1:1234', token: 'secret' };
    it('carry token, folder and the file to open', () => {
      const { searchParams } = new URL(address(server, '/a b/seeds', { file: '/a b/seeds/ü.txt' }));
      assert.equal(searchParams.get('tkn'), 'secret');
      assert.equal(searchParams.get('folder'), '/a b/seeds');
      assert.deepEqual(JSON.parse(searchParams.get('payload')!), [['skipWelcome', 'true'], ['openFile', 'vscode-remote://127.0.0.1:1234/a%20b/seeds/%C3%BC.txt']]);
    });
    it('know drives', () => {
      assert.equal(remote('h:1', 'C:\\seeds\\a.txt'), 'vscode-remote://h:1/C:/seeds/a.txt');
    });
  });

  it('keep hosts where they are told to', () => {
    assert.equal(cacheFolder({ VSCODE_HOST_CACHE: '/elsewhere', XDG_CACHE_HOME: '/x' }), '/elsewhere');
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }), join('/x', 'vscode-host'));
  });
});
