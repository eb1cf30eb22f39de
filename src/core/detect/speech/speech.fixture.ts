// What the tests of this room share: the speech of an article whose paragraphs are given.

import type { BlockKind } from '../../article/model';
import { sentencesOf } from '../../article/sentences';
import type { Attribution, Quotation } from '../model';
import type { Paragraph } from '../paragraph';
import { tokenize } from '../tokens';
import { attributeSpeech } from './attribute';
import { readSpeech } from './read';

/** A paragraph as the article's parser gives it. */
export function paragraphOf(text: string, kind: BlockKind = 'paragraph'): Paragraph {
  const tokens = tokenize(text);
  return { text, kind, tokens, sentences: sentencesOf(text, tokens) };
}

/** Speech of an article whose paragraphs are given; each starts where the one before ended, two line ends later. */
export function speechOf(...texts: readonly (string | Paragraph)[]) {
  let offset = 0;
  return attributeSpeech(texts.map((text) => {
    const paragraph = typeof text === 'string' ? paragraphOf(text) : text;
    const at = offset;
    offset += paragraph.text.length + 2;
    return { paragraph, offset: at, local: readSpeech(paragraph) };
  }));
}

/** An attribution in one line. */
export const says = ({ speaker, cue, content }: Attribution) => `${speaker.name} | ${cue.text} | ${content.text}`;
/** A quotation with its speaker, – where that is unclear. */
export const speaks = ({ text, speaker }: Quotation) => `${speaker && speaker.confidence >= 0.5 ? speaker.name : '–'} | ${text}`;
