// Finds dates and times of day in a paragraph. One pass over the tokens: where a token's bits say that it can be the head of a
// date (a month, a weekday, a period, a word like "yesterday", a number of the right shape), the grammar of that head is asked. Then
// neighbours are joined, and each phrase is placed on the calendar by the reference and the tense around it.

import { DateTag, HEAD } from '../lexicon/dates';
import type { DateMention } from '../model';
import type { Paragraph } from '../paragraph';
import { daysInMonth, isoDay, readDay } from './calendar';
import { clockPhrase } from './clock';
import { momentPhrase, weekdayPhrase } from './days';
import { join } from './join';
import { monthPhrase } from './months';
import { periodPhrase } from './periods';
import { Line, type Clock, type Phrase, type When } from './phrase';
import { inOrder, isoTime, place } from './place';
import type { Known, Placed, Situation } from './placed';
import { REACH, tenseAt, type Tense } from './tense';
import { decadePhrase, digitsPhrase, yearPhrase } from './years';

/** So many mentions back a day is given to times of day before it. */
const LOOK_BACK = 3;

/**
 * All dates and times of day that a paragraph mentions, in order, without overlap.
 *
 * Values are ISO 8601 or EDTF level 0 and 1: a day `2015-09-28`, a month `2015-10`, a year `2015`, a decade `199X`, a century `19XX`, a
 * season `2015-22`, a week `2015-W40`, a time `2015-09-28T16:00Z` (`T16:00` when no day is stated), a range `2013/2015`.
 * Lengths of time ("over two years") are figures, not dates.
 *
 * @param reference the day of publication, `YYYY-MM-DD`; without it relative dates have no value (or `XXXX-10`) and low confidence
 */
export function findDates(paragraph: Paragraph, reference: string | null): DateMention[] {
  const line = new Line(paragraph.text, paragraph.tokens);
  const phrases = scan(line);
  return phrases.length === 0 ? [] : new Placing(paragraph, line, reference).mentions(join(line, phrases));
}

function scan(line: Line): Phrase[] {
  const phrases: Phrase[] = [];
  const { tokens } = line;
  let free = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const found = token.kind === 'number' ? numberPhrase(line, at, phrases.at(-1))
      : (token.word.tags & HEAD) !== 0 ? wordPhrase(line, at, free, token.word.tags) : null;
    if (!found) continue;
    if (found.confidence === 0) {
      at = Math.max(at, found.last);
      continue;
    }
    // What reaches back over a phrase replaces it when it holds it ("day" of "day before yesterday"), else gives way.
    while (phrases.length > 0 && phrases.at(-1)!.first >= found.first) phrases.pop();
    if (phrases.length > 0 && phrases.at(-1)!.last >= found.first) continue;
    phrases.push(found);
    free = found.last + 1;
    at = Math.max(at, found.last);
  }
  return phrases;
}

function numberPhrase(line: Line, at: number, before: Phrase | undefined): Phrase | null {
  return clockPhrase(line, at) ?? digitsPhrase(line, at) ?? decadePhrase(line, at) ?? yearPhrase(line, at, before);
}

function wordPhrase(line: Line, at: number, free: number, tags: number): Phrase | null {
  if ((tags & DateTag.Month) !== 0) return monthPhrase(line, at, free);
  if ((tags & DateTag.Weekday) !== 0) return weekdayPhrase(line, at);
  if ((tags & DateTag.Moment) !== 0) return clockPhrase(line, at) ?? momentPhrase(line, at);
  return (line.lower(at - 1) === 'the' || line.lower(at) === 'quarter' ? clockPhrase(line, at) : null) ?? periodPhrase(line, at);
}

/** Puts the phrases of one paragraph on the calendar, in order: each may count from the one before it. */
class Placing {
  private readonly reference;
  /** The last day, month or year that the text named, and the sentence it stood in. */
  private text: Known | null = null;
  /** The same, when it was named with its year: the story may be told in that year. */
  private told: { readonly known: Known; readonly sentence: number } | null = null;
  private sentence = 0;
  /** The last day that was named, with its sentence: where a time of day without a date is. */
  private day: { readonly value: string; readonly sentence: number } | null = null;

  constructor(private readonly paragraph: Paragraph, private readonly line: Line, reference: string | null) {
    this.reference = reference === null ? null : readDay(reference);
  }

  mentions(phrases: readonly Phrase[]): DateMention[] {
    const mentions: DateMention[] = [];
    /** The first time of day of this sentence that found no day before it. */
    let firstOpen = 0;
    for (const phrase of phrases) {
      const { sentence, day } = this;
      mentions.push(this.mention(phrase));
      if (this.sentence !== sentence) firstOpen = mentions.length - 1;
      if (this.day && this.day !== day) {
        for (let open = Math.max(firstOpen, mentions.length - LOOK_BACK); open < mentions.length - 1; open++) mentions[open] = onDay(mentions[open]!, this.day.value);
        firstOpen = mentions.length;
      }
    }
    return mentions;
  }

  private mention(phrase: Phrase): DateMention {
    const start = this.line.tokens[phrase.first]!.start;
    const end = this.line.tokens[phrase.last]!.end;
    const { value, relative, confidence } = this.place(phrase, start);
    const sure = value === null ? 0.1 : Math.round(confidence * phrase.confidence * 100) / 100;
    return { type: 'date', start, end, text: this.paragraph.text.slice(start, end), value, confidence: sure, relative };
  }

  private place(phrase: Phrase, offset: number): Placed {
    const { sentences } = this.paragraph;
    while (this.sentence + 1 < sentences.length && sentences[this.sentence + 1]!.start <= offset) this.sentence++;
    if (phrase.when === null) return this.time(phrase);
    const situation = this.situation(phrase, phrase.when);
    const from = place(phrase.when, situation);
    const to = phrase.until?.when ? place(phrase.until.when, { ...situation, text: from.known ?? situation.text }) : null;
    const [first, last] = to && phrase.until?.when ? inOrder(from, to, phrase.when, phrase.until.when, situation.tense) : [from, null];
    if (first.known) this.remember(phrase.when, first.known);
    if (last?.known && phrase.until?.when) this.remember(phrase.until.when, last.known);
    if (!last && first.known && this.isLimit(phrase)) return { ...first, value: lastDay(first.known) };
    const start = withTime(first.value, phrase.clock);
    return last ? {
      ...first, value: interval(start, withTime(last.value, phrase.until?.clock ?? null)),
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
    const day = this.day?.sentence === this.sentence ? this.day.value : '';
    const first = phrase.clock ? day + isoTime(phrase.clock) : '';
    const second = phrase.until?.clock ? day + isoTime(phrase.until.clock) : '';
    return { value: second === '' ? first : `${first}/${second}`, relative: day !== '', confidence: day === '' ? 1 : 0.7, known: null };
  }

  private situation(phrase: Phrase, when: When): Situation {
    const needsTense = (when.kind === 'point' && when.year === null) || (when.kind === 'shift' && when.unit === 'weekend');
    const tense: Tense = needsTense ? this.tense(phrase) : 'none';
    const isShift = when.kind === 'shift' || when.kind === 'point' && (when.within !== null || when.fromText);
    return { reference: this.reference, text: isShift ? this.text : this.yearTold(), tense };
  }

  /** A date holds for its sentence and the next ("… on 3 May 2012. He was freed on 8 June."), a bare year for its own only. */
  private yearTold(): Known | null {
    if (!this.told) return null;
    const reach = this.told.known.month === null ? 0 : 1;
    return this.sentence - this.told.sentence <= reach ? this.told.known : null;
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
    this.text = known;
    if (known.month !== null && known.day !== null) this.day = { value: isoDay({ year: known.year, month: known.month, day: known.day }), sentence: this.sentence };
    if (when.kind === 'point' && when.year !== null) this.told = { known, sentence: this.sentence };
    else if (when.kind !== 'point' || when.weekday !== null) this.told = null;
    else if (this.told) this.told = { known, sentence: this.sentence };
  }
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
