// Of which share of a figure something is said: "the vast majority of the 240,000".

import { possessives } from '../lexicon/grammar';
import type { Token } from '../tokens';
import { lowerAt } from './around';

const shares = new Set(['majority', 'most', 'minority', 'half', 'part', 'bulk', 'third', 'quarter', 'many', 'some', 'all', 'fraction', 'none', 'few', 'remainder', 'rest']);
const adjectives = new Set(['vast', 'overwhelming', 'great', 'large', 'small', 'big', 'tiny', 'huge', 'slim', 'bare', 'clear', 'good']);
const determiners = new Set(['the', 'these', 'those', 'all', ...possessives]);

/** The share whose "of the" ends right before token `i`: its tokens from `first` to `end`, "of" in it, neither article in it. */
export function readShare(tokens: readonly Token[], i: number): { first: number; end: number } | null {
  let of = i - 1;
  if (determiners.has(lowerAt(tokens, of))) of--;
  else return null;
  if (lowerAt(tokens, of) !== 'of') return null;
  let first = of - 1;
  if (!shares.has(lowerAt(tokens, first))) return null;
  while (adjectives.has(lowerAt(tokens, first - 1))) first--;
  return { first, end: of + 1 };
}
