// Where a text stops being JSON. `JSON.parse` says it in some cases only, and in other words in each version of Node.

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const WORD = /true|false|null/y;

/**
 * The offset of the first character that cannot belong to a JSON text (RFC 8259), the text's length when it breaks off;
 * null when it is one. Linear, and flat however deep the text nests.
 */
export function jsonFault(text: string): number | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const string = (): boolean => text[at] === '"' && skip(STRING) && text[at] === '"' && ++at > 0;
  const key = (): boolean => string() && skip(SPACE) && text[at] === ':' && ++at > 0;
  const closers: string[] = [];

  for (;;) {
    skip(SPACE);
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      at++;
      skip(SPACE);
      const closer = sign === '{' ? '}' : ']';
      if (text[at] !== closer) {
        closers.push(closer);
        if (closer === '}' && !key()) return at;
        continue;
      }
      at++;
    } else if (sign === '"') {
      if (!string()) return at;
    } else if (!skip(NUMBER) && !skip(WORD)) {
      return at;
    }
    // A value has ended: close what ends with it, up to the next comma.
    for (;;) {
      skip(SPACE);
      const closer = closers.at(-1);
      if (closer === undefined) return at === text.length ? null : at;
      if (text[at] === closer) {
        at++;
        closers.pop();
        continue;
      }
      if (text[at] !== ',') return at;
      at++;
      skip(SPACE);
      if (closer === '}' && !key()) return at;
      break;
    }
  }
}
