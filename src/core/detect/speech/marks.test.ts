import { strict as assert } from 'node:assert';
import type { Quotation } from '../model';
import { speechOf } from './speech.fixture';

describe('quotations', () => {
  const marks: readonly (readonly [text: string, quotations: readonly string[]])[] = [
    ['"We are ready," she said. "Now."', ['"We are ready,"', '"Now."']],
    ['“We are ready,” she said.', ['“We are ready,”']],
    ['He called it „ein Skandal“ and «une honte», or »Unsinn«, ‹rien›, ”skräp”.', ['„ein Skandal“', '«une honte»', '»Unsinn«', '‹rien›', '”skräp”']],
    ['‘I don’t mind,’ said Orla. ‘It’s the students’ choice.’', ['‘I don’t mind,’', '‘It’s the students’ choice.’']],
    ["'It isn't over,' the boys' coach said.", ["'It isn't over,'"]],
    ['"She told us \'go home\' and left," he said.', ['"She told us \'go home\' and left,"', "'go home'"]],
    ['"He said "no" to us," she said.', ['"He said "no" to us,"', '"no"']],
    ['“The first part ended.', ['“The first part ended.']],
    ["``We have time,'' he said.", ["``We have time,''"]],
    ["''We have time,'' he said.", ["''We have time,''"]],
    ['He wrote 「the bridge 『Sol』 is closed」.', ['「the bridge 『Sol』 is closed」', '『Sol』']],
    ['– I saw it, says Mira Castell. – It fell.', ['– I saw it,', '– It fell.']],
    ['– Roads: 40 million\n– Bridges: 30 million', []],
    ['The mayor said," It is done," and left.', ['" It is done,"']],
  ];
  for (const [text, expected] of marks) it(text, () => assert.deepEqual(speechOf(text).quotations.map((quotation) => quotation.text), expected));

  const none = [
    "It was the '90s, and rock 'n' roll was king.",
    'At 6\'2" he is the tallest; the pipe is 10" wide.',
    "The students' union and the workers' council met.",
    "'Twas a long night for 'em.",
    'He left" and did not return.',
    'Nothing "" here.',
  ];
  for (const text of none) it(`none in: ${text}`, () => assert.deepEqual(speechOf(text).quotations, []));

  const forms: readonly (readonly [form: Quotation['form'], text: string])[] = [
    ['speech', '"We will rebuild the bridge," Mira Castell said.'],
    ['speech', 'Mira Castell said: "We will rebuild the bridge."'],
    ['partial', 'Mira Castell said the bridge was "beyond repair" after the storm.'],
    ['scare', 'The so-called "experts" left early.'],
    ['title', 'Her novel "The Glass Harbour" sold well.'],
    ['title', 'She sang "Northern Rain" on the second night.'],
  ];
  for (const [form, text] of forms) it(`${form}: ${text}`, () => assert.deepEqual(speechOf(text).quotations.map((quotation) => quotation.form), [form]));
});
