// Ids of claims: six letters or digits, made once and kept for life.

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 6;

/**
 * A new id that is not among `taken`. `random` gives numbers from 0 up to, not including, 1, as `Math.random` does.
 * The first character is a letter, so that no id looks like a number to YAML.
 */
export function newClaimId(taken: ReadonlySet<string>, random: () => number): string {
  for (let attempt = 0; attempt < 100; attempt++) {
    let id = letter(random(), 26);
    while (id.length < LENGTH) id += letter(random(), ALPHABET.length);
    if (!taken.has(id)) return id;
  }
  // A `random` that repeats itself must not keep us here for ever.
  return derivedClaimId(taken, String(taken.size), 1);
}

function letter(random: number, among: number): string {
  return ALPHABET.charAt(Math.min(among - 1, Math.floor(random * among)));
}

/**
 * The id of a claim that a hand left without one: the same on every reading of the same quote and occurrence. Claims that
 * would share an id get the next free one, in the order of the file; `earlier` counts those that said the same before it.
 */
export function derivedClaimId(taken: ReadonlySet<string>, quote: string, nth: number, earlier = 0): string {
  for (let attempt = earlier; ; attempt++) {
    let hash = fnv1a(`${quote}\n${nth}\n${attempt}`);
    let id = ALPHABET.charAt(hash % 26);
    hash = Math.floor(hash / 26);
    while (id.length < LENGTH) {
      id += ALPHABET.charAt(hash % ALPHABET.length);
      hash = Math.floor(hash / ALPHABET.length);
    }
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo): short, and the same on every machine. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
