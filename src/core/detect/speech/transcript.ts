// Which of the labels in an article are speakers': the article as a whole tells a transcript from a list, a place line or a note.

import type { LocalSpeech, LocalTurn } from './local';
import type { People } from './people';

/** A transcript has at least this many turns. */
const FEW = 3;

/** Labels of what is no speech. */
const rubrics = new Set('image images photo photos photograph picture video audio note notes update updated correction credit caption source sources by ed editor myth fact facts tip tips step example pros cons'.split(' '));

export class Transcript {
  private readonly turns: LocalTurn[] = [];
  /** Bodies and names that the text gives words to. */
  private readonly speakers = new Set<string>();
  private labels: ReadonlyMap<string, number> | null = null;

  constructor(private readonly people: People) {}

  register({ turns, attributions }: LocalSpeech): void {
    for (const { speaker, within } of attributions) if (within < 0) this.speakers.add(speaker.name.toLowerCase());
    for (const turn of turns) if (turn.style !== 'headline') this.turns.push(turn);
  }

  /** How often each label stands that could be somebody's. Known once the whole article is registered. */
  private get counts(): ReadonlyMap<string, number> {
    if (this.labels) return this.labels;
    const labels = new Map<string, number>();
    for (const turn of this.turns) if (this.isSomebody(turn)) labels.set(keyOf(turn), (labels.get(keyOf(turn)) ?? 0) + 1);
    return (this.labels = labels);
  }

  private isSomebody({ speaker, style }: LocalTurn): boolean {
    return style !== 'name' || (!rubrics.has(speaker.head.toLowerCase()) && (speaker.person || this.people.isPerson(speaker)));
  }

  /** Turns follow each other here, and somebody has more than one. */
  private get isTranscript(): boolean {
    const counts = [...this.counts.values()];
    return counts.some((count) => count > 1) && counts.reduce((sum, count) => sum + count, 0) >= FEW;
  }

  /** How sure it is that the label is a speaker's; 0 when it is not taken for one. */
  trust(turn: LocalTurn): number {
    const { speaker, style } = turn;
    if (style === 'headline') return this.tells(turn) ? 0.75 : 0;
    if (style === 'question' || style === 'answer') return this.counts.has('q') && this.counts.has('a') ? 0.9 : 0;
    if (rubrics.has(speaker.head.toLowerCase())) return 0;
    // Without others around it a label needs to be somebody whom the text introduces: "SOL: The council met" has its place there.
    if (!this.isTranscript) return this.people.isIntroduced(speaker) ? 0.8 : 0;
    if (style === 'capitals') return 0.92;
    return this.isSomebody(turn) ? 0.88 : 0;
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
