import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Quotation } from '../model';
import { attributeSpeech } from './attribute';
import { readSpeech } from './read';
import { paragraphOf, says, speaks, speechOf } from './speech.fixture';

describe('speech of any text', () => {
  const piece = fc.constantFrom('"', "'", '“', '”', '‘', '’', '„', '«', '»', ' ', ' ', '. ', ', ', ': ', 'said', 'told', 'according', 'to', 'that', 'Mira', 'Castell', 'the', 'minister', 'he', 'adding', '12', '–', '\n', '\ud800', '(', ')');
  const text = fc.oneof(fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' ')), fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

  it('gives spans in order that lie in the text and say its words', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const article = texts.join('\n\n');
      const { quotations, attributions } = speechOf(...texts);
      const check = (span: { start: number; end: number; text: string }) => {
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= article.length);
        assert.equal(article.slice(span.start, span.end), span.text);
      };
      let last = 0;
      for (const quotation of quotations) {
        assert.ok(quotation.start >= last);
        last = quotation.start;
        for (const span of [quotation, quotation.speaker, quotation.cue, quotation.via]) if (span) check(span);
      }
      last = 0;
      for (const { speaker, cue, content } of attributions) {
        assert.ok(content.start >= last);
        last = content.start;
        for (const span of [speaker, cue, content]) check(span);
        assert.ok(speaker.confidence >= 0 && speaker.confidence <= 1);
      }
    }));
  });

  it('reads a paragraph the same whatever stands around it', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      const alone = readSpeech(paragraphOf(one));
      readSpeech(paragraphOf(other));
      assert.deepEqual(readSpeech(paragraphOf(one)), alone);
    }));
  });

  const pairs = ['“”', '""', '„“', '„”', '«»', '»«', '‹›', '›‹', '‘’', "''", '‚‘', '‚’', '””', '「」', '『』'];
  it('reads every pair of marks alike', () => {
    fc.assert(fc.property(fc.constantFrom(...pairs), fc.constantFrom('We lost 12 ships', 'The bridge is closed', 'Nobody came to the harbour'), fc.constantFrom('said', 'added', 'insisted'), (pair, words, verb) => {
      for (const text of [`${pair[0]}${words},${pair[1]} ${verb} Mira Castell.`, `Mira Castell ${verb}: ${pair[0]}${words}.${pair[1]}`]) {
        const [quotation, ...more] = speechOf(text).quotations;
        assert.deepEqual(more, []);
        assert.equal(quotation?.text.slice(1, -2), words);
        assert.deepEqual([quotation?.form, quotation?.speaker?.name, quotation?.cue?.text], ['speech', 'Mira Castell', verb]);
      }
    }));
  });

  it('gives quotations that nest or are apart', () => {
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const around: Quotation[] = [];
      for (const quotation of speechOf(...texts).quotations) {
        while (around.length && around[around.length - 1]!.end <= quotation.start) around.pop();
        assert.ok(!around.length || quotation.end <= around[around.length - 1]!.end);
        around.push(quotation);
      }
    }));
  });

  it('is not changed by a paragraph without speech before or behind', () => {
    const filler = fc.constantFrom('Rain fell on the harbour all week.', 'The road is 12 km long.', 'Trains were late; buses were full.');
    const said = fc.constantFrom('"We lost 12 ships," said Mira Castell. "Two were new."', 'Mira Castell said 40 bridges were unsafe. She added that 12 were closed.', '“The bridge,” Jon Orr said, “is safe.”');
    fc.assert(fc.property(filler, said, filler, (before, words, behind) => {
      const kept = (speech: ReturnType<typeof speechOf>) => [speech.quotations.map(speaks), speech.attributions.map(says)];
      assert.deepEqual(kept(speechOf(before, words, behind)), kept(speechOf(words)));
    }));
  });

  const long: readonly (readonly [name: string, unit: string])[] = [
    ['quote marks', '"'], ['opening marks', '“'], ['single marks', "' "], ['quotations without end', '"a said '], ['cues', 'said '], ['names', 'Mira Castell, '],
    ['brackets', '(he said '], ['speakers', '"Yes," said Mira Castell. '], ['pronouns', '"Yes," he said. '], ['accordings', 'according to the '], ['ands', 'and said ', ], ['a word', 'a'],
  ];
  for (const [name, unit] of long) {
    it(`keeps within the text in a long run of ${name}`, () => {
      const paragraph = paragraphOf(unit.repeat(60_000 / unit.length));
      const { quotations, attributions } = attributeSpeech([{ paragraph, offset: 0, local: readSpeech(paragraph) }]);
      for (const { start, end, text: words } of [...quotations, ...attributions.map(({ content }) => content)]) {
        assert.ok(start < end);
        assert.equal(words, paragraph.text.slice(start, end));
      }
    });
  }
});
