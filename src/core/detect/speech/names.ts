// Finds the names in a paragraph.

import { SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Mention } from './local';
import { isYearOld, mentionOf, rolesAfter, withRoles } from './mention';
import { behindPlaceLine, type Passage } from './passage';
import { isAbbreviation, isAdverb, isVerbal, particles } from './phrases';
import { COMMA, HYPHEN, STOP } from './punctuation';

/** Things that bear the names of people: "the trawler Mary Bell". */
const craft = new Set('trawler ship boat ferry yacht vessel tanker schooner steamer tug frigate submarine lifeboat barge liner freighter storm hurricane cyclone typhoon'.split(' '));

const places = new Set(['in', 'at', 'near', 'across', 'throughout', 'outside', 'inside']);

/** Adjectives before a name that are no part of it: "Former President", "Poor Mira". */
const epithets = new Set('former late poor dear old little young new acting outgoing incoming then'.split(' '));

/** Capitals at the start of an utterance that name nobody. */
const exclamations = new Set('yes no oh ah well why how please thanks hello god ok okay hey eh twas tis'.split(' '));

/** All names in the paragraph: runs of capitals that are no closed-class word, and offices before them. */
export function findNames(p: Passage): Mention[] {
  const found: Mention[] = [];
  const start = behindPlaceLine(p, 0, p.length);
  let at = start;
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
    if (craft.has(p.lower(at - 1)) && !p.startsSentence(at)) {
      at = last + 1;
      continue;
    }
    const nothing = last === at && (p.startsSentence(at) || p.mark(at - 1) !== 0) && (p.cue(at) !== 0 || isAdverb(p.lower(at)));
    const from = rolesBefore(p, at);
    // "The mayor of Sol, Jon Orr, opened the bridge".
    const isApart = p.mark(last + 1) === COMMA || (p.mark(last + 1) === STOP && p.startsSentence(last + 2));
    const role = p.mark(at - 1) === COMMA && isApart ? roleOf(p, at - 2) : '';
    // "in Moscow", "at Castell": a place here, whatever it is elsewhere.
    const isPlace = from === at && places.has(p.lower(at - 1)) && !p.has(at, SpeechTag.Male | SpeechTag.Female);
    if (!nothing && !isPlace) {
      const mention = mentionOf(p, from, last, p.startsSentence(from) || from === start || isSubject(p, from, last));
      mention.doubtful = last === at && from === at && (p.startsSentence(at) || p.mark(at - 1) !== 0);
      // "88-year-old Jon Orr"
      if (mention.kind === 'name' && isYearOld(p, from - 1)) withRoles(mention, [`${p.lower(from - 5)}-year-old`]);
      if (mention.kind === 'name') withRoles(mention, role ? [role] : rolesAfter(p, last + 1));
      found.push(mention);
    }
    at = last + 1;
  }
  return found;
}

/**
 * A name within a sentence that a clause is about: "Asked about it, | Castell shrugged", "Her deputy, | Jon Orr, left", "and | Orr has won".
 * A comma or a conjunction stands before it, a verb behind it, perhaps between commas.
 */
function isSubject(p: Passage, from: number, last: number): boolean {
  const before = p.mark(from - 1);
  if (before !== COMMA && !p.has(from - 1, Tag.Conjunction)) return false;
  // "However, | Orr's sister left".
  if (before === COMMA && p.startsSentence(from - 2) && isAdverb(p.lower(from - 2))) return true;
  const next = p.mark(last + 1) === COMMA && before === COMMA ? last + 2 : last + 1;
  if (next >= p.length || p.startsSentence(next) || p.level(next) !== p.level(from)) return false;
  return p.isWord(next) && isVerbal(p, next);
}

/** The role at the head of the phrase that ends at `last`: "mayor" of "the mayor of Sol"; '' when it has none. */
function roleOf(p: Passage, last: number): string {
  for (let at = last; at > last - 8 && p.isWord(at) && p.level(at) === p.level(last); at--) {
    if (p.has(at, SpeechTag.Role)) return at === last || p.has(at + 1, Tag.Preposition) ? p.lower(at) : '';
    if (p.has(at, Tag.Auxiliary | Tag.Pronoun | Tag.Conjunction)) return '';
  }
  return '';
}

/** "deputy foreign minister | Mira Castell": lower-case words of an office right before a name. */
function rolesBefore(p: Passage, at: number): number {
  let from = at;
  while (from > 0 && from > at - 4 && p.has(from - 1, SpeechTag.Role) && !p.isCapital(from - 1) && !p.startsSentence(from) && p.level(from - 1) === p.level(at)) from--;
  return from;
}
