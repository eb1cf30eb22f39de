// Reads one paragraph: its quotations, its attributions, the names in it.

import type { Span } from '../../span';
import { CueTrait, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Quotation } from '../model';
import type { Paragraph } from '../paragraph';
import { type Clause, ClauseReader } from './clauses';
import { dashDialogue } from './dialogue';
import type { LeadIn, LocalAttribution, LocalQuotation, LocalSpeech, Mention } from './local';
import { isQuoteMark, pairQuoteMarks, type QuotedSpan } from './marks';
import { mentionOf } from './mention';
import { findNames } from './names';
import { Passage } from './passage';
import { COMMA, isDash, isFinal } from './punctuation';
import { sentenceSubject } from './subjects';
import { readTurns } from './turns';
import { announced, colonClause, reply, verblessClause } from './verbless';

/**
 * What a paragraph tells about speech; offsets count from its start. Depends on the paragraph alone, so the caller may keep it by
 * the paragraph's text. Linear in the paragraph's length.
 */
export function readSpeech(paragraph: Paragraph): LocalSpeech {
  const { text, tokens } = paragraph;
  const marks: number[] = [];
  const cues: number[] = [];
  const dashes: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark') {
      const code = text.charCodeAt(token.start);
      if (isQuoteMark(code)) marks.push(at);
      else if (isDash(code) && opensLine(paragraph, at)) dashes.push(at);
    } else if (token.word.tags & SpeechTag.Cue) cues.push(at);
  }
  const p = passageOf(paragraph, pairQuoteMarks(text, tokens, marks), dashes);
  const reader = new ClauseReader(p);
  const clauses = withPunctuation(p, reader, cues);
  const { attributions, ofQuotation } = localAttributions(p, clauses);
  const quotations = joined(p, p.spans.map((_, index) => localQuotation(p, index, ofQuotation[index] ?? -1)), clauses);
  const mentions = findNames(p);
  return { quotations: withContext(quotations, attributions, mentions), attributions, mentions, leadIn: leadIn(p), turns: readTurns(p) };
}

/** Dashes mark speech only where no quotation marks do. */
function passageOf(paragraph: Paragraph, quoted: readonly QuotedSpan[], dashes: readonly number[]): Passage {
  const passage = new Passage(paragraph, quoted);
  if (quoted.length > 0 || dashes.length === 0) return passage;
  const spoken = dashDialogue(passage, dashes);
  return spoken.length > 0 ? new Passage(paragraph, spoken) : passage;
}

/** A mark at the start of a line, with white space behind it. */
function opensLine({ text, tokens }: Paragraph, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  return next !== undefined && next.start > token.end && (at === 0 || text.lastIndexOf('\n', token.start) >= tokens[at - 1]!.end);
}

/** The clauses of the cues, and those that only punctuation makes, for quotations that no cue explains: "Castell: “…”", "“…” – Castell". */
function withPunctuation(p: Passage, reader: ClauseReader, cues: readonly number[]): readonly Clause[] {
  const clauses = reader.read(cues);
  if (p.spans.length === 0) return clauses;
  const explained = new Set<number>();
  for (const clause of clauses) for (const content of clause.contents) for (const index of quotationsIn(p, content, p.level(clause.cue.from))) explained.add(index);
  const added: Clause[] = [];
  p.spans.forEach((span, index) => {
    if (explained.has(index)) return;
    // A word or two are hardly ever signed, but may be a reply.
    const clause = span.close - span.open <= 3 ? reply(p, span.close) : verblessClause(p, span.open, span.close);
    if (clause) added.push(clause);
  });
  return added.length ? [...clauses, ...added] : clauses;
}

/** Indices of the quotations directly on `level` that lie in a content. */
function quotationsIn(p: Passage, content: { from: number; to: number }, level: number): readonly number[] {
  let low = 0, high = p.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p.spans[middle]!.open < content.from) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let index = low; index < p.spans.length && p.spans[index]!.open <= content.to; index++) {
    const span = p.spans[index]!;
    if (span.parent === level && span.close <= content.to) inside.push(index);
  }
  return inside;
}

/** "“The bridge,” Castell said, “is safe.”": pieces on both sides of one clause, where the first has not ended, are one utterance. */
function joined(p: Passage, quotations: LocalQuotation[], clauses: readonly Clause[]): LocalQuotation[] {
  for (const { cue, contents: [left, right] } of clauses) {
    if (!left || !right) continue;
    const level = p.level(cue.from);
    const first = quotationsIn(p, left, level).find((index) => p.spans[index]!.close === left.to);
    const second = quotationsIn(p, right, level).find((index) => p.spans[index]!.open === right.from);
    if (first === undefined || second === undefined || isFinal(p.mark(left.to - 1))) continue;
    const form = quotations[first]!.form === 'speech' ? 'speech' : quotations[second]!.form;
    quotations[second] = { ...quotations[second]!, joins: first, form };
  }
  return quotations;
}

function leadIn(p: Passage): LeadIn | null {
  const clause = p.level(p.length - 1) < 0 ? colonClause(p, p.length) ?? announced(p) : null;
  return clause && { speaker: clause.speaker, cue: spanOf(p, clause.cue), confidence: clause.confidence };
}

interface Piece { readonly clause: Clause; readonly content: { readonly from: number; readonly to: number } }

/** One attribution per content, and for each quotation the one that gives it a speaker: the smallest content that holds it. */
function localAttributions(p: Passage, clauses: readonly Clause[]): { attributions: LocalAttribution[]; ofQuotation: number[] } {
  const pieces: Piece[] = [];
  for (const clause of clauses) for (const content of clause.contents) if (hasWords(p, content)) pieces.push({ clause, content });
  if (pieces.length > 1) pieces.sort((a, b) => a.content.from - b.content.from || b.content.to - a.content.to);
  const ofQuotation: number[] = [];
  let according: Piece | null = null;
  const attributions = pieces.map(({ clause, content }, index) => {
    const level = p.level(clause.cue.from);
    for (const q of quotationsIn(p, content, level)) {
      const known = pieces[ofQuotation[q] ?? -1];
      if (clause.cited) continue;
      if (!known || (known.content.to - known.content.from >= content.to - content.from && !clause.according)) ofQuotation[q] = index;
    }
    const outer = according;
    if (clause.according) according = { clause, content };
    const isCovered = outer !== null && !clause.according && outer.content.from <= clause.cue.from && clause.cue.to <= outer.content.to;
    return {
      speaker: clause.speaker, cue: spanOf(p, clause.cue), content: spanOf(p, content), within: level, spoken: clause.spoken, confidence: clause.confidence,
      nearest: clause.speaker.kind === 'pronoun' && level < 0 ? nearestSubject(p, clause.cue.from, clause.speaker) : null,
      via: clause.via ? spanOf(p, clause.via) : isCovered ? { start: outer.clause.speaker.start, end: outer.clause.speaker.end } : null,
    };
  });
  return { attributions, ofQuotation };
}

/** Whom a pronoun is likely to mean: the subject of its sentence, if that is not itself, or of the sentence before. */
function nearestSubject(p: Passage, cue: number, pronoun: Mention): Mention | null {
  const own = p.sentenceStart(cue);
  const subject = sentenceSubject(p, cue);
  if (subject && subject.kind !== 'pronoun' && subject.end <= pronoun.start) return subject;
  if (own === 0 || p.level(own - 1) >= 0) return null;
  const before = (pronoun.head === 'it' && /^reads?$/u.test(p.lower(cue)) && documentIn(p, own - 1)) || sentenceSubject(p, own - 1);
  return before && before.kind !== 'pronoun' ? before : null;
}

/** "The firm issued a statement. “…,” it read": what reads is the last document of the sentence that `last` ends. */
function documentIn(p: Passage, last: number): Mention | null {
  for (let at = last, start = p.sentenceStart(last); at > start; at--) {
    if (!p.has(at, SpeechTag.Source) || p.isCapital(at) || p.level(at) >= 0) continue;
    const from = p.has(at - 1, Tag.Determiner) ? at - 1 : at - 2;
    // "… on its website" is where it stands.
    if (p.has(from, Tag.Determiner) && !p.has(from - 1, Tag.Preposition)) return mentionOf(p, from, at, false);
  }
  return null;
}

function hasWords(p: Passage, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let at = from; at <= to; at++) if (p.tokens[at]!.kind !== 'mark') return true;
  return false;
}

function spanOf(p: Passage, { from, to }: { readonly from: number; readonly to: number }): Span {
  return { start: p.tokens[from]!.start, end: p.tokens[to]!.end };
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
  const startsSentence = span.open === 0 || p.startsSentence(span.open) || p.startsSentence(span.open + 1) || p.mark(span.open - 1) === 0x3a;
  const inner = p.mark(span.dialogue ? span.close : span.close - 1);
  const ends = inner === 0x2e || inner === 0x21 || inner === 0x3f || inner === 0x2026 || inner === 0x2c || span.unclosed;
  const first = p.tokens[span.open + 1]!.kind === 'mark' ? span.open + 2 : span.open + 1;
  const whole = span.dialogue || startsSentence && (p.isCapital(first) || !p.isWord(first)) && words >= 2 && (ends || span.close + 1 >= p.length || p.mark(span.close + 1) === COMMA);
  return {
    start: p.tokens[span.open]!.start, end: p.tokens[span.close]!.end, open: span.unclosed, parent: span.parent, attribution, joins: -1, whole, after: -1, subject: null,
    form: formOf(p, span.open, { words, capitals, content, whole, ends, attributed: attribution >= 0 }),
  };
}

/** For utterances without a cue: who spoke, or was a sentence's subject, before them in the paragraph. One sweep over all three lists. */
function withContext(quotations: readonly LocalQuotation[], attributions: readonly LocalAttribution[], mentions: readonly Mention[]): readonly LocalQuotation[] {
  if (quotations.every(({ whole, attribution, parent }) => !whole || attribution >= 0 || parent >= 0)) return quotations;
  const spoken = attributions.map((_, at) => at).filter((at) => attributions[at]!.spoken && attributions[at]!.speaker.kind !== 'source' && attributions[at]!.within < 0)
    .sort((a, b) => attributions[a]!.cue.end - attributions[b]!.cue.end);
  let [nextSpoken, nextMention, after] = [0, 0, -1];
  let subject: Mention | null = null;
  return quotations.map((quotation) => {
    for (; nextSpoken < spoken.length && attributions[spoken[nextSpoken]!]!.cue.end <= quotation.start; nextSpoken++) after = spoken[nextSpoken]!;
    for (; nextMention < mentions.length && mentions[nextMention]!.end <= quotation.start; nextMention++) {
      const mention = mentions[nextMention]!;
      if (mention.subject && mention.kind === 'name' && mention.person && !mention.quoted) subject = mention;
    }
    return quotation.whole && quotation.attribution < 0 ? { ...quotation, after, subject } : quotation;
  });
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
  const isWork = works.has(p.lower(open - 1)) && (p.lower(open - 1) !== 'called' || p.isCapital(open + 1));
  if (isTitle || (isWork && q.words <= 10 && !q.ends && !p.cue(open - 2) && (p.cue(open - 1) & CueTrait.Says) === 0)) return 'title';
  if (q.whole && (q.attributed || q.words >= 3)) return 'speech';
  if (q.attributed) return q.ends && q.words >= 4 && p.isCapital(open + 1) ? 'speech' : 'partial';
  return q.words <= 3 ? 'scare' : q.words >= 8 && p.isCapital(open + 1) ? 'speech' : 'partial';
}
