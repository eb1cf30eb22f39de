// Reads one paragraph: its quotations, its attributions, the names in it.

import { CueTrait, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Quotation } from '../model';
import type { Paragraph } from '../paragraph';
import { type Clause, ClauseReader } from './clauses';
import type { LeadIn, LocalAttribution, LocalQuotation, LocalSpeech } from './local';
import { isQuoteMark, pairQuoteMarks } from './marks';
import { Passage } from './passage';
import { findNames } from './phrases';

/**
 * What a paragraph tells about speech; offsets count from its start. Depends on the paragraph alone, so the caller may keep it by
 * the paragraph's text. Linear in the paragraph's length.
 */
export function readSpeech(paragraph: Paragraph): LocalSpeech {
  const { text, tokens } = paragraph;
  const marks: number[] = [];
  const cues: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark') {
      if (isQuoteMark(text.charCodeAt(token.start))) marks.push(at);
    } else if (token.word.tags & SpeechTag.Cue) cues.push(at);
  }
  const p = new Passage(paragraph, pairQuoteMarks(text, tokens, marks));
  const reader = new ClauseReader(p);
  const clauses = withPunctuation(p, reader, cues);
  const { attributions, ofQuotation } = localAttributions(p, clauses);
  const quotations = p.spans.map((_, index) => localQuotation(p, index, ofQuotation[index] ?? -1));
  return { quotations, attributions, mentions: findNames(p), leadIn: leadIn(p, reader) };
}

/** The clauses of the cues, and those that only punctuation makes, for quotations that no cue explains: "Castell: “…”", "“…” – Castell". */
function withPunctuation(p: Passage, reader: ClauseReader, cues: readonly number[]): readonly Clause[] {
  const clauses = reader.read(cues);
  const added: Clause[] = [];
  for (const span of p.spans) {
    if (span.close - span.open <= 3) continue;
    const isExplained = clauses.some((clause) => p.level(clause.cue.from) === span.parent && clause.contents.some(({ from, to }) => from <= span.open && span.close <= to));
    const clause = isExplained ? null : reader.colonClause(span.open) ?? reader.signature(span.close);
    if (clause) added.push(clause);
  }
  return added.length ? [...clauses, ...added] : clauses;
}

function leadIn(p: Passage, reader: ClauseReader): LeadIn | null {
  const clause = p.level(p.length - 1) < 0 ? reader.colonClause(p.length) : null;
  return clause && { speaker: clause.speaker, cue: { start: p.tokens[clause.cue.from]!.start, end: p.tokens[clause.cue.to]!.end }, confidence: clause.confidence };
}

/** One attribution per content, and for each quotation the one that gives it a speaker: the smallest content that holds it. */
function localAttributions(p: Passage, clauses: readonly Clause[]): { attributions: LocalAttribution[]; ofQuotation: number[] } {
  const flat = clauses.flatMap((clause) => clause.contents.map((content) => ({ clause, content })));
  flat.sort((a, b) => a.content.from - b.content.from || b.content.to - a.content.to);
  const ofQuotation: number[] = [];
  const attributions = flat.map(({ clause, content }, index) => {
    const level = p.level(clause.cue.from);
    const inside: number[] = [];
    for (let q = 0; q < p.spans.length; q++) {
      const span = p.spans[q]!;
      if (span.parent !== level || span.open < content.from || span.close > content.to) continue;
      inside.push(q);
      const other = ofQuotation[q];
      const known = other === undefined ? undefined : flat[other];
      if (!known || known.content.to - known.content.from >= content.to - content.from && !clause.according) ofQuotation[q] = index;
    }
    return {
      speaker: clause.speaker,
      cue: { start: p.tokens[clause.cue.from]!.start, end: p.tokens[clause.cue.to]!.end },
      content: { start: p.tokens[content.from]!.start, end: p.tokens[content.to]!.end },
      quotations: inside,
      confidence: clause.confidence,
      according: clause.according,
      via: clause.via && { start: p.tokens[clause.via.from]!.start, end: p.tokens[clause.via.to]!.end },
    };
  });
  return { attributions, ofQuotation };
}

function localQuotation(p: Passage, index: number, attribution: number): LocalQuotation {
  const span = p.spans[index]!;
  let words = 0, capitals = 0, content = 0;
  for (let at = span.open + 1; at < span.close; at++) {
    if (p.tokens[at]!.kind === 'mark') continue;
    words++;
    if (p.has(at, Tag.Determiner | Tag.Preposition | Tag.Conjunction)) continue;
    content++;
    if (p.isCapital(at) || p.tokens[at]!.kind === 'number') capitals++;
  }
  const before = p.mark(span.open - 1);
  const startsSentence = span.open === 0 || p.startsSentence(span.open) || p.startsSentence(span.open + 1) || before === 0x3a;
  const inner = p.mark(span.close - 1);
  const ends = inner === 0x2e || inner === 0x21 || inner === 0x3f || inner === 0x2026 || inner === 0x2c || span.unclosed;
  const whole = startsSentence && words >= 2 && (ends || span.close + 1 >= p.length);
  return {
    start: p.tokens[span.open]!.start, end: p.tokens[span.close]!.end, open: span.unclosed, parent: span.parent, attribution, whole,
    form: formOf(p, span.open, { words, capitals, content, whole, ends, attributed: attribution >= 0 }),
  };
}

/** Nouns and verbs that a work's name follows: "her novel “…”", "entitled “…”". */
const works = new Set(`book novel film movie song album single play poem essay article paper report series show episode documentary painting video
  titled entitled called podcast opera track story column programme program exhibition hymn ballad`.split(/\s+/u));

/**
 * speech: an utterance of its own ("We are ready," she said) · title: Each Word in Capitals, or after "the film" ·
 * partial: words of a speaker within our sentence · scare: a word or three that nobody is said to have said.
 */
function formOf(p: Passage, open: number, q: { words: number; capitals: number; content: number; whole: boolean; ends: boolean; attributed: boolean }): Quotation['form'] {
  const isTitle = q.words <= 14 && q.content > 0 && q.capitals === q.content && !(q.ends && q.attributed) && !(q.content === 1 && (q.whole || q.attributed));
  if (isTitle || (works.has(p.lower(open - 1)) && q.words <= 10 && !q.ends && !p.cue(open - 2) && (p.cue(open - 1) & CueTrait.Says) === 0)) return 'title';
  if (q.whole && q.words >= 3) return 'speech';
  if (q.attributed) return q.ends && q.words >= 4 && p.isCapital(open + 1) ? 'speech' : 'partial';
  return q.words <= 3 ? 'scare' : q.words >= 8 && p.isCapital(open + 1) ? 'speech' : 'partial';
}
