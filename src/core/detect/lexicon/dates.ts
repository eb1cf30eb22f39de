// The words of the calendar: months, weekdays, periods, and what else a date is made of; and the verb forms that tell
// whether a sentence looks back or ahead. Lower case, straight apostrophes, no full stop at the end.

import type { WordList } from './word';

/** What a word can be for dates; each can be the head of a phrase, where the grammar is entered. */
export const DateTag = {
  Month: 1 << 14,
  Weekday: 1 << 15,
  /** A stretch of time that can be placed: "year", "weekend", "summer", "century". */
  Period: 1 << 16,
  /** A word that says a time by itself: "yesterday", "noon", "Christmas". */
  Moment: 1 << 17,
} as const;

/** Where the grammar of dates is entered. */
export const HEAD = DateTag.Month | DateTag.Weekday | DateTag.Period | DateTag.Moment;

function numbered(names: readonly string[], first = 1): ReadonlyMap<string, number> {
  return new Map(names.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + first] as const)));
}

/** Number of the month (1 to 12) by its name or abbreviation. */
export const monthNumbers = numbered(['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul',
  'august aug', 'september sept sep', 'october oct', 'november nov', 'december dec']);

/** Number of the weekday (Monday 1 to Sunday 7, as ISO 8601 counts) by its name or abbreviation. */
export const weekdayNumbers = numbered(['monday mon', 'tuesday tue tues', 'wednesday wed weds', 'thursday thu thur thurs',
  'friday fri', 'saturday sat', 'sunday sun']);

/** EDTF's number of a season. */
export const seasonNumbers = numbered(['spring', 'summer', 'autumn fall', 'winter'], 21);

/** Ordinals in words up to those of a month's days; the tens stand before a hyphen ("twenty-first"). */
export const ordinalNumbers = numbered(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth',
  'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth',
  'nineteenth', 'twentieth']);

/** Cardinals in words, as they stand before "years ago". */
export const cardinalNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered(['one a an', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve dozen',
    'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']),
  ['thirty', 30], ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90], ['hundred', 100],
]);

/** Decades in words: "the sixties". */
export const decadeNumbers: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [word, 20 + 10 * index]),
);

/** A unit that dates are moved by. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'night' | 'fortnight';

export const units: ReadonlyMap<string, Unit> = new Map([
  ['minute', 'minute'], ['minutes', 'minute'], ['hour', 'hour'], ['hours', 'hour'], ['day', 'day'], ['days', 'day'],
  ['week', 'week'], ['fortnight', 'fortnight'], ['weeks', 'week'], ['weekend', 'weekend'], ['month', 'month'], ['months', 'month'], ['quarter', 'quarter'],
  ['year', 'year'], ['years', 'year'], ['decade', 'decade'], ['decades', 'decade'], ['century', 'century'], ['centuries', 'century'],
  ['night', 'night'], ['morning', 'day'], ['afternoon', 'day'], ['evening', 'day'],
]);

/** Parts of the day that may follow a day's name: "Monday night". */
export const dayParts: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'lunchtime']);

/** Days from today. */
export const daysFromToday: ReadonlyMap<string, number> = new Map([['yesterday', -1], ['today', 0], ['tonight', 0], ['tomorrow', 1]]);

/** Hours of the words that name a time of day. */
export const namedHours: ReadonlyMap<string, number> = new Map([['noon', 12], ['midday', 12], ['midnight', 0]]);

/** The day of a feast: month and day; month, weekday and which of them (−1 the last); or days from Easter Sunday. */
export type FeastDay =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly easter: number };

/** The words of their names, the longer names first. Only those that mean one day: "Independence Day" depends on the country. */
const feastNames: readonly (readonly [words: string, day: FeastDay])[] = [
  ['christmas day', { month: 12, day: 25 }], ['christmas eve', { month: 12, day: 24 }], ['christmas', { month: 12, day: 25 }],
  ['boxing day', { month: 12, day: 26 }], ["new year 's eve", { month: 12, day: 31 }], ["new year 's day", { month: 1, day: 1 }],
  ["valentine 's day", { month: 2, day: 14 }], ['halloween', { month: 10, day: 31 }], ['bastille day', { month: 7, day: 14 }],
  ["international women 's day", { month: 3, day: 8 }], ['armistice day', { month: 11, day: 11 }], ['veterans day', { month: 11, day: 11 }],
  ["st . patrick 's day", { month: 3, day: 17 }], ["st patrick 's day", { month: 3, day: 17 }], ['anzac day', { month: 4, day: 25 }],
  ['good friday', { easter: -2 }], ['ash wednesday', { easter: -46 }], ['palm sunday', { easter: -7 }],
  ['easter sunday', { easter: 0 }], ['easter monday', { easter: 1 }], ['easter', { easter: 0 }],
  ['thanksgiving day', { month: 11, weekday: 4, nth: 4 }], ['thanksgiving', { month: 11, weekday: 4, nth: 4 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }], ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ['martin luther king day', { month: 1, weekday: 1, nth: 3 }],
];

/** Feasts by the first word of their name, the longer names first. */
export const feasts: ReadonlyMap<string, readonly (readonly [words: readonly string[], day: FeastDay])[]> = byFirstWord(feastNames);

function byFirstWord<T>(names: readonly (readonly [words: string, meant: T])[]): Map<string, (readonly [words: readonly string[], meant: T])[]> {
  const index = new Map<string, (readonly [words: readonly string[], meant: T])[]>();
  for (const [name, meant] of names) {
    const words = name.split(' ');
    index.set(words[0]!, [...index.get(words[0]!) ?? [], [words, meant]]);
  }
  return index;
}

/** Zones by the letters used in news, in minutes east of Greenwich. What letters share (IST, AST) or the season decides (ET) is null: no offset is given. */
export const zones: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ['gmt', 0], ['utc', 0], ['z', 0], ['bst', 60], ['cet', 60], ['cest', 120], ['eet', 120], ['eest', 180], ['msk', 180],
  ['est', -300], ['edt', -240], ['cst', -360], ['cdt', -300], ['mst', -420], ['mdt', -360], ['pst', -480], ['pdt', -420],
  ['jst', 540], ['hkt', 480], ['aest', 600], ['aedt', 660], ['nzst', 720], ['nzdt', 780], ['pkt', 300],
  ['et', null], ['ct', null], ['mt', null], ['pt', null], ['ist', null], ['ast', null],
]);

/** Zones by their names, which the season moves: "Eastern", "Eastern Daylight Time". */
export const americanZones: ReadonlySet<string> = new Set(['eastern', 'central', 'mountain', 'pacific']);

/** Past forms that do not end in -ed, as news uses them. Those that are also the plain form ("set", "hit") are in: after "to" or "will" they are not asked. */
export const irregularPast: ReadonlySet<string> = new Set(`said told was were had did went came took gave got made met held began
  broke brought built bought caught chose cut dealt drew drove fell felt fled flew fought found froze grew heard hit hurt kept
  knew laid led left lost meant paid put quit ran rang read rose sat saw sold sent set shook shot shut slept sought spent split
  spoke spread stole stood strode struck stuck swept swore taught threw thought tore understood underwent upheld voted withdrew won
  wore woke wrote became beat bet bid blew bled burst clung crept fed forbade forgot forgave hung hid knelt lent lit
  overcame oversaw overtook overthrew rode sank sang sprang stabbed stung swam swung undertook been done gone seen taken given
  written spoken known shown driven fallen risen stolen broken chosen beaten begun sworn torn thrown worn drawn flown grown`.split(/\s+/u));

/** Forms in -ed that are no past of a verb in most news. */
export const notPast: ReadonlySet<string> = new Set(`need indeed speed hundred united alleged armed supposed unprecedented
  sacred naked rugged wicked aged based related so-called proceed succeed exceed breed creed greed seed weed feed deed freed shed
  embed biped`.split(/\s+/u));

/** Words after which a date, or an infinitive, lies ahead: "due on Friday", "plans to visit in October". */
export const lookingAhead: ReadonlySet<string> = new Set(`due expected scheduled planned plan plans planning slated poised
  hope hopes hoping aim aims aiming intend intends intention want wants wanting going agreed agrees agreement deal pledge pledged vow vowed
  promise promised decided decision invited invitation proposal proposed upcoming forthcoming likely ready set supposed
  bound prepare preparing prepares prepared threat threatened urged asked ordered deadline booked timetabled earmarked`.split(/\s+/u));

/** The present of verbs that tell a timetable: with a date it lies ahead ("the vote begins on Sunday"). */
export const timetable: ReadonlySet<string> = new Set(`begins starts opens reopens closes ends expires resumes arrives departs leaves
  returns launches concludes finishes premieres kicks sails`.split(/\s+/u));
export const timetablePlain: ReadonlySet<string> = new Set(`begin start open reopen close end expire resume arrive depart leave return
  launch conclude finish go fly travel play vote meet`.split(/\s+/u));

/** Verbs by which somebody is told to do something: "asked them to leave on Saturday". */
export const directives: ReadonlySet<string> = new Set(`asked asks urged urges told tells ordered orders called calls invited invites
  instructed warned begged advised encouraged summoned commanded`.split(/\s+/u));

export const dates: WordList = [
  [DateTag.Month, [...monthNumbers.keys()].join(' ')],
  [DateTag.Weekday, [...weekdayNumbers.keys()].join(' ')],
  [DateTag.Period, [...units.keys(), ...seasonNumbers.keys(), ...decadeNumbers.keys()].join(' ')],
  [DateTag.Moment, `${[...daysFromToday.keys(), ...namedHours.keys()].join(' ')} ${[...feasts.keys()].join(' ')} overnight q o'clock half a.m. p.m. pm`],
];
