// The persons that an article names: by surname, by first name, by the roles said of them.

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
  /** How often it was the subject of a sentence or spoke, of late: fades with each paragraph. */
  weight: number;
  spoke: boolean;
  /** When it was last a subject or spoke, counted over the article; 0 for never. */
  subjectAt: number;
}

/** More people of one surname or one office than this are told apart no more: lists stay short, and the pass linear. */
const MOST = 16;

export class Persons {
  private readonly byHead = new Map<string, Person[]>();
  /** By first name; null for one that several bear. */
  private readonly byFirst = new Map<string, Person | null>();
  private readonly byRole = new Map<string, Person[]>();

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
    const { name, head, gender, person: isPerson } = mention;
    const fresh: Person = { name, head, gender, roles: new Map(), person: isPerson, lastParagraph: -1, weight: 0, spoke: false, subjectAt: 0 };
    this.addRoles(fresh, mention.roles, paragraph);
    if (known) {
      if (known.length < MOST) known.push(fresh);
    } else this.byHead.set(key, [fresh]);
    const space = name.indexOf(' ');
    if (space > 0 && isPerson) {
      const first = name.slice(0, space).toLowerCase();
      this.byFirst.set(first, this.byFirst.has(first) ? null : fresh);
    }
  }

  private addRoles(person: Person, roles: readonly string[], paragraph: number): void {
    for (const role of roles) {
      if (person.roles.has(role)) continue;
      person.roles.set(role, paragraph);
      const list = this.byRole.get(role);
      if (list) {
        if (list.length < MOST) list.push(person);
      } else this.byRole.set(role, [person]);
    }
  }

  /** All of whom a role was said anywhere in the article. */
  holders(role: string): readonly Person[] {
    return this.byRole.get(role) ?? none;
  }

  /** Those named in full, one for each first name; null for a first name that several bear. */
  inFull(): Iterable<Person | null> {
    return this.byFirst.values();
  }

  /** Whom a name means, and how sure that is. `recent`: who was mentioned of late, for names spelled otherwise. */
  find(mention: Mention, recent: readonly Person[]): { readonly person: Person; readonly confidence: number } | null {
    const key = mention.head.toLowerCase();
    const all = this.byHead.get(key);
    const full = mention.name.includes(' ') || all?.some(({ name }) => name.includes(' ')) ? null : this.fullFor(key, mention.gender, recent);
    if (full || !all) return full;
    const [only] = all;
    if (all.length === 1) return { person: only!, confidence: 0.97 };
    const fitting = all.filter((person) => sameName(person.name, mention.name) && !(mention.gender && person.gender && mention.gender !== person.gender));
    const candidates = fitting.length ? fitting : all;
    const person = candidates.reduce((a, b) => (b.lastParagraph > a.lastParagraph ? b : a));
    return { person, confidence: candidates.length === 1 ? 0.97 : mention.name.includes(' ') ? 0.95 : 0.6 };
  }

  /**
   * The full name behind one word that is nobody's surname: a first name ("Gloria" of Gloria Orr), or a surname spelled otherwise
   * ("Castel" once Mira Castell was introduced). Only when one person fits.
   */
  private fullFor(key: string, gender: Gender, recent: readonly Person[]): { readonly person: Person; readonly confidence: number } | null {
    const first = this.byFirst.get(key);
    const person = first ?? variantOf(key, recent);
    if (!person || (gender && person.gender && gender !== person.gender)) return null;
    return { person, confidence: first ? 0.9 : 0.65 };
  }
}

const none: readonly Person[] = [];

/** The only one of `recent` whose surname is a variant of a word in lower case. */
function variantOf(word: string, recent: readonly Person[]): Person | null {
  if (word.length < 5) return null;
  let found: Person | null = null;
  for (const person of recent) {
    if (!person.person || Math.abs(person.head.length - word.length) > 1 || !isVariant(person.head.toLowerCase(), word) || !person.name.includes(' ')) continue;
    if (found) return null;
    found = person;
  }
  return found;
}

/** "Castel" and "Castell", "Waters" and "Water": one letter more, less, or another, behind the same first two. */
function isVariant(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  if (same < 2) return false;
  const rest = (text: string, skip: number) => text.slice(same + skip);
  return a.length === b.length ? rest(a, 1) === rest(b, 1) : a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
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
