// Markdown for hovers that show text from strangers: what they wrote stays text, whatever it looks like.

/** Characters that are never shown: controls, and marks that turn the direction of text around them. */
 
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as Markdown that shows just that text, in one line: no markup, no link (also no `<command:…>`), no icon, no HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, (mark) => `\\${mark}`);
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
