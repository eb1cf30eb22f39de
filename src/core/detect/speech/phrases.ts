// Finds where noun phrases start and end.

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { type Passage, REACH } from './passage';
import { AMPERSAND, APOSTROPHE, AT, CLOSE, CURLY_APOSTROPHE, HASH, HYPHEN, OPEN, SLASH, STOP } from './punctuation';


/** When something was said stands beside who said it: "Castell said Monday", "said Castell last week". */
const times = new Set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later now then recently
  last this next january february march april may june july august september october november december week month year morning afternoon
  evening night days weeks months years ago`.split(/\s+/u));

export function isTime(form: string): boolean {
  return times.has(form);
}

/** "the Sydney Morning Herald", "43-year-old Jon Orr": words for times that are part of a name, or of an age. */
function isTimeInName(p: Passage, at: number): boolean {
  if (p.mark(at - 1) === HYPHEN) return p.isGlued(at);
  return p.isCapital(at) && p.isCapital(at - 1) && p.isCapital(at + 1) && !p.startsSentence(at + 1) && !p.isFunctionWord(at + 1);
}

/** Adverbs that stand between a subject and its verb, or before the subject; all in -ly count too. */
const adverbs = new Set(`also later then once again already still now often never always even just too thus hence therefore meanwhile however
  moreover besides perhaps instead nevertheless nonetheless further furthermore earlier today yesterday tomorrow first soon
  rather simply sometimes yet afterwards afterward thereafter himself herself themselves itself myself ourselves reportedly`.split(/\s+/u));

export function isAdverb(form: string): boolean {
  return adverbs.has(form) || (form.length > 4 && form.endsWith('ly') && form !== 'family' && form !== 'reply' && form !== 'italy' && form !== 'assembly');
}

/** Small words inside names: "Mira de Castell", "Jon al-Denk". */
export const particles = new Set('de del della der den des da dos du di la le el al bin bint ibn van von zu zum y e ben abu ter ten st'.split(' '));

/** "Mr." and initials: the full stop belongs to the word before. */
export function isAbbreviation(p: Passage, at: number): boolean {
  const token = p.tokens[at];
  return token?.kind === 'word' && p.isCapital(at) && (token.end - token.start === 1 || (token.end - token.start <= 4 && p.has(at, SpeechTag.Role)));
}

/** Where the bracket that closes at `at` opened, or -1. */
function bracketOpen(p: Passage, at: number, floor: number): number {
  for (let i = at - 1; i > floor && i > at - 12; i--) if (p.mark(i) === OPEN) return i;
  return -1;
}

/** Past forms in no lists of cues: they end a subject as "-ed" does ("the ministry met doctors"). Those that are nouns too are so behind an article ("the left said"). */
const irregular = new Set(`met came went took gave became began brought bought kept grew flew broke chose drew drove spoke stood ran fell rose sent spent
  won lost held left led heard sat sold paid made got built caught dealt fought hung quit rang sank shook slept stole struck swam taught threw tore woke wept wore ate`.split(/\s+/u));

/** True for a word that the finite verb of another clause could be: an auxiliary, a cue verb, a form in -ed that no article precedes. */
export function isVerbal(p: Passage, at: number): boolean {
  if (p.has(at, Tag.Auxiliary)) return true;
  if (p.isCapital(at)) return false;
  const traits = p.cue(at);
  const form = p.lower(at);
  const looks = (traits & ~(T.Speech | T.According | T.Cites)) !== 0 || (form.length > 4 && form.endsWith('ed')) || irregular.has(form);
  return looks && !p.has(at - 1, Tag.Determiner);
}

/**
 * The start of the noun phrase that ends at token `last`, not before `floor`: leftwards over nouns, prepositions within the
 * phrase ("the report of the panel"), coordination ("officials and experts"), hyphens, initials, brackets.
 */
export function phraseStart(p: Passage, last: number, floor: number): number {
  const level = p.level(last);
  let at = last;
  // After "and" it is open whether the phrase or a clause goes on leftwards; a verb there tells that it was a clause.
  let coordinated = -1;
  const limit = Math.max(floor, last - REACH);
  if (p.mark(at) === CLOSE) {
    const open = bracketOpen(p, at, limit);
    if (open > limit) at = open - 1;
  }
  while (at > limit && !p.startsSentence(at)) {
    const before = at - 1;
    if (p.level(before) !== level) break;
    const token = p.tokens[before]!;
    if (token.kind === 'mark') {
      const code = p.mark(before);
      const joins = code === AMPERSAND || code === AT || code === SLASH || code === HASH || ((code === HYPHEN || code === 0x2010) && (p.isGlued(at) || (p.isCapital(at) && p.isGlued(before))))
        || (code === STOP && isAbbreviation(p, before - 1)) || ((code === APOSTROPHE || code === CURLY_APOSTROPHE) && p.isGlued(before));
      if (joins) {
        at = Math.max(limit, before === limit ? before : before - (code === AT || code === HASH ? 0 : 1));
        continue;
      }
      const open = code === CLOSE ? bracketOpen(p, before, limit) : -1;
      if (open > limit) {
        at = open - 1;
        continue;
      }
      break;
    }
    if (token.kind === 'number') {
      at = before;
      continue;
    }
    const tags = token.word.tags;
    const form = token.word.lower;
    if (form === 'and' || form === 'or' || form === '&') {
      if (before === limit || p.startsSentence(before)) break;
      coordinated = at;
      at = before;
      continue;
    }
    // "heard that Orr": no name is pointed at with "that".
    if (form === 'that' && p.isCapital(at)) break;
    if (tags & Tag.Determiner && (!(tags & Tag.Pronoun) || form === 'her')) {
      at = before;
      if (!p.has(at - 1, Tag.Preposition) && !p.has(at - 1, Tag.Determiner) && !/^(?:and|or)$/u.test(p.lower(at - 1))) break;
      if (p.has(at - 1, Tag.Conjunction) && form !== 'that') break;
      continue;
    }
    const isPreposition = (tags & Tag.Preposition) !== 0;
    if (form === 'one') { at = before; break; }
    if (tags & Tag.Pronoun && !p.isCapital(before)) { if (coordinated >= 0) at = coordinated; break; }
    if (tags & Tag.Conjunction && !isPreposition) { if (coordinated >= 0 && form !== 'that') at = coordinated; break; }
    if (tags & Tag.Auxiliary) { if (p.lower(before - 1) === 'to') { at = before; continue; } if (coordinated >= 0) at = coordinated; break; }
    if (!isPreposition && isVerbal(p, before)) {
      // "A letter seen by Radio Sol", "officials briefed on the plan": a participle within the phrase.
      // … but "he travelled to Sol" is a clause.
      if (p.has(before + 1, Tag.Preposition) && coordinated < 0 && !p.pronoun(before - 1)) { at = before; continue; }
      if (coordinated >= 0) at = coordinated;
      break;
    }
    if (isPreposition && (form === 'because' || form === 'since' || form === 'while' || form === 'with' && p.startsSentence(before))) break;
    at = before;
  }
  return trimStart(p, at, last);
}

function isIntroduction(p: Passage, at: number): boolean {
  const form = p.lower(at);
  if (!p.isWord(at)) return false;
  if (isTime(form)) return form !== 'may' && form !== 'march';
  return (p.has(at, Tag.Conjunction) || isAdverb(form)) && !p.has(at, Tag.Determiner);
}

/** Drops what introduces a clause and is no part of its subject: "But", "Meanwhile", "Last week", "In Geneva". */
function trimStart(p: Passage, from: number, last: number): number {
  let at = from;
  for (;;) {
    while (at < last && isIntroduction(p, at)) at++;
    if (at >= last || !p.has(at, Tag.Preposition)) return at;
    // A phrase that starts with a preposition: its subject starts at the last article, or is the run of words that the last name or role ends.
    let start = last;
    while (start - 1 > at && p.isWord(start - 1) && !p.isFunctionWord(start - 1) && !isTime(p.lower(start - 1))
      && (p.isCapital(start - 1) === p.isCapital(start) || p.has(start - 1, SpeechTag.Role))) start--;
    return p.has(start - 1, Tag.Determiner) && start - 1 > at + 1 ? start - 1 : start;
  }
}

/** "co-founder", "ex-minister": a role behind a prefix. */
function isPrefixed(p: Passage, at: number): boolean {
  return p.mark(at + 1) === HYPHEN && p.isGlued(at + 1) && p.isGlued(at + 2) && p.has(at + 2, SpeechTag.Role);
}

/** The last token of the noun phrase that starts at `first`, before `ceiling`; -1 when none starts there. */
export function phraseEnd(p: Passage, first: number, ceiling: number): number {
  const level = p.level(first);
  if (!p.isWord(first) && p.tokens[first]?.kind !== 'number') return -1;
  const isOneOf = p.lower(first) === 'one' && p.lower(first + 1) === 'of';
  if (p.has(first, Tag.Pronoun) && !p.isCapital(first) && !isOneOf && !(/^(?:one|her|his)$/u.test(p.lower(first)) && p.isWord(first + 1) && !p.isFunctionWord(first + 1))) return first;
  const tags = p.tokens[first]!.word.tags;
  if (tags & (Tag.Auxiliary | Tag.Preposition | Tag.Conjunction) && !(tags & Tag.Determiner) && !p.isCapital(first)) return -1;
  let at = first;
  const limit = Math.min(ceiling, first + 24);
  while (at + 1 < limit && p.level(at + 1) === level && !p.startsSentence(at + 1)) {
    const next = at + 1;
    const token = p.tokens[next]!;
    if (token.kind === 'mark') {
      const code = p.mark(next);
      const joins = code === AMPERSAND || code === AT || (code === HYPHEN && p.isGlued(next) && p.isGlued(next + 1))
        || (code === STOP && isAbbreviation(p, at) && p.isWord(next + 1) && next + 1 < limit) || ((code === APOSTROPHE || code === CURLY_APOSTROPHE) && p.isGlued(next));
      if (!joins) break;
      at = next;
      continue;
    }
    if (token.kind === 'number') {
      if (p.isCapital(at)) break;
      at = next;
      continue;
    }
    const { lower, tags: nextTags } = token.word;
    if (isTime(lower) && !(lower === 'may' && p.isCapital(next)) && !isTimeInName(p, next)) break;
    // "a spokeswoman for Norland Rail".
    if (lower === 'of' || (lower === 'for' && p.has(at, SpeechTag.Role) && !p.isCapital(at)) || lower === "'s" || lower === '’s') { at = next; continue; }
    if (lower === 'and' && p.isCapital(at) && p.isCapital(next + 1)) { at = next; continue; }
    if (nextTags & (Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction) && !(p.isCapital(next) && p.isCapital(at)) && !particles.has(lower)) break;
    if (nextTags & Tag.Determiner && p.lower(at) !== 'of') break;
    if (!p.isCapital(next) && (isVerbal(p, next) || isAdverb(lower))) break;
    // "said Castell slowly": after a name only a name goes on, or a common noun that a possessive or an office asks for.
    if (p.isCapital(at) && !p.has(at, Tag.Determiner) && !p.isCapital(next) && !particles.has(lower) && !p.has(next, SpeechTag.Role | SpeechTag.Source) && !isPrefixed(p, next)) break;
    at = next;
  }
  while (at > first && (p.mark(at) === HYPHEN || p.mark(at) === AMPERSAND || p.lower(at) === 'of' || (p.has(at, Tag.Determiner)))) at--;
  return p.has(at, Tag.Determiner) && at === first && !p.has(at, Tag.Pronoun) && !/^(?:some|many|both|all|others?|another|most|few)$/u.test(p.lower(at)) ? -1 : at;
}
