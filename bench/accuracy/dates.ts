// Accuracy of dates: found or not (overlap of spans), and whether the ISO value is right, of those found.
// The sets of other tools (Recognizers-Text, chrono, duckling) are those tools' conventions: agreement, not truth.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/core/article/article';
import { findDates, readDates } from '../../src/core/detect/dates/dates';
import { datesInOrder } from '../../src/core/detect/dates/story';
import { dayNumber, dayOf, daysInMonth, isoDay, readDay } from '../../src/core/detect/dates/calendar';
import type { DateMention } from '../../src/core/detect/model';
import { paragraphOf } from '../../src/core/detect/paragraph';
import { overlaps, type Span } from '../../src/core/span';
import type { Row } from './row';

interface GoldDate extends Span {
  readonly text: string;
  readonly kind: 'date' | 'time';
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
}

interface GumRecord {
  readonly doc: string;
  readonly genre: string;
  readonly date: string;
  readonly text: string;
  readonly dates: readonly GoldDate[];
}

/** How it went with one expected date, or with one found that nobody expects; for looking at errors. */
export interface Outcome {
  readonly doc: string;
  readonly text: string;
  readonly start: number;
  readonly gold: GoldDate | null;
  readonly found: DateMention | null;
  readonly right: boolean;
}

/** Rows of the table for dates. @param data the folder of the public test sets */
export function measure(data: string): Row[] {
  return [...gum(data), ...recognizers(data), ...chrono(data), ...duckling(data)];
}

function lines<T>(data: string, file: string): T[] {
  const path = join(data, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
const f1 = (precision: number, recall: number) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
const one = (value: number) => value.toFixed(1);

// GUM: articles with dates and their ISO values

/** Dates of a whole article, as the extension finds them; offsets into the text. */
export function datesOf(text: string, reference: string | null): DateMention[] {
  const { blocks } = parseArticle(text);
  const paragraphs = blocks.map((block) => paragraphOf(text.slice(block.start, block.end), block.kind));
  const told = datesInOrder(paragraphs.map((paragraph) => ({ paragraph, read: readDates(paragraph, reference) })), reference);
  return blocks.flatMap(({ start }, index) => told[index]!.map((date) => ({ ...date, start: date.start + start, end: date.end + start })));
}

export function outcomes(data: string, file: string, genre?: string): Outcome[] {
  return lines<GumRecord>(data, join('gum-wikinews', file)).filter((record) => !genre || record.genre === genre).flatMap(({ doc, date, text, dates }) => {
    const found = datesOf(text, date);
    const expected = dates.map((gold): Outcome => {
      const hit = found.filter((mention) => overlaps(mention, gold));
      const right = hit.find((mention) => isRight(gold, mention.value));
      return { doc, text, start: gold.start, gold, found: right ?? hit[0] ?? null, right: right !== undefined };
    });
    const extra = found.filter((mention) => !dates.some((gold) => overlaps(mention, gold)))
      .map((mention): Outcome => ({ doc, text, start: mention.start, gold: null, found: mention, right: false }));
    return [...expected, ...extra];
  });
}

function gum(data: string): Row[] {
  const sets = [['gum-wikinews (news and interviews)', 'wikinews.jsonl', 92], ['gum-wikinews (lives and travel guides)', 'wiki.jsonl', null]] as const;
  return sets.flatMap(([name, file, goal]) => {
    const all = outcomes(data, file);
    const gold = all.filter((outcome) => outcome.gold);
    const hit = gold.filter((outcome) => outcome.found);
    const extra = all.length - gold.length;
    const [precision, recall] = [percent(hit.length, hit.length + extra), percent(hit.length, gold.length)];
    const right = percent(hit.filter((outcome) => outcome.right).length, hit.length);
    const found = f1(precision, recall);
    return [
      {
        task: `dates found, ${name}: F1`, ours: `${one(found)} (P ${one(precision)}, R ${one(recall)}, ${gold.length} dates)`,
        best: goal ? 'Recognizers-Text 72.5, chrono 71.2' : '–', goal: goal ? String(goal) : '–', reached: goal ? found >= goal : null,
      },
      {
        task: `dates: ISO value right, of those found, ${name}`, ours: one(right), best: '–', goal: goal ? String(goal) : '–', reached: goal ? right >= goal : null,
      },
    ];
  });
}

/** Whether a value says what the gold says. Of a range either end may be the gold date. */
export function isRight(gold: GoldDate, value: string | null): boolean {
  if (value === null) return gold.when === undefined && gold.from === undefined;
  if (gold.kind === 'time') return gold.when !== undefined && value.split('/').some((end) => end.includes(`T${gold.when!.slice(0, 5)}`));
  const ends = value.split('/').map((end) => end.replace(/T.*$/u, ''));
  if (gold.when !== undefined) return ends.some((end) => isSamePoint(gold.when!, end));
  const range = rangeOf(value);
  if (!range) return false;
  const from = gold.from === undefined ? null : rangeOf(gold.from);
  const to = gold.to === undefined ? null : rangeOf(gold.to);
  if (from && to) return agree(range, [from[0], to[1]]);
  if (gold.from?.startsWith('--') && gold.to?.startsWith('--')) return isSameSeason(gold.from, gold.to, range);
  const after = gold.notBefore === undefined ? null : rangeOf(gold.notBefore);
  const before = gold.notAfter === undefined ? null : rangeOf(gold.notAfter);
  return (!after || range[1] >= after[0]) && (!before || range[0] <= before[1]);
}

/** A month without a year (`--10`) is right in any year. */
function isSamePoint(gold: string, value: string): boolean {
  if (gold.startsWith('--')) return value.slice(4) === gold.slice(1);
  return gold === value;
}

/** Of a season that no year is given for: the same part of the year. */
function isSameSeason(from: string, to: string, [first, last]: readonly [number, number]): boolean {
  const middle = dayOf((first + last) / 2 | 0).month;
  const [low, high] = [Number(from.slice(2, 4)), Number(to.slice(2, 4))];
  return low <= high ? middle >= low && middle <= high : middle >= low || middle <= high;
}

/** Two ranges agree when they share nine tenths of what they cover together. */
function agree(a: readonly [number, number], b: readonly [number, number]): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]) + 1) >= 0.9;
}

/** The days that a value covers, as numbers; null when it has no year. */
function rangeOf(value: string): readonly [number, number] | null {
  const ends = value.split('/');
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => rangeOf(end));
    return from && to ? [from[0], to[1]] : null;
  }
  const date = value.replace(/T.*$|~$/u, '');
  const whole = readDay(date);
  if (whole) return [dayNumber(whole), dayNumber(whole)];
  const match = /^(\d{2})(\d|X)(\d|X)(?:-(W?\d\d))?$/u.exec(date);
  if (!match) return null;
  const [, century = '', ten = '', unit = '', part] = match;
  const first = Number(`${century}${ten === 'X' ? '0' : ten}${unit === 'X' ? '0' : unit}`);
  const last = Number(`${century}${ten === 'X' ? '9' : ten}${unit === 'X' ? '9' : unit}`);
  if (part === undefined) return [dayNumber({ year: first, month: 1, day: 1 }), dayNumber({ year: last, month: 12, day: 31 })];
  if (part.startsWith('W')) {
    const fourth = dayNumber({ year: first, month: 1, day: 4 });
    const monday = fourth - ((fourth + 3) % 7) + (Number(part.slice(1)) - 1) * 7;
    return [monday, monday + 6];
  }
  const month = Number(part);
  if (month <= 12) return [dayNumber({ year: first, month, day: 1 }), dayNumber({ year: first, month, day: daysInMonth(first, month) })];
  if (month >= 33) {
    // A quarter (33 to 36) or a half year (40, 41).
    const [from, to] = month < 40 ? [(month - 33) * 3 + 1, (month - 32) * 3] : month === 40 ? [1, 6] : [7, 12];
    return [dayNumber({ year: first, month: from, day: 1 }), dayNumber({ year: first, month: to, day: daysInMonth(first, to) })];
  }
  const begin = (month - 20) * 3;
  const end = begin + 2 > 12 ? { year: first + 1, month: begin + 2 - 12 } : { year: first, month: begin + 2 };
  return [dayNumber({ year: first, month: begin, day: 1 }), dayNumber({ ...end, day: daysInMonth(end.year, end.month) })];
}

// Recognizers-Text: short inputs with all kinds of times; durations and sets ("every day") are not dates here

interface Recognized {
  readonly text: string;
  readonly ref?: string;
  readonly model: string;
  readonly expect: readonly (Span & { readonly text: string; readonly type: string; readonly values?: readonly Record<string, string>[] })[];
}

const recognizedTypes = new Set(['date', 'daterange', 'datetime', 'datetimerange', 'time', 'timerange']);

function recognizers(data: string): Row[] {
  let [gold, hit, extra, found, valued, right] = [0, 0, 0, 0, 0, 0];
  for (const { text, ref, expect } of lines<Recognized>(data, 'recognizers-text/datetime.jsonl')) {
    const ours = findDates(paragraphOf(text), ref?.slice(0, 10) ?? null);
    const wanted = expect.filter(({ type }) => recognizedTypes.has(type));
    gold += wanted.length;
    found += ours.length;
    extra += ours.filter((mention) => !expect.some((entity) => overlaps(entity, mention))).length;
    for (const entity of wanted) {
      const mention = ours.find((candidate) => overlaps(candidate, entity));
      if (!mention) continue;
      hit++;
      // Of their values any will do: they list the last and the next Monday.
      const days = (entity.values ?? []).map((value) => value['value'] ?? value['start']).filter((value) => value !== undefined && /^\d{4}-/u.test(value));
      if (days.length === 0 || !ref) continue;
      valued++;
      const start = mention.value === null ? null : rangeOf(mention.value.split('/')[0]!);
      if (start && days.some((day) => day!.startsWith(isoDay(dayOf(start[0]))))) right++;
    }
  }
  const [precision, recall] = [percent(found - extra, found), percent(hit, gold)];
  return gold === 0 ? [] : [
    { task: 'dates found, recognizers-text datetime: F1', ours: `${one(f1(precision, recall))} (P ${one(precision)}, R ${one(recall)}, ${gold})`, best: '–', goal: '–', reached: null },
    { task: 'dates: first day agrees, recognizers-text, of those found with one', ours: `${one(percent(right, valued))} (of ${valued})`, best: '–', goal: '–', reached: null },
  ];
}

// chrono: dates and texts without any

interface ChronoRecord {
  readonly text: string;
  readonly ref?: string;
  readonly expect: readonly { readonly text?: string; readonly startDate?: string | Record<string, number>; readonly startAt?: string }[];
}

function chrono(data: string): Row[] {
  let [positive, found, negative, silent, valued, right] = [0, 0, 0, 0, 0, 0];
  for (const { text, ref, expect } of lines<ChronoRecord>(data, 'chrono/dates.jsonl')) {
    const parsed = ref === undefined ? null : new Date(ref);
    const reference = parsed && !Number.isNaN(parsed.getTime()) ? isoDay({ year: parsed.getFullYear(), month: parsed.getMonth() + 1, day: parsed.getDate() }) : null;
    const [mention] = findDates(paragraphOf(text), reference);
    const [wanted] = expect;
    if (!wanted) {
      negative++;
      if (!mention) silent++;
      continue;
    }
    positive++;
    if (!mention) continue;
    found++;
    const day = typeof wanted.startDate === 'object' ? wanted.startDate : undefined;
    if (day?.['year'] === undefined || day['month'] === undefined || day['day'] === undefined || (reference === null && mention.relative)) continue;
    valued++;
    const start = mention.value === null ? null : rangeOf(mention.value.split('/')[0]!);
    const first = start && dayOf(start[0]);
    // A month or a year begins with its first day for chrono too, or with the reference's: only what we say is compared.
    if (first && first.year === day['year'] && (/^\d{4}$/u.test(mention.value!) || (first.month === day['month'] && (mention.value!.length < 10 || first.day === day['day'])))) right++;
  }
  return positive === 0 ? [] : [
    { task: 'dates found · silent where none is, chrono', ours: `${one(percent(found, positive))} of ${positive} · ${one(percent(silent, negative))} of ${negative}`, best: '–', goal: '–', reached: null },
    { task: 'dates: first day agrees, chrono, of those found with one', ours: `${one(percent(right, valued))} (of ${valued})`, best: '–', goal: '–', reached: null },
  ];
}

// duckling: each phrase is one date

interface DucklingRecord {
  readonly dim: string;
  readonly kind: string;
  readonly text: string;
}

function duckling(data: string): Row[] {
  const records = lines<DucklingRecord>(data, 'duckling/examples.jsonl').filter(({ dim }) => dim === 'Time');
  const positive = records.filter(({ kind }) => kind === 'positive');
  const negative = records.filter(({ kind }) => kind === 'negative');
  const found = positive.filter(({ text }) => findDates(paragraphOf(text), '2013-02-12').length > 0);
  const silent = negative.filter(({ text }) => findDates(paragraphOf(text), '2013-02-12').length === 0);
  return positive.length === 0 ? [] : [{
    task: 'dates found · silent where none is, duckling Time (chat)', ours: `${one(percent(found.length, positive.length))} of ${positive.length} · ${silent.length} of ${negative.length}`, best: '–', goal: '–', reached: null,
  }];
}
