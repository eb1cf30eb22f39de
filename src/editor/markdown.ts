// Markdown that shows text from strangers. In hovers what they wrote stays text, whatever it looks like; in notes it is Markdown that
// can do nothing but look like it.

/** Characters that are never shown: controls, and marks that turn the direction of text around them. */
 
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as Markdown that shows just that text, in one line: no markup, no link (also no `<command:…>`), no icon, no HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, (mark) => `\\${mark}`);
}

/** Parts two characters that together would mean something in Markdown, and cannot be seen. */
const JOINER = '\u2060';

/** What comes before a picture, and before an address that is neither of the web nor of mail. */
const UNSAFE: readonly RegExp[] = [
  /!(?=\[)/gu, // ![picture](…), ![picture][name]
  /\](?=[(:])(?![(:]\s*<?\s*(?:https?:\/\/|mailto:))/giu, // [words](file:///…), [name]: file:///…
  /<(?!https?:|mailto:)(?=[a-z][a-z\d+.-]*:)/giu, // <file:///…>
];

/** A note as its Markdown, without pictures and with links to the web and to mail addresses only; to be shown untrusted and without HTML. */
export function noteMarkdown(text: string): string {
  return UNSAFE.reduce((safe, pattern) => safe.replace(pattern, `$&${JOINER}`), text.replace(UNSEEN, ''));
}

/** A link to a web page; just the label when the address is no http or https address. */
export function webLink(label: string, address: string): string {
  const url = toWebUrl(address);
  return url ? `[${escapeMarkdown(label)}](<${url}>)` : escapeMarkdown(label);
}

/** A link that runs a command; `enabledCommands` of the Markdown must name it. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}

/** The address in normal form when it is http or https, else null. */
export function toWebUrl(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href.replace(/[<>\s]/gu, encodeURIComponent) : null;
  } catch {
    return null;
  }
}
