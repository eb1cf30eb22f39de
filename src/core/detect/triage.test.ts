import { strict as assert } from 'node:assert';
import { dismissedIn } from '../sidecar/dismissal';
import type { Span } from '../span';
import { detect } from './detect';
import { suggestionsOf } from './suggestions';
import { triage, type Handled } from './triage';

const LOST = 'The harbour lost 1,200 boats and 80 cranes in 2019, more than any other harbour in the country.';
const FERRY = 'The council closed the ferry line to Oldmouth because it had run at a loss.';
const text = `Harbour counts its boats\n\nIt may rain in 3 weeks, perhaps. ${FERRY}\n\n${LOST}`;
const none: Handled = { marked: [], isDismissed: () => false };
const words = ({ start, end }: Span) => text.slice(start, end);
const spanOf = (some: string) => ({ start: text.indexOf(some), end: text.indexOf(some) + some.length });
const sorted = (handled: Partial<Handled>, threshold = 0.5) => triage(text, suggestionsOf(detect(text, null), threshold), { ...none, ...handled });
const parts = (handled: Partial<Handled>) => sorted(handled).open.flatMap((one) => one.parts.map(({ suggestion }) => words(suggestion.span)));

describe('triage', () => {
  it('gives each statement once with what is in it, the worthiest first', () => {
    const { open, dismissed } = sorted({});
    assert.equal(words(open[0]!), LOST);
    assert.deepEqual(open[0]!.parts.map(({ suggestion }) => words(suggestion.span)), ['1,200 boats', '80 cranes']);
    assert.deepEqual(open.find((one) => words(one) === FERRY)?.parts.map(({ suggestion }) => suggestion.kind), ['sentence']);
    const worths = open.map(({ worth }) => worth);
    assert.ok(open.length > 2);
    assert.deepEqual(worths, [...worths].sort((a, b) => b - a));
    assert.deepEqual(dismissed, []);
  });

  it('leaves out what overlaps a claim, and keeps the rest of its sentence', () => {
    const left = parts({ marked: [spanOf('lost 1,200'), spanOf('ferry line')] });
    assert.ok(left.includes('80 cranes'));
    assert.ok(!left.includes('1,200 boats') && !left.includes(FERRY));
  });

  it('lists apart what was dismissed; its sentence does not come back instead of it', () => {
    const isDismissed = dismissedIn([{ quote: '3 weeks', sentence: 'It may rain in 3 weeks, perhaps.' }, { quote: FERRY }]);
    const { open, dismissed } = sorted({ isDismissed }, 0);
    assert.deepEqual(dismissed.map(words).sort(), ['3 weeks', FERRY]);
    assert.deepEqual(open.map(words).filter((one) => one.includes('rain') || one === FERRY), []);
  });

  it('takes all that is in a sentence along when it is dismissed', () => {
    const { open, dismissed } = sorted({ isDismissed: dismissedIn([{ quote: LOST }]) });
    assert.deepEqual(dismissed.map((one) => [words(one), one.words.quote]), [[LOST, LOST]]);
    assert.ok(!open.some((one) => words(one) === LOST));
  });

  it('has a key for each, also where words are repeated', () => {
    const twice = `Mill lays off 40 weavers\n\nMill lays off 40 weavers\n\n${FERRY} ${FERRY} ${LOST} ${LOST}`;
    const all = suggestionsOf(detect(twice, null), 0);
    const { open } = triage(twice, all, none);
    const keys = open.flatMap(({ key, parts: own }) => [key, ...own.map((part) => part.key)]);
    assert.equal(open.length, 6);
    assert.equal(new Set(keys).size, keys.length);
    const { dismissed } = triage(twice, all, { ...none, isDismissed: () => true });
    assert.equal(dismissed.length, 6);
    assert.equal(new Set(dismissed.map(({ key }) => key)).size, 6);
  });
});
