// What differs between the words as they were checked and the words that stand there today, for people to read.

import { align } from './diff';
import { weightsOf } from './gap';
import { foldedWords, Vocabulary } from './words';

/** A stretch of words that both wordings have, or only one of them. Without white space at its ends. */
export interface WordingPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * The two wordings as one row of parts, what is gone before what is new at each place. Words are what stands between
 * white space, so that "$3.5bn" changes as a whole; what `words.ts` folds away (quote marks, dashes) is no difference.
 */
export function compareWordings(before: string, after: string): WordingPart[] {
  const vocabulary = new Vocabulary();
  const old = rowOf(before, vocabulary);
  const now = rowOf(after, vocabulary);
  const alignment = align(old.ids, now.ids, weightsOf(old.ids, now.ids, vocabulary));
  const parts: WordingPart[] = [];
  const add = (kind: WordingPart['kind'], words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join(' ') });
  };
  let left = 0;
  let right = 0;
  while (left < old.words.length || right < now.words.length) {
    let same = 0;
    while (left + same < old.words.length && alignment[left + same] === right + same) same++;
    add('same', now.words.slice(right, right + same));
    left += same;
    right += same;
    let end = left;
    while (end < old.words.length && alignment[end] === -1) end++;
    const next = end < old.words.length ? alignment[end]! : now.words.length;
    add('gone', old.words.slice(left, end));
    add('new', now.words.slice(right, next));
    left = end;
    right = next;
  }
  return parts;
}

function rowOf(text: string, vocabulary: Vocabulary): { readonly words: readonly string[]; readonly ids: Int32Array } {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return { words, ids: Int32Array.from(words, (word) => vocabulary.numberOf(foldedWords(word).join(' '))) };
}

/** Only what differs: the words that are gone, and those that are new, each with "…" between places. */
export function differingWords(before: string, after: string): { readonly gone: string; readonly new: string } {
  const parts = compareWordings(before, after);
  const all = (kind: WordingPart['kind']) => parts.filter((part) => part.kind === kind).map(({ text }) => text).join(' … ');
  return { gone: all('gone'), new: all('new') };
}
