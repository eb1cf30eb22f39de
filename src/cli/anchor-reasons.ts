// Why a claim's words were found, or not, in the words of the command line: as the editor says it, which translates its own.

import type { Reason } from '../core/anchor/model';

const WORDS: Readonly<Record<Reason, string>> = {
  'unchanged': 'nothing changed',
  'in-place': 'its words stand where they stood',
  'new-surroundings': 'its words stand where they stood; the words around them were changed',
  'words-changed': 'its words were changed',
  'words-replaced': 'its words were replaced',
  'words-deleted': 'its words were deleted',
  'sentence-deleted': 'its sentence was deleted',
  'sentence-elsewhere': 'its sentence stands elsewhere now',
  'once': 'its words stand in the article once',
  'by-number': 'found by its words and their number',
  'by-context': 'found by its words and their context',
  'other-surroundings': 'its words stand in the article, but in other surroundings',
  'several-places': 'its words stand in the article several times',
  'several-sentences': 'several sentences fit equally well',
  'still-open': 'it was open before which words it stands for',
  'no-words': 'it has no words',
  'no-article': 'the article is not there',
};

export const REASONS = Object.keys(WORDS) as Reason[];

export function reasonInWords(reason: Reason): string {
  return WORDS[reason];
}
