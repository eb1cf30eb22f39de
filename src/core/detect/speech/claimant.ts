// Who claims what stands at a place of the article.

import { contains, type Span } from '../../span';
import type { Attribution, Detections, Quotation } from '../model';

/**
 * The attribution or quotation with a speaker whose content holds `span` most closely; null when nobody is said to say it.
 * Of two that hold it equally closely, the quotation: its words are the speaker's own. Offsets are the article's.
 */
export function claimantOf(span: Span, detections: Pick<Detections, 'attributions' | 'quotations'>): Attribution | Quotation | null {
  let best: Attribution | Quotation | null = null;
  let size = Infinity;
  for (const attribution of detections.attributions) {
    const length = attribution.content.end - attribution.content.start;
    if (length < size && contains(attribution.content, span)) [best, size] = [attribution, length];
  }
  for (const quotation of detections.quotations) {
    const length = quotation.end - quotation.start;
    if (quotation.speaker && length <= size && contains(quotation, span)) [best, size] = [quotation, length];
  }
  return best;
}
