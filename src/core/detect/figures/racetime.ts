// Times that a clock of a race took: "30:42.17", "2:04:11".

import { isGlued, lowerAt } from './around';
import { figureOf, type Step, type Walk } from './draft';
import { isClockWord } from './negatives';

const timed = new Set('in of clocked ran finished time mark'.split(' '));

/** "Won in 30:42.17", "a time of 2:04:11": minutes or hours and seconds. Hundredths, or the words before, tell it from a time of day. */
export function readRaceTime(walk: Walk, i: number): Step | null {
  const { tokens } = walk;
  if (lowerAt(tokens, i + 1) !== ':') return null;
  const parts = [i];
  let end = i + 1;
  while (lowerAt(tokens, end) === ':' && isGlued(tokens, end) && tokens[end + 1]?.kind === 'number' && isGlued(tokens, end + 1) && parts.length < 3) {
    parts.push(end + 1);
    end += 2;
  }
  const words = parts.map((at) => lowerAt(tokens, at));
  const hasHundredths = /^[0-5]\d\.\d{1,3}$/u.test(words[words.length - 1]!);
  const isTimed = words.length === 3 && /^[0-5]\d$/u.test(words[2]!) && timed.has(lowerAt(tokens, i - 1));
  if (words.length < 2 || !(hasHundredths || isTimed) || !/^\d{1,2}$/u.test(words[0]!) || (words.length === 3 && !/^[0-5]\d$/u.test(words[1]!))) return null;
  if (isGlued(tokens, i) || isClockWord(lowerAt(tokens, end))) return null;
  const value = Number(words.reduce((sum, word) => sum * 60 + Number(word), 0).toFixed(3));
  return { figure: figureOf(walk, { first: i, end, value, unit: 'second', largest: words.length === 3 ? 'hour' : 'minute', kind: 'duration', noun: -1, lead: -1, sign: null }), next: end };
}
