// The dashboard's page: how the work stands in numbers, each chart with its table beside it.

import * as vscode from 'vscode';
import type { Overview, Ranking, VerdictCount } from '../../core/claims/overview';
import { formatQuery, type QueryField } from '../../core/claims/query';
import { shortNames } from '../../core/paths';
import { dayInShort } from '../date-in-words';
import { series } from '../series';
import { symbolOf } from '../tone';
import { barChart, stepChart, type Mark } from './charts';
import { html, type Html } from './html';

/** So many articles stand in the list of open ones. */
const SHOWN_ARTICLES = 12;

/** What stands in the page's body; the frame around it stays when numbers change. */
export function dashboardBody(overview: Overview): Html {
  if (overview.claims === 0) {
    return html`<h1>${title()}</h1>
<p>${vscode.l10n.t('No claims are marked yet. Open an article, put the cursor on a figure, a quotation or a sentence, and run “Mark Claim”. What you mark, judge and cite is counted here.')}</p>`;
  }
  return html`<h1>${title()}</h1>
${summary(overview)}
${section('verdicts', vscode.l10n.t('Verdicts'), vscode.l10n.t('Verdict'), overview.verdicts.map(verdictMark))}
${progress(overview)}
${openArticles(overview)}
${ranked('claimants', vscode.l10n.t('Claimants'), vscode.l10n.t('Claimant'), vscode.l10n.t('nobody named'), overview.claimants)}
${ranked('sites', vscode.l10n.t('Sources by site'), vscode.l10n.t('Site'), '', overview.domains)}
${overview.assignees.top.some(({ name }) => name !== null) ? ranked('assignees', vscode.l10n.t('Assignees'), vscode.l10n.t('Assignee'), vscode.l10n.t('nobody'), overview.assignees) : html``}`;
}

function title(): string {
  return (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? vscode.l10n.t('Claims in these folders') : vscode.l10n.t('Claims in this folder');
}

function summary({ claims, articles, unfinished, adrift }: Overview): Html {
  const states = anyOf('state', ['changed', 'ambiguous', 'lost']);
  const stages = anyOf('status', ['open', 'in-review']);
  const numbers: readonly [string, number, string | null][] = [
    [vscode.l10n.t('Claims'), claims, ''],
    [vscode.l10n.t('Articles'), articles, null],
    [vscode.l10n.t('Still to be done'), unfinished, stages],
    [vscode.l10n.t('Words changed or gone'), adrift, states],
  ];
  return html`<dl class="summary">${numbers.map(([name, number, query]) => html`<div><dt>${name}</dt><dd>${query === null || number === 0 ? html`${number}` : link(query, `${name}: ${number}`, html`${number}`)}</dd></div>`)}</dl>`;
}

function verdictMark({ label, name, tone, claims, query }: VerdictCount): Mark {
  const words = `${symbolOf(tone)} ${label ?? name ?? vscode.l10n.t('Not judged yet')}`;
  return { label: words, title: titleOf(words, claims), value: claims, query, tone: `tone-${tone ?? (name === null ? 'open' : 'mixed')}` };
}

function progress({ progress: days }: Overview): Html {
  const title = vscode.l10n.t('Claims checked over time');
  if (days.length === 0) return html``;
  const marks = days.map(({ day, checked, query }) => ({ day, label: dayInShort(day), title: titleOf(dayInShort(day), checked), value: checked, query, tone: 'plain' }));
  const rows = days.map(({ day, claims, checked, query }) => html`<tr><th scope="row">${link(query, titleOf(dayInShort(day), claims), html`${dayInShort(day)}`)}</th><td>${claims}</td><td>${checked}</td></tr>`);
  return html`<section aria-labelledby="progress"><h2 id="progress">${title}</h2><div class="pair">
<figure>${stepChart(title, marks, dayInShort)}</figure>
${table([vscode.l10n.t('Day'), vscode.l10n.t('Checked'), vscode.l10n.t('In all')], rows)}</div></section>`;
}

function openArticles({ openArticles: articles }: Overview): Html {
  const shown = articles.slice(0, SHOWN_ARTICLES);
  const names = shortNames(shown.map(({ article }) => article));
  const marks = shown.map(({ article, unfinished, query }, index) => ({ label: names[index]!, title: titleOf(article, unfinished), value: unfinished, query, tone: 'plain' }));
  const rows = shown.map(({ article, unfinished, claims, query }) => html`<tr><th scope="row">${link(query, titleOf(article, unfinished), html`${article}`)}</th><td>${unfinished}</td><td>${claims}</td></tr>`);
  const more = articles.length - shown.length;
  return frame('articles', vscode.l10n.t('Articles still open'), marks, table([vscode.l10n.t('Article'), vscode.l10n.t('Open'), vscode.l10n.t('Claims')], rows), more > 0 ? vscode.l10n.t('and {0} more', more) : '', vscode.l10n.t('None: all claims are done.'));
}

function ranked(id: string, title: string, column: string, nameless: string, { top, others }: Ranking): Html {
  const marks = top.map(({ name, claims, query }) => ({ label: name ?? nameless, title: titleOf(name ?? nameless, claims), value: claims, query, tone: 'plain' }));
  return section(id, title, column, marks, others.names > 0 ? vscode.l10n.t('and {0} more', others.names) : '');
}

function section(id: string, title: string, column: string, marks: readonly Mark[], more = ''): Html {
  const rows = marks.map(({ label, title: tip, value, query }) => html`<tr><th scope="row">${value === 0 ? label : link(query, tip, html`${label}`)}</th><td>${value}</td></tr>`);
  return frame(id, title, marks, table([column, vscode.l10n.t('Claims')], rows), more, vscode.l10n.t('Nothing yet.'));
}

function frame(id: string, title: string, marks: readonly Mark[], numbers: Html, more: string, empty: string): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${marks.length === 0 ? html`<p>${empty}</p>` : html`<div class="pair">
<figure>${barChart(title, marks)}${more === '' ? html`` : html`<figcaption>${more}</figcaption>`}</figure>
${numbers}</div>`}</section>`;
}

/** The keyboard can scroll it, so it has a name. */
function table(columns: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="numbers" tabindex="0" role="region" aria-label="${series(columns)}"><table><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function link(query: string, title: string, content: Html): Html {
  return html`<a href="#" dir="auto" data-query="${query}" aria-label="${title}">${content}</a>`;
}

function titleOf(name: string, claims: number): string {
  return vscode.l10n.t('{0}: {1}', name, claims);
}

function anyOf(field: QueryField, values: readonly string[]): string {
  return formatQuery(values.map((value) => ({ field, value, excludes: false })));
}
