// Rows of digits that identify: telephone numbers, accounts, dates in digits, formations.

import { Tag } from '../lexicon/word';
import type { Token } from '../tokens';
import { isDash, isGlued, lowerAt } from './around';

const announcers = new Set('phone tel telephone fax mobile hotline helpline sms whatsapp dial ☎ ☏ account iban isbn'.split(' '));

/**
 * The end of the row of digits and marks that begins at token `i`, where it is a telephone number or another row that states no quantity
 * ("+49 (0) 176 12345678", "555-0123", "2019-09-01", "4-4-2"); -1 where it is not. Two numbers with a dash between are left alone otherwise:
 * a range or a score.
 */
export function endOfRow(tokens: readonly Token[], i: number): number {
  const before = lowerAt(tokens, i - 1);
  const opened = before === '(' ? lowerAt(tokens, i - 2) : before;
  const hasPlus = (before === '+' && isGlued(tokens, i)) || opened === '+';
  const row = readRow(tokens, i);
  const { groups, digits, dashes, end } = row;
  if (hasPlus && digits >= 7) return end;
  const isAnnounced = announcers.has(lowerAt(tokens, i - 1)) || announcers.has(lowerAt(tokens, i - 2)) || announcers.has(lowerAt(tokens, i - 3));
  if (isAnnounced && digits >= 7) return end;
  // A leading zero is dialled, not counted.
  if (lowerAt(tokens, i).charCodeAt(0) === 48 && digits >= 7) return end;
  // "2019-09-01", "4-4-2", "10/12/2015", "555-01-2345"
  if (row.firstDashed >= 2) return endOfDashed(tokens, i);
  // "(212) 555-0123", "555-0123" with nothing counted after it
  if (before === '(' && groups >= 3 && digits >= 9) return end;
  const isCounted = tokens[end]?.kind === 'word' && !(tokens[end].word.tags & (Tag.Conjunction | Tag.Preposition));
  const isLocal = groups === 2 && dashes === 1 && digits === 7 && lowerAt(tokens, i).length === 3 && !isCounted;
  return isLocal || (groups >= 3 && dashes >= 1 && digits >= 9) ? end : -1;
}

interface Row {
  readonly groups: number;
  readonly digits: number;
  /** Dashes, slashes and dots between digits. */
  readonly dashes: number;
  /** Of these, how many follow one another from the start without a space. */
  readonly firstDashed: number;
  readonly end: number;
}

/** Numbers with at most one space and a few marks between them. Looks at a dozen groups at most. */
function readRow(tokens: readonly Token[], i: number): Row {
  let [groups, digits, dashes, firstDashed, at] = [1, countDigits(tokens[i]!), 0, 0, i];
  while (groups < 12) {
    let next = at + 1;
    let hasDash = false;
    while (next < tokens.length && next <= at + 3 && isRowMark(lowerAt(tokens, next)) && tokens[next]!.start - tokens[next - 1]!.end <= 1) {
      if (lowerAt(tokens, next) !== '(' && lowerAt(tokens, next) !== ')') hasDash = true;
      next++;
    }
    const token = tokens[next];
    if (token?.kind !== 'number' || token.start - tokens[next - 1]!.end > 1 || countDigits(token) !== token.word.lower.length) break;
    if (hasDash && next === at + 2 && isGlued(tokens, at + 1) && isGlued(tokens, next)) {
      if (firstDashed === groups - 1) firstDashed++;
    }
    if (hasDash) dashes++;
    groups++;
    digits += countDigits(token);
    at = next;
  }
  return { groups, digits, dashes, firstDashed, end: at + 1 };
}

function endOfDashed(tokens: readonly Token[], i: number): number {
  let at = i;
  while (isRowMark(lowerAt(tokens, at + 1)) && isGlued(tokens, at + 1) && tokens[at + 2]?.kind === 'number' && isGlued(tokens, at + 2)) at += 2;
  return at + 1;
}

function isRowMark(lower: string): boolean {
  return isDash(lower) || lower === '/' || lower === '.' || lower === '(' || lower === ')';
}

function countDigits(token: Token): number {
  let count = 0;
  for (let k = 0; k < token.word.lower.length; k++) {
    const code = token.word.lower.charCodeAt(k);
    if (code >= 48 && code <= 57) count++;
  }
  return count;
}
