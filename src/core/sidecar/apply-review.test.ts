import assert from 'node:assert/strict';
import { applyOperation } from './apply';
import type { Applied, Operation } from './operation';
import { readSidecar } from './read';

const SIGNED = `version: 1
claims:
  - id: aaaaaa
    quote: 40 boats
    verdict: "true"
    status: done
    signedOff:
      - {by: Ida Holm, at: 2021-03-01T08:00:00Z}
      - {by: Ola Berg}
`;

function apply(text: string, operation: Operation): Applied {
  const result = applyOperation(text, operation);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const claimOf = (text: string) => ({ ...readSidecar(text).sidecar!.claims[0]!, entry: null });
const judge = (verdict: string | null): Operation => ({ kind: 'set', id: 'aaaaaa', fields: { verdict } });

describe('another verdict', () => {
  it('drops the signatures and the stage that somebody wrote down; one undo brings both back', () => {
    const { text, inverse } = apply(SIGNED, judge('false'));
    assert.equal(text, 'version: 1\nclaims:\n  - id: aaaaaa\n    quote: 40 boats\n    verdict: "false"\n');
    const back = apply(text, inverse!);
    assert.equal(back.text, SIGNED);
    assert.equal(apply(back.text, back.inverse!).text, text);
  });
  it('drops them when it is taken back, too', () => {
    assert.doesNotMatch(apply(SIGNED, judge(null)).text, /signedOff|status/u);
  });
  it('is none when it is the same: who judged again, agrees with who signed', () => {
    assert.equal(apply(SIGNED, judge('true')).text, SIGNED);
  });
  it('leaves a claim that is not to be checked what it is, and a stage that comes with it', () => {
    assert.match(apply(SIGNED.replace('done', 'wont-check'), judge('false')).text, /status: wont-check/u);
    assert.match(apply(SIGNED, { kind: 'set', id: 'aaaaaa', fields: { verdict: 'false', status: 'open' } }).text, /status: open/u);
  });
  it('drops the signatures that came after it when it is undone', () => {
    const { text, inverse } = apply(SIGNED, judge('false'));
    const signed = apply(text, { kind: 'add-sign-off', id: 'aaaaaa', signOff: { by: 'Mira Falk' } }).text;
    assert.deepEqual(claimOf(apply(signed, inverse!).text), claimOf(SIGNED));
  });
});

describe('a signature', () => {
  it('makes the stage follow from verdict and signatures again; undo brings it back', () => {
    const before = SIGNED.replace('status: done', 'status: in-review');
    const { text, inverse } = apply(before, { kind: 'add-sign-off', id: 'aaaaaa', signOff: { by: 'Mira Falk' } });
    assert.doesNotMatch(text, /status/u);
    assert.match(text, /Ola Berg\}\n {6}- \{by: Mira Falk\}\n/u);
    assert.equal(apply(text, inverse!).text, before);
  });
  it('leaves a claim done that somebody wrote down as done, coming or going', () => {
    const { text } = apply(SIGNED, { kind: 'remove-sign-off', id: 'aaaaaa', which: { by: 'Ola Berg' } });
    assert.match(apply(text, { kind: 'add-sign-off', id: 'aaaaaa', signOff: { by: 'Mira Falk' } }).text, /status: done/u);
  });
});
