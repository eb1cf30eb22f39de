// Whether the clause around a date looks back or ahead. It decides which Monday is meant:
// "he said on Monday" is the last one, "they will meet on Monday" the next.

import { directives, irregularPast, lookingAhead, notPast, timetable, timetablePlain } from '../lexicon/dates';
import { Tag } from '../lexicon/word';
import type { Line } from './phrase';

export type Tense = 'past' | 'future' | 'none';

/** So many tokens away a verb is looked for: long sentences with lists end within it, and a text without full stops must not cost the square of its length. */
export const REACH = 80;

const clauseStarts: ReadonlySet<string> = new Set([',', ';', ':', '(', '–', '—', '"', '“', '”', "'", '‘', 'that', 'and', 'but', 'when', 'while', 'which', 'who', 'where', 'if', 'because', 'as']);

/**
 * The tense that governs the date of tokens `first` to `last`, in the sentence of tokens `from` to `to` (inclusive).
 * A date mostly follows its verb ("said the talks would start on Monday": the nearest before it), but at the start of a clause it comes
 * first ("On Monday, ministers will meet": the next one after it).
 */
export function tenseAt(line: Line, first: number, last: number, from: number, to: number): Tense {
  let before = first - 1;
  while (before >= from && isLead(line, before)) before--;
  // "before Friday's deadline", "ahead of Sunday's vote", "until Monday": what is named so lay ahead for who speaks.
  const lead = line.lower(first - 1);
  // "Since Monday", "since October" look back whatever the tense.
  if (lead === 'since') return 'past';
  const isAhead = lead === 'until' || lead === 'till' || (lead === 'of' && line.lower(first - 2) === 'ahead');
  if (isAhead) return 'future';
  const isClauseStart = before < from || clauseStarts.has(line.lower(before));
  const back = Math.max(from, first - REACH);
  const on = Math.min(to, last + REACH);
  const nearest = isClauseStart ? after(line, last + 1, on) : backward(line, before, back);
  if (nearest !== 'none') return nearest;
  const other = isClauseStart ? backward(line, before, back) : after(line, last + 1, on);
  // "Offers by Friday": a deadline, when nothing says that it is over.
  return other === 'none' && lead === 'by' ? 'future' : other;
}

/** What may stand between verb and date: "on", "early", "the". */
function isLead(line: Line, at: number): boolean {
  const tags = line.tags(at);
  if ((tags & Tag.Conjunction) !== 0) return false;
  return (tags & (Tag.Preposition | Tag.Determiner)) !== 0 || line.lower(at).endsWith('ly');
}

/** The verb nearest before, from `at` down to `end`. */
function backward(line: Line, at: number, end: number): Tense {
  let hasInfinitive = false;
  for (let index = at; index >= end; index--) {
    const tense = tenseOf(line, index, end);
    if (tense !== 'none') return tense;
    hasInfinitive ||= isInfinitive(line, index);
  }
  // "Ministers to attend talks in October": a headline's future.
  return hasInfinitive ? 'future' : 'none';
}

function after(line: Line, at: number, end: number): Tense {
  for (let index = at; index <= end; index++) {
    if (line.lower(index) === 'be' || isAuxiliaryOfParticiple(line, index)) continue;
    const tense = tenseOf(line, index, at);
    if (tense !== 'none') return tense;
  }
  return 'none';
}

/** "have" of "will have gone" — and "has" of "has said", which the participle tells as well. */
function isAuxiliaryOfParticiple(line: Line, at: number): boolean {
  const word = line.lower(at);
  return word === 'has' || word === 'have';
}

/** "to" before a plain verb: no article, no name, no number behind it. */
function isInfinitive(line: Line, at: number): boolean {
  if (line.lower(at) !== 'to' || !line.isLower(at + 1)) return false;
  const next = line.lower(at + 1);
  return (line.tags(at + 1) & (Tag.Determiner | Tag.Pronoun | Tag.Preposition)) === 0 && !next.endsWith('ing');
}

/** The tense that the word at `at` tells by itself and by the words around it. */
function tenseOf(line: Line, at: number, start: number): Tense {
  if (!line.isWord(at)) return 'none';
  const word = line.lower(at);
  if (isInfinitive(line, at)) return ofInfinitive(line, at, start);
  if ((line.tags(at) & Tag.Auxiliary) !== 0) return ofAuxiliary(line, at, word);
  if (word.endsWith("'ll") || (word === 'let' && line.lower(at + 1) === "'s") || word === "let's") return 'future';
  if (isTimetabled(line, at, word)) return 'future';
  if (lookingAhead.has(word)) return isAhead(line, at) ? 'future' : isPast(word) && !isParticipleAhead(line, at) ? 'past' : 'none';
  if (!isPast(word) || (line.isCapital(at) && at > start)) return 'none';
  // An attribute ("the banned party", "a broken deal") is no verb of its clause; "which began on" is one.
  const isAttribute = (line.tags(at - 1) & Tag.Determiner) !== 0 && line.lower(at - 1) !== 'which' && line.lower(at - 1) !== 'that' && line.isLower(at + 1)
    && (line.tags(at + 1) & (Tag.Preposition | Tag.Determiner | Tag.Conjunction | Tag.Pronoun)) === 0;
  if (isAttribute && word !== 'said') return 'none';
  return isParticipleAhead(line, at) ? 'future' : 'past';
}

/** The present of what is planned: "the vote takes place on Sunday", "polls open on Sunday", "we leave on Monday". */
function isTimetabled(line: Line, at: number, word: string): boolean {
  if (word === 'takes' || word === 'take') return line.lower(at + 1) === 'place' || line.lower(at + 1) === 'effect';
  if (timetable.has(word)) return (line.tags(at - 1) & (Tag.Determiner | Tag.Preposition)) === 0 && !line.lower(at - 1).endsWith("'s");
  // The plain form is also an infinitive, an adjective, a noun: it needs its plural subject.
  const subject = line.lower(at - 1);
  return timetablePlain.has(word) && (['we', 'they', 'i', 'you'].includes(subject) || (subject.length > 3 && subject.endsWith('s') && !subject.endsWith('ss')));
}

function isPast(word: string): boolean {
  return (word.length > 4 && word.endsWith('ed') && !notPast.has(word)) || irregularPast.has(word);
}

/** "due on", "set to", "plans to", "expected in", "the planned visit": looking ahead, not just "set fire" or "asked him". */
function isAhead(line: Line, at: number): boolean {
  const word = line.lower(at);
  if (word === 'due' || word === 'upcoming' || word === 'forthcoming') return line.lower(at + 1) !== 'to' || isInfinitive(line, at + 1);
  const next = line.lower(at + 1);
  if (next === 'to') return isInfinitive(line, at + 1);
  // "announced plans on Thursday", "reached a deal in May": the noun is not what is on Thursday.
  if (nouns.has(word) && ((line.tags(at - 1) & (Tag.Determiner | Tag.Preposition)) !== 0 || isPast(line.lower(at - 1)) || next === 'on' || next === 'in')) return false;
  if (next === 'for' || next === 'on' || next === 'in' || next === 'next') return word !== 'asked' && word !== 'agreed' && word !== 'ready' && word !== 'urged' && word !== 'ordered' && word !== 'bound';
  return word === 'planned' || word === 'scheduled' || word === 'expected' || word === 'proposed' || word === 'plans' || word === 'deadline';
}

const nouns: ReadonlySet<string> = new Set(['plan', 'plans', 'deal', 'agreement', 'proposal', 'decision', 'invitation', 'threat', 'pledge', 'promise', 'hope', 'hopes', 'aim', 'aims', 'intention']);

/** "be held", "to be held", "will be opened": a participle whose auxiliary is still to come true. */
function isParticipleAhead(line: Line, at: number): boolean {
  let before = at - 1;
  if (line.lower(before).endsWith('ly') || line.lower(before) === 'not') before--;
  if (line.lower(before) === 'be') {
    const modal = line.lower(before - 1) === 'not' ? line.lower(before - 2) : line.lower(before - 1);
    return modal === 'to' || modals.has(modal) || line.lower(before - 2) === 'to' || modals.has(line.lower(before - 2));
  }
  // "will have left by Friday"
  if (line.lower(before) === 'have') return line.lower(before - 1) === 'will' || line.lower(before - 1) === 'shall';
  return modals.has(line.lower(before)) || line.lower(before) === 'to';
}

const modals: ReadonlySet<string> = new Set(['will', 'would', 'shall', 'should', 'can', 'could', 'may', 'might', 'must', "won't", "wouldn't", 'cannot', "can't", "couldn't", "shouldn't", "mustn't"]);

function ofAuxiliary(line: Line, at: number, word: string): Tense {
  const next = line.lower(at + 1) === 'not' ? line.lower(at + 2) : line.lower(at + 1);
  if (modals.has(word)) return line.isCapital(at) && word === 'may' ? 'none' : next === 'have' && word !== 'will' && word !== 'shall' ? 'past' : 'future';
  switch (word) {
    case 'is':
    case 'are':
    case 'am':
    case "isn't":
    case "aren't":
      return 'future'; // of the plan: "is to meet", "is leaving", "is due", "the deadline is"
    case 'was':
    case 'were':
    case "wasn't":
    case "weren't":
      return next === 'to' && isInfinitive(line, at + 1) ? 'future' : 'past';
    case 'had':
    case 'did':
    case "hadn't":
    case "didn't":
      return 'past';
    case 'has':
    case 'have':
      return next === 'to' ? 'future' : 'none';
    default:
      return 'none';
  }
}

const unfulfilled: ReadonlySet<string> = new Set(['planned', 'expected', 'intended', 'wanted', 'scheduled', 'due', 'supposed', 'going']);

/** "agreed to meet" looks ahead, "managed to escape" back; after a noun ("a bid to stop") the verb before that decides. */
function ofInfinitive(line: Line, at: number, start: number): Tense {
  const governor = line.lower(at - 1);
  if (at - 1 < start) return 'none';
  // "had planned to leave on Saturday (but stayed)"; "said they had agreed to meet" still looks ahead.
  if (lookingAhead.has(governor)) return unfulfilled.has(governor) && (line.lower(at - 2) === 'had' || line.lower(at - 3) === 'had') ? 'past' : 'future';
  // "asked them to leave on Saturday", "called on members to strike": who is told to do it has not done it yet.
  for (let before = at - 2; before >= Math.max(start, at - 6); before--) {
    if (directives.has(line.lower(before))) return 'future';
  }
  if ((line.tags(at - 1) & Tag.Auxiliary) !== 0) return 'future';
  return isPast(governor) ? 'past' : 'none';
}
