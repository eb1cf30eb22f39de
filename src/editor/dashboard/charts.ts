// Charts as SVG, drawn without a DOM: bars that are links, and a line of steps. Colours come from the style sheet, by class.

import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { html, type Html } from './html';

/** A bar, or a point of a line: with the query for the claims behind it. */
export interface Mark {
  readonly label: string;
  /** The whole of it in words, for a screen reader and as a tip: "False: 3 claims". */
  readonly title: string;
  readonly value: number;
  readonly query: string;
  /** Class of the style sheet that gives the colour. */
  readonly tone: string;
}

const WIDTH = 460;
const ROW = 26;
const LABEL = 150;
const NUMBER = 40;
const AXIS = 22;
const LINE_HEIGHT = 170;

/** So many letters of a label fit beside its bar; the whole is in the tip and in the table. */
const LABEL_LETTERS = 22;

/** Horizontal bars, one a row, with their numbers at the end. */
export function barChart(title: string, bars: readonly Mark[]): Html {
  const height = bars.length * ROW;
  const across = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, WIDTH - LABEL - NUMBER]);
  const down = scaleBand(bars.map((_, index) => index), [0, height]).paddingInner(0.3).paddingOuter(0.15);
  return html`<svg class="chart" role="group" aria-label="${title}" viewBox="0 0 ${WIDTH} ${height}">${bars.map(({ label, title: tip, value, query, tone }, index) => {
    const middle = down(index)! + down.bandwidth() / 2;
    return html`<a href="#" data-query="${query}" aria-label="${tip}"><title>${tip}</title>
<rect class="row" x="0" y="${down(index)! - 3}" width="${WIDTH}" height="${down.bandwidth() + 6}"></rect>
<text class="label" x="${LABEL - 8}" y="${middle}" direction="${direction(label)}">${shorten(label)}</text>
<rect class="bar ${tone}" x="${LABEL}" y="${down(index)!}" width="${Math.max(value > 0 ? 2 : 0, across(value))}" height="${down.bandwidth()}"></rect>
<text class="number" x="${LABEL + across(value) + 6}" y="${middle}">${value}</text></a>`;
  })}</svg>`;
}

/** @property day YYYY-MM-DD */
export interface DayMark extends Mark {
  readonly day: string;
}

/** A number that grows by steps over days. `value` is what it has come to. */
export function stepChart(title: string, days: readonly DayMark[], dayInWords: (day: string) => string): Html {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return html``;
  const time = (day: string) => new Date(`${day}T00:00:00Z`);
  const [left, right, bottom] = [36, WIDTH - 14, LINE_HEIGHT - AXIS];
  const across = first === last ? () => (left + right) / 2 : scaleUtc([time(first.day), time(last.day)], [left, right]);
  const up = scaleLinear([0, last.value], [bottom, 14]).nice(4);
  const steps = line<DayMark>((day) => across(time(day.day)), (day) => up(day.value)).curve(curveStepAfter)(days) ?? '';
  const levels = up.ticks(4).filter(Number.isInteger);
  return html`<svg class="chart" role="group" aria-label="${title}" viewBox="0 0 ${WIDTH} ${LINE_HEIGHT}">
${levels.map((level) => html`<line class="level" x1="${left}" x2="${right}" y1="${up(level)}" y2="${up(level)}"></line><text class="number end" x="${left - 6}" y="${up(level)}">${level}</text>`)}
<path class="steps" d="${steps}"></path>
${days.map(({ day, title: tip, value, query }) => html`<a href="#" data-query="${query}" aria-label="${tip}"><title>${tip}</title><circle class="grip" cx="${across(time(day))}" cy="${up(value)}" r="9"></circle><circle class="point" cx="${across(time(day))}" cy="${up(value)}" r="4"></circle></a>`)}
<text class="number ${first === last ? 'middle' : 'start'}" x="${across(time(first.day))}" y="${LINE_HEIGHT - 6}">${dayInWords(first.day)}</text>
${first === last ? html`` : html`<text class="number end" x="${right}" y="${LINE_HEIGHT - 6}">${dayInWords(last.day)}</text>`}
</svg>`;
}

function shorten(label: string): string {
  const letters = [...label];
  return letters.length > LABEL_LETTERS ? `${letters.slice(0, LABEL_LETTERS - 1).join('')}…` : label;
}

/** Of the first letter that has one. */
function direction(label: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(label)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter) ? 'rtl' : 'ltr';
}
