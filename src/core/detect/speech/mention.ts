// What a noun phrase is a mention of: a person, an office, a body, a document.

import { SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Gender, Mention, MentionKind } from './local';
import { isCapital } from '../tokens';
import type { Passage } from './passage';
import { isAbbreviation, isVerbal, particles } from './phrases';
import { APOSTROPHE, COMMA, CURLY_APOSTROPHE, HYPHEN, OPEN, STOP } from './punctuation';

/** Peoples by a name of their own, and members of parties. */
const members = new Set(`finn dane swede pole turk greek serb croat scot briton spaniard czech slovak slovene swiss thai kurd arab texan londoner
  conservative liberal socialist communist nationalist unionist centrist independent`.split(/\s+/u));

/** Peoples, creeds and members of parties: part of an office ("Norlandian President"), not of a name; and, alone, a person ("the American"). */
function isDemonym(form: string): boolean {
  return members.has(form) || form.length > 4 && /(?:ian|ean|can|ese|ish|i|ch|man)$/u.test(form.slice(-4));
}

/** Letters behind a name that are no part of it: "Mira Castell KC", "Jon Orr MP". */
const afterNames = new Set('kc qc sc mp mep msp mla td phd md obe cbe mbe kbe dbe frs esq'.split(' '));

/** The last token of the name that ends at `last`, without letters that say an honour, a degree or a seat. */
function withoutHonours(p: Passage, from: number, last: number): number {
  let at = last;
  while (at - from > 1 && afterNames.has(p.lower(at)) && isCapital(p.text, p.tokens[at]!.end - 1)) at--;
  return at;
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
    // "the Rail Users' Forum"
    if ((code === APOSTROPHE || code === CURLY_APOSTROPHE) && p.isGlued(before) && p.isCapital(before + 1) && p.isCapital(before - 1)) continue;
    if (code === STOP && isAbbreviation(p, before - 1)) continue;
    // "Per Hauge": a first name that is a small word too.
    if (p.isCapital(before) && (!p.isFunctionWord(before) || (!p.startsSentence(before) && p.has(before, SpeechTag.Male | SpeechTag.Female) && p.isCapital(before + 1)))) { at = before; continue; }
    // "May" and "Will" within a name.
    if (p.isCapital(before) && before > floor && p.isCapital(before - 1) && !p.has(before, Tag.Preposition | Tag.Determiner | Tag.Conjunction)) { at = before; continue; }
    if (p.isWord(before) && particles.has(p.lower(before)) && (p.isCapital(before + 1) || p.mark(before + 1) === HYPHEN || particles.has(p.lower(before + 1)))) {
      if (before === floor || p.isCapital(before - 1) || p.mark(before + 1) === HYPHEN) at = before;
      continue;
    }
    break;
  }
  return at;
}

/** Splits a run of capitals into office and name: "Norland Foreign Minister | Mira Castell", "Harbour Council | Jon Orr". */
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

/** Mentions without a role share one list. */
const none: readonly string[] = [];

/** The roles in a phrase, each also with the body before it: "secretary", "union secretary". */
function rolesIn(p: Passage, from: number, to: number): readonly string[] {
  let roles: string[] | null = null;
  for (let at = from; at <= to; at++) {
    if (!p.has(at, SpeechTag.Role)) continue;
    (roles ??= []).push(p.lower(at));
    if (p.has(at - 1, SpeechTag.Source)) roles.push(`${p.lower(at - 1)} ${p.lower(at)}`);
  }
  return roles ?? none;
}

/** A mention in the making. */
type Draft = { -readonly [Key in keyof Mention]: Mention[Key] };

/** One literal for all mentions: objects of one shape are what keeps the many names of a text cheap. */
function described(p: Passage, from: number, to: number, subject: boolean, what: Pick<Mention, 'kind' | 'name' | 'head' | 'gender' | 'plural' | 'roles' | 'person'>): Draft {
  return {
    start: p.tokens[from]!.start, end: p.tokens[to]!.end, kind: what.kind, name: what.name, head: what.head, gender: what.gender, plural: what.plural,
    roles: what.roles, definite: isDefinite(p, from, to), person: what.person, doubtful: false, quoted: p.level(from) >= 0, subject,
  };
}

/** Last token of the phrase's own noun: before the first preposition, comma or participle ("report | of the panel"). */
function headOf(p: Passage, from: number, to: number): number {
  for (let at = from + 1; at <= to; at++) {
    if (p.mark(at) === COMMA || p.mark(at) === OPEN) return at - 1;
    if (!p.isWord(at) || p.isCapital(at) || particles.has(p.lower(at))) continue;
    if (p.has(at, Tag.Preposition | Tag.Conjunction) || (isVerbal(p, at) && p.has(at + 1, Tag.Preposition))) return at - 1;
  }
  return to;
}

/** The mention that tokens `from` to `to` (both in) make, with the name in it found and titles taken off. */
export function mentionOf(p: Passage, from: number, to: number, subject: boolean): Draft {
  const { start } = p.tokens[from]!;
  // "WHO" and "IT" are bodies.
  const head = from === to ? p.pronoun(from) || (isAcronym(p, from) ? '' : p.lower(from)) : '';
  const pronoun = head ? pronouns[head] : undefined;
  if (pronoun) {
    const name = p.text.slice(start, start + head.length);
    const person = head !== 'it' && head !== 'which';
    const mention = described(p, from, to, subject, { kind: 'pronoun', name, head, gender: pronoun.gender, plural: pronoun.plural, roles: none, person });
    // "we've": the mention is the pronoun alone.
    mention.end = start + head.length;
    return mention;
  }
  return nounMention(p, from, to, subject);
}

/** "Mira Castell and Jon Orr": two people by all signs who speak as one; null for the names of bodies ("Sol and Partners"). */
function pairOf(p: Passage, from: number, to: number, subject: boolean): Draft | null {
  if (to - from < 2 || !p.isCapital(to)) return null;
  let and = to - 1;
  while (and > from && p.isCapital(and)) and--;
  if (p.lower(and) !== 'and' || and === from || !p.isCapital(and - 1)) return null;
  const first = nounMention(p, from, and - 1, subject);
  const second = nounMention(p, and + 1, to, subject);
  if (first.kind !== 'name' || second.kind !== 'name' || !first.person || !second.person) return null;
  return described(p, from, to, subject, { kind: 'role', name: withoutArticle(p, from, to), head: second.head.toLowerCase(), gender: null, plural: true, roles: none, person: true });
}

function nounMention(p: Passage, from: number, to: number, subject: boolean): Draft {
  const pair = pairOf(p, from, to, subject);
  if (pair) return pair;
  let head = withoutHonours(p, from, headOf(p, from, to));
  // "Head of the Harbour Council Jon Orr", "academic and professor Jon Orr", "University of Sol president Jon Orr": the name stands at the very end.
  if (head < to && p.isCapital(to)) {
    const run = nameStart(p, to, head + 1);
    const name = afterOffice(p, run, to);
    const isBehindRole = name === run && run > head + 1 && p.has(run - 1, SpeechTag.Role) && !p.isCapital(run - 1);
    if (to > name && (isBehindRole || (name > run && p.has(head, SpeechTag.Role)))) return named(p, from, to, name, to, subject);
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
function named(p: Passage, from: number, to: number, nameFrom: number, nameTo: number, subject: boolean): Draft {
  const roles = rolesIn(p, from, nameFrom - 1);
  const last = p.lower(nameTo);
  // "the WHO", "NASA": letters alone are a body.
  const isBody = (p.has(nameTo, SpeechTag.Source) && !p.has(nameTo, SpeechTag.Role)) || (nameFrom === nameTo && roles.length === 0 && isAcronym(p, nameTo));
  const isOffice = !isBody && p.has(nameTo, SpeechTag.Role) && nameTo > from && roles.length === 0 && nameFrom === nameStart(p, nameTo, from);
  const article = nameFrom > from && p.has(nameFrom - 1, Tag.Determiner);
  const gender = genderOf(p, from, nameTo);
  if (isBody || isOffice || (article && !roles.length)) {
    // "the American" is a person, "the Guardian" a source; both keep their phrase.
    const kind: MentionKind = isOffice || (!isBody && isDemonym(last)) ? 'role' : 'source';
    return described(p, from, to, subject, { kind, name: withoutArticle(p, from, to), head: last, gender, plural: isPlural(last), roles: isOffice ? [last] : none, person: kind === 'role' });
  }
  const person = roles.length > 0 || (nameTo > nameFrom && p.has(nameFrom, SpeechTag.Male | SpeechTag.Female));
  // "MR ALDEN": whom a title makes a person is no acronym.
  const nameOf = (first: number) => (roles.length > 0 ? inLowerCase(p.slice(first, nameTo)) : p.slice(first, nameTo));
  return described(p, from, to, subject, { kind: 'name', name: nameOf(nameFrom), head: nameOf(lastNameFrom(p, nameFrom, nameTo)), gender, plural: false, roles, person });
}

function isLowerAt(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** "MIRA CASTELL" as other texts write it. "MC" are initials, and stay as they are. */
export function inLowerCase(name: string): string {
  if (name.length <= 3 || isLowerAt(name, 1) || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(^|[\s'’.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (?:For|Of|The|And)(?= )/gu, (small) => small.toLowerCase());
}

/** Capitals only, and more than one. */
export function isAcronym(p: Passage, at: number): boolean {
  const { start, end } = p.tokens[at]!;
  if (end - start < 2 || end - start > 8) return false;
  for (let i = start; i < end; i++) if (!isCapital(p.text, i) && p.text.charCodeAt(i) !== STOP) return false;
  return true;
}

const definites = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its']);

/** "the minister", "Norland's minister": somebody known already. */
function isDefinite(p: Passage, from: number, to: number): boolean {
  if (definites.has(p.lower(from))) return true;
  for (let at = from + 1; at < to && at < from + 6; at++) if (p.lower(at) === "'s") return true;
  return false;
}

/** "al-Denk", "Orr-Castell": hyphenated surnames are one word. */
function lastNameFrom(p: Passage, from: number, to: number): number {
  let at = to;
  while (at - 2 >= from && p.mark(at - 1) === HYPHEN && p.isGlued(at)) at -= 2;
  return at;
}

const plurals = new Set('police people folks many some both media data'.split(' '));

function isPlural(form: string): boolean {
  return (form.length > 3 && form.endsWith('s') && !form.endsWith('ss') && form !== 'times' && form !== 'news') || form.endsWith('men') || plurals.has(form);
}

/** A phrase whose head is a common noun: "a senior official", "Western powers", "the report". */
function common(p: Passage, from: number, to: number, head: number, subject: boolean): Draft {
  // "the 34-year-old" calls somebody by age as by an office.
  const form = isYearOld(p, head) && head - 4 >= from ? p.text.slice(p.tokens[head - 4]!.start, p.tokens[head]!.end).toLowerCase() : p.lower(head);
  const isRole = p.has(head, SpeechTag.Role) || form.length > 6 && form.endsWith('-year-old');
  const kind: MentionKind = isRole ? 'role' : p.has(head, SpeechTag.Source) ? 'source' : 'other';
  const gender = genderOf(p, head, head);
  return described(p, from, to, subject, { kind, name: withoutArticle(p, from, to), head: form, gender, plural: isPlural(form), roles: isRole ? [form] : none, person: isRole });
}

function withoutArticle(p: Passage, from: number, to: number): string {
  const form = p.lower(from);
  return p.slice(from < to && (form === 'the' || form === 'a' || form === 'an') ? from + 1 : from, to);
}

/** Roles said of a name in apposition behind it: "Mira Castell, a deputy minister, …". */
export function rolesAfter(p: Passage, at: number): readonly string[] {
  if (p.mark(at) !== COMMA) return none;
  const roles: string[] = [];
  const age = ageAt(p, at + 1);
  if (age) roles.push(age);
  // "Orr, 34, a pilot": what follows the age is said of Orr too.
  for (let next = age && p.mark(at + 2) === COMMA ? at + 3 : at + 1; next < Math.min(p.length, at + 14) && !p.startsSentence(next); next++) {
    // "In Norland, the minister said": a verb makes it a clause of its own.
    if (p.isWord(next) && isVerbal(p, next)) return age ? [age] : none;
    if (p.mark(next) === COMMA || (roles.length > 0 && (p.lower(next) === 'for' || p.lower(next) === 'of'))) break;
    if (p.has(next, SpeechTag.Role) && !p.isCapital(next + 1)) roles.push(p.lower(next));
  }
  return roles;
}

/** The age at token `at` or behind its article, as a later mention calls it: "34-year-old" of "Orr, 34," and "Orr, a 34-year-old pilot"; '' for none. */
function ageAt(p: Passage, at: number): string {
  const number = p.has(at, Tag.Determiner) ? at + 1 : at;
  const token = p.tokens[number];
  if (token?.kind !== 'number' || token.end - token.start > 3) return '';
  const isBare = number === at && (p.mark(at + 1) === COMMA || p.startsSentence(at + 1) || p.mark(at + 1) === STOP);
  return isBare || isYearOld(p, number + 4) ? `${token.word.lower}-year-old` : '';
}

/** The token that ends "34-year-old". */
export function isYearOld(p: Passage, at: number): boolean {
  return p.lower(at) === 'old' && p.lower(at - 2) === 'year' && p.mark(at - 1) === HYPHEN && p.mark(at - 3) === HYPHEN && p.tokens[at - 4]?.kind === 'number';
}

/** Adds roles said of a name: whoever has one is a person, and a name by all means. */
export function withRoles(mention: Draft, roles: readonly string[]): void {
  if (!roles.length) return;
  mention.roles = [...mention.roles, ...roles];
  mention.person = true;
  mention.doubtful = false;
}

