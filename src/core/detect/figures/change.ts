// Whether a figure is a change or where one arrived: "rose 3%", "down 12", "fell to 40", "closed 2% higher".

import { changes, FigureTag } from '../lexicon/figures';
import type { Token } from '../tokens';
import { lowerAt } from './around';

/** What sort of figure it is, since words of change say less of counted things than of rates: see `changes` in the lexicon. */
export type Changed = 'count' | 'amount' | 'share';

/** A change: its direction, and whether the figure is where it arrived ("fell to 40") rather than how far it went ("fell by 40"). */
export interface ChangeReading {
  readonly direction: 'up' | 'down';
  readonly reached: boolean;
}

/** For each word of change its direction and how clear it is: 0 pure, 1 of amounts, 2 of shares. */
const words = new Map<string, { readonly direction: 'up' | 'down'; readonly weakness: number }>();
for (const direction of ['up', 'down'] as const) {
  const { pure, amount, share } = changes[direction];
  [pure, amount, share].forEach((forms, weakness) => forms.split(/\s+/u).forEach((form) => words.set(form, { direction, weakness })));
}
const allowed: Readonly<Record<Changed, number>> = { count: 0, amount: 1, share: 2 };

/** Words that may stand between the word of change and the figure: "rose by a further 3%", "fell sharply by another $4", "rose a modest 3%". */
const between = new Set(`by a an another further extra additional only just still of around even back between again slightly total average as much modest mere whopping record staggering
  massive sharp meagre hefty healthy solid steep paltry combined cumulative impressive full whole cool`.split(/\s+/u));
/** And, before "by" alone, when it was: "fell last month by 3%". */
const when = new Set('last this year month week quarter monday tuesday wednesday thursday friday saturday sunday yesterday today overnight in since'.split(' '));

/**
 * The change that words before token `i` state. Null when there is none. "Rose to 12" is a change that reached the figure: its word stands before
 * "to", or before the amount in between, which `previous` tells ("rose 3% to 12": the change of a figure that ends right before "to").
 */
export function readChange(tokens: readonly Token[], i: number, what: Changed, previous: (end: number) => 'up' | 'down' | null): ChangeReading | null {
  const to = endOfArrival(tokens, i);
  if (to < 0) {
    const direction = readWord(tokens, i, what);
    return direction && { direction, reached: false };
  }
  // "fell by 27% last year to 21,450"
  let end = to;
  while (end > to - 3 && when.has(lowerAt(tokens, end - 1))) end--;
  const direction = previous(to) ?? (end < to ? previous(end) : null) ?? (lowerAt(tokens, to) === 'to' && lowerAt(tokens, to - 1) !== 'up' ? readWord(tokens, to, what) : readLevel(tokens, to));
  return direction && { direction, reached: true };
}

/** "Gold was higher at $1,271", "closed lower at 12,500": the direction of what arrived "at" the figure, whose "at" is token `at`. */
function readLevel(tokens: readonly Token[], at: number): 'up' | 'down' | null {
  const word = lowerAt(tokens, at - 1);
  return lowerAt(tokens, at) !== 'at' ? null : word === 'higher' ? 'up' : word === 'lower' ? 'down' : null;
}

const closing = new Set('close end finish settle trade stand reach closing ending finishing settling trading standing reaching'.split(' '));

/** Where "to", "at", "to close at", "to just" before token `i` begins; -1 when the figure follows none of them. */
function endOfArrival(tokens: readonly Token[], i: number): number {
  let at = i - 1;
  while (lowerAt(tokens, at) === 'just' || lowerAt(tokens, at) === 'only' || lowerAt(tokens, at) === 'a' || lowerAt(tokens, at) === 'an') at--;
  const lower = lowerAt(tokens, at);
  if (lower === 'to') return at;
  if (lower !== 'at' && lower !== 'reach' && lower !== 'reaching') return -1;
  const verb = lower === 'at' ? at - 1 : at;
  if (!closing.has(lowerAt(tokens, verb))) return at;
  return lowerAt(tokens, verb - 1) === 'to' ? verb - 1 : verb;
}

/** The direction of the word of change before token `i`, past words that may stand between. */
function readWord(tokens: readonly Token[], i: number, what: Changed): 'up' | 'down' | null {
  let isBy = false;
  for (let at = i - 1, last = i - 4; at >= 0 && at >= last; at--) {
    const { lower, tags } = tokens[at]!.word;
    if (lower === 'by') {
      isBy = true;
      last = at - 4;
    }
    const found = tags & FigureTag.Change ? words.get(lower) : undefined;
    // "boils down to", "come down to": an idiom.
    if (lower === 'down' && lowerAt(tokens, i) === 'to' && idioms.has(lowerAt(tokens, at - 1))) return null;
    // "salt added to 10 per cent", "lost to 12 rivals": what takes "to" otherwise.
    if (found && at === i - 1 && lowerAt(tokens, i) === 'to' && withTo.has(lower)) return null;
    if (found) return found.weakness <= (isBy && what === 'amount' ? allowed.share : allowed[what]) ? found.direction : null;
    // "added a 30 per cent stake": an article right before the figure begins a noun phrase of its own; "rose a further 3%" has it farther off.
    if (at === i - 1 && (lower === 'a' || lower === 'an')) return null;
    if (!between.has(lower) && !(lower.endsWith('ly') && lower.length > 4) && !(isBy && when.has(lower))) return null;
  }
  return null;
}

const withTo = new Set('added add adds adding lost lose loses losing gain gained gains gaining shed contracted up raise'.split(' '));
const idioms = new Set('boil boils boiled boiling come comes came coming get gets got getting'.split(' '));

/** "closed 2% higher", "is $3 down on the year": the direction of a word right after the figure, at token `i`; no noun may follow ("2% higher wages"). */
export function readChangeAfter(tokens: readonly Token[], i: number): 'up' | 'down' | null {
  const lower = lowerAt(tokens, i);
  if (lower !== 'higher' && lower !== 'lower' && lower !== 'up' && lower !== 'down') return null;
  const next = tokens[i + 1];
  const ends = next === undefined || next.kind === 'mark' || follows.has(next.word.lower);
  return ends ? lower === 'higher' || lower === 'up' ? 'up' : 'down' : null;
}

const follows = new Set('on from at in and but while than year compared against after since last this by for yesterday today overall'.split(' '));
