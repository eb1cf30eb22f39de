// Finds attribution clauses in a paragraph: a cue, who it belongs to, and what it attributes to them.

import { CueTrait, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Mention } from './local';
import { type Passage, REACH } from './passage';
import { mentionOf, rolesAfter, withRoles } from './names';
import { isAdverb, isTime, isVerbal, phraseEnd, phraseStart } from './phrases';

const COMMA = 0x2c, STOP = 0x2e, COLON = 0x3a, SEMICOLON = 0x3b, CLOSE = 0x29, EXCLAMATION = 0x21, QUESTION = 0x3f, ELLIPSIS = 0x2026, BRACKET = 0x5b;
const T = CueTrait;

/** Tokens `from` to `to`, both in. */
interface Range { readonly from: number; readonly to: number }

/** An attribution in tokens of its passage. */
export interface Clause {
  readonly speaker: Mention;
  readonly cue: Range;
  readonly contents: readonly Range[];
  readonly confidence: number;
  readonly according: boolean;
  readonly via: Range | null;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2015;
}

function isFinal(code: number): boolean {
  return code === STOP || code === EXCLAMATION || code === QUESTION || code === ELLIPSIS;
}

/** Words that begin a content clause and belong to it ("asked whether …"). */
const questionWords = new Set(['what', 'how', 'why', 'whether', 'if', 'where', 'when', 'who', 'which']);

/** After a comma these start a clause that is no longer the speaker's: "…, but critics disagree". */
const breaks = new Set(['but', 'while', 'although', 'though', 'whereas', 'yet', 'adding', 'saying', 'according', 'citing', 'insisting', 'noting', 'despite']);

/** Where to look on the left of a cue for who speaks, and what is there. */
interface Subject {
  readonly mention: Mention;
  /** First token of the clause: the subject's, or the cue's when the subject follows it. */
  readonly start: number;
  /** Last token of cue and subject together. */
  readonly end: number;
  readonly confidence: number;
  /** Subject behind the verb: "said Castell". */
  readonly inverted: boolean;
}

export class ClauseReader {
  private readonly clauses: Clause[] = [];
  /** Who spoke last in the sentence at hand, for "…, adding that" and "… and said". */
  private lastInSentence: Mention | null = null;
  private lastCue = -1;

  constructor(private readonly p: Passage) {}

  /** `cues`: token indices of the words with `SpeechTag.Cue`, in order. */
  read(cues: readonly number[]): readonly Clause[] {
    for (const at of cues) {
      if (this.lastCue >= 0 && this.p.sentenceStart(at) > this.lastCue) this.lastInSentence = null;
      const traits = this.p.cue(at);
      const clause = traits & T.According ? this.according(at) : this.verb(at, traits);
      if (!clause) continue;
      this.clauses.push(clause);
      if (!clause.according) this.lastInSentence = clause.speaker;
      this.lastCue = at;
    }
    return this.clauses;
  }

  /**
   * A quotation after a colon, in a sentence without a cue: "Castell defended her plan: “…”" is said by the sentence's subject.
   * `open` is the token of its opening mark, or one past the paragraph when the quotation stands in the next.
   */
  colonClause(open: number): Clause | null {
    const { p } = this;
    const colon = open - 1;
    if (p.mark(colon) !== COLON) return null;
    const level = p.level(colon);
    let start = this.p.sentenceStart(colon);
    // "During the debate, Castell …"
    if (p.has(start, Tag.Preposition) || /ing$/u.test(p.lower(start))) while (start < colon && p.mark(start++) !== COMMA);
    while (start < colon && (p.has(start, Tag.Conjunction) || isAdverb(p.lower(start)))) start++;
    const end = phraseEnd(p, start, colon);
    if (end < 0 || p.level(start) !== level) return null;
    const speaker = this.make(start, end);
    if (speaker.kind === 'other' || (speaker.kind === 'pronoun' && !speaker.person)) return null;
    let cue = colon;
    for (let at = colon; at > end; at--) if (p.level(at) === level && p.cue(at) & (T.Says | T.Tells | T.Weak | T.Quotes)) cue = at;
    return { speaker, cue: { from: cue, to: cue }, contents: open < p.length ? [{ from: open, to: p.spans[p.level(open)]!.close }] : [], confidence: end === colon - 1 || cue < colon ? 0.9 : 0.65, according: false, via: null };
  }

  /** "“…” – Mira Castell": a name behind a dash, at the paragraph's end, signs the quotation before it. */
  signature(close: number): Clause | null {
    const { p } = this;
    const dash = p.mark(close + 1) === STOP ? close + 2 : close + 1;
    if (!isDash(p.mark(dash)) || !p.isCapital(dash + 1)) return null;
    const end = phraseEnd(p, dash + 1, p.length);
    if (end < 0 || (end + 1 < p.length && p.mark(end + 1) === 0)) return null;
    const speaker = this.make(dash + 1, end);
    if (speaker.kind !== 'name' && speaker.kind !== 'source') return null;
    return { speaker, cue: { from: dash, to: dash }, contents: [{ from: p.spans[p.level(close)]!.open, to: close }], confidence: 0.85, according: false, via: null };
  }

  // ---- where things start and end ----

  /** The quotation around token `at` that lies directly on `level`; null when `at` is not below that level. */
  private childOf(at: number, level: number): { open: number; close: number; index: number } | null {
    let index = this.p.level(at);
    while (index >= 0 && this.p.spans[index]!.parent !== level) index = this.p.spans[index]!.parent;
    const span = index >= 0 ? this.p.spans[index]! : undefined;
    return span ? { open: span.open, close: span.close, index } : null;
  }

  /** True when a new sentence starts at token `at` on its level. */
  private isBoundary(at: number, level: number): boolean {
    return at >= this.p.length || (this.p.level(at) === level && this.p.startsSentence(at)) || this.isOutside(at, level);
  }

  /** Beyond the closing mark of the quotation that `level` is. */
  private isOutside(at: number, level: number): boolean {
    return level >= 0 && (at >= this.p.spans[level]!.close);
  }

  /** Where the clause of a token stops, once found: a long sentence with many cues is walked once. 0: not known yet. */
  private stops: Int32Array | null = null;

  /** Last token of the clause that starts at `from`: to the sentence's end, or to where another clause takes over. */
  private clauseEnd(from: number, level: number): number {
    const { p } = this;
    let end = this.clauseStop(from, level) - 1;
    while (end > from && p.level(end) === level && p.mark(end) !== 0 && p.mark(end) !== CLOSE && p.mark(end) !== 0x25) end--;
    return end;
  }

  private clauseStop(from: number, level: number): number {
    const { p } = this;
    const stops = (this.stops ??= new Int32Array(p.length));
    let at = from;
    while (at < p.length && !(at > from && this.isBoundary(at, level))) {
      if (p.level(at) !== level) {
        const span = this.childOf(at, level);
        if (!span) break;
        at = span.close + 1;
        if (isFinal(p.mark(span.close - 1)) && at < p.length && (p.startsSentence(at) || p.isCapital(at))) break;
        continue;
      }
      if (stops[at]) {
        at = stops[at]!;
        break;
      }
      const code = p.mark(at);
      if (code === SEMICOLON || (code === BRACKET && p.kind === 'caption')) break;
      if (code === COMMA && (breaks.has(p.lower(at + 1)) || (p.lower(at + 1) === 'and' && p.cue(at + 2) & (T.Says | T.Tells)))) break;
      at++;
    }
    for (let k = from; k < at && !stops[k]; k++) if (p.level(k) === level) stops[k] = at;
    return at;
  }

  // ---- who ----

  private make(from: number, to: number): Mention {
    const mention = mentionOf(this.p, from, to, true);
    return mention;
  }

  /** The subject of the sentence: the phrase at its start, when it is one that can speak. */
  private sentenceSubject(at: number): Mention | null {
    const { p } = this;
    let start = this.p.sentenceStart(at);
    while (start < at && (p.has(start, Tag.Conjunction) || isAdverb(p.lower(start)) || p.mark(start) === COMMA)) start++;
    const end = phraseEnd(p, start, at);
    if (end < 0) return null;
    const mention = this.make(start, end);
    return mention.kind === 'other' ? null : mention;
  }

  /** The subject before the cue. `last` is the token before its verb group. */
  private subjectLeft(last: number, at: number, traits: number): Subject | null {
    const { p } = this;
    const level = p.level(at);
    const start = this.p.sentenceStart(at);
    if (last < start || p.level(last) !== level) return null;
    const code = p.mark(last);
    if (code === COMMA) return this.apposition(start, last, at);
    if (code !== 0 && code !== CLOSE) return null;
    const form = p.lower(last);
    const tied = p.pronoun(last);
    if (tied && tied !== 'there' || (p.has(last, Tag.Pronoun) && !(p.isCapital(last) && p.lower(last) === 'us'))) {
      if (/^(?:me|him|her|them|us|whom)$/u.test(form)) return null;
      const mention = this.make(last, last);
      return { mention: form === 'who' ? this.antecedent(mention, last, start) : mention, start: last, end: at, confidence: 0.9, inverted: false };
    }
    if (form === 'which' || form === 'that') return form === 'which' ? this.relative(last, start, at) : null;
    if (p.has(last, Tag.Conjunction | Tag.Preposition)) return null;
    if (p.has(last, Tag.Determiner) && !/^(?:this|that|these|those|some|many|both|all|another|others?|each|most|few|several)$/u.test(form)) return null;
    const from = phraseStart(p, last, start);
    if (from > last) return null;
    const mention = this.make(from, last);
    if (mention.kind === 'other' && !(traits & (T.Says | T.Tells)) && !mention.plural && !mention.person) return null;
    return { mention, start: from, end: at, confidence: mention.kind === 'other' ? 0.7 : 0.95, inverted: false };
  }

  /** "Devocht, who had told him": the pronoun speaks under the name before it. */
  private antecedent(who: Mention, at: number, start: number): Mention {
    const { p } = this;
    const last = p.mark(at - 1) === COMMA ? at - 2 : at - 1;
    if (last < start || !p.isWord(last)) return who;
    const before = mentionOf(p, phraseStart(p, last, start), last, true);
    return { ...before, start: who.start, end: who.end };
  }

  private relative(which: number, start: number, at: number): Subject | null {
    const mention = this.antecedent(this.make(which, which), which, start);
    return mention.kind === 'source' ? { mention, start: which, end: at, confidence: 0.7, inverted: false } : null;
  }

  /** "Mira Castell, a deputy minister, said": the first phrase of the clause; "The minister, Mira Castell, said": the name in the second. */
  private apposition(start: number, comma: number, at: number): Subject | null {
    const { p } = this;
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
      if (p.isWord(k) && isVerbal(p, k) && !(p.has(k + 1, Tag.Preposition) && !p.has(k, Tag.Auxiliary)) && p.lower(k - 1) !== 'to') return null;
    }
    let mention = this.make(first, to);
    if (mention.kind === 'other') return null;
    if (mention.kind !== 'name' && mention.kind !== 'pronoun' && open >= 0) {
      const second = phraseEnd(p, to + 2, comma);
      const named = second >= 0 ? this.make(to + 2, second) : null;
      if (named?.kind === 'name' && p.isCapital(to + 2)) mention = { ...named, start: mention.start, end: named.end, roles: mention.roles, person: true, gender: named.gender ?? mention.gender };
    } else if (mention.kind === 'name') {
      const roles = rolesAfter(p, to + 1);
      mention = { ...mention, roles: [...mention.roles, ...roles], person: mention.person || roles.length > 0 };
    }
    return { mention, start: first, end: at, confidence: 0.9, inverted: false };
  }

  /** "said Castell": the subject behind a finite verb. */
  private subjectRight(at: number, traits: number): Subject | null {
    const { p } = this;
    // After "told" stands who was told.
    if ((traits & (T.Participle | T.Base) && !(traits & T.Past)) || (traits & T.Tells && !(traits & T.Says))) return null;
    const first = at + 1;
    if (p.level(first) !== p.level(at) || this.isBoundary(first, p.level(at))) return null;
    if (p.has(first, Tag.Pronoun) && !/^(?:he|she|they|i|we|one|someone|somebody|everyone)$/u.test(p.lower(first)) && !(p.lower(first) === 'her' && p.isWord(first + 1) && !p.isFunctionWord(first + 1))) return null;
    if (!p.isCapital(first) && !p.has(first, Tag.Determiner | Tag.Pronoun | SpeechTag.Role | SpeechTag.Source) && p.tokens[first]?.kind !== 'number') {
      // A bare plural: "say scientists".
      const end = phraseEnd(p, first, at + REACH);
      if (end < 0 || !this.make(first, end).person) return null;
    }
    if (/^(?:that|this|these|those)$/u.test(p.lower(first))) return null;
    const end = phraseEnd(p, first, at + REACH);
    if (end < 0) return null;
    let mention = this.make(first, end);
    if (mention.kind === 'name') {
      const roles = rolesAfter(p, end + 1);
      if (roles.length) mention = { ...mention, roles: [...mention.roles, ...roles], person: true };
    }
    return { mention, start: at, end, confidence: mention.kind === 'other' ? 0.65 : 0.92, inverted: true };
  }

  // ---- what ----

  /** Steps over what stands between cue and content: "on Monday", "in a statement", "to reporters", "by telephone". */
  private skipAdverbials(from: number, level: number, traits: number): number {
    const { p } = this;
    let at = from;
    if (traits & T.Tells) at = this.addresseeEnd(from - 1) + 1;
    for (let steps = 0; steps < 6; steps++) {
      if (at >= p.length || p.level(at) !== level || this.isBoundary(at, level)) return at;
      const form = p.lower(at);
      if (isTime(form) || (isAdverb(form) && !p.has(at, Tag.Determiner)) || form === 'out' || form === 'back' || form === 'on' && p.mark(at + 1) === COMMA) { at++; continue; }
      if (p.has(at, Tag.Preposition) && form !== 'that' && form !== 'like') {
        const end = this.adverbialEnd(at, level);
        if (end >= 0) { at = end + 1; continue; }
      }
      // "explains, in so many words, that": what stands between two commas before "that".
      if (p.mark(at) === COMMA) {
        for (let next = at + 1; next < at + 14 && next < p.length && p.level(next) === level && !p.startsSentence(next); next++) {
          if (p.mark(next) === COMMA && p.lower(next + 1) === 'that') return next + 1;
          // "said Castell, looking up, “…”"
          if (p.mark(next) === COMMA && this.startsQuotation(next + 1)) return next;
        }
      }
      return at;
    }
    return at;
  }

  /** The end of an adverbial that starts with the preposition at `at`, when behind it the content starts or the clause ends; else -1. */
  private adverbialEnd(at: number, level: number): number {
    const { p } = this;
    let end = at;
    for (let next = at + 1; next < at + 16; next++) {
      if (next >= p.length || this.isBoundary(next, level) || p.level(next) !== level) return next - 1;
      const code = p.mark(next);
      if (code === COMMA || code === COLON || isFinal(code) && this.isBoundary(next + 1, level)) return next - 1;
      if (code !== 0 && code !== 0x2d && code !== 0x26 && code !== STOP && code !== 0x27 && code !== 0x2019) return -1;
      if (p.lower(next) === 'that') return next - 1;
      if (isTime(p.lower(next)) && !isTime(p.lower(next + 1))) end = next;
      if (p.has(next, Tag.Pronoun | Tag.Auxiliary)) return end > at ? end : -1;
    }
    return -1;
  }

  private isContentStart(at: number): boolean {
    const code = this.p.mark(at);
    return code === COMMA || code === COLON || this.p.lower(at) === 'that' || this.startsQuotation(at) !== null || this.p.startsSentence(at);
  }

  /** The quotation whose opening mark is token `at`. */
  private startsQuotation(at: number): { open: number; close: number; index: number } | null {
    if (at >= this.p.length) return null;
    const index = this.p.level(at);
    const span = index >= 0 ? this.p.spans[index]! : undefined;
    return span?.open === at ? { open: span.open, close: span.close, index } : null;
  }

  /** "he was late": a subject pronoun with a word behind it that no preposition is. */
  private opensWithPronoun(at: number): boolean {
    const { p } = this;
    return (p.pronoun(at) !== '' && p.lower(at) !== 'who' || /^(?:everyone|everybody|nobody|someone)$/u.test(p.lower(at))) && p.isWord(at + 1) && p.level(at + 1) === p.level(at)
      && !p.has(at + 1, Tag.Preposition | Tag.Conjunction) && !isTime(p.lower(at + 1));
  }

  /**
   * A clause can be seen to start at `at`: an auxiliary follows soon ("found only a quarter had …", not "found the body"), or a
   * name with a verb behind it ("claimed Castell left"), or a phrase that runs into a second one without a preposition ("the firm made a loss").
   */
  private looksLikeClause(at: number, level: number): boolean {
    const { p } = this;
    for (let next = at + 1; next < at + 12 && !this.isBoundary(next, level) && p.level(next) === level; next++) {
      const code = p.mark(next);
      if (code === COMMA || code === COLON || code === SEMICOLON) break;
      if (p.has(next, Tag.Auxiliary) && p.lower(next - 1) !== 'to') return true;
      if (/^(?:who|which|that|to|whom|whose|where|because|as|and|or|when|if)$/u.test(p.lower(next))) break;
    }
    const end = phraseEnd(p, at, at + 12);
    const behind = end + 1;
    if (end < 0 || this.isBoundary(behind, level) || p.level(behind) !== level || !p.isWord(behind)) return false;
    if (p.isCapital(at) && p.isCapital(end)) return !p.isCapital(behind) && !p.has(behind, Tag.Preposition | Tag.Conjunction | Tag.Determiner) && !isTime(p.lower(behind));
    return end > at + 1 && p.has(behind, Tag.Determiner | Tag.Pronoun) && !p.has(behind, Tag.Conjunction) && !/^(?:who|whom|whose|which)$/u.test(p.lower(behind));
  }

  /** The content behind the cue. `at` is the first token that is no adverbial. */
  private contentRight(at: number, level: number, traits: number, mention: Mention): readonly Range[] {
    const { p } = this;
    let from = at;
    if (from >= p.length || this.isBoundary(from, level) && !this.startsQuotation(from)) {
      return [];
    }
    const code = p.mark(from);
    const direct = this.startsQuotation(code === COMMA || code === COLON || isDash(code) ? from + 1 : from);
    if (direct && (p.level(from) === level || direct.open === from)) return this.quoted(direct, level, code === COLON);
    const distant = this.colonQuotation(from, level);
    if (distant && traits & (T.Says | T.Tells | T.Weak | T.Quotes | T.Feels)) return this.beforeColon(from, distant, level, traits, mention);
    if (traits & T.Quotes && !(traits & (T.Says | T.Weak | T.Tells))) return [];
    if (code === COLON) {
      if (!(traits & (T.Says | T.Weak | T.Tells))) return [];
      const end = this.clauseEnd(from + 1, level);
      return end > from ? [{ from: from + 1, to: end }] : [];
    }
    if (code !== 0 && !/[$£€¥(#[]/u.test(p.slice(from, from))) return [];
    if (traits & T.Accuses) return this.charge(from, level);
    if (p.lower(from) === 'that') {
      from++;
      const end = this.clauseEnd(from, level);
      return end >= from ? [{ from, to: end }] : [];
    }
    if (traits & T.Names && !(traits & (T.Says | T.Weak | T.Tells))) return this.namedIn(from, level);
    const isClause = questionWords.has(p.lower(from)) ? p.lower(from) !== 'which' && p.isWord(from + 1) : this.takesBareClause(from, level, traits, mention);
    if (!isClause) return traits & T.Names ? this.namedIn(from, level) : [];
    const end = this.clauseEnd(from, level);
    return end > from ? [{ from, to: end }] : [];
  }

  /** "said it was over: “…”": the clause and the quotation are both content. */
  private beforeColon(from: number, quotation: { open: number; close: number }, level: number, traits: number, mention: Mention): readonly Range[] {
    const start = this.p.lower(from) === 'that' ? from + 1 : from;
    const to = quotation.open - 2;
    const isClause = to > start && !(traits & T.Quotes) && (start > from || this.takesBareClause(from, level, traits, mention));
    const direct = this.quoted(quotation, level, true);
    return isClause ? [{ from: start, to }, ...direct] : direct;
  }

  /** "defended the plan at the meeting: “…”": a colon and a quotation end the clause, and no other cue stands between. */
  private colonQuotation(from: number, level: number): { open: number; close: number; index: number } | null {
    const { p } = this;
    for (let at = from; at < from + 24 && at < p.length && !this.isBoundary(at, level); at++) {
      if (p.level(at) !== level) {
        const span = this.childOf(at, level);
        if (!span) return null;
        at = span.close;
        continue;
      }
      if (p.mark(at) === COLON) return this.startsQuotation(at + 1);
      if (p.lower(at) === 'that' || (p.cue(at) & (T.Says | T.Tells) && !(p.cue(at) & T.Noun))) return null;
    }
    return null;
  }

  /** Content without "that": after a verb of saying nearly always, after others only where a clause can be seen. */
  private takesBareClause(at: number, level: number, traits: number, mention: Mention): boolean {
    const { p } = this;
    const form = p.lower(at);
    if (/^(?:to|so|goodbye|nothing|as|and|or|by|of|about|with|from|into|like|than|me|him|them|us|whom|because|when|while|until|using)$/u.test(form)) return false;
    if (form.endsWith('ing') && !(traits & (T.Says | T.Tells)) && p.lower(at) !== 'nothing') return /^(?:remember|remembers|remembered|recall|recalls|recalled)$/u.test(p.lower(at - 1));
    // "tells stories he has heard": nobody told, no "that".
    if (traits & T.Tells && !(traits & T.Says) && p.cue(at - 1) & T.Tells) return false;
    if (this.opensWithPronoun(at) && !(traits & T.That && this.isSubordinate(mention))) return true;
    if (traits & T.That && !(traits & (T.Says | T.Tells))) return false;
    if (this.looksLikeClause(at, level)) return true;
    if (p.has(at, Tag.Preposition) && !/^(?:in|on|at|after|since|before|under|during|over|up|more|for)$/u.test(form)) return false;
    const end = this.clauseEnd(at, level);
    if (traits & T.Object) return this.statesFigure(at, end);
    if (traits & (T.Says | T.Tells)) return !p.has(at, Tag.Preposition) && form !== 'her' && form !== 'it' && end - at >= 2;
    // A document cannot find a body or show a picture: what a study finds is what it says.
    return mention.kind === 'source' && (traits & T.Weak) !== 0 && !(traits & T.Thinks) && end - at >= 4 && !p.has(at, Tag.Preposition);
  }

  /** "when you write you can …": the verb's clause is over where the main one starts. */
  private isSubordinate(mention: Mention): boolean {
    return /(?:^|\s)(?:when|if|while|once|as)\s$/iu.test(this.p.text.slice(Math.max(0, mention.start - 7), mention.start));
  }

  /** "confirmed 12 deaths": a thing said that is a claim for the number in it. */
  private statesFigure(from: number, to: number): boolean {
    for (let at = from; at <= to && at < from + 12; at++) if (this.p.tokens[at]!.kind === 'number') return true;
    return false;
  }

  /** "accused the board of hiding 12 deaths": the charge. */
  private charge(from: number, level: number): readonly Range[] {
    const { p } = this;
    const end = this.clauseEnd(from, level);
    for (let at = from; at < end && at < from + 16; at++) if (p.lower(at) === 'of' || p.lower(at) === 'for') return [{ from, to: end }];
    return [];
  }

  /** A quotation as content; it goes on over "…" and "…", and over words of the same clause behind it. */
  private quoted(span: { open: number; close: number }, level: number, colon: boolean): readonly Range[] {
    const { p } = this;
    const next = span.close + 1;
    const inner = p.mark(span.close - 1);
    const goesOn = !colon && next < p.length && p.level(next) === level && p.isWord(next) && !p.startsSentence(next) && inner !== COMMA && !isFinal(inner);
    return [{ from: span.open, to: goesOn ? this.clauseEnd(span.open, level) : span.close }];
  }

  /** Quotations in the clause behind a verb that names: "called it “a farce”", "called for “calm”". */
  private namedIn(from: number, level: number): readonly Range[] {
    const { p } = this;
    const found: Range[] = [];
    for (let at = from; at < from + REACH && at < p.length && !(at > from && this.isBoundary(at, level)); at++) {
      if (p.level(at) === level) {
        if (!found.length && at > from + 16) break;
        if (p.mark(at) === SEMICOLON || (p.mark(at) === COMMA && breaks.has(p.lower(at + 1)))) break;
        if (p.cue(at) & (T.Says | T.Tells) && found.length === 0 && !(p.cue(at) & T.Noun)) break;
        continue;
      }
      const span = this.childOf(at, level);
      if (!span) break;
      found.push({ from: span.open, to: span.close });
      at = span.close;
    }
    return found;
  }

  /** The content before the clause that starts at `start`: "“…,” he said", "The bridge is closed, officials say". */
  private contentLeft(start: number, level: number, canBeIndirect: boolean): readonly Range[] {
    const { p } = this;
    let last = start - 1;
    if (last < 0) return [];
    const comma = p.mark(last);
    if (p.level(last) === level && (comma === COMMA || isDash(comma))) last--;
    if (last < 0) return [];
    if (p.level(last) !== level) {
      const span = this.childOf(last, level);
      if (!span) return [];
      return [{ from: this.mixedStart(span.open, level), to: span.close }];
    }
    if (!canBeIndirect || comma !== COMMA || level >= 0 && last <= p.spans[level]!.open) return [];
    const from = this.contentFrom(this.p.sentenceStart(last), last);
    return last - from >= 2 ? [{ from, to: last }] : [];
  }

  /** A content does not start with the conjunction that ties its sentence to the one before. */
  private contentFrom(start: number, last: number): number {
    let from = start;
    while (from < last && from < start + 8 && (this.p.mark(from) !== 0 && this.p.level(from) === this.p.level(last) && this.p.tokens[from]?.kind === 'mark' && !/[$£€¥(]/u.test(this.p.slice(from, from)) || /^(?:but|and)$/u.test(this.p.lower(from)))) from++;
    return from;
  }

  /** Where a sentence starts whose end is a quotation: "Russia wants the talks “as quickly as possible,” he added". */
  private mixedStart(open: number, level: number): number {
    const { p } = this;
    if (open === 0 || p.startsSentence(open) || p.level(open - 1) !== level || (level >= 0 && open - 1 <= p.spans[level]!.open)) {
      return this.continued(open, level);
    }
    const code = p.mark(open - 1);
    if (code === COLON || isFinal(code)) return open;
    const start = this.p.sentenceStart(open - 1);
    return p.level(start) === level ? this.contentFrom(start, open) : open;
  }

  /** Two quotations side by side, "…" "…", are taken apart. */
  private continued(open: number, _level: number): number {
    return open;
  }

  // ---- cues ----

  /** "according to X". */
  private according(at: number): Clause | null {
    const { p } = this;
    if (p.lower(at + 1) !== 'to') return null;
    const level = p.level(at);
    const end = phraseEnd(p, at + 2, at + REACH);
    if (end < 0) return null;
    const to = this.accordingEnd(end, level);
    let mention = this.make(at + 2, end);
    const roles = mention.kind === 'name' ? rolesAfter(p, end + 1) : [];
    if (roles.length) mention = { ...mention, roles: [...mention.roles, ...roles], person: true };
    const start = this.p.sentenceStart(at);
    const before = p.mark(at - 1) === COMMA ? at - 2 : at - 1;
    const opens = this.contentFrom(start, at) === at || /^(?:that|which|and|but|because)$/u.test(p.lower(before)) || p.mark(at - 1) === COLON;
    let contents: readonly Range[];
    if (opens) {
      let from = p.mark(to) === COMMA ? to + 1 : to;
      if (p.mark(from) === COMMA) from++;
      const last = this.isBoundary(from, level) && !this.startsQuotation(from) ? -1 : this.clauseEnd(from, level);
      contents = last > from ? [{ from, to: last }] : [];
    } else {
      contents = this.contentLeft(at, level, true);
      if (!contents.length) {
        const from = this.contentFrom(start, at - 1);
        contents = at - 1 > from ? [{ from, to: at - 1 }] : [];
      }
    }
    return contents.length ? { speaker: mention, cue: { from: at, to: at + 1 }, contents, confidence: 0.9, according: true, via: null } : null;
  }

  /** The phrase after "according to" with what is said of it, up to the comma behind or the sentence's end. */
  private accordingEnd(end: number, level: number): number {
    const { p } = this;
    for (let at = end + 1; at < end + 20; at++) {
      if (at >= p.length || this.isBoundary(at, level)) return end + 1;
      if (p.mark(at) === COMMA) return at;
      if (p.level(at) !== level || p.has(at, Tag.Auxiliary | Tag.Pronoun | Tag.Determiner) && !p.has(at - 1, Tag.Preposition)) return end + 1;
    }
    return end + 1;
  }

  /** Back over the verb group: "has also been", "did not". */
  private verbGroup(at: number): { last: number; be: boolean; negated: boolean; auxiliary: boolean; to: boolean } {
    const { p } = this;
    const level = p.level(at);
    let last = at - 1;
    let be = false, negated = false, auxiliary = false;
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
        if (/^(?:is|are|was|were|be|been|being|am|isn't|wasn't|aren't|weren't|'s|got)$/u.test(form)) be = true;
      } else if (!isAdverb(form) && !p.has(last, Tag.Negation)) break;
      if (p.has(last, Tag.Negation)) negated = true;
      last--;
    }
    return { last, be, negated, auxiliary, to: p.lower(last) === 'to' };
  }

  /** True when a form that is a noun too is one here: "the claim", "reports say", "its report". */
  private isNoun(at: number, traits: number): boolean {
    const { p } = this;
    if (p.has(at - 1, Tag.Determiner) && !p.has(at - 1, Tag.Pronoun) && p.level(at - 1) === p.level(at) && !p.startsSentence(at)) {
      return !/^(?:this|that|these|those|some|many|both|all|others?|most|few)$/u.test(p.lower(at - 1)) || (traits & T.Participle) !== 0;
    }
    if (!(traits & T.Noun)) return false;
    if (p.lower(at - 1) === "'s" || p.lower(at - 1) === '’s' || (p.has(at - 1, Tag.Preposition) && p.lower(at - 1) !== 'to')) return true;
    return p.cue(at + 1) !== 0 || p.has(at + 1, Tag.Auxiliary) || p.lower(at + 1) === 'of' || p.lower(at + 1) === 'by';
  }

  /** "the State Department": a capital within a sentence makes it a name, but for headlines that write "Castell Says". */
  private isName(at: number, traits: number): boolean {
    const { p } = this;
    return !p.startsSentence(at) && p.level(at - 1) === p.level(at) && !(traits & (T.Says | T.Tells) && !(traits & T.Noun) && /^s(?:ay|ays|aid)$/u.test(p.lower(at)));
  }

  private verb(at: number, traits: number): Clause | null {
    const { p } = this;
    if (p.isCapital(at) && this.isName(at, traits)) return null;
    if (this.isNoun(at, traits) || (/^(?:go|goes|went|going)$/u.test(p.lower(at)) && p.lower(at + 1) !== 'on')) return null;
    const level = p.level(at);
    const group = this.verbGroup(at);
    if (group.to) return null;
    const quotedAs = traits & T.Participle && p.lower(group.last) === 'as' && p.cue(group.last - 1) & T.Past;
    if (traits & T.Feels && (!group.be || p.pronoun(group.last) === 'it')) return null;
    if (group.be && traits & T.Past && !(traits & (T.Participle | T.Feels))) return this.passive(at, traits, level);
    const subject = quotedAs ? this.quotedAs(group.last - 1) : this.subjectOf(at, traits, group);
    if (!subject) return null;
    // "He did not say who" tells nothing that he said.
    if (group.negated && traits & (T.Says | T.Tells)) return null;
    return this.clause(at, traits, level, subject);
  }

  private subjectOf(at: number, traits: number, group: { last: number; auxiliary: boolean; be: boolean }): Subject | null {
    const { p } = this;
    if (traits & T.Feels) return this.subjectLeft(group.last, at, traits);
    if (traits & T.Participle && !(group.be)) return this.participleSubject(at);
    const isComma = p.mark(group.last) === COMMA && p.level(group.last) === p.level(at);
    const right = group.auxiliary ? null : this.subjectRight(at, traits);
    if (right && isComma && this.endsClause(right.end + 1, p.level(at))) return right;
    const left = this.subjectLeft(group.last, at, traits);
    if (left) return this.agrees(left.mention, traits, group.auxiliary) ? left : null;
    if (right && (group.last < this.p.sentenceStart(at) || p.level(group.last) !== p.level(at) || isComma || isDash(p.mark(group.last)))) {
      const opensSentence = p.startsSentence(at);
      if (!opensSentence || p.level(at - 1) !== p.level(at)) return right;
    }
    if (traits & T.Past && p.lower(at + 1) === 'by') return null;
    if (/^(?:and|but|then|or)$/u.test(p.lower(group.last)) || isComma) {
      const mention = this.lastInSentence ?? this.sentenceSubject(at);
      if (mention && traits & (T.Says | T.Tells | T.Quotes) || mention && this.lastInSentence) return { mention, start: at, end: at, confidence: 0.8, inverted: false };
    }
    return null;
  }

  /** "Castell tweet", "examples of questions": a form that does not agree with what stands before it is a noun. */
  private agrees(mention: Mention, traits: number, auxiliary: boolean): boolean {
    if (auxiliary || traits & T.Past) return true;
    if (traits & T.Base) return mention.plural || mention.kind === 'pronoun' || mention.kind === 'source' || /\band\b/u.test(mention.name);
    return !(traits & T.Third && mention.plural && (mention.kind === 'role' || mention.kind === 'other'));
  }

  /** After an inverted subject the clause is over: a stop, a comma, a quotation, the end. */
  private endsClause(at: number, level: number): boolean {
    const { p } = this;
    if (at >= p.length || this.isBoundary(at, level) || p.level(at) !== level) return true;
    const code = p.mark(at);
    return code === COMMA || code === COLON || isFinal(code) || isDash(code) || isTime(p.lower(at)) || p.has(at, Tag.Preposition);
  }

  /** ", adding that": whoever spoke before in the sentence; "with Castell saying": the phrase after "with". */
  private participleSubject(at: number): Subject | null {
    const { p } = this;
    const level = p.level(at);
    const start = this.p.sentenceStart(at);
    for (let i = at - 1; i >= start && i > at - 10 && p.level(i) === level && p.mark(i) !== COMMA; i--) {
      if (p.has(i, Tag.Conjunction | Tag.Auxiliary) || (p.has(i, Tag.Preposition) && p.lower(i) !== 'with' && p.lower(i) !== 'of')) break;
      if (p.lower(i) === 'with' && i + 1 < at) return { mention: this.make(i + 1, at - 1), start: i, end: at, confidence: 0.85, inverted: false };
    }
    const before = p.mark(at - 1);
    const follows = before === COMMA || isDash(before) || (at > 0 && p.level(at - 1) !== level) || /^(?:and|by|while|when)$/u.test(p.lower(at - 1));
    if (!follows || at === start) return null;
    const mention = this.lastInSentence ?? this.sentenceSubject(at);
    return mention ? { mention, start: at, end: at, confidence: this.lastInSentence ? 0.85 : 0.6, inverted: false } : null;
  }

  /** "he was quoted as saying". */
  private quotedAs(quoted: number): Subject | null {
    const group = this.verbGroup(quoted);
    return this.subjectLeft(group.last, quoted, T.Says);
  }

  /** "was described by Castell as “…”", "it is asserted by the Crown that". Without "by" nobody is named. */
  private passive(at: number, traits: number, level: number): Clause | null {
    const { p } = this;
    for (let by = at + 1; by < at + 6; by++) {
      if (p.level(by) !== level || this.isBoundary(by, level)) return null;
      if (p.lower(by) !== 'by') continue;
      const end = phraseEnd(p, by + 1, by + REACH);
      if (end < 0) return null;
      const mention = this.make(by + 1, end);
      const next = p.lower(end + 1);
      const from = next === 'as' || next === 'that' ? end + 2 : end + 1;
      const contents = next === 'that' ? [{ from, to: this.clauseEnd(from, level) }] : traits & (T.Names | T.Says | T.Weak) ? this.namedIn(from, level) : [];
      return contents.length ? { speaker: mention, cue: { from: at, to: at }, contents, confidence: 0.85, according: false, via: null } : null;
    }
    return null;
  }

  private clause(at: number, traits: number, level: number, subject: Subject): Clause | null {
    const { p } = this;
    const after = Math.max(at, subject.end) + 1;
    const next = this.skipAdverbials(after, level, subject.inverted ? 0 : traits);
    const right = this.contentRight(next, level, traits, subject.mention);
    const closed = next >= p.length || this.isBoundary(next, level) || p.level(next) !== level || p.mark(next) === COMMA || isFinal(p.mark(next)) || isDash(p.mark(next)) || p.mark(next) === CLOSE || p.mark(next) === SEMICOLON;
    const left = traits & T.Names && !(traits & (T.Says | T.Weak)) ? [] : this.leftContent(subject, level, traits, closed, right.length > 0, next);
    const contents = left.length || right.length ? [...left, ...right] : this.around(subject, next, level, traits);
    if (!contents.length) return null;
    const cueEnd = traits & T.Tells && !subject.inverted ? this.addresseeEnd(at) : at;
    return { speaker: subject.mention, cue: { from: at, to: cueEnd }, contents, confidence: subject.confidence, according: false, via: this.viaBehind(next, level) };
  }

  /** "The plan, officials say, would cost £3bn": the clause stands inside its content, which has two parts then. */
  private around(subject: Subject, next: number, level: number, traits: number): readonly Range[] {
    const { p } = this;
    const before = subject.start - 1;
    if (!(traits & (T.Says | T.Weak | T.Thinks)) || p.mark(next) !== COMMA || p.level(next) !== level || p.mark(before) !== COMMA || p.level(before) !== level || !p.isWord(next + 1)) return [];
    if (breaks.has(p.lower(next + 1)) || p.level(next + 1) !== level || p.cue(next + 1) & T.Participle || subject.mention.head === 'you') return [];
    const start = this.contentFrom(this.p.sentenceStart(before), before);
    const end = this.clauseEnd(next + 1, level);
    return p.level(before - 1) === level && start < before ? [{ from: start, to: before - 1 }, { from: next + 1, to: end }] : [];
  }

  /** The last token of who was told ("reporters", "Radio Sol"), or the cue itself: "warned the dam could burst" tells nobody in particular. */
  private addresseeEnd(cue: number): number {
    const { p } = this;
    if (this.isContentStart(cue + 1)) return cue;
    const end = phraseEnd(p, cue + 1, cue + 12);
    if (end < 0 || p.has(end + 1, Tag.Auxiliary)) return cue;
    if (p.has(cue + 1, Tag.Pronoun)) return end;
    return p.isCapital(end) || p.has(end, SpeechTag.Role | SpeechTag.Source) || p.has(cue + 1, Tag.Determiner) ? end : cue;
  }

  /** Content before the clause counts when nothing follows, or when a quotation there ends in a comma: "“A,” he said, “B”". */
  private leftContent(subject: Subject, level: number, traits: number, closed: boolean, hasRight: boolean, next: number): readonly Range[] {
    const { p } = this;
    const before = subject.start - 1;
    if (before < 0 || (subject.start === this.p.sentenceStart(subject.start) && p.level(before) === level)) return [];
    const isQuotation = p.level(before) !== level || (p.mark(before) === COMMA && before > 0 && p.level(before - 1) !== level);
    if (isQuotation) {
      const span = this.childOf(p.level(before) !== level ? before : before - 1, level);
      if (!span) return [];
      const inner = p.mark(span.close - 1);
      const comma = inner === COMMA || p.mark(before) === COMMA || inner === QUESTION || inner === EXCLAMATION || isDash(inner);
      const newSentence = p.startsSentence(subject.start) && p.isCapital(subject.start) && !comma;
      if (hasRight ? !comma || inner === QUESTION || inner === EXCLAMATION ? !(comma && !p.isCapital(subject.start)) : false : newSentence && !closed) return [];
      return this.contentLeft(subject.start, level, false);
    }
    // "you know" only keeps the talk going.
    if (this.around(subject, next, level, traits).length) return [];
    if (hasRight || !closed || subject.mention.head === 'you' || !(traits & (T.Says | T.Thinks | T.Weak | T.Tells))) return [];
    if (traits & T.Thinks && /^(?:i|we)$/u.test(subject.mention.head) && p.mark(before) === 0) {
      // "It is beautiful I think."
      if (p.has(before, Tag.Conjunction | Tag.Determiner | Tag.Preposition | Tag.Auxiliary) || questionWords.has(p.lower(before))) return [];
      const from = this.p.sentenceStart(before);
      return before - from >= 2 ? [{ from, to: before }] : [];
    }
    return this.contentLeft(subject.start, level, true);
  }

  /** ", quoted by RIA Novosti": the source through which the words came. */
  private viaBehind(at: number, level: number): Range | null {
    const { p } = this;
    for (let i = at; i < at + 5 && i < p.length && p.level(i) === level && !(i > at && p.startsSentence(i)); i++) {
      if (p.lower(i + 1) === 'by' && /^(?:quoted|cited|reported|carried)$/u.test(p.lower(i))) {
        const end = phraseEnd(p, i + 2, i + 20);
        return end >= 0 ? { from: i + 2, to: end } : null;
      }
    }
    return null;
  }
}
