import assert from 'node:assert/strict';
import { figuresDiffer, figuresIn, numberBeside } from './figures';

describe('figures in a wording', () => {
  it('are the same in another spelling', () => {
    for (const [a, b] of [['3,000 boats', '3000 ships'], ['ten boats', '10 boats'], ['5bn', '5 billion'], ['$2.5m', '$2.5 million'], ['25mm', '25 mm'], ['no boats', 'no ships'],
      ['twenty-five boats', '25 boats'], ['240 thousand', '240,000'], ['2.5m people', '2,500,000 people'], ['two million', '2 million'], ['5 per cent', '5%'], ['the third', 'the 3rd']] as const) {
      assert.ok(!figuresDiffer(a, b), `${a}, ${b}`);
    }
  });

  it('differ by value, magnitude, currency and order', () => {
    for (const [a, b] of [['240,000', '250,000'], ['two boats', 'three boats'], ['5m', '5bn'], ['$5', '€5'], ['3 of 5', '5 of 3'], ['12', ''], ['3.5', '35'],
      ['-5 degrees', '5 degrees'], ['5%', '5'], ['twenty', 'twenty-one'], ['5 million', '5 billion'], ['half', 'a quarter'], ['3-5 boats', '3-6 boats']] as const) {
      assert.ok(figuresDiffer(a, b), `${a}, ${b}`);
    }
  });

  it('stand in order', () => {
    assert.deepEqual(figuresIn('Two of 1,200 boats cost €3m'), ['2', '1200', '€', '3000000']);
  });

  it('go on beside the words', () => {
    const beside = (before: string, words: string, behind: string): string => {
      const found = numberBeside(before, words, behind);
      return `${before.slice(before.length - found.before)}|${words}|${behind.slice(0, found.behind)}`;
    };
    assert.equal(beside('cost €', '5', ' million in all'), '€|5| million');
    assert.equal(beside('of 3-', '5', '%.'), '3-|5|%');
    assert.equal(beside('at -', '5', '-8 degrees'), '-|5|-8');
    assert.equal(beside('of 1,', '240', ',000 in all'), '1,|240|,000');
    assert.equal(beside('of ', '240', ', and'), '|240|');
    assert.equal(beside('mid-', '5', ', and'), '|5|');
    assert.equal(beside('about ', 'five', ' hundred'), '|five| hundred');
    assert.equal(beside('€', 'boats', '%'), '|boats|');
  });
});
