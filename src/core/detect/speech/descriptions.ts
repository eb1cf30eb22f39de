// How later mentions call somebody otherwise than the first did: by a wider word for the office ("the union leader" of a union secretary), by age
// ("the teenager"), by people or party ("the Finn", "the Conservative").

import { SpeechTag } from '../lexicon/speech';
import { wordOf } from '../lexicon/word';
import type { Mention } from './local';
import type { Person } from './persons';

/** Each wider word with those that it may stand for: hypernyms of offices and trades, as in WordNet. */
const wider: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries({
  leader: 'secretary president chair chairman chairwoman chairperson head chief premier chancellor mayor convener',
  boss: 'chief chair chairman chairwoman director executive president manager head ceo founder owner',
  chief: 'head director commissioner superintendent chair president ceo executive',
  head: 'chief director chair president principal headteacher dean rector',
  official: 'minister secretary director commissioner deputy envoy spokesman spokeswoman chief adviser administrator',
  executive: 'ceo cfo coo chairman chairwoman director president founder',
  politician: 'minister senator mp congressman congresswoman lawmaker legislator deputy councillor mayor governor premier president chancellor candidate backbencher',
  lawmaker: 'senator mp congressman congresswoman legislator deputy representative backbencher',
  lawyer: 'barrister solicitor attorney counsel prosecutor', attorney: 'lawyer prosecutor counsel', barrister: 'counsel prosecutor', prosecutor: 'attorney',
  officer: 'detective inspector sergeant constable captain superintendent commander sheriff commissioner colonel major lieutenant general', detective: 'inspector',
  doctor: 'physician surgeon psychiatrist neurologist cardiologist oncologist virologist epidemiologist', physician: 'doctor surgeon',
  scientist: 'physicist chemist biologist geologist astronomer climatologist meteorologist virologist epidemiologist ecologist statistician researcher professor',
  researcher: 'scientist author professor academic physicist chemist biologist epidemiologist economist', academic: 'professor lecturer historian economist philosopher scholar dean',
  meteorologist: 'forecaster', forecaster: 'meteorologist', expert: 'professor scientist researcher analyst engineer economist historian',
  journalist: 'reporter editor correspondent columnist broadcaster', writer: 'author novelist poet playwright columnist', coach: 'manager', manager: 'coach',
  player: 'striker goalkeeper midfielder defender winger captain', cleric: 'priest bishop archbishop cardinal imam rabbi pastor', diplomat: 'ambassador envoy',
  businessman: 'entrepreneur founder owner ceo executive', businesswoman: 'entrepreneur founder owner ceo executive', entrepreneur: 'founder owner',
}).map(([word, narrower]) => [word, new Set(narrower.split(' '))]));

/** Wider words for whoever has a science: "the researcher" of a volcanologist. */
const scholars = new Set(['scientist', 'researcher', 'expert', 'academic']);

/** Words that say a stage of life, with the ages that it spans. */
const ages: Readonly<Record<string, readonly [low: number, high: number]>> = { teenager: [13, 19], pensioner: [60, 125] };

/** The word right before the head of a role mention, when it names a body: "union" of "the union leader"; '' for none. */
export function bodyIn({ name, head }: Mention): string {
  const words = name.toLowerCase().split(/\s+/u);
  const before = words[words.indexOf(head) - 1] ?? '';
  return before !== '' && wordOf(before).tags & SpeechTag.Source ? before : '';
}

/** Whether a person known as something else of another body cannot be meant: "the union leader" is no "party leader". */
export function isOfAnotherBody(person: Person, head: string, body: string): boolean {
  if (body === '' || person.roles.has(`${body} ${head}`)) return false;
  for (const role of person.roles.keys()) if (role.endsWith(` ${head}`)) return true;
  return false;
}

/** Whether the head is a wider word for a role of the person; with a body before it, for a role in that body ("union secretary"). */
export function isWiderFor(person: Person, head: string, body: string): boolean {
  const narrower = wider.get(head);
  if (!narrower) return false;
  for (const role of person.roles.keys()) {
    const space = role.lastIndexOf(' ');
    const bare = role.slice(space + 1);
    if ((narrower.has(bare) || (scholars.has(head) && bare.endsWith('ologist'))) && (body === '' ? space < 0 : role.slice(0, Math.max(0, space)) === body)) return true;
  }
  return false;
}

/** Whether the head has a wider meaning that roles can fall under. */
export function isWider(head: string): boolean {
  return wider.has(head);
}

/**
 * How a mention may describe a person by what everybody is: age, people, party. `fits` tells of whom it can be said; null where the mention says
 * an office or a trade, which may well be somebody else's.
 */
export function traitOf({ name, head, kind }: Mention): { readonly fits: (person: Person) => boolean; readonly isSure: boolean } | null {
  const years = ages[head];
  if (years) return { isSure: true, fits: (person) => ageOf(person) >= years[0] && ageOf(person) <= years[1] };
  const age = /^(?:the )?(\d{1,3})-year-old/u.exec(name);
  if (age) return { isSure: false, fits: (person) => ageOf(person) < 0 || ageOf(person) === Number(age[1]) };
  // "the Finn": a capital, and one word.
  const isMember = kind === 'role' && /^\p{Lu}/u.test(name) && !name.includes(' ') && !(wordOf(head).tags & SpeechTag.Role);
  return isMember ? { isSure: false, fits: () => true } : null;
}

/** The age said of a person; -1 where none was. */
function ageOf(person: Person): number {
  for (const role of person.roles.keys()) if (role.endsWith('-year-old')) return Number.parseInt(role, 10);
  return -1;
}
