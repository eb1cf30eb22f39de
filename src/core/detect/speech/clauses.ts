// Finds attribution clauses in a paragraph: a cue, who it belongs to, and what it attributes to them.

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { addresseeEnd, skipAdverbials } from './adverbials';
import { around, contentFrom, contentLeft, leftContent } from './before';
import { contentRight, namedIn } from './behind';
import { clauseEnd } from './extent';
import { isFirstPerson, type Mention } from './local';
import { mentionOf, rolesAfter, withRoles } from './mention';
import { nounClaim } from './nouns';
import { type Passage, type Range, REACH } from './passage';
import { isTime, isVerbal, phraseEnd } from './phrases';
import { CLOSE, COLON, COMMA, isDash, isFinal, SEMICOLON } from './punctuation';
import { citations, quotedAs, unnamedClaim } from './sources';
import { agrees, participleSubject, sentenceSubject, type Subject, subjectLeft, subjectRight, verbGroup } from './subjects';

/** An attribution in tokens of its passage. */
export interface Clause {
  readonly speaker: Mention;
  readonly cue: Range;
  readonly contents: readonly Range[];
  readonly confidence: number;
  /** Said, not thought or felt. */
  readonly spoken: boolean;
  readonly according: boolean;
  /** A source that a report cites: its words reach the article through the report, whose own they are too. */
  readonly cited?: boolean;
  readonly via: Range | null;
}

/** No sentence attributes more than this; a text of nothing but cues shall cost no more than others. */
const MOST = 32;

export class ClauseReader {
  private readonly clauses: Clause[] = [];

  /** Who spoke last in the sentence at hand, for "…, adding that" and "… and said". */
  private lastInSentence: Mention | null = null;

  private lastCue = -1;

  constructor(private readonly p: Passage) {}

  /** `cues`: token indices of the words with `SpeechTag.Cue`, in order. */
  read(cues: readonly number[]): readonly Clause[] {
    let inSentence = 0;
    for (const at of cues) {
      if (this.lastCue < 0 || this.p.sentenceStart(at) > this.lastCue) inSentence = 0;
      if (inSentence >= MOST) continue;
      if (this.lastCue >= 0 && this.p.sentenceStart(at) > this.lastCue) this.lastInSentence = null;
      const clause = this.clauseOf(at, this.p.cue(at));
      if (!clause) continue;
      this.clauses.push(clause);
      inSentence++;
      if (!clause.according) this.lastInSentence = clause.speaker;
      this.lastCue = at;
    }
    const cited = citations(this.p, cues, this.clauses);
    return cited.length ? [...this.clauses, ...cited] : this.clauses;
  }

  private clauseOf(at: number, traits: number): Clause | null {
    if (traits & T.According) return this.according(at);
    return this.verb(at, traits) ?? (traits & T.Speech ? this.noun(at) : null);
  }

  /** "his claim that 300 died". */
  private noun(at: number): Clause | null {
    const claim = nounClaim(this.p, at);
    return claim && { speaker: claim.speaker, cue: { from: at, to: at }, contents: [claim.content], confidence: 0.85, spoken: false, according: false, via: null };
  }

  /** "according to X". */
  private according(at: number): Clause | null {
    const { p } = this;
    if (p.lower(at + 1) !== 'to') return null;
    const level = p.level(at);
    const end = phraseEnd(p, at + 2, at + REACH);
    if (end < 0) return null;
    const to = this.accordingEnd(end, level);
    const mention = mentionOf(p, at + 2, end, true);
    if (mention.kind === 'name') withRoles(mention, rolesAfter(p, end + 1));
    const start = p.sentenceStart(at);
    const before = p.mark(at - 1) === COMMA ? at - 2 : at - 1;
    const opens = contentFrom(p, start, at) === at || /^(?:that|which|and|but|because)$/u.test(p.lower(before)) || p.mark(at - 1) === COLON;
    let contents: readonly Range[];
    if (opens) {
      let from = p.mark(to) === COMMA ? to + 1 : to;
      if (p.mark(from) === COMMA) from++;
      const last = p.isBoundary(from, level) && !p.quotationAt(from) ? -1 : clauseEnd(p, from, level);
      contents = last > from ? [{ from, to: last }] : [];
    } else {
      contents = contentLeft(p, at, level, true);
      if (!contents.length) {
        const from = contentFrom(p, start, at - 1);
        contents = at - 1 > from ? [{ from, to: at - 1 }] : [];
      }
    }
    const via = this.viaBehind(end + 1, level, Math.max(5, to - end));
    return contents.length ? { speaker: mention, cue: { from: at, to: at + 1 }, contents, confidence: 0.9, spoken: true, according: true, via } : null;
  }

  /** The phrase after "according to" with what is said of it, up to the comma behind or the sentence's end. */
  private accordingEnd(end: number, level: number): number {
    const { p } = this;
    // "according to two people who have read it, …"
    const isRelative = /^(?:who|whose|that|which)$/u.test(p.lower(end + 1));
    for (let at = end + 1; at < end + 20; at++) {
      if (at >= p.length || p.isBoundary(at, level)) return end + 1;
      if (p.mark(at) === COMMA) return isRelative ? at : this.appositionEnd(at);
      if (isRelative && p.level(at) === level) continue;
      if (p.level(at) !== level || p.has(at, Tag.Auxiliary | Tag.Pronoun | Tag.Determiner) && !p.has(at - 1, Tag.Preposition)) return end + 1;
    }
    return end + 1;
  }

  /** "according to Jon Orr, a pilot, …": the comma behind the apposition; without one, the comma given. */
  private appositionEnd(comma: number): number {
    const { p } = this;
    if (!p.has(comma + 1, Tag.Determiner | SpeechTag.Role) && p.lower(comma + 2) !== 'by') return comma;
    for (let at = comma + 1; at < comma + 20 && at < p.length && p.level(at) === p.level(comma) && !p.startsSentence(at); at++) {
      if (p.mark(at) === COMMA) return at;
      if (p.has(at, Tag.Auxiliary) || (p.isWord(at) && isVerbal(p, at) && !p.has(at + 1, Tag.Preposition))) return comma;
    }
    return comma;
  }

  /** True when a form that is a noun too is one here: "the claim", "reports say", "its report". */
  private isNoun(at: number, traits: number): boolean {
    const { p } = this;
    if (p.has(at - 1, Tag.Determiner) && !p.has(at - 1, Tag.Pronoun) && p.level(at - 1) === p.level(at) && !p.startsSentence(at)) {
      return !/^(?:this|that|these|those|some|many|both|all|another|others?|each|several|most|few)$/u.test(p.lower(at - 1)) || (traits & T.Participle) !== 0;
    }
    if (!(traits & T.Noun)) return false;
    if (p.lower(at - 1) === "'s" || p.lower(at - 1) === '’s' || (p.has(at - 1, Tag.Preposition) && p.lower(at - 1) !== 'to')) return true;
    return p.cue(at + 1) !== 0 || p.has(at + 1, Tag.Auxiliary) || p.lower(at + 1) === 'of' || p.lower(at + 1) === 'by';
  }

  /** "went on" and "put it" attribute; "went" and "put" do not. */
  private lacksParticle(at: number): boolean {
    const form = this.p.lower(at);
    const next = this.p.lower(at + 1);
    if (form === 'go' || form === 'goes' || form === 'went' || form === 'going') return next !== 'on';
    return (form === 'put' || form === 'puts' || form === 'putting') && next !== 'it';
  }

  /** "the State Department": a capital within a sentence makes it a name, but for headlines that write "Castell Says". */
  private isName(at: number, traits: number): boolean {
    const { p } = this;
    return !p.startsSentence(at) && p.level(at - 1) === p.level(at) && !(traits & (T.Says | T.Tells) && !(traits & T.Noun) && /^s(?:ay|ays|aid)$/u.test(p.lower(at)));
  }

  private verb(at: number, traits: number): Clause | null {
    const { p } = this;
    if (p.isCapital(at) && this.isName(at, traits)) return null;
    if (this.isNoun(at, traits) || this.lacksParticle(at)) return null;
    const level = p.level(at);
    if (!(traits & ~(T.Speech | T.Cites))) return null;
    const group = verbGroup(p, at);
    if (group.to) return null;
    // "in a letter seen by the Gazette"
    if (traits & T.Thinks && traits & T.Past && !group.auxiliary && p.lower(at + 1) === 'by') return null;
    const quoted = traits & T.Participle && p.lower(group.last) === 'as' ? quotedAs(p, group.last, at) : null;
    if (traits & T.Feels && (!group.be || p.pronoun(group.last) === 'it')) return null;
    if (group.be && traits & T.Past && !(traits & (T.Participle | T.Feels))) return this.passive(at, traits, level);
    const subject = quoted?.subject ?? this.subjectOf(at, traits, group);
    if (!subject) return null;
    // "He did not say who" tells nothing that he said, nor does "critics may say", "if Castell says".
    if (traits & (T.Says | T.Tells | T.Quotes) && (group.negated || this.isSupposed(subject, group))) return null;
    const clause = this.clause(at, traits, level, subject);
    return clause && quoted?.via ? { ...clause, via: quoted.via } : clause;
  }

  /** Speech that did not happen: "critics might say", "if Castell says". "We can say" is said by saying it. */
  private isSupposed({ mention, start, inverted }: Subject, group: { last: number; modal: boolean }): boolean {
    const { p } = this;
    if (isFirstPerson(mention)) return false;
    return group.modal || (!inverted && /^(?:if|unless|whether|should)$/u.test(p.lower(start - 1)) && p.level(start - 1) === p.level(start));
  }

  private subjectOf(at: number, traits: number, group: { last: number; auxiliary: boolean; be: boolean }): Subject | null {
    const { p } = this;
    if (traits & T.Feels) return subjectLeft(p, group.last, at, traits);
    if (traits & T.Participle && !(group.be)) return participleSubject(p, at, traits, this.lastInSentence);
    const isComma = p.mark(group.last) === COMMA && p.level(group.last) === p.level(at);
    const right = group.auxiliary ? null : subjectRight(p, at, traits);
    // "Researchers, led by Orr, found the bridge “unsafe”": a thing behind the verb is no subject.
    const canSpeak = right !== null && (right.mention.kind !== 'other' || right.mention.person || (traits & T.Says) !== 0);
    if (right && canSpeak && isComma && this.endsClause(right.end + 1, p.level(at))) return right;
    const left = subjectLeft(p, group.last, at, traits);
    if (left) return agrees(left.mention, traits, group.auxiliary) && !this.isNounBehind(left.mention, at, traits, group.auxiliary) ? left : null;
    if (right && (group.last < p.sentenceStart(at) || p.level(group.last) !== p.level(at) || isComma || isDash(p.mark(group.last)))) {
      const opensSentence = p.startsSentence(at);
      if (!opensSentence || p.level(at - 1) !== p.level(at)) return right;
    }
    if (traits & T.Past && p.lower(at + 1) === 'by') return null;
    if (/^(?:and|but|then|or)$/u.test(p.lower(group.last)) || isComma) {
      const mention = this.lastInSentence ?? sentenceSubject(p, at);
      if (mention && traits & (T.Says | T.Tells | T.Quotes) || mention && this.lastInSentence) return { mention, start: at, end: at, confidence: 0.8, inverted: false };
    }
    return null;
  }

  /** "the Norland state office": after a body in the singular a bare form is a verb only when "that" or a mark follows. */
  private isNounBehind(mention: Mention, at: number, traits: number, auxiliary: boolean): boolean {
    const { p } = this;
    return (traits & (T.Noun | T.Base)) === (T.Noun | T.Base) && !auxiliary && mention.kind === 'source' && !mention.plural && p.lower(at + 1) !== 'that' && p.isWord(at + 1);
  }

  /** After an inverted subject the clause is over: a stop, a comma, a quotation, the end. */
  private endsClause(at: number, level: number): boolean {
    const { p } = this;
    if (at >= p.length || p.isBoundary(at, level) || p.level(at) !== level) return true;
    const code = p.mark(at);
    return code === COMMA || code === COLON || isFinal(code) || isDash(code) || isTime(p.lower(at)) || p.has(at, Tag.Preposition);
  }

  /** "was described by Castell as “…”", "it is held by the court that". Without "by" nobody is named. */
  private passive(at: number, traits: number, level: number): Clause | null {
    const { p } = this;
    const hearsay = unnamedClaim(p, at, level);
    if (hearsay) return { ...hearsay, confidence: 1, spoken: false, according: false, via: null };
    for (let by = at + 1; by < at + 6; by++) {
      if (p.level(by) !== level || p.isBoundary(by, level)) return null;
      if (p.lower(by) !== 'by') continue;
      const end = phraseEnd(p, by + 1, by + REACH);
      if (end < 0) return null;
      const mention = mentionOf(p, by + 1, end, true);
      const next = p.lower(end + 1);
      // "was quoted by Sol news agency as saying": whoever says it stands before.
      if (p.cue(next === 'as' ? end + 2 : by - 1) & T.Participle) return null;
      const from = next === 'as' || next === 'that' ? end + 2 : end + 1;
      const contents = next === 'that' ? [{ from, to: clauseEnd(p, from, level) }] : traits & (T.Names | T.Says | T.Weak) ? namedIn(p, from, level) : [];
      return contents.length ? { speaker: mention, cue: { from: at, to: at }, contents, confidence: 0.85, spoken: true, according: false, via: null } : null;
    }
    return null;
  }

  private clause(at: number, traits: number, level: number, subject: Subject): Clause | null {
    const { p } = this;
    const after = Math.max(p.lower(at + 1) === 'it' && traits & T.Quotes ? at + 1 : at, subject.end) + 1;
    // "vowed to close the port" is no place and no addressee.
    const isDeed = (traits & T.Infinitive) !== 0 && p.lower(after) === 'to';
    const next = isDeed ? after : skipAdverbials(p, after, level, subject.inverted ? 0 : traits);
    const found = contentRight(p, next, level, traits, subject.mention);
    // "…, said Castell, an engineer who knows it": behind a subject that follows its content only words in quotation marks go on with that.
    const isBehind = subject.inverted && subject.start > p.sentenceStart(subject.start) && p.lower(next) !== 'that';
    const right = isBehind ? found.filter(({ from }) => p.quotationAt(from)) : found;
    const code = p.mark(next);
    const closed = p.isBoundary(next, level) || p.level(next) !== level || code === COMMA || code === CLOSE || code === SEMICOLON || isFinal(code) || isDash(code);
    // "“…,” she said, “…,” adding: “…”": a participle with words of its own behind it leaves those before it to the verb.
    const isFull = traits & T.Names && !(traits & (T.Says | T.Weak)) || (traits & T.Participle && right.length > 0);
    const left = isFull ? [] : leftContent(p, subject, level, traits, closed, right.length > 0, next);
    const all = left.length || right.length ? [...left, ...right] : around(p, subject, next, level, traits);
    const contents = p.lower(subject.start) === 'who' && p.mark(subject.start - 1) === COMMA ? all.map((content) => this.withinCommas(content, level)) : all;
    if (!contents.length) return null;
    const cueEnd = traits & T.Tells && !subject.inverted ? addresseeEnd(p, at) : this.particleEnd(at, traits);
    const spoken = (traits & (T.Thinks | T.Feels)) === 0;
    return { speaker: subject.mention, cue: { from: at, to: cueEnd }, contents, confidence: subject.confidence, spoken, according: false, via: this.viaBehind(next, level) };
  }

  /** "Castell, who said 12 had died, resigned": a relative clause between commas ends at the second. */
  private withinCommas({ from, to }: Range, level: number): Range {
    for (let at = from + 1; at < to; at++) if (this.p.level(at) === level && this.p.mark(at) === COMMA) return { from, to: at - 1 };
    return { from, to };
  }

  /** "pointed out that", "went on", "put it": the small word is part of the cue; in "said on Monday", "wrote on the wall" it is not. */
  private particleEnd(at: number, traits: number): number {
    const { p } = this;
    const form = p.lower(at + 1);
    if (form === 'it') return traits & T.Quotes ? at + 1 : at;
    if (!/^(?:out|on|back|up)$/u.test(form)) return at;
    const opensPhrase = (p.has(at + 2, Tag.Determiner) && p.lower(at + 2) !== 'that') || isTime(p.lower(at + 2));
    return opensPhrase ? at : at + 1;
  }

  /** ", quoted by Sol news agency": the source through which the words came. */
  private viaBehind(at: number, level: number, reach = 5): Range | null {
    const { p } = this;
    for (let i = at; i < at + reach && i < p.length && p.level(i) === level && !(i > at && p.startsSentence(i)); i++) {
      if (p.lower(i + 1) === 'by' && /^(?:quoted|cited|reported|carried)$/u.test(p.lower(i))) {
        const end = phraseEnd(p, i + 2, i + 20);
        return end >= 0 ? { from: i + 2, to: end } : null;
      }
    }
    return null;
  }
}
