import { strict as assert } from 'node:assert';
import { parseArticle } from '../article/article';
import { Detector } from '../detect/detect';
import { sameFigure, stated } from './figures';

function first(sentence: string) {
  const [figure] = new Detector().detect(parseArticle(`Report\n\n${sentence}\n`), { reference: null }).figures;
  assert.ok(figure, sentence);
  return stated(figure);
}

function same(one: string, other: string): boolean {
  const [a, b] = [first(one), first(other)];
  return a !== null && b !== null && sameFigure(a, b);
}

describe('the same figure', () => {
  it('is one however it is written', () => {
    assert.ok(same('The dam cost 1.2 million euros.', 'They paid €1,200,000 for it.'));
    assert.ok(same('The storm felled 4,100 trees.', 'A count of four thousand one hundred trees was given.'));
    assert.ok(same('Some 3 per cent stayed.', 'It was 3% last year.'));
  });
  it('counts the same thing, whatever its number', () => {
    assert.ok(!same('The storm felled 4,100 trees.', 'The storm hit 4,100 homes.'));
    assert.ok(!same('Some 30% of voters stayed.', 'It shut 30% of schools.'));
    assert.ok(same('Some 30% of voters stayed.', 'It was 30 per cent last year.'));
  });
  it('is not a different value, unit or currency', () => {
    assert.ok(!same('It rose 3%.', 'It rose 3 percentage points.'));
    assert.ok(same('He hid 3 kg.', 'He hid 3 kg of cocaine.'));
    assert.ok(!same('He hid 3 kg of resin.', 'He hid 3 kg of cocaine.'));
    assert.ok(!same('It cost $40.', 'It cost €40.'));
    assert.ok(!same('The storm felled 4,100 trees.', 'The storm felled 4,200 trees.'));
  });
  it('is none for ranks and vague quantities', () => {
    assert.equal(first('She came third.'), null);
    assert.equal(first('Dozens of boats left.'), null);
  });
});
