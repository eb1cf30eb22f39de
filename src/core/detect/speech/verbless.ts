// Attributions that punctuation makes, or words that are no verb: "Castell: “…”", "“…” – Castell", "in the words of Castell, “…”".

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Clause } from './clauses';
import type { Mention } from './local';
import { mentionOf } from './mention';
import { ownerOf } from './nouns';
import type { Passage, Range } from './passage';
import { isAdverb, isVerbal, phraseEnd } from './phrases';
import { COLON, COMMA, isDash, isFinal, STOP } from './punctuation';
import { antecedent, nameBehind, sentenceSubject } from './subjects';

/** Nouns for words, beside the documents of the lexicon: "a line which would have pleased her: “…”". */
const wordings = new Set('line lines words text verse entry sentence'.split(' '));

/** The clause of the quotation that opens at `open` and closes at `close`, where no verb explains it; null for none. */
export function verblessClause(p: Passage, open: number, close: number): Clause | null {
  return colonClause(p, open) ?? inTheWordsOf(p, open) ?? reply(p, close) ?? signature(p, close);
}

/** A clause of this room: words in quotation marks by `speaker`. */
function clauseBy(speaker: Mention, cue: Range, contents: readonly Range[], confidence: number): Clause {
  return { speaker, cue, contents, confidence, spoken: true, according: false, via: null };
}

/** The quotation that opens at `open`. */
function quotationFrom(p: Passage, open: number): Range {
  return { from: open, to: p.spans[p.level(open)]!.close };
}

/**
 * A quotation after a colon, in a sentence without a cue: "Castell defended her plan: “…”" is said by the sentence's subject.
 * `open` is the token of its opening mark, or one past the paragraph when the quotation stands in the next.
 */
export function colonClause(p: Passage, open: number): Clause | null {
  const colon = open - 1;
  if (p.mark(colon) !== COLON) return null;
  const level = p.level(colon);
  let start = p.sentenceStart(colon);
  // "During the debate, Castell …"
  if (p.has(start, Tag.Preposition) || /ing$/u.test(p.lower(start))) while (start < colon && p.mark(start++) !== COMMA);
  while (start < colon && (p.has(start, Tag.Conjunction) || isAdverb(p.lower(start)))) start++;
  const end = phraseEnd(p, start, colon);
  if (end < 0 || p.level(start) !== level) return null;
  const subject = mentionOf(p, start, end, true);
  const carrier = subject.kind === 'source' || subject.kind === 'other' ? carrierOf(p, colon) : null;
  const speaker = carrier ?? subject;
  if (speaker.kind === 'other' || (speaker.kind === 'pronoun' && !speaker.person)) return null;
  let cue = colon;
  for (let at = colon; at > end; at--) if (p.level(at) === level && p.cue(at) & (T.Says | T.Tells | T.Weak | T.Quotes)) cue = at;
  const confidence = carrier ? 0.6 : end === colon - 1 || cue < colon ? 0.9 : 0.65;
  return clauseBy(speaker, { from: cue, to: cue }, open < p.length ? [quotationFrom(p, open)] : [], confidence);
}

/** "Her letter has a line which pleased him: “…”": the words that a relative clause before the colon speaks of are what is quoted. */
function carrierOf(p: Passage, colon: number): Mention | null {
  const start = p.sentenceStart(colon);
  for (let at = colon - 2; at > start + 1 && at > colon - 16 && p.level(at) === p.level(colon) && p.mark(at) === 0; at--) {
    if (p.lower(at) !== 'which' && p.lower(at) !== 'that') continue;
    const isText = wordings.has(p.lower(at - 1)) || (p.has(at - 1, SpeechTag.Source) && !p.isCapital(at - 1));
    return isText ? { ...antecedent(p, mentionOf(p, at, at, true), at, start), kind: 'source' } : null;
  }
  return null;
}

/** "In the words of the prosecutor, Mark Denk, “…”": what stands between "of" and the quotation. */
function inTheWordsOf(p: Passage, open: number): Clause | null {
  const last = p.mark(open - 1) === COMMA || p.mark(open - 1) === COLON ? open - 2 : open - 1;
  const floor = Math.max(p.sentenceStart(last), last - 20);
  for (let at = last; at > floor; at--) {
    if (p.lower(at) !== 'of' || p.lower(at - 1) !== 'words' || p.lower(at - 2) !== 'the') continue;
    const end = phraseEnd(p, at + 1, last + 1);
    if (end < 0 || p.level(at) !== p.level(last)) return null;
    const mention = mentionOf(p, at + 1, end, true);
    const speaker = mention.kind === 'name' ? mention : nameBehind(p, mention, end)?.mention ?? mention;
    return clauseBy(speaker, { from: at - 1, to: at }, [quotationFrom(p, open)], 0.9);
  }
  return null;
}

/**
 * "“…” – Mira Castell": a name behind a dash, at the paragraph's end, signs the quotation before it. Behind a paragraph that is otherwise
 * all quotation it needs no dash ("“The end is near.” Mira Castell, mayor of Sol"), as long as nothing there is a sentence.
 */
function signature(p: Passage, close: number): Clause | null {
  const dash = p.mark(close + 1) === STOP ? close + 2 : close + 1;
  const hasDash = isDash(p.mark(dash));
  const first = hasDash ? dash + 1 : close + 1;
  if (!p.isCapital(first) || (!hasDash && !isCredit(p, close))) return null;
  const end = phraseEnd(p, first, p.length);
  if (end < 0 || (end + 1 < p.length && p.mark(end + 1) === 0)) return null;
  const speaker = mentionOf(p, first, end, true);
  const content = { from: p.spans[p.level(close)]!.open, to: close };
  if (hasDash) return speaker.kind === 'name' || speaker.kind === 'source' ? clauseBy(speaker, { from: dash, to: dash }, [content], 0.85) : null;
  if (speaker.kind === 'role') {
    // Who is not named is known by the rest of the line: "A reader, by email".
    const whole = { start: speaker.start, end: p.tokens[p.length - 1]!.end };
    return clauseBy({ ...speaker, ...whole, name: p.text.slice(whole.start, whole.end) }, { from: first, to: end }, [content], 0.75);
  }
  return speaker.kind === 'name' ? clauseBy(speaker, { from: first, to: end }, [content], 0.8) : null;
}

const arrives = new Set(['came', 'comes', 'was', 'is', 'went', 'ran']);
const replies = new Set('reply answer response retort rejoinder riposte refrain cry verdict comment explanation message warning'.split(' '));

/**
 * "“Twelve,” came the reply", "was his answer", "came the answer from Castell": a noun of speech as the subject behind its verb. Whose words they
 * are only an owner or "from" tells; whoever spoke before is the last to have said them.
 */
export function reply(p: Passage, close: number): Clause | null {
  const verb = close + 1;
  if (!arrives.has(p.lower(verb)) || p.startsSentence(verb) && p.isCapital(verb) || !p.has(verb + 1, Tag.Determiner)) return null;
  let noun = verb + 2;
  while (noun < verb + 4 && p.isWord(noun) && !replies.has(p.lower(noun))) noun++;
  if (!replies.has(p.lower(noun))) return null;
  const content = { from: p.spans[p.level(close)]!.open, to: close };
  const end = p.lower(noun + 1) === 'from' ? phraseEnd(p, noun + 2, p.length) : -1;
  const itself = mentionOf(p, verb + 1, noun, false);
  const speaker = end >= 0 ? mentionOf(p, noun + 2, end, true) : ownerOf(p, noun) ?? { ...itself, kind: 'unnamed' as const, person: false, plural: false };
  return clauseBy(speaker, { from: verb, to: noun }, [content], 0.9);
}

/** The rest of the paragraph behind a quotation that began it and ended its sentence is a short line without a verb or a full stop. */
function isCredit(p: Passage, close: number): boolean {
  const { open, unclosed } = p.spans[p.level(close)]!;
  if (open !== 0 || unclosed || !isFinal(p.mark(close - 1)) || p.length - close > 16 || isFinal(p.mark(p.length - 1))) return false;
  for (let at = close + 1; at < p.length; at++) if (p.level(at) < 0 && p.isWord(at) && isVerbal(p, at)) return false;
  return true;
}

/** "Castell was quick to agree." at a paragraph's end, with nothing agreed to: what she said may stand in the next. */
export function announced(p: Passage): Clause | null {
  const last = p.length - 1;
  const start = p.sentenceStart(last);
  if (last - start > 8 || p.mark(last) !== STOP || p.level(start) >= 0) return null;
  const speaker = sentenceSubject(p, last);
  if (!speaker || (speaker.kind !== 'name' && speaker.kind !== 'role') || !speaker.person) return null;
  const verb = last - 1;
  const traits = p.cue(verb);
  return traits & (T.Says | T.Weak | T.Quotes) && p.tokens[verb]!.start >= speaker.end ? clauseBy(speaker, { from: verb, to: verb }, [], 0.65) : null;
}
