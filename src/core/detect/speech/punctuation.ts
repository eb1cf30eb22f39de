// The marks that the rules of this room look at.

export const EXCLAMATION = 0x21, PERCENT = 0x25, AMPERSAND = 0x26, APOSTROPHE = 0x27, OPEN = 0x28, CLOSE = 0x29, COMMA = 0x2c, HYPHEN = 0x2d, STOP = 0x2e, SLASH = 0x2f;
export const HASH = 0x23, COLON = 0x3a, SEMICOLON = 0x3b, QUESTION = 0x3f, AT = 0x40, BRACKET = 0x5b, CURLY_APOSTROPHE = 0x2019, ELLIPSIS = 0x2026;

/** A dash of any length; a hyphen counts, since many type it for one. */
export function isDash(code: number): boolean {
  return code === HYPHEN || code === 0x2013 || code === 0x2014 || code === 0x2015;
}

/** A mark that ends a sentence. */
export function isFinal(code: number): boolean {
  return code === STOP || code === EXCLAMATION || code === QUESTION || code === ELLIPSIS;
}
