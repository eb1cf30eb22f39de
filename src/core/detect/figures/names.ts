// Numbers that name: after a label ("Section 4", "page 12"), after a proper name ("Boeing 747"), in an address ("12 Baker Street").

import { FigureTag } from '../lexicon/figures';
import { Tag } from '../lexicon/word';
import { isCapital, type Token } from '../tokens';
import { beginsSentence, lowerAt } from './around';
import { isPlural } from './noun';

/** Things that are told from others by the number after them. */
const labels = new Set(`section sec row game part chapter ch volume vol page p pp no nos nr nrs number numbers room building route highway hwy interstate motorway flight channel studio
  article art amendment act phase type category grade group unit suite apartment apt flat door gate terminal platform figure fig table appendix exhibit version windows iphone ipad
  model series season episode week day stage round tier class lane exit junction pier box zip district ward zone sector formula opus op sura psalm verse track pt para
  generation paragraph clause proposition prop resolution directive regulation rule bill item question note footnote case form schedule annex step option plan team line
  squad battalion regiment brigade division precinct lot plot block floor level mark mk mach protocol scene sonnet symphony concerto sonata serial registration extension ext
  account ref reference id isbn issn doi grid seat aisle bay berth hole lap heat leg bowl sp size quarter figs eq eqs equation axis experiment study sample year listing algorithm`.split(/\s+/u));

/** Makers, stock indices and vehicles of space whose number is part of the name even where a plural follows: "Boeing 737 jets", "Nasdaq 100 stocks". */
const namers = new Set(`covid sars boeing airbus embraer cessna tupolev antonov windows android iphone ipad xbox playstation galaxy nasdaq ftse nikkei stoxx cac dax ibex aex smi russell asx csi topix kospi
  nifty sensex fortune apollo gemini soyuz voyager falcon ariane artemis`.split(/\s+/u));

/** In the plural they label as well ("pages 3-5", "lines 12 and 23"), where no noun follows. */
const pluralLabels = new Set(`sections rows games parts chapters volumes pages rooms routes flights channels articles phases types categories grades groups units figures figs tables exhibits
  versions models seasons episodes weeks stages rounds tiers classes lanes exits junctions districts wards zones sectors verses tracks paragraphs clauses items questions notes
  steps options lines floors levels marks holes laps heats columns exercises equations experiments studies samples numbers amendments days months labels`.split(/\s+/u));

const streets = new Set('street st avenue ave road rd drive dr boulevard blvd lane ln square sq court ct place pl terrace crescent highway hwy parkway pkwy plaza alley way close walk row'.split(' '));
/** Before the name of the street, as in French and Spanish: "22 Ave Foch", "rue 12". */
const streetsBefore = new Set(['ave', 'avenue', 'rue', 'calle', 'via', 'boulevard', 'blvd', 'place', 'avenida', 'piazza']);

/** At the start of a sentence the form of a verb or an adverb is no name, whatever its capital: "Killing 12", "Nearly 300". */
const notName = /(?:ed|ing|ly)$/u;
const CLOSED = Tag.Determiner | Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction | FigureTag.Change | FigureTag.Bound | FigureTag.Numeral | FigureTag.PhraseEnd;

/**
 * True when bare digits at `i` name something. `counted`: a plural noun follows, which makes them a count ("In London 12 people").
 */
export function isNameOrLabel(text: string, tokens: readonly Token[], i: number, counted: boolean): boolean {
  if (isAddress(text, tokens, i + 1)) return true;
  const after = lowerAt(tokens, i + 1);
  if (after === 'zip' || after === 'postcode') return true;
  // A long row of bare digits identifies; counts of that size are written with separators.
  const digits = lowerAt(tokens, i);
  if (digits.length >= 7 && /^\d+$/u.test(digits) && !counted && lowerAt(tokens, i - 1) !== 'negative' && lowerAt(tokens, i - 1) !== 'minus') return true;
  if (isLabel(text, tokens, i, counted)) return true;
  const before = tokens[i - 1];
  // "Old Town⇥143": a cell of a table.
  if (before && text.slice(before.end, tokens[i]!.start).includes('\t')) return false;
  if (!before || counted || before.kind !== 'word') return i === 0 && isListNumber(text, tokens);
  if (!hasCapital(text, before) || before.word.tags & CLOSED) return false;
  return !beginsSentence(tokens, i - 1) || !(notName.test(before.word.lower) || isPlural(before));
}

/** "Section 4", "fig. 7", "pages 3". An abbreviation may have its dot. */
export function isLabel(text: string, tokens: readonly Token[], i: number, counted: boolean): boolean {
  const dotted = lowerAt(tokens, i - 1) === '.';
  const label = tokens[dotted ? i - 2 : i - 1];
  if (label?.kind !== 'word') return false;
  const { lower } = label.word;
  if (namers.has(lower)) return hasCapital(text, label);
  if (labels.has(lower)) return dotted ? lower.length < 5 : !counted || (isCapital(text, label.start) && !beginsSentence(tokens, i - 1));
  return !counted && pluralLabels.has(lower) && (!dotted || lower.length < 5);
}

/** A capital at the start or within marks a name: "Boeing", but "iPhone" and "eBay" too. */
function hasCapital(text: string, { start, end }: Token): boolean {
  return isCapital(text, start) || (end > start + 1 && isCapital(text, start + 1));
}

/** "3 Imam Mosque, …" at the start of a paragraph: the number of an entry. */
function isListNumber(text: string, tokens: readonly Token[]): boolean {
  const next = tokens[1];
  return next?.kind === 'word' && isCapital(text, next.start) && !isPlural(next) && lowerAt(tokens, 0).length < 3;
}

/** "12 Baker Street", "317 S Detroit Ave.", "22 Ave Foch": capitalised words with one for a street, from token `from`. */
export function isAddress(text: string, tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'word' || !isCapital(text, first.start)) return false;
  const next = tokens[from + 1];
  if (streetsBefore.has(first.word.lower) && next?.kind === 'word' && isCapital(text, next.start)) return true;
  // "319 S. Denver"
  const isQuarter = first.end === first.start + 1 && 'nsew'.includes(first.word.lower);
  if (isQuarter) return true;
  for (let k = from + 1; k < tokens.length && k < from + 5; k++) {
    const token = tokens[k]!;
    if (token.kind === 'number' || token.word.lower === '.' || /^(?:st|nd|rd|th)$/u.test(token.word.lower) && tokens[k - 1]!.kind === 'number') continue;
    if (token.kind !== 'word') return false;
    if (streets.has(token.word.lower)) return isCapital(text, token.start) || isCapital(text, tokens[k - 1]!.start);
    if (!isCapital(text, token.start)) return false;
  }
  return false;
}

/**
 * True when the number word at `i` begins a name: "Two Sigma", the film "One Day". Not in a headline, where capitals say nothing; nor before a
 * plural ("the Four Seasons" may still be four of them), except after "One".
 */
export function isSpelledName(text: string, tokens: readonly Token[], i: number, end: number): boolean {
  const first = tokens[i]!;
  const next = tokens[end];
  if (!isCapital(text, first.start) || beginsSentence(tokens, i) || next?.kind !== 'word' || !isCapital(text, next.start)) return false;
  return first.word.lower === 'one' || !isPlural(next);
}
