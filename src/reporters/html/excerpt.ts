import type { Excerpt } from "../../evidence.js";
import { markup, type Markup } from "./markup.js";

const KEY = /^(\s*)("(?:[^"\\]|\\.)*")(: .*)$/s;
const COMMENT = /^(.*?)(\/\* [^*]* \*\/,?)$/s;

/** An excerpt as formatted JSON, its line marked, with what is wrong written beside it. */
export function excerptBlock({ lines, at }: Excerpt, predicate: string): Markup {
  return markup`<pre>${lines.map((line, index) =>
    index === at
      ? markup`<mark><span class="vh">here: </span>${coloured(line)} <span class="here">${predicate}</span></mark>`
      : markup`${coloured(line)}\n`,
  )}</pre>`;
}

function coloured(line: string): Markup {
  const [, indent = "", key, rest = line] = KEY.exec(line) ?? [];
  return markup`${indent}${key === undefined ? undefined : markup`<b>${key}</b>`}${commented(rest)}`;
}

function commented(text: string): Markup {
  const [, before = text, comment] = COMMENT.exec(text) ?? [];
  return markup`${before}${comment === undefined ? undefined : markup`<i>${comment}</i>`}`;
}
