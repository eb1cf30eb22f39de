// Words as they are compared where only what they say counts.

/** Printable ASCII with single spaces between the words, as nearly all text is. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;

/** The words in one normal form of their letters, each run of white space one space, none at the ends: re-wrapped lines say the same. */
export function folded(words: string): string {
  return PLAIN.test(words) ? words : words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
