// The hover cards of a quotation and of a date.

import * as vscode from 'vscode';
import { CONFIDENT, type DateBound, type DateDoubt, type DateMention, type Quotation } from '../../core/detect/model';
import { dateInWords } from '../date-in-words';
import { escapeMarkdown } from '../markdown';
import { quotedInMarkdown } from '../quoted';
import { type Claimant, doubtOf, nameOf, throughWhom } from './claimants-in-words';

const FORMS: Readonly<Record<Quotation['form'], () => string>> = {
  speech: () => vscode.l10n.t('Quotation'),
  partial: () => vscode.l10n.t('Partial quotation'),
  scare: () => vscode.l10n.t('Words at a distance'),
  title: () => vscode.l10n.t('Title of a work'),
};

/** The card's lines, as Markdown. `claimants`: who says these words, the closest first, as `claimantsOf` gives them. */
export function quotationCard(quotation: Quotation, claimants: readonly Claimant[]): string[] {
  const { speaker, cue } = quotation;
  const outer = claimants.filter((claim) => claim.type === 'attribution' && claim.speaker.start !== speaker?.start);
  const through = throughWhom(quotation, outer);
  const name = nameOf(speaker);
  const lines = [`**${escapeMarkdown(FORMS[quotation.form]())}**`];
  if (name !== null) lines.push(vscode.l10n.t('Said by {0}', name) + through + (cue ? ` — ${quotedInMarkdown(cue.text)}` : ''));
  else if (quotation.form === 'speech' || quotation.form === 'partial') lines.push(vscode.l10n.t('Who said it is unclear') + through + doubtOf(speaker));
  return lines;
}

/** Why a date is unclear. */
const DOUBTS: Readonly<Record<DateDoubt, () => string>> = {
  'no-date-line': () => vscode.l10n.t('The article has no date line that it could be reckoned from.'),
  'no-date-before': () => vscode.l10n.t('It counts from another date, and none was named before.'),
  'day-or-month': () => vscode.l10n.t('No other date shows whether the day or the month comes first.'),
  'no-such-day': () => vscode.l10n.t('There is no such day, or it is another weekday.'),
  vague: () => vscode.l10n.t('The text does not say it more exactly.'),
};

/** How a word before it bounds a date. */
const BOUNDS: Readonly<Record<DateBound, (date: string) => string>> = {
  since: (date) => vscode.l10n.t('since {0}', date),
  until: (date) => vscode.l10n.t('until {0}', date),
  by: (date) => vscode.l10n.t('by {0}', date),
  before: (date) => vscode.l10n.t('before {0}', date),
  after: (date) => vscode.l10n.t('after {0}', date),
  about: (date) => vscode.l10n.t('about {0}', date),
};

export function dateCard(date: DateMention, published: string | undefined): string[] {
  if (date.value === null || date.confidence < CONFIDENT) {
    return [`**${vscode.l10n.t('Date: unclear')}**`, ...(date.doubt ? [escapeMarkdown(DOUBTS[date.doubt]())] : [])];
  }
  const words = dateInWords(date.value);
  const lines = [`**${escapeMarkdown(date.bound ? BOUNDS[date.bound](words) : words)}** — ${escapeMarkdown(date.value)}`];
  if (date.relative && published) lines.push(vscode.l10n.t('Reckoned from the article’s date, {0}', escapeMarkdown(dateInWords(published))));
  return lines;
}
