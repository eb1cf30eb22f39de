import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseArticle } from './article';

/** "kind: words" of each block. */
const outline = (text: string) => parseArticle(text).blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const kinds = (text: string) => parseArticle(text).blocks.map(({ kind }) => kind);

const story = [
  'Harbour bridge to close for winter',
  '',
  'Harbour bridge to close for winter',
  'The crossing at Ostermouth shuts for nineteen weeks, the port authority said on Tuesday.',
  '4 min read',
  '3 March, 2017',
  'Cracks were found in two of the pillars last autumn [Lenz Pictures]',
  '',
  'The bridge will close on 1 November, the port authority said.',
  '',
  'Divers found cracks in two of its pillars.',
  '',
  "'No way round'",
  '',
  '"There is no way round," engineer Ilse Brandt said.',
].join('\n');

describe('parseArticle', () => {
  it('finds the parts of a head whose lines stand directly under each other', () => {
    const article = parseArticle(story);
    assert.deepEqual(article.blocks.map(({ kind }) => kind), ['headline', 'headline', 'standfirst', 'reading-time', 'dateline', 'caption',
      'paragraph', 'paragraph', 'subhead', 'paragraph']);
    assert.equal(article.blocks[0]?.repeated, undefined);
    assert.equal(article.blocks[1]?.repeated, true);
    assert.equal(article.headline, article.blocks[0]);
    assert.equal(article.published, '2017-03-03');
    assert.equal(article.readingMinutes, 4);
    const credit = article.blocks[5]?.credit;
    assert.ok(credit);
    assert.equal(story.slice(credit.start, credit.end), 'Lenz Pictures');
  });

  it('takes a standfirst in its own block, before the date or directly under the headline', () => {
    assert.deepEqual(kinds('Ferry fares rise\n\nOperators blame fuel.\n\n2 May 2018\n\nFares rose by a tenth.'), ['headline', 'standfirst', 'dateline', 'paragraph']);
    assert.deepEqual(kinds('Ferry fares rise\nOperators blame the price of fuel.\n\nFares rose by a tenth.'), ['headline', 'standfirst', 'paragraph']);
    assert.deepEqual(kinds('Ferry fares rise\n\nOperators blame the price of fuel for it\n\nFares rose by a tenth.'), ['headline', 'standfirst', 'paragraph']);
    assert.deepEqual(kinds('Ferry fares rise\n\nFares rose by a tenth.\n\nIt is the second rise.'), ['headline', 'paragraph', 'paragraph']);
  });

  for (const [line, kind] of [
    ['By Mira Holt', 'byline'], ['By Mira Holt and Jan van der Veen in Geneva', 'byline'], ['Mira Holt, Example Daily', 'byline'],
    ['Reporting by Mira Holt', 'byline'], ['28 September, 2015', 'dateline'], ['Monday, September 28, 2015', 'dateline'],
    ['Published: 28 September 2015 10:15 GMT', 'dateline'], ['Updated 14:05 GMT, 3 March 2016', 'dateline'], ['Tarn | 3 March 2016', 'dateline'],
    ['Posted on March 3, 2016 by Mira Holt', 'dateline'], ['Issued 3 March 2016', 'dateline'], ['Published: 3/4/2015', 'dateline'], ['By Mira Holt on 3 May 2016', 'byline'], ['3 min read', 'reading-time'], ['Reading time: 3 minutes', 'reading-time'],
    ['3-minute read', 'reading-time'], ['By Mira Holt | 28 September 2015 | 3 min read', 'dateline'], ['By Mira Holt, 28 September 2015', 'byline'],
    ['A pillar of the bridge [Lenz]', 'caption'], ['A pillar of the bridge. Photo: Mira Holt', 'caption'],
    ['A pillar of the bridge (AP Photo/Mira Holt)', 'caption'], ['A pillar of the bridge. (Mira Holt/Example Wire)', 'caption'],
    ['Image: Port Authority.', 'caption'], ['A pillar of the bridge. Photograph by Mira Holt', 'caption'], ['A pillar © Mira Holt', 'caption'],
    ['By then the cracks had grown.', 'paragraph'], ['By Monday Ostermouth had no bridge left.', 'paragraph'],
    ['The council [a body of nine] agreed.', 'paragraph'], ['The deal (see page 3) is done.', 'paragraph'], ['He was angry [sic].', 'paragraph'],
  ] as const) {
    it(`reads "${line}" as ${kind}`, () => {
      assert.equal(kinds(`Harbour bridge to close\n\n${line}\n\nThe bridge closes.\n\nDivers found cracks.`)[1], kind);
    });
  }

  it('prefers the day of publication to that of an update', () => {
    assert.equal(parseArticle('Head\n\nUpdated: 3 May 2018\nPublished: 1 May 2018\n\nText.').published, '2018-05-01');
    assert.equal(parseArticle('Head\n\nUpdated: 3 May 2018\n\nText.').published, '2018-05-03');
    assert.equal(parseArticle('Head\n\nSome text here.\n\nPublished: 1 May 2018').published, '2018-05-01');
  });

  it('reads the date with which a wire story opens, when it has day and year', () => {
    assert.equal(parseArticle('Head\n\nGENEVA, Sept 28, 2015 (Example Wire) — The talks go on.').published, '2015-09-28');
    assert.equal(parseArticle('Head\n\nGeneva, Switzerland, Sept. 28, 2015 - The talks go on.').published, '2015-09-28');
    assert.equal(parseArticle('Head\n\nGENEVA, Sept 28 — The talks go on.').published, undefined);
  });

  it('reads a date line in digits in the order that the article shows, else not at all', () => {
    assert.equal(parseArticle('Head\n\nPublished: 3/4/2015\n\nIt was filed on 28/3/2015. Text.').published, '2015-04-03');
    assert.equal(parseArticle('Head\n\nPublished: 3/4/2015\n\nIt was filed on 3/28/2015. Text.').published, '2015-03-04');
    assert.equal(parseArticle('Head\n\nPublished: 3/4/2015\n\nIt was filed. Text.').published, undefined);
    assert.equal(parseArticle('Head\n\n(Tarn, 3 March 2016) – The talks go on.').published, '2016-03-03');
    assert.equal(parseArticle('Head\n\nTARN (Example Wire) — The talks go on.').published, undefined);
  });

  it('cuts off a full date that ran together with the headline or the story', () => {
    assert.deepEqual(outline('Ferry fares rise Monday, May 7, 2018\n\nText here.'), ['headline: Ferry fares rise', 'dateline: Monday, May 7, 2018', 'paragraph: Text here.']);
    assert.deepEqual(outline('Ferry fares rise\n\nMonday, May 7, 2018 On Sunday, fares rose.'),
      ['headline: Ferry fares rise', 'dateline: Monday, May 7, 2018', 'paragraph: On Sunday, fares rose.']);
    assert.deepEqual(kinds('Ferry fares to rise on Monday, May 7, 2018\n\nText here.'), ['headline', 'paragraph']);
  });

  it('keeps hard-wrapped prose together and lines of their own apart', () => {
    const wrapped = 'The port authority will close the bridge on\n1 November, its director said, after divers\nfound cracks in two of the pillars. Ferries\nwill run instead.';
    assert.deepEqual(kinds(`Bridge to close\n\n${wrapped}\n\n${wrapped}`), ['headline', 'paragraph', 'paragraph']);
    assert.deepEqual(kinds(wrapped), ['paragraph']);
    const long = 'The port authority will close the bridge on 1 November, its director said, after divers found cracks in two of the pillars.';
    assert.deepEqual(kinds(`Bridge to close\n${long} It did.\n${long} It did so.\n${long}`), ['headline', 'paragraph', 'paragraph', 'paragraph']);
    assert.deepEqual(outline('Bridge to close, says director\nof the port\n\nIt closes.'), ['headline: Bridge to close, says director\nof the port', 'paragraph: It closes.']);
  });

  it('tells subheads from short sentences, quotations and lists', () => {
    const kindOf = (line: string) => kinds(`Head\n\nOne. Two.\n\n${line}\n\nThree.`)[2];
    assert.equal(kindOf('A bridge too few'), 'subhead');
    assert.equal(kindOf('“No way round”'), 'subhead');
    assert.equal(kindOf('What next?'), 'subhead');
    for (const turn of ['Q: Why did it close?', 'Q. Why did it close?', 'HOLT: It was cold', 'What did you see that night?', 'And your ship?']) assert.equal(kindOf(turn), 'paragraph', turn);
    assert.equal(kindOf('Analysis: a bridge too few'), 'subhead');
    assert.equal(kindOf('"We will see."'), 'paragraph');
    assert.equal(kindOf('They had three.'), 'paragraph');
    assert.equal(kindOf('What they found:'), 'paragraph');
    assert.equal(kindOf('1. Close the bridge'), 'paragraph');
    assert.deepEqual(kinds('Head\n\nWhat to bring:\n\nA lamp\n\nA coat\n\nA rope\n\nThat is all.').slice(2, 5), ['paragraph', 'paragraph', 'paragraph']);
    assert.equal(kinds('Head\n\nOne. Two.\n\nThe end').at(-1), 'paragraph');
  });

  it('takes one sentence for a paragraph, and a text without a headline as it is', () => {
    assert.deepEqual(kinds('The bridge closed after 40 years.'), ['paragraph']);
    assert.deepEqual(kinds('Bridge closed after 40 years'), ['headline']);
    assert.deepEqual(kinds(`3 May 2018\n\n${'The bridge closed. '.repeat(20)}`), ['dateline', 'paragraph']);
  });

  it('has no blocks for an empty text and for white space alone', () => {
    for (const text of ['', '\n', ' \t\r\n \u00a0\n', '\ufeff', '\0']) {
      assert.deepEqual(parseArticle(text), { text, blocks: [] });
    }
  });

  it('gives the same blocks for CRLF, lone CR, BOM and a final newline, in offsets of the text as given', () => {
    for (const variant of [story.replaceAll('\n', '\r\n'), story.replaceAll('\n', '\r'), `\ufeff${story}`, `${story}\n`, story.replaceAll('\n', ' \t\n')]) {
      assert.deepEqual(outline(variant), outline(story));
    }
  });

  it('covers all that is not white, in order, in any text', () => {
    const line = fc.oneof(fc.constantFrom('', '', '3 min read', '28 September 2015', 'By Mira Holt', 'A pillar [Lenz]', 'What next', 'It closed. It did.', '\u2028'), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      const text = lines.join(end);
      let at = 0;
      for (const block of parseArticle(text).blocks) {
        assert.ok(block.start >= at && block.end > block.start);
        assert.equal(text.slice(at, block.start).trim().replace(/[\0-\u0020\u007f\u200b]/gu, ''), '');
        assert.equal(text.slice(block.start, block.end).trim(), text.slice(block.start, block.end));
        at = block.end;
      }
      assert.equal(text.slice(at).trim().replace(/[\0-\u0020\u007f\u200b]/gu, ''), '');
    }));
  });

  it('takes 10 MB, in one line or in many', () => {
    for (const unit of ['x', 'Bridge closed. ', 'The bridge is closed for the winter, the port authority said.\n\n']) {
      assert.ok(parseArticle(unit.repeat(10_000_000 / unit.length)).blocks.length >= 1);
    }
    for (const unit of ['(Photo: ', '\r', '. ', 'a\n\n', 'Bridge [Lenz]\n']) {
      assert.ok(parseArticle(unit.repeat(1_000_000 / unit.length)).blocks.length <= 500_000);
    }
  }).timeout(60_000);
});
