// Values as YAML text, in one fixed style: plain where that is safe, quoted where YAML might read something else,
// a literal block for several lines, short maps on one line.

import type { Data } from './data';
import { DATE_KEYS } from './schema';

/** How and where a value is written. */
export interface Style {
  /** Within brackets, where all stands on one line and commas end a value. */
  readonly flow: boolean;
  /** The file quotes its keys as JSON does; so do we. */
  readonly json: boolean;
  readonly newline: string;
}

/** Maps that are written on one line when they fit: the values of these keys, and the entries of these lists. */
const ONE_LINE_KEYS: ReadonlySet<string> = new Set(['figure', 'aspects', 'notes', 'settled', 'signedOff', 'related', 'dismissed', 'candidates']);
const ONE_LINE = 120;
const STEP = 2;

/** `key: value` without an indent before its first line or a line end after its last. `indent` is the column of the key. */
export function emitPair(key: string, value: Data, indent: number, style: Style, dashes = STEP): string {
  const name = style.json ? JSON.stringify(key) : emitWords(key, style.flow, false);
  return `${name}:${emitValue(key, value, indent, style, dashes)}`;
}

/** What stands after a key's colon, with the space or line end that comes first. `dashes`: how far a list's dashes stand in from the key. */
export function emitValue(key: string, value: Data, indent: number, style: Style, dashes = STEP): string {
  if (!style.flow) {
    if (typeof value === 'string' && fitsLiteral(value, key === 'text' && indent === 0)) return ` ${emitLiteral(value, indent, STEP, style.newline)}`;
    if (Array.isArray(value) && key !== 'value') {
      const pad = ' '.repeat(indent + dashes);
      return value.map((item) => `${style.newline}${pad}- ${emitEntry(key, item, indent + dashes + STEP, style)}`).join('');
    }
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !onOneLine(key, value)) {
      return `${style.newline}${' '.repeat(indent + STEP)}${emitPairs(value, indent + STEP, style, dashes)}`;
    }
  }
  return ` ${emitInline(key, value, style)}`;
}

/** An entry of the list `list`, as it stands after its dash, or between commas. `indent` is the column of its keys. */
export function emitEntry(list: string, value: Data, indent: number, style: Style): string {
  if (style.flow || value === null || typeof value !== 'object' || Array.isArray(value) || onOneLine(list, value)) return emitInline(list, value, style);
  return emitPairs(value, indent, style, STEP);
}

function emitPairs(map: { readonly [key: string]: Data }, indent: number, style: Style, dashes: number): string {
  return Object.entries(map).map(([key, value]) => emitPair(key, value, indent, style, dashes)).join(`${style.newline}${' '.repeat(indent)}`);
}

/** A value on one line. */
export function emitInline(key: string, value: Data, style: Style): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  const inner = { ...style, flow: true };
  if (typeof value === 'string') return style.json ? quoted(value) : emitWords(value, style.flow, DATE_KEYS.has(key));
  if (Array.isArray(value)) return `[${value.map((item) => emitInline(key, item, inner)).join(', ')}]`;
  return `{${Object.entries(value).map(([name, item]) => emitPair(name, item, 0, inner)).join(', ')}}`;
}

function onOneLine(key: string, map: { readonly [key: string]: Data }): boolean {
  if (Object.keys(map).length === 0) return true;
  if (!ONE_LINE_KEYS.has(key)) return false;
  const values = Object.values(map);
  return !values.some((value) => typeof value === 'string' && value.includes('\n'))
    && Object.entries(map).reduce((length, [name, value]) => length + name.length + String(value as string).length + 4, 0) <= ONE_LINE;
}

/** What may not stand in a file as it is: controls, lone surrogates, and line ends and marks that other readers take for their own. */
const SPECIAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const SPECIALS = new RegExp(SPECIAL.source, 'g');

/** Words that some version of YAML reads as something else. */
const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan|[-+]?\.inf|<<|=)$/i;
/** Numbers, dates and times of any version of YAML, and whatever looks like one. */
const NUMERIC = /^[-+.]?\d[\d_.,:eExXoObTtZz/+-]*$|^0[xo][\da-fA-F_]+$/;
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Words on one line, with quotes where YAML asks for them. `date`: may a date stand bare? A year alone would be a number. */
function emitWords(words: string, flow: boolean, date: boolean): string {
  if (date && DATE.test(words) && words.length > 4) return words;
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(words) && !/[:\s]$/.test(words) && !/: |\s#|\n/.test(words) && !(flow && /[,[\]{}]|:["']/.test(words))
    && !SPECIAL.test(words) && !RESERVED.test(words) && !NUMERIC.test(words);
  if (plain) return words;
  // Words with quotes in them are easier to read in the other kind of quotes.
  return /["\\]/.test(words) && !words.includes('\n') && !SPECIAL.test(words) ? `'${words.replace(/'/g, '\'\'')}'` : quoted(words);
}

/** JSON's strings are YAML's; what JSON leaves as it is and a file should not hold is escaped too. */
function quoted(words: string): string {
  return JSON.stringify(words).replace(SPECIALS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Several lines can stand as they are, in a literal block; so can an article of one line. Where empty lines at the end
 * count, only the kept text is written so, since lines may follow other values that would be taken for more of them.
 */
export function fitsLiteral(words: string, keptText: boolean): boolean {
  if (!(keptText || words.includes('\n')) || !/\S/.test(words) || SPECIAL.test(words.replace(/\t/g, ' '))) return false;
  const { body, ends } = withoutEnds(words);
  return keptText ? ends > 0 || !blankEnd(body) : ends < 2 && !blankEnd(body);
}

/** True when the last line has spaces only, which are kept only together with the line ends after them. */
function blankEnd(body: string): boolean {
  return /\n *$/.test(body.slice(body.lastIndexOf('\n')));
}

function withoutEnds(words: string): { readonly body: string; readonly ends: number } {
  let length = words.length;
  while (words.charCodeAt(length - 1) === 0x0a) length--;
  return { body: words.slice(0, length), ends: words.length - length };
}

/** `|` and the lines, without a line end after the last one. They stand `step` further in than the key, whose column is `indent`. */
export function emitLiteral(words: string, indent: number, step: number, newline: string, comment = ''): string {
  const { body, ends } = withoutEnds(words);
  const chomp = ends === 0 ? '-' : ends > 1 || blankEnd(body) ? '+' : '';
  // Said only where the first line does not show it.
  const indicator = /^[ \t\n]/.test(words) ? String(step) : '';
  const pad = ' '.repeat(indent + step);
  const lines = body.split('\n').map((line) => line === '' ? '' : pad + line);
  return [`|${indicator}${chomp}${comment}`, ...lines, ...Array<string>(Math.max(0, ends - 1)).fill('')].join(newline);
}

/** True of a literal to which empty lines below would belong. */
export function keepsEmptyLines(value: string): boolean {
  return /^[^\n]*\|\d?\+/.test(value);
}
