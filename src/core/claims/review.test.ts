import { strict as assert } from 'node:assert';
import type { Claim } from '../sidecar/model';
import { peopleOf, signatures, signOffBlock, signOffBy } from './review';
import { stageOf } from './stage';

function claim(fields: Partial<Claim>): Claim {
  return { id: 'aaaaaa', anchor: { id: 'aaaaaa', quote: '40 boats', nth: 1 }, sources: [], notes: [], signedOff: [], related: [], entry: { start: 0, end: 0 }, ...fields };
}

describe('signing off', () => {
  it('takes a name', () => {
    assert.equal(signOffBlock(claim({ verdict: 'true' }), ' '), 'no-name');
  });
  it('takes a verdict', () => {
    assert.equal(signOffBlock(claim({}), 'Ida Holm'), 'no-verdict');
  });
  it('is done once by each person, however the name is written', () => {
    const signed = claim({ verdict: 'true', signedOff: [{ by: 'Ida Holm', at: '2021-03-01T08:00:00Z' }] });
    assert.equal(signOffBlock(signed, 'ida  holm'), 'signed-already');
    assert.equal(signOffBy(signed, 'IDA HOLM')?.at, '2021-03-01T08:00:00Z');
    assert.equal(signOffBlock(signed, 'Ola Berg'), null);
  });
  it('is for a second person, not for the one who checked', () => {
    const checked = claim({ verdict: 'false', assignee: 'Ola Berg' });
    assert.equal(signOffBlock(checked, 'Ola Berg'), 'own-check');
    assert.equal(signOffBlock(checked, 'Ida Holm'), null);
  });
});

describe('signatures', () => {
  it('count people: twice by one is once, one without a name is somebody’s', () => {
    assert.equal(signatures({ signedOff: [{ by: 'Ida Holm' }, { by: 'ida holm' }, {}, { at: '2021-03-01' }] }), 3);
  });
  it('of one person do not finish a claim that two have to sign', () => {
    const twice = claim({ verdict: 'true', signedOff: [{ by: 'Ida Holm' }, { by: 'Ida Holm' }] });
    assert.equal(stageOf(twice, 2), 'in-review');
    assert.equal(stageOf(twice, 1), 'done');
  });
});

describe('people', () => {
  it('are those who check, note or sign, each once, by the alphabet', () => {
    const claims = [claim({ assignee: 'Ola Berg', notes: [{ by: 'mira', text: 'Ask again.' }, { text: 'No name.' }] }), claim({ assignee: 'ola berg', signedOff: [{ by: 'Ida Holm' }, { by: ' ' }] })];
    assert.deepEqual(peopleOf(claims), ['Ida Holm', 'mira', 'Ola Berg']);
  });
});
