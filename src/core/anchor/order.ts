// The claims of an open document in the order of their places, so that an edit costs what it touches.
//
// They lie in blocks, each with a shift that its places have yet to be moved by ("square root decomposition"): typing
// before ten thousand claims changes some hundred numbers. A balanced tree would change a dozen, for much more code.

import type { Span } from '../span';

/** Something that has a place and can be kept in order. */
export interface Placed {
  /** Its place; while it is in a block, without the block's shift. */
  span: Span;
  block: Block | null;
}

export interface Block {
  shift: number;
  /** Never empty; sorted by start. */
  items: Placed[];
  /** The last end of a place in it, without the shift. */
  end: number;
}

/** How many items a new block has; one with more than twice as many is divided. */
const SIZE = 64;

/** Where an item is. */
export function placeOf({ span, block }: Placed): Span {
  return block === null || block.shift === 0 ? span : moved(span, block.shift);
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function blockOf(items: Placed[], shift = 0): Block {
  const block = { shift, items, end: lastEnd(items) };
  for (const item of items) item.block = block;
  return block;
}

function lastEnd(items: readonly Placed[]): number {
  return items.reduce((end, { span }) => Math.max(end, span.end), 0);
}

function firstStart({ shift, items }: Block): number {
  return items[0]!.span.start + shift;
}

export class Order<T extends Placed> {
  private blocks: Block[] = [];

  constructor(items: readonly T[]) {
    const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
    for (let at = 0; at < sorted.length; at += SIZE) this.blocks.push(blockOf(sorted.slice(at, at + SIZE)));
  }

  /** Takes out all whose places touch `from` to `to`, these included. */
  take(from: number, to: number): T[] {
    const taken: T[] = [];
    for (const block of this.blocks) {
      if (firstStart(block) > to) break;
      if (block.end + block.shift < from) continue;
      for (const item of block.items) {
        const { start, end } = placeOf(item);
        if (end >= from && start <= to) taken.push(item as T);
      }
    }
    for (const item of taken) this.remove(item);
    return taken;
  }

  remove(item: T): void {
    const { block } = item;
    if (!block) return;
    item.span = placeOf(item);
    item.block = null;
    block.items.splice(block.items.indexOf(item), 1);
    if (block.items.length === 0) this.blocks.splice(this.blocks.indexOf(block), 1);
    else block.end = lastEnd(block.items);
  }

  put(item: T): void {
    const { span } = item;
    if (this.blocks.length === 0) {
      this.blocks.push(blockOf([item]));
      return;
    }
    const behind = this.blocks.findIndex((block) => firstStart(block) > span.start);
    const index = behind < 0 ? this.blocks.length - 1 : Math.max(0, behind - 1);
    const block = this.blocks[index]!;
    item.span = moved(span, -block.shift);
    item.block = block;
    const at = block.items.findIndex((other) => other.span.start > item.span.start);
    block.items.splice(at < 0 ? block.items.length : at, 0, item);
    block.end = Math.max(block.end, item.span.end);
    if (block.items.length > 2 * SIZE) this.blocks.splice(index, 1, blockOf(block.items.slice(0, SIZE), block.shift), blockOf(block.items.slice(SIZE), block.shift));
  }

  /** Moves all that start at `from` or behind it. */
  shift(from: number, by: number): void {
    for (let index = this.blocks.length - 1; index >= 0; index--) {
      const block = this.blocks[index]!;
      if (firstStart(block) >= from) block.shift += by;
      else {
        for (const item of block.items) if (placeOf(item).start >= from) item.span = moved(item.span, by);
        block.end = lastEnd(block.items);
        return;
      }
    }
  }
}
