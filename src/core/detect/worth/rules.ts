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
  // "Unemployment fell to 4 per cent": a figure is the plainest thing to check; shares, money and large counts come from records. "For
  // eight years", "two sons": lengths of time and the smallest counts mostly tell a story and are not its point.
  { reason: 'figure', points: ({ figures, statistics, slight }) => (figures === 0 ? 0 : figures > slight ? 5 : 2) + (figures > 1 ? 1 : 0) + count(statistics, 4) },
  // "Dozens were hurt", "most of the town": less than a figure, but somebody has counted or should have.
  { reason: 'quantity', points: ({ vague }) => count(vague, 3) },
  // "More police per head than any other town": two things that can be looked up. Twice in a sentence, it is what the sentence is about.
  { reason: 'comparison', points: ({ comparisons }) => count(comparisons, 2, 1) },
  // "The only port": one other case would refute it. "The lowest in history", "the first ever": the more so the wider it reaches.
  { reason: 'record', points: ({ records }) => count(records, 2, 1) },
  // "She resigned": it happened or it did not, and more surely so with verbs that leave a trace. "They were in office" says no less
  // than "she resigned", but often only sets a scene: the past alone does not reach the middle of the scale.
  { reason: 'event', points: ({ events, past, pasts }) => count(events, 2, 2) + count(past + pasts + events > 0 ? 1 : 0, 3) },
  // "Senator Brandt voted against the treaty": positions are on record, and what opponents say of them is often wrong. So it is
  // with what others are said to want: "Brandt wants to close the port".
  { reason: 'position', points: ({ positions, aims }) => count(positions, 3) + count(aims, 2) },
  // "Taxes", "troops", "turnout": somebody keeps the records of them. Three of them: little else in the sentence.
  { reason: 'matter', points: ({ matters }) => count(matters, 3) + (matters > 2 ? 1 : 0) },
  // "Crime is rising": a series shows it. The word alone may be of anything ("a rising star").
  { reason: 'trend', points: ({ trends }) => count(trends, 1) },
  // "Because of the closure the fares went up": cause and effect can both be looked at, the tie between them seldom.
  { reason: 'cause', points: ({ causes }) => count(causes, 2) },
  // "It closed in May 2011": one knows where to look.
  { reason: 'date', points: ({ dates }) => count(dates, 1) },
  // Who did it, and where, is named: "Brandt told Ostermouth". "She" does not: it means whoever was named before.
  { reason: 'names', points: ({ names }) => count(names, 2, 1) },
  // That somebody said it can be checked, whatever it is; with a verb of saying and what is said by it the more surely so. "I told you
  // that" attributes nothing.
  { reason: 'attributed', points: ({ attributed, sayings }) => (attributed + sayings === 0 ? 0 : attributed > 0 && sayings > 0 ? 3 : 2) },
  // "The port has two cranes", "we have lost the bridge", "now": how things stand can be looked at today. "They are closing the port":
  // so can what goes on.
  { reason: null, points: ({ has, now, ongoing }) => count(has, 1) + count(now, 1) + count(ongoing, 2) },
  // "I think", "we hope": of the speaker's own mind. "A shameful deal": a value, not a fact; two of them weigh the sentence down.
  { reason: 'opinion', points: ({ stances, own, ours, judgements }) => (own + ours > 0 ? -count(stances, 2) : 0) - count(judgements, 2, 2) },
  // "Holt wants the talks to go on": nobody can look into a mind, though what she said of it may be known.
  { reason: 'mind', points: ({ stances, hedges, emphatics, own, ours, aims }) => (own + ours === 0 && aims === 0 && stances > hedges + emphatics ? -1 : 0) },
  // "Obviously the bridge is old": who has to say so is less sure of it, or speaks for themselves.
  { reason: null, points: ({ stances, emphatics, own, ours }) => (own + ours === 0 && stances > 0 && stances === emphatics ? -1 : 0) },
  // "The bridge will open in May": only time tells.
  { reason: 'prediction', points: ({ future }) => -count(future, 3) },
  // "We must act", "they should go": says what ought to be, not what is.
  { reason: 'demand', points: ({ duty }) => -count(duty, 4) },
  // "It could have been worse", "the bridge may close": true whatever happens.
  { reason: 'possibility', points: ({ possible, stances, hedges, emphatics, own, ours }) => -count(possible, 2)
    // "Perhaps the port closed": weighs as much as a state of mind, where there is none.
    - (own + ours === 0 && hedges > 0 && stances === hedges + emphatics ? 1 : 0) },
  // "If the port closes, the jobs are gone": claims the tie alone, neither the one nor the other.
  { reason: 'condition', points: ({ conditions }) => -count(conditions, 1) },
  // A question states nothing. One with a figure in it still may: "Did you know that 40 died?"
  { reason: 'question', points: ({ questions }) => -count(questions, 5) },
  // "That is why": what it is about stands elsewhere.
  { reason: 'pointing', points: ({ pointing }) => -count(pointing, 1) },
  // "Thank you all for coming": states nothing. "Thanks to you we raised $40,000" does.
  { reason: 'courtesy', points: ({ thanks, figures }) => (figures > 0 ? 0 : -count(thanks, 3)) },
  // Talk between two, and about oneself: "I'll tell you". "We" do less of it, being a town or a country as often as not. "I have cut
  // 70,000 jobs" is of a record that others keep as well.
  { reason: null, points: ({ own, ours, yours, firstPerson, statistics }) => (firstPerson > 0 && statistics > 0 ? 0 : own > 0 ? -2 : -count(ours, 1)) - count(yours, 1) },
  // "And when the port closed, they —": what it would have stated never comes.
  { reason: null, points: ({ broken }) => -count(broken, 3) },
  // Few words state little: "Thank you all", "Photo: Mira Holt". So many that each sign may be of another clause are about no one thing.
  { reason: null, points: ({ words }) => (words < 6 ? -3 : words < 10 || words >= 35 ? -1 : 0) },
];

/** Where the scale is even: a sentence of news that tells of one event of one person just reaches it ("Holt left the town with her team"). */
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
