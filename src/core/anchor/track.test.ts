import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeAnchor } from './make';
import { resolveAnchors } from './resolve';
import { AnchorTracker, type TextEdit } from './track';
import type { Anchor, Resolution } from './model';
import type { Span } from '../span';

/** A document with its tracker, edited as an editor does it. */
class Document {
  readonly tracker: AnchorTracker;

  constructor(public text: string, spans: readonly Span[]) {
    const anchors = spans.map((span, index): Anchor => ({ id: String(index), ...makeAnchor(text, span) }));
    this.tracker = new AnchorTracker(text, anchors, resolveAnchors(text, text, anchors));
  }

  /** Applies the edits as one event and gives the event that undoes it. */
  edit(...edits: readonly TextEdit[]): TextEdit[] {
    let shift = 0;
    const inverse = [...edits].sort((a, b) => a.start - b.start).map(({ start, end, insert }) => {
      const at = start + shift;
      shift += insert.length - (end - start);
      return { start: at, end: at + insert.length, insert: this.text.slice(start, end) };
    });
    for (const { start, end, insert } of [...edits].sort((a, b) => b.start - a.start)) this.text = this.text.slice(0, start) + insert + this.text.slice(end);
    this.tracker.applyEdits(edits, this.text);
    return inverse;
  }

  replace(words: string, insert: string): TextEdit[] {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0, `"${words}" is in the text`);
    return this.edit({ start, end: start + words.length, insert });
  }

  /** Types one character after the other. */
  type(at: number, words: string): void {
    for (const [index, letter] of [...words].entries()) this.edit({ start: at + index, end: at + index, insert: letter });
  }

  words(index = 0): string | null {
    const { span, now } = this.tracker.resolutions()[index]!;
    if (span) assert.equal(this.text.slice(span.start, span.end), now);
    return now;
  }

  state(index = 0): string {
    const { state, figureChanged } = this.tracker.resolutions()[index]!;
    return figureChanged ? `${state}, figure too` : state;
  }
}

const TEXT = 'The ferry carried 240 people on Monday. Its sister ship carried 240 more on Tuesday.\n\nNobody was hurt, the harbour office said.\n';

function on(words: string, text = TEXT): Document {
  const start = text.indexOf(words);
  return new Document(text, [{ start, end: start + words.length }]);
}

describe('tracking claims in an open document', () => {
  it('shifts a claim by what is typed before it, and leaves it by what is typed behind it', () => {
    const document = on('240 people');
    document.type(0, 'In May ');
    document.type(document.text.length, 'More soon.');
    assert.equal(document.words(), '240 people');
    assert.equal(document.state(), 'exact');
  });

  it('leaves out what is typed at its edges, and takes in what is typed inside', () => {
    const document = on('240 people');
    document.type(TEXT.indexOf('240'), 'some ');
    document.type(document.text.indexOf(' on Monday'), ' or so');
    assert.equal(document.words(), '240 people');
    document.type(document.text.indexOf(' people'), ' tired');
    assert.equal(document.words(), '240 tired people');
    assert.equal(document.state(), 'changed');
  });

  it('says when a figure differs', () => {
    const document = on('240 people');
    document.replace('240', '250');
    assert.equal(document.words(), '250 people');
    assert.equal(document.state(), 'changed, figure too');
  });

  it('keeps a tombstone for deleted words, which undo brings back', () => {
    const document = on('240 people');
    const undo = document.replace('carried 240 people on', '');
    assert.deepEqual([document.words(), document.state()], [null, 'lost']);
    document.edit(...undo);
    assert.deepEqual([document.words(), document.state()], ['240 people', 'exact']);
  });

  it('brings a claim back whose words were deleted letter by letter and restored at once, and the other way round', () => {
    const document = on('240 people');
    const start = TEXT.indexOf('240');
    for (let end = start + '240 people'.length; end > start; end--) document.edit({ start: end - 1, end, insert: '' });
    assert.equal(document.words(), null);
    document.edit({ start, end: start, insert: '240 people' });
    assert.equal(document.words(), '240 people');
    document.edit({ start, end: start + '240 people'.length, insert: '' });
    document.type(start, '240 people');
    assert.equal(document.words(), '240 people');
  });

  it('finds the right one of two like words after undo', () => {
    const text = 'row 12\nrow 12\nrow 12\nrow 12\nrow 12\nrow 12\n';
    const start = 7 * 3 + 4;
    const document = new Document(text, [{ start, end: start + 2 }]);
    const undo = document.edit({ start: 7, end: 35, insert: '' });
    assert.equal(document.words(), null);
    document.edit(...undo);
    assert.equal(document.tracker.resolutions()[0]!.span?.start, start);
  });

  it('follows words that are typed over, until as many are there as were replaced', () => {
    const document = on('240 people');
    const start = TEXT.indexOf('240');
    document.edit({ start, end: start + '240 people'.length, insert: '3' });
    document.type(start + 1, '10 guests and their dogs');
    assert.equal(document.words(), '310 guests');
    assert.equal(document.state(), 'changed, figure too');
  });

  it('finds the words in a sentence that was pasted over the old one', () => {
    const document = on('240 people');
    document.replace('The ferry carried 240 people on Monday.', 'On Monday, the ferry carried 250 people.');
    assert.equal(document.words(), '250 people');
  });

  it('follows words that are cut and pasted elsewhere', () => {
    const document = on('240 people');
    const sentence = 'The ferry carried 240 people on Monday. ';
    document.replace(sentence, '');
    document.edit({ start: document.text.length, end: document.text.length, insert: sentence });
    assert.equal(document.words(), '240 people');
  });

  it('follows several cursors', () => {
    const document = on('240 people');
    const second = TEXT.lastIndexOf('240');
    const first = TEXT.indexOf('240');
    document.edit({ start: second, end: second + 3, insert: '1,250' }, { start: first, end: first + 3, insert: '1,250' }, { start: 0, end: 0, insert: '* ' });
    assert.equal(document.words(), '1,250 people');
  });

  it('keeps its place when line ends are converted, there and back', () => {
    const document = on('harbour office');
    document.text = document.text.replace(/\n/g, '\r\n');
    document.tracker.applyEdits([], document.text);
    assert.equal(document.words(), 'harbour office');
    document.text = document.text.replace(/\r\n/g, '\n');
    document.tracker.applyEdits([], document.text);
    assert.equal(document.words(), 'harbour office');
    assert.equal(document.state(), 'exact');
  });

  it('resolves anew when the whole text is replaced by a like one', () => {
    const filler = Array.from({ length: 200 }, (_, index) => `Line ${index} of the log was read aloud.`).join('\n');
    const document = on('Its sister ship carried 240 more', `${filler}\n\n${TEXT}`);
    const whole = document.text;
    const undo = document.edit({ start: 0, end: whole.length, insert: whole.replace(/\. /g, '.\n').replace('Line 3 ', 'Line three ') });
    assert.equal(document.words(), 'Its sister ship carried 240 more');
    document.edit(...undo);
    assert.equal(document.words(), 'Its sister ship carried 240 more');
    assert.equal(document.tracker.resolutions()[0]!.span?.start, whole.indexOf('Its sister'));
  });

  it('leaves a lost claim lost, whatever is typed', () => {
    const document = new Document(TEXT, []);
    const anchor = { id: '0', quote: 'no such words' };
    document.tracker.update(TEXT, [anchor], resolveAnchors(TEXT, TEXT, [anchor]));
    document.type(0, 'no such words');
    document.edit({ start: 0, end: 5, insert: 'nothing' });
    assert.equal(document.state(), 'lost');
  });

  it('keeps what it remembers when the list of claims is taken over anew', () => {
    const document = on('240 people');
    const anchor = { id: '0', quote: '240 people' };
    const undo = document.replace('240 people', '');
    document.tracker.update(document.text, [anchor], resolveAnchors(TEXT, document.text, [anchor]));
    document.edit(...undo);
    assert.equal(document.words(), '240 people');
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1', '2', '\n', '.'), maxLength: 6 });
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), letters), { minLength: 1, maxLength: 12 });
  const story = 'Ana sold 12 boats. Ben sold 12 cars and 3 boats.\nThe 3 boats were old, 12 people said; they paid 40.\n';
  const claims = ['12 boats', '12 cars', 'The 3 boats', '40', 'people said'].map((words) => ({ start: story.indexOf(words), end: story.indexOf(words) + words.length }));

  const edited = (document: Document, at: number, length: number, insert: string): TextEdit[] => {
    const start = at % (document.text.length + 1);
    return document.edit({ start, end: Math.min(document.text.length, start + length), insert });
  };

  it('is the identity: edits and then their undo, step by step', () => {
    fc.assert(fc.property(steps, (made) => {
      const document = new Document(story, claims);
      const places = [document.tracker.resolutions()];
      const undos = made.map(([at, length, insert]) => {
        const undo = edited(document, at, length, insert);
        places.push(document.tracker.resolutions());
        return undo;
      });
      places.pop();
      for (const undo of undos.reverse()) {
        document.edit(...undo);
        assert.deepEqual(document.tracker.resolutions().map(({ span }) => span), places.pop()!.map(({ span }) => span));
      }
    }), { numRuns: 300 });
  });

  it('is the identity when all steps are undone in one event', () => {
    fc.assert(fc.property(steps, (made) => {
      const document = new Document(story, claims);
      const places = document.tracker.resolutions().map(({ span }) => span);
      for (const [at, length, insert] of made) edited(document, at, length, insert);
      let start = 0;
      while (start < Math.min(story.length, document.text.length) && story[start] === document.text[start]) start++;
      let cut = 0;
      while (cut < Math.min(story.length, document.text.length) - start && story.at(-1 - cut) === document.text.at(-1 - cut)) cut++;
      document.edit({ start, end: document.text.length - cut, insert: story.slice(start, story.length - cut) });
      assert.equal(document.text, story);
      assert.deepEqual(document.tracker.resolutions().map(({ span }) => span), places);
    }), { numRuns: 300 });
  });

  it('never gives a span outside the text, and its words are those of the span', () => {
    fc.assert(fc.property(steps, (made) => {
      const document = new Document(story, claims);
      for (const [at, length, insert] of made) {
        edited(document, at, length, insert);
        for (const { span, now } of document.tracker.resolutions()) {
          if (!span) continue;
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= document.text.length);
          assert.equal(document.text.slice(span.start, span.end), now);
        }
      }
    }), { numRuns: 300 });
  });

  it('agrees with the diff when words are added or replaced beside and between claims', () => {
    const words = fc.constantFrom('slowly', 'green', 'seven', 'harbours', 'whenever');
    fc.assert(fc.property(fc.nat(), words, (at, word) => {
      const gaps = [...story.matchAll(/ /g)].map(({ index }) => index);
      const document = new Document(story, claims);
      const anchors = claims.map((span, index): Anchor => ({ id: String(index), ...makeAnchor(story, span) }));
      const gap = gaps[at % gaps.length]!;
      document.edit({ start: gap, end: gap, insert: ` ${word}` });
      const live = document.tracker.resolutions().map(({ span, state }) => ({ span, state }));
      assert.deepEqual(resolveAnchors(story, document.text, anchors).map(({ span, state }) => ({ span, state })), live);
    }), { numRuns: 200 });
  });

  it('agrees with the diff on the figure when a number in or beside a claim is changed, and back', () => {
    const numbers = [...story.matchAll(/\d+/g)];
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 100, max: 9999 }), fc.constantFrom('', '%', ' million', '-99', ',000', 'bn'), (which, number, behind) => {
      const { index, 0: digits } = numbers[which % numbers.length]!;
      const document = new Document(story, claims);
      const anchors = claims.map((span, at): Anchor => ({ id: String(at), ...makeAnchor(story, span) }));
      const undo = document.edit({ start: index, end: index + digits.length, insert: `${number}${behind}` });
      const brief = ({ state, figureChanged }: Resolution) => ({ state, figureChanged });
      assert.deepEqual(document.tracker.resolutions().map(brief), resolveAnchors(story, document.text, anchors).map(brief));
      document.edit(...undo);
      assert.ok(document.tracker.resolutions().every(({ state, figureChanged }) => state === 'exact' && !figureChanged));
    }), { numRuns: 100 });
  });

  it('sees what is typed directly beside a bare figure', () => {
    const document = on('240');
    document.type(TEXT.indexOf('240') + 3, ',000');
    assert.deepEqual([document.state(), document.words()], ['changed, figure too', '240,000']);
    document.type(TEXT.indexOf('240'), '1,');
    assert.deepEqual([document.state(), document.words()], ['changed, figure too', '1,240,000']);
    const other = on('240');
    other.type(TEXT.indexOf('240') + 3, '%');
    assert.deepEqual([other.state(), other.words()], ['changed, figure too', '240%']);
    other.replace('%', '');
    assert.deepEqual([other.state(), other.words()], ['exact', '240']);
  });

  it('follows many claims through edits all over the text in one event', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `Row ${index} has ${index + 7} boats.\n`);
    const text = rows.join('');
    const starts = rows.map((_, index) => rows.slice(0, index).join('').length);
    const document = new Document(text, starts.map((start, index) => ({ start, end: start + `Row ${index}`.length })));
    document.edit(...starts.filter((_, index) => index % 3 === 0).map((start) => ({ start, end: start, insert: '* ' })));
    document.edit(...[...document.text.matchAll(/boats/g)].filter((_, index) => index % 2 === 0).map(({ index }) => ({ start: index, end: index + 5, insert: 'small boats' })));
    assert.deepEqual(document.tracker.resolutions().map(({ now }) => now), rows.map((_, index) => `Row ${index}`));
  });
});
