import { strict as assert } from 'node:assert';
import type { Paragraph } from '../paragraph';
import { paragraphOf, speechOf } from './speech.fixture';

describe('labels', () => {
  const label = (text: string) => paragraphOf(text, 'headline');
  const said = (...texts: readonly (string | Paragraph)[]) => speechOf(...texts).attributions.map(({ speaker, content }) => `${speaker.confidence >= 0.5 ? speaker.name : '–'} | ${content.text}`);
  const table: readonly (readonly [name: string, paragraphs: readonly (string | Paragraph)[], attributions: readonly string[]])[] = [
    ['a transcript in capitals', ['Jon Smith met Sen. Ann Reed.', 'SMITH: We will rebuild the bridge.', 'SEN. REED (by telephone): It has cost 40 million.', 'SMITH: It will cost more.'],
      ['Jon Smith | We will rebuild the bridge.', 'Ann Reed | It has cost 40 million.', 'Jon Smith | It will cost more.']],
    ['an office, with its holder in brackets', ['THE MINISTER FOR PORTS (Mira Castell): It is late.', 'MR DENK (Sol North): It is not.', 'Mira Castell: It is.', 'THE MINISTER FOR ROADS: It was.'],
      ['Mira Castell | It is late.', 'Denk | It is not.', 'Mira Castell | It is.', 'Minister for Roads | It was.']],
    ['what stands between turns is nobody’s', ['SMITH: We will rebuild.', 'How old is it?', 'REED: Forty years.', 'SMITH: Fifty.'], ['Smith | We will rebuild.', 'Reed | Forty years.', 'Smith | Fifty.']],
    ['initials of people named before', ['Mira Castell met Jon Orr.', 'MC: It is old.', 'JO: It is not.', 'MC: It was built in 1901.'],
      ['Mira Castell | It is old.', 'Jon Orr | It is not.', 'Mira Castell | It was built in 1901.']],
    ['lines of one paragraph', ['Mira Castell spoke to the Lantern.', 'Reporter: Will it close?\nCastell: It will not.\nReporter: Why?'], ['Reporter | Will it close?', 'Mira Castell | It will not.', 'Reporter | Why?']],
    ['one label of somebody known', ['Jon Smith was asked about it.', 'SMITH: We will rebuild.'], ['Jon Smith | We will rebuild.']],
    ['questions and answers', ['Mira Castell runs the port.', 'Q: How old is it?', 'A: It was built in 1901.'], ['– | How old is it?', 'Mira Castell | It was built in 1901.']],
    ['answers by one of several', ['Mira Castell and Jon Orr run the port.', 'Q: How old is it?', 'A: It was built in 1901.'], ['– | How old is it?', '– | It was built in 1901.']],
    ['a role in a headline', [label('Minister: no talks before spring'), 'Transport minister Mira Castell spoke.'], ['Mira Castell | no talks before spring']],
    ['a name in a headline', [label('Castell: no talks before spring'), 'Minister Mira Castell spoke.'], ['Mira Castell | no talks before spring']],
    ['bodies and documents in headlines', [label('Police: twelve dead in fire')], ['Police | twelve dead in fire']],
    ['… and behind them', [label('Twelve dead in fire: police')], ['police | Twelve dead in fire']],
    ['a body that the article gives words to', [label('NRB: forty trains late'), 'The NRB said forty trains were late.'], ['NRB | forty trains late', 'NRB | forty trains were late']],
    ['I in a turn', ['Jon Smith was asked.', 'SMITH: I believe that it will close.'], ['Jon Smith | I believe that it will close.', 'Jon Smith | it will close']],
  ];
  for (const [name, paragraphs, expected] of table) it(name, () => assert.deepEqual(said(...paragraphs), expected));

  const none: readonly (readonly [name: string, paragraphs: readonly (string | Paragraph)[]])[] = [
    ['a place line', ['SOL: The council met on Monday.', 'It closed the bridge.']],
    ['a list', ['Roads: 40 million\nBridges: 30 million\nPorts: 12 million']],
    ['places, of which one is called like a person', ['Sol Bay: old and dry.', 'Marie Port: the biggest island.', 'Ort: with an airport.', 'Ort: with a port.']],
    ['a bracket', ['Mira Castell Orr (Norlandish: Myra; 8 February 1700) was a Norlandish engineer.']],
    ['notes', ['Note: The bridge is closed.', 'Note: The port is closed.', 'Note: The road is closed.']],
    ['a matter in a headline', [label('Bridge: why it fell'), 'The bridge fell.']],
    ['a body that a headline may be about', [label('NRB: forty trains late'), 'Forty trains were late.']],
    ['a rubric', [label('Analysis: why bridges fall')]],
  ];
  for (const [name, paragraphs] of none) it(`none in: ${name}`, () => assert.deepEqual(said(...paragraphs), []));
});
