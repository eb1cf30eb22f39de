import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sample } from './arbitrary.test';
import { layOut } from './layout';
import { parseTree } from './tree';
import { parseUsual } from './usual';

/** The usual reader says nothing, or what the full parser says. */
function agrees(text: string): boolean {
  const usual = parseUsual(text);
  if (!usual) return false;
  const parsed = parseTree(text);
  assert.deepEqual(parsed.faults, [], text);
  assert.deepEqual(usual.tree, parsed.tree, text);
  return true;
}

const USUAL = [
  'version: 1\n',
  'article:\n  headline: Talks resume   # today\n  # why\n  published: 2015-09-28\n',
  '  - id: k3f9qz  # c\n    quote: 240,000 "deaths" in it\'s war\n\n    nth: 2\n    verdict:\n    now: -5 % of\n',
  '- quote: "a \\u00e4 \\"b\\" \\n"\n  was: \'it\'\'s\'\n  figure: {value: 240000, unit: deaths, at: 10:02:00Z, url: https://a.example/b?c, range: [1, 2, ], none: {}}\n',
  '  - id: a\n    sources:\n      - url: https://a.example/#x\n        title: T\n      # between\n      - {title: U}\n    notes:\n    - {text: same column}\n    - plain words\n',
  'text: |\n  One.\n\n    Two, further in.\n  Three\n\n# end\n',
  'text: |\n  One.\t\n  \n  \tTwo.\n   \n     \n  Three\n \n',
  'text: |-\n  One.\n    \n',
  '  - explanation: |-  # c\n      One.\n      Two.\n    quote: q\n',
];

const DOUBTFUL = [
  'a: b: c\n', 'a: b\n  c\n', 'a: |\n\n   b\n', 'a: |+\n  b\n', 'a: |2\n  b\n', 'a: >\n  b\n', 'a: "b\n  c"\n', 'a: &x b\n', 'a: *x\n', 'a: !x b\n', 'a: {b: c\n', 'a: {b}\n', 'a: [b: c]\n', 'a: ? b\n', '? a\n: b\n', 'a: \tb\n', 'a:\n b\n', 'a: b #c\n  d\n', '- a\nb: c\n', 'a: |\n b\n  \nc: d\n', 'a: [b]c\n', 'a: "b" c\n', 'a: {b: "c"d}\n', 'a: {b: c:}\n', 'a: - b\n', '---\na: b\n', 'a: "\\x41"\n', 'a: |\n  b', '"a": b\n', 'a: [b, , c]\n', 'a: [,]\n', 'a: {b: c # d\n}\n', 'a: {b: http://c}\n', 'a: {b: c::d}\n', 'a: {b: c:\'d\'}\n',
];

describe('the usual style', () => {
  for (const text of USUAL) {
    it(`reads ${JSON.stringify(text.slice(0, 60))} as the full parser does`, () => {
      assert.ok(agrees(text));
      assert.ok(agrees(text.replaceAll('\n', '\r\n')));
    });
  }

  it('leaves what is doubtful to the full parser, or reads it as that does', () => {
    for (const text of DOUBTFUL) agrees(text);
  });

  it('reads quotes of many megabytes', () => {
    const words = 'x'.repeat(9_000_000);
    for (const quote of ['"', '\'']) assert.equal(parseUsual(`text: ${quote}${words}${quote}\n`)?.tree.end, words.length + 8);
    assert.equal(parseUsual(`text: "${words}\n`), null);
  });

  it('reads whatever it reads as the full parser does', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('"', '\'', '[', '{', '- ', ': ', ':', '\n', '\r\n', '\n\n', ' ', '  ', '\t', '#', ' #', '&a ', '*a', '!x ', '|', '|-', '>', '---\n', '? ', ',', '}', ']', '\\', '\u2028', '\u0085', '\u00a0'));
    const start = fc.oneof(fc.constantFrom(...USUAL), sample.map(({ text }) => text));
    fc.assert(fc.property(start, fc.array(fc.tuple(fc.nat(), fc.nat(4), piece), { maxLength: 3 }), (text, cuts) => {
      agrees(cuts.reduce((now, [at, length, insert]) => now.slice(0, at % (now.length + 1)) + insert + now.slice(at % (now.length + 1) + length), text));
    }), { numRuns: Number(process.env['RUNS'] ?? 1000) });
  });

  it('and the pieces of a file say the same as the whole', () => {
    fc.assert(fc.property(sample, fc.nat(), fc.constantFrom('', '"', '\'', '{', '[', '\n', ' ', '- ', '#', ': ', '|\n'), ({ text }, at, insert) => {
      const broken = text.slice(0, at % (text.length + 1)) + insert + text.slice(at % (text.length + 1));
      const bom = broken.startsWith('\uFEFF') ? 1 : 0;
      const whole = parseTree(broken.slice(bom));
      const layout = layOut(broken);
      assert.equal(layout.faults.length === 0, whole.faults.length === 0, `${JSON.stringify(broken)}\n${JSON.stringify(layout.faults)}\n${JSON.stringify(whole.faults)}`);
    }), { numRuns: Number(process.env['RUNS'] ?? 300) });
  });
});
