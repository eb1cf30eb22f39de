// What detection finds in an article. Results only: no positions are stored for them, they are made anew from the text.

import type { Span } from '../span';

/** What kind of quantity a figure states. */
export type FigureKind =
  | 'count' // 240,000 deaths
  | 'number' // a bare number that counts nothing in sight
  | 'percentage' // 3 per cent
  | 'percentage-points'
  | 'money' // $3.5bn
  | 'measure' // 40 km
  | 'duration' // 4.5-year, over two years
  | 'age' // 61-year-old, aged 61
  | 'ordinal' // first
  | 'fraction' // two-thirds
  | 'ratio' // one in five
  | 'score' // 52 to 48
  | 'multiple' // threefold
  | 'vague'; // dozens, most of

/** How exact a figure is said to be. */
export type Bound = '=' | 'about' | 'more-than' | 'at-least' | 'less-than' | 'at-most';

/** A quantity that the text states. The span holds the number with its unit or currency ("$3.5bn", "4.5-year"), neither bound nor counted noun. */
export interface Figure extends Span {
  readonly type: 'figure';
  readonly kind: FigureKind;
  readonly text: string;
  /** Normalised: 1.2m is 1200000; a range is [low, high]; of a vague quantity it is the order of size ("thousands" is [1000, 10000]), or null ("dozens", "most"). Percentages are 3 for 3%. */
  readonly value: number | readonly [number, number] | null;
  /** Canonical unit: `percent`, ISO 4217 code (`USD`), or an English singular (`kilometre`, `mile per hour`, `year`); null for counts. */
  readonly unit: string | null;
  /** Of a length of time its duration in ISO 8601 ("P2Y", "P4.5Y", "PT90M"), of a range both ends. Left out elsewhere, and where it has none. */
  readonly iso?: string | readonly [string, string];
  /** Of money that is a rate, what it is for each of: `barrel` of "$58 per barrel". Left out elsewhere. */
  readonly per?: string;
  /**
   * What is counted or measured, or what a percentage is a part of: head noun as in the text ("deaths"; "voters" of "30% of voters"). It may stand
   * before the figure ("the number of nurses rose to 385").
   */
  readonly noun: (Span & { readonly text: string }) | null;
  readonly bound: Bound;
  /** The direction of the change that the figure measures ("rose 3%") or, with `reached`, that ended at it ("fell to 40"). */
  readonly change: 'up' | 'down' | null;
  /** The change ended at the figure: it is a level, not a step. Left out where it is not so. */
  readonly reached?: true;
  /** The share of the figure that is meant: "vast majority of" the 240,000. */
  readonly share: (Span & { readonly text: string }) | null;
  /** The whole phrase: share, bound, number and noun ("vast majority of the 240,000 deaths"). */
  readonly phrase: Span;
  /** Of a vague quantity, and of "one": less worth showing. */
  readonly vague: boolean;
}

/** How the text bounds a date: "since Monday", "until 2020", "by Friday", "before May", "after the 3rd", "around 1880". */
export type DateBound = 'since' | 'until' | 'by' | 'before' | 'after' | 'about';

/** Why a date has no value, or none to rely on. */
export type DateDoubt =
  | 'no-date-line' // "Monday" in an article that does not say when it was published
  | 'no-date-before' // "the following month" with no date before it
  | 'day-or-month' // "3/4/2015" where no other date shows the article's order
  | 'no-such-day' // "Monday, 3 May" in a year in which that is no Monday
  | 'vague'; // "a few years ago"

/** A date or a time of day. */
export interface DateMention extends Span {
  readonly type: 'date';
  readonly text: string;
  /** ISO 8601, or EDTF where it is partial or vague (`2015-10`, `199X`, `2015-09-28T16:00`, `2013/2015`); null when it cannot be told. */
  readonly value: string | null;
  /** 0 to 1: how sure the value is. Below `CONFIDENT` it is a guess, and the interface says "unclear". */
  readonly confidence: number;
  /** True when the value came from the reference date ("Monday", "last month"). */
  readonly relative: boolean;
  /** What a word before the date makes of it; the value is that of the date itself. */
  readonly bound?: DateBound;
  /** With a confidence below `CONFIDENT`: what the matter is, when it is known. */
  readonly doubt?: DateDoubt;
}

/** Why a speaker has this name, or none that is sure; the interface says it in words. */
export type SpeakerReason =
  | 'named' // the text names them here, in full or by surname
  | 'described' // nobody is named: "a hospital spokesman", "the ministry"
  | 'pronoun' // "she": the person before who fits
  | 'role' // "the minister": the one who was called so
  | 'writer' // "I", "we" outside quotation marks: whoever wrote the text
  | 'continued' // words without a verb of saying: whoever spoke, or acted, right before
  | 'several' // unclear: several could be meant
  | 'nobody' // unclear: nobody before fits
  | 'unnamed'; // unclear: "is said to", the text names no source

/** Somebody to whom words are given. The span is where the text names them for these words ("he", "Bogdanov"). */
export interface Speaker extends Span {
  readonly text: string;
  /** The fullest name found for them in the article ("Mikhail Bogdanov"); `text` when there is none. */
  readonly name: string;
  /** 0 to 1. Below `CONFIDENT` the interface says "unclear", and `name` may be no more than a pronoun. */
  readonly confidence: number;
  readonly reason?: SpeakerReason;
}

/** Words in quotation marks, or behind a dash that opens a line of dialogue ("– I saw it, says Castell"). The span holds the marks. */
export interface Quotation extends Span {
  readonly type: 'quotation';
  readonly text: string;
  /** speech: a whole utterance · partial: words within a sentence of ours · scare: distancing · title: name of a work. */
  readonly form: 'speech' | 'partial' | 'scare' | 'title';
  readonly speaker: Speaker | null;
  /** The words that attribute it ("said", "told CNN"), as in the text. */
  readonly cue: (Span & { readonly text: string }) | null;
  /** The source through which it reached the article ("quoted by RIA Novosti"). */
  readonly via: (Span & { readonly text: string }) | null;
  /**
   * Of an utterance in several pieces, interrupted ("…," he said, "…") or over several paragraphs: the start of its first piece, the
   * same for all of them. Left out where the utterance is one piece.
   */
  readonly utterance?: number;
}

/** Who is said to say what, direct or indirect. */
export interface Attribution {
  readonly type: 'attribution';
  readonly speaker: Speaker;
  readonly cue: Span & { readonly text: string };
  readonly content: Span & { readonly text: string };
  /** The source through which it reached the article ("quoted by RIA Novosti"). */
  readonly via?: Span & { readonly text: string };
}

/** What sort of statement a sentence makes. */
export type ClaimType = 'quantity' | 'causation' | 'law' | 'prediction' | 'experience' | 'other';

/** What speaks for or against checking a sentence, by a stable name. `worth/rules.ts` tells why each of them weighs what it does. */
export type WorthReason = {
  /** Signed: above 0 it speaks for checking, below 0 against. */
  readonly points: number;
} & (
  | {
    readonly kind:
      | 'figure' // "fell to 4 per cent"
      | 'quantity' // vague: "dozens"
      | 'comparison' // "higher than"
      | 'record' // "the only", "ever"
      | 'event' // "resigned"
      | 'position' // "voted against"
      | 'matter' // something of which records are kept: "turnout"
      | 'trend' // "rising"
      | 'cause' // "because"
      | 'date'
      | 'names' // who or what is named
      | 'opinion' // "shameful", "I think"
      | 'mind' // what goes on in somebody else: "wants"
      | 'prediction' // cannot be checked yet
      | 'demand' // "must"
      | 'possibility' // "might"
      | 'condition' // "if"
      | 'question'
      | 'courtesy' // "Thank you"
      | 'pointing'; // begins with what stands elsewhere: "That is why"
  }
  | {
    readonly kind: 'attributed';
    /** Who is said to say it, by the fullest name; null when that is unclear. */
    readonly speaker: string | null;
  }
);

/** A sentence with how much it is worth checking. */
export interface SentenceMention extends Span {
  /** 0 to 1; 0.5 is the line between worth checking and not. */
  readonly checkWorthiness: number;
  /** The weightiest first. `reasonInWords` puts them into English. */
  readonly reasons: readonly WorthReason[];
  readonly claimType: ClaimType;
}

/** All that was found in an article, each list in the order of the text. */
export interface Detections {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
  readonly sentences: readonly SentenceMention[];
}

/** Confidence under which a speaker or a date's value is shown as "unclear". */
export const CONFIDENT = 0.5;

/** A result in the making: its fields that may be left out are set one by one. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
