// Speech that a label and a colon give to somebody: transcripts ("SMITH: We will rebuild."), interviews ("Q: … A: …"), headlines
// ("Minister: no talks before spring", "Twelve dead in fire: police"). What looks so may be none ("SOL: The council met", "Note: …"), so
// the article-level pass decides which of them it believes.

import { SpeechTag } from '../lexicon/speech';
import { Tag } from '../lexicon/word';
import type { LocalTurn, Mention } from './local';
import { inLowerCase, isAcronym, mentionOf } from './mention';
import { isLoud, type Passage } from './passage';
import { isVerbal, phraseEnd } from './phrases';
import { CLOSE, COLON, COMMA, HYPHEN, OPEN, STOP } from './punctuation';

/** A label is no longer than this, in tokens: "DEPUTY PRIME MINISTER J. SMITH (via interpreter)". */
const LONGEST = 10;

/** Documents of the lexicon that head a kind of article and state nothing: "Analysis: why bridges fall". */
const rubrics = new Set('news analysis review opinion blog page record records account index letter letters media sports post report journal article book books press paper papers data figures'.split(' '));

/** The turns that the lines of a paragraph, or a headline, open with. By start. */
export function readTurns(p: Passage): readonly LocalTurn[] {
  if (p.length < 3) return none;
  if (p.kind === 'headline') return headline(p);
  if (p.kind !== 'paragraph') return none;
  const labels: { readonly from: number; readonly colon: number }[] = [];
  for (let at = 0; at >= 0 && at < p.length; at = nextLine(p, at)) {
    const colon = labelEnd(p, at);
    if (colon > 0) labels.push({ from: at, colon });
  }
  if (!labels.length) return none;
  return labels.flatMap(({ from, colon }, index): readonly LocalTurn[] => {
    const last = (labels[index + 1]?.from ?? p.length) - 1;
    const label = last > colon ? labelOf(p, from, colon - 1) : null;
    return label ? [{ ...label, cue: spanOf(p, colon, colon), content: spanOf(p, colon + 1, last) }] : [];
  });
}

const none: readonly LocalTurn[] = [];

function spanOf(p: Passage, from: number, to: number) {
  return { start: p.tokens[from]!.start, end: p.tokens[to]!.end };
}

/** The first token of the line behind the one that `at` opens; -1 for none. */
function nextLine(p: Passage, at: number): number {
  const end = p.text.indexOf('\n', p.tokens[at]!.start);
  if (end < 0) return -1;
  let low = at, high = p.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (p.tokens[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  return low < p.length ? low : -1;
}

/** The colon that ends the label at `from`; -1 when the line opens with none, or when a quotation follows, which has rules of its own. */
function labelEnd(p: Passage, from: number): number {
  if (!p.isCapital(from) || p.level(from) >= 0) return -1;
  let brackets = 0;
  for (let at = from + 1; at < Math.min(p.length - 1, from + LONGEST); at++) {
    const code = p.mark(at);
    if (code === OPEN) brackets++;
    else if (code === CLOSE) brackets--;
    if (code === COLON) return brackets === 0 && p.isGlued(at) && !p.isGlued(at + 1) && p.level(at + 1) < 0 ? at : -1;
    if (code !== 0 && code !== STOP && code !== HYPHEN && code !== OPEN && code !== CLOSE && code !== COMMA) return -1;
  }
  return -1;
}

/** Who the label of tokens `from` to `to` is; null for what is none. */
function labelOf(p: Passage, from: number, to: number): Pick<LocalTurn, 'speaker' | 'style'> | null {
  // "SMITH (via interpreter)": what stands in brackets is said of the way.
  let last = to;
  for (let at = from + 1; at <= to; at++) if (p.mark(at) === OPEN) { last = at - 1; break; }
  const holder = last < to ? holderOf(p, from, last, to) : null;
  if (holder) return holder;
  if (last === from && /^(?:q|a|question|answer)$/u.test(p.lower(from))) {
    return { style: p.lower(from).startsWith('q') ? 'question' : 'answer', speaker: { ...mentionOf(p, from, from, true), kind: 'role', head: p.lower(from).charAt(0), roles: [], person: true, definite: true } };
  }
  let capitals = true;
  for (let at = from; at <= last; at++) {
    if (p.mark(at) === COMMA) return null;
    if (!p.isWord(at)) continue;
    if (!p.isCapital(at) && !p.has(at, Tag.Preposition | Tag.Determiner | SpeechTag.Role)) return null;
    const { start, end } = p.tokens[at]!;
    if (end - start > 1 && !isAcronym(p, at) && !isLoud(p.text, start, end)) capitals = false;
  }
  return capitals ? { style: 'capitals', speaker: loudMention(p, from, last) } : { style: 'name', speaker: { ...mentionOf(p, from, last, true), definite: true } };
}

/** "THE MINISTER FOR TRANSPORT (Mira Castell)": behind an office with its article the brackets name who holds it; "MIRA CASTELL (Sol North)" is named already. */
function holderOf(p: Passage, from: number, last: number, to: number): Pick<LocalTurn, 'speaker' | 'style'> | null {
  const first = last + 2;
  if (p.lower(from) !== 'the' || p.mark(to) !== CLOSE || to - first < 2) return null;
  const roles: string[] = [];
  for (let at = from; at <= last; at++) if (p.has(at, SpeechTag.Role)) roles.push(p.lower(at));
  const mention = mentionOf(p, first, to - 1, true);
  if (!roles.length || mention.kind !== 'name') return null;
  return { style: 'name', speaker: { ...mention, roles, person: true, definite: true, doubtful: false } };
}

/** "SEN. SMITH": the mention that "Sen. Smith" would make. */
function loudMention(p: Passage, from: number, to: number): Mention {
  const mention = mentionOf(p, from, to, true);
  let name = from;
  const roles: string[] = [];
  for (let at = from; at <= to; at++) {
    if (!p.has(at, SpeechTag.Role)) continue;
    roles.push(p.lower(at));
    name = p.mark(at + 1) === STOP ? at + 2 : at + 1;
    // "THE MINISTER FOR TRANSPORT": the rest says of what.
    if (p.has(name, Tag.Preposition)) { name = to + 1; break; }
  }
  const isRole = name > to;
  const words = p.slice(isRole ? (p.lower(from) === 'the' && from < to ? from + 1 : from) : name, to);
  const spoken = inLowerCase(words);
  const head = isRole ? roles[roles.length - 1] ?? p.lower(to) : spoken.slice(spoken.lastIndexOf(' ') + 1);
  return { ...mention, kind: isRole ? 'role' : 'name', name: spoken, head, roles: isRole ? [] : roles, person: true, definite: true, doubtful: false };
}

/** "Minister: no talks before spring" and "No talks before spring: minister". */
function headline(p: Passage): readonly LocalTurn[] {
  for (let at = 1; at < p.length - 1; at++) {
    if (p.mark(at) !== COLON || p.level(at) >= 0 || !p.isGlued(at) || p.isGlued(at + 1)) continue;
    const isFirst = phraseEnd(p, 0, at) === at - 1;
    const before = isFirst && at <= LONGEST && p.level(at + 1) < 0 ? teller(p, 0, at - 1) : null;
    if (before) return [{ speaker: before, style: 'headline', cue: spanOf(p, at, at), content: spanOf(p, at + 1, p.length - 1) }];
    const isLast = p.length - at <= LONGEST && phraseEnd(p, at + 1, p.length) === p.length - 1;
    const behind = isLast && at > 2 ? teller(p, at + 1, p.length - 1) : null;
    return behind ? [{ speaker: behind, style: 'headline', cue: spanOf(p, at, at), content: spanOf(p, 0, at - 1) }] : none;
  }
  return none;
}

/** Who a headline's label is, when it is one that can tell something. Headlines drop articles: "Minister" is the minister. */
function teller(p: Passage, from: number, to: number): Mention | null {
  const mention = mentionOf(p, from, to, true);
  if (mention.kind === 'other' || mention.kind === 'pronoun' || rubrics.has(mention.head.toLowerCase())) return null;
  for (let at = from; at <= to; at++) if (p.isWord(at) && !p.isCapital(at) && isVerbal(p, at) && !p.has(at + 1, Tag.Preposition)) return null;
  return { ...mention, definite: true };
}
