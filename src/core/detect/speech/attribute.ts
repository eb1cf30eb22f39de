// The article-level pass: puts together what each paragraph told, in article offsets.

import type { Span } from '../../span';
import type { Attribution, Quotation, Speaker } from '../model';
import type { Paragraph } from '../paragraph';
import type { LocalAttribution, LocalQuotation, LocalSpeech, Mention } from './local';
import { People, type Referent } from './people';

/** A paragraph of an article with what was read off it. `offset` is where it starts in the article. */
export interface SpeechParagraph {
  readonly paragraph: Paragraph;
  readonly offset: number;
  readonly local: LocalSpeech;
}

/** How sure it is that an utterance without a cue is by whoever spoke before, by how far away that was. */
const SAME_PARAGRAPH = 0.85, CONTINUED = 0.95, NEXT_PARAGRAPH = 0.8, FARTHER = 0.45;

/** Who spoke last, and where. */
interface LastSpeaker {
  readonly referent: Referent;
  readonly speaker: Speaker;
  readonly paragraph: number;
}

/**
 * Quotations with their speakers, and attributions, of a whole article, in article offsets and in the order of the text.
 * Linear in the number of names, quotations and attributions; cheap enough to run after each keystroke.
 */
export function attributeSpeech(paragraphs: readonly SpeechParagraph[]): { quotations: Quotation[]; attributions: Attribution[] } {
  return new ArticlePass(paragraphs).run();
}

class ArticlePass {
  private readonly people = new People();
  private readonly quotations: Quotation[] = [];
  private readonly attributions: Attribution[] = [];
  private last: LastSpeaker | null = null;
  /** Whoever the paragraph before leads in with its colon, and the words that do. */
  private leadIn: { readonly speaker: Speaker; readonly cue: Quotation['cue'] } | null = null;
  /** The quotation left open by the paragraph before, as an index in `quotations`. */
  private pending = -1;

  constructor(private readonly paragraphs: readonly SpeechParagraph[]) {}

  run(): { quotations: Quotation[]; attributions: Attribution[] } {
    this.paragraphs.forEach(({ local }, index) => {
      for (const mention of local.mentions) this.people.register(mention, index);
      for (const { speaker } of local.attributions) this.people.register(speaker, index);
    });
    this.paragraphs.forEach((paragraph, index) => this.read(paragraph, index));
    return { quotations: this.quotations, attributions: this.attributions };
  }

  private read({ paragraph, offset, local }: SpeechParagraph, index: number): void {
    this.people.enter(index);
    const before = this.last;
    const speakers = this.resolve(local, offset, paragraph.text, index);
    const firstQuotation = this.quotations.length;
    for (const quotation of local.quotations) this.quotations.push(this.quotation(quotation, local, speakers, paragraph.text, offset, index, before, firstQuotation));
    local.attributions.forEach((attribution, at) => this.attributions.push(this.attribution(attribution, speakers[at]!, local, paragraph.text, offset, firstQuotation)));
    this.continue(local, firstQuotation);
    this.leadIn = null;
    if (local.leadIn) {
      const { speaker: mention, cue, confidence } = local.leadIn;
      this.leadIn = { speaker: this.speaker(mention, confidence, offset, paragraph.text, index), cue: piece(cue, paragraph.text, offset) };
    }
    if (!inFlow(paragraph.kind)) this.last = before;
  }

  /** Speakers of the paragraph's attributions. They are resolved in the order in which the text names them. */
  private resolve(local: LocalSpeech, offset: number, text: string, index: number): Speaker[] {
    const order = local.attributions.map((_, at) => at).sort((a, b) => local.attributions[a]!.speaker.start - local.attributions[b]!.speaker.start);
    const speakers: Speaker[] = [];
    let next = 0;
    const seeUntil = (end: number) => {
      for (; next < local.mentions.length && local.mentions[next]!.start < end; next++) this.people.see(local.mentions[next]!);
    };
    for (const at of order) {
      const { speaker: mention, confidence } = local.attributions[at]!;
      seeUntil(mention.start);
      speakers[at] = this.speaker(mention, confidence, offset, text, index);
    }
    seeUntil(Infinity);
    return speakers;
  }

  /** Resolves who a mention is, and remembers that they spoke. */
  private speaker(mention: Mention, confidence: number, offset: number, text: string, paragraph: number): Speaker {
    const referent = this.people.speak(mention, this.last?.referent ?? null);
    const speaker: Speaker = {
      start: offset + mention.start, end: offset + mention.end, text: text.slice(mention.start, mention.end),
      name: referent.name, confidence: Math.min(1, confidence * referent.confidence + 0.02),
    };
    if (mention.kind !== 'pronoun' || !/^(?:i|we|you|who|which|it)$/u.test(mention.head)) this.last = { referent, speaker, paragraph };
    return speaker;
  }

  private quotation(
    quotation: LocalQuotation, local: LocalSpeech, speakers: readonly Speaker[], text: string, offset: number, index: number, before: LastSpeaker | null, first: number,
  ): Quotation {
    const span = { start: quotation.start + offset, end: quotation.end + offset };
    const base = { type: 'quotation', ...span, text: text.slice(quotation.start, quotation.end), form: quotation.form } as const;
    const isFlow = inFlow(this.paragraphs[index]!.paragraph.kind);
    const attribution = local.attributions[quotation.attribution];
    if (attribution) {
      return { ...base, speaker: speakers[quotation.attribution]!, cue: piece(attribution.cue, text, offset), via: this.via(attribution, local, text, offset) };
    }
    if (this.leadIn && quotation.start === 0) return { ...base, ...this.leadIn, via: null };
    return { ...base, speaker: quotation.parent >= 0 || !isFlow ? null : this.uncued(quotation, local, speakers, index, before, first), cue: null, via: null };
  }

  /** The source of the source: named behind the clause, or by an "according to" around it. */
  private via(attribution: LocalAttribution, local: LocalSpeech, text: string, offset: number): Quotation['via'] {
    if (attribution.via) return piece(attribution.via, text, offset);
    const outer = local.attributions.find((other) => other.according && other !== attribution
      && other.content.start <= attribution.cue.start && attribution.cue.end <= other.content.end && other.speaker.start !== attribution.speaker.start);
    return outer ? piece(outer.speaker, text, offset) : null;
  }

  /** An utterance without a cue of its own. Single words and titles have no speaker. */
  private uncued(quotation: LocalQuotation, local: LocalSpeech, speakers: readonly Speaker[], index: number, before: LastSpeaker | null, first: number): Speaker | null {
    const pending = this.pending >= 0 ? this.quotations[this.pending] : undefined;
    if (quotation.start === 0 && pending?.speaker) return less(pending.speaker, CONTINUED);
    if (quotation.form !== 'speech' || !quotation.whole) return null;
    // "“…,” she said. “…”": whoever spoke last before it in the paragraph.
    for (let at = this.quotations.length - 1; at >= first; at--) {
      const { speaker } = this.quotations[at]!;
      if (speaker) return less(speaker, SAME_PARAGRAPH);
    }
    let indirect = -1;
    local.attributions.forEach((attribution, at) => {
      if (attribution.cue.end <= quotation.start && !attribution.according && attribution.speaker.kind !== 'source') indirect = at;
    });
    if (indirect >= 0) return less(speakers[indirect]!, SAME_PARAGRAPH);
    if (quotation.start > 0) {
      // "Castell was unmoved. “…”": the subject of the sentence before, less surely.
      const subject = [...local.mentions].reverse().find((mention) => mention.end <= quotation.start && mention.subject && mention.kind === 'name' && mention.person);
      if (subject) {
        const referent = this.people.speak(subject, null);
        return { start: 0, end: 0, text: '', name: referent.name, confidence: 0.55 };
      }
      return before ? less(before.speaker, FARTHER) : null;
    }
    if (!before) return null;
    // A question before it: the answer is somebody else's.
    const asked = this.quotations[first - 1];
    if (asked && /\?\W*$/u.test(asked.text)) return less(before.speaker, FARTHER);
    return less(before.speaker, index - before.paragraph === 1 ? NEXT_PARAGRAPH : FARTHER);
  }

  private attribution(attribution: LocalAttribution, speaker: Speaker, local: LocalSpeech, text: string, offset: number, firstQuotation: number): Attribution {
    // "I" within a quotation is the quotation's speaker.
    let known = speaker;
    if (attribution.speaker.kind === 'pronoun' && isFirstPerson(attribution.speaker.head)) {
      let outer: Speaker | null = null;
      local.quotations.forEach((quotation, at) => {
        if (quotation.start <= attribution.speaker.start && attribution.speaker.end <= quotation.end) outer = this.quotations[firstQuotation + at]?.speaker ?? outer;
      });
      if (outer && (outer as Speaker).confidence >= speaker.confidence * 0.75) known = { ...speaker, name: (outer as Speaker).name, confidence: Math.min(0.9, (outer as Speaker).confidence) };
    }
    return { type: 'attribution', speaker: known, cue: piece(attribution.cue, text, offset), content: piece(attribution.content, text, offset) };
  }

  /** Quotations over several paragraphs: what was left open takes the speaker that its continuation names. */
  private continue(local: LocalSpeech, first: number): void {
    const opening = local.quotations[0];
    if (this.pending >= 0 && opening?.start === 0) {
      const speaker = this.quotations[first]?.speaker;
      const pending = this.quotations[this.pending]!;
      if (speaker && !pending.speaker) this.quotations[this.pending] = { ...pending, speaker: less(speaker, CONTINUED), form: 'speech' };
    }
    const open = local.quotations.findIndex((quotation) => quotation.open);
    this.pending = open >= 0 ? first + open : -1;
  }
}

/** A caption or a subhead stands outside the flow of the text: nobody speaks on from there. */
function inFlow(kind: Paragraph['kind']): boolean {
  return kind === 'paragraph' || kind === 'standfirst';
}

function isFirstPerson(pronoun: string): boolean {
  return pronoun === 'i' || pronoun === 'we';
}

function less(speaker: Speaker, factor: number): Speaker {
  return { ...speaker, confidence: speaker.confidence * factor };
}

function piece(span: Span, text: string, offset: number): Span & { readonly text: string } {
  return { start: span.start + offset, end: span.end + offset, text: text.slice(span.start, span.end) };
}
