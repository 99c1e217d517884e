import { clip } from "./clip.js";
import { markup, type Markup } from "./markup.js";

/** The filter lists at most so many recordings. */
export const MOST_SOURCES = 500;

/** The filters; hidden until the script has made them work. */
export function filters(rules: readonly string[], sources: readonly string[]): Markup {
  return markup`<form class="filters" hidden aria-label="Filter the findings">
${select(
  "rule",
  "Rule",
  "all rules",
  rules.map((id) => [id, id]),
)}
${select(
  "level",
  "Level",
  "all levels",
  ["must", "should"].map((level) => [level, level]),
)}
${select(
  "source",
  "Source",
  "all sources",
  sources.map((source, index) => [String(index), clip(source, 120)]),
)}
<button type="reset">Show all</button>
<output aria-live="polite"></output>
</form>`;
}

function select(name: string, label: string, all: string, options: ReadonlyArray<readonly [value: string, text: string]>): Markup {
  return markup`<label>${label} <select name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => markup`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}
