// HTML for web views that show text from strangers: whatever is put into a template is text, unless a template made it.

export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | readonly Html[];

/** ``html`<b>${claimant}</b>` ``: values are escaped, for content and for attributes in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + toText(values[index - 1]!) + part));
}

function toText(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
