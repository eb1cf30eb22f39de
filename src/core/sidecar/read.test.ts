import assert from 'node:assert/strict';
import { readSidecar } from './read';

const codes = (text: string) => readSidecar(text).problems.map(({ code }) => code);

describe('readSidecar', () => {
  it('reads every key of the format', () => {
    const { sidecar, problems } = readSidecar(`version: 1
article:
  headline: Talks resume
  published: 2015-09-28
claims:
  - id: k3f9qz   # for life
    quote: 240,000 deaths
    nth: 2
    now: 250,000 deaths
    claim: About 240,000 were killed
    type: quantity
    figure: {value: 240000, unit: deaths, bound: about, asOf: 2015-09}
    claimant: Western powers
    verdict: mostly-true
    aspects: {figure: true}
    status: in-review
    assignee: mk
    checked: 2015-09-30
    sources:
      - {url: https://observatory.example.org/toll, accessed: 2015-09-30, stance: supports}
    notes:
      - {by: mk, at: 2015-09-30T10:02:00Z, text: Ask again.}
    signedOff:
      - by: ed
    related:
      - {article: other.txt, claim: p8w2xd, as: contradicts}
    ourOwn: [kept, {for: later}]
text: |
  Talks resume
`);
    assert.deepEqual(problems, []);
    assert.equal(sidecar?.text, 'Talks resume\n');
    assert.deepEqual(sidecar.article, { headline: 'Talks resume', published: '2015-09-28' });
    const { entry, ...claim } = sidecar.claims[0]!;
    assert.deepEqual(claim, {
      id: 'k3f9qz', anchor: { id: 'k3f9qz', quote: '240,000 deaths', nth: 2, now: '250,000 deaths' },
      claim: 'About 240,000 were killed', type: 'quantity', figure: { value: 240000, unit: 'deaths', bound: 'about', asOf: '2015-09' }, claimant: 'Western powers',
      verdict: 'mostly-true', aspects: { figure: 'true' }, status: 'in-review', assignee: 'mk', checked: '2015-09-30',
      sources: [{ url: 'https://observatory.example.org/toll', accessed: '2015-09-30', stance: 'supports' }],
      notes: [{ by: 'mk', at: '2015-09-30T10:02:00Z', text: 'Ask again.' }], signedOff: [{ by: 'ed' }], related: [{ article: 'other.txt', claim: 'p8w2xd', as: 'contradicts' }],
    });
    assert.ok(entry.end > entry.start);
  });

  it('tells where an entry begins and ends', () => {
    const text = 'version: 1\r\nclaims:\r\n  # first\r\n  - quote: one # c\r\n\r\n  - {quote: two}\r\n  -\r\n    quote: |\r\n      three\r\n\r\ntext: x\r\n';
    assert.deepEqual(readSidecar(text).sidecar?.claims.map(({ entry }) => text.slice(entry.start, entry.end)), ['quote: one', '{quote: two}', 'quote: |\r\n      three']);
  });

  it('takes what YAML would read as something else for the words that stand there', () => {
    const { sidecar, problems } = readSidecar('version: 1\nclaims:\n  - {id: 0123, quote: 1.50, verdict: false, checked: 2015, claimant: yes, assignee: 0x1f, explanation: ~}');
    assert.deepEqual(problems, []);
    const [claim] = sidecar!.claims;
    assert.deepEqual([claim!.id, claim!.anchor.quote, claim!.verdict, claim!.checked, claim!.claimant, claim!.assignee, claim!.explanation], ['0123', '1.50', 'false', '2015', 'yes', '0x1f', undefined]);
  });

  it('reads an empty file, and one without claims', () => {
    for (const text of ['', '# nothing yet\n', 'version: 1', 'version: 1\nclaims:', 'version: 1\nclaims: []\n', '\uFEFFversion: 1\n']) {
      assert.deepEqual(readSidecar(text), { sidecar: { version: 1, article: {}, claims: [] }, problems: [] }, text);
    }
  });

  it('gives a claim without an id the same one on every reading, and no id twice', () => {
    const ids = readSidecar('version: 1\nclaims:\n- quote: a\n- quote: a\n- {quote: a, nth: 2}\n- {quote: a, id: mine}\n').sidecar!.claims.map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(ids.slice(0, 3).map((id) => /^[a-z][a-z0-9]{5}$/.test(id)), [true, true, true]);
    assert.deepEqual(readSidecar('version: 1\nclaims:\n- {quote: other}\n- quote: a\n- quote: a\n').sidecar!.claims.slice(1).map(({ id }) => id), ids.slice(0, 2));
  });

  it('does not let one bad claim hide the good ones', () => {
    const { sidecar, problems } = readSidecar('version: 1\nclaims:\n  - quote: good\n  - verdict: true\n  - just words\n  - {quote: also good, sources: none, notes: [{by: mk}, {text: kept}]}\n');
    assert.deepEqual(sidecar?.claims.map(({ anchor, sources, notes }) => [anchor.quote, sources.length, notes.length]), [['good', 0, 0], ['also good', 0, 1]]);
    assert.deepEqual(problems.map(({ code, line, column }) => [code, line, column]), [['missing-quote', 4, 5], ['wrong-type', 5, 5], ['wrong-type', 6, 33], ['missing-key', 6, 47]]);
  });

  const PLACES: readonly [string, string, string][] = [
    ['unknown-verdict', 'version: 1\nclaims:\n  - quote: a\n    verdict: §maybe§\n', 'a verdict that is not on the scale'],
    ['unknown-verdict', 'version: 1\nclaims:\n  - quote: a\n    aspects: {figure: §maybe§}\n', 'a verdict on a part'],
    ['unknown-status', 'version: 1\nclaims:\n  - quote: a\n    status: §doing§\n', 'a status'],
    ['unknown-stance', 'version: 1\nclaims:\n  - quote: a\n    sources: [{stance: §for§}]\n', 'a stance'],
    ['invalid-url', 'version: 1\nclaims:\n  - quote: a\n    sources: [{url: §"javascript:alert(1)"§}]\n', 'an address that is code'],
    ['invalid-url', 'version: 1\nclaims:\n  - quote: a\n    sources:\n      - archived: §file:///etc/passwd§\n', 'an address on the disk'],
    ['invalid-url', 'version: 1\narticle: {url: §example.org/a§}\n', 'an address without its beginning'],
    ['invalid-date', 'version: 1\nclaims:\n  - quote: a\n    checked: §2015-02-30§\n', 'a day that is none'],
    ['invalid-date', 'version: 1\nclaims:\n  - quote: a\n    notes: [{text: b, at: §yesterday§}]\n', 'a time that is none'],
    ['invalid-nth', 'version: 1\nclaims:\n  - quote: a\n    nth: §0§\n', 'the occurrence before the first'],
    ['wrong-type', 'version: 1\nclaims:\n  - quote: a\n    figure: {value: §many§}\n', 'a number that is none'],
    ['duplicate-id', 'version: 1\nclaims:\n  - {id: a, quote: a}\n  - {id: §a§, quote: b}\n', 'an id that is there twice'],
    ['duplicate-key', 'version: 1\nclaims:\n  - quote: a\n    §quote:§ b\n', 'a key that is there twice'],
    ['missing-key', 'version: 1\ndismissed:\n  - §by: mk§\n', 'a dismissed suggestion without words'],
    ['wrong-type', 'version: 1\nclaims:\n  - quote: a\n    settled: §yes§\n', 'a settled discussion that nobody settled'],
    ['missing-version', '§§claims:\n  - quote: a\n', 'no version'],
    ['invalid-version', 'version: §one§\n', 'a version that is none'],
    ['newer-version', 'version: §2§\n', 'a version that is newer'],
    ['yaml-syntax', 'version: 1\nclaims:\n  - quote: "a§§', 'quotes that do not end'],
    ['conflict-markers', 'version: 1\n§<<<<<<< HEAD§\nclaims: []\n=======\n>>>>>>> other\n', 'git\'s markers'],
    ['several-documents', 'version: 1\n§---§\nversion: 1\n', 'two documents'],
    ['not-a-sidecar', '§-§ a\n', 'a list at the top'],
    ['alias', 'version: 1\nclaims:\n  - quote: §*gone§\n', 'an alias of nothing'],
    ['unknown-tag', 'version: 1\nclaims:\n  - quote: §!!js/function§ a\n', 'a tag'],
  ];
  for (const [code, marked, name] of PLACES) {
    it(`reports ${name} where it stands`, () => {
      const [before = '', found = ''] = marked.split('§');
      const text = marked.replaceAll('§', '');
      for (const bom of ['', '\uFEFF']) {
        const problem = readSidecar(bom + text).problems.find((candidate) => candidate.code === code);
        assert.ok(problem, JSON.stringify(readSidecar(bom + text).problems));
        assert.equal(problem.start, bom.length + before.length);
        assert.equal((bom + text).slice(problem.start, problem.end), found);
        const lines = (bom + before).split('\n');
        assert.deepEqual([problem.line, problem.column], [lines.length, lines.at(-1)!.length + 1]);
        assert.match(problem.message, /[.:]/);
      }
    });
  }

  it('keeps what a bad value stands beside, and leaves the value out', () => {
    const { sidecar } = readSidecar('version: 1\nclaims:\n  - {quote: a, status: doing, verdict: maybe, sources: [{url: "javascript:x", title: T}]}\n');
    assert.equal(sidecar?.claims[0]?.status, undefined);
    assert.equal(sidecar?.claims[0]?.verdict, 'maybe');
    assert.deepEqual(sidecar?.claims[0]?.sources, [{ title: 'T' }]);
  });

  it('judges verdicts by the scale that is given', () => {
    const verdicts = [{ id: 'ok', label: 'OK', description: '', tone: 'true' } as const];
    const text = 'version: 1\nclaims:\n  - {quote: a, verdict: ok}\n  - {quote: b, verdict: false}\n';
    assert.deepEqual(readSidecar(text, { verdicts }).problems.map(({ line }) => line), [4]);
    assert.deepEqual(readSidecar(text).problems.map(({ line }) => line), [3]);
  });

  it('forbids to write to a newer file, and shows what it understands', () => {
    const { sidecar } = readSidecar('version: 7\nclaims:\n  - quote: a\nfuture: {x: 1}\n');
    assert.equal(sidecar?.version, 7);
    assert.match(sidecar?.readOnly ?? '', /newer/);
    assert.equal(sidecar?.claims.length, 1);
  });

  it('shows both sides of a conflict, to be looked at only', () => {
    const text = 'version: 1\nclaims:\n  - {id: a, quote: both}\n<<<<<<< HEAD\n  - {id: b, quote: ours}\n||||||| base\n=======\n  - {id: c, quote: theirs}\n>>>>>>> other\n  - {id: d, quote: after}\ntext: |\n  <<<<<<< not a marker\n';
    const { sidecar, problems } = readSidecar(text);
    assert.match(sidecar?.readOnly ?? '', /conflict/);
    assert.deepEqual(sidecar?.claims.map(({ anchor, entry }) => [anchor.quote, text.slice(entry.start, entry.end)]), [['both', '{id: a, quote: both}'], ['ours', '{id: b, quote: ours}'], ['theirs', '{id: c, quote: theirs}'], ['after', '{id: d, quote: after}']]);
    assert.deepEqual(sidecar?.claims.map(({ side }) => side), [undefined, 'ours', 'theirs', undefined]);
    assert.deepEqual(problems.map(({ code, line }) => [code, line]), [['conflict-markers', 4]]);
  });

  it('shows a claim of which both sides say different things as each has it, and every conflict', () => {
    const text = 'version: 1\nclaims:\n  - id: a\n    quote: q\n<<<<<<< HEAD\n    verdict: "true"\n=======\n    verdict: "false"\n>>>>>>> other\n  - id: b\n    quote: r\n<<<<<<< HEAD\n    status: done\n=======\n>>>>>>> other\n';
    const { sidecar, problems } = readSidecar(text);
    assert.deepEqual(sidecar?.claims.map(({ id, anchor, side, verdict, status }) => [id, anchor.id, side, verdict ?? status]), [['a', 'a', 'ours', 'true'], ['a:theirs', 'a:theirs', 'theirs', 'false'], ['b', 'b', 'ours', 'done'], ['b:theirs', 'b:theirs', 'theirs', undefined]]);
    assert.deepEqual(problems.map(({ line }) => line), [5, 12]);
  });

  it('gives what it can make out of a file that is no valid YAML', () => {
    const { sidecar, partial, problems } = readSidecar('version: 1\nclaims:\n  - quote: good\n  - quote: "open\n  - quote: also good\n');
    assert.equal(sidecar, null);
    assert.deepEqual(partial?.claims.map(({ anchor }) => anchor.quote), ['good', 'also good']);
    assert.ok(partial?.readOnly);
    assert.deepEqual([problems[0]?.code, problems[0]?.line], ['yaml-syntax', 4]);
  });

  it('follows aliases, one step', () => {
    const { sidecar, problems } = readSidecar('version: 1\ndesk: &desk {by: mk, text: Ask.}\nclaims:\n  - &first\n    quote: &q a\n    notes: [*desk]\n  - quote: *q\n    notes: [*desk]\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar?.claims.map(({ anchor, notes }) => [anchor.quote, notes]), [['a', [{ by: 'mk', text: 'Ask.' }]], ['a', [{ by: 'mk', text: 'Ask.' }]]]);
  });

  it('reports nothing twice', () => {
    assert.deepEqual(codes('version: 1\nclaims:\n  - quote: a\n    notes: [{text: [b]}]\n'), ['wrong-type']);
  });
});
