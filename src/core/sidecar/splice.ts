// Edits of one key or one list entry, in block and in flow style. Each takes the text with its tree; nothing else moves.

import type { Data } from './data';
import { emitEntry, emitInline, emitLiteral, emitPair, emitValue, fitsLiteral, keepsEmptyLines, type Style } from './emit';
import { column, endOfLines, lineStart, nextLine, startOfComments, startsLine } from './lines';
import type { SidecarEdit } from './operation';
import { isNull, shifted, type Item, type MapTree, type Pair, type SeqTree, type Tree } from './tree';

/** What the edits need to know of the file that they are made in. */
export interface Site {
  readonly text: string;
  readonly newline: string;
  /** How far the dashes of a list stand in from its key, in this file. */
  readonly dashes: number;
}

/** Edits in ascending order; null where the place is written in a way that cannot be edited safely. */
export type Edits = SidecarEdit[] | null;

function styleOf(site: Site, map: MapTree): Style {
  const json = map.flow && map.pairs.length > 0 && map.pairs.every(({ start }) => site.text.charAt(start) === '"');
  return { flow: map.flow, json, newline: site.newline };
}

/** Whole lines put in where a line begins, or at the text's end. */
function insertLines(site: Site, at: number, lines: string): SidecarEdit {
  const unended = at === site.text.length && at > 0 && site.text.charAt(at - 1) !== '\n';
  if (!unended) return { start: at, end: at, insert: lines + site.newline };
  // The last line end of a literal block is a part of it.
  const literal = /[|]\d?[-+]?\r?$/m.test(lines);
  return { start: at, end: at, insert: site.newline + lines + (literal ? site.newline : '') };
}

/** Sets a key to a value: in place when it is there, else as a new key by the order given. */
export function putKey(site: Site, map: MapTree, key: string, value: Data, order: readonly string[]): Edits {
  const pair = map.pairs.find((candidate) => candidate.key === key);
  return pair ? replaceValue(site, map, pair, key, value) : addKey(site, map, key, value, order);
}

function replaceValue(site: Site, map: MapTree, pair: Pair, key: string, data: Data): Edits {
  if (!pair.simple) return null;
  const { text } = site;
  const { value } = pair;
  const style = styleOf(site, map);
  const empty = isNull(value) || ((value.kind === 'seq' ? value.items : value.kind === 'map' ? value.pairs : [0]).length === 0);
  if (empty && !map.flow) {
    const below = emitValue(key, data, column(text, map.pairs[0]?.start ?? pair.start), style, site.dashes);
    if (below.startsWith(site.newline)) return fillBelow(site, pair, below.slice(site.newline.length));
  }
  const between = text.slice(pair.colon, value.from);
  const sameLine = !between.includes('\n');
  const block = value.kind === 'scalar' && value.style === 'block';
  // Empty lines after a block stay; so does the line end before them.
  const end = block ? trimmed(text, value.from, value.end) : value.end;
  const valueLineEnd = block ? end : endOfLine(text, value.end);
  const comment = block ? /^[^ \t\r\n]*([ \t]+#[^\r\n]*)/.exec(text.slice(value.start, nextLine(text, value.start)))?.[1] ?? '' : '';
  const trailing = block ? '' : text.slice(value.end, valueLineEnd);
  const whole = !map.flow && !/\S/.test(trailing) && (sameLine || !between.includes('#'));
  const indent = column(text, map.pairs[0]?.start ?? pair.start);
  if (whole && typeof data === 'string' && fitsLiteral(data, key === 'text' && indent === 0)) {
    const step = block ? stepOf(text, value, indent) : 2;
    const literal = emitLiteral(data, indent, step, site.newline, comment);
    const last = block ? end : valueLineEnd;
    const to = keepsEmptyLines(literal) ? afterEmptyLines(text, last) : last;
    // At the end of a file that has no last line end, the words' own is put there.
    const lineEnd = to === text.length && data.endsWith('\n') ? site.newline : '';
    return [{ start: pair.colon, end: to, insert: ` ${literal}${lineEnd}` }];
  }
  const inline = emitInline(key, data, style) + (block ? comment : '');
  if (isNull(value) && value.start === value.end && value.anchor === undefined && value.tag === undefined) return [{ start: pair.colon, end: pair.colon, insert: ` ${inline}` }];
  // A value that began on a line of its own comes up to its key.
  if (!sameLine && !between.includes('#')) return [{ start: pair.colon, end, insert: ` ${inline}` }];
  // Below a comment it stays where it began, but further in than its key, as dashes need not be.
  const short = sameLine || map.flow ? 0 : indent + 1 - column(text, value.from);
  return [{ start: value.from, end, insert: ' '.repeat(Math.max(0, short)) + inline }];
}

/** A value of several lines for a key that has none: what was there goes (`[]`, `~`), comments stay, the lines come below. */
function fillBelow(site: Site, pair: Pair, lines: string): Edits {
  const { value } = pair;
  const from = /^[ \t]*$/.test(site.text.slice(pair.colon, value.from)) ? pair.colon : value.from;
  const cleared = value.end > value.from && value.anchor === undefined ? [{ start: from, end: value.end, insert: '' }] : [];
  return [...cleared, insertLines(site, nextLine(site.text, Math.max(pair.colon, value.end)), lines)];
}

/** How far the lines of a block stand in from its key; 2 where that cannot be seen. */
function stepOf(text: string, block: Tree, indent: number): number {
  const header = text.slice(block.start, nextLine(text, block.start));
  const given = /^[|>][-+]?([1-9])/.exec(header)?.[1];
  if (given) return Number(given);
  const first = /^( *)[^ \r\n]/m.exec(text.slice(block.start + header.length, block.end))?.[1]?.length ?? 0;
  return first > indent && first - indent <= 9 ? first - indent : 2;
}

/** The end of the last empty line below a place at a line's end; the place itself when there are none. */
function afterEmptyLines(text: string, at: number): number {
  const below = nextLine(text, at);
  const content = pastEmptyLines(text, below);
  return content > below ? endOfLine(text, lineStart(text, content - 1)) : at;
}

function endOfLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return end > at && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The pair after which a new key goes: the last of those that come before it in the order. */
function predecessor(map: MapTree, key: string, order: readonly string[]): Pair | undefined {
  const rank = order.indexOf(key);
  let best: Pair | undefined;
  let bestRank = -1;
  for (const pair of map.pairs) {
    const other = pair.key === null ? -1 : order.indexOf(pair.key);
    if (other >= 0 && (rank < 0 || other < rank) && other >= bestRank) {
      best = pair;
      bestRank = other;
    }
  }
  return best ?? (rank < 0 ? map.pairs.at(-1) : undefined);
}

function addKey(site: Site, map: MapTree, key: string, value: Data, order: readonly string[]): Edits {
  const style = styleOf(site, map);
  const after = predecessor(map, key, order);
  const first = map.pairs[0];
  if (map.flow) {
    const added = emitPair(key, value, 0, style);
    if (!first) return [{ start: map.start + 1, end: map.start + 1, insert: added }];
    if (!after) return [{ start: first.start, end: first.start, insert: `${added},${gapBetween(site.text, map.start, map.pairs)}` }];
    return [{ start: after.value.end, end: after.value.end, insert: `,${gapBetween(site.text, map.start, map.pairs)}${added}` }];
  }
  if (!first) return null;
  const indent = column(site.text, first.start);
  if (map.pairs.some((pair) => !pair.simple)) return null;
  const added = emitPair(key, value, indent, style, site.dashes);
  if (!after) return [{ start: first.start, end: first.start, insert: `${added}${site.newline}${' '.repeat(indent)}` }];
  const at = endOfLines(site.text, after.value, indent, Math.max(after.colon, after.value.end));
  return [insertLines(site, keepsEmptyLines(added) ? pastEmptyLines(site.text, at) : at, ' '.repeat(indent) + added)];
}

/** The first line with something in it from a line's start on. */
function pastEmptyLines(text: string, at: number): number {
  const content = text.slice(at).search(/\S/);
  return content < 0 ? text.length : lineStart(text, at + content);
}

/** The white space between the parts of a collection in flow style, as it is in use there. */
function gapBetween(text: string, open: number, parts: readonly { readonly start: number }[]): string {
  const first = parts[0]?.start ?? open + 1;
  const second = parts[1]?.start;
  const before = text.slice(second === undefined ? open + 1 : first, second ?? first);
  const gap = /\s*$/.exec(before)?.[0] ?? '';
  return gap.includes('\n') ? gap : ' ';
}

/** Takes a key out with its value. Null when it is the only one, which only its holder can do without. */
export function removeKey(site: Site, map: MapTree, key: string): Edits {
  const index = map.pairs.findIndex((candidate) => candidate.key === key);
  const pair = map.pairs[index];
  if (!pair?.simple || map.pairs.length < 2) return null;
  const { text } = site;
  if (map.flow) return removeFromFlow(text, map.pairs.map(({ start, value, colon }) => ({ start, end: Math.max(colon, value.end) })), index);
  const end = endOfLines(text, pair.value, column(text, map.pairs[0]?.start ?? pair.start), Math.max(pair.colon, pair.value.end));
  if (startsLine(text, pair.start)) return [{ start: lineStart(text, pair.start), end, insert: '' }];
  // It stands behind the dash: what follows comes up there.
  let next = end;
  while (next < text.length && /\s/.test(text.charAt(next))) next++;
  return [{ start: pair.start, end: next, insert: '' }];
}

/** Takes one part out, with the comma after it, or the one before it when it is the last. */
function removeFromFlow(text: string, parts: readonly { start: number; end: number }[], index: number): Edits {
  const part = parts[index];
  if (!part) return null;
  const next = parts[index + 1];
  if (next) return [{ start: part.start, end: next.start, insert: '' }];
  const previous = parts[index - 1];
  if (previous && !text.slice(previous.end, part.start).includes('#')) return [{ start: previous.end, end: part.end, insert: '' }];
  // A comment in between is about the one before: it stays, and so does the comma before it; one after the last part goes.
  const comma = /^\s*,/.exec(text.slice(part.end))?.[0].length ?? 0;
  return [{ start: part.start, end: part.end + comma, insert: '' }];
}

/** An entry put into a list in front of the one at `index`; at its end when there is none there. `indent` is the column of the list's key. */
export function insertItem(site: Site, list: SeqTree, index: number, name: string, value: Data): Edits {
  const items = list.items;
  const next = items[index];
  const last = items.at(-1);
  if (list.flow) return insertIntoFlow(site, list, index, emitInline(name, value, { flow: true, json: jsonItems(site.text, items), newline: site.newline }));
  if (!last) return null;
  const dash = column(site.text, last.start);
  const pad = padOf(site.text, last);
  const entry = `${' '.repeat(dash)}-${' '.repeat(pad - 1)}${emitEntry(name, value, dash + pad, { flow: false, json: false, newline: site.newline })}`;
  const at = next ? startOfComments(site.text, lineStart(site.text, next.start), dash) : endOfItem(site.text, last);
  return [insertLines(site, at, entry)];
}

function insertIntoFlow(site: Site, list: SeqTree, index: number, entry: string): Edits {
  const { items } = list;
  const gap = gapBetween(site.text, list.start, items);
  const next = items[index];
  const last = items.at(-1);
  if (next) return [{ start: next.start, end: next.start, insert: `${entry},${gap}` }];
  if (last) return [{ start: last.value.end, end: last.value.end, insert: `,${gap}${entry}` }];
  return [{ start: list.start + 1, end: list.start + 1, insert: entry }];
}

function jsonItems(text: string, items: readonly Item[]): boolean {
  return items.length > 0 && items.every(({ value }) => value.kind === 'map' && value.flow && value.pairs.every(({ start }) => text.charAt(start) === '"'));
}

/** From a dash to the keys after it, where the entry begins on its line and is no one-line map; else 2. */
function padOf(text: string, item: Item): number {
  const { value } = item;
  const from = item.base + value.from;
  return value.kind === 'map' && !value.flow && /^ +$/.test(text.slice(item.start + 1, from)) ? from - item.start : 2;
}

/** The start of the line after a list entry in block style. */
export function endOfItem(text: string, item: Item): number {
  return endOfLines(text, shifted(item.value, item.base), column(text, item.start), Math.max(item.base + item.value.end, item.start + 1));
}

/** The lines of an entry in block style, from its dash on, or an entry between brackets with one comma. Null when the list has no such entry. */
export function removeItem(site: Site, list: SeqTree, index: number): Edits {
  const item = list.items[index];
  if (!item) return null;
  if (list.flow) return removeFromFlow(site.text, list.items.map(({ start, value }) => ({ start, end: value.end })), index);
  if (!startsLine(site.text, item.start)) return null;
  return [{ start: lineStart(site.text, item.start), end: endOfItem(site.text, item), insert: '' }];
}

/** A first entry for a key that is absent, or whose list is empty. */
export function startList(site: Site, map: MapTree, key: string, entry: Data, order: readonly string[]): Edits {
  const pair = map.pairs.find((candidate) => candidate.key === key);
  const value = pair?.value;
  if (value?.kind === 'seq' && value.items.length === 0) {
    const commented = /\S/.test(site.text.slice(value.start + 1, value.end - 1));
    if (map.flow || commented) return insertIntoFlow(site, value, 0, emitInline(key, entry, { ...styleOf(site, map), flow: true }));
  } else if (value && !isNull(value)) {
    return null;
  }
  return putKey(site, map, key, [entry], order);
}

/** True when a map's value may be changed key by key. */
export function isOwnMap(tree: Tree | undefined): tree is MapTree {
  return tree?.kind === 'map' && tree.anchor === undefined && tree.tag === undefined;
}
