import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, mkdir, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as crashes } from '../../bench/fuzz/crashes';
import { run as writers } from '../../bench/fuzz/writers';
import { err, ok } from '../core/result';
import { applyOperation } from '../core/sidecar/apply';
import type { Operation } from '../core/sidecar/operation';
import { withLock } from './lock';
import { updateFile } from './update-file';
import { writeAtomically } from './write-atomically';


describe('the disk', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claim-lens-'));
    file = join(folder, 'story.txt.facts.yaml');
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });
  const names = async () => (await readdir(folder)).sort();

  describe('writeAtomically', () => {
    it('makes a file, and leaves nothing else behind', async () => {
      assert.deepEqual(await writeAtomically(file, '\uFEFFä\r\n'), ok(true));
      assert.equal(await readFile(file, 'utf8'), '\uFEFFä\r\n');
      assert.deepEqual(await names(), ['story.txt.facts.yaml']);
    });

    it('keeps the mode', async () => {
      await writeFile(file, 'old');
      await chmod(file, 0o640);
      await writeAtomically(file, 'new');
      assert.equal((await stat(file)).mode & 0o777, 0o640);
    });

    it('follows a link, also one to a file that is not there yet', async () => {
      await mkdir(join(folder, 'real'));
      await symlink(join('real', 'target.yaml'), file);
      for (const text of ['first', 'second']) {
        assert.deepEqual(await writeAtomically(file, text), ok(true));
        assert.equal(await readFile(join(folder, 'real', 'target.yaml'), 'utf8'), text);
      }
      assert.deepEqual(await readdir(join(folder, 'real')), ['target.yaml']);
    });

    it('leaves the old file when it is called off at the last moment', async () => {
      await writeFile(file, 'old');
      assert.deepEqual(await writeAtomically(file, 'new', () => Promise.resolve(false)), ok(false));
      assert.equal(await readFile(file, 'utf8'), 'old');
      assert.deepEqual(await names(), ['story.txt.facts.yaml']);
    });

    it('says what is in the way', async () => {
      await mkdir(file);
      const code = async (path: string) => {
        const result = await writeAtomically(path, 'x');
        assert.ok(!result.ok);
        assert.match(result.error.message, /\.$/);
        return result.error.code;
      };
      assert.equal(await code(file), 'not-a-file');
      assert.equal(await code(join(folder, 'gone', 'story.yaml')), 'no-folder');
      await writeFile(join(folder, 'plain'), '');
      assert.equal(await code(join(folder, 'plain', 'story.yaml')), 'not-a-file');
      assert.deepEqual(await names(), ['plain', 'story.txt.facts.yaml']);
    });

    it('keeps the old file and leaves nothing behind when the disk is full', async () => {
      await writeFile(file, 'old');
      const handle = await open(file);
      const prototype = Object.getPrototypeOf(handle) as { writeFile: unknown; sync: unknown };
      await handle.close();
      for (const step of ['writeFile', 'sync'] as const) {
        const real = prototype[step];
        prototype[step] = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
        const result = await writeAtomically(file, 'new').finally(() => { prototype[step] = real; });
        assert.equal(result.ok ? '' : result.error.code, 'disk-full');
        assert.match(result.ok ? '' : result.error.message, /story\.txt\.facts\.yaml.*again\.$/);
        assert.equal(await readFile(file, 'utf8'), 'old');
        assert.deepEqual(await names(), ['story.txt.facts.yaml']);
      }
    });

    it('respects a file that is read-only', async () => {
      await writeFile(file, 'old', { mode: 0o444 });
      // Root may write anything: then the test asks as somebody else, to whom the folder is open.
      await chmod(folder, 0o777);
      const code = await asUser(() => writeAtomically(file, 'new').then((result) => (result.ok ? '' : result.error.code)));
      assert.equal(code, 'no-permission');
      assert.equal(await readFile(file, 'utf8'), 'old');
    });

    it('says so when the folder may not be written to', async () => {
      await chmod(folder, 0o555);
      const code = await asUser(() => writeAtomically(file, 'new').then((result) => (result.ok ? '' : result.error.code)));
      assert.equal(code, 'no-permission');
      assert.deepEqual(await names(), []);
    });
  });

  describe('updateFile', () => {
    it('gives what stands there, and writes what comes back', async () => {
      assert.deepEqual(await updateFile(file, (text) => ok(`${text}`)), ok('null'));
      assert.deepEqual(await updateFile(file, (text) => ok(`${text}!`)), ok('null!'));
      assert.equal(await readFile(file, 'utf8'), 'null!');
      assert.deepEqual(await names(), ['story.txt.facts.yaml']);
    });

    it('writes nothing when nothing changed or the change is refused', async () => {
      await writeFile(file, 'old');
      const before = await stat(file, { bigint: true });
      assert.deepEqual(await updateFile(file, (text) => ok(text ?? '')), ok('old'));
      assert.deepEqual(await updateFile(file, () => err({ code: 'no' })), err({ code: 'no' }));
      const after = await stat(file, { bigint: true });
      assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
    });

    it('makes the change anew when a program without manners writes in between', async () => {
      await writeFile(file, 'a');
      let calls = 0;
      const { writeFileSync } = await import('node:fs');
      const result = await updateFile(file, (text) => {
        if (++calls === 1) writeFileSync(file, 'bb');
        return ok(`${text}+`);
      });
      assert.deepEqual([result, calls], [ok('bb+'), 2]);
    });

    it('says so when the folder went, or a folder stands where the file was', async () => {
      const gone = await updateFile<never>(join(folder, 'gone', 'story.yaml'), () => ok('x'));
      assert.equal(gone.ok ? '' : gone.error.code, 'no-folder');
      await mkdir(file);
      const taken = await updateFile<never>(file, () => ok('x'));
      assert.equal(taken.ok ? '' : taken.error.code, 'not-a-file');
      assert.deepEqual(await names(), ['story.txt.facts.yaml']);
    });

    it('begins anew when the file went, and tells the change so', async () => {
      await updateFile(file, () => ok('one'));
      await rm(file);
      assert.deepEqual(await updateFile(file, (text) => ok(String(text))), ok('null'));
    });

    it('lets an editor that saves over what it has not read have its way, and the next operation says what is gone', async () => {
      const mark: Operation = { kind: 'add', before: null, claim: { id: 'marked', anchor: { quote: 'q' } } };
      const change = (operation: Operation) => updateFile(file, (text) => {
        const result = applyOperation(text, operation);
        return result.ok ? ok(result.value.text) : result;
      });
      await writeFile(file, 'version: 1\n');
      const inEditor = `${await readFile(file, 'utf8')}# typed\n`;
      assert.ok((await change(mark)).ok);
      await writeFile(file, inEditor);
      const next = await change({ kind: 'set', id: 'marked', fields: { verdict: 'true' } });
      assert.equal(next.ok ? '' : next.error.code, 'no-such-claim');
      assert.equal(await readFile(file, 'utf8'), inEditor);
      assert.ok((await change(mark)).ok);
      assert.ok((await readFile(file, 'utf8')).includes('# typed'));
    });

    it('refuses what is not UTF-8, since writing it back would spoil it', async () => {
      await writeFile(file, Buffer.from('\uFEFFversion: 1\n', 'utf16le'));
      const result = await updateFile<never>(file, () => ok('x'));
      assert.equal(result.ok ? '' : result.error.code, 'not-utf-8');
      assert.equal((await readFile(file))[0], 0xff);
    });

    it('gives up in time when others hold the lock, and says what to do', async () => {
      await writeFile(`${file}.lock`, JSON.stringify({ host: hostname(), pid: process.pid, token: 'other' }));
      const result = await updateFile<never>(file, () => ok('x'), { patience: 50 });
      assert.equal(result.ok ? '' : result.error.code, 'busy');
      assert.match(result.ok ? '' : result.error.message, /story\.txt\.facts\.yaml\.lock/);
    });

    it('takes over from an owner that died, with what it left behind', async () => {
      const dead = await deadPid();
      await writeFile(`${file}.lock`, JSON.stringify({ host: hostname(), pid: dead, token: 'x' }));
      await writeFile(join(folder, `.story.txt.facts.yaml.${dead}-0123456789ab.tmp`), 'half');
      assert.deepEqual(await updateFile(file, () => ok('mine'), { patience: 5000 }), ok('mine'));
      assert.deepEqual(await names(), ['story.txt.facts.yaml']);
    });
  });

  it('lets nobody else in while the lock is held', async () => {
    let inside = 0;
    const most: number[] = [];
    await Promise.all(Array.from({ length: 8 }, () => withLock(file, async () => {
      most.push(++inside);
      await new Promise((resolve) => setTimeout(resolve, 3));
      inside--;
    })));
    assert.deepEqual(most, Array<number>(8).fill(1));
  });

  it('lets many processes mark, note and remove in one sidecar at once, and nothing is lost', async () => {
    const { wrong, leftovers, operations } = await writers(4, 45);
    assert.deepEqual({ wrong, leftovers, operations }, { wrong: [], leftovers: [], operations: 180 });
  });

  it('holds the old sidecar or the new one when the command line is killed while it writes', async () => {
    const { mixtures, leftInTheEnd, old, fresh } = await crashes(12, 7);
    assert.deepEqual({ mixtures, leftInTheEnd, rounds: old + fresh }, { mixtures: 0, leftInTheEnd: [], rounds: 12 });
  });

  it('leaves the old file or the new one when a writer is killed', async function () {
    this.timeout(60_000);
    const [old, fresh] = ['a'.repeat(300_000), 'b'.repeat(300_000)];
    await writeFile(file, old);
    for (let round = 0; round < 8; round++) {
      const killed = child(`for (let i = 0; ; i++) await updateFile(${JSON.stringify(file)}, () => ok((i % 2 ? 'a' : 'b').repeat(300000)));`, 400 + 37 * round);
      await assert.rejects(killed);
      const text = await readFile(file, 'utf8');
      assert.ok(text === old || text === fresh);
    }
    // The next one goes on at once, and clears up.
    assert.deepEqual(await updateFile(file, () => ok('next'), { patience: 5000 }), ok('next'));
    assert.deepEqual((await names()).filter((name) => name.endsWith('.lock')), []);
  });
});

/** Does something without root's powers. */
async function asUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Runs a script with `updateFile` and `ok` in a process of its own; kills it after so many milliseconds. */
function child(script: string, kill?: number): Promise<void> {
  const from = (name: string) => JSON.stringify(join(__dirname, name));
  const source = `const { updateFile } = require(${from('update-file')}); const { ok } = require(${from('../core/result')}); (async () => { ${script} })().catch((error) => { console.error(error); process.exit(1); });`;
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', source], { cwd: join(__dirname, '..', '..'), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    run.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    const timer = kill === undefined ? undefined : setTimeout(() => run.kill('SIGKILL'), kill);
    run.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(complaint || 'killed'));
    });
  });
}

async function deadPid(): Promise<number> {
  const run = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => run.on('exit', resolve));
  return run.pid ?? 0;
}
