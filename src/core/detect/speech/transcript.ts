// Which of the labels in an article are speakers': the article as a whole tells a transcript from a list, a place line or a note.

import type { LocalSpeech, LocalTurn } from './local';
import type { People } from './people';

/** A transcript has at least this many turns. */
const FEW = 3;

/** Labels of what is no speech. */
const rubrics = new Set('image images photo photos photograph picture video audio note notes update updated correction credit caption source sources by ed editor'.split(' '));

export class Transcript {
  private readonly turns = new Map<string, number>();
  /** Bodies and names that the text gives words to. */
  private readonly speakers = new Set<string>();
  private count = 0;
  private repeated = false;

  constructor(private readonly people: People) {}

  register({ turns, attributions }: LocalSpeech): void {
    for (const { speaker, within } of attributions) if (within < 0) this.speakers.add(speaker.name.toLowerCase());
    for (const turn of turns) {
      if (turn.style === 'headline') continue;
      const key = keyOf(turn);
      const known = (this.turns.get(key) ?? 0) + 1;
      this.turns.set(key, known);
      this.count++;
      if (known > 1) this.repeated = true;
    }
  }

  /** Turns follow each other here: what stands between two of them belongs to the first. */
  get isTranscript(): boolean {
    return this.count >= FEW && this.repeated;
  }

  /** How sure it is that the label is a speaker's; 0 when it is not taken for one. */
  trust(turn: LocalTurn): number {
    const { speaker, style } = turn;
    if (style === 'headline') return this.tells(turn) ? 0.75 : 0;
    if (style === 'question' || style === 'answer') return this.turns.has('q') && this.turns.has('a') ? 0.9 : 0;
    if (rubrics.has(speaker.head.toLowerCase())) return 0;
    const isKnown = speaker.kind === 'name' && this.people.isPerson(speaker);
    // Without others around it a label needs to be somebody: "SOL: The council met" has its place there.
    if (!this.isTranscript) return isKnown ? 0.8 : 0;
    const isRepeated = this.turns.get(keyOf(turn))! > 1;
    if (style === 'capitals') return isKnown || isRepeated ? 0.92 : 0.8;
    return isKnown || speaker.person || (speaker.kind === 'source' && isRepeated) ? 0.88 : 0;
  }

  /** A headline's label speaks when it is a person or a document by its words, or when the article gives it words. */
  private tells({ speaker }: LocalTurn): boolean {
    if (speaker.person || this.speakers.has(speaker.name.toLowerCase())) return true;
    // "NHS: 12,000 wait" may be about it.
    return speaker.kind === 'name' ? this.people.isPerson(speaker) : speaker.kind === 'source' && !/^\p{Lu}+$/u.test(speaker.name);
  }
}

function keyOf({ speaker, style }: LocalTurn): string {
  return style === 'question' ? 'q' : style === 'answer' ? 'a' : speaker.head.toLowerCase();
}
