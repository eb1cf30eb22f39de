// Where strings stand in a text: many strings, one walk over the text.

/** How many characters of a string are looked up while walking; shorter strings are searched one by one. */
const GRAM = 4;
const TABLE = 1 << 16;

/** Characters compared after which a search gives up, so that "aaaa…" sought in "aaaa…" cannot hang the editor. */
const MOST_CHARACTERS = 100_000_000;

function gramAt(text: string, at: number): number {
  const hash = (text.charCodeAt(at) * 0x9e5b + text.charCodeAt(at + 1)) * 0x2f0b + text.charCodeAt(at + 2) * 0x1dd3 + text.charCodeAt(at + 3);
  return (hash ^ (hash >>> 13)) & (TABLE - 1);
}

interface Needle {
  readonly index: number;
  readonly string: string;
  /** Where in the string its rarest gram stands. */
  readonly offset: number;
}

function rarestGram(string: string, counts: Uint32Array): number {
  let best = 0;
  for (let at = 1; at + GRAM <= string.length; at++) {
    if (counts[gramAt(string, at)]! < counts[gramAt(string, best)]!) best = at;
  }
  return best;
}

/**
 * Visits the places where the `strings` stand in `text` (overlapping ones too), for each string in ascending order.
 * `visit(index of the string, offset)` returns false when it wants no more of that string.
 * Each string is looked for by its rarest four characters, so that the cost is one walk over the text and little per string.
 */
export function findStrings(text: string, strings: readonly string[], visit: (index: number, at: number) => boolean): void {
  const counts = new Uint32Array(TABLE);
  const isWorthWalking = strings.length > 3;
  if (isWorthWalking) for (let at = 0; at + GRAM <= text.length; at++) counts[gramAt(text, at)]!++;
  const buckets = new Map<number, Needle[]>();
  const present = new Uint8Array(TABLE);
  strings.forEach((string, index) => {
    if (string === '') return;
    if (!isWorthWalking || string.length < GRAM) {
      for (let at = text.indexOf(string); at >= 0 && visit(index, at); at = text.indexOf(string, at + 1));
      return;
    }
    const offset = rarestGram(string, counts);
    const gram = gramAt(string, offset);
    if (counts[gram] === 0) return;
    present[gram] = 1;
    const bucket = buckets.get(gram);
    if (bucket) bucket.push({ index, string, offset });
    else buckets.set(gram, [{ index, string, offset }]);
  });
  if (buckets.size > 0) walk(text, buckets, present, visit);
}

function walk(text: string, buckets: Map<number, Needle[]>, present: Uint8Array, visit: (index: number, at: number) => boolean): void {
  let characters = 0;
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = gramAt(text, at);
    if (present[gram] === 0) continue;
    const bucket = buckets.get(gram)!;
    for (let which = bucket.length - 1; which >= 0; which--) {
      const { index, string, offset } = bucket[which]!;
      characters += string.length;
      if (at < offset || !text.startsWith(string, at - offset) || visit(index, at - offset)) continue;
      bucket.splice(which, 1);
      if (bucket.length === 0) present[gram] = 0;
    }
    if (characters > MOST_CHARACTERS) return;
  }
}
