// Accuracy of the figure detector on public gold sets. `npx tsx bench/accuracy/figures.ts [--misses]` runs it alone.
//
// The sets were made by others with their own conventions; where theirs and ours differ by design the row says what was left out.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDates } from '../../src/core/detect/dates/dates';
import { findFigures } from '../../src/core/detect/figures/figures';
import type { Bound, DateMention, Figure } from '../../src/core/detect/model';
import { paragraphOf, type Paragraph } from '../../src/core/detect/paragraph';
import { overlaps, type Span } from '../../src/core/span';
import type { Row } from './row';

const showMisses = process.argv.includes('--misses');

function miss(set: string, what: string, text: string): void {
  if (showMisses) console.error(`${set}\t${what}\t${text.replace(/\s+/gu, ' ')}`);
}

function records<T>(data: string, file: string): T[] {
  return readFileSync(join(data, file), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function datesIn(paragraph: Paragraph): readonly DateMention[] {
  return findDates(paragraph, null);
}

/** Figures of a whole text, paragraph by paragraph, offsets in the text. */
function figuresOf(text: string): { figures: Figure[]; dates: Span[] } {
  const figures: Figure[] = [];
  const dates: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const paragraph = paragraphOf(match[0]);
    const at = match.index;
    const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + at, end: span.end + at });
    const mentions = datesIn(paragraph);
    dates.push(...mentions.map(move));
    for (const figure of findFigures(paragraph, mentions)) figures.push({ ...move(figure), noun: figure.noun && move(figure.noun), phrase: move(figure.phrase) });
  }
  return { figures, dates };
}

/** `right` of those given and `found` of those wanted differ where spans overlap without being one to one. */
class Score {
  right = 0;
  given = 0;
  found = 0;
  wanted = 0;
  get precision(): number { return 100 * this.right / Math.max(1, this.given); }
  get recall(): number { return 100 * this.found / Math.max(1, this.wanted); }
  get f1(): number { return 2 * this.precision * this.recall / Math.max(1, this.precision + this.recall); }
  toString(): string { return `P ${this.precision.toFixed(1)} R ${this.recall.toFixed(1)} F1 ${this.f1.toFixed(1)}`; }
}

function rowOf(task: string, score: Score, best: string, goal: number | null): Row {
  return { task, ours: score.toString(), best, goal: goal === null ? '–' : String(goal), reached: goal === null ? null : score.f1 >= goal };
}

function shareRow(task: string, right: number, of: number, goal: number | null): Row {
  const share = 100 * right / Math.max(1, of);
  return { task, ours: `${share.toFixed(1)} (${right} of ${of})`, best: '–', goal: goal === null ? '–' : String(goal), reached: goal === null ? null : share >= goal };
}

// newsquant ----------------------------------------------------------------------------------------------------------

interface GoldQuantity { change: string; value: string; unit: string; unitNorm: string }
interface GoldSentence { id: string; text: string; expect: GoldQuantity[] }

/** Its names of units, where they are not ours. */
const theirUnits: Readonly<Record<string, string>> = {
  percent: 'percentage', USD: 'dollar', EUR: 'euro', GBP: 'pound sterling', JPY: 'japanese yen', CNY: 'chinese yuan', AUD: 'australian dollar', CAD: 'canadian dollar', HKD: 'hong kong dollar',
  SGD: 'Singaporean dollar', MYR: 'malaysian ringgit', DKK: 'danish krone', ILS: 'shekel', HRK: 'croatian kuna', ZAR: 'south african rand', INR: 'indian rupee', KRW: 'south korean won', CHF: 'swiss franc',
  tonne: 'metric ton', 'degree celsius': 'celsius', 'degree fahrenheit': 'fahrenheit', 'revolution per minute': 'revolutions per minute',
};

function unitMatches(figure: Figure, gold: GoldQuantity): boolean {
  if (figure.unit !== null) {
    if (figure.kind === 'age') return gold.unitNorm === `${figure.unit} of age`;
    const ours = ((theirUnits[figure.unit] ?? figure.unit) + (figure.per === undefined ? '' : ` per ${figure.per}`)).toLowerCase();
    // "barrel of oil" is a barrel.
    return gold.unitNorm.toLowerCase() === ours || gold.unitNorm.toLowerCase().startsWith(`${ours} of `);
  }
  const words = gold.unit.toLowerCase().replace(/^%\s*/u, '').split(/\s+/u);
  const of = words.indexOf('of');
  const head = of > 0 ? words[of - 1] : words[words.length - 1];
  if (figure.noun === null) return head === '-' || head === '' || gold.unitNorm === 'count';
  return figure.noun.text.toLowerCase() === head || words.includes(figure.noun.text.toLowerCase());
}

function goldValues(value: string): number[] {
  const match = /^\s*(-?[\d.]+(?:E[-+]?\d+)?)(?:\s*-\s*(-?[\d.]+(?:E[-+]?\d+)?))?\s*$/u.exec(value);
  return match ? [match[1], match[2]].filter((part) => part !== undefined).map(Number) : [];
}

function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

function sameValue(figure: Figure, gold: readonly number[]): boolean {
  const ours = figure.value === null ? [] : typeof figure.value === 'number' ? [figure.value] : [...figure.value];
  if (ours.length !== gold.length || ours.length === 0) return false;
  const sort = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const [left, right] = [sort(ours), sort(gold)];
  return left.every((value, i) => sameNumber(value, right[i]!));
}

const theirBounds: Readonly<Record<Bound, string>> = { '=': '=', about: '~', 'more-than': '>', 'at-least': '>', 'less-than': '<', 'at-most': '<' };

/** There one mark stands for bound and change together; a figure of ours that has both ("rose about 3%") has two. */
function changesOf(figure: Figure): string[] {
  const bound = theirBounds[figure.bound];
  if (figure.change === null) return [bound];
  return bound === '=' ? [figure.change] : [bound, figure.change];
}

function newsquant(data: string, withOne: boolean): Row[] {
  const [value, unit, change, oneMark] = [new Score(), new Score(), new Score(), new Score()];
  for (const sentence of records<GoldSentence>(data, 'newsquant/sentences.jsonl')) {
    const isOne = (values: readonly number[]) => values.length === 1 && values[0] === 1;
    // Ordinals, and amounts without a number, are no quantities there.
    const ours = figuresOf(sentence.text).figures.filter((figure) => figure.kind !== 'ordinal' && figure.value !== null && (withOne || figure.value !== 1 || figure.unit !== null));
    const gold = sentence.expect.filter((quantity) => withOne || !isOne(goldValues(quantity.value)) || /percent|dollar|USD/u.test(quantity.unitNorm));
    const check = (score: Score, matches: (figure: Figure, quantity: GoldQuantity) => boolean, what: string) => {
      const free = [...gold];
      score.given += ours.length;
      score.wanted += gold.length;
      for (const figure of ours) {
        const at = free.findIndex((quantity) => matches(figure, quantity));
        if (at >= 0) {
          free.splice(at, 1);
          score.right++;
          score.found++;
        } else if (withOne) {
          miss('newsquant', `${what} extra: ${figure.text} ${JSON.stringify(figure.value)} ${figure.unit ?? figure.noun?.text ?? '-'} ${changesOf(figure).join(' ')}`, sentence.text);
        }
      }
      if (withOne) for (const quantity of free) miss('newsquant', `${what} missing: ${quantity.change} ${quantity.value} ${quantity.unit} (${quantity.unitNorm})`, sentence.text);
    };
    const same = (figure: Figure, quantity: GoldQuantity) => sameValue(figure, goldValues(quantity.value));
    check(value, same, 'value');
    check(unit, (figure, quantity) => same(figure, quantity) && unitMatches(figure, quantity), 'unit');
    check(change, (figure, quantity) => same(figure, quantity) && changesOf(figure).includes(quantity.change), 'change');
    check(oneMark, (figure, quantity) => same(figure, quantity) && changesOf(figure)[0] === quantity.change, 'one mark');
  }
  const name = withOne ? '' : ' (without 1)';
  const goal = (wanted: number) => withOne ? wanted : null;
  return [
    rowOf(`newsquant: value${name}`, value, 'CQE F1 92.0', goal(93)),
    rowOf(`newsquant: value and unit${name}`, unit, 'CQE F1 85.6', goal(87)),
    rowOf(`newsquant: value and change${name}`, change, 'CQE F1 88.1', goal(89)),
    rowOf(`newsquant: value and change, the bound alone where we have both${name}`, oneMark, '–', null),
  ];
}

// gum-wikinews and ud-pud ---------------------------------------------------------------------------------------------

interface GoldFigure extends Span { text: string; form: string; noun?: Span & { text: string }; mod?: string; percent?: boolean; currency?: string; inDate?: boolean }
interface GoldText { text: string; figures: GoldFigure[] }

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no|not) (?:more|greater) than|\bup to|\bat most|\bmaximum/iu, 'at-most'], [/\b(?:no|not) (?:less|fewer) than|\bat least|\bminimum/iu, 'at-least'],
  [/\bmore than|\bover\b|\babove\b|\bexceed|\bexcess/iu, 'more-than'], [/\bless than|\bfewer than|\bunder\b|\bbelow\b/iu, 'less-than'],
  [/\babout|\baround|\bapprox|\broughly|\bsome\b|\bnearly|\balmost|\bclose to|\bcirca|\bestimated|\bca\b/iu, 'about'],
];

function boundOf(mod: string | undefined): Bound {
  return mod === undefined ? '=' : bounds.find(([words]) => words.test(mod))?.[1] ?? '=';
}

/** Numerals that the gold has as such, but that name or cite something rather than state a quantity: told from the gold alone. */
function isNameInGold(text: string, gold: GoldFigure): boolean {
  if (gold.noun || gold.percent || gold.currency) return false;
  const before = text.slice(Math.max(0, gold.start - 24), gold.start);
  return gold.form === 'Roman' || /\[$/u.test(before) || /[\p{Lu}][\p{L}.]*[ -]$/u.test(before) || /\d:$/u.test(before) || /^:\d/u.test(text.slice(gold.end));
}

/** Ordinals, vague quantities and fractions in words ("half", "half an hour", "a tenth of a mile") are no numerals in these treebanks. */
function isNoNumeral({ kind, text }: Figure): boolean {
  return kind === 'ordinal' || kind === 'vague' || kind === 'fraction' || ((kind === 'measure' || kind === 'duration') && /^(?:half|an?)\b/iu.test(text));
}

function treebank(data: string, name: string, files: readonly string[], goal: number | null): Row[] {
  const [all, stated] = [new Score(), new Score()];
  let [nounRight, nounOf, noneRight, noneOf, boundRight, boundOf_, modRight, modOf, plainRight, plainOf] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const record of files.flatMap((file) => records<GoldText>(data, file))) {
    const { figures, dates } = figuresOf(record.text);
    const gold = record.figures.filter((figure) => !figure.inDate);
    const isStated = (other: GoldFigure) => other.text.toLowerCase() !== 'one' && !isNameInGold(record.text, other) && !dates.some((date) => overlaps(date, other));
    for (const figure of figures) {
      const hits = record.figures.filter((other) => overlaps(other, figure));
      // What lies in a gold date is left out on both sides.
      if (hits.length === 0 ? isNoNumeral(figure) : hits.every((other) => other.inDate)) continue;
      all.given++;
      if (hits.length > 0) all.right++;
      if (hits.length === 0 || hits.some(isStated)) stated.given++;
      if (hits.some(isStated)) stated.right++;
      if (hits.length === 0) miss(name, `extra: ${figure.text} ${figure.kind}`, record.text.slice(Math.max(0, figure.start - 40), figure.end + 40));
    }
    for (const other of gold) {
      const figure = figures.find((candidate) => overlaps(candidate, other));
      const around = `${record.text.slice(Math.max(0, other.start - 40), other.start)}[${other.text}]${record.text.slice(other.end, other.end + 40)}`;
      all.wanted++;
      if (isStated(other)) stated.wanted++;
      if (!figure) {
        miss(name, `${isStated(other) ? 'missing' : 'left out'}: ${other.text}`, around);
        continue;
      }
      all.found++;
      if (isStated(other)) stated.found++;
      const inside = other.noun !== undefined && overlaps(other.noun, figure);
      if (other.noun) {
        nounOf++;
        const isRight = inside || (figure.noun !== null && overlaps(figure.noun, other.noun));
        if (isRight) nounRight++;
        else miss(name, `noun ${other.noun.text}, ours ${figure.noun?.text ?? '-'}`, around);
      } else if (!other.percent && !other.currency) {
        noneOf++;
        if (figure.noun === null) noneRight++;
        else miss(name, `noun none, ours ${figure.noun.text}`, around);
      }
      boundOf_++;
      const wanted = boundOf(other.mod);
      if (wanted !== '=') modOf++;
      if (!other.currency && !other.percent) {
        plainOf++;
        if (wanted === figure.bound) plainRight++;
      }
      if (wanted === figure.bound) {
        boundRight++;
        if (wanted !== '=') modRight++;
      } else miss(name, `bound ${wanted} (${other.mod ?? '-'}), ours ${figure.bound}`, around);
    }
  }
  return [
    rowOf(`${name}: figures, overlap, outside dates`, all, 'Recognizers-Text 97 · 96', goal),
    rowOf(`${name}: the same without "one of", "Volume 1", "Paul VI"`, stated, '–', goal),
    shareRow(`${name}: counted noun or unit right, of found that have one`, nounRight, nounOf, goal === null ? null : 92),
    shareRow(`${name}: no noun where there is none, of found`, noneRight, noneOf, null),
    shareRow(`${name}: bound right, of found`, boundRight, boundOf_, goal === null ? null : 95),
    // "Over $60,000", "above 95%": there the bound hangs on the sign, and the gold, which asks the numeral, has none.
    shareRow(`${name}: bound right, of found without currency and per cent`, plainRight, plainOf, null),
    shareRow(`${name}: bound right, of found that have one`, modRight, modOf, null),
  ];
}

// Other tools' own test data: agreement, not truth ---------------------------------------------------------------------

interface Expected extends Span { text: string; type?: string; value?: string | number | null; unit?: string; start: number; end: number }
interface Example { id: string; model?: string; text: string; notSupported?: unknown; expect: Expected[] }

/** Agreement with Recognizers-Text, per model: spans that overlap, and of those the same number where it gives a plain one. */
function recognizers(data: string): Row[] {
  const rows: Row[] = [];
  for (const [file, models] of [['number', ['NumberModel', 'OrdinalModelSuppressExtendedTypes', 'PercentModel', 'NumberRangeModel']], ['unit', ['CurrencyModel', 'DimensionModel', 'TemperatureModel', 'AgeModel']]] as const) {
    const examples = records<Example>(data, `recognizers-text/${file}.jsonl`);
    for (const model of models) {
      const score = new Score();
      let [valueRight, valueOf] = [0, 0];
      for (const example of examples.filter((candidate) => (candidate.model ?? candidate.id.split('/')[0]) === model)) {
        const kinds = (figure: Figure) => model.startsWith('Ordinal') ? figure.kind === 'ordinal' : model === 'PercentModel' ? figure.kind === 'percentage' : model === 'CurrencyModel' ? figure.kind === 'money'
          : model === 'AgeModel' ? figure.kind === 'age' : model === 'DimensionModel' || model === 'TemperatureModel' ? figure.kind === 'measure' || figure.kind === 'duration' : figure.kind !== 'ordinal' && figure.kind !== 'vague';
        const figures = figuresOf(example.text).figures;
        score.given += figures.filter(kinds).length;
        score.right += figures.filter((figure) => kinds(figure) && example.expect.some((other) => overlaps(other, figure))).length;
        for (const other of example.expect) {
          score.wanted++;
          const figure = figures.find((candidate) => overlaps(candidate, other));
          if (!figure) {
            miss(`recognizers ${model}`, `missing: ${other.text}`, example.text);
            continue;
          }
          score.found++;
          const value = typeof other.value === 'string' ? Number(other.value.replace('%', '')) : typeof other.value === 'number' ? other.value : NaN;
          if (!Number.isFinite(value)) continue;
          valueOf++;
          if (typeof figure.value === 'number' && Math.abs(figure.value - value) <= 1e-6 * Math.max(1, Math.abs(value))) valueRight++;
          else miss(`recognizers ${model}`, `value ${value}, ours ${figure.text} ${JSON.stringify(figure.value)}`, example.text);
        }
        for (const figure of figures) if (kinds(figure) && !example.expect.some((other) => overlaps(other, figure))) miss(`recognizers ${model}`, `extra: ${figure.text}`, example.text);
      }
      rows.push(rowOf(`recognizers-text ${model}: overlap`, score, '–', null));
      if (valueOf > 0) rows.push(shareRow(`recognizers-text ${model}: value, of found`, valueRight, valueOf, null));
    }
  }
  const sequences = records<Example>(data, 'recognizers-text/sequence.jsonl').filter((example) => example.expect.length > 0);
  let clean = 0;
  for (const example of sequences) {
    const wrong = figuresOf(example.text).figures.find((figure) => example.expect.some((other) => overlaps(other, figure)));
    if (wrong) miss('recognizers sequence', `figure in it: ${wrong.text}`, example.text);
    else clean++;
  }
  rows.push(shareRow('recognizers-text sequence: no figure in telephone, IP, URL, …', clean, sequences.length, null));
  return rows;
}

interface Quantulum { text: string; expect: { text: string; start: number | null; end: number | null; value: number; unit: string; uncertainty?: number | null }[] }

function quantulum(data: string): Row[] {
  const score = new Score();
  let spelled = 0;
  for (const sentence of records<Quantulum>(data, 'quantulum3/quantities.jsonl')) {
    const figures = figuresOf(sentence.text).figures.filter((figure) => figure.kind !== 'ordinal' && figure.value !== null);
    const free = [...sentence.expect];
    score.given += figures.length;
    score.wanted += free.length;
    for (const figure of figures) {
      const at = free.findIndex((other) => sameValue(figure, other.uncertainty ? [other.value - other.uncertainty, other.value + other.uncertainty] : [other.unit === 'dozen' ? 12 : other.value]));
      if (at >= 0) {
        free.splice(at, 1);
        score.right++;
        score.found++;
      } else miss('quantulum3', `extra: ${figure.text} ${JSON.stringify(figure.value)}`, sentence.text);
    }
    for (const other of free) miss('quantulum3', `missing: ${other.text}`, sentence.text);
  }
  const phrases = records<{ text: string; values: number[] }>(data, 'quantulum3/spellout.jsonl');
  for (const phrase of phrases) {
    const values = figuresOf(phrase.text).figures.map((figure) => figure.value);
    if (JSON.stringify(values) === JSON.stringify(phrase.values)) spelled++;
    else miss('quantulum3 spellout', JSON.stringify(values), phrase.text);
  }
  return [rowOf('quantulum3: value', score, '–', null), shareRow('quantulum3: numbers in words', spelled, phrases.length, null)];
}

function measeval(data: string): Row[] {
  const score = new Score();
  for (const paragraph of records<{ text: string; expect: Expected[] }>(data, 'measeval/paragraphs.jsonl')) {
    const figures = figuresOf(paragraph.text).figures.filter((figure) => figure.kind !== 'ordinal' && figure.kind !== 'vague');
    score.given += figures.length;
    score.right += figures.filter((figure) => paragraph.expect.some((other) => overlaps(other, figure))).length;
    score.wanted += paragraph.expect.length;
    for (const other of paragraph.expect) {
      if (figures.some((figure) => overlaps(figure, other))) score.found++;
      else miss('measeval', `missing: ${other.text}`, paragraph.text.slice(Math.max(0, other.start - 40), other.end + 30));
    }
    for (const figure of figures) if (!paragraph.expect.some((other) => overlaps(other, figure))) miss('measeval', `extra: ${figure.text}`, paragraph.text.slice(Math.max(0, figure.start - 40), figure.end + 30));
  }
  return [rowOf('measeval: quantities, overlap', score, 'leading systems ≈ 86 (from memory)', null)];
}

function duckling(data: string): Row[] {
  const kinds: Readonly<Record<string, readonly string[]>> = { Numeral: [], Ordinal: ['ordinal'], AmountOfMoney: ['money'], Distance: ['measure'], Duration: ['duration'], Quantity: ['measure', 'count'], Temperature: ['measure'], Volume: ['measure'] };
  const examples = records<{ dim: string; kind: string; text: string; value: string }>(data, 'duckling/examples.jsonl');
  return Object.entries(kinds).map(([dim, wanted]) => {
    const chosen = examples.filter((example) => example.dim === dim && example.kind === 'positive');
    let right = 0;
    for (const example of chosen) {
      const [figure, ...more] = figuresOf(example.text).figures;
      const phrase = figure && example.text.slice(figure.phrase.start, figure.phrase.end);
      const covers = figure !== undefined && more.length === 0 && phrase !== undefined && phrase.length >= 0.8 * example.text.length && (wanted.length === 0 || wanted.includes(figure.kind));
      if (covers) right++;
      else miss(`duckling ${dim}`, `ours ${figure ? `${figure.text} ${figure.kind}` : '-'}`, `${example.text} => ${example.value}`);
    }
    return shareRow(`duckling ${dim}: one figure of the kind covers the phrase`, right, chosen.length, null);
  });
}

/** All rows of this part; `data` is the folder of the public sets. */
export function measure(data: string): Row[] {
  return [
    ...newsquant(data, true), ...newsquant(data, false),
    ...treebank(data, 'gum-wikinews', ['gum-wikinews/wikinews.jsonl'], 98.5),
    ...treebank(data, 'ud-pud', ['ud-pud/sentences.jsonl'], 98),
    ...treebank(data, 'gum-wiki (biographies, guides)', ['gum-wikinews/wiki.jsonl'], null),
    ...recognizers(data), ...quantulum(data), ...measeval(data), ...duckling(data),
  ];
}

if (process.argv[1]?.endsWith('figures.ts')) {
  for (const row of measure(join(process.cwd(), '../shared/data'))) console.log(`${row.task.padEnd(72)} ${row.ours.padEnd(32)} goal ${row.goal}${row.reached === null ? '' : row.reached ? ' ✓' : ' ✗'}`);
}
