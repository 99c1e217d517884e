import type { Report } from "../../report.js";
import type { Rule } from "../../rule.js";
import { grouped } from "../wrap.js";
import { markup, type Markup } from "./markup.js";

/** Each rule that judged, with what it found: also those that passed. */
export function rulesSection({ byRule, summary }: Report, rules: readonly Rule[]): Markup {
  return markup`<table class="stacked" aria-label="Rules">
<thead><tr><th scope="col">verdict</th><th scope="col">rule</th><th scope="col">level</th><th scope="col" class="number">findings</th><th scope="col" class="number">accepted</th><th scope="col">requirement</th></tr></thead>
<tbody>
${Object.entries(byRule).map(([id, { level, count, accepted }]) => {
  const [kind, word] =
    count > 0
      ? level === "must" || summary.strict
        ? ["failed", "✗ broken"]
        : ["undecided", "! broken"]
      : summary.exchanges === 0
        ? ["undecided", "– not judged"]
        : ["passed", "✓ kept"];
  const requirement = rules.find((rule) => rule.id === id)?.requirement;
  const name = markup`<code>${id}</code>`;
  return markup`<tr><td class="${kind}">${word}</td><th scope="row">${count > 0 ? markup`<a href="#rule-${id}">${name}</a>` : name}</th><td class="short">${level}</td><td class="number" data-of="${count === 1 ? "finding" : "findings"}">${grouped(count)}</td><td class="number" data-of="accepted">${grouped(accepted)}</td><td class="said">${requirement}</td></tr>
`;
})}</tbody>
</table>`;
}
