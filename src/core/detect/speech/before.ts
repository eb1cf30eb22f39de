// The content before a cue and its subject, or on both sides of them.

import { CueTrait as T } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { questionWords } from './behind';
import { breaks, clauseEnd } from './extent';
import { isFirstPerson } from './local';
import { behindPlaceLine, type Passage, type Range } from './passage';
import { COLON, COMMA, EXCLAMATION, isDash, isFinal, QUESTION } from './punctuation';
import type { Subject } from './subjects';

/** Content before the clause counts when nothing follows, or when a quotation there ends in a comma: "“A,” he said, “B”". */
export function leftContent(p: Passage, subject: Subject, level: number, traits: number, closed: boolean, hasRight: boolean, next: number): readonly Range[] {
  const before = subject.start - 1;
  if (before < 0 || (subject.start === p.sentenceStart(subject.start) && p.level(before) === level)) return [];
  const isQuotation = p.level(before) !== level || (p.mark(before) === COMMA && before > 0 && p.level(before - 1) !== level);
  if (isQuotation) {
    const span = p.childOf(p.level(before) !== level ? before : before - 1, level);
    if (!span) return [];
    const inner = p.mark(span.close - 1);
    const isLoud = inner === QUESTION || inner === EXCLAMATION;
    const comma = isLoud || inner === COMMA || p.mark(before) === COMMA || isDash(inner);
    const opensSentence = p.startsSentence(subject.start) && p.isCapital(subject.start);
    const newSentence = opensSentence && !comma;
    // "“Is it late?” He laughed.": a pronoun has a capital there only where a sentence begins.
    if (opensSentence && isLoud && /^(?:he|she|they)$/u.test(subject.mention.head) && !(traits & (T.Says | T.Tells))) return [];
    // "“We are late.” Her deputy agreed."
    if (newSentence && !(traits & (T.Says | T.Tells | T.Quotes | T.That))) return [];
    // With words behind the cue as well, the clause belongs to the quotation before it only by a comma, or where "“Is it late?” he said, …" goes on in small letters.
    const isSeparate = hasRight ? (!comma || isLoud) && !(comma && !p.isCapital(subject.start)) : newSentence && !closed;
    if (isSeparate) return [];
    return contentLeft(p, subject.start, level, false);
  }
  // "you know" only keeps the talk going.
  if (around(p, subject, next, level, traits).length) return [];
  if (hasRight || !closed || subject.mention.head === 'you' || !(traits & (T.Says | T.Thinks | T.Weak | T.Tells))) return [];
  if (traits & T.Thinks && isFirstPerson(subject.mention) && p.mark(before) === 0) {
    // "It is beautiful I think."; but "the best I know", "the largest we have seen" are relative clauses.
    if (!(traits & T.Base) || /^(?:know|see|learn|remember|notice|understand)$/u.test(p.lower(subject.end))) return [];
    if (p.has(before, Tag.Conjunction | Tag.Determiner | Tag.Preposition | Tag.Auxiliary) || questionWords.has(p.lower(before))) return [];
    const from = p.sentenceStart(before);
    return before - from >= 2 ? [{ from, to: before }] : [];
  }
  return contentLeft(p, subject.start, level, true);
}

/** "The plan, officials say, would cost £3bn": the clause stands inside its content, which has two parts then. */
export function around(p: Passage, subject: Subject, next: number, level: number, traits: number): readonly Range[] {
  const before = subject.start - 1;
  const isComma = (at: number) => p.mark(at) === COMMA && p.level(at) === level;
  if (!(traits & (T.Says | T.Weak | T.Thinks)) || !isComma(next) || !isComma(before) || !p.isWord(next + 1)) return [];
  if (breaks.has(p.lower(next + 1)) || p.level(next + 1) !== level || p.cue(next + 1) & T.Participle || subject.mention.head === 'you') return [];
  // "Twelve died, said Orr, a pilot who saw it": what follows is said of Orr.
  if (subject.inverted && p.has(next + 1, Tag.Determiner)) return [];
  const start = contentFrom(p, behindPlaceLine(p, p.sentenceStart(before), before), before);
  const end = clauseEnd(p, next + 1, level);
  return p.level(before - 1) === level && start < before ? [{ from: start, to: before - 1 }, { from: next + 1, to: end }] : [];
}

/** The content before the clause that starts at `start`: "“…,” he said", "The bridge is closed, officials say". */
export function contentLeft(p: Passage, start: number, level: number, canBeIndirect: boolean): readonly Range[] {
  let last = start - 1;
  if (last < 0) return [];
  const comma = p.mark(last);
  if (p.level(last) === level && (comma === COMMA || isDash(comma))) last--;
  if (last < 0) return [];
  if (p.level(last) !== level) {
    const span = p.childOf(last, level);
    if (!span) return [];
    return [{ from: mixedStart(p, span.open, level), to: span.close }];
  }
  if (!canBeIndirect || comma !== COMMA || level >= 0 && last <= p.spans[level]!.open) return [];
  const from = contentFrom(p, behindPlaceLine(p, p.sentenceStart(last), last), last);
  return last - from >= 2 ? [{ from, to: last }] : [];
}

/** A content does not start with the conjunction that ties its sentence to the one before. */
export function contentFrom(p: Passage, start: number, last: number): number {
  let from = start;
  for (; from < last && from < start + 8; from++) {
    // A currency sign or a bracket belongs to what follows.
    const isMark = p.mark(from) !== 0 && p.level(from) === p.level(last) && !/[$£€¥(]/u.test(p.slice(from, from));
    if (!isMark && p.lower(from) !== 'but' && p.lower(from) !== 'and') break;
  }
  return from;
}

/** Where a sentence starts whose end is a quotation: "The city wants the bridge open “as soon as it can be,” he added". */
function mixedStart(p: Passage, open: number, level: number): number {
  if (open === 0 || p.startsSentence(open) || p.level(open - 1) !== level || (level >= 0 && open - 1 <= p.spans[level]!.open)) {
    return open;
  }
  const code = p.mark(open - 1);
  if (code === COLON || isFinal(code)) return open;
  const start = p.sentenceStart(open - 1);
  return p.level(start) === level ? contentFrom(p, start, open) : open;
}
