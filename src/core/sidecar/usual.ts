// Reads the usual style of sidecars, tens of times faster than a parser for all of YAML: keys one on a line, lists by dashes,
// values plain, in quotes, as a literal block or in brackets on one line. For all else, and wherever there is doubt, it
// says null, and the full parser reads the text. Where it does answer, the answer is the full parser's; a test holds that.

import type { Item, MapTree, Pair, ScalarTree, SeqTree, Tree } from './tree';

/** Characters that make an exception somewhere in YAML. */
const ODD = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\ufeff]|\r(?!\n)/;

/** A text's tree, and of how many nodes it is. */
export interface Usual {
  readonly tree: Tree;
  readonly nodes: number;
}

/** The tree of a text in the usual style; null when it is in another, or of more nodes than a piece of a sidecar has. */
export function parseUsual(text: string): Usual | null {
  if (ODD.test(text)) return null;
  try {
    const reader = new Reader(text);
    const tree = reader.read();
    return tree && { tree, nodes: reader.nodes };
  } catch (error) {
    if (error === UNUSUAL) return null;
    throw error;
  }
}

/** Thrown to get out of the recursion. */
const UNUSUAL = new Error('not in the usual style');

const KEY = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;
const FLOW_KEY = /[A-Za-z_][\w-]*: +/y;
const PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^\t\r\n]*/y;
const FLOW_PLAIN = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^\t\r\n,[\]{}#:'"]*/y;
const LITERAL = /\|(-?)(?: +#[^\n]*)?\r?\n/y;
const REST = / *(?: #[^\n]*)?(?:\r?\n|$)/y;
/** Nothing that a person writes nests deeper. */
const MAX_DEPTH = 20;
/** Nor does a claim hold more; what does is left to the full parser, which has a limit. */
const MAX_NODES = 20_000;

class Reader {
  #at = 0;
  #depth = 0;
  #nodes = 0;

  constructor(readonly text: string) {}

  get nodes(): number {
    return this.#nodes;
  }

  private count(): void {
    if (++this.#nodes > MAX_NODES) throw UNUSUAL;
  }

  read(): Tree | null {
    const column = this.nextLine();
    if (column < 0) return null;
    const tree = this.node(column);
    return this.nextLine() < 0 ? tree : null;
  }

  /** Goes to the next line with something on it, past its indent; from a line's start. Its column, or -1 at the end. */
  private nextLine(): number {
    const { text } = this;
    for (let at = this.#at; at < text.length;) {
      let first = at;
      while (text.charCodeAt(first) === 0x20) first++;
      const code = text.charCodeAt(first);
      if (code !== 0x23 && code !== 0x0a && code !== 0x0d && first < text.length) {
        this.#at = first;
        return first - at;
      }
      const newline = text.indexOf('\n', first);
      at = newline < 0 ? text.length : newline + 1;
    }
    this.#at = text.length;
    return -1;
  }

  /** The column of the next line with something on it, without going there. */
  private peek(): number {
    const at = this.#at;
    const column = this.nextLine();
    if (column >= 0) this.#at -= column;
    else this.#at = at;
    return column;
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === 0x2d && this.text.charCodeAt(at + 1) === 0x20;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  private need(pattern: RegExp): string {
    const found = this.match(pattern);
    if (found === null) throw UNUSUAL;
    return found;
  }

  /** A list or map whose first dash or key is here, at this column. */
  private node(column: number): SeqTree | MapTree {
    if (++this.#depth > MAX_DEPTH) throw UNUSUAL;
    const tree = this.isDash(this.#at) ? this.list(column) : this.map(column);
    this.#depth--;
    return tree;
  }

  private list(column: number): SeqTree {
    const items: Item[] = [];
    const start = this.#at;
    do {
      const dash = this.#at;
      if (!this.isDash(dash)) throw UNUSUAL;
      let at = dash + 1;
      while (this.text.charCodeAt(at) === 0x20) at++;
      this.#at = at;
      KEY.lastIndex = at;
      const value = KEY.test(this.text) ? this.map(column + at - dash) : this.line(column);
      items.push({ start: dash, base: 0, value });
    } while (this.goesOn(column));
    return { kind: 'seq', flow: false, from: start, start, end: items.at(-1)?.value.end ?? start, items };
  }

  private map(column: number): MapTree {
    const pairs: Pair[] = [];
    const start = this.#at;
    do {
      this.count();
      const keyStart = this.#at;
      const name = this.need(KEY);
      const colon = this.#at;
      pairs.push({ key: name.slice(0, -1), start: keyStart, colon, simple: true, value: this.valueAfter(colon, column) });
    } while (this.goesOn(column));
    return { kind: 'map', flow: false, from: start, start, end: pairs.at(-1)?.value.end ?? start, pairs };
  }

  /** True, and there, when the next line belongs to the same list or map; what stands further in would go on with the value. */
  private goesOn(column: number): boolean {
    const next = this.peek();
    if (next > column) throw UNUSUAL;
    if (next < column) return false;
    this.#at = this.contentAt(next);
    return true;
  }

  private contentAt(column: number): number {
    return this.#at + column;
  }

  private valueAfter(colon: number, column: number): Tree {
    if (this.match(REST) !== null) {
      const next = this.peek();
      if (next > column || (next === column && this.isDash(this.contentAt(next)))) {
        this.#at = this.contentAt(next);
        return this.node(next);
      }
      return { kind: 'scalar', style: 'plain', value: '', from: colon, start: colon, end: colon };
    }
    while (this.text.charCodeAt(this.#at) === 0x20) this.#at++;
    return this.text.charCodeAt(this.#at) === 0x7c ? this.literal(column) : this.line(column);
  }

  /** A value that ends on this line. */
  private line(column: number): Tree {
    this.count();
    const start = this.#at;
    const code = this.text.charCodeAt(start);
    let value: Tree;
    if (code === 0x7b || code === 0x5b) value = this.flow();
    else if (code === 0x22 || code === 0x27) value = this.quoted();
    else value = this.plain();
    this.need(REST);
    // Plain words go on in the lines below when those stand further in.
    if (this.peek() > column) throw UNUSUAL;
    return value;
  }

  private plain(): ScalarTree {
    const start = this.#at;
    let words = this.need(PLAIN);
    const comment = words.indexOf(' #');
    if (comment >= 0) words = words.slice(0, comment);
    words = words.trimEnd();
    if (words.includes(': ') || words.endsWith(':')) throw UNUSUAL;
    this.#at = start + words.length;
    return { kind: 'scalar', style: 'plain', value: words, from: start, start, end: this.#at };
  }

  private quoted(): ScalarTree {
    const start = this.#at;
    const double = this.text.charCodeAt(start) === 0x22;
    this.#at = this.endOfQuotes(double);
    const source = this.text.slice(start, this.#at);
    const value = double ? unescaped(source) : source.slice(1, -1).replaceAll('\'\'', '\'');
    return { kind: 'scalar', style: 'quoted', value, from: start, start, end: this.#at };
  }

  /** Behind the quotes that open here and close on this line. By hand: on a value of some megabytes a pattern runs out of stack. */
  private endOfQuotes(double: boolean): number {
    const { text } = this;
    for (let at = this.#at + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x09 || code === 0x0a || code === 0x0d) throw UNUSUAL;
      if (double && code === 0x22) return at + 1;
      if (!double && code === 0x27 && text.charCodeAt(++at) !== 0x27) return at;
      // What is escaped is no end; a tab or the line's end behind it is seen on the next turn.
      if (double && code === 0x5c && text.charCodeAt(at + 1) > 0x0d) at++;
    }
    throw UNUSUAL;
  }

  /** Brackets on one line, with plain keys. */
  private flow(): SeqTree | MapTree {
    if (++this.#depth > MAX_DEPTH) throw UNUSUAL;
    const start = this.#at;
    const map = this.text.charCodeAt(this.#at++) === 0x7b;
    const close = map ? 0x7d : 0x5d;
    const pairs: Pair[] = [];
    const items: Item[] = [];
    for (;;) {
      this.spaces();
      if (this.text.charCodeAt(this.#at) === close) break;
      const partStart = this.#at;
      if (map) {
        const key = this.need(FLOW_KEY).trimEnd();
        pairs.push({ key: key.slice(0, -1), start: partStart, colon: partStart + key.length, simple: true, value: this.flowValue() });
      } else {
        items.push({ start: partStart, base: 0, value: this.flowValue() });
      }
      this.spaces();
      const code = this.text.charCodeAt(this.#at);
      if (code === 0x2c) this.#at++;
      else if (code !== close) throw UNUSUAL;
    }
    this.#at++;
    this.#depth--;
    const place = { from: start, start, end: this.#at };
    return map ? { kind: 'map', flow: true, ...place, pairs } : { kind: 'seq', flow: true, ...place, items };
  }

  private spaces(): void {
    while (this.text.charCodeAt(this.#at) === 0x20) this.#at++;
  }

  private flowValue(): Tree {
    this.count();
    const start = this.#at;
    const code = this.text.charCodeAt(start);
    if (code === 0x7b || code === 0x5b) return this.flow();
    if (code === 0x22 || code === 0x27) return this.quoted();
    const words = this.need(FLOW_PLAIN).trimEnd();
    // A colon within a value (a time, an address) is none of a key's as long as no space follows.
    let end = start + words.length;
    while (this.text.charCodeAt(end) === 0x3a && /[\w/.]/.test(this.text.charAt(end + 1))) {
      this.#at = end + 1;
      FLOW_REST.lastIndex = this.#at;
      end += 1 + (FLOW_REST.exec(this.text)?.[0].trimEnd().length ?? 0);
    }
    this.#at = end;
    return { kind: 'scalar', style: 'plain', value: this.text.slice(start, end), from: start, start, end };
  }

  /** `|` or `|-` and lines that are all as far in as the first, with something on it. */
  private literal(column: number): ScalarTree {
    const { text } = this;
    const start = this.#at;
    const strip = this.need(LITERAL).startsWith('|-');
    const first = this.#at;
    let indent = first;
    while (text.charCodeAt(indent) === 0x20) indent++;
    indent -= first;
    if (indent <= column) throw UNUSUAL;
    const lines: string[] = [];
    let end = first;
    let ends = 0;
    for (let at = first; at < text.length;) {
      const newline = text.indexOf('\n', at);
      if (newline < 0) throw UNUSUAL;
      const lineEnd = newline > at && text.charCodeAt(newline - 1) === 0x0d ? newline - 1 : newline;
      let content = at;
      while (content < lineEnd && text.charCodeAt(content) === 0x20) content++;
      if (content < lineEnd && content - at < indent) {
        if (content - at > column) throw UNUSUAL;
        break;
      }
      lines.push(text.slice(Math.min(at + indent, lineEnd), lineEnd));
      // Spaces beyond the indent are words; a line without them is an empty one, which counts when others follow.
      if (lineEnd - at > indent) {
        end = newline + 1;
        ends = lines.length;
      }
      at = newline + 1;
    }
    if (ends === 0 || lines[0] === '') throw UNUSUAL;
    this.#at = end;
    return { kind: 'scalar', style: 'block', value: lines.slice(0, ends).join('\n') + (strip ? '' : '\n'), from: start, start, end };
  }
}

const FLOW_REST = /[^\t\r\n,[\]{}#:'"]*/y;

/** JSON's escapes mean the same in YAML; with others the full parser has to look. */
function unescaped(source: string): string {
  if (!source.includes('\\')) return source.slice(1, -1);
  try {
    return JSON.parse(source) as string;
  } catch {
    throw UNUSUAL;
  }
}
