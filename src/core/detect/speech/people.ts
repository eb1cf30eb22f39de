// Who is who in an article: brings "he", "Castell" and "the minister" back to the fullest name given.

import type { Gender, Mention } from './local';

export interface Person {
  /** The fullest name seen. */
  name: string;
  readonly head: string;
  gender: Gender;
  /** Roles said of it, with the paragraph that said so first. */
  readonly roles: Map<string, number>;
  /** A person by some sign, not just a run of capitals. */
  person: boolean;
  /** Paragraph in which it was last mentioned. */
  lastParagraph: number;
  /** How often it was the subject of a sentence or spoke, of late: halves with each paragraph. */
  weight: number;
}

/** Who is meant, and how sure that is. */
export interface Referent {
  readonly name: string;
  readonly person: Person | null;
  readonly gender: Gender;
  readonly plural: boolean;
  readonly role: string;
  readonly confidence: number;
}

/** A pronoun that cannot be brought back to a name: the words are "his" for sure, who "he" is stays open, and the name is the pronoun. */
const UNRESOLVED = 0.55;

/** How many paragraphs back a pronoun reaches. */
const MEMORY = 3;

export class People {
  private readonly byHead = new Map<string, Person[]>();
  private readonly byRole = new Map<string, Person[]>();
  /** Persons mentioned of late, the last one last. */
  private recent: Person[] = [];
  private paragraph = 0;
  private lastPlural: Referent | null = null;
  private lastSource: Referent | null = null;
  private readonly roleSpeakers = new Map<string, Referent>();

  /** Registers a name, so that shorter mentions anywhere in the article find it. */
  register(mention: Mention, paragraph: number): void {
    if (mention.kind !== 'name' || mention.doubtful) return;
    const key = mention.head.toLowerCase();
    const known = this.byHead.get(key);
    const person = known?.find((other) => sameName(other.name, mention.name));
    if (person) {
      if (mention.name.length > person.name.length) person.name = mention.name;
      person.gender ??= mention.gender;
      person.person ||= mention.person;
      this.addRoles(person, mention.roles, paragraph);
      return;
    }
    const fresh: Person = { name: mention.name, head: mention.head, gender: mention.gender, roles: new Map(), person: mention.person, lastParagraph: -1, weight: 0 };
    this.addRoles(fresh, mention.roles, paragraph);
    if (known) known.push(fresh);
    else this.byHead.set(key, [fresh]);
  }

  private addRoles(person: Person, roles: readonly string[], paragraph: number): void {
    for (const role of roles) {
      if (person.roles.has(role)) continue;
      person.roles.set(role, paragraph);
      const list = this.byRole.get(role);
      if (list) list.push(person);
      else this.byRole.set(role, [person]);
    }
  }

  /** The text has come to this paragraph. */
  enter(paragraph: number): void {
    this.paragraph = paragraph;
    this.recent = this.recent.filter((person) => paragraph - person.lastParagraph <= 2 * MEMORY);
    for (const person of this.recent) person.weight /= 1.5;
  }

  /** The text mentions somebody: later pronouns may mean them. */
  see(mention: Mention): void {
    if (mention.kind !== 'name') return;
    const person = this.find(mention)?.person;
    if (person) this.touch(person, mention.subject ? 1 : 0.25);
  }

  private touch(person: Person, weight: number): void {
    const at = this.recent.indexOf(person);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(person);
    if (this.recent.length > 24) this.recent.shift();
    person.lastParagraph = this.paragraph;
    person.weight += weight;
  }

  /** Who speaks; remembers it for what follows. `last` is who spoke before. */
  speak(mention: Mention, last: Referent | null): Referent {
    const referent = this.resolve(mention, last);
    if (referent.person) this.touch(referent.person, 1);
    if (referent.plural && (mention.person || mention.kind === 'source')) this.lastPlural = referent;
    if (mention.kind === 'source') this.lastSource = referent;
    if (mention.kind === 'role') this.roleSpeakers.set(mention.head, referent);
    return referent;
  }

  private resolve(mention: Mention, last: Referent | null): Referent {
    switch (mention.kind) {
      case 'name': return this.find(mention) ?? plain(mention, 0.9);
      case 'pronoun': return this.pronoun(mention, last);
      case 'role': return this.role(mention);
      case 'source': return plain(mention, 0.95);
      case 'other': return plain(mention, 0.85);
    }
  }

  private find(mention: Mention): Referent | null {
    const all = this.byHead.get(mention.head.toLowerCase());
    if (!all) return null;
    const fitting = all.filter((person) => sameName(person.name, mention.name) && !(mention.gender && person.gender && mention.gender !== person.gender));
    const candidates = fitting.length ? fitting : all;
    const best = candidates.reduce((a, b) => (b.lastParagraph > a.lastParagraph ? b : a));
    const confidence = candidates.length === 1 ? 0.97 : mention.name.includes(' ') ? 0.95 : 0.6;
    return { name: best.name, person: best, gender: best.gender ?? mention.gender, plural: false, role: '', confidence };
  }

  private pronoun(mention: Mention, last: Referent | null): Referent {
    switch (mention.head) {
      case 'he': case 'she': return this.heOrShe(mention, last);
      case 'they': return this.lastPlural ? { ...this.lastPlural, confidence: 0.65 } : plain(mention, UNRESOLVED);
      case 'it': return this.lastSource ? { ...this.lastSource, confidence: 0.6 } : plain(mention, UNRESOLVED);
      case 'who': case 'which': return plain(mention, UNRESOLVED);
      default: return plain(mention, 0.6);
    }
  }

  /** "he", "she": who spoke last, if it can be; else who was mentioned last, and was a subject. Two that fit make it less sure. */
  private heOrShe(mention: Mention, last: Referent | null): Referent {
    const fits = (gender: Gender) => gender === null || gender === mention.gender;
    const near = this.recent.filter((person) => this.paragraph - person.lastParagraph <= MEMORY && person.person && fits(person.gender));
    if (last && !last.plural && fits(last.gender) && (last.person !== null ? this.paragraph - last.person.lastParagraph <= MEMORY : last.role !== '')) {
      // Somebody else, mentioned since as the subject, takes over.
      const rival = near[near.length - 1];
      const isTakenOver = rival !== undefined && rival !== last.person && last.person !== null && rival.lastParagraph > last.person.lastParagraph && rival.weight > last.person.weight;
      if (!isTakenOver) {
        const rivals = near.filter((person) => person !== last.person && person.lastParagraph >= this.paragraph - 1).length;
        return { ...last, confidence: last.gender === mention.gender ? (rivals ? 0.8 : 0.9) : rivals ? 0.65 : 0.8 };
      }
    }
    if (!near.length) {
      // Nobody who is a person by other signs: a name that nothing speaks against.
      const names = this.recent.filter((person) => this.paragraph - person.lastParagraph <= 1 && fits(person.gender) && person.weight >= 0.5);
      const only = names[names.length - 1];
      return only && names.length === 1 ? { name: only.name, person: only, gender: mention.gender, plural: false, role: '', confidence: 0.6 } : plain(mention, UNRESOLVED);
    }
    const best = near.reduce((a, b) => (b.lastParagraph > a.lastParagraph || (b.lastParagraph === a.lastParagraph && b.weight >= a.weight) ? b : a));
    const known = best.gender === mention.gender;
    if (!known && near.length > 1) return plain(mention, UNRESOLVED);
    return { name: best.name, person: best, gender: mention.gender, plural: false, role: '', confidence: near.length > 1 ? 0.65 : known ? 0.85 : 0.7 };
  }

  /** "the minister": the one person who was given that role. "a minister": somebody new. */
  private role(mention: Mention): Referent {
    const itself: Referent = { ...plain(mention, 0.9), role: mention.head };
    if (mention.plural || !mention.definite) return itself;
    const holders = this.byRole.get(mention.head)?.filter((person) => person.lastParagraph >= 0 && person.roles.get(mention.head)! <= this.paragraph) ?? [];
    if (holders.length === 1) return { name: holders[0]!.name, person: holders[0]!, gender: holders[0]!.gender, plural: false, role: mention.head, confidence: 0.8 };
    if (holders.length > 1) {
      const recent = holders.reduce((a, b) => (b.lastParagraph > a.lastParagraph ? b : a));
      if (holders.every((other) => other === recent || other.lastParagraph < recent.lastParagraph)) {
        return { name: recent.name, person: recent, gender: recent.gender, plural: false, role: mention.head, confidence: 0.55 };
      }
      return itself;
    }
    const spoke = this.roleSpeakers.get(mention.head);
    if (spoke) return { ...spoke, confidence: Math.min(spoke.confidence, 0.75) };
    return this.central(mention) ?? itself;
  }

  /**
   * "the veteran strongman", where nobody was called so: a description of the person whom the text is about. Only when one person
   * was its subject far more than others.
   */
  private central(mention: Mention): Referent | null {
    const [first, second] = this.recent.filter((person) => person.person).sort((a, b) => b.weight - a.weight);
    if (!first || first.weight < 1 || (second && second.weight * 2 > first.weight)) return null;
    return { name: first.name, person: first, gender: first.gender, plural: false, role: mention.head, confidence: 0.55 };
  }
}

function plain(mention: Mention, confidence: number): Referent {
  return { name: mention.name, person: null, gender: mention.gender, plural: mention.plural, role: mention.kind === 'role' ? mention.head : '', confidence };
}

/** "Castell" is "Mira Castell", "M. Castell" is too; "Jon Castell" is not. */
function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.endsWith(` ${short}`)) return true;
  const first = short.split(' ')[0] ?? '';
  const other = long.split(' ')[0] ?? '';
  return first === other || (first.replace('.', '').length === 1 && other.startsWith(first.replace('.', '')));
}
