import assert from 'node:assert/strict';
import { applyOperation } from './apply';
import type { Operation, OperationError } from './operation';
import { readSidecar } from './read';

function apply(text: string | null, ...operations: Operation[]): string {
  return operations.reduce<string | null>((now, operation) => {
    const result = applyOperation(now, operation);
    assert.ok(result.ok, result.ok ? '' : result.error.message);
    return result.value.text;
  }, text) ?? '';
}

function refused(text: string | null, operation: Operation): OperationError {
  const result = applyOperation(text, operation);
  assert.ok(!result.ok, result.ok ? result.value.text : '');
  assert.match(result.error.message, /\.$/);
  return result.error;
}

const ADD: Operation = { kind: 'add', before: null, claim: { id: 'p8w2xd', anchor: { quote: '240,000 deaths', nth: 1 }, verdict: 'true', figure: { unit: 'deaths', value: 240000 } } };

describe('applyOperation', () => {
  it('puts the text behind a last claim that ends in a block, not into it', () => {
    const file = 'version: 1\nclaims:\n  - quote: "x"\n    explanation: |-\n      One.\n      Two.\n';
    assert.equal(apply(file, { kind: 'sync', text: 'A\n', anchors: [] }), `${file}text: |\n  A\n`);
    assert.equal(apply(file, { kind: 'sync', text: '', anchors: [] }), `${file}text: ""\n`);
  });

  it('keeps the empty lines at the end of a text that takes the place of one without a last line end', () => {
    const after = apply('version: 1\ntext: "A.\\n"', { kind: 'sync', text: 'a\n\nb\n\n', anchors: [] });
    assert.equal(readSidecar(after, {}).sidecar?.text, 'a\n\nb\n\n');
  });

  it('begins a file', () => {
    for (const text of [null, '']) {
      assert.equal(apply(text, ADD), 'version: 1\nclaims:\n  - id: p8w2xd\n    quote: 240,000 deaths\n    figure: {value: 240000, unit: deaths}\n    verdict: "true"\n');
    }
    assert.equal(apply('# ours\r\n', { kind: 'sync', text: 'One.\nTwo.\n', anchors: [] }), '# ours\r\nversion: 1\r\ntext: |\r\n  One.\r\n  Two.\r\n');
  });

  it('puts claims in by their place, the text last, new keys in their order', () => {
    const text = apply(null,
      { kind: 'sync', text: 'Story.\n', anchors: [] },
      ADD,
      { kind: 'add', before: 'p8w2xd', claim: { id: 'k3f9qz', anchor: { quote: 'first' } } },
      { kind: 'article', fields: { published: '2015-09-28', headline: 'Talks: again' } },
      { kind: 'add-source', id: 'k3f9qz', source: { stance: 'supports', url: 'https://observatory.example.org/a', accessed: '2015-09-30' } },
      { kind: 'set', id: 'k3f9qz', fields: { checked: '2015-09-30', verdict: 'mostly-true', explanation: 'One.\nTwo.', aspects: { figure: 'true' } } },
      { kind: 'add-note', id: 'k3f9qz', note: { text: 'Ask.', by: 'mk', at: '2015-09-30T10:02:00Z' } },
      { kind: 'add-sign-off', id: 'k3f9qz', signOff: { by: 'ed' } },
      { kind: 'anchor', id: 'k3f9qz', anchor: { nth: 2, now: '12,000' } });
    assert.equal(text, `version: 1
article:
  headline: "Talks: again"
  published: 2015-09-28
claims:
  - id: k3f9qz
    quote: first
    nth: 2
    now: "12,000"
    verdict: mostly-true
    aspects: {figure: "true"}
    explanation: |-
      One.
      Two.
    checked: 2015-09-30
    sources:
      - url: https://observatory.example.org/a
        accessed: 2015-09-30
        stance: supports
    notes:
      - {by: mk, at: 2015-09-30T10:02:00Z, text: Ask.}
    signedOff:
      - {by: ed}
  - id: p8w2xd
    quote: 240,000 deaths
    figure: {value: 240000, unit: deaths}
    verdict: "true"
text: |
  Story.
`);
    assert.deepEqual(readSidecar(text).problems, []);
  });

  const HAND = `# desk: foreign
version: 1

claims:
    # the first one
    -   quote:   "one"        # as it stands
        verdict: false        # for now

        mine: {b: 2,   a: 1}  # ours
        sources:
        - {url: 'https://a.example',   title: A}   # best
        # more to come

    # the second one
    -   id: second
        quote: >-
          folded
          words
        notes: []

custom: [x,   y]
`;

  it('leaves the hand\'s style alone, line by line', () => {
    const { sidecar } = readSidecar(HAND);
    const id = sidecar!.claims[0]!.id;
    const after = apply(HAND,
      { kind: 'set', id, fields: { verdict: 'mostly-true', claimant: 'Western powers' } },
      { kind: 'add-source', id, source: { title: 'B' } },
      { kind: 'set-source', id, which: { url: 'https://a.example', title: 'A' }, source: { url: 'https://a.example', title: 'A, revised' } },
      { kind: 'anchor', id: 'second', anchor: { quote: 'plain' } },
      { kind: 'add-note', id: 'second', note: { text: 'Ask.' } });
    assert.equal(after, `# desk: foreign
version: 1

claims:
    # the first one
    -   id: ${id}
        quote:   "one"        # as it stands
        claimant: Western powers
        verdict: mostly-true        # for now

        mine: {b: 2,   a: 1}  # ours
        sources:
        - {url: 'https://a.example',   title: "A, revised"}   # best
        - title: B
        # more to come

    # the second one
    -   id: second
        quote: plain
        notes:
            - {text: Ask.}

custom: [x,   y]
`);
  });

  it('leaves comments and empty lines around a claim that is removed, and puts it back', () => {
    const result = applyOperation(HAND, { kind: 'remove', id: 'second' });
    assert.ok(result.ok);
    assert.ok(result.value.text.includes('# the second one') && !result.value.text.includes('folded'));
    // Somebody else adds a claim meanwhile; it still comes back.
    const meanwhile = apply(result.value.text, ADD);
    const back = apply(meanwhile, result.value.inverse!);
    assert.deepEqual(readSidecar(back).sidecar!.claims.map(({ anchor }) => anchor.quote).sort(), ['240,000 deaths', 'folded words', 'one']);
    assert.ok(back.includes('quote: >-\n          folded\n          words\n'));
    assert.equal(apply(result.value.text, result.value.inverse!), HAND);
  });

  it('puts a claim back into a list that is indented or bracketed otherwise by now', () => {
    const yaml = '    - id: gone\n      quote: a\n      # why\n      mine: x\n';
    assert.equal(apply('version: 1\nclaims:\n- quote: b\n', { kind: 'restore', yaml, before: null }), 'version: 1\nclaims:\n- quote: b\n- id: gone\n  quote: a\n  # why\n  mine: x\n');
    assert.equal(apply('version: 1\nclaims: [{quote: b}]\n', { kind: 'restore', yaml, before: null }), 'version: 1\nclaims: [{quote: b}, {id: gone, quote: a}]\n');
    assert.equal(refused('version: 1\nclaims: [{quote: b, id: gone}]\n', { kind: 'restore', yaml, before: null }).code, 'duplicate-id');
  });

  it('brings an entry of a list back with what it held beyond the format', () => {
    const text = 'version: 1\nclaims:\n  - id: a\n    quote: q\n    notes:\n      - text: one # why\n        mood: good\n      - {text: two}\n';
    const result = applyOperation(text, { kind: 'remove-note', id: 'a', which: { text: 'one' } });
    assert.ok(result.ok);
    assert.equal(apply(result.value.text, result.value.inverse!), text);
  });

  it('does what a desk does over a day: assign, review, discuss, settle, sign off', () => {
    const text = 'version: 1\nclaims:\n  - id: a\n    quote: q\n    status: open # for now\n    notes:\n      - {by: mk, at: 2015-09-30T10:02:00Z, text: Ask, mood: good}\n';
    const note = { by: 'mk', at: '2015-09-30T10:02:00Z', text: 'Ask' };
    const day: Operation[] = [
      { kind: 'set', id: 'a', fields: { assignee: 'mk', status: 'in-review' } },
      { kind: 'set-note', id: 'a', which: note, note: { ...note, text: 'Ask the desk.', edited: '2015-09-30T10:05:00Z' } },
      { kind: 'add-note', id: 'a', note: { by: 'ed', text: 'It says 1,200.' } },
      { kind: 'set', id: 'a', fields: { settled: { by: 'ed', at: '2015-09-30T11:00:00Z' } } },
      { kind: 'add-sign-off', id: 'a', signOff: { by: 'ed', at: '2015-10-01T08:00:00Z' } },
      { kind: 'set', id: 'a', fields: { status: 'done' } },
    ];
    const after = apply(text, ...day);
    assert.equal(after, `version: 1
claims:
  - id: a
    quote: q
    status: done # for now
    assignee: mk
    notes:
      - {by: mk, at: 2015-09-30T10:02:00Z, text: Ask the desk., edited: 2015-09-30T10:05:00Z, mood: good}
      - {by: ed, text: "It says 1,200."}
    settled: {by: ed, at: 2015-09-30T11:00:00Z}
    signedOff:
      - {by: ed, at: 2015-10-01T08:00:00Z}
`);
    assert.deepEqual(readSidecar(after).problems, []);
    const whole = applyOperation(text, { kind: 'batch', operations: day });
    assert.ok(whole.ok && whole.value.inverse);
    assert.equal(apply(after, whole.value.inverse), text);
    assert.equal(apply(after, { kind: 'set', id: 'a', fields: { settled: null } }), after.replace(/ {4}settled.*\n/, ''));
  });

  it('remembers dismissed suggestions once each, between the claims and the text', () => {
    const text = 'version: 1\nclaims: []\ntext: |\n  T\n';
    const first: Operation = { kind: 'add-dismissal', dismissal: { quote: 'Ten ships sailed.', by: 'mk', at: '2015-09-30T10:02:00Z' } };
    const second: Operation = { kind: 'add-dismissal', dismissal: { quote: '12 ships', sentence: 'It has 12 ships.' } };
    const after = apply(text, first, second);
    assert.equal(after, 'version: 1\nclaims: []\ndismissed:\n  - {quote: 12 ships, sentence: It has 12 ships.}\n  - {quote: Ten ships sailed., by: mk, at: 2015-09-30T10:02:00Z}\ntext: |\n  T\n');
    assert.equal(apply(after, { kind: 'add-dismissal', dismissal: { quote: 'Ten  ships\nsailed.', by: 'ed' } }), after);
    assert.equal(apply(after, { kind: 'remove-dismissal', which: { quote: '12 ships', sentence: 'It has 12 ships.' } }, { kind: 'remove-dismissal', which: { quote: 'Ten ships sailed.' } }), text);
    assert.equal(refused(after, { kind: 'remove-dismissal', which: { quote: '12 ships', sentence: 'Another has 12 ships.' } }).code, 'no-such-part');
    assert.equal(refused(after, { kind: 'add-dismissal', dismissal: { quote: ' ' } }).code, 'no-such-part');
    assert.equal(refused('version: 1\ndismissed: none\n', first).code, 'not-editable');
  });

  it('brings a dismissal back with what a hand wrote beside it', () => {
    const text = 'version: 1\ndismissed:\n  - quote: b # not ours\n    why: opinion\n  - quote: c\n';
    const result = applyOperation(text, { kind: 'remove-dismissal', which: { quote: 'b' } });
    assert.ok(result.ok);
    assert.equal(apply(result.value.text, result.value.inverse!), text);
  });

  it('keeps JSON what it is', () => {
    const json = '{\n  "version": 1,\n  "claims": [\n    {"id": "a", "quote": "q"}\n  ]\n}\n';
    const after = apply(json, { kind: 'set', id: 'a', fields: { verdict: 'true', figure: { value: 1 } } }, { kind: 'add-note', id: 'a', note: { text: 'a\nb' } }, { ...ADD, claim: { id: 'b', anchor: { quote: 'r' } } }, { kind: 'sync', text: 'T\n', anchors: [] });
    assert.deepEqual(JSON.parse(after), { version: 1, claims: [{ id: 'a', quote: 'q', figure: { value: 1 }, verdict: 'true', notes: [{ text: 'a\nb' }] }, { id: 'b', quote: 'r' }], text: 'T\n' });
  });

  it('fills what is empty: no claims, null, brackets', () => {
    const claims = 'claims: # all\n  - id: p8w2xd\n    quote: 240,000 deaths\n    figure: {value: 240000, unit: deaths}\n    verdict: "true"\n';
    assert.equal(apply('version: 1\nclaims: # all\ntext: x\n', ADD), `version: 1\n${claims}text: x\n`);
    assert.equal(apply('version: 1\nclaims: [] # all\ntext: x\n', ADD), `version: 1\n${claims}text: x\n`);
    assert.equal(apply('version: 1\nclaims: ~ # all', ADD), `version: 1\n${claims}`.replace(/\n$/, ''));
    assert.equal(apply('version: 1\ntext: x\n', ADD), `version: 1\n${claims.replace(' # all', '')}text: x\n`);
  });

  it('keeps the text where it stands and as it is indented, and writes the lines that differ', () => {
    const text = 'version: 1\ntext: |  # kept\n    One.\n\n    Two.\n\nclaims: []\n';
    const result = applyOperation(text, { kind: 'sync', text: 'One.\r\n\r\nToo.\r\n', anchors: [] });
    assert.ok(result.ok);
    assert.equal(result.value.text, text.replace('Two', 'Too'));
    assert.deepEqual(result.value.edits, [{ start: text.indexOf('Two') + 1, end: text.indexOf('Two') + 2, insert: 'o' }]);
    assert.equal(result.value.inverse, null);
  });

  it('writes what a literal block cannot hold in quotes', () => {
    const after = apply('version: 1\n', { kind: 'sync', text: 'Bell \u0007 and \ud800.\n', anchors: [] });
    assert.equal(after, 'version: 1\ntext: "Bell \\u0007 and \\ud800.\\n"\n');
  });

  it('passes over claims that are gone when the text is brought up to date', () => {
    const text = apply(apply(null, ADD), { kind: 'sync', text: 'T\n', anchors: [{ id: 'gone', anchor: { nth: 2 } }, { id: 'p8w2xd', anchor: { nth: 3, now: '250,000 deaths', was: null } }] });
    assert.deepEqual(readSidecar(text).sidecar!.claims[0]!.anchor, { id: 'p8w2xd', quote: '240,000 deaths', nth: 3, now: '250,000 deaths' });
  });

  it('gives a claim with somebody else\'s id one of its own when it is first changed', () => {
    const text = 'version: 1\nclaims:\n  - {id: a, quote: one}\n  - {id: a, quote: two}\n';
    const second = readSidecar(text).sidecar!.claims[1]!.id;
    const after = apply(text, { kind: 'set', id: second, fields: { verdict: 'false' } });
    assert.equal(after, `version: 1\nclaims:\n  - {id: a, quote: one}\n  - {id: ${second}, quote: two, verdict: "false"}\n`);
    assert.deepEqual(readSidecar(after).problems, []);
  });

  it('does nothing, and has nothing to undo, when all is as wanted', () => {
    const text = apply(null, ADD);
    const result = applyOperation(text, { kind: 'set', id: 'p8w2xd', fields: { verdict: 'true', figure: { value: 240000, unit: 'deaths' }, status: null } });
    assert.deepEqual(result, { ok: true, value: { text, edits: [], inverse: null } });
  });

  it('does all of a batch or nothing', () => {
    const text = apply(null, ADD);
    const batch: Operation = { kind: 'batch', operations: [{ kind: 'set', id: 'p8w2xd', fields: { verdict: 'false' } }, { kind: 'remove', id: 'gone' }] };
    assert.equal(refused(text, batch).code, 'no-such-claim');
    const done = applyOperation(text, { kind: 'batch', operations: [...batch.operations.slice(0, 1), { kind: 'set', id: 'p8w2xd', fields: { verdict: null } }] });
    assert.ok(done.ok && done.value.inverse);
    assert.equal(apply(done.value.text, done.value.inverse), text);
  });

  const ONE = 'version: 1\nclaims:\n  - id: a\n    quote: q\n';
  const REFUSED: readonly [OperationError['code'], string, Operation, string][] = [
    ['unparsable', 'version: 1\nclaims:\n  - quote: "a\n', ADD, 'no valid YAML'],
    ['unparsable', 'version: 1\ntext: \0', ADD, 'no text'],
    ['conflict-markers', `${ONE}<<<<<<< HEAD\n=======\n>>>>>>> x\n`, ADD, 'a conflict'],
    ['newer-version', 'version: 2\n', ADD, 'a newer version'],
    ['not-a-sidecar', '- a\n', ADD, 'a list'],
    ['not-a-sidecar', 'version: 1\nclaims: none\n', ADD, 'claims that are no list'],
    ['not-a-sidecar', 'version: 1\nversion: 1\n', ADD, 'a key that is there twice'],
    ['duplicate-id', ONE, { kind: 'add', before: null, claim: { id: 'a', anchor: { quote: 'x' } } }, 'an id that is taken'],
    ['no-such-claim', ONE, { kind: 'set', id: 'b', fields: {} }, 'a claim that is gone'],
    ['no-such-claim', ONE, { kind: 'remove', id: 'b' }, 'a claim to remove that is gone'],
    ['no-such-part', ONE, { kind: 'remove-note', id: 'a', which: { text: 'x' } }, 'a note that is gone'],
    ['no-such-part', ONE, { kind: 'set-source', id: 'a', which: { title: 'x' }, source: { title: 'y' } }, 'a source that is gone'],
    ['no-such-part', ONE, { kind: 'anchor', id: 'a', anchor: { quote: null } }, 'a claim without a quote'],
    ['not-editable', 'version: 1\nx: &n [{text: t}]\nclaims:\n  - {id: a, quote: q, notes: *n}\n', { kind: 'add-note', id: 'a', note: { text: 'u' } }, 'a list that is shared by an alias'],
    ['not-editable', 'version: 1\nclaims:\n  - {id: a, quote: &q q}\n  - {id: b, quote: *q}\n', { kind: 'anchor', id: 'a', anchor: { quote: 'other' } }, 'words that another claim refers to'],
    ['not-editable', 'version: 1\nclaims:\n  - &a {id: a, quote: q}\n  - {id: b, quote: r, figure: *a}\n', { kind: 'remove', id: 'a' }, 'a claim that another one refers to'],
    ['not-editable', 'version: 1\nclaims:\n  - id: a\n    quote: q\n    verdict: x\n    verdict: y\n', { kind: 'set', id: 'a', fields: { verdict: 'true' } }, 'a key that is there twice in the claim'],
    ['not-editable', 'version: 1\nclaims:\n  - id: a\n    quote: q\n    ? verdict\n    : x\n', { kind: 'set', id: 'a', fields: { verdict: 'true' } }, 'a key in the long form'],
  ];
  for (const [code, text, operation, name] of REFUSED) {
    it(`refuses ${name}`, () => {
      assert.equal(refused(text, operation).code, code);
    });
  }

  it('changes one claim while aliases tie others together', () => {
    const text = 'version: 1\nx: &desk {by: mk, text: Ask.}\nclaims:\n  - id: a\n    quote: &q one\n    notes: [*desk]\n  - id: b\n    quote: *q\n';
    assert.equal(apply(text, { kind: 'set', id: 'a', fields: { verdict: 'false' } }, { kind: 'anchor', id: 'b', anchor: { quote: 'two' } }, { kind: 'add-note', id: 'a', note: { text: 'Done.' } }),
      'version: 1\nx: &desk {by: mk, text: Ask.}\nclaims:\n  - id: a\n    quote: &q one\n    verdict: "false"\n    notes: [*desk, {text: Done.}]\n  - id: b\n    quote: two\n');
  });
});
