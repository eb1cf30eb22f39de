// Who a cue belongs to: the subject before it, behind it, or carried over from the clause before.

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Mention } from './local';
import { isYearOld, mentionOf, rolesAfter, withRoles } from './mention';
import { behindPlaceLine, type Passage, REACH } from './passage';
import { isAdverb, isVerbal, phraseEnd, phraseStart } from './phrases';
import { CLOSE, COLON, COMMA, isDash, isFinal, SEMICOLON } from './punctuation';

/** Who speaks by a cue, and where the clause of both lies. */
export interface Subject {
  readonly mention: Mention;
  /** First token of the clause: the subject's, or the cue's when the subject follows it. */
  readonly start: number;
  /** Last token of cue and subject together. */
  readonly end: number;
  readonly confidence: number;
  /** Subject behind the verb: "said Castell". */
  readonly inverted: boolean;
}

/** The subject of the sentence: the phrase at its start, when it is one that can speak. */
export function sentenceSubject(p: Passage, at: number): Mention | null {
  let start = behindPlaceLine(p, p.sentenceStart(at), at);
  if (p.has(start, Tag.Preposition)) start = behindAdverbial(p, start, at);
  while (start < at && (p.has(start, Tag.Conjunction) || isAdverb(p.lower(start)) || p.mark(start) === COMMA)) start++;
  const end = phraseEnd(p, start, at);
  if (end < 0) return null;
  const mention = mentionOf(p, start, end, true);
  if (mention.kind === 'name' || mention.kind === 'pronoun') return mention;
  return nameBehind(p, mention, end)?.mention ?? (mention.kind === 'other' ? null : mention);
}

/** "On 3 May, officials went": past what says when and where; "For Jon Orr, a pilot, …" only goes on with an apposition. */
function behindAdverbial(p: Passage, start: number, end: number): number {
  let comma = start + 1;
  while (comma < Math.min(end, start + 10) && p.mark(comma) !== COMMA) comma++;
  if (p.mark(comma) !== COMMA || comma >= end) return start;
  const last = phraseEnd(p, comma + 1, end);
  return last >= 0 && p.mark(last + 1) !== COMMA ? comma + 1 : start;
}

/** The subject before the cue. `last` is the token before its verb group. */
export function subjectLeft(p: Passage, last: number, at: number, traits: number): Subject | null {
  const level = p.level(at);
  const start = p.sentenceStart(at);
  if (last < start || p.level(last) !== level) return null;
  const code = p.mark(last);
  if (code === COMMA) return apposition(p, start, last, at);
  if (isDash(code)) return betweenDashes(p, start, last, at);
  if (code !== 0 && code !== CLOSE) return null;
  const form = p.lower(last);
  const tied = p.pronoun(last);
  if (tied && tied !== 'there' || (p.has(last, Tag.Pronoun) && !(p.isCapital(last) && p.lower(last) === 'us'))) {
    if (/^(?:me|him|her|them|us|whom)$/u.test(form)) return null;
    const mention = mentionOf(p, last, last, true);
    return { mention: form === 'who' ? antecedent(p, mention, last, start) : mention, start: last, end: at, confidence: 0.9, inverted: false };
  }
  if (form === 'which' || form === 'that') return form === 'which' ? relative(p, last, start, at) : null;
  if (p.has(last, Tag.Conjunction | Tag.Preposition)) return null;
  if (p.has(last, Tag.Determiner) && !/^(?:this|that|these|those|some|many|both|all|another|others?|each|most|few|several)$/u.test(form)) return null;
  // "The board rejected claims that": a verb, whose object the cue is.
  if (isVerbal(p, last) && p.lower(last).endsWith('ed') && !p.has(last, SpeechTag.Role) && p.cue(at) & T.Noun && p.cue(at) & T.Third) return null;
  const to = beforeRelative(p, last, start);
  const from = phraseStart(p, to, start);
  if (from > to) return null;
  const mention = mentionOf(p, from, to, true);
  if (mention.kind === 'other' && !(traits & (T.Says | T.Tells)) && !mention.plural && !mention.person) return null;
  return { mention, start: from, end: at, confidence: mention.kind === 'other' ? 0.7 : 0.95, inverted: false };
}

/** "a teacher who saw the fire said": the subject ends before "who"; without a relative clause, `last`. */
function beforeRelative(p: Passage, last: number, start: number): number {
  for (let at = last - 1; at > start && at > last - 16 && p.level(at) === p.level(last) && p.mark(at) === 0; at--) {
    if (/^(?:who|whose)$/u.test(p.lower(at))) return p.isWord(at - 1) && !p.has(at - 1, Tag.Preposition | Tag.Conjunction) ? at - 1 : last;
  }
  return last;
}

/** "Castell – who leads the party – said": the phrase before the first dash. */
function betweenDashes(p: Passage, start: number, dash: number, at: number): Subject | null {
  for (let open = dash - 2; open > start && open > dash - REACH && p.level(open) === p.level(dash); open--) {
    if (!isDash(p.mark(open)) || p.isGlued(open)) continue;
    const from = phraseStart(p, open - 1, start);
    const mention = from < open ? mentionOf(p, from, open - 1, true) : null;
    return mention && mention.kind !== 'other' ? { mention, start: from, end: at, confidence: 0.85, inverted: false } : null;
  }
  return null;
}

/** "Orr, who had told him": the pronoun speaks under the name before it. */
export function antecedent(p: Passage, who: Mention, at: number, start: number): Mention {
  const last = p.mark(at - 1) === COMMA ? at - 2 : at - 1;
  if (last < start || !p.isWord(last)) return who;
  const before = mentionOf(p, phraseStart(p, last, start), last, true);
  return { ...before, start: who.start, end: who.end };
}

function relative(p: Passage, which: number, start: number, at: number): Subject | null {
  const mention = antecedent(p, mentionOf(p, which, which, true), which, start);
  return mention.kind === 'source' ? { mention, start: which, end: at, confidence: 0.7, inverted: false } : null;
}

/** "Mira Castell, a deputy minister, said": the first phrase of the clause; "The minister, Mira Castell, said": the name in the second. */
function apposition(p: Passage, start: number, comma: number, at: number): Subject | null {
  if (comma <= start) return null;
  const level = p.level(at);
  let first = comma - 1;
  let open = -1;
  // Back to the clause's start: the sentence's, or a quotation's end.
  let i = comma - 1;
  const floor = Math.max(start, comma - REACH);
  while (i >= floor && p.level(i) === level) {
    if (p.mark(i) === COMMA) open = i;
    if (p.has(i, Tag.Conjunction) && p.lower(i) !== 'and' && p.lower(i) !== 'or') break;
    if (p.mark(i) === COLON || p.mark(i) === SEMICOLON) break;
    first = i;
    i--;
  }
  while (first < comma && (p.mark(first) !== 0 || p.has(first, Tag.Conjunction) || isAdverb(p.lower(first)))) first++;
  // "“We are late,” the mayor, Jon Orr, said": the comma behind the quotation parts nothing.
  if (open >= 0 && open < first) for (open = first; open < comma && p.mark(open) !== COMMA; open++);
  let to = (open > first ? open : comma) - 1;
  // "In Geneva, Mira Castell, a deputy minister, said": the phrase before the first comma is no subject.
  if (open > first && (p.has(first, Tag.Preposition) || p.lower(first) === 'according' || /(?:ing|ed)$/u.test(p.lower(first)) && first === start)) {
    first = open + 1;
    let next = first;
    while (next < comma && p.mark(next) !== COMMA) next++;
    to = next - 1;
  }
  if (to < first) return null;
  for (let k = first; k <= to; k++) {
    // A verb there means that it is a clause and no phrase, but for a participle that goes with a preposition.
    if (p.isWord(k) && isVerbal(p, k) && !(p.has(k + 1, Tag.Preposition) && !p.has(k, Tag.Auxiliary)) && p.lower(k - 1) !== 'to') return behindClause(p, first, comma, at);
  }
  let mention = mentionOf(p, first, to, true);
  const isCommon = mention.kind !== 'name' && mention.kind !== 'pronoun';
  const second = isCommon && open >= 0 ? phraseEnd(p, to + 2, comma) : -1;
  const named = second >= 0 && p.isCapital(to + 2) ? mentionOf(p, to + 2, second, true) : null;
  // "Her landlord of many years, Mira Castell, said": whatever stands before the name.
  if (mention.kind === 'other' && !(named?.kind === 'name' && (named.person || named.name.includes(' ')))) return null;
  if (isCommon) {
    if (named?.kind === 'name') mention = { ...named, start: mention.start, roles: mention.roles, person: true, gender: named.gender ?? mention.gender };
  } else if (mention.kind === 'name') {
    withRoles(mention, rolesAfter(p, to + 1));
  }
  return { mention, start: first, end: at, confidence: 0.9, inverted: false };
}

/** "The bridge would cost more, the treasurer, Mira Castell, said": behind a clause the last two phrases between commas are the subject. */
function behindClause(p: Passage, first: number, comma: number, at: number): Subject | null {
  let inner = comma - 1;
  while (inner > first && p.mark(inner) !== COMMA) inner--;
  let outer = inner - 1;
  while (outer > first && p.mark(outer) !== COMMA) outer--;
  const from = outer + 1;
  if (outer <= first || !p.has(from, Tag.Determiner) || !p.isCapital(inner + 1) || phraseEnd(p, from, inner) !== inner - 1 || phraseEnd(p, inner + 1, comma) !== comma - 1) return null;
  const mention = mentionOf(p, from, inner - 1, true);
  const named = mentionOf(p, inner + 1, comma - 1, true);
  if (named.kind !== 'name' || mention.kind !== 'role') return null;
  return { mention: { ...named, start: mention.start, roles: mention.roles, person: true, gender: named.gender ?? mention.gender }, start: from, end: at, confidence: 0.85, inverted: false };
}

/** "said Castell": the subject behind a finite verb. */
export function subjectRight(p: Passage, at: number, traits: number): Subject | null {
  // After "told" stands who was told.
  if ((traits & (T.Participle | T.Base) && !(traits & T.Past)) || (traits & T.Tells && !(traits & T.Says))) return null;
  const first = at + 1;
  if (p.level(first) !== p.level(at) || p.isBoundary(first, p.level(at))) return null;
  const isSubjectPronoun = /^(?:he|she|they|i|we|one|someone|somebody|everyone)$/u.test(p.lower(first));
  const isHer = p.lower(first) === 'her' && p.isWord(first + 1) && !p.isFunctionWord(first + 1);
  if (p.has(first, Tag.Pronoun) && !isSubjectPronoun && !isHer) return null;
  if (!p.isCapital(first) && !p.has(first, Tag.Determiner | Tag.Pronoun | SpeechTag.Role | SpeechTag.Source) && p.tokens[first]?.kind !== 'number') {
    // A bare plural: "say scientists".
    const end = phraseEnd(p, first, at + REACH);
    if (end < 0 || !mentionOf(p, first, end, true).person) return null;
  }
  if (/^(?:that|this|these|those)$/u.test(p.lower(first))) return null;
  const end = phraseEnd(p, first, at + REACH);
  if (end < 0) return null;
  const mention = mentionOf(p, first, end, true);
  if (mention.kind === 'name') withRoles(mention, rolesAfter(p, end + 1));
  const named = mention.kind === 'name' || mention.kind === 'pronoun' ? null : nameBehind(p, mention, end);
  if (named) return { mention: named.mention, start: at, end: named.end, confidence: 0.9, inverted: true };
  return { mention, start: at, end, confidence: mention.kind === 'other' ? 0.65 : 0.92, inverted: true };
}

/** "said the mayor, Jon Orr": the name between commas, or between a comma and the end, behind the phrase that ends at `end`. */
export function nameBehind(p: Passage, mention: Mention, end: number): { readonly mention: Mention; readonly end: number } | null {
  if (p.mark(end + 1) !== COMMA || !(p.isCapital(end + 2) || isYearOld(p, end + 6)) || p.level(end + 2) !== p.level(end)) return null;
  const last = phraseEnd(p, end + 2, end + REACH);
  if (last < 0 || !(p.startsSentence(last + 1) || p.mark(last + 1) === COMMA || isFinal(p.mark(last + 1)))) return null;
  const named = mentionOf(p, end + 2, last, true);
  // A place stands there, too: "said the mayor, Sol".
  if (named.kind !== 'name' || !(named.person || named.name.includes(' ') && mention.kind === 'role')) return null;
  return { mention: { ...named, start: mention.start, roles: [...named.roles, ...mention.roles], person: true, gender: named.gender ?? mention.gender }, end: last };
}

/** Back over the verb group: "has also been", "did not". */
export function verbGroup(p: Passage, at: number): { last: number; be: boolean; negated: boolean; auxiliary: boolean; to: boolean; modal: boolean } {
  const level = p.level(at);
  let last = at - 1;
  let be = false, negated = false, auxiliary = false, modal = false;
  for (let steps = 0; steps < 6 && last >= 0 && p.level(last) === level && p.isWord(last) && !p.startsSentence(last + 1); steps++) {
    const form = p.lower(last);
    // "he's saying", "Castell's been told": the clitic is an auxiliary.
    const isClitic = form === "'s" && (p.pronoun(last - 1) !== '' || auxiliary);
    if (isClitic) { auxiliary = be = true; last--; continue; }
    if (!p.has(last, Tag.Auxiliary) && p.pronoun(last) && form.includes("'")) {
      auxiliary = true;
      if (/(?:'re|'m)$/u.test(form)) be = true;
      break;
    }
    const isAux = p.has(last, Tag.Auxiliary) && !(p.isCapital(last) && !p.startsSentence(last));
    if (isAux) {
      auxiliary = true;
      // "might say" supposes; "would say" tells of a habit, or of what came later.
      if (/^(?:might|may|could|can|cannot|should|must)$/u.test(form)) modal = true;
      if (/^(?:is|are|was|were|be|been|being|am|isn't|wasn't|aren't|weren't|'s|got)$/u.test(form)) be = true;
    } else if (!isAdverb(form) && !p.has(last, Tag.Negation)) break;
    if (p.has(last, Tag.Negation)) negated = true;
    last--;
  }
  return { last, be, negated, auxiliary, to: p.lower(last) === 'to', modal };
}

/** "Castell tweet", "examples of questions": a form that does not agree with what stands before it is a noun. */
export function agrees(mention: Mention, traits: number, auxiliary: boolean): boolean {
  if (auxiliary || traits & T.Past) return true;
  if (traits & T.Base) return mention.plural || mention.kind === 'pronoun' || mention.kind === 'source' || /\band\b/u.test(mention.name);
  return !(traits & T.Third && mention.plural && (mention.kind === 'role' || mention.kind === 'other'));
}

/** ", adding that": whoever spoke before in the sentence; "with Castell saying": the phrase after "with". */
export function participleSubject(p: Passage, at: number, traits: number, last: Mention | null): Subject | null {
  const level = p.level(at);
  const start = p.sentenceStart(at);
  for (let i = at - 1; i >= start && i > at - 10 && p.level(i) === level && p.mark(i) !== COMMA; i--) {
    if (p.has(i, Tag.Conjunction | Tag.Auxiliary) || (p.has(i, Tag.Preposition) && p.lower(i) !== 'with' && p.lower(i) !== 'of')) break;
    if (p.lower(i) === 'with' && i + 1 < at) return { mention: mentionOf(p, i + 1, at - 1, true), start: i, end: at, confidence: 0.85, inverted: false };
  }
  const before = p.mark(at - 1);
  const follows = before === COMMA || isDash(before) || (at > 0 && p.level(at - 1) !== level) || /^(?:and|by|while|when)$/u.test(p.lower(at - 1));
  if (!follows || at === start) return null;
  const mention = last ?? (traits & (T.Says | T.Tells) ? sentenceSubject(p, at) : null);
  return mention ? { mention, start: at, end: at, confidence: last ? 0.85 : 0.6, inverted: false } : null;
}
