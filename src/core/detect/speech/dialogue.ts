// Dialogue that dashes open, as much of Europe prints it: "– I saw it, says Mira Castell. – So did we."

import { CueTrait as T } from '../lexicon/speech';
import { isSayingWithSubject } from './extent';
import type { QuotedSpan } from './marks';
import type { Passage } from './passage';
import { COMMA, EXCLAMATION, isDash, isFinal, QUESTION } from './punctuation';

/** Verbs that dialogue has beside it: "says", "asked", "shouted". */
const SAYING = T.Says | T.Quotes | T.That;

/**
 * The spoken parts of the lines of `p` that open with a dash and say who speaks. A list has such lines too ("– Roads: 40m"), so a verb of
 * saying with its subject behind it is asked for. `starts` are the token indices of the dashes, in order. `p` holds no quotation
 * marks: where a text uses those, its dashes are no marks of speech.
 */
export function dashDialogue(p: Passage, starts: readonly number[]): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  starts.forEach((start, index) => {
    const end = (starts[index + 1] ?? p.length) - 1;
    for (let open = start; open >= 0 && open < end; ) {
      const close = beforeSaying(p, open, end);
      // Behind the verb's clause the same voice goes on without a verb of its own.
      if (close < 0 && open === start) break;
      spans.push({ open, close: close < 0 ? end : close, unclosed: false, parent: -1, dialogue: true });
      open = close < 0 ? -1 : nextDash(p, close, end);
    }
  });
  return spans;
}

/** The mark that ends the speech that opened at `open`: a verb of saying and its subject follow it. -1 for none. */
function beforeSaying(p: Passage, open: number, end: number): number {
  for (let at = open + 2; at < end; at++) {
    const code = p.mark(at);
    if (code !== COMMA && code !== QUESTION && code !== EXCLAMATION) continue;
    if (isSayingWithSubject(p, at + 1, SAYING) || isSubjectWithSaying(p, at + 1)) return at;
  }
  return -1;
}

/** "she says", "Mira Castell says". */
function isSubjectWithSaying(p: Passage, at: number): boolean {
  let verb = at;
  while (verb < at + 3 && (p.isCapital(verb) || /^(?:he|she|they)$/u.test(p.lower(verb)))) verb++;
  return verb > at && (p.cue(verb) & SAYING) !== 0 && (p.cue(verb) & (T.Past | T.Third)) !== 0;
}

/** The dash that takes the speech up again: behind a full stop or a comma. -1 for none. */
function nextDash(p: Passage, from: number, end: number): number {
  for (let at = from + 3; at < end; at++) {
    if (isDash(p.mark(at)) && !p.isGlued(at + 1) && (isFinal(p.mark(at - 1)) || p.mark(at - 1) === COMMA)) return at;
  }
  return -1;
}
