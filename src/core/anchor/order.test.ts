import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Order, placeOf, type Placed } from './order';

class Item implements Placed {
  block = null;
  constructor(public span: { start: number; end: number }, readonly name: number) {}
}

describe('claims in order of their places', () => {
  const place = fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 60 })).map(([start, length]) => ({ start, end: start + length }));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('take' as const), from: fc.nat({ max: 2500 }), width: fc.nat({ max: 40 }) }),
    fc.record({ kind: fc.constant('shift' as const), from: fc.nat({ max: 2500 }), by: fc.nat({ max: 100 }) }),
    fc.record({ kind: fc.constant('put' as const), place }),
  );

  it('are where a plain list has them, whatever is taken, put and shifted', () => {
    fc.assert(fc.property(fc.array(place, { maxLength: 300 }), fc.array(step, { maxLength: 40 }), (places, steps) => {
      const items = places.map((span, name) => new Item(span, name));
      const order = new Order(items);
      const plain = new Map(places.map((span, name) => [name, span]));
      for (const made of steps) {
        if (made.kind === 'take') {
          const inside = [...plain].filter(([, { start, end }]) => end >= made.from && start <= made.from + made.width).map(([name]) => name);
          const taken = order.take(made.from, made.from + made.width);
          assert.deepEqual(taken.map(({ name }) => name).sort(), inside.sort());
          for (const item of taken) order.put(item);
        } else if (made.kind === 'shift') {
          order.shift(made.from, made.by);
          for (const [name, { start, end }] of plain) if (start >= made.from) plain.set(name, { start: start + made.by, end: end + made.by });
        } else {
          const item = new Item(made.place, items.length);
          items.push(item);
          plain.set(item.name, made.place);
          order.put(item);
        }
        for (const item of items) assert.deepEqual(placeOf(item), plain.get(item.name));
      }
    }));
  });
});
