// Runs all detectors over an article. What a paragraph tells by itself is kept by its text, so that typing costs one paragraph;
// what needs the whole article (who speaks in a quotation) is put together anew each time, which is cheap.

import { parseArticle } from '../article/article';
import type { Article, Block } from '../article/model';
import type { Span } from '../span';
import { readDates, type ParagraphDates } from './dates/dates';
import { datesInOrder } from './dates/story';
import { findFigures } from './figures/figures';
import type { DateMention, Detections, Figure, SentenceMention } from './model';
import { paragraphOf, type Paragraph } from './paragraph';
import { attributeSpeech, type SpeechParagraph } from './speech/attribute';
import type { LocalSpeech } from './speech/local';
import { readSpeech } from './speech/read';
import { checkWorthiness, withSpeakers } from './worth/worth';

export interface DetectOptions {
  /** The day to which "Monday" refers, `YYYY-MM-DD`; null for none; the article's own date when left out. */
  readonly reference?: string | null;
}

/** What a paragraph tells by itself; offsets count from its start. */
interface Findings {
  readonly paragraph: Paragraph;
  readonly figures: readonly Figure[];
  readonly dates: ParagraphDates;
  readonly sentences: readonly SentenceMention[];
  /** Null where nobody speaks: in datelines. */
  readonly speech: LocalSpeech | null;
  /** The same with offsets into the article, for where the paragraph stood last: most stand there still. */
  placed: Placed | null;
}

interface Placed {
  readonly offset: number;
  /** The dates that were placed: what the article told before may have given them other values. */
  readonly told: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly sentences: readonly SentenceMention[];
}

/** So many paragraphs are remembered that the last text did not hold: for undo, and for going to and fro between words. */
const REMEMBERED = 256;

/** Detection for one article that is being edited. Keep one for each open article. */
export class Detector {
  private reference: string | null = null;
  /** The paragraphs of the last run, by their text, for each kind of block. */
  private last = new Map<string, Findings>();
  /** Paragraphs of earlier runs, oldest first. */
  private readonly earlier = new Map<string, Findings>();

  /** All that is found in the article; the result is as if nothing had been kept. Offsets into `article.text`. */
  detect(article: Article, options: DetectOptions = {}): Detections {
    const reference = options.reference === undefined ? article.published ?? null : options.reference;
    if (reference !== this.reference) this.forget(reference);
    const current = new Map<string, Findings>();
    const read: { readonly block: Block; readonly findings: Findings }[] = [];
    const speech: SpeechParagraph[] = [];
    for (const block of article.blocks) {
      if (block.kind === 'byline' || block.kind === 'reading-time') continue;
      const findings = this.findings(article.text, block, current);
      read.push({ block, findings });
      if (findings.speech) speech.push({ paragraph: findings.paragraph, offset: block.start, local: findings.speech });
    }
    this.remember(current);
    const told = datesInOrder(read.map(({ findings }) => ({ paragraph: findings.paragraph, read: findings.dates })), reference);
    const placed = read.map(({ block, findings }, index) => place(findings, told[index]!, block.start));
    const { quotations, attributions } = attributeSpeech(speech);
    return {
      figures: placed.flatMap(({ figures }) => figures),
      dates: placed.flatMap(({ dates }) => dates),
      quotations,
      attributions,
      sentences: withSpeakers(placed.flatMap(({ sentences }) => sentences), attributions),
    };
  }

  private findings(text: string, block: Block, current: Map<string, Findings>): Findings {
    const words = text.slice(block.start, block.end);
    // A block's kind is part of the key, in front: "\0" stands in no kind's name.
    const key = `${block.kind}\0${words}`;
    const known = current.get(key) ?? this.last.get(key) ?? this.earlier.get(key);
    const findings = known ?? this.read(paragraphOf(detached(words), block.kind));
    current.set(key, findings);
    return findings;
  }

  private read(paragraph: Paragraph): Findings {
    const dates = readDates(paragraph, this.reference);
    if (paragraph.kind === 'dateline') return { paragraph, dates, figures: [], sentences: [], speech: null, placed: null };
    const figures = findFigures(paragraph, dates.dates);
    const speech = readSpeech(paragraph);
    const attributed = speech.attributions.map(({ content }) => content);
    const sentences = checkWorthiness(paragraph, { figures, dates: dates.dates, attributed });
    return { paragraph, figures, dates, sentences, speech, placed: null };
  }

  private remember(current: Map<string, Findings>): void {
    for (const [key, findings] of this.last) {
      if (!current.has(key)) this.earlier.set(key, findings);
    }
    for (const key of this.earlier.keys()) {
      if (this.earlier.size <= REMEMBERED) break;
      this.earlier.delete(key);
    }
    this.last = current;
  }

  private forget(reference: string | null): void {
    this.reference = reference;
    this.last.clear();
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

/** A copy that does not keep the article's whole text in memory: engines let a slice share its parent's. */
function detached(words: string): string {
  return ` ${words}`.slice(1);
}

/** The findings with offsets into the article. @param told the paragraph's dates within the article */
function place(findings: Findings, told: readonly DateMention[], offset: number): Placed {
  if (findings.placed?.offset === offset && findings.placed.told === told) return findings.placed;
  const figures = findings.figures.map((figure): Figure => ({
    ...figure,
    start: figure.start + offset,
    end: figure.end + offset,
    noun: figure.noun && shifted(figure.noun, offset),
    share: figure.share && shifted(figure.share, offset),
    phrase: { start: figure.phrase.start + offset, end: figure.phrase.end + offset },
  }));
  const dates = told.map((date) => shifted(date, offset));
  const sentences = findings.sentences.map((sentence) => shifted(sentence, offset));
  findings.placed = { offset, told, figures, dates, sentences };
  return findings.placed;
}

function shifted<T extends Span>(thing: T, by: number): T {
  return { ...thing, start: thing.start + by, end: thing.end + by };
}
