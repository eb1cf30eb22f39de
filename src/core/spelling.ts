// Which of some words somebody meant who wrote another one: for verdicts and keys in a file that a hand wrote.

/** The fewest letters put in, taken out, changed, or swapped with their neighbour that make one word of another (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Longer words are no slip of a hand. */
const LONGEST = 40;

/** The options, those first that are most like the word; capitals, spaces and hyphens make no difference. */
export function byLikeness(word: string, options: readonly string[]): string[] {
  const sought = folded(word.slice(0, LONGEST));
  const distances = new Map(options.map((option) => [option, editDistance(sought, folded(option.slice(0, LONGEST)))]));
  return [...options].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** The option that the word is a slip of; null when none is near enough. */
export function meant(word: string, options: readonly string[]): string | null {
  if (word.length < 4 || word.length > LONGEST) return null;
  const [best] = byLikeness(word, options);
  return best !== undefined && editDistance(folded(word), folded(best)) <= (word.length < 6 ? 1 : 2) ? best : null;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/gu, '');
}
