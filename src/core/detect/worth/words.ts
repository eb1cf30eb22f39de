// The reasons in English, for where there is no translation. The editor has them in the user's language.

import type { WorthReason } from '../model';

const WORDS: Readonly<Record<WorthReason['kind'], string>> = {
  figure: 'states a figure',
  quantity: 'states a quantity',
  comparison: 'compares',
  record: 'claims a record',
  event: 'tells of an event',
  position: 'tells what position somebody took',
  matter: 'about a matter of record',
  trend: 'tells of a trend',
  cause: 'says why',
  date: 'gives a date',
  names: 'names who or what',
  attributed: 'reports what somebody said',
  opinion: 'opinion',
  mind: 'tells of a state of mind',
  prediction: 'prediction: cannot be checked yet',
  demand: 'demand',
  possibility: 'says what may be',
  condition: 'holds under a condition',
  question: 'question',
  courtesy: 'thanks or greets',
  pointing: 'points to what was said before',
};

/** "states a figure", "attributed to Western powers". Plain text that may hold words of the article. */
export function reasonInWords(reason: WorthReason): string {
  return reason.kind === 'attributed' && reason.speaker !== null ? `attributed to ${reason.speaker}` : WORDS[reason.kind];
}
