// What stands between a cue and its content: who was told, when, where, in what.

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Passage } from './passage';
import { isAdverb, isTime, isVerbal, phraseEnd } from './phrases';
import { AMPERSAND, APOSTROPHE, COLON, COMMA, CURLY_APOSTROPHE, HYPHEN, isFinal, STOP } from './punctuation';

/** Steps over what stands between cue and content: "on Monday", "in a statement", "to reporters", "by telephone". */
export function skipAdverbials(p: Passage, from: number, level: number, traits: number): number {
  let at = from;
  if (traits & T.Tells) at = addresseeEnd(p, from - 1) + 1;
  for (let steps = 0; steps < 6; steps++) {
    if (at >= p.length || p.level(at) !== level || p.isBoundary(at, level)) return at;
    const form = p.lower(at);
    if (isTime(form) || (isAdverb(form) && !p.has(at, Tag.Determiner)) || form === 'out' || form === 'back' || form === 'on' && p.mark(at + 1) === COMMA) { at++; continue; }
    if (p.has(at, Tag.Preposition) && form !== 'that' && form !== 'like') {
      const end = adverbialEnd(p, at, level);
      if (end >= 0) { at = end + 1; continue; }
    }
    // "explains, in so many words, that": what stands between two commas before "that".
    if (p.mark(at) === COMMA) {
      for (let next = at + 1; next < at + 14 && next < p.length && p.level(next) === level && !p.startsSentence(next); next++) {
        if (p.mark(next) === COMMA && p.lower(next + 1) === 'that') return next + 1;
        // "said Castell, looking up, “…”"
        if (p.mark(next) === COMMA && p.quotationAt(next + 1)) return next;
      }
    }
    return at;
  }
  return at;
}

/** The end of an adverbial that starts with the preposition at `at`, when behind it the content starts or the clause ends; else -1. */
function adverbialEnd(p: Passage, at: number, level: number): number {
  let end = at;
  for (let next = at + 1; next < at + 16; next++) {
    if (next >= p.length || p.isBoundary(next, level) || p.level(next) !== level) return next - 1;
    const code = p.mark(next);
    if (code === COMMA || code === COLON || isFinal(code) && p.isBoundary(next + 1, level)) return next - 1;
    if (code !== 0 && code !== HYPHEN && code !== AMPERSAND && code !== STOP && code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return -1;
    if (p.lower(next) === 'that') return next - 1;
    if (isTime(p.lower(next)) && !isTime(p.lower(next + 1))) end = next;
    if (p.has(next, Tag.Pronoun | Tag.Auxiliary)) return end > at ? end : -1;
  }
  return -1;
}

/** The last token of who was told ("reporters", "Radio Sol"), or the cue itself: "warned the dam could burst" tells nobody in particular. */
export function addresseeEnd(p: Passage, cue: number): number {
  if (isContentStart(p, cue + 1)) return cue;
  const end = phraseEnd(p, cue + 1, cue + 12);
  if (end < 0 || p.has(end + 1, Tag.Auxiliary)) return cue;
  if (p.has(cue + 1, Tag.Pronoun)) return end;
  // "told the BBC's Today programme that": all words up to "that", when none of them could be a verb or part the two.
  for (let at = end + 1; at < end + 6; at++) {
    if (p.lower(at) === 'that') return at - 1;
    if (!p.isWord(at) || p.level(at) !== p.level(cue) || p.isFunctionWord(at) || isVerbal(p, at)) break;
  }
  return p.isCapital(end) || p.has(end, SpeechTag.Role | SpeechTag.Source) || p.has(cue + 1, Tag.Determiner) ? end : cue;
}

function isContentStart(p: Passage, at: number): boolean {
  const code = p.mark(at);
  return code === COMMA || code === COLON || p.lower(at) === 'that' || p.quotationAt(at) !== null || p.startsSentence(at);
}
