// Where a clause ends: at its sentence's end, or where another clause takes over.

import { CueTrait as T, SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Passage } from './passage';
import { BRACKET, CLOSE, COMMA, isFinal, PERCENT, SEMICOLON } from './punctuation';

/** After a comma these start a clause that is no longer the speaker's: "…, but critics disagree". */
export const breaks = new Set(['but', 'while', 'although', 'though', 'whereas', 'yet', 'adding', 'saying', 'according', 'citing', 'insisting', 'noting', 'despite']);

/** Last token of the clause that starts at `from`: to the sentence's end, or to where another clause takes over. */
export function clauseEnd(p: Passage, from: number, level: number): number {
  let end = clauseStop(p, from, level) - 1;
  while (end > from && p.level(end) === level && p.mark(end) !== 0 && p.mark(end) !== CLOSE && p.mark(end) !== PERCENT) end--;
  return end;
}

function clauseStop(p: Passage, from: number, level: number): number {
  const stops = p.clauseStops;
  let at = from;
  while (at < p.length && !(at > from && p.isBoundary(at, level))) {
    if (p.level(at) !== level) {
      const span = p.childOf(at, level);
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
    if (code === COMMA && (breaks.has(p.lower(at + 1)) || (p.lower(at + 1) === 'and' && p.cue(at + 2) & (T.Says | T.Tells)) || isSayingWithSubject(p, at + 1, T.Says))) break;
    at++;
  }
  for (let k = from; k < at && !stops[k]; k++) if (p.level(k) === level) stops[k] = at;
  return at;
}

/**
 * "I saw it fall, says Castell": at `at`, behind a mark, stands a verb with its subject after it; they speak of all that stands before.
 * `verbs`: the traits that the verb may have.
 */
export function isSayingWithSubject(p: Passage, at: number, verbs: number): boolean {
  const traits = p.cue(at);
  if (!(traits & verbs) || !(traits & (T.Past | T.Third))) return false;
  const next = p.lower(at + 1);
  return p.isCapital(at + 1) || p.has(at + 1, SpeechTag.Role | SpeechTag.Source) || /^(?:he|she|they|i|we)$/u.test(next)
    || (p.has(at + 1, Tag.Determiner) && next !== 'that');
}
