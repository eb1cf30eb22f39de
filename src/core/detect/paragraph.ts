// What detectors work on: one block of an article, cut into tokens and sentences once.

import type { BlockKind } from '../article/model';
import { sentencesOf } from '../article/sentences';
import type { Span } from '../span';
import { tokenize, type Token } from './tokens';

/** One block with what all detectors need of it. All offsets in it, and in what detectors find in it, count from the block's start. */
export interface Paragraph {
  readonly text: string;
  readonly kind: BlockKind;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/** Cuts a block's text for the detectors. */
export function paragraphOf(text: string, kind: BlockKind = 'paragraph'): Paragraph {
  const tokens = tokenize(text);
  return { text, kind, tokens, sentences: sentencesOf(text, tokens) };
}
