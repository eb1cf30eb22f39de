// Sources of sources: who was quoted by whom, whom a report cites, and claims whose source the text does not name.

import { CueTrait as T } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { Clause } from './clauses';
import { clauseEnd } from './extent';
import type { Mention } from './local';
import { mentionOf } from './mention';
import type { Passage, Range } from './passage';
import { phraseEnd, phraseStart } from './phrases';
import { COMMA } from './punctuation';
import { type Subject, subjectLeft, verbGroup } from './subjects';

/** Verbs that hand on the words of others. */
const handsOn = new Set('quote quotes quoted quoting cite cites cited citing report reports reported'.split(' '));

/**
 * Who says it in "he was quoted as saying", "he was quoted by Sol news agency as saying" and "the agency quoted him as saying", and
 * through whom. `as` and `saying` are the tokens of these words. Null where no verb of quoting stands before.
 */
export function quotedAs(p: Passage, as: number, saying: number): { readonly subject: Subject; readonly via: Range | null } | null {
  const level = p.level(as);
  let quoted = as - 1;
  while (quoted > as - 14 && quoted > 0 && p.level(quoted) === level && !p.startsSentence(quoted) && !handsOn.has(p.lower(quoted))) quoted--;
  if (!handsOn.has(p.lower(quoted)) || p.level(quoted) !== level) return null;
  const group = verbGroup(p, quoted);
  const before = subjectLeft(p, group.last, quoted, T.Says);
  if (group.be) {
    const by = p.lower(quoted + 1) === 'by' ? quoted + 2 : p.lower(saying + 1) === 'by' ? saying + 2 : -1;
    const end = by < 0 ? -1 : phraseEnd(p, by, by + 16);
    // "as saying by Sol news agency that": what is said begins behind the agency.
    return before && { subject: { ...before, end: by > saying && end >= 0 ? end : before.end }, via: end < 0 ? null : { from: by, to: end } };
  }
  const from = quoted + 1;
  if (from >= as || p.isBoundary(from, level)) return null;
  const subject: Subject = { mention: mentionOf(p, from, as - 1, true), start: before?.start ?? quoted, end: saying, confidence: 0.85, inverted: false };
  return { subject, via: before ? { from: before.start, to: group.last } : null };
}

/**
 * "Radio Sol, citing officials, said 12 had died": the officials say it too, through the radio. For each "citing" the contents of the
 * clause in its sentence, of those before it the last.
 */
export function citations(p: Passage, cues: readonly number[], clauses: readonly Clause[]): readonly Clause[] {
  const found: Clause[] = [];
  let next = 0;
  for (const at of cues) {
    if (!(p.cue(at) & T.Cites)) continue;
    while (next < clauses.length && clauses[next]!.cue.from < at) next++;
    const start = p.sentenceStart(at);
    const isHere = (clause: Clause | undefined) => clause !== undefined && !clause.according && p.level(clause.cue.from) === p.level(at) && p.sentenceStart(clause.cue.from) === start;
    const clause = [clauses[next - 1], clauses[next]].find(isHere);
    const end = clause ? phraseEnd(p, at + 1, at + 16) : -1;
    // Words in quotation marks are the speaker's own; what they rest on is another matter.
    if (!clause || end < 0 || clause.contents.some(({ from }) => p.quotationAt(from))) continue;
    const mention = mentionOf(p, at + 1, end, false);
    if (mention.kind === 'other' && !mention.plural) continue;
    const via = rangeOf(p, clause.speaker, start, at);
    found.push({ speaker: mention, cue: { from: at, to: at }, contents: clause.contents, confidence: 0.85, spoken: false, according: false, cited: true, via });
  }
  return found;
}

/** The tokens of a mention that stands in the sentence around `at`. */
function rangeOf(p: Passage, { start, end }: Mention, first: number, at: number): Range | null {
  let from = -1, to = -1;
  for (let token = first; token < p.length && token < at + 24; token++) {
    if (p.tokens[token]!.start >= start && from < 0) from = token;
    if (p.tokens[token]!.end <= end) to = token;
  }
  return from >= 0 && to >= from ? { from, to } : null;
}

/** Verbs whose passive tells hearsay; "is expected to" and "is known to" tell none. */
const hearsay = new Set('said reported alleged claimed believed thought understood estimated feared rumoured rumored'.split(' '));

/** "He is said to own 12 houses", "it was claimed that 300 died": said by somebody whom the text leaves unnamed. `at` is the participle. */
export function unnamedClaim(p: Passage, at: number, level: number): Pick<Clause, 'speaker' | 'cue' | 'contents'> | null {
  if (!hearsay.has(p.lower(at)) || p.level(at + 1) !== level || p.isBoundary(at + 1, level)) return null;
  const group = verbGroup(p, at);
  const next = p.lower(at + 1);
  if (group.negated || group.modal || group.to) return null;
  const isImpersonal = p.lower(group.last) === 'it' && next === 'that';
  if (next !== 'to' && !isImpersonal) return null;
  const from = isImpersonal ? at + 2 : at + 1;
  let end = clauseEnd(p, from, level);
  // "the town, which is said to have 300 inhabitants, was empty"
  if (p.lower(group.last) === 'which' || p.lower(group.last) === 'who') for (let comma = from; comma < end; comma++) if (p.mark(comma) === COMMA) end = comma - 1;
  if (end <= from) return null;
  // "Forty people are believed to have died": the subject belongs to the claim, unless it is a pronoun, which tells nothing.
  const start = p.has(group.last, Tag.Pronoun | Tag.Conjunction) || /^(?:which|who)$/u.test(p.lower(group.last)) || !p.isWord(group.last) ? group.last + 1 : phraseStart(p, group.last, p.sentenceStart(at));
  const subject: readonly Range[] = start <= group.last ? [{ from: start, to: group.last }] : [];
  const mention = mentionOf(p, at, at, false);
  const cue = { from: group.last + 1, to: at };
  return { speaker: { ...mention, kind: 'unnamed', name: 'unnamed source', person: false, plural: false }, cue, contents: [...subject, { from, to: end }] };
}
