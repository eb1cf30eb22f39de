// The noun that a number counts: the head of the noun phrase after it ("240,000 Syrian civilian *deaths* in the war").
//
// There is no tagger here. What makes it work is that English marks the plural: after any number but one the head is nearly always the
// first plural of the phrase, and what may stand before it is words without that mark (adjectives, nouns that modify).

import { FigureTag } from '../lexicon/figures';
import { Tag, type Word } from '../lexicon/word';
import { isCapital, type Token } from '../tokens';
import { isGlued, isHyphenAt, lowerAt } from './around';
import { isLength } from './length';

/** Words of the phrase that are looked at: "six freshly painted old wooden fishing boats" is about as long as they get. */
const REACH = 8;

const { Adjective, PhraseEnd, Plural, Numeral, Vague, Change } = FigureTag;
const STOP = Tag.Preposition | Tag.Pronoun | Tag.Auxiliary | Tag.Conjunction | Tag.Negation;

/** Ends in s without being a plural: "previous", "crisis", "less", "perhaps". */
const notPlural = new Set(`always perhaps sometimes afterwards towards overseas besides nevertheless nonetheless regardless indoors outdoors
  upwards downwards thus plus versus gas bus virus census cannabis campus bonus status focus surplus asbestos tennis chess us is was has does axis praxis debris iris paris memphis metropolis penis syphilis
  belongs exists consists contains means requires allows provides becomes happens occurs comes goes gives gets makes takes tells says knows thinks seems underestimates`.split(/\s+/u));

/** True for a form that reads as a plural noun: "deaths", "people", "fishermen". */
export function isPlural({ word }: Token): boolean {
  return (looksOf(word) & Look.Plural) !== 0;
}

/** What a form looks like by its ending. */
const Look = { Known: 1, Plural: 2, Modifier: 4, Participle: 8 } as const;

/** Bits of `Look`; found out once for each form. */
function looksOf(word: Word): number {
  if (word.looks === 0) word.looks = Look.Known | (readsPlural(word) ? Look.Plural : 0) | (readsModifier(word) ? Look.Modifier : 0) | (readsParticiple(word) ? Look.Participle : 0);
  return word.looks;
}

function readsPlural({ lower, tags }: Word): boolean {
  if (tags & Plural) return true;
  if (lower.length < 3) return false;
  if (lower.endsWith('men') && lower.length > 4) return !/(?:speci|regi|abdo|acu|o|cre|ra)men$/u.test(lower);
  if (lower.endsWith('people') || lower.endsWith('children')) return true;
  if (!lower.endsWith('s') || notPlural.has(lower) || tags & (PhraseEnd | STOP)) return false;
  const before = lower.charCodeAt(lower.length - 2);
  // -ss "less", -us "previous", 's; -sis "crisis" and -itis, but not "Israelis"
  if (before === 115 || before === 117 || before === 39) return false;
  return before !== 105 || !(lower.endsWith('sis') || lower.endsWith('itis'));
}

const adjectiveEnding = /(?:ous|ful|less|able|ible|ive|ical|ial|nal|ral|tal|cal|ish|ary|ory|ant|ent|esque|most|ern|ic|est|ian|ese|ly)$/u;
/** Nouns in those endings that news counts. */
const nounAnyway = new Set(`student patient president resident client agent parent accident incident event percent moment agreement government department element treatment
  document apartment investment statement movement payment shipment settlement tournament appointment amendment experiment argument parliament
  child relative detective native executive representative initiative objective alternative narrative directive rival trial official
  hospital animal festival journal signal material meal deal goal criminal professional individual terminal canal capital proposal arrival
  general medal metal portal interval memorial referendum dish wish fish library secretary anniversary diary salary story factory territory
  history victory category theory laboratory memory directory restaurant participant applicant immigrant migrant tenant plant grant giant elephant
  clinic critic topic mechanic picnic fabric cleric music guest test forest request interest contest protest arrest pest quest priest artist west rest
  politician musician physician civilian guardian pedestrian technician comedian christian librarian family reply supply assembly ally anomaly`.split(/\s+/u));

/** Verbs that count as nouns right after the number: "one vote", "a third win". */
const verbNouns = new Set('set vote win run work use show need turn stand find stay report call demand visit left pay'.split(' '));

/** Prepositions and conjunctions by now: "17 including the mayor". */
const participial = new Set(['including', 'according', 'depending', 'following', 'regarding']);

/** Nouns in -ing, which elsewhere begins a participle ("one poster *writing* that"). */
const nounsInIng = new Set(`meeting building ruling hearing killing shooting bombing wedding painting warning briefing rating filing offering opening funding housing spending ceiling listing
  crossing landing reading setting training sitting gathering beginning feeling finding drawing recording screening evening morning sibling king ring string spring thing wing
  stabbing robbing sighting hosting showing outing booking posting hanging earning saving`.split(/\s+/u));

function isModifier({ word }: Token): boolean {
  return (looksOf(word) & Look.Modifier) !== 0;
}

function readsModifier({ lower, tags }: Word): boolean {
  return (tags & Adjective) !== 0 || (adjectiveEnding.test(lower) && !nounAnyway.has(lower));
}

function readsParticiple({ lower }: Word): boolean {
  return /(?:ed|ing)$/u.test(lower) && lower.length > 4 && !nounsInIng.has(lower);
}

/**
 * The token of the noun counted by the number that ends before token `i`; -1 when none is in sight.
 * `one`: the number is 1, whose noun is singular: then the last noun of the phrase's first run is taken ("one EU *official* said").
 */
export function countedNoun(text: string, tokens: readonly Token[], i: number, one: boolean): number {
  // "three-bedroom flat", "two-run homer": what is glued on by a hyphen is what is counted.
  if (lowerAt(tokens, i) === '-' && isGlued(tokens, i) && isGlued(tokens, i + 1) && tokens[i + 1]?.kind === 'word') {
    // "a 300-strong crowd" has 300 of what it does not say.
    return tokens[i + 1]!.word.tags & STOP || tokens[i + 1]!.word.lower === 'strong' ? -1 : i + 1;
  }
  const { at, partitive } = beginPhrase(tokens, i, one);
  // "two-thirds of what the men got": a clause, whose nouns are not counted.
  if (partitive && lowerAt(tokens, i + 1) === 'what') return -1;
  let singular = -1;
  /** The second word of a compound, which is the head where nothing follows: "one by-election". */
  let compound = -1;
  const limit = Math.min(tokens.length, at + REACH);
  for (let k = at; k < limit; k++) {
    const token = tokens[k]!;
    if (isHyphenAt(tokens, k)) {
      // "mail-in ballots", "Covid-19 tests": whatever stands after the hyphen goes with what is before it, unless it is the head ("co-workers").
      if (isPlural(tokens[k + 1]!)) continue;
      k++;
      singular = -1;
      compound = tokens[k]!.kind === 'word' && !(tokens[k]!.word.tags & STOP) ? k : -1;
    } else if (token.kind === 'mark') {
      if (!goesOn(tokens, at, k)) break;
    } else if (token.kind === 'number') {
      // "eight million 250ml bottles": a size before the noun. "63,000 Model 3 sedans": a number in a name.
      if (k === at && isGlued(tokens, k + 1) && tokens[k + 1]?.kind === 'word') k++;
      else if (k === at || !isCapital(text, tokens[k - 1]!.start)) break;
    } else if (token.word.lower === "'s") {
      // A possessor is what is counted ("one woman's face"), but after "of" it belongs to what is ("three of the country's ministers").
      if (!partitive) break;
      singular = -1;
    } else {
      const part = partAt(tokens, at, k, one, singular >= 0);
      // "one Rovers player", "one sports club": a plural that is a name, or that modifies as such.
      if (part === 'plural' && one && singular < 0 && (isCapital(text, token.start) || attributive.has(token.word.lower)) && isNounAt(tokens, at, k + 1)) continue;
      if (part === 'plural') return one ? singular : lastPlural(text, tokens, k);
      if (part === 'end') break;
      if (part === 'modifier') continue;
      // A name after a common noun begins something else: "one member Asad knew".
      if (one && singular >= 0 && isCapital(text, token.start) && !isCapital(text, tokens[singular]!.start)) break;
      singular = one || singular < 0 ? k : singular;
    }
  }
  if (one) return singular < 0 ? compound : singular;
  return singular >= 0 && isCountable(text, tokens, singular) ? singular : -1;
}

/** Where the phrase of the noun begins: past "+", past "and five million" of "three and five million copies", past "of the". */
function beginPhrase(tokens: readonly Token[], i: number, one: boolean): { at: number; partitive: boolean } {
  let at = lowerAt(tokens, i) === '+' ? i + 1 : i;
  if ((lowerAt(tokens, at) === 'and' || lowerAt(tokens, at) === 'or') && !one) at = skipNumber(tokens, at + 1) ?? at;
  const partitive = lowerAt(tokens, at) === 'of';
  return { at: partitive ? skipDeterminers(tokens, at + 1) : at, partitive };
}

/** Whether the phrase goes on past the mark at `k`: a quotation mark right after the number, a comma between modifiers ("small, red boats"). */
function goesOn(tokens: readonly Token[], at: number, k: number): boolean {
  const lower = lowerAt(tokens, k);
  if (k === at) return lower === '"' || lower === '“' || lower === "'" || lower === '‘';
  const next = tokens[k + 1];
  return lower === ',' && isModifier(tokens[k - 1]!) && next !== undefined && isModifier(next);
}

/** What the word at `k` is to a noun phrase that begins at `at`. `hasNoun`: a noun in the singular was seen in it. */
function partAt(tokens: readonly Token[], at: number, k: number, one: boolean, hasNoun: boolean): 'plural' | 'noun' | 'modifier' | 'end' {
  const token = tokens[k]!;
  const { lower, tags } = token.word;
  // "2.1 last year"
  if ((lower === 'last' || lower === 'next' || lower === 'this') && timeUnits.has(lowerAt(tokens, k + 1))) return 'end';
  if (isPlural(token) && !(tags & Numeral && !(tags & Plural))) return 'plural';
  if (k === at && !one) {
    const casualty = readCasualty(tokens, k);
    if (casualty) return casualty;
  }
  // "four working groups": right after the number an -ing form is a modifier, whatever it is elsewhere.
  if (tags & PhraseEnd && !(k === at && ((one && verbNouns.has(lower)) || (lower.endsWith('ing') && !participial.has(lower))))) return 'end';
  // "digital and physical sales": "and" between modifiers, before any plural.
  if (tags & STOP) return lower === 'and' && k > at && !one && hasPluralAhead(tokens, k + 1) ? 'modifier' : 'end';
  if (tags & Tag.Determiner && !(tags & Adjective)) return 'end';
  if (tags & (Numeral | Vague) && lower !== 'quarter' && lower !== 'half' && !isLength(lower)) return 'end';
  if (tags & Change && k > at && lower !== 'cut' && lower !== 'drop') return 'end';
  if (isModifier(token)) return 'modifier';
  if (looksOf(token.word) & Look.Participle) return hasNoun ? 'end' : 'modifier';
  return 'noun';
}

function isNounAt(tokens: readonly Token[], at: number, k: number): boolean {
  return tokens[k]?.kind === 'word' && lowerAt(tokens, k) !== "'s" && partAt(tokens, at, k, true, false) === 'noun';
}

/** People to whom something was done, as news counts them: "12 injured", "six missing". */
const casualties = new Set('injured wounded missing hurt homeless displaced'.split(' '));
/** Participles that need an object as verbs, so that before a plural they modify it: "40 injured soldiers". */
const transitive = new Set('injured wounded arrested rescued displaced missing'.split(' '));
/** And those that may be verbs there ("three lost jobs"): a determiner before the number tells ("the 240,000 lost jobs"). */
const ambiguous = new Set('lost killed found left used paid won spent made needed shown'.split(' '));

/** "the 240,000 lost jobs", "40 injured soldiers": a participle right after the number that modifies; "12 injured": one that is counted itself. */
function readCasualty(tokens: readonly Token[], k: number): 'plural' | 'modifier' | null {
  const { lower } = tokens[k]!.word;
  const next = tokens[k + 1];
  if (next !== undefined && isPlural(next)) return transitive.has(lower) || (ambiguous.has(lower) && isDetermined(tokens, k)) ? 'modifier' : null;
  return casualties.has(lower) && (next === undefined || next.kind === 'mark' || (next.word.tags & STOP) !== 0) ? 'plural' : null;
}

/** Whether a determiner or a preposition stands before the number that ends before token `k`. */
function isDetermined(tokens: readonly Token[], k: number): boolean {
  let at = k - 1;
  while (tokens[at] && at > k - 8 && (tokens[at]!.kind === 'number' || tokens[at]!.word.tags & Numeral || lowerAt(tokens, at) === '-')) at--;
  return ((tokens[at]?.word.tags ?? 0) & (Tag.Determiner | Tag.Preposition)) !== 0;
}

const timeUnits = new Set(['year', 'month', 'week', 'season', 'night', 'quarter', 'time', 'morning', 'afternoon', 'evening', 'weekend', 'summer', 'winter', 'spring', 'autumn', 'century', 'decade']);

/**
 * Whether a noun without a plural's mark may stand after a number other than 1: no verb ("Two measure the height", an article follows), and no name
 * ("Rangers 3 Ross County 1") unless it is an abbreviation ("43 RBI").
 */
function isCountable(text: string, tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!;
  if ((tokens[k + 1]?.word.tags ?? 0) & Tag.Determiner || token.word.lower === 'x') return false;
  return !isCapital(text, token.start) || (token.end - token.start <= 4 && isCapital(text, token.end - 1));
}

/** Plurals that stand before another noun; elsewhere a second plural is a verb ("one in five adults smokes"). */
const attributive = new Set(`games sports arms sales savings drugs women men customs works goods news systems operations communications services human resources relations affairs rights
  police staff people media data athletics electronics physics economics politics mathematics careers claims accounts jobs parts awards trades weapons civil children series
  troops textiles mines foods cattle livestock youth sheep salmon fish aircraft`.split(/\s+/u));

/** "two games consoles", "three Dallas police officers": plurals in a row, the last is the head, as long as the next is no name. */
function lastPlural(text: string, tokens: readonly Token[], k: number): number {
  let head = k;
  for (let next = head + 1; next < tokens.length && next <= k + 2; next++) {
    const token = tokens[next]!;
    if (token.kind !== 'word' || token.word.tags & (STOP | PhraseEnd | Tag.Determiner)) break;
    if (isPlural(token) && (isCapital(text, tokens[head]!.start) || (attributive.has(lowerAt(tokens, head)) && !isCapital(text, token.start)))) head = next;
    else if (!isCapital(text, tokens[head]!.start)) break;
  }
  return head;
}

function hasPluralAhead(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < tokens.length && k < from + 4; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || token.word.tags & (STOP | PhraseEnd | Tag.Determiner)) return false;
    if (isPlural(token)) return true;
  }
  return false;
}

/** Past a number that begins at `from`; null when there is none. */
function skipNumber(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (tokens[at] && (tokens[at]!.kind === 'number' || tokens[at]!.word.tags & Numeral) && at < from + 4) at++;
  return at > from ? at : null;
}

function skipDeterminers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && tokens[at]!.word.tags & Tag.Determiner && at < from + 3) at++;
  return at;
}
