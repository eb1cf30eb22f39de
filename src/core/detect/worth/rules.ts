// What each sign weighs, and why. Whole points; where a sentence reaches `EVEN`, it is as likely worth checking as not.
// No weight is learnt: each was set by its reason, and the size of it by what the signs tell on several kinds of text (spoken
// debates, news, claims that fact-checkers took up) rather than on one; what helped on one kind alone was left out.
// Signs are those of Arslan et al., "A Benchmark Dataset of Check-worthy Factual Claims", ICWSM 2020, and Konstantinovskiy et al.,
// "Toward Automated Factchecking", DTRAP 2021.

import type { ClaimType, WorthReason } from '../model';
import type { Signs } from './signs';

export interface Rule {
  /** For people; null where it only tips the scale. */
  readonly reason: WorthReason['kind'] | null;
  readonly points: (signs: Signs) => number;
}

/** `one` for its being there, and `further` more when there are several: ten of a kind do not make a sentence ten times as weighty. */
const count = (found: number, one: number, further = 0): number => (found === 0 ? 0 : found === 1 ? one : one + further);

/** In the order in which reasons of equal weight are told. */
export const RULES: readonly Rule[] = [
  // "Unemployment fell to 4 per cent": a figure is the plainest thing to check; shares, money and large counts come from records.
  { reason: 'figure', points: ({ figures, statistics }) => count(figures, 5, 1) + count(statistics, 4) },
  // "Dozens were hurt", "most of the town": less than a figure, but somebody has counted or should have.
  { reason: 'quantity', points: ({ vague }) => count(vague, 2) },
  // "More police per head than any other town": two things that can be looked up. Twice in a sentence, it is what the sentence is about.
  { reason: 'comparison', points: ({ comparisons }) => count(comparisons, 2, 1) },
  // "The only port": one other case would refute it. "The lowest in history", "the first ever": the more so the wider it reaches.
  { reason: 'record', points: ({ records }) => count(records, 2, 1) },
  // "She resigned": it happened or it did not, and more surely so with verbs that leave a trace. "They were in office" says no less
  // than "she resigned", but often only sets a scene: the past alone does not reach the middle of the scale.
  { reason: 'event', points: ({ events, past, pasts }) => count(events, 2, 2) + count(past + pasts + events > 0 ? 1 : 0, 3) },
  // "Senator Brandt voted against the treaty": positions are on record, and what opponents say of them is often wrong.
  { reason: 'position', points: ({ positions }) => count(positions, 2) },
  // "Taxes", "troops", "turnout": somebody keeps the records of them. Three of them: little else in the sentence.
  { reason: 'matter', points: ({ matters }) => count(matters, 3) + (matters > 2 ? 1 : 0) },
  // "Crime is rising": a series shows it. The word alone may be of anything ("a rising star").
  { reason: 'trend', points: ({ trends }) => count(trends, 1) },
  // "Because of the closure the fares went up": cause and effect can both be looked at, the tie between them seldom.
  { reason: 'cause', points: ({ causes }) => count(causes, 2) },
  // "It closed in May 2011": one knows where to look.
  { reason: 'date', points: ({ dates }) => count(dates, 1) },
  // Who did it, and where, is named: "Brandt told Ostermouth". "She" names only whoever was named before.
  { reason: 'names', points: ({ names, others }) => count(names, 1, 2) + count(others, 1) },
  // That somebody said it can be checked, whatever it is; the verb of saying counts as well as what is found to be said. "I think that"
  // attributes nothing.
  { reason: 'attributed', points: ({ attributed, sayings, own, stances }) => (own > 0 && stances > 0 ? 0 : count(attributed, 2)) + count(sayings, 2) },
  // "The port has two cranes", "we have lost the bridge", "now": how things stand can be looked at today.
  { reason: null, points: ({ has, now }) => count(has, 1) + count(now, 1) },
  // "I think", "we hope": of the speaker's own mind. "A shameful deal": a value, not a fact; two of them weigh the sentence down.
  { reason: 'opinion', points: ({ stances, own, judgements }) => (own > 0 ? -count(stances, 2) : 0) - count(judgements, 2, 2) },
  // "Holt wants the talks to go on": nobody can look into a mind, though what she said of it may be known.
  { reason: 'mind', points: ({ stances, hedges, emphatics, own }) => (own === 0 && stances > hedges + emphatics ? -1 : 0) },
  // "Obviously the bridge is old": who has to say so is less sure of it, or speaks for themselves.
  { reason: null, points: ({ stances, emphatics, own }) => (own === 0 && stances > 0 && stances === emphatics ? -1 : 0) },
  // "The bridge will open in May": only time tells.
  { reason: 'prediction', points: ({ future }) => -count(future, 3) },
  // "We must act", "they should go": says what ought to be, not what is.
  { reason: 'demand', points: ({ duty }) => -count(duty, 3) },
  // "It could have been worse", "the bridge may close": true whatever happens.
  { reason: 'possibility', points: ({ possible, stances, hedges, emphatics, own }) => -count(possible, 2)
    // "Perhaps the port closed": weighs as much as a state of mind, where there is none.
    - (own === 0 && hedges > 0 && stances === hedges + emphatics ? 1 : 0) },
  // "If the port closes, the jobs are gone": claims the tie alone, neither the one nor the other.
  { reason: 'condition', points: ({ conditions }) => -count(conditions, 1) },
  // A question states nothing. One with a figure in it still may: "Did you know that 40 died?"
  { reason: 'question', points: ({ questions }) => -count(questions, 5) },
  // "That is why": what it is about stands elsewhere.
  { reason: 'pointing', points: ({ pointing }) => -count(pointing, 1) },
  // "Thank you all for coming": states nothing. "Thanks to you we raised $40,000" does.
  { reason: 'courtesy', points: ({ thanks, figures }) => (figures > 0 ? 0 : -count(thanks, 3)) },
  // Talk between two, and about oneself: "I'll tell you". "We have lost 70,000 jobs" is of a record that others keep as well.
  { reason: null, points: ({ own, yours, firstPerson, statistics }) => (firstPerson > 0 && statistics > 0 ? 0 : -count(own, 1)) - count(yours, 1) },
  // Few words state little: "Thank you all", "Photo: Mira Holt".
  { reason: null, points: ({ words }) => (words < 6 ? -3 : words < 10 ? -1 : 0) },
];

/** Where the scale is even: a sentence of news that tells of one event of one person just reaches it ("Holt left Ostermouth in May with her team"). */
export const EVEN = 6;
/** How many points make a difference of e : 1 in the odds. */
export const STEP = 3;

/** The kinds of claim are those of Konstantinovskiy et al. What lies ahead goes before all: it is checked in another way. */
export function claimTypeOf(signs: Signs): ClaimType {
  if (signs.future > 0) return 'prediction';
  if (signs.figures > 0) return 'quantity';
  if (signs.causes > 0) return 'causation';
  if (signs.laws > 0) return 'law';
  return signs.firstPerson > 0 && signs.events + signs.past + signs.pasts > 0 ? 'experience' : 'other';
}
