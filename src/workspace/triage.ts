// The suggestions of an open article, sorted into those to look at and those dismissed. For all surfaces that show or change them.

import { suggestionsOf, wordsOf } from '../core/detect/suggestions';
import { triage, type Triage } from '../core/detect/triage';
import { dismissedIn } from '../core/sidecar/dismissal';
import type { Span } from '../core/span';
import type { OpenArticle } from './open-article';
import { settings } from './settings';

interface Sorted {
  readonly detections: unknown;
  readonly state: unknown;
  readonly threshold: number;
  readonly triage: Triage;
}

const sorted = new WeakMap<OpenArticle, Sorted>();

/** By the threshold of the settings; sorted anew only when the text, the sidecar or the threshold changed. Empty while a long text is being read. */
export function triageOf(article: OpenArticle): Triage {
  const { detections, state } = article;
  const threshold = settings.threshold();
  const known = sorted.get(article);
  if (known && known.detections === detections && known.state === state && known.threshold === threshold) return known.triage;
  const made = triage(article.text, suggestionsOf(detections, threshold), {
    marked: article.claims.flatMap(({ resolution }) => resolution.span ?? []),
    isDismissed: dismissedIn(state?.sidecar?.dismissed ?? []),
  });
  sorted.set(article, { detections, state, threshold, triage: made });
  return made;
}

/** What a key of the triage stands for today. */
export interface Found extends Span {
  readonly words: { readonly quote: string; readonly sentence: string };
  readonly isDismissed: boolean;
}

/** The statements, parts of statements and dismissed ones with these keys; keys of what is no longer suggested are left out. */
export function findInTriage(article: OpenArticle, keys: ReadonlySet<string>): Found[] {
  const { open, dismissed } = triageOf(article);
  const { text } = article;
  const found: Found[] = [];
  for (const { key, start, end, parts } of open) {
    const sentence = text.slice(start, end);
    if (keys.has(key)) found.push({ start, end, words: { quote: sentence, sentence }, isDismissed: false });
    else for (const part of parts) if (keys.has(part.key)) found.push({ ...part.suggestion.span, words: wordsOf(text, part.suggestion), isDismissed: false });
  }
  for (const { key, start, end, words } of dismissed) if (keys.has(key)) found.push({ start, end, words, isDismissed: true });
  return found;
}

/** The key of the smallest thing at an offset that is suggested: a part of a statement, else the statement; null where nothing is. */
export function suggestedAt(article: OpenArticle, offset: number): string | null {
  let best: (Span & { readonly key: string }) | null = null;
  const consider = (key: string, { start, end }: Span) => {
    if (start <= offset && offset <= end && (!best || end - start < best.end - best.start)) best = { key, start, end };
  };
  for (const { key, start, end, parts } of triageOf(article).open) {
    consider(key, { start, end });
    for (const { key: own, suggestion } of parts) consider(own, suggestion.span);
  }
  return (best as { readonly key: string } | null)?.key ?? null;
}
