import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOfPath, pathTo, shortNames } from './paths';

describe('paths between articles', () => {
  it('lead from the folder of one to the other', () => {
    for (const [article, name, other] of [['/desk/a.txt', 'b.txt', '/desk/b.txt'], ['/desk/a.txt', 'old/b.txt', '/desk/old/b.txt'], ['/desk/old/a.txt', '../new/b.txt', '/desk/new/b.txt'], ['/a.txt', 'b.txt', '/b.txt']] as const) {
      assert.equal(pathTo(article, name), other);
      assert.equal(nameOfPath(article, other), name);
    }
    assert.equal(pathTo('/desk/a.txt', './old//b.txt'), '/desk/old/b.txt');
  });

  it('lead there and are what leads there', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'c d', 'é'), { minLength: 1, maxLength: 5 }).map((segments) => `/${segments.join('/')}.txt`);
    fc.assert(fc.property(path, path, (article, other) => assert.equal(pathTo(article, nameOfPath(article, other)), other)));
  });
});

describe('paths in short', () => {
  it('are the names of the files, but for those that two have', () => {
    assert.deepEqual(shortNames(['north/kiln.txt', 'south/kiln.txt', 'south/mill.txt', 'tram.txt']), ['north/kiln.txt', 'south/kiln.txt', 'mill.txt', 'tram.txt']);
  });
});
