import { strict as assert } from 'node:assert';
import { detect } from '../detect/detect';
import type { Claim } from '../sidecar/model';
import { lintClaim, lintSidecar } from './lint';

function claim(fields: Partial<Claim>): Claim {
  return { id: 'aaaaaa', anchor: { id: 'aaaaaa', quote: '40 boats', nth: 1 }, sources: [], notes: [], signedOff: [], related: [], entry: { start: 0, end: 0 }, claimant: 'The harbour', ...fields };
}
const codes = (fields: Partial<Claim>) => lintClaim(claim(fields), null, []).map(({ code }) => code);
const source = (url: string) => ({ url, accessed: '2021-03-01' });

describe('what an editor would ask about a claim', () => {
  it('where the verdict comes from', () => {
    assert.deepEqual(codes({ verdict: 'true' }), ['verdict-without-source']);
    assert.deepEqual(codes({}), []);
  });
  it('whether anybody else says so', () => {
    assert.deepEqual(codes({ verdict: 'true', sources: [source('https://port.example.org/a')] }), ['one-source']);
    assert.deepEqual(codes({ verdict: 'true', sources: [source('https://port.example.org/a'), source('https://www.port.example.org/b')] }), ['one-domain']);
    assert.deepEqual(codes({ verdict: 'true', sources: [source('https://port.example.org/a'), source('https://coast.example.org/b')] }), []);
    assert.deepEqual(codes({ verdict: 'true', sources: [source('https://port.example.org/a'), { title: 'Call with the harbour master' }] }), []);
  });
  it('when an address was read, unless a copy is kept', () => {
    const url = 'https://port.example.org/a';
    const found = lintClaim(claim({ sources: [{ url, title: 'Yearly count' }, { url, archived: 'https://archive.example.org/a' }, { url, accessed: '2021' }, { title: 'A book' }] }), null, []);
    assert.deepEqual(found, [{ code: 'source-not-dated', source: { url, title: 'Yearly count' }, detail: 'Yearly count' }]);
  });
  it('who says it', () => {
    assert.deepEqual(codes({ claimant: ' ' }), ['no-claimant']);
  });
  it('which day is meant, where the article does not say when it was published', () => {
    const text = 'Boats return\n\nThe harbour counted 40 boats on Monday. It rained on Tuesday.\n';
    const span = { start: text.indexOf('40'), end: text.indexOf('. It') };
    const found = lintClaim(claim({}), span, detect(text, null).dates);
    assert.deepEqual(found.map(({ code, at }) => [code, text.slice(at?.start, at?.end).replace(/^on /u, '')]), [['no-dateline', 'Monday']]);
    assert.deepEqual(lintClaim(claim({}), span, detect(text, '2021-03-04').dates), []);
  });
  it('whether the text is kept in which the claims were checked', () => {
    assert.deepEqual(lintSidecar({ claims: [claim({})] }).map(({ code }) => code), ['text-not-kept']);
    assert.deepEqual(lintSidecar({ claims: [claim({})], text: 'Boats return\n' }), []);
    assert.deepEqual(lintSidecar({ claims: [] }), []);
  });
  it('nothing about a claim that is not to be checked', () => {
    assert.deepEqual(codes({ status: 'wont-check', claimant: '', verdict: 'true' }), []);
  });
});
