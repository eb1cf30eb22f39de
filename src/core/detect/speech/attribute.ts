// The article-level pass: puts together what each paragraph told, in article offsets.

import { contains, type Span } from '../../span';
import { finish, type Steps } from '../../steps';
import { CONFIDENT, type Attribution, type Quotation, type Speaker } from '../model';
import type { Paragraph } from '../paragraph';
import { isFirstPerson, type LocalQuotation, type LocalSpeech, type LocalTurn, type Mention } from './local';
import { People, type Referent } from './people';
import { Transcript } from './transcript';

/** A paragraph of an article with what was read off it. `offset` is where it starts in the article. */
export interface SpeechParagraph {
  readonly paragraph: Pick<Paragraph, 'text' | 'kind'>;
  readonly offset: number;
  readonly local: LocalSpeech;
}

/** How sure it is that an utterance without a cue is by whoever spoke before, by how far away that was. */
const CONTINUED = 0.95, SAME_PARAGRAPH = 0.85, NEXT_PARAGRAPH = 0.8, FARTHER = 0.45;

/** And that it is by the subject of the sentence before it, who was not said to speak: "Castell was unmoved. “…”" */
const SUBJECT_BEFORE = 0.55;

/** Characters of an utterance that is more than a reply. */
const STATEMENT = 60;

/** Who spoke last, and in which paragraph. */
interface LastSpeaker {
  readonly referent: Referent;
  readonly speaker: Speaker;
  readonly paragraph: number;
  /** The paragraph was all quotation, without a cue. */
  readonly goesOn?: true;
}

/**
 * Quotations with their speakers, and attributions, of a whole article, in article offsets and in the order of the text.
 * Linear in the number of names, quotations and attributions. In steps of a paragraph.
 */
export function* attributionSteps(paragraphs: readonly SpeechParagraph[]): Steps<{ quotations: Quotation[]; attributions: Attribution[] }> {
  const pass = new ArticlePass();
  // A caption or a subhead between two paragraphs does not part them: it counts with the one before.
  let count = 0;
  const numbers = paragraphs.map(({ paragraph }) => (isInFlow(paragraph) ? ++count : count));
  for (const [at, { local }] of paragraphs.entries()) {
    pass.register(local, numbers[at]!);
    yield;
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    pass.read(paragraph, numbers[at]!);
    yield;
  }
  return { quotations: pass.quotations, attributions: pass.attributions };
}

/** The same at once. */
export function attributeSpeech(paragraphs: readonly SpeechParagraph[]): { quotations: Quotation[]; attributions: Attribution[] } {
  return finish(attributionSteps(paragraphs));
}

/** A caption or a subhead stands outside the flow of the text: nobody speaks on there, nor from there. */
function isInFlow({ kind }: Pick<Paragraph, 'kind'>): boolean {
  return kind === 'paragraph' || kind === 'standfirst';
}

class ArticlePass {
  readonly quotations: Quotation[] = [];
  readonly attributions: Attribution[] = [];
  private readonly people = new People();
  private readonly transcript = new Transcript(this.people);
  private last: LastSpeaker | null = null;
  /** Whoever the paragraph before leads in with its colon, and the words that do. */
  private leadIn: Pick<Attribution, 'speaker' | 'cue'> | null = null;
  /** The pieces of the utterance that the paragraph before left open, as indices in `quotations`. */
  private pending: readonly number[] = [];

  // The paragraph at hand.
  private text = '';
  private offset = 0;
  private index = 0;

  /** Names are known before the text comes to them: the full one may stand behind the short one, as in a headline. */
  register(local: LocalSpeech, index: number): void {
    for (const mention of local.mentions) this.people.register(mention, index);
    for (const { speaker } of local.attributions) this.people.register(speaker, index);
    this.transcript.register(local);
  }

  read({ paragraph, offset, local }: SpeechParagraph, index: number): void {
    this.text = paragraph.text;
    this.offset = offset;
    this.index = index;
    this.people.enter(index);
    const before = this.last;
    const isFlow = isInFlow(paragraph);
    const turns = local.turns.filter((turn) => this.transcript.trust(turn) > 0);
    const speakers = this.resolve(local, turns);
    const [first, firstAttribution] = [this.quotations.length, this.attributions.length];
    this.addTurns(turns);
    this.addQuotations(local, speakers, isFlow ? before : null);
    this.addAttributions(local, speakers, first, this.attributions.slice(firstAttribution));
    if (this.attributions.length > firstAttribution + local.attributions.length) sortFrom(this.attributions, firstAttribution);
    this.continue(local, first);
    this.goOn(local, first);
    const lead = local.leadIn;
    this.leadIn = lead && { speaker: this.speaker(lead.speaker, lead.confidence), cue: this.piece(lead.cue) };
    if (!isFlow) this.last = before;
  }

  /** Speakers of the paragraph's attributions. They are resolved in the order in which the text names them. */
  private resolve(local: LocalSpeech, turns: readonly LocalTurn[]): Speaker[] {
    const order = local.attributions.map((_, at) => at).sort((a, b) => local.attributions[a]!.speaker.start - local.attributions[b]!.speaker.start);
    const speakers: Speaker[] = [];
    let next = 0;
    const seeUntil = (end: number) => {
      for (; next < local.mentions.length && local.mentions[next]!.start < end; next++) {
        // Whom a speaker mentions is not whom the text goes on with.
        if (!local.mentions[next]!.quoted) this.people.see(local.mentions[next]!);
      }
    };
    for (const at of order) {
      const { speaker: mention, confidence, content, within, nearest: before } = local.attributions[at]!;
      // "“Mira would ring me. ‘Are you awake?’ she'd say”": within a quotation a pronoun means whom the speaker named.
      const nearest = within >= 0 && /^(?:he|she)$/u.test(mention.head) ? quotedBefore(local.mentions, mention) : before;
      seeUntil(mention.start);
      const turn = turns.find((one) => contains(one.content, mention));
      const others = mention.kind === 'pronoun' ? [...namesIn(local.mentions, content), ...(turn ? [turn.speaker] : [])] : [];
      speakers[at] = this.speaker(mention, confidence, nearest, others);
    }
    seeUntil(Infinity);
    return speakers;
  }

  /** Resolves who a mention is, and remembers that they spoke. */
  private speaker(mention: Mention, confidence: number, nearest: Mention | null = null, spokenOf: readonly Mention[] = []): Speaker {
    const referent = this.people.speak(mention, this.last?.referent ?? null, nearest, spokenOf);
    const speaker: Speaker = {
      start: this.offset + mention.start, end: this.offset + mention.end, text: this.text.slice(mention.start, mention.end),
      name: referent.name, confidence: Math.min(1, confidence * referent.confidence + 0.02), reason: referent.reason,
    };
    if (mention.kind !== 'unnamed' && (mention.kind !== 'pronoun' || /^(?:he|she|they)$/u.test(mention.head))) this.last = { referent, speaker, paragraph: this.index };
    return speaker;
  }

  private addQuotations(local: LocalSpeech, speakers: readonly Speaker[], before: LastSpeaker | null): void {
    const asked = endsInQuestion(this.quotations[this.quotations.length - 1]?.text ?? '');
    /** Speaker of the last quotation in this paragraph that has one. */
    let here: Speaker | null = null;
    const first = this.quotations.length;
    for (const quotation of local.quotations) {
      const attribution = local.attributions[quotation.attribution];
      let speaker: Speaker | null = null;
      let cue: Quotation['cue'] = null;
      if (attribution) {
        const outer = isFirstPerson(attribution.speaker) ? this.quotations[first + attribution.within]?.speaker : null;
        [speaker, cue] = [withName(speakers[quotation.attribution]!, outer), this.piece(attribution.cue)];
      }
      else if (this.leadIn && quotation.start === 0) {
        ({ speaker, cue } = this.leadIn);
        this.attributions.push({ type: 'attribution', speaker, cue: this.leadIn.cue, content: this.piece(quotation) });
      }
      else if (quotation.parent < 0) speaker = this.uncued(quotation, speakers, here, before, asked);
      here = speaker ?? here;
      this.quotations.push({
        type: 'quotation', ...this.piece(quotation), form: quotation.form, speaker, cue, via: attribution?.via ? this.piece(attribution.via) : null,
      });
    }
  }

  /** The speaker of an utterance without a cue of its own. Single words and titles have none. */
  private uncued(quotation: LocalQuotation, speakers: readonly Speaker[], here: Speaker | null, before: LastSpeaker | null, asked: boolean): Speaker | null {
    const pending = this.quotations[this.pending[0] ?? -1];
    if (quotation.start === 0 && pending?.speaker) return less(pending.speaker, CONTINUED);
    if (quotation.form !== 'speech' || !quotation.whole) return null;
    // "“…,” she said. “…”": whoever spoke last in the paragraph, in quotation marks or without.
    if (here) return less(here, SAME_PARAGRAPH);
    const indirect = speakers[quotation.after];
    if (indirect) return less(indirect, SAME_PARAGRAPH);
    if (quotation.subject) return { ...this.speaker(quotation.subject, 1), confidence: SUBJECT_BEFORE, reason: 'continued' };
    if (!before) return null;
    // Behind other text of its paragraph, or after a question, it may well be somebody else's.
    const isNext = quotation.start === 0 && !asked && this.index - before.paragraph === 1;
    return less(before.speaker, isNext ? before.goesOn ? CONTINUED : NEXT_PARAGRAPH : FARTHER);
  }

  /**
   * A statement may go on over many paragraphs of nothing but quotation, each within its own marks. Short ones are talk, where another
   * answers.
   */
  private goOn(local: LocalSpeech, first: number): void {
    const [quotation] = local.quotations;
    const speaker = this.quotations[first]?.speaker;
    if (!this.last || !quotation || !speaker || local.attributions.length > 0 || quotation.start > 0 || quotation.end < this.text.length) return;
    if (speaker.confidence >= CONFIDENT && quotation.end >= STATEMENT) this.last = { ...this.last, speaker, paragraph: this.index, goesOn: true };
  }

  /** Words behind labels. A paragraph without one is nobody's: it may be a question by whoever asks. */
  private addTurns(turns: readonly LocalTurn[]): void {
    for (const turn of turns) {
      const speaker = this.speaker(turn.speaker, this.transcript.trust(turn));
      const meant = this.people.meant(turn.speaker, turn.style);
      this.attributions.push({ type: 'attribution', speaker: meant ? { ...speaker, ...meant } : speaker, cue: this.piece(turn.cue), content: this.piece(turn.content) });
    }
  }

  /** `turns`: the attributions of labels in this paragraph. */
  private addAttributions(local: LocalSpeech, speakers: readonly Speaker[], first: number, turns: readonly Attribution[]): void {
    local.attributions.forEach(({ speaker: mention, cue, content, within, via }, at) => {
      let speaker = speakers[at]!;
      // "I" within a quotation is the quotation's speaker, and within a turn whose turn it is.
      const outer = !isFirstPerson(mention) ? null : within >= 0 ? this.quotations[first + within]?.speaker : turns.find((turn) => contains(turn.content, this.piece(cue)))?.speaker;
      speaker = withName(speaker, outer);
      this.attributions.push({ type: 'attribution', speaker, cue: this.piece(cue), content: this.piece(content), ...(via ? { via: this.piece(via) } : {}) });
    });
  }

  /** Utterances in several pieces: within the paragraph, and those left open by the one before, which take the speaker that a later piece names. */
  private continue(local: LocalSpeech, first: number): void {
    local.quotations.forEach(({ joins }, at) => {
      if (joins >= 0) this.join([first + joins, first + at], this.quotations[first + joins]!.form);
    });
    const goesOn = this.pending.length > 0 && local.quotations[0]?.start === 0;
    const pieces = goesOn ? [...this.pending, first] : [];
    // Nobody sets a word apart over two paragraphs.
    if (goesOn) this.join(pieces, 'speech');
    const open = local.quotations.findIndex((quotation) => quotation.open);
    if (open < 0) this.pending = [];
    else if (open > 0 || !goesOn) this.pending = [first + open];
    else this.pending = pieces;
  }

  /** Makes pieces one utterance: under one number, by one speaker. */
  private join(pieces: readonly number[], form: Quotation['form']): void {
    const [first] = pieces.map((at) => this.quotations[at]!);
    const named = pieces.find((at) => this.quotations[at]!.speaker);
    const speaker = named === undefined ? null : less(this.quotations[named]!.speaker!, CONTINUED);
    for (const at of pieces) {
      const piece = this.quotations[at]!;
      this.quotations[at] = { ...piece, utterance: first!.utterance ?? first!.start, speaker: piece.speaker ?? speaker, form };
    }
  }

  private piece({ start, end }: Span): Span & { readonly text: string } {
    return { start: start + this.offset, end: end + this.offset, text: this.text.slice(start, end) };
  }
}

/** The speaker by the name of the one in whose words it stands, where that is sure enough. */
function withName(speaker: Speaker, outer: Speaker | null | undefined): Speaker {
  return outer && outer.confidence >= 0.75 * speaker.confidence ? { ...speaker, name: outer.name, confidence: Math.min(0.9, outer.confidence) } : speaker;
}

/** The index of the first mention that starts at `start` or behind it. `mentions` by start. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0, high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of people within a span. `mentions` by start. */
function namesIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const names: Mention[] = [];
  for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at]!.end <= end && names.length < 8; at++) if (mentions[at]!.kind === 'name') names.push(mentions[at]!);
  return names;
}

/** The last name within quotation marks before a pronoun that it can mean. */
function quotedBefore(mentions: readonly Mention[], { start, gender }: Mention): Mention | null {
  const end = firstFrom(mentions, start);
  for (let at = end - 1; at >= 0 && at > end - 8; at--) {
    const mention = mentions[at]!;
    if (mention.quoted && mention.kind === 'name' && (mention.gender === null || mention.gender === gender)) return mention;
  }
  return null;
}

/** Sorts the attributions from index `first` on by what is said. */
function sortFrom(attributions: Attribution[], first: number): void {
  attributions.push(...attributions.splice(first).sort((a, b) => a.content.start - b.content.start));
}

/** True when the last character but for closing marks is a question mark. */
function endsInQuestion(text: string): boolean {
  return text.slice(-3).includes('?');
}

/** The same speaker for words further on, less sure. */
function less(speaker: Speaker, factor: number): Speaker {
  const confidence = speaker.confidence * factor;
  return speaker.confidence < CONFIDENT ? { ...speaker, confidence } : { ...speaker, confidence, reason: 'continued' };
}
