// The grammar, run on VS Code's own tokenizer: what each part of an article is called, and that no line can hang it.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar, StateStack } from 'vscode-textmate';

const ROOT = join(__dirname, '..');

async function loadGrammar(): Promise<IGrammar> {
  await loadWASM({ data: await readFile(require.resolve('vscode-oniguruma/release/onig.wasm')) });
  const source = await readFile(join(__dirname, 'news-article.tmLanguage.json'), 'utf8');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(source, 'news-article.json')),
  });
  const grammar = await registry.loadGrammar('text.news-article');
  assert.ok(grammar);
  return grammar;
}

/** A piece of a line and the scopes on it, the grammar's suffix left out. */
interface Piece {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

describe('grammar of news-article', () => {
  let grammar: IGrammar;
  before(async () => { grammar = await loadGrammar(); });

  function pieces(text: string): Piece[] {
    let state: StateStack = INITIAL;
    return text.split('\n').flatMap((line, number) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        line: number,
        text: line.slice(startIndex, endIndex),
        scopes: scopes.map((scope) => scope.replace('.news-article', '')),
      }));
    });
  }

  /** The words under a scope, pieces that touch put together. */
  function under(scope: string, text: string): string[] {
    const found: string[] = [];
    let open: number | null = null;
    for (const piece of pieces(text)) {
      const inside = piece.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
      if (inside && open === piece.line) found.push(`${found.pop() ?? ''}${piece.text}`);
      else if (inside) found.push(piece.text);
      open = inside ? piece.line : null;
    }
    return found;
  }

  /** A paragraph that follows a headline. */
  const paragraph = (text: string): string => `A headline\n\n${text}`;

  const FIGURE = 'constant.numeric.figure';
  const DATE = 'constant.language.date';
  const QUOTATION = 'string.quoted';
  const HEADLINE = 'markup.heading.headline';
  const SUBHEAD = 'markup.heading.subhead';

  describe('the parts of an article', () => {
    const article = [
      'Harbour (old) to close. Or not?', '', 'Harbour (old) to close. Or not?', 'The council decides in May.', 'By Ann O’Neil and Jo de Vries in Port Ellis',
      '4 min read', 'Friday 2 October, 2015', 'Boats in the harbour [Port Ellis Photos]', '',
      'The harbour has 40 berths.', '', "'Nowhere to go'", '', 'What now?', '', 'Nobody knows.',
    ].join('\n');

    it('names the headline and its repetition, whatever signs it holds', () => {
      assert.deepEqual(under(HEADLINE, article), ['Harbour (old) to close. Or not?', 'Harbour (old) to close. Or not?']);
    });

    it('names a headline that is not repeated, after a byte order mark or empty lines', () => {
      assert.deepEqual(under(HEADLINE, '\uFEFFTitle\n\nA paragraph, long.\n'), ['Title']);
      assert.deepEqual(under(HEADLINE, '\n\nTitle\nTitle'), ['Title']);
    });

    it('takes no long first paragraph for a headline', () => {
      assert.deepEqual(under(HEADLINE, `${'The harbour closes today. '.repeat(20)}\n\nMore.`), []);
    });

    it('names byline, reading time, dateline, caption and credit', () => {
      assert.deepEqual(under('comment.line.byline', article), ['By Ann O’Neil and Jo de Vries in Port Ellis']);
      assert.deepEqual(under('comment.line.reading-time', article), ['4 min read']);
      assert.deepEqual(under('comment.line.dateline', article), ['Friday 2 October, 2015']);
      assert.deepEqual(under('comment.line.caption', article), ['Boats in the harbour [Port Ellis Photos]']);
      assert.deepEqual(under('entity.name.tag.credit', article), ['Port Ellis Photos']);
    });

    it('finds no figure in a reading time or a date', () => {
      assert.deepEqual(under(FIGURE, article), ['40']);
    });

    for (const dateline of ['28 September, 2015', '28 Sept. 2015', 'September 28, 2015', '2015-09-28', 'Published: 28 September 2015, 14:05 GMT']) {
      it(`reads the dateline "${dateline}"`, () => {
        assert.deepEqual(under('comment.line.dateline', `Head\n${dateline}\n`), [dateline]);
      });
    }

    it('names subheads: short, on a line of their own, without a full stop', () => {
      assert.deepEqual(under(SUBHEAD, article), ["'Nowhere to go'", 'What now?']);
      assert.deepEqual(under(SUBHEAD, paragraph('“We wait.”\n\nHe left,\n\nThen he said what he had said on each of the days before it: no\nand again no')), []);
    });

    it('takes no sentence that begins with "By" for a byline', () => {
      assert.deepEqual(under('comment.line.byline', paragraph('By Monday the harbour was closed.\n\nBy Ann.')), []);
    });
  });

  describe('quotations', () => {
    const quoted: [string, string[]][] = [
      ['He called it "quick", she “slow”.', ['"quick"', '“slow”']],
      ['They said «oui» and „nein“.', ['«oui»', '„nein“']],
      ['It was ‘Ann’s idea’ or \'Jo\'s idea\'.', ['‘Ann’s idea’', "'Jo's idea'"]],
      ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”']],
      ['"We go," he said, "now."', ['"We go,"', '"now."']],
    ];
    for (const [text, expected] of quoted) {
      it(text, () => assert.deepEqual(under(QUOTATION, paragraph(text)), expected));
    }

    for (const text of ["The boys' mother doesn't know.", "It was o'clock in the '90s, rock 'n' roll, 'tis true.", 'He is 6\'2" tall.', "Don’t say the boys’ names."]) {
      it(`finds none in: ${text}`, () => assert.deepEqual(under(QUOTATION, paragraph(text)), []));
    }

    it('ends an open quotation with its paragraph', () => {
      assert.deepEqual(under(QUOTATION, paragraph('“We wait.\n\nThe end, 4 boats.')), ['“We wait.']);
      assert.deepEqual(under(QUOTATION, paragraph('"We wait, he said\n\nThe end, 4 boats.')), ['"We wait, he said']);
      assert.deepEqual(under(QUOTATION, paragraph('“One.\n“Two,” he said.')), ['“One.', '“Two,”']);
      assert.deepEqual(under(QUOTATION, paragraph('“One.\nNo quotation here.')), ['“One.']);
    });

    it('goes on where a line breaks off in mid-sentence', () => {
      const wrapped = 'The mayor, who has been in office for longer than anybody, said: "We will\nwait for spring" and left.';
      assert.deepEqual(under(QUOTATION, paragraph(wrapped)), ['"We will', 'wait for spring"']);
    });

    it('lets a second opening mark end a quotation that was not closed', () => {
      const text = paragraph('He said "wait and "go" again.');
      assert.equal(under('punctuation.definition.string.begin', text).length, 2);
      assert.equal(under('punctuation.definition.string.end', text).length, 1);
      assert.deepEqual(pieces(text).filter(({ scopes }) => scopes.filter((scope) => scope.startsWith(QUOTATION)).length > 1), []);
    });

    it('marks its ends', () => {
      assert.deepEqual(under('punctuation.definition.string', paragraph('A “b” c.')), ['“', '”']);
    });
  });

  describe('figures', () => {
    const figures: [string, string[]][] = [
      ['of the 240,000 deaths', ['240,000']],
      ['the 4.5-year war, a 29-year-old', ['4.5-year', '29-year-old']],
      ['$3.5bn, £40k, US$2 million, €85m', ['$3.5bn', '£40k', 'US$2 million', '€85m']],
      ['38 per cent, 4%, 3 percentage points, −4°C', ['38 per cent', '4%', '3 percentage points', '−4°C']],
      ['10–15 km or 52-48, the 3rd', ['10–15 km', '52-48', '3rd']],
      ['four groups, over two years, twenty-one', ['four', 'two years', 'twenty-one']],
      ['Eighteen days, ten million people, a dozen', ['Eighteen days', 'ten million', 'a dozen']],
      ['two-thirds, one in five, half of them, a fifth', ['two-thirds', 'one in five', 'half', 'a fifth']],
      ['the first, twofold, hundreds of', ['first', 'twofold', 'hundreds']],
      ['B-52, F16, 10.0.0.1, v1.2.3, COVID-19, one of the boys', []],
    ];
    for (const [text, expected] of figures) {
      it(text, () => assert.deepEqual(under(FIGURE, paragraph(`He saw ${text}, he thought.`)), expected));
    }

    it('names unit, scale and currency', () => {
      assert.deepEqual(under('keyword.other.unit', paragraph('It cost $3bn, or 38 per cent, in 4.5 years.')), ['$', 'bn', 'per cent', 'years']);
    });

    it('stands inside a quotation too', () => {
      assert.deepEqual(under(FIGURE, paragraph('“I sold 200 loaves,” he said.')), ['200']);
    });
  });

  describe('dates', () => {
    const dates: [string, string[]][] = [
      ['on Monday, last week, yesterday', ['Monday', 'last week', 'yesterday']],
      ['on 14 September, and on March 3, 2014', ['14 September', 'March 3, 2014']],
      ['in December 2013, mid-November, in May', ['December 2013', 'mid-November', 'May']],
      ['in 2011, the 1990s, at 10:30 GMT or 5pm', ['2011', 'the 1990s', '10:30 GMT', '5pm']],
      ['10-12 October and 2015-09-28', ['10-12 October', '2015-09-28']],
      ['what may come: May they march, 2011 boats', []],
    ];
    for (const [text, expected] of dates) {
      it(text, () => assert.deepEqual(under(DATE, paragraph(`They met ${text}, he thought.`)), expected));
    }
  });

  it('names the cue of an attribution, outside quotations', () => {
    const text = 'The boat is lost, Ann said. According to Jo, quoted by the Echo, “he said no”.';
    assert.deepEqual(under('keyword.control.attribution', paragraph(text)), ['said', 'According to', 'quoted by']);
  });

  it('is right on the samples: no quotation runs on, no line is left without its part', async () => {
    const folder = join(ROOT, 'seeds');
    const articles = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
    assert.ok(articles.length >= 3);
    for (const name of articles) {
      const text = await readFile(join(folder, name), 'utf8');
      const [headline] = text.split('\n');
      assert.deepEqual(under(HEADLINE, text), [headline, headline], name);
      for (const part of ['comment.line.reading-time', 'comment.line.dateline', 'comment.line.caption']) {
        assert.equal(under(part, text).length, 1, `${part} in ${name}`);
      }
      for (const quotation of under(QUOTATION, text)) assert.match(quotation, /^(?:“.*”|".*")$/, name);
      assert.ok(under(SUBHEAD, text).length >= 2, name);
    }
  });

  it('keeps a figure, a compound and a contraction one word each', async () => {
    const source = await readFile(join(ROOT, 'language-configuration.json'), 'utf8');
    const { wordPattern } = JSON.parse(source) as { wordPattern: { pattern: string; flags: string } };
    const words = 'Don’t say the 240,000 men’s 4.5-year war cost $1.2bn: it’s 38%, or 2,000.'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
    assert.deepEqual(words, ['Don’t', 'say', 'the', '240,000', 'men’s', '4.5-year', 'war', 'cost', '$1.2bn', 'it’s', '38%', 'or', '2,000']);
  });

  describe('strangers’ lines', () => {
    const hostile: Record<string, string> = {
      letters: 'a', capitals: 'By A ', digits: '1', commas: '1,', points: '1.', dashes: '1-', quotes: '"a ', apostrophes: " 'a", curly: '“', brackets: '[a]',
      spaces: ' ', numbers: 'two-', hundreds: 'two hundred ', surrogates: '\uD800', nul: '\0',
    };
    for (const [name, piece] of Object.entries(hostile)) {
      it(`${name}: 100,000 characters in one line are no hang`, () => {
        const line = piece.repeat(Math.ceil(100_000 / piece.length));
        const before = process.cpuUsage();
        assert.ok(pieces(`Head\n\n${line}\n`).length >= 3);
        // One second is usual for the worst; an expression that goes back over its tracks takes minutes.
        assert.ok(process.cpuUsage(before).user < 20_000_000);
      });
    }
  });
});
