// A paragraph as the rules of this room walk it: token by token, knowing what is inside quotation marks and where sentences start.

import type { BlockKind } from '../../article/model';
import { cueOf, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Paragraph } from '../paragraph';
import { isCapital, type Token } from '../tokens';
import type { QuotedSpan } from './marks';
import { APOSTROPHE, CURLY_APOSTROPHE, isDash, STOP } from './punctuation';

/** Clauses are looked for within this many tokens of their verb, so that a sentence without end costs no more than others. */
export const REACH = 60;

const subjects = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'who', 'there']);

/** Tokens `from` to `to`, both in. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export class Passage {
  readonly text: string;
  readonly kind: BlockKind;
  readonly tokens: readonly Token[];
  /** Per token: the innermost quotation that it belongs to (its marks too), or -1. */
  private readonly levels: Int32Array | null;
  private readonly sentenceStarts: Uint8Array;

  constructor(paragraph: Paragraph, readonly spans: readonly QuotedSpan[]) {
    this.text = paragraph.text;
    this.kind = paragraph.kind;
    this.tokens = paragraph.tokens;
    this.levels = spans.length ? levelsOf(spans, this.tokens.length) : null;
    this.sentenceStarts = new Uint8Array(this.tokens.length + 1);
    let sentence = 0;
    for (let at = 0; at < this.tokens.length && sentence < paragraph.sentences.length; at++) {
      if (this.tokens[at]!.start < paragraph.sentences[sentence]!.start) continue;
      this.sentenceStarts[at] = 1;
      while (sentence < paragraph.sentences.length && paragraph.sentences[sentence]!.start <= this.tokens[at]!.start) sentence++;
    }
  }

  /** For `clauseEnd`: where the clause of a token stops, once found, so that a long sentence with many cues is walked once. 0: not known yet. */
  get clauseStops(): Int32Array {
    return (this.stops ??= new Int32Array(this.tokens.length));
  }

  private stops: Int32Array | null = null;
  private starts: Int32Array | null = null;

  /**
   * First token of the sentence that holds `at`, on its level of quotation: quotations within the sentence are stepped over, and a
   * sentence within a quotation starts at its opening mark at the earliest.
   */
  sentenceStart(at: number): number {
    this.starts ??= this.findStarts();
    return this.starts[at] ?? at;
  }

  private findStarts(): Int32Array {
    const starts = new Int32Array(this.tokens.length);
    const current = new Int32Array(this.spans.length + 1);
    for (let at = 0; at < starts.length; at++) {
      const level = this.level(at);
      const opens = level >= 0 && this.spans[level]!.open === at;
      if (this.startsSentence(at) || opens) current[level + 1] = at;
      // "He left. “We lost,” Orr said.": the sentence that a quotation begins is one of the text around it, too.
      if (opens && this.startsSentence(at)) current[this.spans[level]!.parent + 1] = at;
      starts[at] = current[level + 1]!;
    }
    return starts;
  }

  get length(): number {
    return this.tokens.length;
  }

  level(at: number): number {
    return this.levels && at >= 0 && at < this.levels.length ? this.levels[at]! : -1;
  }

  /** True for the first token of a sentence, and past the last token. */
  startsSentence(at: number): boolean {
    return at >= this.tokens.length || at <= 0 || this.sentenceStarts[at] === 1;
  }

  /** The quotation around token `at` that lies directly on `level`; null when `at` is not below that level. */
  childOf(at: number, level: number): QuotedSpan | null {
    let index = this.level(at);
    while (index >= 0 && this.spans[index]!.parent !== level) index = this.spans[index]!.parent;
    return index < 0 ? null : this.spans[index]!;
  }

  /** The quotation whose opening mark is token `at`. */
  quotationAt(at: number): QuotedSpan | null {
    const level = this.level(at);
    return level >= 0 && this.spans[level]!.open === at ? this.spans[level]! : null;
  }

  /**
   * True past the end of the sentence on its level: where a new one starts, with a quotation or without ("They heard shots. “We ran,” …"),
   * or where the quotation that `level` is closes.
   */
  isBoundary(at: number, level: number): boolean {
    if (at >= this.tokens.length || (level >= 0 && at >= this.spans[level]!.close)) return true;
    return this.startsSentence(at) && (this.level(at) === level || this.quotationAt(at)?.parent === level);
  }

  isWord(at: number): boolean {
    return at >= 0 && at < this.tokens.length && this.tokens[at]!.kind === 'word';
  }

  /** The code of a mark; 0 for words, numbers and beyond the ends. */
  mark(at: number): number {
    if (at < 0 || at >= this.tokens.length) return 0;
    const token = this.tokens[at]!;
    return token.kind === 'mark' ? this.text.charCodeAt(token.start) : 0;
  }

  lower(at: number): string {
    return at >= 0 && at < this.tokens.length ? this.tokens[at]!.word.lower : '';
  }

  has(at: number, tag: number): boolean {
    return at >= 0 && at < this.tokens.length && (this.tokens[at]!.word.tags & tag) !== 0;
  }

  isCapital(at: number): boolean {
    return this.isWord(at) && isCapital(this.text, this.tokens[at]!.start);
  }

  /** No white space between this token and the one before. */
  isGlued(at: number): boolean {
    return at > 0 && at < this.tokens.length && this.tokens[at - 1]!.end === this.tokens[at]!.start;
  }

  /** The traits of a cue verb, or 0. */
  cue(at: number): number {
    return this.has(at, SpeechTag.Cue) ? cueOf(this.lower(at)) : 0;
  }

  /** The subject pronoun that a word is or is tied to ("we", "we've", "you'll"), in lower case; '' for other words. */
  pronoun(at: number): string {
    const lower = this.lower(at);
    if (lower.length > 7) return '';
    const apostrophe = lower.length > 2 ? lower.indexOf("'") : -1;
    const base = apostrophe > 0 ? lower.slice(0, apostrophe) : lower;
    // "WHO" and "IT" are bodies.
    if (!subjects.has(base) || (base.length > 1 && isCapital(this.text, this.tokens[at]!.start + 1))) return '';
    return base;
  }

  /** A word of the closed classes: no part of a name, and no noun. */
  isFunctionWord(at: number): boolean {
    return this.has(at, Tag.Determiner | Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction);
  }

  slice(from: number, to: number): string {
    return from > to ? '' : this.text.slice(this.tokens[from]!.start, this.tokens[to]!.end);
  }
}

function levelsOf(spans: readonly QuotedSpan[], length: number): Int32Array {
  const levels = new Int32Array(length).fill(-1);
  // Each token is written once per quotation around it, and these nest at most as deep as `pairQuoteMarks` allows.
  spans.forEach((span, index) => levels.fill(index, span.open, span.close + 1));
  return levels;
}

/** "SOL, 3 May (Wire) – The council met": past the place that opens the paragraph, in capitals and with a dash behind it. */
export function behindPlaceLine(p: Passage, start: number, end: number): number {
  if (start !== 0 || !isLongAndLoud(p, 0)) return start;
  for (let at = 1; at < Math.min(end, 16); at++) if (isDash(p.mark(at)) && !p.isGlued(at) && !p.isGlued(at + 1)) return at + 1;
  return start;
}

/** "SOL", but not "A" and "IT". */
function isLongAndLoud(p: Passage, at: number): boolean {
  if (!p.isWord(at)) return false;
  const { start, end } = p.tokens[at]!;
  return end - start > 2 && isLoud(p.text, start, end);
}

/** All letters are capitals: "SMITH", "O'NEIL", "J.B.". */
export function isLoud(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== STOP && code !== APOSTROPHE && code !== CURLY_APOSTROPHE && !isCapital(text, at)) return false;
  }
  return true;
}
