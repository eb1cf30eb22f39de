// Quotations, their speakers, and attributions, measured on gum-wikinews, ud-pud and litbank-quotes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/core/article/article';
import { sentencesOf } from '../../src/core/article/sentences';
import { CONFIDENT, type Attribution, type Quotation, type Speaker } from '../../src/core/detect/model';
import { attributeSpeech } from '../../src/core/detect/speech/attribute';
import { readSpeech } from '../../src/core/detect/speech/read';
import { tokenize } from '../../src/core/detect/tokens';
import { overlaps, type Span } from '../../src/core/span';
import type { Row } from './row';

interface GoldSpeaker extends Span { readonly text: string; readonly name?: string }
interface GoldQuote extends Span { readonly words: number; readonly speaker?: GoldSpeaker }
interface GoldAttribution { readonly cue: { readonly text: string }; readonly content: Span | readonly Span[]; readonly speaker?: GoldSpeaker }
interface Gold { readonly doc: string; readonly text: string; readonly quotes: readonly GoldQuote[]; readonly attributions?: readonly GoldAttribution[] }
interface Novel { readonly doc: string; readonly text: string; readonly quotes: readonly (Span & { readonly speaker: string; readonly speakerId: string })[] }

/** Quotations shorter than this are terms and titles as often as speech; the goals leave them out. */
const LONG = 5;

/** What one document's gold and output differ in, for reading. */
export type Trace = (kind: string, doc: string, gold: string, ours: string) => void;

interface Count { hits: number; of: number }

function count(): Count {
  return { hits: 0, of: 0 };
}

function add(to: Count, hit: boolean): boolean {
  to.of++;
  if (hit) to.hits++;
  return hit;
}

function percent({ hits, of }: Count): number {
  return of ? (100 * hits) / of : 0;
}

function shown(value: number): string {
  return value.toFixed(1);
}

function f1(precision: Count, recall: Count): number {
  const [p, r] = [percent(precision), percent(recall)];
  return p + r ? (2 * p * r) / (p + r) : 0;
}

function lines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line) as T);
}

/** The speech of a text, by the path that the product takes, without its cache. */
export function speechOf(text: string): { quotations: Quotation[]; attributions: Attribution[] } {
  return attributeSpeech(parseArticle(text).blocks.map((block) => {
    const words = text.slice(block.start, block.end);
    const tokens = tokenize(words);
    const paragraph = { text: words, kind: block.kind, tokens, sentences: sentencesOf(words, tokens) };
    return { paragraph, offset: block.start, local: readSpeech(paragraph) };
  }));
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** At least half of what either covers is covered by both. */
function same(a: Span, b: Span): boolean {
  const both = shared(a, b);
  return both * 2 >= a.end - a.start + (b.end - b.start) - both;
}

/** At least half of the shorter lies in the longer. */
function meets(a: Span, b: Span): boolean {
  return shared(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** The gold set counts "you'd" as two words, and so does this. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function lastWord(name: string): string {
  return (name.toLowerCase().replace(/['’]s$/u, '').match(/[\p{L}\p{N}'’-]+/gu) ?? []).pop() ?? '';
}

/** A pronoun that the text leaves open ("he said" with nobody before it): the interface says so, and shows no name. */
function isOpen(ours: Speaker): boolean {
  return ours.confidence < CONFIDENT && (ours.reason === 'nobody' || ours.reason === 'several');
}

/** Right: the same words of the text, or the same name (by its last word, as a reader would match them). What is unclear is not. */
function isSpeaker(ours: Speaker | null, gold: GoldSpeaker): boolean {
  if (!ours || ours.confidence < CONFIDENT) return false;
  if (overlaps(ours, gold)) return true;
  const name = lastWord(ours.name);
  return name.length > 2 && (name === lastWord(gold.name ?? '') || name === lastWord(gold.text));
}

function quotations(docs: readonly Gold[], trace: Trace) {
  const [precision, recall, speakers, orOpen, wrong, names] = [count(), count(), count(), count(), count(), count()];
  for (const { doc, text, quotes } of docs) {
    const ours = speechOf(text).quotations;
    for (const quotation of ours) {
      if (wordsIn(quotation.text) < LONG || ours.some((outer) => outer !== quotation && outer.start <= quotation.start && quotation.end <= outer.end)) continue;
      if (!add(precision, quotes.some((gold) => same(gold, quotation)))) trace('quotation not in gold', doc, '', quotation.text);
    }
    for (const gold of quotes) {
      if (gold.words < LONG) continue;
      const found = ours.find((quotation) => same(gold, quotation));
      if (!add(recall, found !== undefined)) trace('quotation missed', doc, text.slice(gold.start, gold.end), '');
      if (!gold.speaker) continue;
      const speaker = found?.speaker ?? null;
      if (!add(speakers, isSpeaker(speaker, gold.speaker))) {
        trace('speaker', doc, `${gold.speaker.text} / ${gold.speaker.name ?? ''} : ${text.slice(gold.start, gold.end)}`, speaker ? `${speaker.text} / ${speaker.name} ${speaker.confidence.toFixed(2)}` : 'none');
      }
      add(orOpen, isSpeaker(speaker, gold.speaker) || (speaker !== null && !gold.speaker.name && isOpen(speaker) && overlaps(speaker, gold.speaker)));
      // Of pronouns: whether the name that they stand for is the one that gold gives.
      if (speaker && gold.speaker.name && /^(?:he|she)$/iu.test(gold.speaker.text)) {
        if (!add(names, speaker.confidence >= CONFIDENT && lastWord(speaker.name) === lastWord(gold.speaker.name))) trace('name', doc, `${gold.speaker.text} / ${gold.speaker.name}`, `${speaker.text} / ${speaker.name}`);
      }
      if (speaker && speaker.confidence >= CONFIDENT) add(wrong, !isSpeaker(speaker, gold.speaker));
    }
  }
  return { precision, recall, speakers, orOpen, wrong, names };
}

function attributions(docs: readonly Gold[], trace: Trace) {
  const [precision, recall] = [count(), count()];
  for (const { doc, text, attributions: gold = [] } of docs) {
    const ours = speechOf(text).attributions.filter(({ speaker }) => speaker.confidence >= CONFIDENT);
    const pieces = (attribution: GoldAttribution) => ('start' in attribution.content ? [attribution.content] : attribution.content);
    const isSame = (ourOwn: Attribution, attribution: GoldAttribution) => pieces(attribution).some((piece) => meets(piece, ourOwn.content));
    for (const attribution of gold) {
      if (!attribution.speaker) continue;
      const { speaker } = attribution;
      const met = ours.filter((ourOwn) => isSame(ourOwn, attribution));
      if (!add(recall, met.some((ourOwn) => isSpeaker(ourOwn.speaker, speaker)))) {
        trace('attribution missed', doc, `${speaker.text} / ${speaker.name ?? ''} [${attribution.cue.text}] ${pieces(attribution).map((p) => text.slice(p.start, p.end)).join(' ++ ')}`, met.map((m) => `${m.speaker.text} [${m.cue.text}]`).join(' ; '));
      }
    }
    for (const ourOwn of ours) {
      const met = gold.filter((attribution) => isSame(ourOwn, attribution));
      // Gold that names no speaker can neither confirm nor refute one.
      if (met.length && met.every(({ speaker }) => !speaker)) continue;
      if (!add(precision, met.some(({ speaker }) => speaker && isSpeaker(ourOwn.speaker, speaker)))) {
        trace('attribution not in gold', doc, met.map((m) => `${m.speaker?.text} [${m.cue.text}]`).join(' ; '), `${ourOwn.speaker.text} / ${ourOwn.speaker.name} [${ourOwn.cue.text}] ${ourOwn.content.text}`);
      }
    }
  }
  return { precision, recall };
}

/** Fiction: spans, and of those with a speaker of ours whether one name of ours goes with one character. */
function novels(docs: readonly Novel[]) {
  const [precision, recall, speakers, given] = [count(), count(), count(), count()];
  for (const { text, quotes } of docs) {
    const ours = speechOf(text).quotations;
    for (const quotation of ours) {
      if (quotation.form === 'speech' && !ours.some((outer) => outer !== quotation && outer.start <= quotation.start && quotation.end <= outer.end)) {
        add(precision, quotes.some((gold) => same(gold, quotation)));
      }
    }
    for (const gold of quotes) {
      const found = ours.find((quotation) => same(gold, quotation));
      add(recall, found !== undefined);
      const speaker = found?.speaker && found.speaker.confidence >= CONFIDENT ? found.speaker : null;
      add(given, speaker !== null);
      // Characters' labels are names or descriptions: right when our name shares a word with the label that is no title.
      if (speaker) add(speakers, speaker.name.toLowerCase().split(/[^\p{L}]+/u).some((word) => word.length > 2 && gold.speaker.toLowerCase().split(/[^\p{L}]+/u).includes(word)));
    }
  }
  return { precision, recall, speakers, given };
}

/** Measures this part on the data folder. `trace` is told each difference. */
export function measure(data: string, trace: Trace = () => {}): Row[] {
  const news = lines<Gold>(join(data, 'gum-wikinews/wikinews.jsonl'));
  const pud = lines<Gold & { id: string }>(join(data, 'ud-pud/sentences.jsonl')).map((sentence) => ({ ...sentence, doc: sentence.id }));
  const wiki = lines<Gold>(join(data, 'gum-wikinews/wiki.jsonl'));
  const q = quotations([...news, ...pud], trace);
  const w = quotations(wiki, () => {});
  const a = attributions(news, trace);
  const n = novels(lines<Novel>(join(data, 'litbank-quotes/quotes.jsonl')));
  const found = f1(q.precision, q.recall);
  const speaker = percent(q.speakers);
  const [recall, precision] = [percent(a.recall), percent(a.precision)];
  return [
    { task: 'quotations found (gum-wikinews, ud-pud; ≥ 5 words)', ours: `${shown(found)} (P ${shown(percent(q.precision))} R ${shown(percent(q.recall))}, ${q.recall.of})`, best: 'Citron 85 on another corpus', goal: '97', reached: found >= 97 },
    { task: 'speaker right, of those attributed', ours: `${shown(speaker)} (${q.speakers.of}; ${shown(percent(q.wrong))} of those given wrong)`, best: 'Citron 82 on another corpus', goal: '88', reached: speaker >= 88 },
    { task: 'the same, or a pronoun left open where nobody is named', ours: shown(percent(q.orOpen)), best: '–', goal: 'report', reached: null },
    { task: 'full name behind “he” and “she”', ours: `${shown(percent(q.names))} (${q.names.of})`, best: '–', goal: 'report', reached: null },
    { task: 'attributions: content with right speaker (gum-wikinews)', ours: `R ${shown(recall)} P ${shown(precision)} (${a.recall.of})`, best: '–', goal: 'R 75 P 85', reached: recall >= 75 && precision >= 85 },
    { task: 'quotations found (GUM bio, voyage; ≥ 5 words)', ours: `${shown(f1(w.precision, w.recall))} (${w.recall.of})`, best: '–', goal: 'report', reached: null },
    { task: 'quotations found (litbank-quotes)', ours: `${shown(f1(n.precision, n.recall))} (P ${shown(percent(n.precision))} R ${shown(percent(n.recall))}, ${n.recall.of})`, best: 'BookNLP > 90', goal: 'report', reached: null },
    { task: 'speaker by name (litbank-quotes), of those given', ours: `${shown(percent(n.speakers))} (given for ${shown(percent(n.given))} %)`, best: '–', goal: 'report', reached: null },
  ];
}
