// Finds dates and times of day in a paragraph. One pass over the tokens: where a token's bits say that it can be the head of a
// date (a month, a weekday, a period, a word like "yesterday", a number of the right shape), the grammar of that head is asked. Then
// neighbours are joined, and each phrase is placed on the calendar by the reference and the tense around it.

import { DateTag, HEAD } from '../lexicon/dates';
import type { DateMention } from '../model';
import type { Paragraph } from '../paragraph';
import { clockPhrase } from './clock';
import { momentPhrase, weekdayPhrase } from './days';
import { join } from './join';
import { monthPhrase } from './months';
import { partAt } from './parts';
import { periodPhrase } from './periods';
import { Line, type Phrase } from './phrase';
import { beginning, Placing, type Context, type OrderShown } from './placing';
import { untrodden, type Trail } from './trail';
import { decadePhrase, digitsPhrase, yearPhrase } from './years';

/** The dates of one paragraph, and what the paragraphs around it need to know of them. */
export interface ParagraphDates {
  readonly dates: readonly DateMention[];
  /** The dates that the paragraph itself named. */
  readonly trail: Trail;
  /** True when a date counts from one that was named before the paragraph, or depends on the article's order of day and month. */
  readonly isOpen: boolean;
  /** The order of day and month that the paragraph's own dates show. */
  readonly order: OrderShown;
}

const nothing: ParagraphDates = { dates: [], trail: untrodden, isOpen: false, order: { digits: 0, words: 0 } };

/**
 * All dates and times of day that a paragraph mentions, in order, without overlap, as if nothing stood before it.
 *
 * Values are ISO 8601 or EDTF (Library of Congress, 2019): a day `2015-09-28`, a month `2015-10`, a year `2015`, a decade `199X`, a
 * century `19XX`, a season `2015-22` (21 to 24), a quarter `2015-35` (33 to 36), a half year `2015-40` (40, 41), a week `2015-W40`, a
 * time `2015-09-28T16:00Z` (`T16:00` when no day is stated), a range `2013/2015`, a part of a period `2000~/2004~`.
 * Lengths of time ("over two years") are figures, not dates.
 *
 * @param reference the day of publication, `YYYY-MM-DD`; without it relative dates have no value (or `XXXX-10`) and low confidence
 */
export function findDates(paragraph: Paragraph, reference: string | null): readonly DateMention[] {
  return readDates(paragraph, reference).dates;
}

/** As `findDates`, with what the paragraphs around it need to know. @param context what the article told before and elsewhere */
export function readDates(paragraph: Paragraph, reference: string | null, context: Context = beginning): ParagraphDates {
  const line = new Line(paragraph.text, paragraph.tokens);
  const phrases = scan(line);
  return phrases.length === 0 ? nothing : new Placing(paragraph, line, reference, context).read(join(line, phrases));
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
    const part = partAt(line, found.first);
    phrases.push(part ? { ...found, part } : found);
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
