// claim-lens detect, for people and for programs.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { STORY, ended, feed, put, run, start, withProgram, type Ended, type Found, type Spoken } from './cli.fixture';

describe('claim-lens: what an article says', function () {
  this.timeout(30_000);
  withProgram();

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
});
