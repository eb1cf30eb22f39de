import assert from 'node:assert/strict';
import { applyOperation } from './apply';

const SIDECAR = `version: 1
claims:
  - id: aaaaaa
    quote: 40 boats # here
    related:
      - {article: pier.txt, claim: bbbbbb, as: same}
      - article: 'old/quay.txt' # as it was
        ours: kept
  - {id: cccccc, quote: 9 tugs, related: [{article: "pier.txt"}]}
  - id: dddddd
    quote: pier.txt
`;

describe('articles that were moved', () => {
  it('are named anew wherever a claim is related to them, and nowhere else', () => {
    const applied = applyOperation(SIDECAR, { kind: 'follow', moves: [{ from: 'pier.txt', to: 'old/pier: one.txt' }, { from: 'old/quay.txt', to: 'quay.txt' }] });
    assert.equal(applied.ok && applied.value.text, SIDECAR
      .replace('{article: pier.txt', '{article: "old/pier: one.txt"').replace('\'old/quay.txt\'', '\'quay.txt\'').replace('"pier.txt"', '"old/pier: one.txt"'));
  });

  it('that change places do so at once', () => {
    const applied = applyOperation(SIDECAR, { kind: 'follow', moves: [{ from: 'pier.txt', to: 'old/quay.txt' }, { from: 'old/quay.txt', to: 'pier.txt' }] });
    assert.ok(applied.ok);
    const back = applyOperation(applied.value.text, { kind: 'follow', moves: [{ from: 'pier.txt', to: 'old/quay.txt' }, { from: 'old/quay.txt', to: 'pier.txt' }] });
    assert.equal(back.ok && back.value.text, SIDECAR);
  });

  it('that nothing names leave the file as it is', () => {
    const applied = applyOperation(SIDECAR, { kind: 'follow', moves: [{ from: 'boats.txt', to: 'a.txt' }] });
    assert.deepEqual(applied.ok && applied.value.edits, []);
  });
});
