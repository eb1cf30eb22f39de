// What was found in a text, in the shape that `detect` prints. Offsets are UTF-16 units, end exclusive.

import { CONFIDENT, type Attribution, type DateMention, type Detections, type Figure, type Quotation, type SentenceMention, type Speaker } from '../core/detect/model';
import { reasonInWords } from '../core/detect/worth/words';
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

function figureJson({ kind, start, end, text, value, unit, per, iso, noun, bound, change, reached, share, phrase, vague }: Figure) {
  return { kind, start, end, text, value, unit, noun: noun?.text ?? null, bound, change, nounSpan: spanJson(noun), share: wordsJson(share), phrase: spanJson(phrase), vague, per: per ?? null, iso: iso ?? null, reached: reached ?? false };
}

/** A value that nobody should rely on is no value: it goes under `guess`, with what the matter is. */
function dateJson({ start, end, text, value, confidence, relative, bound, doubt }: DateMention) {
  const unclear = value === null || confidence < CONFIDENT;
  return { start, end, text, value: unclear ? null : value, confidence, relative, bound: bound ?? null, unclear, guess: unclear ? value : null, doubt: doubt ?? null };
}

function quotationJson({ start, end, text, speaker, cue, form, via, utterance }: Quotation) {
  return { start, end, text, ...whoJson(speaker), cue: cue?.text ?? null, cueSpan: spanJson(cue), form, via: wordsJson(via), utterance: utterance ?? null };
}

function attributionJson({ speaker, cue, content, via }: Attribution) {
  return { ...whoJson(speaker), cue: cue.text, content: wordsJson(content), cueSpan: spanJson(cue), via: wordsJson(via ?? null) };
}

/** As with dates: a speaker who is unclear is none, but a guess. */
function whoJson(speaker: Speaker | null) {
  const unclear = speaker !== null && speaker.confidence < CONFIDENT;
  const json = speaker && speakerJson(speaker);
  return { speaker: unclear ? null : json, unclear, guess: unclear ? json : null };
}

function sentenceJson({ start, end, checkWorthiness, reasons, claimType }: SentenceMention) {
  return { start, end, checkWorthiness, reasons: reasons.map(reasonInWords), claimType };
}

function speakerJson({ start, end, text, name, confidence, reason }: Speaker) {
  return { start, end, text, name, confidence, reason: reason ?? null };
}

function spanJson(span: Span | null) {
  return span && { start: span.start, end: span.end };
}

function wordsJson(words: Words | null) {
  return words && { start: words.start, end: words.end, text: words.text };
}
