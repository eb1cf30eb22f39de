// Names and words as people compare them.

/** Upper and lower case, and runs of white space, are alike to a person who looks for something. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
