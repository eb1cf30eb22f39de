// Pairs the quotation marks of a paragraph. All other files of this room work on the spans that it gives.

import { SpeechTag } from '../lexicon/speech';
import type { Token } from '../tokens';

/** What stands between two quotation marks, in token indices of its paragraph; the marks belong to it. */
export interface QuotedSpan {
  readonly open: number;
  /** The closing mark; the paragraph's last token when the quotation is left open. */
  readonly close: number;
  /** True when no closing mark stands before the paragraph's end: the quotation may go on in the next. */
  readonly unclosed: boolean;
  /** Index of the span that this one is nested in, or -1. */
  readonly parent: number;
  /** A dash opens it, and what closes it is the comma before the verb or the line's end. */
  readonly dialogue?: boolean;
}

/** Which marks belong together. A straight mark and a curly one of the same sort may close each other: editors mix them. */
const enum Sort { Double, LowDouble, Guillemet, ReversedGuillemet, Angle, ReversedAngle, Corner, WhiteCorner, Single, LowSingle }

interface Open { readonly sort: Sort; readonly at: number }

/** Quotations nest two or three deep in prose; what is deeper is noise, and the cap keeps the search linear. */
const DEEPEST = 6;

const codes = new Set(Array.from('"“”„‟«»‹›「」『』\'‘’‚‛`', (mark) => mark.charCodeAt(0)));

/** True for a mark that can open or close a quotation; apostrophes too. */
export function isQuoteMark(code: number): boolean {
  return code < 0x80 ? code === 0x22 || code === 0x27 || code === 0x60 : code > 0xa0 && codes.has(code);
}

/** Words that start with an apostrophe of their own: "'tis", "rock 'n' roll", "'em". */
const elisions = new Set(['tis', 'twas', 'n', 'em', 'til', 'cause', 'bout', 'round', 'un', 'cos', 'neath', 'ere', 'twere']);

function isSpace(code: number): boolean {
  return code !== code || code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff;
}

/** After an opening bracket, a dash or a slash a mark opens, as after a space. */
function opensAfter(code: number): boolean {
  return isSpace(code) || code === 0x28 || code === 0x5b || code === 0x7b || code === 0x2d || code === 0x2f || code === 0x3d || code === 0x3a
    || code === 0x2013 || code === 0x2014 || code === 0x2015;
}

/** What can follow a closing mark: white space, punctuation, a bracket, a dash. */
function closesBefore(code: number): boolean {
  return isSpace(code) || code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f || code === 0x29
    || code === 0x5d || code === 0x7d || code === 0x2d || code === 0x2f || code === 0x2026 || (code >= 0x2013 && code <= 0x2015);
}

class Pairing {
  private readonly stack: Open[] = [];
  private readonly spans: { open: number; close: number; unclosed: boolean; parent: number }[] = [];
  /** Straight double marks not yet looked at. */
  private straightLeft = 0;
  /** Index in `marks` of the last mark that could close a single quotation. */
  private lastSingleCloser = -1;

  constructor(private readonly text: string, private readonly tokens: readonly Token[], private readonly marks: readonly number[]) {}

  run(): readonly QuotedSpan[] {
    this.survey();
    for (let index = 0; index < this.marks.length; index++) {
      const at = this.marks[index]!;
      const code = this.text.charCodeAt(this.tokens[at]!.start);
      if (code === 0x22) this.straight(at);
      else if (code === 0x27 && this.doubled(at)) index++;
      else if (code === 0x27 || code === 0x2019) this.apostrophe(index, at, code);
      else if (code === 0x2018 || code === 0x201b) this.opening(index, at);
      else if (code === 0x60) this.backtick(at);
      else this.typographic(at, code);
    }
    return this.finish();
  }

  private survey(): void {
    for (let index = 0; index < this.marks.length; index++) {
      const { start, end } = this.tokens[this.marks[index]!]!;
      const code = this.text.charCodeAt(start);
      if (code === 0x22) this.straightLeft++;
      else if ((code === 0x27 || code === 0x2019) && this.couldClose(start, end)) this.lastSingleCloser = index;
    }
  }

  /** A mark left of a quotation's words: after white space, before none. Marks that stand together ("“‘") count as space. */
  private couldOpen(start: number, end: number): boolean {
    const before = this.text.charCodeAt(start - 1);
    const after = this.text.charCodeAt(end);
    return (opensAfter(before) || isQuoteMark(before)) && !isSpace(after) && !(closesBefore(after) && after !== 0x2e && after !== 0x2026 && after !== 0x2d && after < 0x2013);
  }

  private couldClose(start: number, end: number): boolean {
    const after = this.text.charCodeAt(end);
    return !isSpace(this.text.charCodeAt(start - 1)) && (closesBefore(after) || isQuoteMark(after));
  }

  private push(sort: Sort, at: number): void {
    if (this.stack.length < DEEPEST) this.stack.push({ sort, at });
  }

  /** Depth in the stack of the innermost open quotation of one of these sorts, or -1. */
  private depthOf(a: Sort, b: Sort = a): number {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const { sort } = this.stack[depth]!;
      if (sort === a || sort === b) return depth;
    }
    return -1;
  }

  /** Closes the quotation at this depth; what was opened inside it and never closed was no quotation. */
  private close(depth: number, at: number): void {
    const { at: open } = this.stack[depth]!;
    this.stack.length = depth;
    // "" and " " say nothing.
    if (at > open + 1) this.spans.push({ open, close: at, unclosed: false, parent: -1 });
  }

  /** The mark that opens and closes alike: "…". */
  private straight(at: number): void {
    this.straightLeft--;
    const { start, end } = this.tokens[at]!;
    const opens = this.couldOpen(start, end);
    const closes = this.couldClose(start, end);
    const depth = this.depthOf(Sort.Double, Sort.LowDouble);
    if (this.isInch(at, depth >= 0)) return;
    if (depth < 0) {
      // A mark that can only close has lost its opener, perhaps to the paragraph before: no quotation. But: she said," No.".
      if (opens || !closes || this.followsCue(at)) this.push(Sort.Double, at);
    } else if (opens && !closes && this.straightLeft > 0) {
      // Opens inside an open one: nested ("He said "no" to us") when closers for both follow; with one closer only, it is
      // the inner one's, and the outer one runs to the paragraph's end.
      this.push(Sort.Double, at);
    } else {
      this.close(depth, at);
    }
  }

  /** Behind a cue and its comma a mark opens, however the spaces stand. */
  private followsCue(at: number): boolean {
    const before = this.tokens[at - 1];
    return before !== undefined && this.straightLeft > 0 && this.text.charCodeAt(before.start) === 0x2c && ((this.tokens[at - 2]?.word.tags ?? 0) & SpeechTag.Cue) !== 0;
  }

  /** Feet and inches: 6'2", a 10" pipe. Within a quotation a mark right after a number closes, unless feet stand before. */
  private isInch(at: number, isOpen: boolean): boolean {
    const before = this.tokens[at - 1];
    const mark = this.tokens[at]!;
    if (before?.kind !== 'number' || before.end !== mark.start) return false;
    const next = this.text.charCodeAt(mark.end);
    return !isOpen ? closesBefore(next) : /['’]/u.test(this.text.slice(before.start, before.end)) && this.straightLeft > 0;
  }

  /** ' and ’ : closes a single quotation, or is an apostrophe; ' may open one. */
  private apostrophe(index: number, at: number, code: number): void {
    const { start, end } = this.tokens[at]!;
    const depth = this.depthOf(Sort.Single, Sort.LowSingle);
    if (depth >= 0 && this.couldClose(start, end)) {
      if (!(this.isPluralPossessive(at) && index < this.lastSingleCloser)) this.close(depth, at);
      return;
    }
    if (code === 0x27 && depth < 0) this.single(index, at);
  }

  /** ‘ opens in English, closes after ‚ in German. */
  private opening(index: number, at: number): void {
    const { start, end } = this.tokens[at]!;
    const low = this.depthOf(Sort.LowSingle);
    if (low >= 0 && this.couldClose(start, end)) this.close(low, at);
    else this.single(index, at);
  }

  /** ''…'', typed for “…”, and the end of LaTeX's ``…'': true when the mark and its neighbour are one double mark. */
  private doubled(at: number): boolean {
    const { start, end } = this.tokens[at]!;
    const next = this.tokens[at + 1];
    if (next?.start !== end || this.text.charCodeAt(end) !== 0x27) return false;
    const depth = this.depthOf(Sort.Double);
    const opener = depth >= 0 ? this.text.charCodeAt(this.tokens[this.stack[depth]!.at]!.start) : 0;
    if ((opener === 0x27 || opener === 0x60) && this.couldClose(start, next.end)) this.close(depth, at + 1);
    else if (depth < 0 && this.couldOpen(start, next.end)) this.push(Sort.Double, at);
    else return false;
    return true;
  }

  /** A mark that opens a single quotation when something can close it. */
  private single(index: number, at: number): void {
    const { start, end } = this.tokens[at]!;
    if (!this.couldOpen(start, end) || index >= this.lastSingleCloser) return;
    const next = this.tokens[at + 1];
    // '90s, 'em, 'n': an apostrophe for what was left out.
    if (!next || (next.kind === 'number' && next.end === next.start + 2 && this.tokens[at + 2]?.word.lower === 's')) return;
    if (next.kind === 'word' && elisions.has(next.word.lower)) return;
    if (this.depthOf(Sort.Single) < 0) this.push(Sort.Single, at);
  }

  /** "the students' work" inside ‘…’: an s before, a word after. */
  private isPluralPossessive(at: number): boolean {
    const mark = this.tokens[at]!;
    const next = this.tokens[at + 1];
    return (this.text.charCodeAt(mark.start - 1) | 0x20) === 0x73 && next?.kind === 'word' && next.start === mark.end + 1;
  }

  /** LaTeX: ``…'' or ``…". */
  private backtick(at: number): void {
    const next = this.tokens[at + 1];
    if (next && next.start === this.tokens[at]!.end && this.text.charCodeAt(next.start) === 0x60) this.push(Sort.Double, at);
  }

  private typographic(at: number, code: number): void {
    const { start, end } = this.tokens[at]!;
    const opens = this.couldOpen(start, end);
    switch (code) {
      case 0x201c: case 0x201f: { // “ opens in English, closes after „ in German and Polish
        const low = this.depthOf(Sort.LowDouble);
        if (low >= 0 && !opens) this.close(low, at);
        else this.push(Sort.Double, at);
        return;
      }
      case 0x201d: { // ” closes; in Swedish and Finnish it opens too
        const depth = this.depthOf(Sort.Double, Sort.LowDouble);
        if (depth >= 0) this.close(depth, at);
        else if (opens) this.push(Sort.Double, at);
        return;
      }
      case 0x201e: return this.push(Sort.LowDouble, at);
      case 0x201a: return this.push(Sort.LowSingle, at);
      case 0xab: return this.guillemet(at, Sort.ReversedGuillemet, Sort.Guillemet, true);
      case 0xbb: return this.guillemet(at, Sort.Guillemet, Sort.ReversedGuillemet, opens);
      case 0x2039: return this.guillemet(at, Sort.ReversedAngle, Sort.Angle, true);
      case 0x300c: return this.push(Sort.Corner, at);
      case 0x300e: return this.push(Sort.WhiteCorner, at);
      case 0x300d: return this.closeInnermost(Sort.Corner, at);
      case 0x300f: return this.closeInnermost(Sort.WhiteCorner, at);
      default: return this.guillemet(at, Sort.Angle, Sort.ReversedAngle, opens);
    }
  }

  /** 「…」 and 『…』: marks that open or close, never both. */
  private closeInnermost(sort: Sort, at: number): void {
    const depth = this.depthOf(sort);
    if (depth >= 0) this.close(depth, at);
  }

  /** « French » and »German«: closes what the other one opened, else opens. */
  private guillemet(at: number, closes: Sort, opens: Sort, canOpen: boolean): void {
    const depth = this.depthOf(closes);
    if (depth >= 0) this.close(depth, at);
    else if (canOpen) this.push(opens, at);
  }

  /** Of what is still open, the outermost double quotation runs to the paragraph's end. */
  private finish(): readonly QuotedSpan[] {
    const left = this.stack.find(({ sort }) => sort !== Sort.Single && sort !== Sort.LowSingle);
    const last = this.tokens.length - 1;
    if (left && left.at < last) this.spans.push({ open: left.at, close: last, unclosed: true, parent: -1 });
    this.spans.sort((a, b) => a.open - b.open);
    const around: number[] = [];
    for (let index = 0; index < this.spans.length; index++) {
      const span = this.spans[index]!;
      while (around.length && this.spans[around[around.length - 1]!]!.close < span.open) around.pop();
      span.parent = around[around.length - 1] ?? -1;
      around.push(index);
    }
    return this.spans;
  }
}

/**
 * The quotations of a paragraph, in order of their start, nested ones after what holds them. Linear in the number of marks.
 * `marks` are the token indices of the marks for which `isQuoteMark` holds.
 */
export function pairQuoteMarks(text: string, tokens: readonly Token[], marks: readonly number[]): readonly QuotedSpan[] {
  return marks.length ? new Pairing(text, tokens, marks).run() : [];
}
