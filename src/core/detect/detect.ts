// Runs all detectors over an article. What a paragraph tells by itself is kept by its text, so that typing costs one paragraph;
// what needs the whole article (who speaks in a quotation) is put together anew each time, which is cheap.

import { parseArticle } from '../article/article';
import type { Article, Block, BlockKind } from '../article/model';
import type { Span } from '../span';
import { finish, type Steps } from '../steps';
import { readDates, type ParagraphDates } from './dates/dates';
import { dateSteps } from './dates/story';
import { bareDollar, inDollars } from './figures/dollar';
import { findFigures } from './figures/figures';
import type { DateMention, Detections, Figure, SentenceMention, Writable } from './model';
import { paragraphOf, type Paragraph } from './paragraph';
import { attributionSteps, type SpeechParagraph } from './speech/attribute';
import { isFirstPerson, type LocalSpeech } from './speech/local';
import { readSpeech } from './speech/read';
import { checkWorthiness, withSpeakers } from './worth/worth';

export interface DetectOptions {
  /** The day to which "Monday" refers, `YYYY-MM-DD`; null for none; the article's own date when left out. */
  readonly reference?: string | null;
}

/**
 * What a paragraph tells by itself. Its tokens are not kept: they are most of the memory, and made anew in no time. Nor are figures and
 * sentences kept twice: they have offsets into the article, for where the paragraph stood last, since most stand there still.
 */
interface Findings {
  readonly text: string;
  readonly kind: BlockKind;
  /** Where the paragraph stood last. */
  offset: number;
  figures: readonly Figure[];
  sentences: readonly SentenceMention[];
  /** Offsets from the paragraph's start. */
  readonly dates: ParagraphDates;
  /** The dates within the article as they were placed last; null before. What the article told before may give them other values. */
  placed: { readonly told: readonly DateMention[]; readonly dates: readonly DateMention[] } | null;
  /** Offsets from the paragraph's start. Null where nobody speaks: in datelines. */
  readonly speech: LocalSpeech | null;
  /** The run that met the paragraph last. */
  run: number;
}

/** So many paragraphs are remembered that the last text did not hold: for undo, and for going to and fro between words. */
const REMEMBERED = 256;

/** Detection for one article that is being edited. Keep one for each open article. */
export class Detector {
  private reference: string | null = null;
  /** What a bare "$" stands for in the article. */
  private dollar: string | null = null;
  private run = 0;
  /** Paragraphs by their text, for each kind of block. */
  private readonly known = new Map<BlockKind, Map<string, Findings>>();
  /** Those of them that the last run did not meet, oldest first. */
  private earlier = new Set<Findings>();

  /** All that is found in the article; the result is as if nothing had been kept. Offsets into `article.text`. */
  detect(article: Article, options: DetectOptions = {}): Detections {
    return finish(this.steps(article, options));
  }

  /**
   * The same in steps of a paragraph, for callers that have other things to do in between. A run may be given up at any step, and
   * another begun: what was read is kept.
   */
  *steps(article: Article, options: DetectOptions = {}): Steps<Detections> {
    const reference = options.reference === undefined ? article.published ?? null : options.reference;
    const dollar = bareDollar(article);
    if (reference !== this.reference || dollar !== this.dollar) this.forget(reference, dollar);
    const run = ++this.run;
    const read: { readonly block: Block; readonly findings: Findings }[] = [];
    const speech: SpeechParagraph[] = [];
    for (const block of article.blocks) {
      if (block.kind === 'byline' || block.kind === 'reading-time') continue;
      const findings = this.findings(article.text, block);
      findings.run = run;
      read.push({ block, findings });
      if (findings.speech) speech.push({ paragraph: findings, offset: block.start, local: findings.speech });
      yield;
    }
    this.tidy(run);
    const told = yield* dateSteps(read.map(({ findings }) => ({ paragraph: findings, read: findings.dates })), reference);
    const { quotations, attributions } = yield* attributionSteps(speech);
    const figures: Figure[] = [];
    const dates: DateMention[] = [];
    const sentences: SentenceMention[] = [];
    for (const [index, { block, findings }] of read.entries()) {
      move(findings, block.start);
      for (const figure of findings.figures) figures.push(figure);
      for (const date of place(findings, told[index]!)) dates.push(date);
      for (const sentence of findings.sentences) sentences.push(sentence);
      yield;
    }
    return { figures, dates, quotations, attributions, sentences: withSpeakers(sentences, attributions) };
  }

  private findings(text: string, block: Block): Findings {
    const words = text.slice(block.start, block.end);
    let ofKind = this.known.get(block.kind);
    if (!ofKind) this.known.set(block.kind, ofKind = new Map<string, Findings>());
    let findings = ofKind.get(words);
    if (!findings) {
      findings = this.read(paragraphOf(detached(words), block.kind), block.start);
      ofKind.set(findings.text, findings);
    }
    return findings;
  }

  private read(paragraph: Paragraph, offset: number): Findings {
    const { text, kind } = paragraph;
    const dates = readDates(paragraph, this.reference);
    if (kind === 'dateline') return { text, kind, offset, figures: [], sentences: [], dates, placed: null, speech: null, run: 0 };
    const figures = inDollars(findFigures(paragraph, dates.dates), this.dollar);
    const speech = readSpeech(paragraph);
    // What speakers say that they say themselves is reported by nobody: "I told you that it rained".
    const attributed = speech.attributions.filter(({ speaker }) => !isFirstPerson(speaker)).map(({ content }) => content);
    const sentences = checkWorthiness(paragraph, { figures, dates: dates.dates, attributed }, offset);
    for (const figure of figures) shift(figure, offset);
    return { text, kind, offset, figures, sentences, dates, placed: null, speech, run: 0 };
  }

  /** Forgets what was not met for long. */
  private tidy(run: number): void {
    const earlier = new Set<Findings>();
    for (const findings of this.earlier) if (findings.run !== run) earlier.add(findings);
    for (const ofKind of this.known.values()) {
      for (const findings of ofKind.values()) if (findings.run !== run) earlier.add(findings);
    }
    for (const findings of earlier) {
      if (earlier.size <= REMEMBERED) break;
      earlier.delete(findings);
      this.known.get(findings.kind)?.delete(findings.text);
    }
    this.earlier = earlier;
  }

  private forget(reference: string | null, dollar: string | null): void {
    this.reference = reference;
    this.dollar = dollar;
    this.known.clear();
    this.earlier.clear();
  }
}

/**
 * Detection for a text that is looked at once.
 * @param reference the day to which "Monday" refers, `YYYY-MM-DD`; null for none; the article's own date when left out
 */
export function detect(text: string, reference?: string | null): Detections {
  return new Detector().detect(parseArticle(text), reference === undefined ? {} : { reference });
}

/**
 * A copy that does not keep the article's whole text in memory: engines let a slice share its parent's, and read it slower. They copy what
 * is joined.
 */
function detached(words: string): string {
  return [words.slice(0, 1), words.slice(1)].join('');
}

/** The paragraph stands at `offset` now. What was handed out before stays as it was. */
function move(findings: Findings, offset: number): void {
  const by = offset - findings.offset;
  if (by === 0) return;
  findings.offset = offset;
  findings.figures = movedFigures(findings.figures, by);
  findings.sentences = movedSentences(findings.sentences, by);
  findings.placed = null;
}

/** The paragraph's dates within the article, with offsets into it. @param told the same with offsets from the paragraph's start */
function place(findings: Findings, told: readonly DateMention[]): readonly DateMention[] {
  if (findings.placed?.told !== told) {
    findings.placed = { told, dates: told.map((date) => ({ ...date, start: date.start + findings.offset, end: date.end + findings.offset })) };
  }
  return findings.placed.dates;
}

// No one function moves all kinds: engines copy what is always of one shape much faster than what is of many.

function movedSentences(sentences: readonly SentenceMention[], by: number): SentenceMention[] {
  return sentences.map(({ start, end, checkWorthiness, reasons, claimType }) => ({ start: start + by, end: end + by, checkWorthiness, reasons, claimType }));
}

/** Moves a figure that nobody was given yet, itself: copies of all figures of an article take time. */
function shift(figure: Figure, by: number): void {
  shiftSpan(figure, by);
  if (figure.noun) shiftSpan(figure.noun, by);
  if (figure.share) shiftSpan(figure.share, by);
  shiftSpan(figure.phrase, by);
}

function shiftSpan(span: Writable<Span>, by: number): void {
  span.start += by;
  span.end += by;
}

function movedFigures(figures: readonly Figure[], by: number): Figure[] {
  return figures.map((figure) => movedFigure(figure, by));
}

function movedFigure(figure: Figure, by: number): Figure {
  const { start, end, noun, share, phrase } = figure;
  return {
    ...figure, start: start + by, end: end + by, noun: noun && movedWords(noun, by), share: share && movedWords(share, by),
    phrase: { start: phrase.start + by, end: phrase.end + by },
  };
}

function movedWords({ start, end, text }: Span & { readonly text: string }, by: number): Span & { readonly text: string } {
  return { start: start + by, end: end + by, text };
}
