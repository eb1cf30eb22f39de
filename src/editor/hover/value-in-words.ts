// A figure in plain words for its card: "240,000 deaths", "5 feet", "3.5 degrees celsius per decade".

import { unitInWords } from '../../core/detect/figures/units';
import type { Figure } from '../../core/detect/model';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const share = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** The normalised value with its unit and what is counted; a rank as the text has it, a fraction with its decimal. */
export function valueInWords(figure: Figure): string {
  const { value, noun, kind, text } = figure;
  const unit = unitInWords(figure);
  if (kind === 'vague') return vagueInWords(text, value, noun?.text);
  if (value === null || kind === 'ordinal') return withNoun(text, noun?.text);
  if (kind === 'fraction' || kind === 'ratio') return withNoun(typeof value === 'number' ? `${text} (${share.format(value)})` : text, noun?.text);
  const amount = typeof value === 'number' ? number.format(value) : `${number.format(value[0])} – ${number.format(value[1])}`;
  if (kind === 'percentage' && noun) return `${amount} percent of ${noun.text}`;
  return withNoun(unit === null ? amount : `${amount} ${value === 1 || kind === 'money' ? unit : plural(unit)}`, noun?.text);
}

/** As the text has it, with the order of size where there is one: "tens of thousands of people (10,000 – 100,000)". */
function vagueInWords(text: string, value: Figure['value'], noun: string | undefined): string {
  const words = withNoun(noun !== undefined && /(?:s|ful|ity)$/u.test(text) ? `${text} of` : text, noun);
  return value === null || typeof value === 'number' ? words : `${words} (${number.format(value[0])} – ${number.format(value[1])})`;
}

function withNoun(words: string, noun: string | undefined): string {
  return noun === undefined ? words : `${words} ${noun}`;
}

/** Units whose plural is no more than themselves, or not regular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  foot: 'feet', inch: 'inches', century: 'centuries', millennium: 'millennia', percent: 'percent', permille: 'permille', horsepower: 'horsepower',
  hertz: 'hertz', kilohertz: 'kilohertz', megahertz: 'megahertz', gigahertz: 'gigahertz', stone: 'stone', lux: 'lux', henry: 'henries',
  'percentage-point': 'percentage points', 'pound-mass': 'pounds', 'pound-foot': 'pound-feet', years: 'years',
};

/** The plural of a unit's English name: of its head, which "per" and the scale of a temperature follow ("miles per hour", "degrees celsius"). */
function plural(unit: string): string {
  const [, head = unit, rest = ''] = /^(.*?)( per .*| celsius| fahrenheit)?$/u.exec(unit) ?? [];
  const [, before = '', last = head] = /^(.* )?(\S+)$/u.exec(head) ?? [];
  return before + (IRREGULAR[last] ?? `${last}s`) + rest;
}
