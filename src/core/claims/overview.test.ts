import { strict as assert } from 'node:assert';
import type { Claim } from '../sidecar/model';
import { DEFAULT_VERDICTS } from '../sidecar/verdicts';
import { overviewOf, type Count } from './overview';
import { matchesQuery, parseQuery, type FiledClaim } from './query';

const desk = { me: 'Ines Vogt', signOffsNeeded: 1 };

function filed(article: string, fields: Partial<Claim>, state: FiledClaim['state'] = 'exact'): FiledClaim {
  return { article, state, claim: { id: 'aaaaaa', anchor: { id: 'aaaaaa', quote: 'x' }, sources: [], notes: [], signedOff: [], related: [], entry: { start: 0, end: 0 }, ...fields } };
}

const folder: readonly FiledClaim[] = [
  filed('flood.txt', { verdict: 'true', checked: '2025-03-02', claimant: 'Harbour Energy', signedOff: [{ by: 'Omar Lind' }], sources: [{ url: 'https://grid.example.org/a' }, { url: 'http://www.grid.example.org/b' }] }),
  filed('flood.txt', { verdict: 'false', checked: '2025-03-01', claimant: 'Harbour Energy', sources: [{ title: 'A printed report' }] }, 'changed'),
  filed('flood.txt', {}),
  filed('strike.txt', { verdict: 'doubtful', checked: '2025-03-02T10:00:00Z', status: 'done', claimant: 'the union' }, 'lost'),
  filed('strike.txt', { status: 'wont-check' }),
];

describe('the overview of a folder', () => {
  const overview = overviewOf(folder, DEFAULT_VERDICTS, desk);

  it('counts what is left to do', () => {
    const { articles, claims, unfinished, adrift } = overview;
    assert.deepEqual({ articles, claims, unfinished, adrift }, { articles: 2, claims: 5, unfinished: 2, adrift: 2 });
    assert.deepEqual(overview.openArticles.map(({ article, unfinished: left, claims: all }) => [article, left, all]), [['flood.txt', 2, 3]]);
  });
  it('counts verdicts in the order of the scale, unknown ones and open ones after it', () => {
    assert.deepEqual(overview.verdicts.filter(({ claims }) => claims > 0).map(({ label, claims }) => [label, claims]), [['True', 1], ['False', 1], ['doubtful', 1], [null, 2]]);
    assert.equal(overview.verdicts.length, DEFAULT_VERDICTS.length + 2);
  });
  it('adds up the days on which claims were checked', () => {
    assert.deepEqual(overview.progress, [
      { day: '2025-03-01', claims: 1, checked: 1, query: 'checked:2025-03-01' },
      { day: '2025-03-02', claims: 2, checked: 3, query: 'checked:2025-03-02' },
    ]);
  });
  it('counts a site once a claim, however many pages of it the claim cites', () => {
    assert.deepEqual(overview.domains.top.map(({ name, claims }) => [name, claims]), [['grid.example.org', 1]]);
  });
  it('keeps the twelve most common and says what is beyond them', () => {
    const many = Array.from({ length: 15 }, (_, i) => filed('a.txt', { claimant: `Speaker ${i}` }));
    const { claimants } = overviewOf([...many, ...many.slice(0, 3)], DEFAULT_VERDICTS, desk);
    assert.equal(claimants.top.length, 12);
    assert.deepEqual(claimants.top.slice(0, 3).map(({ claims }) => claims), [2, 2, 2]);
    assert.deepEqual(claimants.others, { names: 3, claims: 3 });
  });
  it('gives with each count the query that finds those claims', () => {
    const counts: readonly Count[] = [...overview.verdicts, ...overview.stages, ...overview.domains.top, ...overview.claimants.top, ...overview.assignees.top, ...overview.progress.map((day) => ({ name: null, ...day }))];
    for (const { query, claims } of counts) {
      assert.equal(folder.filter((one) => matchesQuery(parseQuery(query), one, desk)).length, claims, query);
    }
    for (const { query, unfinished } of overview.openArticles) {
      assert.equal(folder.filter((one) => matchesQuery(parseQuery(query), one, desk)).length, unfinished, query);
    }
  });
  it('of nothing is empty', () => {
    const { claims, progress, openArticles, claimants } = overviewOf([], DEFAULT_VERDICTS, desk);
    assert.deepEqual({ claims, progress, openArticles, claimants }, { claims: 0, progress: [], openArticles: [], claimants: { top: [], others: { names: 0, claims: 0 } } });
  });
});
