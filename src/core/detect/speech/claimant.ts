// Who claims what stands at a place of the article.

import { contains, type Span } from '../../span';
import type { Attribution, Detections, Quotation } from '../model';

/** An attribution or a quotation around a place, with how much it holds. */
interface Around {
  readonly claim: Attribution | Quotation;
  readonly size: number;
}

/**
 * All who are said to say what stands at `span`, the closest first: of "According to the Lantern, Castell said 40 …" Castell, then
 * the Lantern. Of two that hold it equally closely the quotation comes first: its words are the speaker's own. A quotation as a whole
 * utterance counts without a speaker too, last (`speaker` null): the words are somebody's, not the article's. Offsets are the article's.
 */
export function claimantsOf(span: Span, detections: Pick<Detections, 'attributions' | 'quotations'>): (Attribution | Quotation)[] {
  const around: Around[] = [];
  for (const quotation of detections.quotations) {
    if (contains(quotation, span) && (quotation.speaker || quotation.form === 'speech')) around.push({ claim: quotation, size: quotation.end - quotation.start });
  }
  for (const attribution of detections.attributions) {
    if (contains(attribution.content, span)) around.push({ claim: attribution, size: attribution.content.end - attribution.content.start });
  }
  around.sort((a, b) => Number(!a.claim.speaker) - Number(!b.claim.speaker) || a.size - b.size);
  // A quotation and the attribution that gives it its speaker are one claim.
  const seen = new Set<string>();
  return around.map(({ claim }) => claim).filter(({ speaker }) => {
    const key = speaker ? `${speaker.start} ${speaker.name}` : '';
    return !seen.has(key) && seen.add(key);
  });
}

/** The first of `claimantsOf`; null when the article says it itself. */
export function claimantOf(span: Span, detections: Pick<Detections, 'attributions' | 'quotations'>): Attribution | Quotation | null {
  return claimantsOf(span, detections)[0] ?? null;
}
