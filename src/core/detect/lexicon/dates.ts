// The words of the calendar: months, weekdays and what else a date is made of.

import type { WordList } from './word';

/** Number of the month (1 to 12) by its name or abbreviation, lower case, without a full stop. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  ['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sept sep',
    'october oct', 'november nov', 'december dec']
    .flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);

/** Number of the weekday (Monday 1 to Sunday 7, as ISO 8601 counts) by its name or abbreviation, lower case. */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map(
  ['monday mon', 'tuesday tue tues', 'wednesday wed weds', 'thursday thu thur thurs', 'friday fri', 'saturday sat', 'sunday sun']
    .flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);

export const dates: WordList = [];
