// Who may sign a verdict off, and who did. A sidecar is a text file, so these are rules of courtesy: they hold back a slip, not a forger.

import type { Claim, SignOff } from '../sidecar/model';
import { fold } from './names';

/**
 * Why somebody cannot sign: nobody knows their name; there is no verdict to sign; they have signed; they are the one who checked
 * the claim, and it is a second person who signs.
 */
export type SignOffBlock = 'no-name' | 'no-verdict' | 'signed-already' | 'own-check';

/** Why `me` cannot sign the claim's verdict off; null when they can. `me` is empty where the name is not known. */
export function signOffBlock(claim: Claim, me: string): SignOffBlock | null {
  if (fold(me) === '') return 'no-name';
  if (claim.verdict === undefined) return 'no-verdict';
  if (signOffBy(claim, me)) return 'signed-already';
  return isSamePerson(claim.assignee, me) ? 'own-check' : null;
}

/** The signature of a person; undefined when there is none. */
export function signOffBy({ signedOff }: Claim, name: string): SignOff | undefined {
  return signedOff.find(({ by }) => isSamePerson(by, name));
}

/** How many people signed: who signed twice counts once; a signature without a name is somebody's. */
export function signatures({ signedOff }: Pick<Claim, 'signedOff'>): number {
  const names = signedOff.map(({ by }) => fold(by ?? ''));
  return new Set(names.filter((name) => name !== '')).size + names.filter((name) => name === '').length;
}

/** The people who check, note or sign, each once, in the order of the alphabet: those that a claim can be given to. */
export function peopleOf(claims: Iterable<Claim>): string[] {
  const people = new Map<string, string>();
  for (const { assignee, notes, signedOff } of claims) {
    for (const name of [assignee, ...notes.map(({ by }) => by), ...signedOff.map(({ by }) => by)]) {
      if (name?.trim() && !people.has(fold(name))) people.set(fold(name), name.trim());
    }
  }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

function isSamePerson(one: string | undefined, other: string): boolean {
  return one !== undefined && fold(one) === fold(other);
}
