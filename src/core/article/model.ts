// What an article consists of. Made by `parseArticle`; everything downstream works on these blocks.

import type { Span } from '../span';

/** The part that a block plays in an article. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'reading-time'
  | 'caption'
  | 'subhead'
  | 'paragraph';

/** One block of the article: a line or several lines without an empty line between them; the span has no white space at its ends. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Of a caption: the span of its credit without the brackets ("Getty" of "[Getty]"). */
  readonly credit?: Span;
  /** Of a headline: true when it says again what the first line said. */
  readonly repeated?: boolean;
}

/** An article, parsed. All spans are offsets into `text` as given (BOM, CRLF and tabs included). */
export interface Article {
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly blocks: readonly Block[];
  /** The first headline's block, when there is one. */
  readonly headline?: Block;
  /** The day of publication that the dateline states, `YYYY-MM-DD`. The reference for "Monday". */
  readonly published?: string;
  /** "3 min read": the minutes. */
  readonly readingMinutes?: number;
}
