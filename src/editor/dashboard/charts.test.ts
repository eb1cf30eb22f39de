import { strict as assert } from 'node:assert';
import { barChart, stepChart, type DayMark, type Mark } from './charts';

const mark = (label: string, value: number): Mark => ({ label, value, title: `${label}: ${value}`, query: `claimant:"${label}"`, tone: 'plain' });
const day = (on: string, value: number): DayMark => ({ ...mark(on, value), day: on });
const numbers = (svg: string, attribute: string) => Array.from(svg.matchAll(new RegExp(`<(?:rect class="bar|circle class="point)[^>]* ${attribute}="([\\d.]+)"`, 'gu')), ([, number]) => Number(number));

describe('a chart of bars', () => {
  it('draws bars as long as their numbers', () => {
    const [long, half, none] = numbers(barChart('Claimants', [mark('a', 8), mark('b', 4), mark('c', 0)]).text, 'width');
    assert.equal(half! * 2, long);
    assert.equal(none, 0);
  });
  it('makes each bar a link that says what it is', () => {
    const { text } = barChart('Claimants', [mark('Bank & "Sons"', 3)]);
    assert.match(text, /<a href="#" data-query="claimant:&#34;Bank &#38; &#34;Sons&#34;&#34;" aria-label="Bank &#38; &#34;Sons&#34;: 3">/u);
  });
  it('shortens a long name beside its bar and keeps it whole in the tip', () => {
    const name = 'The Association of Harbour Pilots and Tug Masters';
    const { text } = barChart('Claimants', [mark(name, 1)]);
    assert.match(text, />The Association of Ha…<\/text>/u);
    assert.match(text, new RegExp(`<title>${name}: 1</title>`, 'u'));
  });
  it('sets a name from right to left in its direction', () => {
    assert.match(barChart('Claimants', [mark('وزارة النقل', 1)]).text, /direction="rtl"/u);
  });
});

describe('a chart of steps', () => {
  it('places days by time and numbers by height', () => {
    const { text } = stepChart('Progress', [day('2025-03-01', 2), day('2025-03-02', 4), day('2025-03-05', 8)], (on) => on);
    const [first, second, third] = numbers(text, 'cx');
    assert.ok(Math.abs((third! - second!) / (second! - first!) - 3) < 1e-9);
    const [low, , high] = numbers(text, 'cy');
    assert.ok(low! > high!);
  });
  it('draws one day, and nothing of none', () => {
    const { text } = stepChart('Progress', [day('2025-03-01', 1)], (on) => on);
    const [x] = numbers(text, 'cx');
    assert.match(text, new RegExp(`<text class="number middle" x="${x}"[^>]*>2025-03-01<`, 'u'), 'its name stands below it');
    assert.equal(stepChart('Progress', [], (on) => on).text, '');
    assert.ok(!/NaN/u.test(stepChart('Progress', [day('2025-03-01', 0)], (on) => on).text));
  });
});
