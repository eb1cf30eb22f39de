import { strict as assert } from 'node:assert';
import type { Claim } from '../sidecar/model';
import { DEFAULT_VERDICTS } from '../sidecar/verdicts';
import { groupClaims, type Grouping, type StagedClaim } from './grouping';
import { stageOf } from './stage';

function staged(id: string, fields: Partial<Claim>): StagedClaim {
  const claim: Claim = { id, anchor: { id, quote: 'x' }, sources: [], notes: [], signedOff: [], related: [], entry: { start: 0, end: 0 }, ...fields };
  return { article: 'ferry.txt', state: 'exact', claim, stage: stageOf(claim, 1) };
}

const claims = [
  staged('a', { verdict: 'false', claimant: 'the ferry line', assignee: 'Ines Vogt' }),
  staged('b', { claimant: 'Omar Lind', assignee: 'ines  vogt' }),
  staged('c', { verdict: 'doubtful', claimant: 'The Ferry Line', status: 'done' }),
  staged('d', { verdict: 'true', assignee: 'Bo' }),
  staged('e', { verdict: 'false', assignee: ' ' }),
];

function grouped(by: Exclude<Grouping, 'article'>, me = ''): [string | null, string][] {
  return groupClaims(claims, by, DEFAULT_VERDICTS, me).map(({ value, claims: own }) => [value, own.map(({ claim }) => claim.id).join('')]);
}

describe('claims in groups', () => {
  it('by verdict: those to be judged, the scale in its order with empty steps, then verdicts that it does not know', () => {
    assert.deepEqual(grouped('verdict'), [
      [null, 'b'], ['true', 'd'], ['mostly-true', ''], ['half-true', ''], ['misleading', ''], ['mostly-false', ''], ['false', 'ae'], ['unproven', ''], ['doubtful', 'c'],
    ]);
  });
  it('by status: what the claims are worked out to be, in the order of the work', () => {
    assert.deepEqual(grouped('status'), [['open', 'b'], ['in-review', 'ade'], ['done', 'c'], ['wont-check', '']]);
  });
  it('by claimant: names in the order of the alphabet, whatever their case; without a name last', () => {
    assert.deepEqual(grouped('claimant'), [['Omar Lind', 'b'], ['the ferry line', 'ac'], [null, 'de']]);
  });
  it('by assignee: those of nobody, of the person at the desk, of others', () => {
    assert.deepEqual(grouped('assignee', 'Ines Vogt'), [[null, 'ce'], ['Ines Vogt', 'ab'], ['Bo', 'd']]);
    assert.deepEqual(grouped('assignee', 'Zoe')[1], ['Zoe', '']);
    assert.deepEqual(grouped('assignee'), [[null, 'ce'], ['Bo', 'd'], ['Ines Vogt', 'ab']]);
  });
});
