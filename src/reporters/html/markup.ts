import { plain } from "../wrap.js";

const made = new WeakSet<object>();

/** HTML that this folder has made. Nothing that was read from outside can pass for it. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: markup as it is, and everything else as text. */
export type Part = Markup | string | number | undefined | readonly Part[];

/** HTML from a template, in which whatever is no markup of ours is escaped, as the text of an element or of a quoted attribute. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return marked(strings.reduce((html, text, index) => html + render(parts[index - 1]) + text));
}

/** A text of our own that is HTML, a style sheet or a script already. Never for anything from traffic. */
export function trusted(html: string): Markup {
  return marked(html);
}

function marked(html: string): Markup {
  const result = { html };
  made.add(result);
  return result;
}

function render(part: Part): string {
  if (part === undefined) return "";
  if (typeof part !== "object") return escape(String(part));
  if (Array.isArray(part)) return part.map(render).join("");
  return made.has(part) ? (part as Markup).html : escape(JSON.stringify(part));
}

function escape(text: string): string {
  return plain(text)
    .replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
