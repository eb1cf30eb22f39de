// Nouns of speech with their claim: "his claim that 300 died", "an allegation by the board that …", "issued a warning that …".

import { CueTrait as T } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { clauseEnd } from './extent';
import type { Mention } from './local';
import { mentionOf } from './mention';
import type { Passage, Range } from './passage';
import { phraseEnd, phraseStart } from './phrases';
import { subjectLeft, verbGroup } from './subjects';

/** Verbs that lend a noun of speech their subject: who issues a warning warns. Who rejects a claim does not claim. */
const light = new Set('make makes made making issue issues issued issuing give gives gave giving repeat repeats repeated repeating publish publishes published release releases released send sends sent'.split(' '));

const owners: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they', its: 'it', my: 'i', our: 'we' };

/** The claim of the noun at `at` and whose it is; null where the text does not say whose. */
export function nounClaim(p: Passage, at: number): { readonly speaker: Mention; readonly content: Range } | null {
  const level = p.level(at);
  let that = at + 1;
  let speaker: Mention | null = null;
  if (/^(?:by|from)$/u.test(p.lower(that))) {
    const end = phraseEnd(p, at + 2, at + 16);
    if (end < 0) return null;
    speaker = mentionOf(p, at + 2, end, true);
    that = end + 1;
  }
  if (p.lower(that) !== 'that' || p.level(that) !== level || p.isBoundary(that + 1, level)) return null;
  speaker ??= ownerOf(p, at) ?? giverOf(p, at);
  if (!speaker || (speaker.kind === 'other' && !speaker.plural)) return null;
  const end = claimEnd(p, that + 1, at, level);
  return end > that + 1 ? { speaker, content: { from: that + 1, to: end } } : null;
}

/** "his repeated claim", "the ministry's claim": who stands before the noun as its owner. */
export function ownerOf(p: Passage, at: number): Mention | null {
  for (let before = at - 1; before >= 0 && before > at - 5 && p.isWord(before) && p.level(before) === p.level(at) && !p.startsSentence(before + 1); before--) {
    const form = p.lower(before);
    const pronoun = Object.hasOwn(owners, form) ? owners[form] : undefined;
    if (pronoun) {
      const mention = mentionOf(p, before, before, false);
      const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : null;
      return { ...mention, kind: 'pronoun', head: pronoun, gender, plural: pronoun === 'they' || pronoun === 'we', person: pronoun !== 'it' };
    }
    if (form === "'s" && before > 0) {
      const from = phraseStart(p, before - 1, Math.max(0, p.sentenceStart(at)));
      return from < before ? mentionOf(p, from, before - 1, false) : null;
    }
    if (p.has(before, Tag.Determiner | Tag.Preposition | Tag.Conjunction | Tag.Auxiliary)) return null;
  }
  return null;
}

/** "officials issued a warning": the subject of a verb that only carries the noun. */
function giverOf(p: Passage, at: number): Mention | null {
  let verb = at - 1;
  while (verb > at - 4 && verb > 0 && p.isWord(verb) && !light.has(p.lower(verb))) verb--;
  if (!light.has(p.lower(verb)) || p.level(verb) !== p.level(at)) return null;
  const group = verbGroup(p, verb);
  if (group.be || group.negated || group.to || group.modal) return null;
  return subjectLeft(p, group.last, verb, T.Says)?.mention ?? null;
}

/**
 * Where the claim ends. A noun that is its sentence's subject has a verb of its own behind the claim: "his claim that 300 had died | was
 * rejected", so the second auxiliary ends it, but for those of relative clauses.
 */
function claimEnd(p: Passage, from: number, noun: number, level: number): number {
  const end = clauseEnd(p, from, level);
  const start = p.sentenceStart(noun);
  for (let at = start; at < noun; at++) if (p.isWord(at) && (p.has(at, Tag.Auxiliary) || light.has(p.lower(at)) || p.cue(at) & (T.Past | T.Third))) return end;
  let expected = 1;
  for (let at = from; at <= end; at++) {
    if (/^(?:who|which|that|where|because)$/u.test(p.lower(at)) || p.cue(at) & T.Says) expected++;
    if (!p.has(at, Tag.Auxiliary) || p.level(at) !== level || p.has(at - 1, Tag.Auxiliary) || p.lower(at - 1) === 'to') continue;
    if (expected-- === 0) return at - 1;
  }
  return end;
}
