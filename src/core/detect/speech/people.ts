// Who is meant in an article: brings "he", "Castell" and "the minister" back to the fullest name given.

import { possessives } from '../lexicon/grammar';
import type { SpeakerReason } from '../model';
import { bodyIn, isOfAnotherBody, isWider, isWiderFor, traitOf } from './descriptions';
import type { Gender, LocalTurn, Mention } from './local';
import { type Person, Persons } from './persons';

/** Who is meant, and how sure that is. */
export interface Referent {
  readonly name: string;
  readonly person: Person | null;
  readonly gender: Gender;
  readonly plural: boolean;
  readonly role: string;
  /** When it spoke, counted over the article. */
  readonly at: number;
  readonly confidence: number;
  readonly reason: SpeakerReason;
}

/** A pronoun that cannot be brought back to a name: below `CONFIDENT`, since a pronoun is no name to show. */
const UNRESOLVED = 0.4;

/** A referent with the paragraph in which the text spoke of it. */
interface Heard {
  readonly referent: Referent;
  readonly paragraph: number;
}

/** Offices that one person holds, and words for the mighty: "the president" may be somebody whom the text never introduced by it. */
const offices = new Set(`president premier chancellor king queen pope emperor leader ruler strongman dictator mayor governor prince princess
  sultan`.split(/\s+/u));

/** How many paragraphs back a pronoun reaches. */
const MEMORY = 3;

export class People {
  private readonly persons = new Persons();
  /** Persons mentioned of late, the last one last. */
  private recent: Person[] = [];
  private paragraph = 0;
  /** The last of those that "they" and "it" can mean, each with its paragraph. */
  private lastPlural: Heard | null = null;
  private lastSource: Heard | null = null;
  private readonly roleSpeakers = new Map<string, Referent>();

  /** Registers a name, so that shorter mentions anywhere in the article find it. */
  register(mention: Mention, paragraph: number): void {
    this.persons.register(mention, paragraph);
  }

  /** True when the article tells by some sign that a name is a person's. */
  isPerson(mention: Mention): boolean {
    return this.persons.find(mention, this.recent)?.person.person === true;
  }

  /** True when the text calls the person of a name by a longer one somewhere. */
  isIntroduced(mention: Mention): boolean {
    const person = mention.kind === 'name' ? this.persons.find(mention, this.recent)?.person : undefined;
    return person !== undefined && person.person && person.name.length > mention.name.length;
  }

  /**
   * Whom a label means that is no name: in a headline the only one who has that office anywhere in the article, since headlines come
   * before names; of an answer the only person whom the article names in full, of initials the only one who has them; who asks is
   * open. Null where the label tells.
   */
  meant(mention: Mention, style: LocalTurn['style']): Pick<Referent, 'name' | 'confidence' | 'reason'> | null {
    if (style === 'name') return null;
    if (style === 'headline') {
      const holders = mention.kind === 'role' && !mention.plural ? this.persons.holders(mention.head) : [];
      return holders.length === 1 ? { name: holders[0]!.name, confidence: 0.6, reason: 'role' } : null;
    }
    if (style === 'capitals' && mention.name.length > 3) return null;
    const fitting = style === 'question' ? [] : [...this.persons.inFull()].filter((person) => style === 'answer' || (person && initialsOf(person.name) === mention.name));
    const [only] = fitting;
    if (only && fitting.length === 1) return { name: only.name, confidence: style === 'answer' ? 0.6 : 0.85, reason: style === 'answer' ? 'role' : 'named' };
    return style === 'capitals' ? null : { name: mention.name, confidence: UNRESOLVED, reason: fitting.length ? 'several' : 'nobody' };
  }

  /** The text has come to this paragraph. */
  enter(paragraph: number): void {
    this.paragraph = paragraph;
    this.recent = this.recent.filter((person) => paragraph - person.lastParagraph <= 2 * MEMORY);
    for (const person of this.recent) person.weight /= 1.25;
  }

  /** The text mentions somebody: later pronouns may mean them. */
  see(mention: Mention): void {
    if (mention.kind === 'source' && mention.subject) this.hear({ ...plain(mention, 0.95), at: ++this.clock }, mention);
    if (mention.kind !== 'name') return;
    const person = this.persons.find(mention, this.recent)?.person;
    if (person) this.touch(person, mention.subject ? 1 : 0.25);
  }

  private clock = 0;
  /** Whom the pronoun at hand cannot mean. */
  private excluded: readonly (Person | null)[] = [];

  private touch(person: Person, weight: number): void {
    if (weight >= 1) person.subjectAt = ++this.clock;
    const at = this.recent.indexOf(person);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(person);
    if (this.recent.length > 24) this.recent.shift();
    person.lastParagraph = this.paragraph;
    person.weight += weight;
  }

  /**
   * Who speaks; remembers it for what follows. `last` is who spoke before; `nearest`, of a pronoun, the subject of the sentence
   * before it ("A neighbour called. She said …"); `spokenOf` are the names in what is said: "He said Orr would go" is not said by Orr,
   * since a pronoun never stands before the name that it means in what depends on it.
   */
  speak(mention: Mention, last: Referent | null, nearest: Mention | null = null, spokenOf: readonly Mention[] = []): Referent {
    this.excluded = spokenOf.map((name) => this.persons.find(name, this.recent)?.person).filter((person) => person !== undefined);
    const referent = { ...this.resolve(mention, last, nearest), at: this.clock + 1 };
    if (referent.person) {
      this.touch(referent.person, 1);
      referent.person.spoke = true;
    } else this.clock++;
    if (mention.kind !== 'pronoun') this.hear(referent, mention);
    if (mention.kind === 'role') this.roleSpeakers.set(mention.head, referent);
    return referent;
  }

  private hear(referent: Referent, mention: Mention): void {
    const heard = { referent, paragraph: this.paragraph };
    if (referent.plural && (mention.person || mention.kind === 'source')) this.lastPlural = heard;
    if (mention.kind === 'source' && !(referent.plural && mention.person)) this.lastSource = heard;
  }

  private resolve(mention: Mention, last: Referent | null, nearest: Mention | null): Referent {
    switch (mention.kind) {
      case 'name': return this.find(mention) ?? plain(mention, 0.9, 'named');
      case 'pronoun': return this.pronoun(mention, last, nearest);
      case 'role': return this.role(mention);
      case 'source': return plain(mention, 0.95);
      case 'unnamed': return plain(mention, 0.3, 'unnamed');
      case 'other': return plain(mention, 0.85);
    }
  }

  private find(mention: Mention): Referent | null {
    const found = this.persons.find(mention, this.recent);
    if (!found) return null;
    const { person, confidence } = found;
    return { name: person.name, person, gender: person.gender ?? mention.gender, plural: false, role: '', at: 0, confidence, reason: 'named' };
  }

  private pronoun(mention: Mention, last: Referent | null, nearest: Mention | null): Referent {
    if (nearest?.quoted && nearest.kind === 'name') {
      const named = this.find(nearest);
      if (named && (named.person?.person || named.gender)) return { ...named, confidence: 0.7, reason: 'pronoun' };
    }
    // "The ministry cut the sum. It said": the sentence before tells, when its subject can be meant.
    const here = nearest && nearest.kind !== 'name' && canMean(mention, nearest) ? this.nearby(nearest, last) : null;
    switch (mention.head) {
      case 'he': case 'she': return here && !this.excluded.includes(here.person ?? null) ? here : this.heOrShe(mention, last, nearest?.kind === 'name' ? this.persons.find(nearest, this.recent)?.person ?? null : null);
      case 'they': return here ?? this.recalled(this.lastPlural, 0.65) ?? plain(mention, UNRESOLVED, 'nobody');
      case 'it': return here ?? this.body(mention);
      case 'who': case 'which': return plain(mention, UNRESOLVED, 'nobody');
      case 'i': case 'we': return plain(mention, 0.6, 'writer');
      default: return plain(mention, 0.6);
    }
  }

  /** A phrase that a pronoun right behind it means: as it stands, or the person known by that role. Surer when it spoke just now. */
  private nearby(nearest: Mention, last: Referent | null): Referent {
    const referent = nearest.kind === 'role' ? this.role(nearest) : plain(nearest, 0.9);
    return { ...referent, confidence: last?.name === referent.name ? 0.85 : 0.7, reason: 'pronoun' };
  }

  /** "they" and "it" reach back to the paragraph before, no farther: between them something else may have come up. */
  private recalled(heard: Heard | null, confidence: number): Referent | null {
    return heard && this.paragraph - heard.paragraph <= 1 ? { ...heard.referent, confidence, reason: 'pronoun' } : null;
  }

  /** "it": the body or document spoken of last, or a name that was a subject and bears no sign of a person ("Norland Rail"). */
  private body(mention: Mention): Referent {
    const source = this.recalled(this.lastSource, 0.6);
    const named = this.recent.reduce<Person | null>((best, person) => (!person.person && !person.gender && person.subjectAt > (best?.subjectAt ?? 0)
      && this.paragraph - person.lastParagraph <= 1 ? person : best), null);
    if (!named || (source && source.at > named.subjectAt)) return source ?? plain(mention, UNRESOLVED, 'nobody');
    const confidence = source ? UNRESOLVED : 0.55;
    return { name: named.name, person: named, gender: null, plural: false, role: '', at: named.subjectAt, confidence, reason: source ? 'several' : 'pronoun' };
  }

  /**
   * "he", "she": the person who fits and was last a subject or spoke; a role that spoke without a name ("the official") competes
   * with them. Others who fit, named nearby, make it less sure; a gender that is only not contradicted, too.
   */
  private heOrShe(mention: Mention, last: Referent | null, subject: Person | null): Referent {
    const fits = (gender: Gender) => gender === null || gender === mention.gender;
    const near = this.recent.filter((person) => this.paragraph - person.lastParagraph <= MEMORY && person.person && fits(person.gender) && !this.excluded.includes(person));
    // Who is known to be a "she" comes before who may be one.
    const sure = near.filter((person) => person.gender === mention.gender && person.lastParagraph >= this.paragraph - 1);
    const subjects = sure.filter((person) => person.subjectAt > 0);
    // "For Jon Orr, …": in this paragraph it is enough to be mentioned.
    const known = subjects.length ? subjects : sure.filter((person) => person.lastParagraph === this.paragraph);
    // … but for whom the sentence before, or this one, is about.
    const isAbout = subject !== null && near.includes(subject);
    const best = isAbout ? subject : (known.length ? known : near).reduce<Person | null>((a, b) => (a && a.subjectAt >= b.subjectAt ? a : b), null);
    const rivals = near.filter((person) => person !== best && person.lastParagraph >= this.paragraph - 1).length;
    if (last && !last.person && last.role && !last.plural && fits(last.gender) && last.at >= (best?.subjectAt ?? 0)) {
      return { ...last, confidence: best && best.lastParagraph >= this.paragraph - 1 ? 0.6 : 0.75, reason: 'pronoun' };
    }
    if (!best) return this.nameFor(mention);
    const spoke = last?.person === best;
    const isKnown = best.gender === mention.gender;
    const confidence = spoke ? (isKnown ? 0.92 : 0.8) : isKnown ? 0.85 : 0.7;
    if (rivals && !spoke && !isKnown && !isAbout) return plain(mention, UNRESOLVED, 'several');
    // Nobody of late: "she" may as well be whom the text is about ("Agnes kept the light. … “Never,” says Morag. … She stayed for years").
    const isFar = !isAbout && best.lastParagraph < this.paragraph - 1;
    if (isFar && this.recent.some((other) => other !== best && other.person && fits(other.gender) && other.weight > best.weight)) return plain(mention, UNRESOLVED, 'several');
    // Whom nobody else could have been meant for is a "she" from here on.
    if (!rivals) best.gender ??= mention.gender;
    return { name: best.name, person: best, gender: mention.gender, plural: false, role: '', at: best.subjectAt, confidence: rivals && !isAbout ? confidence - 0.15 : confidence, reason: 'pronoun' };
  }

  /** Nobody nearby is a person by other signs: the only full name around, if nothing speaks against it. */
  private nameFor(mention: Mention): Referent {
    const names = this.recent.filter((person) => this.paragraph - person.lastParagraph <= 2 && (person.gender ?? mention.gender) === mention.gender
      && person.subjectAt > 0 && !this.excluded.includes(person) && (person.spoke || person.name.includes(' ')));
    const [only] = names;
    if (!only || names.length > 1) return plain(mention, UNRESOLVED, only ? 'several' : 'nobody');
    return { name: only.name, person: only, gender: mention.gender, plural: false, role: '', at: only.subjectAt, confidence: 0.6, reason: 'pronoun' };
  }

  /** "the minister": the one person who was given that role. "a minister": somebody new. */
  private role(mention: Mention): Referent {
    const itself: Referent = { ...plain(mention, 0.9), role: mention.head };
    if (mention.plural || !mention.definite) return itself;
    const body = bodyIn(mention);
    const holders = this.persons.holders(mention.head).filter((person) => person.lastParagraph >= 0 && person.roles.get(mention.head)! <= this.paragraph
      && !(mention.gender && person.gender && mention.gender !== person.gender) && !isOfAnotherBody(person, mention.head, body));
    if (holders.length === 1) return this.holder(mention, holders[0]!, 0.8);
    if (holders.length > 1) {
      const recent = holders.reduce((a, b) => (b.lastParagraph > a.lastParagraph ? b : a));
      if (holders.every((other) => other === recent || other.lastParagraph < recent.lastParagraph)) return this.holder(mention, recent, 0.55);
      return itself;
    }
    const described = this.described(mention, body);
    if (described) return described;
    const spoke = this.roleSpeakers.get(mention.head);
    // "her cousin" is not "his cousin".
    if (spoke && (spoke.name === mention.name || !possessives.includes(mention.name.split(' ', 1)[0]!.toLowerCase()))) return { ...spoke, confidence: Math.min(spoke.confidence, 0.75) };
    // "the union leader" is of some union; "the Kremlin strongman" of the one that has the name.
    const isOfSome = body !== '' && mention.name.split(' ').includes(body);
    return (isOfSome ? null : this.central(mention)) ?? itself;
  }

  private holder(mention: Mention, person: Person, confidence: number): Referent {
    return { name: person.name, person, gender: person.gender, plural: false, role: mention.head, at: 0, confidence, reason: 'role' };
  }

  /**
   * "the union leader" of a union secretary, "the teenager" of "Orr, 19", "the Finn": called otherwise than before. A wider word and an age must
   * fit one person alone; what anybody may be said to be means the only person whom the paragraph has named, and is unclear among several.
   */
  private described(mention: Mention, body: string): Referent | null {
    const canBe = ({ gender, person, lastParagraph }: Person) => person && lastParagraph >= 0 && !(mention.gender && gender && mention.gender !== gender);
    const trait = traitOf(mention);
    if (!trait) {
      if (!isWider(mention.head)) return null;
      const known = this.recent.filter((person) => canBe(person) && isWiderFor(person, mention.head, body));
      return known.length === 1 ? this.holder(mention, known[0]!, 0.65) : null;
    }
    const near = this.recent.filter((person) => canBe(person) && trait.fits(person) && (trait.isSure || person.lastParagraph === this.paragraph));
    if (near.length === 1) return this.holder(mention, near[0]!, trait.isSure ? 0.75 : 0.6);
    return near.length > 1 ? plain(mention, UNRESOLVED, 'several') : null;
  }

  /**
   * "the president", "the veteran strongman", where nobody was called so: whom the text is about, if it gave them no role of
   * their own (the well known need none). Only when one such person was the subject far more than others.
   */
  private central(mention: Mention): Referent | null {
    if (!offices.has(mention.head)) return null;
    const [first, second] = this.recent.filter((person) => person.person && ![...person.roles.values()].some((paragraph) => paragraph <= this.paragraph)).sort((a, b) => b.weight - a.weight);
    if (!first || first.weight < 0.75 || (second && second.weight * 2 > first.weight)) return null;
    return { name: first.name, person: first, gender: first.gender, plural: false, role: mention.head, at: 0, confidence: 0.58, reason: 'role' };
  }
}

function plain(mention: Mention, confidence: number, reason: SpeakerReason = 'described'): Referent {
  return { name: mention.name, person: null, gender: mention.gender, plural: mention.plural, role: mention.kind === 'role' ? mention.head : '', at: 0, confidence, reason };
}

/** Whether a pronoun can mean a phrase that is no name: "she" one person, "they" several, "it" a body or a document. */
function canMean({ head, gender }: Mention, nearest: Mention): boolean {
  switch (head) {
    case 'he': case 'she': return nearest.person && !nearest.plural && (nearest.gender === null || nearest.gender === gender);
    case 'they': return nearest.plural && (nearest.person || nearest.kind !== 'pronoun');
    case 'it': return nearest.kind === 'source' && !nearest.plural;
    default: return false;
  }
}

/** "MC" of "Mira Castell". */
function initialsOf(name: string): string {
  return name.split(' ').map((word) => word.charAt(0)).join('');
}
