import type { Report } from "../../report.js";
import { rules } from "../../rules/index.js";
import { counted, grouped } from "../wrap.js";
import { byKey } from "./by-key.js";
import { clip } from "./clip.js";
import { markup, type Markup } from "./markup.js";

const MOST_ITEMS = 50;

/** The verdict in a word or two. */
export function verdictWord({ summary, failures }: Report): string {
  if (summary.verdict === "conforms" && failures.length > 0) return "Conforms, but the run fails";
  return { conforms: "Conforms", violates: "Violates the contract", undecided: "Undecided" }[summary.verdict];
}

/** The verdict, the numbers, and whatever fails the run beside findings. */
export function verdictSection(report: Report): Markup {
  const { contract, summary, failures, errors, unjudged, coverage } = report;
  const kind = summary.verdict === "conforms" && failures.length > 0 ? "violates" : summary.verdict;
  const failed = failedScenarios(report);
  const sign = { conforms: "✓", violates: "✗", undecided: "?" }[kind];
  return markup`<div class="verdict ${kind}">
<h1><span class="sign" aria-hidden="true">${sign}</span> ${verdictWord(report)} <small>contract ${contract.version} of <code>GET /threads/{thread_id}/runs</code></small></h1>
<p class="lead">${lead(report)}</p>
</div>
<dl class="numbers">
${number("exchanges", summary.exchanges)}
${number("runs", summary.runs)}
${failed > 0 ? number(failed === 1 ? "failed scenario" : "failed scenarios", failed, "bad") : undefined}
${number("findings: must", summary.must, summary.must > 0 ? "bad" : "")}
${number("findings: should", summary.should, summary.should > 0 ? "warn" : "")}
${summary.accepted > 0 ? number("accepted", summary.accepted) : undefined}
${summary.unjudged > 0 ? number("not judged", summary.unjudged, "warn") : undefined}
${summary.ignored > 0 ? number("of other operations", summary.ignored) : undefined}
${number("contract seen", `${coverage.percent} %`)}
</dl>
${brokenRules(report)}
${list("Rules that failed", errors)}
${list("Why the run fails", failures)}
${unjudged.map(({ reason, count, first }) =>
  list(
    `Not judged: ${reason}, ${counted(count, "time")}`,
    first,
    count > first.length ? `and ${grouped(count - first.length)} more` : undefined,
  ),
)}`;
}

function failedScenarios({ scenarios = [] }: Report): number {
  return scenarios.filter(({ verdict }) => verdict === "failed").length;
}

/** The sentence that someone who has never seen the tool needs. */
function lead(report: Report): string {
  const { summary, groups, ungrouped, scenarios = [] } = report;
  const failed = failedScenarios(report);
  const judged = `${counted(summary.exchanges, "answer")}${serversOf(report)} with ${counted(summary.runs, "run")} judged${
    failed > 0 ? `; ${failed} of ${counted(scenarios.length, "scenario")} failed` : ""
  }`;
  const kinds = counted(groups.length, "kind") + (ungrouped > 0 ? " and more" : "");
  if (summary.exchanges === 0) return "Nothing was judged, so nothing can be said.";
  if (summary.must + summary.should === 0)
    return `${judged}; ${failed > 0 ? "by itself each answer" : "each"} keeps the contract as far as it could be judged.`;
  return `${judged}; ${counted(summary.must + summary.should, "finding")} of ${kinds}. A broken must fails the run${
    summary.strict ? ", and so does a broken should, since it is strict." : "; a broken should does not."
  }`;
}

/** Who gave the answers, where the exchanges tell. */
function serversOf({ evidence }: Report): string {
  const [first, ...others] = evidence?.servers ?? [];
  if (first === undefined) return "";
  return ` of ${clip(first, 100)}${others.length > 0 ? ` and ${counted(others.length, "other server")}` : ""}`;
}

/** What is broken in a line each, so that the first screen tells what is wrong. */
function brokenRules({ groups }: Report): Markup | undefined {
  const byRule = byKey(groups, ({ rule, level }) => `${level} ${rule}`);
  if (byRule.size === 0) return undefined;
  const lines = [...byRule.values()].map((alike) => {
    const [first] = alike;
    const requirement = rules.find(({ id }) => id === first?.rule)?.requirement;
    const count = alike.reduce((total, group) => total + group.count, 0);
    return markup`<li><span><span class="level ${first?.level}">${first?.level}</span></span> <a href="#rule-${first?.rule}"><code>${first?.rule}</code></a> <span>${requirement}</span> <span>${counted(count, "time")}</span></li>`;
  });
  return markup`<h2 class="vh">What is broken</h2><ul class="broken-rules">${lines}</ul>`;
}

function number(label: string, value: number | string, kind = ""): Markup {
  return markup`<div class="${kind}"><dt>${label}</dt><dd>${typeof value === "number" ? grouped(value) : value}</dd></div>`;
}

function list(title: string, items: readonly string[], more?: string): Markup | undefined {
  if (items.length === 0) return undefined;
  const hidden = items.length - Math.min(items.length, MOST_ITEMS);
  return markup`<div class="notice"><h2>${title}</h2><ul>${items.slice(0, MOST_ITEMS).map((item) => markup`<li>${clip(item, 600)}</li>`)}${hidden > 0 ? markup`<li>and ${grouped(hidden)} more</li>` : undefined}${more === undefined ? undefined : markup`<li>${more}</li>`}</ul></div>`;
}
