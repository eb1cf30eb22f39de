// Sidecars come with strangers' repositories: whatever they hold, reading and writing end soon and harm nothing.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fuzz } from '../../../bench/fuzz/sidecars';
import { applyOperation } from './apply';
import { sample } from './arbitrary.test';
import { MAX_LENGTH, MAX_LINES, readSidecar } from './read';

const SIZE = 300_000;
const many = (text: string) => text.repeat(Math.floor(SIZE / text.length));

/** Ten levels of nine aliases each would be three and a half thousand million words. */
const BOMB = `version: 1\na0: &a0 [lol]\n${Array.from({ length: 10 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array<string>(9).fill(`*a${i}`).join(', ')}]\n`).join('')}`;

const HOSTILE: Readonly<Record<string, string>> = {
  'an alias bomb': `${BOMB}claims: *a10\n`,
  'an alias bomb in a claim': `${BOMB}claims:\n  - {quote: a, sources: *a10}\n`,
  'a list that holds itself': 'version: 1\nclaims: &c\n  - quote: a\n    sources: *c\n  - *c\n',
  'a map that holds itself': 'version: 1\nclaims:\n  - &c {quote: a, figure: *c}\n',
  'many aliases of much': `version: 1\nb: &b [${many('{title: t},')}]\nclaims:\n${'  - {quote: a, sources: *b}\n'.repeat(200)}`,
  'brackets that open': `claims: ${many('[')}`,
  'braces that open': `claims: ${many('{a: ')}`,
  'dashes in a row': many('- '),
  'question marks in a row': many('? '),
  'colons in a row': `a${many(': ')}`,
  'stairs of keys': Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
  'a scalar without end': `version: 1\ntext: ${many('x')}`,
  'quotes without end': `version: 1\ntext: "${many('x\n  ')}`,
  'escapes': `version: 1\ntext: "${many('\\x41')}"`,
  'line ends': many('\n'),
  'carriage returns': `version: 1\r${many('a: b\r')}`,
  'empty lines in a block': `version: 1\ntext: |\n${many('\n')}  x`,
  'white space': `version: 1\ntext:${many(' \t')}`,
  'comments': `version: 1\nclaims:\n  - quote: a\n${many('    # a\n')}`,
  'tags': `version: 1\nclaims:\n${many('  - !!js/function {quote: a}\n')}`,
  'anchors': `a: [${many('&a x,')}]`,
  'keys': Array.from({ length: SIZE / 10 }, (_, i) => `k${i}: 1\n`).join(''),
  'one key many times': `version: 1\nclaims:\n  - quote: a\n${many('    quote: b\n')}`,
  'one id many times': `version: 1\nclaims:\n${many('  - {id: a, quote: a}\n')}`,
  'one quote many times': `version: 1\nclaims:\n${many('  - quote: a\n')}`,
  'many keys that are each much': Array.from({ length: 20 }, (_, i) => `k${i}: [${'a,'.repeat(60_000)}]\n`).join(''),
  'many claims that are each much': `version: 1\nclaims:\n${`  - {quote: a, x: [${'a,'.repeat(15_000)}]}\n`.repeat(40)}`,
  'documents': many('a\n---\n'),
  'directives': many('%YAML 1.2\n'),
  'NUL': `version: 1\ntext: ${many('\0')}`,
  'UTF-16 read as UTF-8': [...'version: 1\nclaims:\n  - quote: a\n'].map((character) => `${character}\0`).join(''),
  'byte order marks': many('\uFEFF'),
  'lone surrogates': `version: 1\nclaims:\n  - quote: ${many('\ud800')}`,
  'conflict markers': many('<<<<<<< a\nx: 1\n=======\ny: 1\n>>>>>>> b\n'),
  'wrong entries': `version: 1\nclaims:\n  - quote: a\n    notes:\n${many('      - 5\n')}`,
  'mappings on one line': many('a: b: c\n'),
  'a key of great length': `version: 1\n${many('k')}: 1`,
  'too much of everything': 'x'.repeat(MAX_LENGTH + 1),
  'empty lines': `version: 1\nclaims:\n  - quote: a\n    notes:\n${'\n'.repeat(MAX_LINES - 10)}`,
  'too many empty lines': `version: 1\nclaims:\n  - quote: a\n    notes:\n${'\n'.repeat(4 * MAX_LINES)}`,
};

describe('a hostile sidecar', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`does no harm with ${name}`, () => {
      const before = process.cpuUsage();
      readSidecar(text);
      const result = applyOperation(text, { kind: 'add', before: null, claim: { id: 'newone', anchor: { quote: 'q' } } });
      const { user } = process.cpuUsage(before);
      if (result.ok) assert.ok(readSidecar(result.value.text).sidecar?.claims.some(({ id }) => id === 'newone'));
      else assert.match(result.error.message, /\S/);
      // A second for each; the machine that runs the tests may be busy with others.
      assert.ok(user < 6_000_000, `${user / 1000} ms`);
    });
  }

  it('reaches no prototype', () => {
    const { sidecar } = readSidecar('version: 1\n__proto__: {a: 1}\nclaims:\n  - __proto__: {polluted: x}\n    quote: a\n    constructor: {prototype: {polluted: x}}\n    figure: {__proto__: {polluted: x}, value: 1}\n    aspects: {__proto__: x, ours: true}\n    sources: [{__proto__: {polluted: x}, title: T}]\n');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    const [claim] = sidecar!.claims;
    assert.deepEqual([claim!.figure, claim!.aspects, claim!.sources], [{ value: 1 }, { ours: 'true' }, [{ title: 'T' }]]);
    assert.equal((claim as unknown as Record<string, unknown>)['polluted'], undefined);
  });

  it('says so when it is too much, and leaves it as it is', () => {
    const text = `version: 1\nclaims:\n  - quote: a\n    x: [${'a,'.repeat(300_000)}]\n`;
    assert.equal(readSidecar(text).problems[0]?.code, 'too-large');
    const result = applyOperation(text, { kind: 'add', before: null, claim: { id: 'newone', anchor: { quote: 'q' } } });
    assert.equal(result.ok ? '' : result.error.code, 'unparsable');
  });

  it('does not become longer than what is read', () => {
    const text = 'version: 1\nclaims:\n  - quote: a\n';
    const result = applyOperation(text, { kind: 'sync', text: 'x\n'.repeat(MAX_LINES), anchors: [] });
    assert.match(result.ok ? '' : result.error.message, /longer than Claim Lens reads/);
  });

  it('in no shape that the fuzzer knows throws, touches another claim, or is written over when it is not understood', () => {
    const { failures, read, applied, refused } = fuzz(20210302, 250);
    assert.deepEqual(failures, []);
    // Both ways were gone.
    assert.ok(read > 50 && applied > 50 && (refused['unparsable'] ?? 0) > 50);
  });

  it('never makes reading or writing throw, whatever is cut out of it or put into it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('"', '\'', '[', '{', '- ', ': ', '\n', '\r\n', '  ', '\t', '#', '&a ', '*a', '!!x ', '|', '>', '---\n', '? ', ',', '}', ']'));
    fc.assert(fc.property(sample, fc.array(fc.tuple(fc.nat(), fc.nat(6), piece), { minLength: 1, maxLength: 4 }), ({ text }, cuts) => {
      const broken = cuts.reduce((now, [at, length, insert]) => now.slice(0, at % (now.length + 1)) + insert + now.slice(at % (now.length + 1) + length), text);
      const { sidecar, problems } = readSidecar(broken);
      assert.ok(sidecar ?? problems.some(({ severity }) => severity === 'error'));
      const id = sidecar?.claims[0]?.id ?? 'none';
      for (const operation of [{ kind: 'set', id, fields: { verdict: 'true', figure: { value: 1 } } }, { kind: 'remove', id }, { kind: 'add-note', id, note: { text: 'n' } }, { kind: 'sync', text: 'T\n', anchors: [] }] as const) {
        const result = applyOperation(broken, operation);
        if (sidecar?.readOnly !== undefined || !sidecar) assert.ok(!result.ok || broken.trim() === '', broken);
        if (!result.ok) continue;
        // What was readable stays so, and nothing but the claim changes.
        const after = readSidecar(result.value.text).sidecar;
        assert.ok(after, `${broken}\n--->\n${result.value.text}`);
        const others = (claims: typeof after.claims) => claims.filter((claim) => claim.id !== id).map(({ anchor }) => anchor.quote);
        assert.deepEqual(others(after.claims), others(sidecar?.claims ?? []), `${JSON.stringify(broken)}\n--->\n${result.value.text}`);
      }
    }), { numRuns: Number(process.env['RUNS'] ?? 150) });
  });
});
