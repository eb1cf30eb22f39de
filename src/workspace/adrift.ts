// Claims of an open article that have no words at present: where the lost ones stood, and the places that the ambiguous ones
// may have. For surfaces that have to show them somewhere.

import { formerPlaces } from '../core/anchor/stood';
import type { Span } from '../core/span';
import type { ClaimInText, OpenArticle } from './open-article';

/** Where a lost claim stood. */
export interface LostPlace {
  /** The paragraph that held its words; null when nothing tells it. */
  readonly paragraph: string | null;
  /** The first word of what stands in its place today; the article's first word when that cannot be told. */
  readonly span: Span;
  readonly isKnown: boolean;
}

interface Places {
  readonly text: string;
  readonly state: unknown;
  readonly byClaim: ReadonlyMap<string, LostPlace>;
}

const places = new WeakMap<OpenArticle, Places>();

/** The lost claims of an article, by id. Reckoned anew only when its text or its sidecar changed. */
export function lostPlaces(article: OpenArticle): ReadonlyMap<string, LostPlace> {
  const { text, state } = article;
  const known = places.get(article);
  if (known?.text === text && known.state === state) return known.byClaim;
  const lost = article.claims.filter(({ resolution }) => resolution.state === 'lost');
  const found = formerPlaces(state?.sidecar?.text, text, lost.map(({ claim }) => claim.anchor));
  const byClaim = new Map(lost.map(({ claim }, index): [string, LostPlace] => {
    const { paragraph, at } = found[index]!;
    return [claim.id, { paragraph, span: firstWord(text, at ?? 0), isKnown: at !== null }];
  }));
  places.set(article, { text, state, byClaim });
  return byClaim;
}

/** A claim without words of its own, with the place at which it is shown. */
export interface Adrift {
  readonly found: ClaimInText;
  readonly span: Span;
}

/** The claims without words that are shown at a span: ambiguous ones at each of their candidates, lost ones where they stood. */
export function adriftAt(article: OpenArticle, { start, end }: Span): Adrift[] {
  const lost = lostPlaces(article);
  return article.claims.flatMap((found): Adrift[] => {
    const place = lost.get(found.claim.id)?.span;
    const span = (place ? [place] : found.resolution.candidates).find((one) => one.start <= end && start <= one.end);
    return span ? [{ found, span }] : [];
  });
}

function firstWord(text: string, from: number): Span {
  const word = /\S{1,80}/u.exec(text.slice(from, from + 10_000));
  return word ? { start: from + word.index, end: from + word.index + word[0].length } : { start: from, end: from };
}
