// Check-worthiness: how much a sentence states that can be checked and is worth it, with reasons that a person understands.
// No model: signs (signs.ts) with a small whole weight each (rules.ts). A sentence is judged by its own words alone, so that its
// worth does not change when a sentence beside it does; only the name of who is said to say it comes from the article.

import { overlaps, type Span } from '../../span';
import { CONFIDENT, type Attribution, type SentenceMention, type WorthReason } from '../model';
import type { Paragraph } from '../paragraph';
import { claimTypeOf, EVEN, RULES, STEP } from './rules';
import { readSigns, startOf, type Evidence, type Signs } from './signs';

/**
 * Each sentence of a paragraph with its check-worthiness: 0.5 is the line between worth checking and not. Linear in the paragraph's length.
 * @param offset where the paragraph starts: what comes back counts from the article's start, `evidence` from the paragraph's
 */
export function checkWorthiness(paragraph: Paragraph, evidence: Evidence, offset = 0): SentenceMention[] {
  const cursor = startOf();
  return paragraph.sentences.map((sentence) => judge(sentence, readSigns(paragraph, sentence, evidence, cursor), offset));
}

/** Adds who is said to say it to the reasons, where that is sure enough. All in the article's offsets and in the order of the text. */
export function withSpeakers(sentences: readonly SentenceMention[], attributions: readonly Attribution[]): SentenceMention[] {
  let first = 0;
  return sentences.map((sentence) => {
    while (first < attributions.length && attributions[first]!.content.end <= sentence.start) first++;
    if (first === attributions.length || attributions[first]!.content.start >= sentence.end) return sentence;
    if (!sentence.reasons.some(({ kind }) => kind === 'attributed')) return sentence;
    for (let at = first; at < attributions.length && attributions[at]!.content.start < sentence.end; at++) {
      const { content, speaker } = attributions[at]!;
      if (!overlaps(content, sentence)) continue;
      return speaker.confidence < CONFIDENT ? sentence : { ...sentence, reasons: sentence.reasons.map((reason) => attributedTo(speaker.name, reason)) };
    }
    return sentence;
  });
}

function attributedTo(speaker: string, reason: WorthReason): WorthReason {
  return reason.kind === 'attributed' ? { ...reason, speaker } : reason;
}

function judge({ start, end }: Span, signs: Signs, offset: number): SentenceMention {
  let sum = -EVEN;
  const reasons: WorthReason[] = [];
  for (const { reason: kind, points: weigh } of RULES) {
    const points = weigh(signs);
    if (points === 0) continue;
    sum += points;
    if (kind === null) continue;
    // The weightiest first, of equals that of the earlier rule.
    let at = reasons.length;
    for (; at > 0 && Math.abs(reasons[at - 1]!.points) < Math.abs(points); at--) reasons[at] = reasons[at - 1]!;
    reasons[at] = kind === 'attributed' ? { kind, points, speaker: null } : { kind, points };
  }
  const checkWorthiness = Math.round(10_000 / (1 + Math.exp(-sum / STEP))) / 10_000;
  return { start: start + offset, end: end + offset, checkWorthiness, reasons, claimType: claimTypeOf(signs) };
}
