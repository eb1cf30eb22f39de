// What was found in a text, in the shape that `detect` prints. Offsets are UTF-16 units, end exclusive.

import type { Attribution, DateMention, Detections, Figure, Quotation, SentenceMention, Speaker } from '../core/detect/model';
import type { Span } from '../core/span';

type Words = Span & { readonly text: string };

/** The keys that other programs rely on come first; what follows them tells more of the same. */
export function detectionsJson(found: Detections) {
  return {
    figures: found.figures.map(figureJson),
    dates: found.dates.map(dateJson),
    quotations: found.quotations.map(quotationJson),
    attributions: found.attributions.map(attributionJson),
    sentences: found.sentences.map(sentenceJson),
  };
}

function figureJson({ kind, start, end, text, value, unit, noun, bound, change, share, phrase, vague }: Figure) {
  return { kind, start, end, text, value, unit, noun: noun?.text ?? null, bound, change, nounSpan: spanJson(noun), share: wordsJson(share), phrase: spanJson(phrase), vague };
}

function dateJson({ start, end, text, value, confidence, relative }: DateMention) {
  return { start, end, text, value, confidence, relative };
}

function quotationJson({ start, end, text, speaker, cue, form, via }: Quotation) {
  return { start, end, text, speaker: speaker && speakerJson(speaker), cue: cue?.text ?? null, cueSpan: spanJson(cue), form, via: wordsJson(via) };
}

function attributionJson({ speaker, cue, content }: Attribution) {
  return { speaker: speakerJson(speaker), cue: cue.text, content: wordsJson(content), cueSpan: spanJson(cue) };
}

function sentenceJson({ start, end, checkWorthiness, reasons, claimType }: SentenceMention) {
  return { start, end, checkWorthiness, reasons, claimType };
}

function speakerJson({ start, end, text, name, confidence }: Speaker) {
  return { start, end, text, name, confidence };
}

function spanJson(span: Span | null) {
  return span && { start: span.start, end: span.end };
}

function wordsJson(words: Words | null) {
  return words && { start: words.start, end: words.end, text: words.text };
}
