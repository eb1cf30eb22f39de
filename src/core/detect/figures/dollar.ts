// Which dollar a bare "$" is, where the article itself says so.

import type { Article } from '../../article/model';
import type { Figure } from '../model';

/** The code of each country's dollar, by the adjective that names it. */
const dollars = new Map([['canadian', 'CAD'], ['australian', 'AUD'], ['new zealand', 'NZD'], ['hong kong', 'HKD'], ['singapore', 'SGD'], ['jamaican', 'JMD'], ['us', 'USD'], ['u.s.', 'USD'], ['american', 'USD']]);
const adjectives = '(Canadian|Australian|New Zealand|Hong Kong|Singapore|Jamaican|US|U\\.S\\.|American)';

/** "All figures are in Canadian dollars", "(amounts in Australian dollars)", "prices are quoted in U.S. dollars". */
const statement = new RegExp(`\\b(?:figures|amounts|sums|prices|values|costs|dollars|totals|currency)\\b(?: (?:quoted|given|stated|shown|expressed|here|below|above|cited|are|is|all))* in ${adjectives} (?:dollars|currency|funds)\\b`, 'giu');

/** Places in datelines that name their country's dollar: the country, or a city that is known without it. */
const places = new Map([
  ...'canada ottawa toronto montreal vancouver calgary edmonton winnipeg halifax quebec regina saskatoon'.split(' ').map((place) => [place, 'CAD'] as const),
  ...'australia canberra sydney melbourne brisbane perth adelaide hobart darwin'.split(' ').map((place) => [place, 'AUD'] as const),
  ...'wellington auckland christchurch dunedin'.split(' ').map((place) => [place, 'NZD'] as const),
]);

/** "OTTAWA —", "PERTH, Australia (Lenz News) -": capitals at the start of a paragraph, up to a dash. */
const dateline = /^([A-Z][A-Z .'’]+?)(?:, ([A-Z][\p{L} .]+?))?(?: \([^)\n]{1,40}\))? ?[—–-] /u;

/** How writers mark the dollars of the United States where the bare sign is another: "US$5", "5 million U.S. dollars". */
const americanMarked = /\bUS ?\$|\$US(?![A-Za-z])|\bU\.S\. ?\$|\b(?:US|U\.S\.|American) dollars?\b/u;

/**
 * The ISO 4217 code that a bare "$" stands for in the article; null where it does not say: then it is the US dollar, as agencies have it.
 * Said it is in words ("all figures in Canadian dollars"), or by a dateline in such a country where American dollars are marked as such. A
 * "C$5m" or "5 million Canadian dollars" says the reverse: there the bare sign is another's.
 */
export function bareDollar({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string | null {
  if (!text.includes('$')) return null;
  const said = new Set<string>();
  if (/\b(?:dollars|currency|funds)\b/u.test(text)) {
    for (const match of text.matchAll(statement)) said.add(dollars.get(match[1]!.toLowerCase())!);
  }
  if (said.size > 0) return said.size === 1 ? [...said][0]! : null;
  if (!americanMarked.test(text)) return null;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph' && kind !== 'dateline' && kind !== 'standfirst') continue;
    const [, city = '', country = ''] = dateline.exec(text.slice(start, Math.min(end, start + 120))) ?? [];
    const code = places.get(country.toLowerCase()) ?? (country === '' ? places.get(city.toLowerCase()) : undefined);
    if (code !== undefined) return code;
    if (kind === 'paragraph') return null;
  }
  return null;
}

/** The figures with what a bare "$" stands for; others are the same objects. */
export function inDollars(figures: readonly Figure[], code: string | null): readonly Figure[] {
  if (code === null || code === 'USD') return figures;
  return figures.map((figure) => figure.unit === 'USD' && isBare(figure.text) ? { ...figure, unit: code } : figure);
}

/** "$5m", "-$5", "$5-$6m"; not "US$5", "5 dollars". */
function isBare(text: string): boolean {
  return /^[-−–+]?\$(?!US)/u.test(text);
}
