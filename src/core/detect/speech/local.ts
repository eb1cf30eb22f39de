// What can be read off one paragraph alone. The article-level pass (attribute.ts) puts the paragraphs together.

import type { Span } from '../../span';
import type { Quotation } from '../model';

export type Gender = 'male' | 'female' | null;

/** What a phrase that can speak is. */
export type MentionKind =
  | 'name' // Mira Castell, Mr Castell
  | 'pronoun' // she
  | 'role' // the minister, two officials
  | 'source' // the ministry, a report, Moscow
  | 'unnamed' // whoever says it in "is said to"
  | 'other';

/** A phrase for somebody or something that can speak. Offsets count from the paragraph's start. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** Of names: without titles and offices ("Mira Castell"); of others the phrase as it stands, without its article. */
  readonly name: string;
  /** Of names: the last word ("Castell"), by which later mentions call a person. Of pronouns the pronoun, of roles the head noun; lower case for those. */
  readonly head: string;
  readonly gender: Gender;
  readonly plural: boolean;
  /** Roles said of a name beside it: "minister" of "deputy foreign minister Mira Castell". Lower case. */
  readonly roles: readonly string[];
  /** Starts with "the" or a possessive: somebody known already. */
  readonly definite: boolean;
  /** A person by all signs (title, role, first name), not just a run of capitals. */
  readonly person: boolean;
  /** One capital word that its place (a sentence's start) may have given its capital: no name unless it is one elsewhere. */
  readonly doubtful: boolean;
  /** Within quotation marks: named by a speaker, not by the text. */
  readonly quoted: boolean;
  /** Stands where a subject does: at the start of a sentence, or before a cue verb. */
  readonly subject: boolean;
}

/** "I", "we": whoever wrote or speaks the text itself. */
export function isFirstPerson({ head }: Mention): boolean {
  return head === 'i' || head === 'we';
}

/** An attribution within a paragraph. */
export interface LocalAttribution {
  readonly speaker: Mention;
  readonly cue: Span;
  readonly content: Span;
  /** Said, not thought or felt: who is quoted next may be who said this. */
  readonly spoken: boolean;
  /** Index of the quotation in which the cue itself stands, or -1. */
  readonly within: number;
  readonly confidence: number;
  /** The source of the source: "quoted by Sol news agency" behind the clause, or an "according to" that covers it. */
  readonly via: Span | null;
  /** Of a pronoun: the subject of the sentence before it in the paragraph, or of its own, when that is no name. */
  readonly nearest: Mention | null;
}

/** A quotation within a paragraph. Offsets count from the paragraph's start; the marks are in it. */
export interface LocalQuotation extends Span {
  readonly form: Quotation['form'];
  /** No closing mark before the paragraph's end. */
  readonly open: boolean;
  /** Index of the quotation around it, or -1. */
  readonly parent: number;
  /** Index of the attribution that gives it a speaker, or -1. */
  readonly attribution: number;
  /** Index of the quotation whose utterance it goes on with ("…," he said, "…"), or -1. */
  readonly joins: number;
  /** It begins a sentence and is one: may belong to whoever spoke before. */
  readonly whole: boolean;
  /** Of a whole one without an attribution: index of the attribution before it in the paragraph, or -1. */
  readonly after: number;
  /** … and, without that, the person who is the subject of a sentence before it. */
  readonly subject: Mention | null;
}

/** A paragraph's end that leads in to a quotation in the next: "Castell wrote:", "Castell agreed.". */
export interface LeadIn {
  readonly speaker: Mention;
  readonly cue: Span;
  readonly confidence: number;
}

/** Words behind a label and a colon ("SMITH: We will."), or before them in a headline. Whether it is one, the article tells. */
export interface LocalTurn {
  readonly speaker: Mention;
  /** The colon. */
  readonly cue: Span;
  readonly content: Span;
  /** capitals: "SMITH:" · name: "Castell:" · question, answer: "Q:", "A:" · headline: "Minister: no talks before spring". */
  readonly style: 'capitals' | 'name' | 'question' | 'answer' | 'headline';
}

/** All that one paragraph tells about speech. Depends on the paragraph's text alone, so it can be kept by it. */
export interface LocalSpeech {
  /** By start; nested ones after what holds them. */
  readonly quotations: readonly LocalQuotation[];
  /** By start of their contents. */
  readonly attributions: readonly LocalAttribution[];
  /** Names of people and bodies, by start. */
  readonly mentions: readonly Mention[];
  readonly leadIn: LeadIn | null;
  /** By start. */
  readonly turns: readonly LocalTurn[];
}
