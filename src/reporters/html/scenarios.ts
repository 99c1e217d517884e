import { namesRequests, PROBE, type ScenarioResult } from "../../probe/result.js";
import type { Report } from "../../report.js";
import { clip } from "./clip.js";
import { markup, type Markup } from "./markup.js";

const SIGNS = { passed: "✓", failed: "✗", undecided: "?" } as const;

/** What came of each scenario, where a live server was probed: what failed first. */
export function scenariosSection(report: Report): Markup | undefined {
  const { scenarios } = report;
  if (scenarios === undefined || scenarios.length === 0) return undefined;
  const order = ["failed", "undecided", "passed"];
  const rows = scenarios
    .filter(({ verdict }) => verdict !== "passed")
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const passed = scenarios.filter(({ verdict }) => verdict === "passed");
  const counts = order.map((verdict) => `${scenarios.filter((one) => one.verdict === verdict).length} ${verdict}`).join(", ");
  return markup`<p>Fixed series of requests that were sent to the server: ${counts}.${
    namesRequests(report) ? markup` Below, <code>${PROBE}:6</code> is the answer to the sixth of its requests.` : undefined
  }</p>
${rows.length === 0 ? undefined : table("Scenarios", rows)}
${passed.length === 0 ? undefined : markup`<details${rows.length === 0 ? markup` open` : undefined}><summary>${passed.length} passed</summary>${table("Scenarios that passed", passed)}</details>`}`;
}

function table(label: string, rows: readonly ScenarioResult[]): Markup {
  return markup`<table class="stacked" aria-label="${label}">
<thead><tr><th scope="col">verdict</th><th scope="col">scenario</th><th scope="col">level</th><th scope="col">requirement</th><th scope="col" class="number">requests</th></tr></thead>
<tbody>
${rows.map(
  ({ id, level, requirement, verdict, reason, requests }) =>
    markup`<tr><td class="${verdict}">${SIGNS[verdict]} ${verdict}</td><th scope="row"><code>${id}</code></th><td class="short">${level}</td><td class="said">${requirement}${
      reason === null ? undefined : markup`<br><span class="reason">${clip(reason, 600)}</span>`
    }</td><td class="number" data-of="${requests === 1 ? "request" : "requests"}">${requests}</td></tr>
`,
)}</tbody>
</table>`;
}
