// Sidecars as hands and programs write them, for the properties: every style that YAML allows, with comments in between.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sameDismissal } from './dismissal';
import type { Claim, Sidecar } from './model';
import { readSidecar } from './read';

/** Strings that a careless writer of YAML breaks on. */
export const NASTY = [
  'true', 'False', 'null', '~', 'yes', '0123', '1e3', '.5', '-1', '+1', '0x1f', '1:20', '2015-09-28', '12,000', '=', '<<', '.inf', '-', '---', '...', '- a', '? a', ': a', 'a: b', 'a:', 'a #b', '#a', 'a#b',
  ' leading', 'trailing ', '\ttab', 'a\tb', '', ' ', '\n', 'a\n', '\na', 'a\n\nb\n\n', ' a\n  b\n', '\n\n  a\n', 'a \nb', 'a\n \n', 'a\n\t\nb', 'a\r\nb', 'a\rb', '"', '\'', '"a"', '\'a\'', 'a"b\'c', '\\', 'C:\\x', '%a', '@a', '`a', '&a', '*a', '!a', '|', '>',
  '[a]', '{a: b}', 'a, b', 'a]', 'a}', ', ', ':"', 'a:"b', 'emoji 🙈 🇺🇳', '\ud83d', '\udc00a', 'a\ud83d\ud83d', '\u2028', 'a\u2029b', '\u0085', '\ufeff', 'a\ufeff', '\u0000', '\u0007', '\u007f', 'é', 'e\u0301', '“q”', '<<<<<<< HEAD', '=======', 'a\n=======\nb', 'a\n---\nb\n', 'a\n# b\n', 'a\n\n\n', '__proto__', 'constructor', 'x'.repeat(3000), 'word '.repeat(400),
] as const;

export const words = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem({ maxCount: 6 }));
const visible = words.filter((text) => /\S/.test(text));
const date = fc.constantFrom('2015', '2015-09', '2015-09-28', '2015-09-30T10:02:00Z');
const url = fc.constantFrom('https://observatory.example.org/2015/08/toll', 'http://a.example', 'https://b.example/?q=1&r=a:b#c, d'.replace(' ', ''));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Records whose keys may each be missing. */
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) => fc.record(model, { requiredKeys: [] });

export const source = some({ url, title: words, publisher: words, published: date, accessed: date, archived: url, quote: words, stance: fc.constantFrom('supports', 'refutes', 'context') }).filter((part) => Object.keys(part).length > 0);
export const note = fc.record({ by: words, at: date, text: visible, edited: date }, { requiredKeys: ['text'] });
export const dismissal = fc.record({ quote: visible, sentence: words, by: words, at: date }, { requiredKeys: ['quote'] });
export const signOff = some({ by: words, at: date }).filter((part) => Object.keys(part).length > 0);
const figure = some({ value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value === 0 ? 0 : value), fc.tuple(fc.nat(), fc.nat())), unit: words, bound: words, asOf: fc.constantFrom('2015-09', '199X', '2013/2015') }).filter((part) => Object.keys(part).length > 0);
/** Names that could reach a prototype are passed over in reading. */
const UNREAD = ['__proto__', 'prototype', 'constructor'];
const aspects = fc.dictionary(words.filter((key) => !UNREAD.includes(key) && key.length < 500), words, { minKeys: 1, maxKeys: 3 });

export const fields = some({ claim: words, type: words, figure, claimant: words, verdict: words, aspects, explanation: words, status: fc.constantFrom('open', 'in-review', 'done', 'wont-check'), assignee: words, checked: date, settled: signOff });
const candidate = fc.record({ quote: visible, nth: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: ['quote'] });
export const anchor = fc.record({ quote: visible, nth: fc.integer({ min: 2, max: 9 }), now: words, was: words, candidates: fc.array(candidate, { minLength: 1, maxLength: 2 }), before: words, after: words }, { requiredKeys: ['quote'] });
export const newClaim = fc.tuple(fields, anchor, fc.uniqueArray(source, { maxLength: 2, selector: (part) => JSON.stringify(part) }), fc.uniqueArray(note, { maxLength: 2, selector: (part) => JSON.stringify(part) }), fc.uniqueArray(signOff, { maxLength: 2, selector: (part) => JSON.stringify(part) }))
  .map(([own, words, sources, notes, signedOff]) => ({ ...own, anchor: words, sources, notes, signedOff }));

type Value = string | number | Value[] | { [key: string]: Value };

/** Decides on style, one choice after the other, from a list of numbers. */
class Hand {
  #at = 0;
  #comments = 0;
  constructor(readonly choices: readonly number[], readonly newline: string, readonly dashes: number, readonly commented: boolean) {}

  pick(of: number): number {
    return (this.choices[this.#at++ % this.choices.length] ?? 0) % of;
  }

  comment(): string {
    return this.commented && this.pick(4) === 0 ? ` # c${this.#comments++}: "it's"` : '';
  }

  /** Lines between others: empty, or a comment at some column. */
  between(indent: number): string {
    if (!this.commented) return this.pick(8) === 0 ? this.newline : '';
    // What stands further in belongs to what is above it and may go with that; such comments are called d.
    const [name, column] = [['c', indent], ['c', 0], ['d', indent + 1]][this.pick(3)] as [string, number];
    return ['', '', '', this.newline, `${' '.repeat(column)}# ${name}${this.#comments++}${this.newline}`, `${this.newline}${' '.repeat(indent)}# c${this.#comments++}${this.newline}${this.newline}`][this.pick(6)] ?? '';
  }

  scalar(value: string | number, flow: boolean): string {
    if (typeof value === 'number') return String(value);
    const plain = /^[A-Za-z][\w ]*\w$/.test(value) && !/^(?:null|Null|NULL)$/.test(value);
    const style = this.pick(4);
    if (plain && style < 2) return value;
    if (style === 2 && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value) && !flow) return `'${value.replaceAll('\'', '\'\'')}'`;
    return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }

  flow(value: Value): string {
    if (typeof value !== 'object') return this.scalar(value, true);
    const gap = ['', ' ', this.newline + ' '.repeat(30)][this.pick(3)] ?? '';
    const parts = Array.isArray(value) ? value.map((item) => this.flow(item)) : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${this.flow(item)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open}${gap}${parts.join(`,${gap}`)}${parts.length > 0 && this.pick(4) === 0 ? ',' : ''}${gap}${close}`;
  }

  /** After a colon. */
  value(value: Value, indent: number): string {
    if (typeof value === 'string' && /^[a-z].*\n[^]*[^\n ]$/.test(value) && !/[^\x20-\x7e\n]|[ \n]\n|\n /.test(value) && this.pick(2) === 0) {
      return ` |-${this.comment()}${this.newline}${value.split('\n').map((line) => ' '.repeat(indent + 3) + line).join(this.newline)}${this.newline}${this.pick(3) === 0 ? this.newline : ''}`;
    }
    if (typeof value !== 'object' || this.pick(3) === 0) return ` ${this.pick(5) === 0 ? '  ' : ''}${this.flow(value)}${this.comment()}${this.newline}`;
    if (Array.isArray(value)) {
      if (value.length === 0) return ` []${this.comment()}${this.newline}`;
      return `${this.comment()}${this.newline}${value.map((item) => this.item(item, indent + this.dashes)).join('')}`;
    }
    return Object.keys(value).length === 0 ? ` {}${this.newline}` : `${this.comment()}${this.newline}${' '.repeat(indent + 2)}${this.map(value, indent + 2)}`;
  }

  item(value: Value, indent: number): string {
    const lead = `${this.between(indent)}${' '.repeat(indent)}-`;
    if (typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length === 0 || this.pick(4) === 0) return `${lead} ${this.flow(value)}${this.comment()}${this.newline}`;
    const pad = 1 + this.pick(3);
    return this.pick(5) === 0 ? `${lead}${this.comment()}${this.newline}${' '.repeat(indent + 2)}${this.map(value, indent + 2)}` : `${lead}${' '.repeat(pad)}${this.map(value, indent + 1 + pad)}`;
  }

  /** From the first key on, which stands at its column already. */
  map(value: { [key: string]: Value }, indent: number): string {
    return Object.entries(value).map(([key, item], index) => {
      const lead = index === 0 ? '' : `${this.between(indent)}${' '.repeat(indent)}`;
      return `${lead}${/^[a-zA-Z]+$/.test(key) ? key : JSON.stringify(key)}:${this.value(item, indent)}`;
    }).join('');
  }
}

export interface Sample {
  readonly text: string;
  readonly claims: readonly { readonly id?: string }[];
}

/** A sidecar in some style. Half of them are as our own writer would have them but for the comments. */
export const sample: fc.Arbitrary<Sample> = fc.record({
  claims: fc.array(fc.tuple(newClaim, fc.integer({ min: 0, max: 5 }), optional(words)), { maxLength: 4 }),
  choices: fc.array(fc.nat(60), { minLength: 5, maxLength: 60 }),
  newline: fc.constantFrom('\n', '\n', '\r\n'),
  dashes: fc.constantFrom(0, 2, 2, 3),
  commented: fc.boolean(),
  bom: fc.constantFrom('', '', '\uFEFF'),
  dismissed: fc.uniqueArray(dismissal, { maxLength: 3, comparator: sameDismissal }),
  text: optional(fc.constantFrom('Powers weigh talks\n\nA story.\n', 'One line', 'a\n')),
  place: fc.nat(3),
  flowRoot: fc.nat(12),
  unended: fc.boolean(),
}).map(({ claims, choices, newline, dashes, commented, bom, dismissed, text, place, flowRoot, unended }) => {
  const hand = new Hand(choices, newline, dashes, commented);
  const list = claims.map(([{ anchor: { quote, ...context }, sources, notes, signedOff, ...own }, shuffle, extra], index) => {
    const all: [string, unknown][] = [['id', shuffle === 5 ? undefined : `id${index}abc`], ['quote', quote], ...Object.entries({ ...context, ...own }), ['sources', sources.length > 0 ? sources : undefined], ['notes', notes], ['signedOff', signedOff], ['custom', extra]];
    const there = all.filter(([, value]) => value !== undefined) as [string, Value][];
    return Object.fromEntries([...there.slice(shuffle), ...there.slice(0, shuffle)]);
  });
  const keys: [string, Value][] = [['version', 1], ['claims', list]];
  if (dismissed.length > 0) keys.push(['dismissed', dismissed]);
  if (text !== undefined) keys.splice(place === 0 ? 1 : keys.length, 0, ['text', text]);
  if (place === 1) keys.splice(1, 0, ['article', { headline: 'A: "story"', extra: 'kept' }]);
  if (place === 2) keys.push(['custom', { x: ['y', { z: 'w' }] }]);
  if (list.length === 0 && place > 1) keys.splice(keys.findIndex(([key]) => key === 'claims'), 1);
  let yaml = flowRoot === 0 ? hand.flow(Object.fromEntries(keys)) + newline : hand.between(0) + hand.map(Object.fromEntries(keys), 0);
  if (unended) yaml = yaml.replace(/(?:\r?\n)+$/, '');
  return { text: bom + yaml, claims: list };
});

/** The sidecar's data, without places. */
export function dataOf(text: string): Omit<Sidecar, 'claims'> & { claims: Omit<Claim, 'entry'>[] } {
  const { sidecar, problems } = readSidecar(text);
  assert.ok(sidecar, `${JSON.stringify(problems)}\n${text}`);
  return { ...sidecar, claims: sidecar.claims.map(({ entry: _entry, ...claim }) => claim) };
}

describe('the sidecars of the properties', () => {
  it('say in every style what they were made from', () => {
    fc.assert(fc.property(sample, ({ text, claims }) => {
      const { sidecar, problems } = readSidecar(text);
      assert.ok(sidecar, `${JSON.stringify(problems)}\n${text}`);
      assert.deepEqual(problems.filter(({ code }) => code !== 'unknown-verdict'), [], text);
      assert.deepEqual(sidecar.claims.map(({ anchor }) => anchor.quote), claims.map((claim) => (claim as { quote?: string }).quote));
      const own = claims.map(({ id }) => id);
      assert.deepEqual(sidecar.claims.map(({ id }, index) => own[index] === undefined ? undefined : id), own);
    }), { numRuns: 100 });
  });
});
