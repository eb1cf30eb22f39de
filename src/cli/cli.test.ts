// The command line as it ships: bundled as the build does it, run as a process of its own on folders of its own.

import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface FileJson {
  article: string | null;
  sidecar: string | null;
  claims: { id: string; state: string; start: number | null; end: number | null; quote: string; now: string | null; verdict: string | null }[];
  problems: { severity: string; code: string; message: string; line: number; column: number; file: string }[];
}

interface Found {
  figures: { kind: string; start: number; end: number; text: string; value: unknown; unit: string | null; noun: string | null; bound: string; change: string | null }[];
  dates: { start: number; end: number; text: string; value: string | null }[];
  quotations: { start: number; end: number; text: string; speaker: { start: number; end: number; text: string; name: string } | null; cue: string | null }[];
  attributions: { speaker: { name: string }; cue: string; content: { start: number; end: number; text: string } }[];
  sentences: { start: number; end: number; checkWorthiness: number; reasons: string[] }[];
}

interface Spoken {
  quotations: { start: number; speaker: { reason: string | null } | null; via: { text: string } | null; utterance: number | null }[];
  attributions: { guess: { reason: string | null } | null; via: { text: string } | null }[];
}

const STORY = [
  'Harbour to close', '', 'Harbour to close', '2 October, 2015', '', 'The harbour has 40 berths, of which 12 were let on Monday.', '',
  '“We lost 300 visitors in two years,” said Ann Odell, the harbour master.', '',
].join('\n');

describe('claim-lens', function () {
  this.timeout(30_000);
  let bundle: string;
  let folder: string;

  before(async () => {
    bundle = join(await mkdtemp(join(tmpdir(), 'claim-lens-bundle-')), 'cli.js');
    await build({ absWorkingDir: ROOT, entryPoints: ['src/cli/main.ts'], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], target: 'es2022', logLevel: 'error' });
  });
  after(() => rm(dirname(bundle), { recursive: true }));
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'claim-lens-cli-')); });
  afterEach(() => rm(folder, { recursive: true }));

  function start(...args: string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [bundle, ...args], { cwd: folder });
  }

  async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
    const heard = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => { heard.stdout += chunk; });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { heard.stderr += chunk; });
    const [code] = await once(child, 'close') as [number | null];
    return { code, ...heard };
  }

  function run(...args: string[]): Promise<Ended> {
    const child = start(...args);
    child.stdin.end();
    return ended(child);
  }

  function feed(input: string | Buffer, ...args: string[]): Promise<Ended> {
    const child = start(...args);
    child.stdin.end(input);
    return ended(child);
  }

  async function put(path: string, content: string | Buffer): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  const get = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

  /** A sidecar of claims in YAML, with the text that it keeps. */
  function sidecar(claims: string, text: string | null = STORY): string {
    const kept = text === null ? '' : `text: |\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
    return `# by hand\nversion: 1\nclaims:\n${claims}${kept}`;
  }

  const BERTHS = '  - id: berths\n    quote: 40 berths   # all of them\n    verdict: "true"\n    status: done\n';
  const VISITORS = '  - id: visits\n    quote: 300 visitors\n    claimant: Ann Odell\n';

  async function checked(...args: string[]): Promise<{ code: number | null; files: FileJson[]; stderr: string }> {
    const { code, stdout, stderr } = await run('check', '--json', ...args);
    return { code, files: (JSON.parse(stdout) as { files: FileJson[] }).files, stderr };
  }

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

  describe('detect', () => {
    it('gives the findings of a file in the documented shape', async () => {
      await put('story.txt', STORY);
      const { code, stdout } = await run('detect', '--json', 'story.txt');
      const { files } = JSON.parse(stdout) as { files: (Found & { file: string })[] };
      assert.equal(code, 0);
      assert.equal(files.length, 1);
      const [found] = files;
      assert.ok(found);
      assert.equal(found.file, 'story.txt');
      const berths = found.figures.find(({ text }) => text === '40');
      assert.ok(berths);
      const { kind, start, end, text, value, unit, noun, bound, change } = berths;
      assert.deepEqual({ kind, text, value, unit, noun, bound, change }, { kind: 'count', text: '40', value: 40, unit: null, noun: 'berths', bound: '=', change: null });
      assert.equal(STORY.slice(start, end), '40');
      assert.equal(found.dates.find((date) => date.text === 'Monday')?.value, '2015-09-28');
      assert.equal(found.quotations[0]?.speaker?.name, 'Ann Odell');
      assert.equal(found.quotations[0]?.cue, 'said');
      assert.ok(found.sentences.some(({ reasons, checkWorthiness }) => reasons.length > 0 && checkWorthiness > 0 && checkWorthiness <= 1));
    });

    it('tells why a speaker is one, the source of the source, and which pieces are one quotation', async () => {
      await put('speech.txt', 'Harbour talks\n\n“We lost 12 ships,” Ann Odell said, quoted by Sol news agency. “We,” she added, “will rebuild.”\n\nIt is said that 300 left.\n');
      const { files } = JSON.parse((await run('detect', '--json', 'speech.txt')).stdout) as { files: Spoken[] };
      const [{ quotations, attributions }] = files as [Spoken];
      assert.deepEqual(quotations.map(({ speaker, via }) => [speaker?.reason, via?.text]), [['named', 'Sol news agency'], ['pronoun', undefined], ['pronoun', undefined]]);
      assert.deepEqual(quotations.map(({ start, utterance }) => utterance === null ? null : start - utterance), [null, 0, quotations[2]!.start - quotations[1]!.start]);
      assert.equal(attributions[0]?.via?.text, 'Sol news agency');
      assert.equal(attributions.at(-1)?.guess?.reason, 'unnamed');
    });

    it('counts offsets in the file as it is: byte order mark, CRLF, characters of two units', async () => {
      const text = `\uFEFF${STORY.replace('The harbour', 'The 🛥 harbour').replaceAll('\n', '\r\n')}`;
      await put('story.txt', text);
      const { files } = JSON.parse((await run('detect', '--json', 'story.txt')).stdout) as { files: Found[] };
      const all = files.flatMap(({ figures, dates, quotations }) => [...figures, ...dates, ...quotations]);
      assert.ok(all.length >= 4);
      for (const one of all) assert.equal(one.text, text.slice(one.start, one.end));
    });

    it('prints one finding a line, with line and column', async () => {
      await put('story.txt', STORY);
      const { code, stdout, stderr } = await run('detect', 'story.txt');
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      assert.match(stdout, /^story\.txt:6:17: count: .*40.* = 40$/m);
      assert.match(stdout, /^story\.txt:6:52: date: Monday = 2015-09-28$/m);
      assert.match(stdout, /^story\.txt:8:1: quotation: “We lost .* — Ann Odell$/m);
    });

    it('counts "Monday" from the day that --date gives', async () => {
      await put('story.txt', STORY);
      assert.match((await run('detect', '--date', '2020-01-01', 'story.txt')).stdout, /date: Monday = 2019-12-30$/m);
    });

    it('names what it cannot read, and goes on', async () => {
      await put('story.txt', STORY);
      await put('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
      await put('latin.txt', Buffer.from('caf\xe9', 'latin1'));
      await put('wide.txt', Buffer.from(STORY, 'utf16le'));
      const { code, stdout, stderr } = await run('detect', 'none.txt', 'photo.txt', 'latin.txt', 'wide.txt', '.', 'story.txt');
      assert.equal(code, 2);
      assert.deepEqual(stderr.trimEnd().split('\n').map((line) => line.replace(/^(.*?): error: .* \[(.*)\]$/, '$1 $2')), ['none.txt missing', 'photo.txt not-text', 'latin.txt not-text', 'wide.txt not-text', '. cannot-read']);
      assert.match(stdout, /^story\.txt:6:17: /m);
    });

    it('finds nothing in an empty file', async () => {
      await put('empty.txt', '');
      assert.deepEqual(await run('detect', 'empty.txt'), { code: 0, stdout: '', stderr: '' });
    });
  });

  describe('detect --jsonl', () => {
    const ids = ({ stdout }: Ended): unknown[] => stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: unknown }).id);

    it('answers line by line, in order, with any id', async () => {
      const lines = [{ id: 'a', text: 'Ann saw 40 boats on Monday.', date: '2015-10-02' }, { id: 7, text: '' }, { id: null, text: '\uD800 \0' }, { text: 'x' }];
      const result = await feed(`\uFEFF${lines.map((line) => JSON.stringify(line)).join('\r\n')}`, 'detect', '--jsonl');
      assert.deepEqual([result.code, result.stderr, ids(result)], [0, '', ['a', 7, null, null]]);
      const [first] = result.stdout.split('\n');
      const found = JSON.parse(first ?? '') as Found;
      assert.deepEqual(Object.keys(found), ['id', 'figures', 'dates', 'quotations', 'attributions', 'sentences']);
      assert.equal(found.figures[0]?.noun, 'boats');
      assert.deepEqual(found.dates.map(({ text, value }) => [text, value]), [['Monday', '2015-09-28']]);
    });

    it('answers the first line before the second is there', async () => {
      const child = start('detect', '--jsonl');
      child.stdin.write('{"id":1,"text":"One."}\n{"id":');
      const [first] = await once(child.stdout.setEncoding('utf8'), 'data') as [string];
      assert.match(first, /^\{"id":1,.*\n$/);
      child.stdin.end('2,"text":"Two."}\n');
      assert.deepEqual(ids(await ended(child)), [2]);
    });

    it('names line and column of what it cannot read, goes on, and ends with 2', async () => {
      const lines = [
        '{"id":1,"text":"One."}', '{"id":2,"text":}', '', '{"id":3,"text":5}', '{"id":4}', '[]', '{"id":5,"text":"On Monday.","date":"2015-13-01"}', '{"id":6,"text":"Six."}', '{"id":7,"te',
      ];
      const result = await feed(lines.join('\n'), 'detect', '--jsonl');
      assert.deepEqual([result.code, ids(result)], [2, [1, 6]]);
      assert.deepEqual(result.stderr.trimEnd().split('\n').map((line) => /^<stdin>:(\d+:\d+): error: ./.exec(line)?.[1]), ['2:16', '4:9', '5:1', '6:1', '7:29', '9:12']);
    });

    it('refuses a line that is not UTF-8, and reads one of 1 MB without a space', async () => {
      const input = Buffer.concat([Buffer.from('{"id":1,"text":"\xff"}\n', 'latin1'), Buffer.from(`{"id":2,"text":"${'a'.repeat(1_000_000)}"}\n`)]);
      const result = await feed(input, 'detect', '--jsonl');
      assert.deepEqual([result.code, result.stderr, ids(result)], [2, '<stdin>:1:1: error: the line is not UTF-8\n', [2]]);
    });

    it('loses nothing for a reader who is slow', async () => {
      const count = 1000;
      const child = start('detect', '--jsonl');
      child.stdin.end(Array.from({ length: count }, (_, id) => `{"id":${id},"text":"Ann saw ${id} boats. Jo saw none."}\n`).join(''));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(ids(await ended(child)), Array.from({ length: count }, (_, id) => id));
    });

    it('ends without a word when its reader leaves', async () => {
      const child = start('detect', '--jsonl');
      child.stdin.on('error', () => undefined);
      child.stdin.write('{"id":1,"text":"One."}\n'.repeat(5_000));
      await once(child.stdout, 'data');
      child.stdout.destroy();
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => { stderr += chunk; });
      const [code] = await once(child, 'exit') as [number];
      assert.deepEqual({ code, stderr }, { code: 141, stderr: '' });
    });
  });

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
