import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { tokenize } from '../detect/tokens';
import { sentencesOf } from './sentences';

/** Cuts a text and sets a bar between its sentences. */
const cut = (text: string) => sentencesOf(text, tokenize(text)).map(({ start, end }) => text.slice(start, end)).join(' | ');

describe('sentencesOf', () => {
  const cases: readonly (readonly [why: string, text: string])[] = [
    ['full stops, questions, exclamations', 'The bridge closed. | Why? | Nobody knew! | It rained.'],
    ['titles', 'Gen. Holt met Mr. Brandt and Dr. Ilse Veen on Lt. Col. Roth’s ship. | They talked.'],
    ['dotted acronyms before a name', 'He sits in the U.S. Senate and the U.N. General Assembly.'],
    ['dotted acronyms at the end', 'She moved to the U.S. | The firm followed. | It left the U.K. | In May it closed.'],
    ['numbers after "No." and the word "no"', 'He lives at No. 10 and won race no. 4. | She said no. | Then he left.'],
    ['months before a day and at the end', 'It opened on Sept. 28 and Oct. 3. | It closed in Dec. | The rest followed.'],
    ['initials', 'J. R. Holt and Mira K. Brandt spoke. | George W. Veen did not.'],
    ['a letter that is no initial', 'They chose plan B. | The cost rose. | He is older than I. | Mira is not.'],
    ['Latin abbreviations', 'Some towns, e.g. Ostermouth, i.e. ports, vs. Inland cities, closed. | Others did not.'],
    ['companies', 'Lenz Inc. Chief Mira Holt left Veen Co. and Roth Ltd., they said. | She joined Brandt Corp. | The firm grew.'],
    ['states, not words spelled alike', 'A fire in Springfield, Ill. Gov. Holt said. | He was ill. | Mira was not.'],
    ['times of day', 'It began at 4 p.m. | Holt left at 5 p.m. GMT on Monday. | At 6 p.m. | The doors closed.'],
    ['a bracket that explains an abbreviation', 'Doors opened at 4 p.m. (1500 GMT) in the U.S. (about 300 came). | Holt left. | (She was ill.)'],
    ['times that begin sentences', 'At 7 a.m. Holt called. | On Monday at 5 p.m. Roth left. | By about 8:30 a.m. 300 had fled. | He left at 11 p.m. Jan. 6. | He came at 8 a.m. | 300 had fled.'],
    ['an initial I', 'Prof. I. M. Roth and the book by I. Veen won. | I. Holt is older than I. | Mira is not.'],
    ['short forms before a number', 'Mrs. Holt (b. 1950, d. 2011) paid Rs. 500. | They chose plan B. | 40 came.'],
    ['decimals, versions and addresses', 'It warmed by 2C. | Holt left. | It grew 4.5 per cent at example.com and cost $3.50. | It was 1.2.3 then.'],
    ['ellipses', 'He waited… and waited... and left. | It was over... | Nobody came… | The rain fell.'],
    ['quotes that end in a full stop', '"It is over." | She left. | “It is not.” | He stayed.'],
    ['quotes in the middle of a sentence', '"Is it over?" she asked. | "It is!" Mira Holt shouted. | "Is it?" | The door closed.'],
    ['quotes with several sentences', '"We went. | We saw," he said.'],
    ['brackets', 'The bridge (built in 1931. It is old) closed. | (It had cracks.) | It will open.'],
    ['numbers that begin sentences', 'It closed. | 40 people left. | In 2015. | 12 came.'],
    ['a list’s number', '3. Close the bridge. | It is old.'],
    ['small letters that begin names', 'She works. | iPhones are made there. | He went to the shop. | eBay sold it.'],
    ['a text without capitals', 'the bridge was closed in may . | it opened in june . | nobody came .'],
    ['a missing space', 'It opened on Friday. | The next day it closed at example.Com.'],
    ['several marks', 'What?! | Really?? | Yes!!! | Good.'],
    ['a dash after a full stop', 'It closed. | — It opened.'],
    ['no full stop', 'Bridge closed for winter'],
    ['a semicolon and a colon', 'It closed; it opened: nobody came.'],
    ['signs of money', 'It was cheap. | $40 was paid. | £3 came back.'],
  ];
  for (const [why, text] of cases) {
    it(why, () => {
      assert.equal(cut(text.replaceAll(' | ', ' ').replace('Friday. The next', 'Friday.The next')), text);
    });
  }

  it('cuts lists and tables at their lines, and no other text', () => {
    assert.equal(cut('- Roads: 40m\n- Bridges: 30m, up 2m\n* Ports: 12m'), '- Roads: 40m | - Bridges: 30m, up 2m | * Ports: 12m');
    assert.equal(cut('Year\tRoads\n2015\t40\n2025\t60'), 'Year\tRoads | 2015\t40 | 2025\t60');
    assert.equal(cut('The bridge\nis old\n- and closed\n-3 degrees.'), 'The bridge\nis old\n- and closed\n-3 degrees.');
  });

  it('has none in an empty text', () => {
    assert.equal(cut(''), '');
    assert.equal(cut(' \n '), '');
  });

  it('holds every token once, in order, in any text', () => {
    const piece = fc.oneof(fc.constantFrom('Gen', 'No', 'U.S.', '.', '?', '!', '…', '"', ' ', ' ', '(', ')', 'He', 'said', '12', 'a', '\n'), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const tokens = tokenize(text);
      const sentences = sentencesOf(text, tokens);
      let at = 0;
      for (const token of tokens) {
        while (sentences[at] && sentences[at]!.end <= token.start) at++;
        assert.ok(sentences[at] && sentences[at]!.start <= token.start && token.end <= sentences[at]!.end);
      }
      assert.deepEqual(sentences.map(({ start }) => start), [...new Set(sentences.map(({ start }) => start))].sort((a, b) => a - b));
      assert.equal(sentences[0]?.start, tokens[0]?.start);
      assert.equal(sentences.at(-1)?.end, tokens.at(-1)?.end);
    }));
  });

  it('takes a line of 1 MB without a space', () => {
    for (const unit of ['x', '- A\n', 'x\n', '.', '(', '"', 'A.', 'a. ', '(. ', '1.', '?" A ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      assert.ok(sentencesOf(text, tokenize(text)).length >= 1);
    }
  }).timeout(60_000);
});
