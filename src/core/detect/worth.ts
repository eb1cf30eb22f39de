// How much a sentence is worth checking.

import type { Span } from '../span';
import type { DateMention, Figure, SentenceMention } from './model';
import type { Paragraph } from './paragraph';

/** What was found in the sentence's paragraph. */
export interface Evidence {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}

export function checkWorthiness(sentence: Span, _paragraph: Paragraph, { figures }: Evidence): SentenceMention {
  const figure = figures.some((one) => !one.vague && one.start < sentence.end && sentence.start < one.end);
  return { start: sentence.start, end: sentence.end, checkWorthiness: figure ? 0.6 : 0.2, reasons: figure ? ['states a figure'] : [], claimType: figure ? 'quantity' : 'other' };
}
