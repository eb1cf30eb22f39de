import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sample } from './arbitrary.test';
import { Draft } from './edits';
import { mendingsOf, type Mending } from './mendings';
import { CODES } from './problems';
import { readSidecar } from './read';

const options = { today: '2024-05-06', random: () => 0 };

function apply(text: string, { edits }: Mending): string {
  const draft = new Draft(text);
  draft.spliceAll(edits);
  return draft.text;
}

/** What each quick fix makes of the text's first problem of that code. */
function mended(text: string, code: string): [kind: string, words: string, text: string][] {
  const problem = readSidecar(text).problems.find((one) => one.code === code);
  assert.ok(problem, `no ${code} in ${text}`);
  return mendingsOf(text, problem, options).map((one) => [one.kind, one.words, apply(text, one)]);
}

const START = 'version: 1\nclaims:\n';

/** For each code: a text, and what the first quick fix makes of it. */
const CASES: readonly (readonly [code: string, text: string, kind: string, after: string])[] = [
  ['unknown-verdict', `${START}  - quote: 40 cranes\n    verdict: mostly_ture # sure?\n`, 'use', `${START}  - quote: 40 cranes\n    verdict: mostly-true # sure?\n`],
  ['unknown-verdict', `${START}  - {quote: 40 cranes, aspects: {figure: flase}}\n`, 'use', `${START}  - {quote: 40 cranes, aspects: {figure: "false"}}\n`],
  ['unknown-status', `${START}  - quote: 40 cranes\n    status: reviewing\n`, 'use', `${START}  - quote: 40 cranes\n    status: in-review\n`],
  ['unknown-stance', `${START}  - quote: 40 cranes\n    sources:\n      - {title: Yard, stance: suports}\n`, 'use', `${START}  - quote: 40 cranes\n    sources:\n      - {title: Yard, stance: supports}\n`],
  ['duplicate-id', `${START}  - id: aaaaab\n    quote: 40 cranes\n  - id: aaaaab\n    quote: 9 tugs\n`, 'new-id', `${START}  - id: aaaaab\n    quote: 40 cranes\n  - id: aaaaaa\n    quote: 9 tugs\n`],
  ['duplicate-key', `${START}  - quote: 40 cranes\n    verdict: "true"\n    verdict: "false"\n`, 'take-out', `${START}  - quote: 40 cranes\n    verdict: "true"\n`],
  ['missing-version', '# ours\nclaims:\n  - quote: 40 cranes\n', 'add-version', '# ours\nversion: 1\nclaims:\n  - quote: 40 cranes\n'],
  ['missing-version', 'version:\nclaims:\n  - quote: 40 cranes\n', 'add-version', 'version: 1\nclaims:\n  - quote: 40 cranes\n'],
  ['missing-version', '{claims: [{quote: 40 cranes}]}\n', 'add-version', '{version: 1, claims: [{quote: 40 cranes}]}\n'],
  ['invalid-version', 'version: v1\nclaims: []\n', 'use', 'version: 1\nclaims: []\n'],
  ['not-a-sidecar', '- quote: 40 cranes\n', 'add-version', `${START}- quote: 40 cranes\n`],
  ['missing-quote', `${START}  - quote: 40 cranes\n  - verdict: "true"\n    status: open\n`, 'take-out', `${START}  - quote: 40 cranes\n`],
  ['missing-key', `${START}  - quote: 40 cranes\n    notes:\n      - {by: ik}\n      - {by: ik, text: Ask.}\n`, 'take-out', `${START}  - quote: 40 cranes\n    notes:\n      - {by: ik, text: Ask.}\n`],
  ['empty', `${START}  - id: " "\n    quote: 40 cranes\n`, 'take-out', `${START}  - quote: 40 cranes\n`],
  ['invalid-url', `${START}  - quote: 40 cranes\n    sources:\n      - url: www.yard.example.org/cranes\n`, 'use', `${START}  - quote: 40 cranes\n    sources:\n      - url: https://www.yard.example.org/cranes\n`],
  ['invalid-url', `${START}  - quote: 40 cranes\n    sources:\n      - title: Yard\n        url: javascript:alert(1)\n`, 'take-out', `${START}  - quote: 40 cranes\n    sources:\n      - title: Yard\n`],
  ['invalid-date', `${START}  - quote: 40 cranes\n    checked: 28 September 2015\n`, 'use', `${START}  - quote: 40 cranes\n    checked: 2015-09-28\n`],
  ['invalid-nth', `${START}  - quote: 40 cranes\n    nth: 0\n`, 'take-out', `${START}  - quote: 40 cranes\n`],
  ['misspelt-key', `${START}  - quote: 40 cranes\n    verdit: "true"\n`, 'rename', `${START}  - quote: 40 cranes\n    verdict: "true"\n`],
  ['wrong-type', `${START}  - quote: 40 cranes\n    sources:\n      - https://yard.example.org/cranes\n`, 'complete', `${START}  - quote: 40 cranes\n    sources:\n      - {url: https://yard.example.org/cranes}\n`],
  ['wrong-type', `${START}  - quote: 40 cranes\n    notes: Ask the yard.\n`, 'complete', `${START}  - quote: 40 cranes\n    notes: [{text: Ask the yard.}]\n`],
  ['wrong-type', `${START}  - quote: 40 cranes\n    sources: {title: Yard}\n`, 'complete', `${START}  - quote: 40 cranes\n    sources: [{title: Yard}]\n`],
  ['wrong-type', `${START}  - quote: 40 cranes\n    figure: {value: "1,200"}\n`, 'use', `${START}  - quote: 40 cranes\n    figure: {value: 1200}\n`],
  ['alias', `${START}  - quote: 40 cranes\n  - *gone\n`, 'take-out', `${START}  - quote: 40 cranes\n`],
  ['unknown-tag', `${START}  - quote: !ours 40 cranes\n`, 'no-tag', `${START}  - quote: 40 cranes\n`],
  ['several-documents', '---\nversion: 1\n---\nclaims: []\n', 'one-document', '---\nversion: 1\nclaims: []\n'],
  ['yaml-syntax', `${START}  - quote: said: 40 cranes\n`, 'quote', `${START}  - quote: "said: 40 cranes"\n`],
  ['yaml-syntax', `${START}  - quote: "forty" cranes\n    verdict: "true"\n`, 'quote', `${START}  - quote: "\\"forty\\" cranes"\n    verdict: "true"\n`],
  ['yaml-syntax', `${START}  - quote: "40 cranes\n    verdict: true\n  - quote: 9 tugs\n`, 'close-quote', `${START}  - quote: "40 cranes"\n    verdict: true\n  - quote: 9 tugs\n`],
  ['yaml-syntax', `${START}  - quote: 40 cranes\n    verdict:false\n`, 'space', `${START}  - quote: 40 cranes\n    verdict: false\n`],
  ['yaml-syntax', `${START}\t- quote: 40 cranes\n`, 'indent', `${START}  - quote: 40 cranes\n`],
];

/** What a program cannot mend, or must not. */
const LEFT = ['too-deep', 'too-large', 'not-text', 'newer-version'];

describe('quick fixes for a sidecar', () => {
  for (const [code, text, kind, after] of CASES) {
    it(`${code}: ${kind} ${JSON.stringify(text.slice(text.startsWith(START) ? START.length : 0)).slice(0, 60)}`, () => {
      const [first] = mended(text, code);
      assert.deepEqual([first?.[0], first?.[2]], [kind, after]);
    });
  }

  it('are there for every code but those that nothing mends by itself', () => {
    const covered = new Set([...CASES.map(([code]) => code), 'conflict-markers', ...LEFT]);
    assert.deepEqual([...CODES.keys()].filter((code) => !covered.has(code)), []);
  });

  it('settle a conflict for one side or the other', () => {
    const text = `${START}  - quote: 40 cranes\n<<<<<<< HEAD\n    verdict: "true"\n=======\n    verdict: "false"\n>>>>>>> theirs\n`;
    assert.deepEqual(mended(text, 'conflict-markers').map(([kind, , after]) => [kind, after]), [
      ['ours', `${START}  - quote: 40 cranes\n    verdict: "true"\n`], ['theirs', `${START}  - quote: 40 cranes\n    verdict: "false"\n`],
    ]);
  });

  it('offer both readings of a day in digits, and today for a day of access', () => {
    const text = `${START}  - quote: 40 cranes\n    sources:\n      - {title: Yard, accessed: 5/9/2015}\n`;
    assert.deepEqual(mended(text, 'invalid-date').map(([kind, words]) => [kind, words]), [['use', '2015-09-05'], ['use', '2015-05-09'], ['use', '2024-05-06'], ['take-out', 'accessed']]);
  });

  it('leave a text with its problem no worse off, whatever it is', () => {
    const slip = fc.constantFrom('verdict: perhaps', 'status: maybe', 'nth: 0', 'checked: soon', 'sources: [a]', 'notes: b', 'id: aaaaaa', 'quote: "x', 'verdit: x', 'x: y: z');
    fc.assert(fc.property(sample, slip, fc.nat(), ({ text }, words, at) => {
      const lines = text.split('\n');
      lines.splice(at % lines.length, 0, `    ${words}`);
      const broken = lines.join('\n');
      const before = readSidecar(broken);
      for (const problem of before.problems.slice(0, 3)) {
        for (const mending of mendingsOf(broken, problem, options)) {
          const after = readSidecar(apply(broken, mending));
          assert.ok(after.problems.filter(({ code }) => code === problem.code).length < before.problems.filter(({ code }) => code === problem.code).length, `${broken}\n→\n${apply(broken, mending)}`);
        }
      }
    }), { numRuns: Number(process.env['RUNS'] ?? 100) });
  });
});
