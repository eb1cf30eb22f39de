// The dates of a whole article: puts together what its paragraphs tell. A paragraph is read by itself first and that is kept; only
// those that count from a date in an earlier one ("That year …"), or that hold a date in digits of either order, are read again here.

import { finish, type Steps } from '../../steps';
import type { DateMention } from '../model';
import { paragraphOf, type Paragraph } from '../paragraph';
import { readDates, type ParagraphDates } from './dates';
import { orderOf, type Context } from './placing';
import { follow, isSameTrail, untrodden } from './trail';

/** Blocks beside the story: what they name is not what the next paragraph goes on from. */
const ASIDE: ReadonlySet<Paragraph['kind']> = new Set(['caption', 'dateline', 'byline', 'reading-time']);

export interface DatedParagraph {
  readonly paragraph: Pick<Paragraph, 'text' | 'kind'>;
  /** As `readDates` gave it without a context. */
  readonly read: ParagraphDates;
}

/**
 * The dates of each paragraph, in the article's order; offsets count from the paragraph's start. The very array of `read` where
 * nothing outside of the paragraph matters. In steps of a paragraph.
 *
 * @param reference the day of publication that the paragraphs were read with
 */
export function* dateSteps(paragraphs: readonly DatedParagraph[], reference: string | null): Steps<(readonly DateMention[])[]> {
  const order = orderOf(sum(paragraphs.map(({ read }) => read.order.digits)), sum(paragraphs.map(({ read }) => read.order.words)));
  let before = untrodden;
  const dates: (readonly DateMention[])[] = [];
  for (const { paragraph, read } of paragraphs) {
    const told = read.isOpen ? inContext(paragraph, reference, { before, order }, read) : read;
    if (!ASIDE.has(paragraph.kind)) before = follow(before, told.trail);
    dates.push(told.dates);
    yield;
  }
  return dates;
}

/** The same at once. */
export function datesInOrder(paragraphs: readonly DatedParagraph[], reference: string | null): (readonly DateMention[])[] {
  return finish(dateSteps(paragraphs, reference));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Read again within its article; the last reading of each paragraph is kept, since typing changes few contexts. */
function inContext({ text, kind }: DatedParagraph['paragraph'], reference: string | null, context: Context, alone: ParagraphDates): ParagraphDates {
  if (isSameTrail(context.before, untrodden) && context.order === null) return alone;
  const known = readings.get(alone);
  if (known && isSameTrail(known.context.before, context.before) && known.context.order?.isDayFirst === context.order?.isDayFirst
    && known.context.order?.sure === context.order?.sure) return known.read;
  const read = readDates(paragraphOf(text, kind), reference, context);
  readings.set(alone, { context, read });
  return read;
}

const readings = new WeakMap<ParagraphDates, { readonly context: Context; readonly read: ParagraphDates }>();
