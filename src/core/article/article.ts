// Parses a plain text into the parts of an article. By layout and wording alone: the texts come from everywhere and carry no markup.

import { digitOrder, parseDateline } from '../detect/dates/calendar';
import type { Span } from '../span';
import { finish, type Steps } from '../steps';
import { isLabelledDate, readCaption, readFurniture, type Furniture } from './furniture';
import { stacksOf } from './lines';
import type { Article, Block, BlockKind } from './model';

/** The head of an article (headline, standfirst, date, …) takes no more lines than these. */
const HEAD_LINES = 16;
const LONGEST_HEADLINE = 300;
const LONGEST_STANDFIRST = 400;
const LONGEST_SUBHEAD = 90;
/** Nobody wraps lines wider than this: a longer line is a paragraph of its own. */
const WIDEST_WRAP = 120;
/** No furniture or caption is longer; of longer lines no more than this is looked at. */
const LONGEST_LINE = 500;

/** A block before its place in the article is weighed: what its own words and its neighbours' lines tell. */
interface Draft {
  start: number;
  end: number;
  readonly stack: number;
  lines: number;
  readonly furniture?: Furniture;
  kind?: BlockKind;
  credit?: Span;
  readonly inHead: boolean;
}

/**
 * The parts of an article. Blocks are parted by empty lines; in the head, lines directly under each other are blocks of
 * their own, while hard-wrapped prose stays together. All spans are offsets into `text` as given.
 *
 * Takes any text, needs time in proportion to its length, and never fails: an empty text has no blocks.
 */
export function parseArticle(text: string): Article {
  return finish(parseSteps(text));
}

/** The same in steps of a block or so. */
export function* parseSteps(text: string): Steps<Article> {
  const drafts = yield* new Drafting(text).run();
  const headline = drafts.findIndex((draft) => !draft.kind && /[\p{L}\d]/u.test(text.slice(draft.start, Math.min(draft.end, draft.start + LONGEST_LINE))));
  const named = headline >= 0 && isHeadline(text, drafts, headline) ? headline : -1;
  const headEnd = endOfHead(drafts, named);
  const title = named >= 0 ? fold(text, drafts[named]!) : '';
  const labels = yield* speakerLabels(text, drafts);
  const titleLike = new Uint8Array(drafts.length);
  for (const [index, draft] of drafts.entries()) {
    if (index > 0 && isTitleLike(text, draft) && !isTurn(text, draft, labels)) titleLike[index] = 1;
    yield;
  }
  const blocks: Block[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { start, end, credit } = draft;
    if (index === named) blocks.push({ kind: 'headline', start, end });
    else if (title && isTitle(text, draft, title)) blocks.push({ kind: 'headline', start, end, repeated: true });
    else {
      const kind = draft.kind ?? standfirstByPlace(text, drafts, index, named, headEnd)
        ?? (index + 1 < drafts.length && isSubhead(titleLike, index) ? 'subhead' : 'paragraph');
      blocks.push(credit ? { kind, start, end, credit } : { kind, start, end });
    }
    yield;
  }
  const published = publicationOf(text, drafts);
  const readingMinutes = drafts.find((draft) => draft.furniture?.readingMinutes !== undefined)?.furniture?.readingMinutes;
  return {
    text,
    blocks,
    ...(named >= 0 ? { headline: blocks[named]! } : {}),
    ...(published ? { published } : {}),
    ...(readingMinutes === undefined ? {} : { readingMinutes }),
  };
}

/** Cuts the text into blocks by its lines alone. */
class Drafting {
  private readonly drafts: Draft[] = [];
  private open: Draft | null = null;
  private linesSeen = 0;
  private title = '';

  constructor(private readonly text: string) {}

  *run(): Steps<Draft[]> {
    let stack = 0;
    for (const lines of stacksOf(this.text)) {
      const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
      // Under the first line only a small letter goes on, for a headline is rarely full width; unless all of it is wrapped prose.
      const firstWidth = isWrapped(this.text, lines, width) ? width : 0;
      for (const [index, line] of lines.entries()) {
        this.take(line, stack, lines[index - 1], this.linesSeen === 1 ? firstWidth : width);
        yield;
      }
      this.close();
      stack++;
    }
    const head = this.drafts.findIndex((draft) => !draft.inHead);
    const story = this.drafts.splice(head < 0 ? this.drafts.length : head);
    return this.drafts.flatMap((draft) => splitDate(this.text, draft)).concat(story);
  }

  private take(line: Span, stack: number, previous: Span | undefined, width: number): void {
    const words = this.text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
    const isFirst = this.linesSeen++ === 0;
    const inHead = this.linesSeen <= HEAD_LINES;
    const furniture = inHead || isLabelledDate(words) ? readFurniture(words) : null;
    if (furniture && (!isFirst || furniture.kind === 'dateline')) {
      this.close();
      this.drafts.push({ ...line, stack, lines: 1, inHead, furniture, kind: furniture.kind });
      return;
    }
    if (isFirst) this.title = fold(this.text, line);
    const repeats = !isFirst && inHead && isTitle(this.text, line, this.title);
    if (this.open && previous && !repeats && continues(this.text, previous, line, width)) {
      this.open.end = line.end;
      this.open.lines++;
    } else {
      this.close();
      this.open = { start: line.start, end: line.end, stack, lines: 1, inHead };
    }
    const caption = isFirst ? null : readCaption(words);
    if (caption) {
      this.open.kind = 'caption';
      if (caption.credit) this.open.credit = shift(caption.credit, line.start);
    }
    if (repeats || caption) this.close();
  }

  private close(): void {
    if (this.open) this.drafts.push(this.open);
    this.open = null;
  }
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether a stack is prose that was wrapped by a machine: no line but the last could have held the next one's first word. */
function isWrapped(text: string, lines: readonly Span[], width: number): boolean {
  return lines.length > 2 && width <= WIDEST_WRAP
    && lines.every((line, index) => index + 1 === lines.length || !hadRoom(text, line, lines[index + 1]!, width));
}

/** Whether the next line's first word would have fitted on this line: then the writer broke it on purpose. */
function hadRoom(text: string, line: Span, next: Span, width: number): boolean {
  let end = next.start;
  while (end < next.end && end - next.start < WIDEST_WRAP && text.charCodeAt(end) > 0x20) end++;
  return line.end - line.start + 1 + end - next.start <= width;
}

/**
 * Whether a line goes on in the line under it. A small letter goes on; else it is a matter of width: a line that had room for
 * the next word ends there, unless it is nearly full and its sentence is open (text that was edited after it was wrapped).
 * @param width of the widest line of the stack; 0 when only a small letter may go on
 */
function continues(text: string, line: Span, next: Span, width: number): boolean {
  if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return true;
  if (width === 0 || width > WIDEST_WRAP) return false;
  if (!hadRoom(text, line, next, width)) return true;
  return line.end - line.start > 0.6 * width && !endsSentence(text, line);
}

function endsSentence(text: string, span: Span): boolean {
  return /[.!?…:]["'”’»)\]]{0,3}$/u.test(text.slice(Math.max(span.start, span.end - 5), span.end));
}

const fullDate = String.raw`\p{Lu}\p{Ll}{2,8}day,? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}),? \d{4}`;
const dateAtEnd = new RegExp(String.raw`(?<![,–—-] ?)(?<!\b(?:on|of|for|since|from|until|by|to|and|before|after)) (${fullDate})$`, 'u');
const dateAtStart = new RegExp(String.raw`^(${fullDate}) (?=\p{Lu})`, 'u');

/** A full date that ran together with the headline before it or the story after it is a block of its own. */
function splitDate(text: string, draft: Draft): Draft[] {
  if (!draft.inHead || draft.kind) return [draft];
  const { start, end } = draft;
  const tail = end - start <= LONGEST_HEADLINE ? dateAtEnd.exec(text.slice(start, end)) : null;
  const lead = tail ? null : dateAtStart.exec(text.slice(start, start + 60));
  const date = tail?.[1] ?? lead?.[1];
  const furniture = date === undefined ? null : readFurniture(date);
  if (date === undefined || furniture?.kind !== 'dateline') return [draft];
  const dated = (from: number): Draft => ({ ...draft, start: from, end: from + date.length, lines: 1, kind: 'dateline', furniture });
  if (tail) return [{ ...draft, end: start + tail.index }, dated(end - date.length)];
  return [dated(start), { ...draft, start: start + date.length + 1 }];
}

function isHeadline(text: string, drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index]!;
  if (draft.end - draft.start > LONGEST_HEADLINE || !draft.inHead) return false;
  const words = text.slice(draft.start, draft.end);
  if (!/\.["”'’]?$/u.test(words)) return true;
  // A sentence with a full stop: a headline only when it is short, stands alone in its block and a story follows.
  return draft.lines === 1 && words.length <= 140 && drafts.length > 1 && !/\p{Ll}{2}\.["”’]? \p{Lu}/u.test(words);
}

/** The index of the last block that belongs to the head: the last furniture that only short blocks stand before. */
function endOfHead(drafts: readonly Draft[], headline: number): number {
  let end = headline;
  for (const [index, draft] of drafts.entries()) {
    if (!draft.inHead) break;
    if (draft.furniture) end = index;
    else if (index !== headline && draft.kind !== 'caption' && draft.end - draft.start > LONGEST_STANDFIRST) break;
  }
  return end;
}

/** A block that is a standfirst by its place between the headline and the story; null for all others. */
function standfirstByPlace(text: string, drafts: readonly Draft[], index: number, headline: number, headEnd: number): BlockKind | null {
  const draft = drafts[index]!;
  const length = draft.end - draft.start;
  if (index > headline && headline >= 0 && length <= LONGEST_STANDFIRST) {
    if (index < headEnd) return 'standfirst';
    const first = index === headEnd + 1;
    const isLast = drafts.at(-1)!.stack === draft.stack;
    if (first && draft.stack === drafts[headline]!.stack && !isLast) return 'standfirst';
    // "Council says the bridge stays shut all winter": under the headline, no full stop, too long for a subhead.
    if (first && index + 1 < drafts.length && length <= 200 && isOpenLine(text, draft) && wordCount(text, draft) > 6) return 'standfirst';
  }
  return null;
}

/** A line that begins like a sentence or title and does not end like one. */
function isOpenLine(text: string, draft: Draft): boolean {
  const words = text.slice(draft.start, draft.end);
  return draft.lines === 1 && /^["'“‘«„(]?[\p{Lu}\d]/u.test(words) && !/[.!,;:…-]["'”’»)\]]{0,2}$/u.test(words) && !/\?["”»]$/u.test(words);
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, span.end).split(/\s+/u).length;
}

/**
 * A short line of its own without a final full stop, after something and before something. A list's item is none, nor is one
 * of three such lines on end: a section and its first part may both have a title, more than that is a list.
 */
function isSubhead(titleLike: Uint8Array, index: number): boolean {
  const like = (at: number): boolean => titleLike[at] === 1;
  if (!like(index)) return false;
  return !((like(index - 1) && (like(index - 2) || like(index + 1))) || (like(index + 1) && like(index + 2)));
}

function isTitleLike(text: string, draft: Draft): boolean {
  return !draft.kind && draft.end - draft.start <= LONGEST_SUBHEAD && isOpenLine(text, draft)
    && !/^\d{1,3}[.)]\s/u.test(text.slice(draft.start, draft.start + 6)) && wordCount(text, draft) <= 14;
}

const labelled = /^(\p{L}[\p{L}\p{M} .'’-]{0,40}?)[:.] /u;
const LONGEST_LABEL = 42;

/** What several blocks begin with before a colon: the speakers of a conversation. */
function* speakerLabels(text: string, drafts: readonly Draft[]): Steps<ReadonlySet<string>> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { start, end } of drafts) {
    const opening = text.slice(start, Math.min(end, start + LONGEST_LABEL));
    const colon = opening.indexOf(': ');
    if (colon > 0) {
      const label = opening.slice(0, colon);
      (seen.has(label) ? repeated : seen).add(label);
    }
    yield;
  }
  return repeated;
}

/**
 * A turn of a conversation is no title: "Q: Why did you go?", "HOLT: It was cold", a label that comes again, and a question put to
 * somebody ("What did you see?"). "What next for Tarn?" asks the reader and stays one.
 */
function isTurn(text: string, span: Span, labels: ReadonlySet<string>): boolean {
  const words = text.slice(span.start, span.end);
  const label = labelled.exec(words)?.[1];
  if (label !== undefined && /^(?:Q|A|Question|Answer|Interviewer)$/iu.test(label)) return true;
  if (label !== undefined && words[label.length] === ':' && (labels.has(label) || /^\P{Ll}{3,}$/u.test(label) || words.endsWith('?'))) return true;
  return words.endsWith('?') && /\b(?:you|your|yours|yourself)\b/iu.test(words);
}

/** Two lines say the same when they differ in white space, case and the shape of quotation marks alone. */
function fold(text: string, span: Span): string {
  if (span.end - span.start > LONGEST_HEADLINE) return '';
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'").toLowerCase();
}

function isTitle(text: string, span: Span, title: string): boolean {
  // White space may differ in length, so lengths are compared loosely; the test is there for speed alone.
  return Math.abs(span.end - span.start - title.length) <= 20 && fold(text, span) === title;
}

/** The day of publication: a dateline's, before that of an update, before that with which a wire story opens. */
function publicationOf(text: string, drafts: readonly Draft[]): string | undefined {
  const dated = drafts.filter((draft) => draft.furniture?.published);
  const doubtful = dated.length > 0 ? undefined : drafts.find((draft) => draft.furniture?.ambiguous)?.furniture?.ambiguous;
  if (doubtful !== undefined) return parseDateline(doubtful, digitOrder(text)) ?? undefined;
  const line = dated.find((draft) => !draft.furniture?.updated) ?? dated[0];
  if (line) return line.furniture?.published;
  for (const draft of drafts) {
    if (!draft.inHead) break;
    const published = wireDate(text.slice(draft.start, Math.min(draft.end, draft.start + 120)));
    if (published) return published;
  }
  return undefined;
}

/** "GENEVA, Sept 28, 2015 (Example Wire) — The …": the day with which a wire story opens. */
function wireDate(opening: string): string | null {
  const dash = /\s[–—-]{1,2}\s|--|[–—]/u.exec(opening);
  if (!dash) return null;
  // "(Tarn, 3 March 2016) –" has all of it in brackets.
  const lead = opening.slice(0, dash.index).replace(/^\s*\(([^()]*)\)\s*$/u, '$1');
  const pieces = lead.replace(/\([^()]*\)/gu, ' ').split(',');
  for (let from = 0; from < Math.min(pieces.length, 4); from++) {
    const published = parseDateline(pieces.slice(from).join(','));
    if (published) return published;
  }
  return null;
}
