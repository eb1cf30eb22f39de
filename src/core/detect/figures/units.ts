// Units after a number: measures, durations, percentages ("3 per cent", "30 km", "4.5-year", "60 mph", "40 litres per day").

import type { Figure, FigureKind } from '../model';
import { isCapital, type Token } from '../tokens';
import { isDash, isGlued, lowerAt } from './around';
import { isPlural } from './noun';

/** A unit as read; it ends before token `end`. */
export interface UnitReading {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly end: number;
}

interface Unit {
  readonly name: string;
  readonly kind: FigureKind;
}

/** Canonical name: the forms it is written in, lower case. A line of words; what has a space in it stands in `phrases`. */
const measures: Readonly<Record<string, string>> = {
  // length, area, volume, mass
  metre: 'm metre metres meter meters', kilometre: 'km kms kilometre kilometres kilometer kilometers', centimetre: 'cm centimetre centimetres centimeter centimeters',
  millimetre: 'mm millimetre millimetres millimeter millimeters', micrometre: 'μm µm micron microns micrometre micrometres micrometer micrometers', nanometre: 'nm nanometre nanometres nanometer nanometers',
  mile: 'mi mile miles', yard: 'yd yds yard yards', foot: 'ft foot feet', inch: 'inch inches', furlong: 'furlong furlongs', fathom: 'fathom fathoms', 'light-year': 'lightyear lightyears parsec',
  hectare: 'ha hectare hectares', acre: 'acre acres',
  'square kilometre': 'sqkm km²', 'square metre': 'sqm m²', 'square foot': 'sqft ft²', 'cubic metre': 'm³', 'cubic centimetre': 'cc cm³',
  litre: 'l litre litres liter liters', millilitre: 'ml millilitre millilitres milliliter milliliters', centilitre: 'cl', decilitre: 'dl', hectolitre: 'hl hectolitre hectolitres hectoliter hectoliters', gallon: 'gal gals gallon gallons',
  pint: 'pint pints', quart: 'quart quarts', barrel: 'bbl barrel barrels', bushel: 'bushel bushels', cup: 'cup cups', tablespoon: 'tbsp tablespoon tablespoons', teaspoon: 'tsp teaspoon teaspoons',
  gram: 'g gram grams gramme grammes', kilogram: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes', milligram: 'mg milligram milligrams', microgram: 'μg µg mcg microgram micrograms',
  tonne: 't tonne tonnes', ton: 'ton tons', ounce: 'oz ounce ounces', 'pound-mass': 'lb lbs pound pounds', stone: 'stone', carat: 'carat carats karat karats',
  // speed, power, energy, electricity, pressure, frequency, angle
  'mile per hour': 'mph', 'kilometre per hour': 'kph kmh', 'metre per second': 'mps', knot: 'knot knots', 'mile per gallon': 'mpg', 'revolution per minute': 'rpm',
  watt: 'w watt watts', kilowatt: 'kw kilowatt kilowatts', megawatt: 'mw megawatt megawatts', gigawatt: 'gw gigawatt gigawatts', terawatt: 'tw terawatt terawatts',
  'watt hour': 'wh', 'kilowatt hour': 'kwh', 'megawatt hour': 'mwh', 'gigawatt hour': 'gwh', 'terawatt hour': 'twh', horsepower: 'hp bhp horsepower',
  joule: 'j joule joules', kilojoule: 'kj kilojoules', calorie: 'kcal calorie calories', volt: 'v volt volts', kilovolt: 'kv kilovolts', ampere: 'amp amps ampere amperes', milliampere: 'mah', ohm: 'ohm ohms',
  hertz: 'hz hertz', kilohertz: 'khz kilohertz', megahertz: 'mhz megahertz', gigahertz: 'ghz gigahertz', decibel: 'db decibel decibels', pascal: 'pa pascal pascals', hectopascal: 'hpa', kilopascal: 'kpa', megapascal: 'mpa', bar: 'millibar millibars',
  'millimetre of mercury': 'mmhg', 'pound per square inch': 'psi', 'kilopound per square inch': 'ksi', newton: 'newton newtons', tesla: 'nanotesla', electronvolt: 'ev', kiloelectronvolt: 'kev', megaelectronvolt: 'mev', gigaelectronvolt: 'gev', teraelectronvolt: 'tev',
  degree: 'degree degrees °', kelvin: 'k kelvin kelvins', 'degree celsius': 'celsius centigrade ℃', 'degree fahrenheit': 'fahrenheit ℉', mole: 'mol', millimole: 'mmol', micromole: 'μmol',
  // data, light, sound, radiation, other
  bit: 'bit bits', byte: 'byte bytes', kilobyte: 'kb kilobyte kilobytes', megabyte: 'mb megabyte megabytes', gigabyte: 'gb gigabyte gigabytes', terabyte: 'tb terabyte terabytes', petabyte: 'pb petabyte petabytes', exabyte: 'eb exabyte exabytes',
  'megabit per second': 'mbps', 'gigabit per second': 'gbps', pixel: 'px pixel pixels', megapixel: 'mp megapixel megapixels', lumen: 'lumens', lux: 'lux', nit: 'nits', sievert: 'sievert sieverts', millisievert: 'msv millisieverts', becquerel: 'bq becquerel becquerels',
  'part per million': 'ppm', 'part per billion': 'ppb', 'basis point': 'bp bps', 'frame per second': 'fps',
};

const durations: Readonly<Record<string, string>> = {
  second: 'second seconds sec secs s', minute: 'minute minutes min mins', hour: 'hour hours hr hrs h', day: 'day days', night: 'night nights', week: 'week weeks wk wks', fortnight: 'fortnight fortnights',
  month: 'month months mo', quarter: 'quarters', year: 'year years yr yrs', decade: 'decade decades', century: 'century centuries', generation: 'generations', millisecond: 'ms millisecond milliseconds', microsecond: 'μs µs microseconds',
  nanosecond: 'ns nanoseconds', 'million years': 'ma myr', 'thousand years': 'ka', 'billion years': 'ga gyr', millennium: 'millennium millennia', weekend: 'weekends', semester: 'semesters', season: '',
};

/** Units of several words, by their first word; the longest that fits wins. Singular and plural of the last word are one. */
const phrases: readonly (readonly [forms: string, name: string, kind: FigureKind])[] = [
  ['per cent', 'percent', 'percentage'], ['percentage point', 'percentage-point', 'percentage-points'], ['percent point', 'percentage-point', 'percentage-points'],
  ['per cent point', 'percentage-point', 'percentage-points'], ['% point', 'percentage-point', 'percentage-points'], ['basis point', 'basis point', 'measure'],
  ['light year', 'light-year', 'measure'], ['light - year', 'light-year', 'measure'], ['nautical mile', 'nautical mile', 'measure'], ['metric ton', 'tonne', 'measure'],
  ['metric tonne', 'tonne', 'measure'], ['long ton', 'long ton', 'measure'], ['short ton', 'short ton', 'measure'], ['fluid ounce', 'fluid ounce', 'measure'], ['fl oz', 'fluid ounce', 'measure'],
  ['troy ounce', 'troy ounce', 'measure'], ['kilowatt hour', 'kilowatt hour', 'measure'], ['kilowatt - hour', 'kilowatt hour', 'measure'],
  ['megawatt hour', 'megawatt hour', 'measure'], ['megawatt - hour', 'megawatt hour', 'measure'], ['gigawatt hour', 'gigawatt hour', 'measure'], ['terawatt hour', 'terawatt hour', 'measure'],
  ['watt hour', 'watt hour', 'measure'], ['pound - foot', 'pound-foot', 'measure'], ['pound - feet', 'pound-foot', 'measure'], ['lb - ft', 'pound-foot', 'measure'], ['foot - pound', 'foot-pound', 'measure'],
  ['newton metre', 'newton metre', 'measure'], ['horse power', 'horsepower', 'measure'], ['brake horsepower', 'horsepower', 'measure'], ['british thermal unit', 'british thermal unit', 'measure'],
  ['degree celsius', 'degree celsius', 'measure'], ['degrees celsius', 'degree celsius', 'measure'], ['degree centigrade', 'degree celsius', 'measure'], ['degrees centigrade', 'degree celsius', 'measure'],
  ['degree c', 'degree celsius', 'measure'], ['degrees c', 'degree celsius', 'measure'], ['° c', 'degree celsius', 'measure'], ['º c', 'degree celsius', 'measure'], ['degree fahrenheit', 'degree fahrenheit', 'measure'],
  ['degrees fahrenheit', 'degree fahrenheit', 'measure'], ['degree f', 'degree fahrenheit', 'measure'], ['degrees f', 'degree fahrenheit', 'measure'], ['° f', 'degree fahrenheit', 'measure'], ['° celsius', 'degree celsius', 'measure'], ['° fahrenheit', 'degree fahrenheit', 'measure'], ['º f', 'degree fahrenheit', 'measure'],
  ['year of age', 'year', 'age'], ['years of age', 'year', 'age'], ['month of age', 'month', 'age'], ['months of age', 'month', 'age'], ['week of age', 'week', 'age'], ['weeks of age', 'week', 'age'],
  ['business day', 'day', 'duration'], ['calendar day', 'day', 'duration'], ['calendar year', 'year', 'duration'], ['part per million', 'part per million', 'measure'],
  ['parts per million', 'part per million', 'measure'], ['parts per billion', 'part per billion', 'measure'],
];

const byForm = new Map<string, Unit>();
function list(table: Readonly<Record<string, string>>, kind: FigureKind): void {
  for (const [name, forms] of Object.entries(table)) for (const form of forms.split(' ')) if (form) byForm.set(form, { name, kind });
}
list(measures, 'measure');
list(durations, 'duration');
list({ percent: '% percent pc pct' }, 'percentage');
list({ permille: '‰' }, 'measure');

const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly unit: Unit }[]>();
for (const [form, name, kind] of phrases) {
  const words = form.split(' ');
  const entries = byFirstWord.get(words[0]!) ?? [];
  entries.push({ words, unit: { name, kind } });
  entries.sort((a, b) => b.words.length - a.words.length);
  byFirstWord.set(words[0]!, entries);
}
// Plurals have entries of their own, those of the singular: nothing is cut off a word while a text is read.
for (const [word, entries] of [...byFirstWord]) byFirstWord.set(word, byFirstWord.get(singular(word)) ?? entries);
for (const [word, entries] of [...byFirstWord]) byFirstWord.set(word === 'foot' ? 'feet' : `${word}s`, entries);

/** "square", "sq", "cubic" before a length. */
const powers = new Map([['square', 'square'], ['sq', 'square'], ['cubic', 'cubic'], ['cu', 'cubic']]);

/** A letter alone is a unit only in the case that the symbol has, and ones that are words too only when glued to digits. */
const symbols = new Map([['w', 'W'], ['v', 'V'], ['k', 'K'], ['j', 'J'], ['t', 't'], ['s', 's'], ['h', 'h'], ['g', 'g'], ['m', 'm']]);
/** Two letters that are words or names as well: "1,200 MA students", "5 MP votes", "3 MS cases", "500 pa", "20 EV models". */
const caseful = new Map([['ma', 'Ma'], ['ka', 'ka'], ['ga', 'Ga'], ['ms', 'ms'], ['pa', 'Pa'], ['ev', 'eV'], ['mp', 'MP'], ['mo', 'mo'], ['ha', 'ha'], ['ns', 'ns']]);

/** What a rate may be "per", besides units: "$10 per head", "$1 a share". */
const rateNouns = new Set(`share person head capita piece game unit match student passenger household night visit resident child vehicle
  annum litre bottle ticket pupil patient user customer employee worker case`.split(/\s+/u));

/**
 * The unit that begins at token `i`, right after a number (or after the hyphen of "4.5-year"); null when there is none.
 * `spelled`: the number is in words, after which symbols are not written ("two m" is no length).
 */
export function readUnit(text: string, tokens: readonly Token[], i: number, spelled: boolean): UnitReading | null {
  const base = readSimple(text, tokens, i, spelled) ?? readQualified(text, tokens, i);
  if (!base || (spelled && isNightBefore(tokens, i))) return null;
  if (base.kind === 'percentage' || base.kind === 'percentage-points' || base.kind === 'age') return base;
  if (base.kind === 'duration') {
    // "61-year-old", "10 years old", "18 month-old": a duration that is an age.
    const dash = lowerAt(tokens, base.end) === '-' ? base.end + 1 : base.end;
    const old = lowerAt(tokens, dash);
    if (old === 'old' || old === 'olds') return { unit: base.unit, kind: 'age', end: dash + 1 };
  }
  const rate = readRate(text, tokens, base.end);
  return rate && rate.unit !== base.unit ? { unit: `${base.unit} per ${rate.unit}`, kind: 'measure', end: rate.end } : base;
}

/** "two night guards", "three day trips": "night" and "day" before a plural belong to it, and are no unit. But "one day" ends there: "one day pupils will see". */
function isNightBefore(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (lowerAt(tokens, i) === 'night' || lowerAt(tokens, i) === 'day') && next?.kind === 'word' && lowerAt(tokens, i - 1) !== '-' && lowerAt(tokens, i - 1) !== 'one' && isPlural(next);
}

/** What may stand between a number and its unit: "two more years", "three consecutive days". */
const qualifiers = new Set('more extra additional further full whole straight consecutive successive long short solid previous other less fewer working trading calendar different paid unpaid separate entire'.split(' '));

function readQualified(text: string, tokens: readonly Token[], i: number): UnitReading | null {
  if (!qualifiers.has(lowerAt(tokens, i))) return null;
  const unit = readSimple(text, tokens, i + 1, true);
  return unit && (unit.kind === 'duration' || unit.kind === 'measure') && isLetters(lowerAt(tokens, i + 1)) ? unit : null;
}

function readSimple(text: string, tokens: readonly Token[], i: number, spelled: boolean): UnitReading | null {
  const token = tokens[i];
  if (!token) return null;
  const lower = token.word.lower;
  const phrase = readPhrase(tokens, i);
  if (phrase) return phrase;
  const power = powers.get(lower);
  if (power !== undefined) {
    const dot = lowerAt(tokens, i + 1) === '.' || lowerAt(tokens, i + 1) === '-' ? i + 2 : i + 1;
    const length = byForm.get(lowerAt(tokens, dot));
    return length ? { unit: `${power} ${length.name}`, kind: 'measure', end: dot + 1 } : null;
  }
  const unit = byForm.get(lower);
  if (!unit || (nameLike.has(lower) && isCapital(text, token.start))) return null;
  if (isLetters(lower) && lower.length <= 2 && !isSymbol(text, tokens, i, spelled)) return null;
  // "km²", "km2", "km^2"
  const mark = lowerAt(tokens, i + 1) === '^' ? i + 2 : i + 1;
  const exponent = lowerAt(tokens, mark);
  if (isGlued(tokens, i + 1) && (exponent === '²' || exponent === '2')) return { unit: `square ${unit.name}`, kind: 'measure', end: mark + 1 };
  if (isGlued(tokens, i + 1) && (exponent === '³' || exponent === '3')) return { unit: `cubic ${unit.name}`, kind: 'measure', end: mark + 1 };
  return { unit: unit.name, kind: unit.kind, end: i + 1 };
}

/** Units that are names as well: "2016 Stone spoke", "12 Bar Kokhba", "3 Day". */
const nameLike = new Set(['stone', 'bar', 'tesla', 'newton', 'mole', 'cup', 'day', 'knot', 'foot', 'yard', 'night']);

function isLetters(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/**
 * True when the "s" at `i` makes a decade of the digits it is glued to ("1990s", "the 60s") rather than seconds: digits of a year, or full tens.
 */
export function isDecade(tokens: readonly Token[], i: number): boolean {
  const lower = lowerAt(tokens, i);
  if ((lower !== 's' && lower !== "'s") || !isGlued(tokens, i)) return false;
  const digits = lowerAt(tokens, i - 1);
  return (digits.length === 4 || digits.length === 2) && tokens[i - 1]?.kind === 'number' && (digits.length === 4 || digits.endsWith('0'));
}

/** Whether the one or two letters at `i` are written as the symbol of a unit. */
function isSymbol(text: string, tokens: readonly Token[], i: number, spelled: boolean): boolean {
  if (spelled || isDecade(tokens, i)) return false;
  const token = tokens[i]!;
  const lower = token.word.lower;
  const surface = text.slice(token.start, token.end);
  if (lower.length === 1) {
    const symbol = symbols.get(lower) ?? lower;
    return surface === symbol || (lower === 'l' && surface === 'L');
  }
  return (caseful.get(lower) ?? surface) === surface;
}

function readPhrase(tokens: readonly Token[], i: number): UnitReading | null {
  const entries = byFirstWord.get(lowerAt(tokens, i));
  if (!entries) return null;
  for (const { words, unit } of entries) {
    if (standsAt(tokens, i, words)) return { unit: unit.name, kind: unit.kind, end: i + words.length };
  }
  return null;
}

/** Whether the words stand from token `i` on, each in the singular or the plural. */
function standsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) {
    const lower = lowerAt(tokens, i + k);
    if (lower !== words[k] && singular(lower) !== words[k]) return false;
  }
  return true;
}

function singular(lower: string): string {
  return lower === 'feet' ? 'foot' : lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** The unit of a figure with what it is for each of: "USD per barrel"; null where it has no unit. */
export function unitInWords({ unit, per }: Pick<Figure, 'unit' | 'per'>): string | null {
  return unit === null || per === undefined ? unit : `${unit} per ${per}`;
}

const stepsOfTime = new Set(['earlier', 'ago', 'later', 'previously']);

/**
 * What a quantity is for each of: "per hour", "/h", "a year", "an ounce", "a-share". Null when nothing of the kind begins at `i`.
 * "a" makes a rate of units and a few nouns alone: "$3 a share", but not "$3 a man gave".
 */
export function readRate(text: string, tokens: readonly Token[], i: number): UnitReading | null {
  let at = isDash(lowerAt(tokens, i)) ? i + 1 : i;
  const word = lowerAt(tokens, at);
  const per = word === 'per' || (word === '/' && isGlued(tokens, at));
  if (!per && word !== 'a' && word !== 'an' && word !== 'each') return null;
  at++;
  if (lowerAt(tokens, at) === '-') at++;
  const unit = readSimple(text, tokens, at, !per);
  // "$180m a year earlier", "40 tonnes a month ago": the article begins a phrase of time.
  if (unit && !per && stepsOfTime.has(lowerAt(tokens, unit.end))) return null;
  if (unit && unit.kind !== 'percentage' && unit.kind !== 'percentage-points' && !lowerAt(tokens, unit.end - 1).endsWith('s')) return unit;
  const noun = lowerAt(tokens, at);
  if (rateNouns.has(noun) || (per && word !== '/' && tokens[at]?.kind === 'word')) {
    return { unit: noun === 'annum' ? 'year' : noun, kind: 'measure', end: at + 1 };
  }
  return null;
}
