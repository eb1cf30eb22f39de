// The hover cards of a quotation and of a date.

import * as vscode from 'vscode';
import { CONFIDENT, type DateMention, type Quotation } from '../../core/detect/model';
import { describeDate } from '../../core/detect/dates/calendar';
import { escapeMarkdown } from '../markdown';

const FORMS: Readonly<Record<Quotation['form'], () => string>> = {
  speech: () => vscode.l10n.t('Quotation'),
  partial: () => vscode.l10n.t('Partial quotation'),
  scare: () => vscode.l10n.t('Words at a distance'),
  title: () => vscode.l10n.t('Title of a work'),
};

export function quotationCard(quotation: Quotation): string[] {
  const { speaker, cue, via } = quotation;
  const lines = [`**${escapeMarkdown(FORMS[quotation.form]())}**`];
  if (speaker && speaker.confidence >= CONFIDENT) {
    const as = speaker.name === speaker.text ? '' : ` (“${escapeMarkdown(speaker.text)}”)`;
    lines.push(vscode.l10n.t('Said by {0}', `**${escapeMarkdown(speaker.name)}**${as}`) + (cue ? ` — “${escapeMarkdown(cue.text)}”` : ''));
  } else if (quotation.form === 'speech' || quotation.form === 'partial') {
    lines.push(vscode.l10n.t('Who said it is unclear'));
  }
  if (via) lines.push(vscode.l10n.t('Through {0}', escapeMarkdown(via.text)));
  return lines;
}

export function dateCard(date: DateMention, published: string | undefined): string[] {
  if (date.value === null || date.confidence < CONFIDENT) {
    const hint = date.relative && !published ? vscode.l10n.t('The article has no date line that it could be reckoned from.') : '';
    return [`**${vscode.l10n.t('Date: unclear')}**`, ...(hint ? [hint] : [])];
  }
  const lines = [`**${escapeMarkdown(describeDate(date.value))}** — ${escapeMarkdown(date.value)}`];
  if (date.relative && published) lines.push(vscode.l10n.t('Reckoned from the article’s date, {0}', escapeMarkdown(describeDate(published))));
  return lines;
}
