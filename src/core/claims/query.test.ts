import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Claim } from '../sidecar/model';
import { QUERY_FIELDS, formatQuery, matchesQuery, parseQuery, type FiledClaim } from './query';

const claim: Claim = {
  id: 'k3f9qz',
  anchor: { id: 'k3f9qz', quote: '4,100 homes without power' },
  claimant: 'Harbour Energy',
  verdict: 'mostly-true',
  assignee: 'Ines Vogt',
  sources: [{ url: 'https://www.grid.example.org/report', title: 'Outages in autumn' }],
  notes: [{ text: 'Ask the grid\'s press office.' }],
  signedOff: [],
  related: [],
  entry: { start: 0, end: 0 },
};
const filed: FiledClaim = { article: 'storms/outage.article.txt', claim, state: 'changed' };
const desk = { me: 'Ines Vogt', signOffsNeeded: 1 };
const finds = (query: string, of: FiledClaim = filed) => matchesQuery(parseQuery(query), of, desk);

describe('a query for claims', () => {
  it('finds words anywhere in a claim, whatever their case', () => {
    for (const words of ['', 'HOMES', '"without power"', 'harbour', 'outages press', 'storms']) assert.ok(finds(words), words);
    for (const words of ['bridges', 'homes bridges']) assert.ok(!finds(words), words);
  });
  it('asks for fields by name', () => {
    for (const query of ['verdict:mostly-true', 'claimant:"harbour energy"', 'assignee:me', 'state:changed', 'source:grid.example.org', 'article:outage', 'status:in-review']) assert.ok(finds(query), query);
    for (const query of ['verdict:true', 'claimant:harbour', 'assignee:else', 'state:lost', 'source:example.org', 'article:flood', 'status:done']) assert.ok(!finds(query), query);
  });
  it('takes values of one field as alternatives and different fields together', () => {
    assert.ok(finds('verdict:false verdict:mostly-true'));
    assert.ok(!finds('verdict:mostly-true state:lost'));
  });
  it('excludes with a minus', () => {
    assert.ok(!finds('-homes'));
    assert.ok(finds('homes -verdict:false'));
    assert.ok(!finds('verdict:mostly-true -state:changed'));
  });
  it('finds what is not there as none', () => {
    const bare: FiledClaim = { article: 'a.txt', claim: { id: 'aaaaaa', anchor: { id: 'aaaaaa', quote: 'x' }, sources: [], notes: [], signedOff: [], related: [], entry: claim.entry }, state: 'exact' };
    for (const query of ['verdict:none', 'claimant:none', 'assignee:none', 'source:none', 'status:open']) {
      assert.ok(finds(query, bare), query);
      assert.ok(!finds(query), query);
    }
  });
  it('takes what is no field as words, and waits for the value of a field that is being typed', () => {
    assert.deepEqual(parseQuery('10:30'), [{ field: null, value: '10:30', excludes: false }]);
    assert.deepEqual(parseQuery('note:this'), [{ field: null, value: 'note:this', excludes: false }]);
    assert.deepEqual(parseQuery('homes verdict:'), [{ field: null, value: 'homes', excludes: false }]);
  });
  it('reads what it writes', () => {
    const term = fc.record({ field: fc.constantFrom(null, ...QUERY_FIELDS), value: fc.string({ unit: 'binary' }).filter((value) => value.trim() !== ''), excludes: fc.boolean() }, { noNullPrototype: true });
    fc.assert(fc.property(fc.array(term, { maxLength: 6 }), (query) => {
      assert.deepEqual(parseQuery(formatQuery(query)), query);
    }));
  });
  it('reads any text', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const query = parseQuery(text);
      assert.deepEqual(parseQuery(formatQuery(query)), query);
    }));
  });
});
