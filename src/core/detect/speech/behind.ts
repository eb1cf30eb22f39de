// The content behind a cue.

import { CueTrait as T } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { breaks, clauseEnd } from './extent';
import type { Mention } from './local';
import type { QuotedSpan } from './marks';
import { type Passage, type Range, REACH } from './passage';
import { isTime, isVerbal, phraseEnd } from './phrases';
import { COLON, COMMA, isDash, isFinal, SEMICOLON } from './punctuation';

/** Words that begin a content clause and belong to it ("asked whether …"). */
export const questionWords = new Set(['what', 'how', 'why', 'whether', 'if', 'where', 'when', 'who', 'which']);

/** "he was late", "it now expects": a subject pronoun with a word behind it that no preposition is, nor a time that ends the clause. */
function opensWithPronoun(p: Passage, at: number): boolean {
  return (p.pronoun(at) !== '' && p.lower(at) !== 'who' || /^(?:everyone|everybody|nobody|someone)$/u.test(p.lower(at))) && p.isWord(at + 1) && p.level(at + 1) === p.level(at)
    && !p.has(at + 1, Tag.Preposition | Tag.Conjunction) && (!isTime(p.lower(at + 1)) || (p.isWord(at + 2) && isVerbal(p, at + 2)));
}

/**
 * A clause can be seen to start at `at`: an auxiliary follows soon ("found only a quarter had …", not "found the body"), or a
 * name with a verb behind it ("claimed Castell left"), or a phrase that runs into a second one without a preposition ("the firm made a loss").
 */
function looksLikeClause(p: Passage, at: number, level: number): boolean {
  for (let next = at + 1; next < at + 12 && !p.isBoundary(next, level) && p.level(next) === level; next++) {
    const code = p.mark(next);
    if (code === COMMA || code === COLON || code === SEMICOLON) break;
    if (p.has(next, Tag.Auxiliary) && p.lower(next - 1) !== 'to') return true;
    if (/^(?:who|which|that|to|whom|whose|where|because|as|and|or|when|if)$/u.test(p.lower(next))) break;
  }
  const end = phraseEnd(p, at, at + 12);
  const behind = end + 1;
  if (end < 0 || p.isBoundary(behind, level) || p.level(behind) !== level || !p.isWord(behind)) return false;
  if (p.isCapital(at) && p.isCapital(end)) return !p.isCapital(behind) && !p.has(behind, Tag.Preposition | Tag.Conjunction | Tag.Determiner) && !isTime(p.lower(behind));
  return end > at + 1 && p.has(behind, Tag.Determiner | Tag.Pronoun) && !p.has(behind, Tag.Conjunction) && !/^(?:who|whom|whose|which)$/u.test(p.lower(behind));
}

/** The content behind the cue. `at` is the first token that is no adverbial. */
export function contentRight(p: Passage, at: number, level: number, traits: number, mention: Mention): readonly Range[] {
  let from = at;
  if (from >= p.length || p.isBoundary(from, level) && !p.quotationAt(from)) {
    return [];
  }
  const code = p.mark(from);
  const direct = p.quotationAt(code === COMMA || code === COLON || isDash(code) ? from + 1 : from);
  if (direct && (p.level(from) === level || direct.open === from)) return quoted(p, direct, level, code === COLON);
  const distant = colonQuotation(p, from, level);
  // "Castell says the weather explains it: “…”": what cannot speak leaves the words to who does.
  if (distant && mention.kind === 'other' && !mention.person && !mention.plural) return [];
  if (distant && traits & (T.Says | T.Tells | T.Weak | T.Quotes | T.Feels)) return beforeColon(p, from, distant, level, traits, mention);
  if (traits & T.Quotes && !(traits & (T.Says | T.Weak | T.Tells))) return [];
  if (code === COLON) {
    if (!(traits & (T.Says | T.Weak | T.Tells))) return [];
    const end = clauseEnd(p, from + 1, level);
    return end > from ? [{ from: from + 1, to: end }] : [];
  }
  if (code !== 0 && !/[$£€¥(#[]/u.test(p.slice(from, from))) return [];
  if (traits & T.Accuses) return charge(p, from, level);
  if (p.lower(from) === 'that') {
    from++;
    const end = clauseEnd(p, from, level);
    return end >= from ? [{ from, to: end }] : [];
  }
  if (isDeed(p, from, traits)) return [{ from, to: clauseEnd(p, from, level) }];
  if (traits & T.Names && !(traits & (T.Says | T.Weak | T.Tells))) return namedIn(p, from, level);
  const isClause = questionWords.has(p.lower(from)) ? p.lower(from) !== 'which' && p.isWord(from + 1) : takesBareClause(p, from, level, traits, mention);
  if (!isClause) return traits & T.Names ? namedIn(p, from, level) : [];
  const end = clauseEnd(p, from, level);
  return end > from ? [{ from, to: end }] : [];
}

/** "vowed to close the port", "denied hiding 12 deaths": what somebody says they will do, or did; not "denied planning permission". */
function isDeed(p: Passage, at: number, traits: number): boolean {
  if (traits & T.Infinitive && p.lower(at) === 'to') return p.isWord(at + 1) && !p.has(at + 1, Tag.Determiner | Tag.Pronoun) && !p.isCapital(at + 1);
  if (!(traits & T.Gerund) || !/..ing$/u.test(p.lower(at)) || /thing$/u.test(p.lower(at))) return false;
  return p.isCapital(at + 1) || p.tokens[at + 1]?.kind === 'number' || p.has(at + 1, Tag.Determiner | Tag.Pronoun | Tag.Preposition);
}

/** "said it was over: “…”": the clause and the quotation are both content. */
function beforeColon(p: Passage, from: number, quotation: QuotedSpan, level: number, traits: number, mention: Mention): readonly Range[] {
  const start = p.lower(from) === 'that' ? from + 1 : from;
  const to = quotation.open - 2;
  const isClause = to > start && !(traits & T.Quotes) && (start > from || takesBareClause(p, from, level, traits, mention));
  const direct = quoted(p, quotation, level, true);
  return isClause ? [{ from: start, to }, ...direct] : direct;
}

/** "defended the plan at the meeting: “…”": a colon and a quotation end the clause, and no other cue stands between. */
function colonQuotation(p: Passage, from: number, level: number): QuotedSpan | null {
  for (let at = from; at < from + 24 && at < p.length && !p.isBoundary(at, level); at++) {
    if (p.level(at) !== level) {
      const span = p.childOf(at, level);
      if (!span) return null;
      at = span.close;
      continue;
    }
    if (p.mark(at) === COLON) return p.quotationAt(at + 1);
    if (p.lower(at) === 'that' || (p.cue(at) & (T.Says | T.Tells) && !(p.cue(at) & T.Noun))) return null;
  }
  return null;
}

/** Content without "that": after a verb of saying nearly always, after others only where a clause can be seen. */
function takesBareClause(p: Passage, at: number, level: number, traits: number, mention: Mention): boolean {
  const form = p.lower(at);
  if (/^(?:to|so|goodbye|nothing|as|and|or|by|of|about|with|from|into|like|than|me|him|them|us|whom|because|when|while|until|using)$/u.test(form)) return false;
  if (form.endsWith('ing') && !(traits & (T.Says | T.Tells)) && p.lower(at) !== 'nothing') return /^(?:remember|remembers|remembered|recall|recalls|recalled)$/u.test(p.lower(at - 1));
  // "tells stories he has heard": nobody told, no "that".
  if (traits & T.Tells && !(traits & T.Says) && p.cue(at - 1) & T.Tells) return false;
  if (opensWithPronoun(p, at) && !(traits & T.That && isSubordinate(p, mention))) return true;
  if (traits & T.That && !(traits & (T.Says | T.Tells))) return false;
  if (looksLikeClause(p, at, level)) return true;
  if (p.has(at, Tag.Preposition) && !/^(?:in|on|at|after|since|before|under|during|over|up|more|for)$/u.test(form)) return false;
  const end = clauseEnd(p, at, level);
  // "The council announced 40 closures"; but "the scheme added 40 journeys": no thing says a thing.
  if (traits & T.Object) return (mention.kind !== 'other' || mention.person || mention.plural) && statesFigure(p, at, end);
  // "said 12 died": a number with a word behind it is a clause already.
  const least = p.tokens[at]!.kind === 'number' ? 1 : 2;
  if (traits & (T.Says | T.Tells)) return !p.has(at, Tag.Preposition) && form !== 'her' && form !== 'it' && end - at >= least;
  // A document cannot find a body or show a picture: what a study finds is what it says.
  return mention.kind === 'source' && (traits & T.Weak) !== 0 && !(traits & T.Thinks) && end - at >= 4 && !p.has(at, Tag.Preposition);
}

/** "when you write you can …": the verb's clause is over where the main one starts. */
function isSubordinate(p: Passage, mention: Mention): boolean {
  return /(?:^|\s)(?:when|if|while|once|as)\s$/iu.test(p.text.slice(Math.max(0, mention.start - 7), mention.start));
}

/** "confirmed 12 deaths": a thing said that is a claim for the number in it. */
function statesFigure(p: Passage, from: number, to: number): boolean {
  for (let at = from; at <= to && at < from + 12; at++) if (p.tokens[at]!.kind === 'number') return true;
  return false;
}

/** "accused the board of hiding 12 deaths": the charge. */
function charge(p: Passage, from: number, level: number): readonly Range[] {
  const end = clauseEnd(p, from, level);
  for (let at = from; at < end && at < from + 16; at++) if (p.lower(at) === 'of' || p.lower(at) === 'for') return [{ from, to: end }];
  return [];
}

/** A quotation as content; it goes on over "…" and "…", and over words of the same clause behind it. */
function quoted(p: Passage, span: QuotedSpan, level: number, colon: boolean): readonly Range[] {
  const next = span.close + 1;
  const inner = p.mark(span.close - 1);
  // "“because if I had —” She broke off": where words break off, a capital begins a sentence.
  const breaksOff = isDash(inner) && p.isCapital(next);
  const goesOn = !colon && !breaksOff && next < p.length && p.level(next) === level && p.isWord(next) && !p.startsSentence(next) && inner !== COMMA && !isFinal(inner);
  return [{ from: span.open, to: goesOn ? clauseEnd(p, span.open, level) : span.close }];
}

/** Quotations in the clause behind a verb that names: "called it “a farce”", "called for “calm”". */
export function namedIn(p: Passage, from: number, level: number): readonly Range[] {
  const found: Range[] = [];
  for (let at = from; at < from + REACH && at < p.length && !(at > from && p.isBoundary(at, level)); at++) {
    if (p.level(at) === level) {
      if (!found.length && at > from + 16) break;
      if (p.mark(at) === SEMICOLON || (p.mark(at) === COMMA && breaks.has(p.lower(at + 1)))) break;
      if (p.cue(at) & (T.Says | T.Tells) && found.length === 0 && !(p.cue(at) & T.Noun)) break;
      continue;
    }
    const span = p.childOf(at, level);
    if (!span) break;
    found.push({ from: span.open, to: span.close });
    at = span.close;
  }
  return found;
}
