// Puts the phrases of one paragraph on the calendar, in order: each may count from the one before it, or from one that the
// article named in an earlier paragraph.

import { CONFIDENT, type DateMention, type Writable } from '../model';
import type { Paragraph } from '../paragraph';
import { daysInMonth, isoDay, readDay } from './calendar';
import { boundBefore } from './frame';
import { narrow } from './parts';
import type { Clock, Line, Phrase, Shift, When } from './phrase';
import { inOrder, isoTime, place } from './place';
import type { Known, Placed, Situation } from './placed';
import { REACH, tenseAt, type Tense } from './tense';
import { lookBack, step, untrodden, type Fineness, type Trail } from './trail';

/** So many mentions back a day is given to times of day before it. */
const LOOK_BACK = 3;

/** What a paragraph cannot know by itself. */
export interface Context {
  /** The dates that the article named before. */
  readonly before: Trail;
  /** The order of day and month in the article's dates in digits; null when it shows none. */
  readonly order: Situation['order'];
}

/** The context of a paragraph that stands alone. */
export const beginning: Context = { before: untrodden, order: null };

/** How often the dates of a text put the day first, less how often the month: in digits ("28/9/2015"), and in words ("28 September"). */
export interface OrderShown {
  readonly digits: number;
  readonly words: number;
}

/** What was read of a paragraph. */
interface Reading {
  readonly dates: readonly DateMention[];
  readonly trail: Trail;
  readonly isOpen: boolean;
  readonly order: OrderShown;
}

/** Reads the phrases of one paragraph, once. */
export class Placing {
  private readonly reference;
  /** The days, months and years that the paragraph named. */
  private trail = untrodden;
  /** The last date named with its year, and its sentence: the story may be told in that year. */
  private told: { readonly known: Known; readonly sentence: number } | null = null;
  private sentence = 0;
  /** The last day that was named, with its sentence: where a time of day without a date is. */
  private day: { readonly value: string; readonly sentence: number } | null = null;
  private isOpen = false;
  private digits = 0;
  private words = 0;

  constructor(private readonly paragraph: Paragraph, private readonly line: Line, reference: string | null, private readonly context: Context) {
    this.reference = reference === null ? null : readDay(reference);
  }

  read(phrases: readonly Phrase[]): Reading {
    const dates = this.mentions(phrases);
    return { dates, trail: this.trail, isOpen: this.isOpen, order: { digits: this.digits, words: this.words } };
  }

  private mentions(phrases: readonly Phrase[]): DateMention[] {
    const mentions: DateMention[] = [];
    /** The first time of day of this sentence that found no day before it. */
    let firstOpen = 0;
    for (const phrase of phrases) {
      const { sentence, day } = this;
      const mention = this.mention(phrase);
      if (mention) mentions.push(mention);
      if (this.sentence !== sentence) firstOpen = mentions.length - 1;
      if (this.day && this.day !== day) {
        for (let open = Math.max(firstOpen, mentions.length - LOOK_BACK); open < mentions.length - 1; open++) mentions[open] = onDay(mentions[open]!, this.day.value);
        firstOpen = mentions.length;
      }
    }
    return mentions;
  }

  private mention(phrase: Phrase): DateMention | null {
    const start = this.line.tokens[phrase.first]!.start;
    const end = this.line.tokens[phrase.last]!.end;
    const found = this.place(phrase, start);
    if (!found) return null;
    const { value, relative } = found;
    const confidence = value === null ? 0.1 : Math.round(found.confidence * phrase.confidence * 100) / 100;
    const bound = phrase.until ? null : boundBefore(this.line, phrase.first);
    const doubt = confidence < CONFIDENT ? found.doubt : undefined;
    const mention: Writable<DateMention> = { type: 'date', start, end, text: this.paragraph.text.slice(start, end), value, confidence, relative };
    if (bound) mention.bound = bound;
    if (doubt) mention.doubt = doubt;
    return mention;
  }

  /** Null when the words turn out to be no date. */
  private place(phrase: Phrase, offset: number): Placed | null {
    const { sentences } = this.paragraph;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence + 1]!.start <= offset) this.sentence++;
    if (phrase.when === null) return this.time(phrase);
    const situation = this.situation(phrase, phrase.when);
    // "will be ready in two weeks" is a date, "was built in two weeks" a length of time.
    if (phrase.only === 'not past' ? situation.tense === 'past' : phrase.only && situation.tense !== phrase.only) return null;
    const from = place(phrase.when, situation);
    const to = phrase.until?.when ? place(phrase.until.when, { ...situation, told: from.known ? { known: from.known, sure: 1 } : situation.told }) : null;
    const [first, last] = to && phrase.until?.when ? inOrder(from, to, phrase.when, phrase.until.when, situation.tense) : [from, null];
    if (first.known) this.remember(phrase.when, first.known);
    if (last?.known && phrase.until?.when) this.remember(phrase.until.when, last.known);
    if (!last && first.known && this.isLimit(phrase)) return { ...first, value: lastDay(first.known) };
    const start = inPart(withTime(first.value, phrase.clock), phrase.part);
    return last ? {
      ...first, value: interval(start, inPart(withTime(last.value, phrase.until?.clock ?? null), phrase.until?.part)),
      relative: first.relative || last.relative, confidence: Math.min(first.confidence, last.confidence),
    } : { ...first, value: start };
  }

  /** "by the end of the year", "before the end of May", "by year-end": a deadline is the last day. */
  private isLimit({ first, last }: Phrase): boolean {
    const { line } = this;
    const isEnd = (line.lower(first) === 'end' && line.lower(first + 1) === 'of') || line.lower(last) === 'end';
    const before = line.lower(first - 1) === 'the' ? first - 2 : first - 1;
    return isEnd && ['by', 'before', 'until', 'till'].includes(line.lower(before));
  }

  /** A time of day without its date beside it is on the day that its sentence named last: "On Monday the doors opened at 4 p.m." */
  private time(phrase: Phrase): Placed {
    const day = this.opensEntry(phrase) ? isoDay(this.reference!) : this.day?.sentence === this.sentence ? this.day.value : '';
    const first = phrase.clock ? day + isoTime(phrase.clock) : '';
    const second = phrase.until?.clock ? day + isoTime(phrase.until.clock) : '';
    return { value: second === '' ? first : `${first}/${second}`, relative: day !== '', confidence: day === '' ? 1 : 0.7, known: null };
  }

  /** "16:30 The mayor has spoken": an entry of a live page, which was written on the day of publication, whatever day it goes on to name. */
  private opensEntry({ first, last, until }: Phrase): boolean {
    const { line } = this;
    if (this.reference === null || first !== 0 || until !== null || this.paragraph.kind !== 'paragraph') return false;
    // The hour in two digits, minutes behind a colon or a full stop; "4 p.m. is too late" and "1630 GMT" begin sentences.
    const isStamp = /^\d{2}(?:\.\d{2})?$/u.test(line.lower(0));
    return isStamp && (line.isCapital(last + 1) || last === line.tokens.length - 1);
  }

  private situation(phrase: Phrase, when: When): Situation {
    const needsTense = phrase.only !== undefined || (when.kind === 'point' && when.year === null) || (when.kind === 'shift' && when.unit === 'weekend');
    const tense: Tense = needsTense ? this.tense(phrase) : 'none';
    const fineness = finenessNeeded(when);
    return { reference: this.reference, told: fineness ? this.lookBack(fineness) : this.yearTold(), tense, order: this.order(when) };
  }

  private lookBack(fineness: Fineness): Situation['told'] {
    if (this.trail[fineness === 'year' ? 'latest' : fineness] === null) this.isOpen = true;
    return lookBack(this.trail, this.context.before, fineness);
  }

  /** The article's order of day and month, for a date in digits that needs it. */
  private order(when: When): Situation['order'] {
    if (when.kind !== 'point' || when.order === null) return null;
    if (when.order === 'either') {
      this.isOpen = true;
      return this.context.order ?? orderOf(this.digits, this.words);
    }
    const vote = when.order.startsWith('day') ? 1 : -1;
    if (when.order.endsWith('digits')) this.digits += vote;
    else this.words += vote;
    return null;
  }

  /** A date holds for its sentence and the next ("… on 3 May 2012. He was freed on 8 June."), a bare year for its own only. */
  private yearTold(): Situation['told'] {
    if (!this.told) return null;
    const reach = this.told.known.month === null ? 0 : 1;
    return this.sentence - this.told.sentence <= reach ? { known: this.told.known, sure: 0.65 } : null;
  }

  private tense(phrase: Phrase): Tense {
    const span = this.paragraph.sentences[this.sentence];
    const { tokens } = this.line;
    let from = phrase.first;
    while (from > 0 && (!span || tokens[from - 1]!.start >= span.start) && phrase.first - from < REACH) from--;
    let to = phrase.last;
    while (to + 1 < tokens.length && (!span || tokens[to + 1]!.start < span.end) && to - phrase.last < REACH) to++;
    return tenseAt(this.line, phrase.first, phrase.last, from, to);
  }

  private remember(when: When, known: Known): void {
    this.trail = step(this.trail, known);
    if (known.month !== null && known.day !== null) this.day = { value: isoDay({ year: known.year, month: known.month, day: known.day }), sentence: this.sentence };
    if (when.kind === 'point' && when.year !== null) this.told = { known, sentence: this.sentence };
    else if (when.kind !== 'point' || when.weekday !== null) this.told = null;
    else if (this.told) this.told = { known, sentence: this.sentence };
  }
}

/** How fine the date must be that a phrase counts from; null when it counts from none in the text. */
function finenessNeeded(when: When): Fineness | null {
  if (when.kind === 'shift') return when.from === 'text' || when.from === 'either' ? finenessOf(when) : null;
  if (when.kind !== 'point') return null;
  if (when.within) return finenessNeeded(when.within);
  return when.fromText ? (when.season === null ? 'day' : 'month') : null;
}

function finenessOf({ unit }: Shift): Fineness {
  switch (unit) {
    case 'year':
    case 'decade':
    case 'century':
      return 'year';
    case 'month':
    case 'quarter':
      return 'month';
    default:
      return 'day';
  }
}

/** What the dates of a text say of the order of day and month: those in digits before those in words. Null when they are at odds, or none. */
export function orderOf(digits: number, words: number): Situation['order'] {
  if (digits !== 0) return { isDayFirst: digits > 0, sure: 0.9 };
  return words === 0 ? null : { isDayFirst: words > 0, sure: 0.7 };
}

function inPart(value: string | null, part: Phrase['part']): string | null {
  return value !== null && part ? narrow(value, part) : value;
}

function lastDay({ year, month, day }: Known): string {
  return isoDay({ year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) });
}

/** A time of day whose day comes after it in the sentence: "at 4 p.m. (1500 GMT) on Friday". Other mentions stay as they are. */
function onDay(mention: DateMention, day: string): DateMention {
  if (!mention.value?.startsWith('T')) return mention;
  const value = mention.value.split('/').map((time) => day + time).join('/');
  return { ...mention, value, relative: true, confidence: Math.round(mention.confidence * 70) / 100 };
}

function withTime(day: string | null, clock: Clock | null): string | null {
  return day !== null && clock ? day + isoTime(clock) : day;
}

/** From the beginning of one to the end of the other: "Q1 to Q3 2015" is 2015-01/2015-09. */
function interval(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : `${from.split('/')[0]}/${to.split('/').at(-1)}`;
}
