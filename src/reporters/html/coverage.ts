import type { CountedPoint } from "../../coverage.js";
import type { Report } from "../../report.js";
import { kindsOf } from "../coverage.js";
import { counted, grouped } from "../wrap.js";
import { byKey } from "./by-key.js";
import { markup, type Markup } from "./markup.js";

/** The contract as a map: every alternative that it offers, with the number of times that it was taken. */
export function coverageSection({ coverage }: Report): Markup {
  const areas = byKey(coverage.points, areaOf);
  return markup`<p>${grouped(coverage.seen)} of the ${grouped(coverage.total)} alternatives that the contract offers were seen, ${coverage.percent} %.${
    coverage.minimum === null ? undefined : ` At least ${coverage.minimum} % were asked for.`
  }</p>
<ul class="kinds">${kindsOf(coverage).map(({ kind, seen, total }) => markup`<li><span>${kind}</span> ${bar(seen, total)} <span>${seen} of ${total}</span></li>`)}</ul>
<label class="never-only" hidden><input type="checkbox"> only what was never seen</label>
<p class="legend" aria-hidden="true"><span class="chip seen">seen <b>12</b></span> <span class="chip never">never seen</span></p>
${[...areas].map(([area, points]) => areaBlock(area, points))}`;
}

function areaBlock(area: string, points: readonly CountedPoint[]): Markup {
  const places = byKey(points, placeIn);
  const never = points.filter(({ count }) => count === 0).length;
  return markup`<details class="area"${never > 0 ? markup` data-never=""` : undefined} open><summary><h3>${area}</h3> <small>${points.length - never} of ${counted(points.length, "alternative")} seen</small></summary>
<table><caption class="vh">${area}: places and their alternatives</caption>
<thead class="vh"><tr><th scope="col">place</th><th scope="col">alternatives</th></tr></thead>
<tbody>
${[...places].map(
  ([place, alternatives]) =>
    markup`<tr${alternatives.some(({ count }) => count === 0) ? markup` data-never=""` : undefined}><th scope="row"><code>${place}</code></th><td><ul class="chips">${alternatives.map(chip)}</ul></td></tr>
`,
)}</tbody></table></details>
`;
}

function chip({ kind, value, count }: CountedPoint): Markup {
  const name = kind === "status" ? "answers" : value;
  return count > 0
    ? markup`<li class="chip seen">${name} <b>${grouped(count)}</b></li>`
    : markup`<li class="chip never">${name} <span class="vh">never seen</span></li>`;
}

function bar(seen: number, total: number): Markup {
  return markup`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8"/><rect class="done" width="${Math.round((seen / total) * 100)}" height="8"/></svg>`;
}

function areaOf({ kind, where }: CountedPoint): string {
  const [shape, inside] = where.split("#");
  if (inside !== undefined) return kind === "run-status" ? "Statuses of a run" : `Body: ${shape}`;
  if (kind === "credentials") return "Credentials";
  if (where.startsWith("/request/query/")) return "Parameters";
  if (where.startsWith("/request/headers/")) return "Request headers";
  if (where.startsWith("/response/headers/")) return "Response headers";
  return "Answers by status";
}

function placeIn({ kind, where, value }: CountedPoint): string {
  if (kind === "status") return value;
  const inside = where.split("#")[1];
  return inside ?? where.replace(/^\/(request|response)\/(query\/|headers\/)?/, "");
}
