// Finds the noun phrase that speaks, and what in it is a name.

import { SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Gender, Mention, MentionKind } from './local';
import { isCapitalAt, type Passage, REACH } from './passage';

const HYPHEN = 0x2d, STOP = 0x2e, AMPERSAND = 0x26, AT = 0x40, COMMA = 0x2c, APOSTROPHE = 0x27, CURLY_APOSTROPHE = 0x2019, OPEN = 0x28, CLOSE = 0x29, SLASH = 0x2f, HASH = 0x23;

/** When something was said stands beside who said it: "Castell said Monday", "said Castell last week". */
const times = new Set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later now then recently
  last this next january february march april may june july august september october november december week month year morning afternoon
  evening night days weeks months years ago`.split(/\s+/u));

export function isTime(form: string): boolean {
  return times.has(form);
}

/** Adverbs that stand between a subject and its verb, or before the subject; all in -ly count too. */
const adverbs = new Set(`also later then once again already still now often never always even just too thus hence therefore meanwhile however
  moreover besides perhaps instead nevertheless nonetheless further furthermore earlier today yesterday tomorrow first soon
  rather simply sometimes yet afterwards afterward thereafter himself herself themselves itself myself ourselves reportedly`.split(/\s+/u));

export function isAdverb(form: string): boolean {
  return adverbs.has(form) || (form.length > 4 && form.endsWith('ly') && form !== 'family' && form !== 'reply' && form !== 'italy' && form !== 'assembly');
}

/** Small words inside names: "Staffan de Mistura", "Bashar al-Assad". */
const particles = new Set('de del della der den des da dos du di la le el al bin bint ibn van von zu zum y e ben abu ter ten st'.split(' '));

/** Peoples and creeds: part of an office ("Russian President"), not of a name; and, alone, a person ("the American"). */
function isDemonym(form: string): boolean {
  return /(?:ian|ean|can|ese|ish|i|ch|man|shi)$/u.test(form) && form.length > 4;
}

/** "Mr." and initials: the full stop belongs to the word before. */
function isAbbreviation(p: Passage, at: number): boolean {
  const token = p.tokens[at];
  return token?.kind === 'word' && p.isCapital(at) && (token.end - token.start === 1 || (token.end - token.start <= 4 && p.has(at, SpeechTag.Role)));
}

/** Where the bracket that closes at `at` opened, or -1. */
function bracketOpen(p: Passage, at: number, floor: number): number {
  for (let i = at - 1; i > floor && i > at - 12; i--) if (p.mark(i) === OPEN) return i;
  return -1;
}

/** True for a word that the finite verb of another clause could be: an auxiliary, a cue verb, a form in -ed that no article precedes. */
export function isVerbal(p: Passage, at: number): boolean {
  if (p.has(at, Tag.Auxiliary)) return true;
  if (p.isCapital(at)) return false;
  const traits = p.cue(at);
  const form = p.lower(at);
  const looks = (traits !== 0 && form !== 'according') || (form.length > 4 && form.endsWith('ed'));
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
      const joins = code === AMPERSAND || code === AT || code === SLASH || code === HASH || ((code === HYPHEN || code === 0x2010) && (p.isGlued(at) || p.isCapital(at)))
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
    if (tags & Tag.Determiner && !(tags & Tag.Pronoun)) {
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
      // "A letter seen by Sky News", "officials briefed on the plan": a participle within the phrase.
      if (p.has(before + 1, Tag.Preposition) && coordinated < 0) { at = before; continue; }
      if (coordinated >= 0) at = coordinated;
      break;
    }
    if (isPreposition && (form === 'because' || form === 'since' || form === 'while' || form === 'with' && p.startsSentence(before))) break;
    at = before;
  }
  return trimStart(p, at, last);
}

/** Drops what introduces a clause and is no part of its subject: "But", "Meanwhile", "Last week", "In Geneva". */
function trimStart(p: Passage, from: number, last: number): number {
  let at = from;
  for (;;) {
    while (at < last && p.isWord(at) && (p.has(at, Tag.Conjunction) || isAdverb(p.lower(at)) || (isTime(p.lower(at)) && p.lower(at) !== 'may' && p.lower(at) !== 'march')) && !(p.has(at, Tag.Determiner) && !isTime(p.lower(at)))) at++;
    if (at >= last || !p.has(at, Tag.Preposition)) return at;
    // A phrase that starts with a preposition: its subject starts at the last article, or is the run of words that the last name or role ends.
    let start = last;
    while (start - 1 > at && p.isWord(start - 1) && !p.isFunctionWord(start - 1) && !isTime(p.lower(start - 1))
      && (p.isCapital(start - 1) === p.isCapital(start) || p.has(start - 1, SpeechTag.Role))) start--;
    return p.has(start - 1, Tag.Determiner) && start - 1 > at + 1 ? start - 1 : start;
  }
}

/** The last token of the noun phrase that starts at `first`, before `ceiling`; -1 when none starts there. */
export function phraseEnd(p: Passage, first: number, ceiling: number): number {
  const level = p.level(first);
  if (!p.isWord(first) && p.tokens[first]?.kind !== 'number') return -1;
  if (p.has(first, Tag.Pronoun) && !p.isCapital(first) && !(/^(?:one|her|his)$/u.test(p.lower(first)) && p.isWord(first + 1) && !p.isFunctionWord(first + 1))) return first;
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
    if (isTime(lower) && !(lower === 'may' && p.isCapital(next))) break;
    if (lower === 'of' || lower === "'s" || lower === '’s') { at = next; continue; }
    if (lower === 'and' && p.isCapital(at) && p.isCapital(next + 1)) { at = next; continue; }
    if (nextTags & (Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction) && !(p.isCapital(next) && p.isCapital(at)) && !particles.has(lower)) break;
    if (nextTags & Tag.Determiner && p.lower(at) !== 'of') break;
    if (!p.isCapital(next) && (isVerbal(p, next) || isAdverb(lower))) break;
    // "said Castell slowly": after a name only a name goes on, or a common noun that a possessive or an office asks for.
    if (p.isCapital(at) && !p.isCapital(next) && !particles.has(lower) && !p.has(next, SpeechTag.Role | SpeechTag.Source)) break;
    at = next;
  }
  while (at > first && (p.mark(at) === HYPHEN || p.mark(at) === AMPERSAND || p.lower(at) === 'of' || (p.has(at, Tag.Determiner)))) at--;
  return p.has(at, Tag.Determiner) && at === first && !p.has(at, Tag.Pronoun) && !/^(?:some|many|both|all|others?|another|most|few)$/u.test(p.lower(at)) ? -1 : at;
}

/** Pronouns that speak, with what they can stand for. */
const pronouns: Readonly<Record<string, { gender: Gender; plural: boolean }>> = {
  he: { gender: 'male', plural: false }, him: { gender: 'male', plural: false }, she: { gender: 'female', plural: false }, her: { gender: 'female', plural: false },
  they: { gender: null, plural: true }, them: { gender: null, plural: true }, it: { gender: null, plural: false }, who: { gender: null, plural: false },
  i: { gender: null, plural: false }, we: { gender: null, plural: true }, you: { gender: null, plural: false }, which: { gender: null, plural: false },
};

/** The run of name words (capitals, initials, particles, glued hyphens) that ends at token `last`: its first token. */
function nameStart(p: Passage, last: number, floor: number): number {
  let at = last;
  for (let before = last - 1; before >= floor; before--) {
    const code = p.mark(before);
    if (code === HYPHEN && p.isGlued(before + 1) && p.isGlued(before)) continue;
    if (code === STOP && isAbbreviation(p, before - 1)) continue;
    if (p.isCapital(before) && !p.isFunctionWord(before)) { at = before; continue; }
    if (p.isCapital(before) && before > floor && p.isCapital(before - 1) && p.has(before, Tag.Preposition) === false && !p.has(before, Tag.Determiner | Tag.Conjunction)) { at = before; continue; }
    if (p.isWord(before) && particles.has(p.lower(before)) && (p.isCapital(before + 1) || p.mark(before + 1) === HYPHEN || particles.has(p.lower(before + 1)))) {
      if (before === floor || p.isCapital(before - 1) || p.mark(before + 1) === HYPHEN) at = before;
      continue;
    }
    break;
  }
  return at;
}

/** Splits a run of capitals into office and name: "Russian Foreign Minister | Sergei Lavrov", "Refugee Council | Enver Solomon". */
function afterOffice(p: Passage, from: number, last: number): number {
  for (let at = last - 1; at >= from; at--) {
    if (!p.has(at, SpeechTag.Role | SpeechTag.Source) || !p.isWord(at)) continue;
    // A first name may be a role's word too ("King", "Major"): it splits only when something is left of it or it is a title.
    const rest = p.mark(at + 1) === STOP ? at + 2 : at + 1;
    if (p.has(at, SpeechTag.Role) || last - rest >= 1) return rest <= last ? rest : from;
  }
  return from;
}

function genderOf(p: Passage, from: number, to: number): Gender {
  for (let at = from; at <= to; at++) {
    const male = p.has(at, SpeechTag.Male);
    const female = p.has(at, SpeechTag.Female);
    if (male !== female) return male ? 'male' : 'female';
  }
  return null;
}

function rolesIn(p: Passage, from: number, to: number, roles: string[]): void {
  for (let at = from; at <= to && roles.length < 6; at++) if (p.has(at, SpeechTag.Role)) roles.push(p.lower(at));
}

/** Last token of the phrase's own noun: before the first preposition, comma or participle ("report | of the panel"). */
function headOf(p: Passage, from: number, to: number): number {
  for (let at = from + 1; at <= to; at++) {
    if (p.mark(at) === COMMA || p.mark(at) === OPEN) return at - 1;
    if (p.isWord(at) && !p.isCapital(at) && (p.has(at, Tag.Preposition | Tag.Conjunction) || (isVerbal(p, at) && p.has(at + 1, Tag.Preposition))) && !particles.has(p.lower(at))) return at - 1;
  }
  return to;
}

/** The mention that tokens `from` to `to` (both in) make, with the name in it found and titles taken off. */
export function mentionOf(p: Passage, from: number, to: number, subject: boolean): Mention {
  const start = p.tokens[from]!.start;
  const end = p.tokens[to]!.end;
  const head = from === to ? p.pronoun(from) || p.lower(from) : '';
  const pronoun = head ? pronouns[head] : undefined;
  if (pronoun && p.text.slice(start, end) !== 'WHO') {
    // "we've": the mention is the pronoun alone.
    return { start, end: start + head.length, kind: 'pronoun', name: p.text.slice(start, start + head.length), head, ...pronoun, roles: [], definite: true, doubtful: false, quoted: p.level(from) >= 0, person: head !== 'it' && head !== 'which', subject };
  }
  return nounMention(p, from, to, subject);
}

function nounMention(p: Passage, from: number, to: number, subject: boolean): Mention {
  let head = headOf(p, from, to);
  // "CEO of the Refugee Council Enver Solomon": the name stands at the very end.
  if (head < to && p.isCapital(to) && p.has(head, SpeechTag.Role)) {
    const run = nameStart(p, to, head + 1);
    const name = afterOffice(p, run, to);
    if (name > run && to > name) return named(p, from, to, name, to, subject);
  }
  while (head > from && (p.lower(head) === "'s" || p.lower(head) === '’s')) head--;
  // "Officials say": a capital that only the sentence's start gives.
  const isCommon = head === from && p.startsSentence(from) && p.has(head, SpeechTag.Role | SpeechTag.Source);
  if (!isCommon && p.isCapital(head) && !p.isFunctionWord(head) || (p.isCapital(head) && head > from && p.isCapital(head - 1))) {
    const run = nameStart(p, head, from);
    return named(p, from, to, afterOffice(p, run, head), head, subject);
  }
  return common(p, from, to, head, subject);
}

/** A phrase that ends in a name, or in the name of a body ("State Department"). */
function named(p: Passage, from: number, to: number, nameFrom: number, nameTo: number, subject: boolean): Mention {
  const roles: string[] = [];
  rolesIn(p, from, nameFrom - 1, roles);
  const last = p.lower(nameTo);
  // "the WHO", "NASA": letters alone are a body.
  const isBody = (p.has(nameTo, SpeechTag.Source) && !p.has(nameTo, SpeechTag.Role)) || (nameFrom === nameTo && roles.length === 0 && isAcronym(p, nameTo));
  const isOffice = p.has(nameTo, SpeechTag.Role) && nameTo > from && !isBody && roles.length === 0 && nameFrom === nameStart(p, nameTo, from);
  const article = p.has(nameFrom - 1, Tag.Determiner) && nameFrom > from;
  const span = { start: p.tokens[from]!.start, end: p.tokens[to]!.end };
  const gender = genderOf(p, from, nameTo);
  const definite = isDefinite(p, from);
  const name = p.slice(nameFrom, nameTo);
  if (isBody || (article && !roles.length && !isOffice)) {
    // "the American" is a person, "the Guardian" a source; both keep their phrase.
    const kind: MentionKind = isBody || !isDemonym(last) ? 'source' : 'role';
    return { ...span, kind, name: withoutArticle(p, from, to), head: last, gender, plural: isPlural(last), roles: [], definite, doubtful: false, quoted: p.level(from) >= 0, person: kind === 'role', subject };
  }
  if (isOffice) return { ...span, kind: 'role', name: withoutArticle(p, from, to), head: last, gender, plural: isPlural(last), roles: [last], definite, doubtful: false, quoted: p.level(from) >= 0, person: true, subject };
  const person = roles.length > 0 || (nameTo > nameFrom && p.has(nameFrom, SpeechTag.Male | SpeechTag.Female));
  return { ...span, kind: 'name', name, head: p.slice(lastNameFrom(p, nameFrom, nameTo), nameTo), gender, plural: false, roles, definite, doubtful: false, quoted: p.level(from) >= 0, person, subject };
}

/** Capitals only, and more than one. */
function isAcronym(p: Passage, at: number): boolean {
  const { start, end } = p.tokens[at]!;
  if (end - start < 2 || end - start > 8) return false;
  for (let i = start; i < end; i++) if (!isCapitalAt(p.text, i) && p.text.charCodeAt(i) !== STOP) return false;
  return true;
}

function isDefinite(p: Passage, from: number): boolean {
  return /^(?:the|this|that|his|her|their|its)$/u.test(p.lower(from));
}

/** "al-Assad", "El-Hassan": hyphenated surnames are one word. */
function lastNameFrom(p: Passage, from: number, to: number): number {
  let at = to;
  while (at - 2 >= from && p.mark(at - 1) === HYPHEN && p.isGlued(at)) at -= 2;
  return at;
}

function isPlural(form: string): boolean {
  return (form.length > 3 && form.endsWith('s') && !form.endsWith('ss') && form !== 'times' && form !== 'news') || /^(?:police|people|men|women|folks|others|many|some|both|media|data)$/u.test(form) || form.endsWith('men');
}

/** A phrase whose head is a common noun: "a senior official", "Western powers", "the report". */
function common(p: Passage, from: number, to: number, head: number, subject: boolean): Mention {
  const form = p.lower(head);
  const isRole = p.has(head, SpeechTag.Role);
  const kind: MentionKind = isRole ? 'role' : p.has(head, SpeechTag.Source) ? 'source' : 'other';
  return {
    start: p.tokens[from]!.start, end: p.tokens[to]!.end, kind, name: withoutArticle(p, from, to), head: form, gender: genderOf(p, head, head),
    plural: isPlural(form), roles: isRole ? [form] : [], definite: isDefinite(p, from), doubtful: false, quoted: p.level(from) >= 0, person: isRole, subject,
  };
}

function withoutArticle(p: Passage, from: number, to: number): string {
  return p.slice(from < to && /^(?:the|a|an)$/u.test(p.lower(from)) ? from + 1 : from, to);
}

/** Roles said of a name in apposition behind it: "Mira Castell, a deputy minister, …". */
export function rolesAfter(p: Passage, at: number): readonly string[] {
  const roles: string[] = [];
  if (p.mark(at) !== COMMA) return roles;
  for (let next = at + 1; next < Math.min(p.length, at + 14) && !p.startsSentence(next); next++) {
    if (p.mark(next) === COMMA || (p.isWord(next) && isVerbal(p, next)) || p.lower(next) === 'for' || p.lower(next) === 'of') {
      if (roles.length || p.mark(next) === COMMA) break;
    }
    if (p.has(next, SpeechTag.Role) && !p.isCapital(next + 1)) roles.push(p.lower(next));
  }
  return roles;
}

/** Adjectives before a name that are no part of it: "Former President", "Poor Mira". */
const epithets = new Set('former late poor dear old little young new acting outgoing incoming then'.split(' '));

/** Capitals at the start of an utterance that name nobody. */
const exclamations = new Set('yes no oh ah well why how please thanks hello god why ok okay hey eh twas tis'.split(' '));

/** All names in the paragraph: runs of capitals that are no closed-class word, and offices before them. */
export function findNames(p: Passage): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < p.length) {
    if (!p.isCapital(at) || p.isFunctionWord(at) || exclamations.has(p.lower(at))) {
      at++;
      continue;
    }
    let last = at;
    for (let next = at + 1; next < Math.min(p.length, at + 16); next++) {
      const code = p.mark(next);
      if (code === HYPHEN && p.isGlued(next) && p.isGlued(next + 1)) continue;
      if (code === STOP && isAbbreviation(p, next - 1) && p.isCapital(next + 1)) continue;
      if (p.isCapital(next) && !p.has(next, Tag.Determiner | Tag.Preposition | Tag.Pronoun)) last = next;
      else if (!(p.isWord(next) && particles.has(p.lower(next)) && (p.isCapital(next + 1) || p.mark(next + 1) === HYPHEN))) break;
    }
    while (at < last && epithets.has(p.lower(at))) at++;
    const nothing = last === at && (p.startsSentence(at) || p.mark(at - 1) !== 0) && (p.cue(at) !== 0 || isAdverb(p.lower(at)));
    if (!nothing) {
      const from = rolesBefore(p, at);
      const mention = mentionOf(p, from, last, p.startsSentence(from));
      const roles = rolesAfter(p, last + 1);
      const doubtful = last === at && from === at && (p.startsSentence(at) || p.mark(at - 1) !== 0);
      // "in Moscow", "at Castell": a place here, whatever it is elsewhere.
      const isPlace = from === at && /^(?:in|at|near|across|throughout|outside|inside)$/u.test(p.lower(at - 1)) && !p.has(at, SpeechTag.Male | SpeechTag.Female);
      if (isPlace) { at = last + 1; continue; }
      if (roles.length && mention.kind === 'name') found.push({ ...mention, roles: [...mention.roles, ...roles], person: true });
      else found.push(doubtful ? { ...mention, doubtful } : mention);
    }
    at = last + 1;
  }
  return found;
}

/** "deputy foreign minister | Mira Castell": lower-case words of an office right before a name. */
function rolesBefore(p: Passage, at: number): number {
  let from = at;
  while (from > 0 && from > at - 4 && p.has(from - 1, SpeechTag.Role) && !p.isCapital(from - 1) && !p.startsSentence(from) && p.level(from - 1) === p.level(at)) from--;
  return from;
}
