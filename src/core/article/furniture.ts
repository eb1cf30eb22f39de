// The furniture of an article: lines around the story that tell of it rather than tell it (date, byline, reading time, captions).
// Each function judges one line by its words; where in the article such a line may stand is for `parseArticle` to say.

import { parseDateline } from '../detect/dates/calendar';
import type { Span } from '../span';

/** What a line of furniture says. */
export interface Furniture {
  readonly kind: 'dateline' | 'byline' | 'reading-time';
  readonly published?: string;
  /** The words of a date in digits that can be read in two orders: "Published: 3/4/2015". */
  readonly ambiguous?: string;
  /** The date is that of a later change: any other date goes before it. */
  readonly updated?: boolean;
  readonly readingMinutes?: number;
}

/** No line of furniture is longer; what is longer is prose. */
const LONGEST = 160;
const LONGEST_CAPTION = 400;
/** Nor is one shorter ("By Al Li", "A [AP]"). */
const SHORTEST = 6;

/** "By Mira Holt | 28 September 2015 | 3 min read": one line may hold several. */
const parts = /\s+[|·•–—]\s+|\s{3,}/u;
const minutes = /^(?:(?:estimated )?read(?:ing)? time:?\s*)?(\d{1,3})[\s-]?min(?:ute)?s?\.?(?:\s+(?:to )?read(?:ing time)?)?\.?$/iu;
const says = /read/iu;
const changed = /^(?:last )?(?:updated|modified|changed)\b/iu;
const by = /^(?:(?:story|words|text|written|reporting|reported|report|analysis|additional reporting)\s+)?by:?\s+(.+)$/iu;
/** Words of a name, with the small ones that may stand in and between names. */
const names = /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|in|for|of|the|at|de|da|del|della|di|du|la|van|von|der|den|al|bin|ibn|el|&),?\s+){0,14}\p{Lu}[\p{L}\p{M}.'’-]*$/u;
/** "Mira Holt, Example Daily"; "Mira Holt in Geneva". */
const signed = /^\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){1,3}(?:,\s+(?:the\s+)?|\s+(?:in|for)\s+)\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;

const section = /^\p{Lu}[\p{L}.'’-]*(?: (?:and |& )?\p{Lu}[\p{L}.'’-]*){0,2}$/u;

function readPart(part: string): Furniture | null {
  const time = minutes.exec(part);
  if (time && says.test(part)) return { kind: 'reading-time', readingMinutes: Number(time[1]) };
  const published = parseDateline(part);
  if (published) return { kind: 'dateline', published, updated: changed.test(part) };
  if (parseDateline(part, 'day')) return { kind: 'dateline', ambiguous: part, updated: changed.test(part) };
  // "Posted on March 3, 2016 by Mira Holt"
  const author = /^(.{6,60}) by (.+)$/iu.exec(part);
  const signedOn = author && names.test(author[2]!) ? parseDateline(author[1]!) : null;
  if (signedOn) return { kind: 'dateline', published: signedOn, updated: changed.test(part) };
  const credited = by.exec(part)?.[1];
  if (credited === undefined) return signed.test(part) ? { kind: 'byline' } : null;
  if (names.test(credited) && !credited.endsWith('.')) return { kind: 'byline' };
  // "By Mira Holt, 28 September 2015", "By Mira Holt on 28 September 2015"
  const cut = credited.includes(',') && !/ on /u.test(credited) ? credited.indexOf(',') : credited.indexOf(' on ');
  const dated = cut > 0 && names.test(credited.slice(0, cut)) ? parseDateline(credited.slice(cut + 1)) : null;
  return dated ? { kind: 'byline', published: dated } : null;
}

/** What a line says as furniture; null when any part of it is something else. */
export function readFurniture(line: string): Furniture | null {
  if (line.length < SHORTEST || line.length > LONGEST) return null;
  let all: Furniture | null = null;
  let isNamed = false;
  for (const part of line.split(parts)) {
    const one = readPart(part.trim());
    if (one) all = all ? merge(all, one) : one;
    // "Tarn | 3 March 2016": a section or a place may stand beside the date, once.
    else if (isNamed || !section.test(part.trim())) return null;
    else isNamed = true;
  }
  return isNamed && all?.kind !== 'dateline' ? null : all;
}

function merge(a: Furniture, b: Furniture): Furniture {
  return { ...b, ...a, kind: b.kind === 'dateline' ? 'dateline' : a.kind };
}

/** "Published: 28 September 2015": says so itself, and may therefore stand at the article's end too. */
export function isLabelledDate(line: string): boolean {
  return line.length >= SHORTEST && line.length <= LONGEST && /^(?:first |last |originally )?(?:published|posted|updated|modified)\b/iu.test(line) && parseDateline(line) !== null;
}

const bracketed = /\[\s*([\p{Lu}©@][^[\]]{1,60}?)\s*\]\.?$/u;
/** In round brackets much else can stand: a maker of pictures shows by a slash ("Mira Holt/Example Wire") or by a word for them. */
const inParentheses = /\(\s*((?=[^()]{0,80}(?:\/|photo|image|picture|getty|courtesy|handout|credit|reuters|afp\b|\bap\b))[\p{Lu}©@][^()]{1,80}?)\s*\)\.?$/iu;
const labelled = /(?:^|[\s.–—|(-])(?:file )?(?:photo(?:graph)?|image|picture|illustration|graphic|video|credit)s?(?: credit)?:\s+([\p{Lu}©@][^:]{1,80}?)[.)]{0,2}$/iu;
const credited = /(?:^|[\s.–—|(-])(?:Photo(?:graph)?|Image|Picture|Illustration)s? (?:by|courtesy of|via) (\p{Lu}[^:]{1,80}?)[.)]{0,2}$/u;
const copyright = /(?:©|\(c\)|\bCopyright\b)\s*(\p{Lu}[^:]{1,60}?)\.?$/u;
const announced = /^(?:file )?(?:photo(?:graph)?|image|picture|caption|illustration|graphic)s?:\s/iu;

/**
 * Reads a line as a caption: one that ends in a credit ("… [Getty]", "(AP Photo/…)", "Photo: …") or begins by saying
 * what it is ("Image: …").
 * @returns the credit's span in the line (null when there is none), or null when the line is no caption
 */
export function readCaption(line: string): { readonly credit: Span | null } | null {
  if (line.length < SHORTEST || line.length > LONGEST_CAPTION) return null;
  const last = line.endsWith('.') ? line.at(-2) : line.at(-1);
  const match = (last === ']' ? bracketed.exec(line) : last === ')' ? inParentheses.exec(line) : null)
    ?? (line.includes(': ') ? labelled.exec(line) : null)
    ?? credited.exec(line)
    ?? (/©|\(c\)|Copyright/u.test(line) ? copyright.exec(line) : null);
  const credit = match?.[1];
  if (match && credit !== undefined && isName(credit)) {
    const start = match.index + match[0].lastIndexOf(credit);
    return { credit: { start, end: start + credit.length } };
  }
  return announced.test(line) ? { credit: null } : null;
}

/** A credit names somebody: few words, and the last one no ordinary word ("[Translated from the French]" is none). */
function isName(credit: string): boolean {
  const words = credit.split(/\s+/u);
  return words.length <= 8 && /^[\p{Lu}\d©@(&]/u.test(words.at(-1) ?? '') && !/[?!;]/u.test(credit);
}
