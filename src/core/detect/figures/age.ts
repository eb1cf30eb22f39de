// Ages: "aged 61", "a mother, 34", "the over-75s", "died at 93".

import { FigureTag } from '../lexicon/figures';
import { SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import { isCapital, type Token } from '../tokens';
import type { Amount } from './amount';
import { beginsSentence, isGlued, isHyphenAt, lowerAt } from './around';
import { readBoundBefore } from './bound';
import { figureOf, type Step, type Walk } from './draft';
import { countedNoun, isPlural } from './noun';

const ageWords = new Set(['aged', 'age', 'ages']);

/** "the age of 5 years", "aged six months", "aged between 5 and 8", "aged over 65" */
export function isAgePhrase(tokens: readonly Token[], amount: Amount): boolean {
  const at = amount.lead >= 0 ? amount.lead : amount.first;
  const before = lowerAt(tokens, at - 1);
  if (ageWords.has(before)) return true;
  return before === 'of' ? ageWords.has(lowerAt(tokens, at - 2)) : ageWords.has(lowerAt(tokens, (readBoundBefore(tokens, at)?.first ?? at) - 1));
}

/** "under-18s", "the over-75 vote": people of an age, told by the prefix. */
export function readAgeGroup(walk: Walk, i: number): Step | null {
  const { tokens } = walk;
  const prefix = lowerAt(tokens, i - 2);
  if ((prefix !== 'under' && prefix !== 'over') || !isHyphenAt(tokens, i - 1)) return null;
  const years = Number(lowerAt(tokens, i));
  if (!Number.isInteger(years) || years < 1 || years > 110) return null;
  const isPlural = lowerAt(tokens, i + 1) === 's' && isGlued(tokens, i + 1);
  const after = tokens[i + 1];
  if (!isPlural && after && (isGlued(tokens, i + 1) ? !',.;:)'.includes(after.word.lower) : after.word.tags & FigureTag.Numeral)) return null;
  const end = isPlural ? i + 2 : i + 1;
  return { figure: figureOf(walk, { first: i, end, value: years, unit: 'year', kind: 'age', noun: -1, lead: -1, sign: null }), next: end };
}

const persons = new Set('children adults people women men boys girls anyone those everyone patients voters drivers pupils players workers residents pensioners kids'.split(' '));
const stagesOfLife = new Set('died dies die dead dying married retired retire retiring widowed orphaned pregnant school'.split(' '));

const being = new Set(['was', 'is', 'am', 'were', 'turned', 'turns', 'turn', 'turning', "i'm", "he's", "she's"]);
const personal = new Set(['i', 'he', 'she']);

/** "I was 22", "when she was three", "he would have turned 21", "At 61, Moss sings", "By 17 she was gone": said of somebody, and no noun counted. */
function isSaidOfPerson(text: string, tokens: readonly Token[], first: number, end: number): boolean {
  const before = lowerAt(tokens, first - 1);
  const next = tokens[end];
  if (before === 'at' || before === 'by') {
    if (!beginsSentence(tokens, first - 1)) return false;
    return before === 'at' && next?.word.lower === ',' ? isSomebody(text, tokens[end + 1]) : personal.has(next?.word.lower ?? '');
  }
  if (!being.has(before) || (next?.kind === 'word' && !(next.word.tags & (Tag.Preposition | Tag.Conjunction)) && next.word.lower !== 'next' && next.word.lower !== 'last')) return false;
  return before.startsWith('turn') || before.includes("'") || personal.has(lowerAt(tokens, first - 2));
}

function isSomebody(text: string, token: Token | undefined): boolean {
  return token?.kind === 'word' && (personal.has(token.word.lower) || (isCapital(text, token.start) && !(token.word.tags & (Tag.Determiner | Tag.Preposition))));
}

/** "children under 12", "anyone over 65", "she died at 93", "left school at 14": with a noun after it, it would be a count ("married at 12 churches"). */
function isAgeOfLife({ text, tokens }: Walk, { first, end, value }: Amount): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  const before = lowerAt(tokens, first - 1);
  const isLimit = (before === 'under' || before === 'over') && persons.has(lowerAt(tokens, first - 2));
  const isStage = before === 'at' && value > 9 && stagesOfLife.has(lowerAt(tokens, first - 2));
  return (isLimit || isStage || isSaidOfPerson(text, tokens, first, end)) && countedNoun(text, tokens, end, false) < 0;
}

/** "The minister, 47, …", "a retired nurse, 68": somebody by office or trade, in the singular, before the comma at token `comma`. */
function isOneWithRole(tokens: readonly Token[], comma: number): boolean {
  const role = tokens[comma - 1]!;
  if (!(role.word.tags & SpeechTag.Role) || isPlural(role)) return false;
  for (let k = comma - 2; k >= 0 && k > comma - 6 && tokens[k]!.kind === 'word'; k--) if (tokens[k]!.word.tags & Tag.Determiner) return true;
  return false;
}

/** "aged 61", "at the age of six", "Mira Holm, 34, said", "Holm, now 31", "the minister, 47, said": a bare number that is an age in years. */
export function isAge(walk: Walk, amount: Amount): boolean {
  const { text, tokens } = walk;
  const high = typeof amount.value === 'number' ? amount.value : amount.value[1];
  if (high > 125) return false;
  if (isAgePhrase(tokens, amount) || isAgeOfLife(walk, amount)) return true;
  if (!amount.digits || typeof amount.value !== 'number' || !Number.isInteger(amount.value) || amount.value < 1) return false;
  const isNow = lowerAt(tokens, amount.first - 1) === 'now';
  const comma = amount.first - (isNow ? 2 : 1);
  const name: Token | undefined = tokens[comma - 1];
  if (lowerAt(tokens, comma) !== ',' || name?.kind !== 'word' || !(isCapital(text, name.start) || isOneWithRole(tokens, comma))) return false;
  const after = tokens[amount.end];
  return after === undefined || after.word.lower === 'and' || ',.;)'.includes(after.word.lower);
}
