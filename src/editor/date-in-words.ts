// A date in the user's language: months and weekdays as the platform names them, the rest in strings of ours. English is the core's.

import * as vscode from 'vscode';
import { dayNumber, dayOf, describeDate, isoDay, mondayOfWeek, readDay } from '../core/detect/dates/calendar';
import { series } from './series';

/** EDTF's seasons, quarters and half years. */
const PARTS: Readonly<Record<string, (year: string) => string>> = {
  21: (year) => vscode.l10n.t('spring {0}', year),
  22: (year) => vscode.l10n.t('summer {0}', year),
  23: (year) => vscode.l10n.t('autumn {0}', year),
  24: (year) => vscode.l10n.t('winter {0}', year),
  33: (year) => vscode.l10n.t('the first quarter of {0}', year),
  34: (year) => vscode.l10n.t('the second quarter of {0}', year),
  35: (year) => vscode.l10n.t('the third quarter of {0}', year),
  36: (year) => vscode.l10n.t('the fourth quarter of {0}', year),
  40: (year) => vscode.l10n.t('the first half of {0}', year),
  41: (year) => vscode.l10n.t('the second half of {0}', year),
};

/** @param iso a value as the detection of dates gives it; what has no words comes back as it is */
export function dateInWords(iso: string): string {
  if (/^en\b/u.test(vscode.env.language)) return describeDate(iso);
  const [from = '', to] = iso.split('/');
  if (to !== undefined) return intervalInWords(from, to);
  if (iso.endsWith('~')) return vscode.l10n.t('about {0}', dateInWords(iso.slice(0, -1)));
  const [date = '', time] = iso.split('T');
  return series([dayInWords(date), time?.replace(/Z$/u, ' UTC').replace(/([+-]\d\d:\d\d)$/u, ' UTC$1')]);
}

/** "3 Mar 2025", in the user's language. @param day YYYY-MM-DD */
export function dayInShort(day: string): string {
  return format(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric' });
}

function intervalInWords(from: string, to: string): string {
  if (from === '' || from === '..') return vscode.l10n.t('until {0}', dateInWords(to));
  if (to === '' || to === '..') return vscode.l10n.t('since {0}', dateInWords(from));
  return vscode.l10n.t('{0} to {1}', dateInWords(from), dateInWords(from.endsWith('~') ? to.replace('~', '') : to));
}

function dayInWords(date: string): string {
  const day = readDay(date);
  if (day) return format(dateOf(date), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const [, year = '', second = '', third = ''] = /^([\dX]{4})(?:-(\d\d|W\d\d))?(?:-(\d\d))?$/u.exec(date) ?? [];
  const named = year === 'XXXX' ? '' : /^\d{3}X$/u.test(year) ? vscode.l10n.t('the {0}s', `${year.slice(0, 3)}0`) : /^\d\dXX$/u.test(year) ? vscode.l10n.t('the {0}s', `${year.slice(0, 2)}00`) : year;
  if (second === '') return named || date;
  if (second.startsWith('W')) return vscode.l10n.t('the week of {0}', dayInWords(isoDay(dayOf(mondayOfWeek(Number(year), Number(second.slice(1)))))));
  const part = PARTS[second];
  if (part) return part(named).trim();
  if (!(Number(second) >= 1 && Number(second) <= 12)) return date;
  const isYear = /^\d{4}$/u.test(year);
  const words = format(dateOf(`${isYear ? year : '2000'}-${second}-${third || '01'}`), { month: 'long', ...(third ? { day: 'numeric' } : {}), ...(isYear ? { year: 'numeric' } : {}) });
  return isYear || named === '' ? words : `${words}, ${named}`;
}

function dateOf(day: string): Date {
  return new Date(dayNumber(readDay(day) ?? { year: 2000, month: 1, day: 1 }) * 86_400_000);
}

/** In digits that articles and our other numbers have, also where the platform would take those of the language. */
function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(vscode.env.language, { ...options, numberingSystem: 'latn', calendar: 'gregory', timeZone: 'UTC' }).format(date);
}
