import type { Finding, FindingGroup, Report } from "../../report.js";
import { rules } from "../../rules/index.js";
import { detailOf, where } from "../where.js";
import { counted, grouped } from "../wrap.js";
import { byKey } from "./by-key.js";
import { clip } from "./clip.js";
import { excerptBlock } from "./excerpt.js";
import { filters, MOST_SOURCES } from "./filters.js";
import { listedByGroup, predicateOf } from "./listed.js";
import { markup, trusted, type Markup } from "./markup.js";

/** The page stays under 10 MB: so much for the groups with their answers, and for the places with them. */
const MOST_GROUP_BYTES = 4_500_000;
const MOST_BYTES = 8_000_000;
const MOST_PLACES = 10_000;
/** So many places of each kind have their room before any kind has more. */
const FIRST_PLACES = 5;
/** With more kinds than these, the browser lays out only what is on the screen. */
const MANY = 50;
/** Answers that are shown at once; those of later groups open on demand, so that a page of thousands is soon there. */
const OPEN_ANSWERS = 25;

/** The findings by rule, alike ones once, with the answer, the requirement and the places. */
export function findingsSection(report: Report): Markup {
  if (report.groups.length === 0) return markup`<p>${report.summary.exchanges === 0 ? "Nothing was judged." : "None."}</p>`;
  const listed = listedByGroup(report);
  const sources = sourcesOf(listed.values());
  const blocks = groupBlocks(report, listed, sources);
  const byRule = byKey(blocks.keys(), ({ rule }) => rule);
  const left = report.groups.length - blocks.size;
  return markup`${filters([...byRule.keys()], sources)}
<div${blocks.size > MANY ? markup` class="many"` : undefined}>
${[...byRule].map(([id, groups]) => ruleBlock(id, groups, blocks))}</div>
${left > 0 ? markup`<p class="left">${counted(left, "further kind")} of findings would make this page too large, and ${left === 1 ? "is" : "are"} left out. The JSON report has them.</p>` : undefined}
${report.ungrouped > 0 ? markup`<p class="left">${counted(report.ungrouped, "further finding")} of yet other kinds ${report.ungrouped === 1 ? "is" : "are"} counted, but not shown.</p>` : undefined}`;
}

function sourcesOf(lists: Iterable<readonly Finding[]>): readonly string[] {
  const sources = new Set<string>();
  for (const findings of lists) for (const finding of findings) sources.add(sourceOf(finding));
  return [...sources].slice(0, MOST_SOURCES);
}

function sourceOf({ source }: Finding): string {
  return source ?? "no recording";
}

/** First each group with its answer, then the places with what room is left. */
function groupBlocks(
  report: Report,
  listed: ReadonlyMap<FindingGroup, readonly Finding[]>,
  sources: readonly string[],
): ReadonlyMap<FindingGroup, Markup> {
  const heads = new Map<FindingGroup, Markup>();
  let bytes = 0;
  for (const group of report.groups) {
    const head = headOf(group, heads.size < OPEN_ANSWERS);
    const size = Buffer.byteLength(head.html);
    // One that is too long must not hide the short ones after it.
    if (bytes + size > MOST_GROUP_BYTES) continue;
    bytes += size;
    heads.set(group, head);
  }
  const numbers = new Map(sources.map((source, index) => [source, index]));
  const placesOf = (group: FindingGroup) => listed.get(group) ?? group.first;
  const few = (group: FindingGroup) => Math.min(FIRST_PLACES, placesOf(group).length);
  let places = 0;
  let later = [...heads.keys()].reduce((sum, group) => sum + few(group), 0);
  const blocks = new Map<FindingGroup, Markup>();
  for (const [group, head] of heads) {
    const rows: Markup[] = [];
    later -= few(group);
    for (const finding of placesOf(group)) {
      // The places of one kind must not use up the room for the first ones of those after it.
      if (places + later >= MOST_PLACES || bytes > MOST_BYTES) break;
      const row = placeRow(finding, group, numbers.get(sourceOf(finding)));
      bytes += Buffer.byteLength(row.html);
      places += 1;
      rows.push(row);
    }
    const own = new Set(placesOf(group).map((finding) => numbers.get(sourceOf(finding))));
    blocks.set(group, groupBlock(group, head, rows, [...own].join(" ")));
  }
  return blocks;
}

function headOf(group: FindingGroup, open: boolean): Markup {
  const [first] = group.first;
  const answer =
    first === undefined || group.excerpt === undefined
      ? undefined
      : markup`<details class="answer"${trusted(open ? " open" : "")}><summary>The answer at <code>${clip(where(first), 300)}</code></summary>
<p class="request">${first.method ?? "GET"} <code>${clip(first.path ?? "(request not recorded)", 300)}</code> gave ${first.status}</p>
${excerptBlock(group.excerpt, `← ${group.level} ${clip(predicateOf(group), 90)}${clip(detailOf(first, group), 200)}`)}
<p>received <code>${clip(first.received, 300)}</code></p></details>`;
  return markup`<h4><span class="level ${group.level}">${group.level}</span> <code>${clip(group.message, 600)}</code></h4>
${answer}`;
}

function groupBlock(group: FindingGroup, head: Markup, rows: readonly Markup[], sources: string): Markup {
  const left = group.count - rows.length;
  return markup`<article data-level="${group.level}" data-sources="${sources}">
${head}
<details class="places"><summary>${counted(group.count, "place")}</summary>
<ol>
${rows}</ol>${left > 0 ? markup`<p class="left">${grouped(left)} more ${left === 1 ? "is" : "are"} not listed here. <code>--max-findings</code> lists more, up to ${grouped(MOST_PLACES)} on this page; <code>--findings FILE</code> writes every one.</p>` : undefined}
</details>
</article>
`;
}

function placeRow(finding: Finding, group: FindingGroup, source: number | undefined): Markup {
  const { pointer, received, runId } = finding;
  return markup`<li data-source="${source}"><code>${clip(where(finding), 200)}</code> <code>${pointer === "" ? "the body" : clip(pointer, 200)}</code>${clip(
    detailOf(finding, group),
    200,
  )} received <code>${clip(received, 160)}</code>${runId === null ? undefined : ` in ${clip(runId, 80)}`}</li>
`;
}

function ruleBlock(id: string, groups: readonly FindingGroup[], blocks: ReadonlyMap<FindingGroup, Markup>): Markup {
  const rule = rules.find((candidate) => candidate.id === id);
  const count = groups.reduce((total, group) => total + group.count, 0);
  const about =
    rule === undefined
      ? undefined
      : markup`<aside aria-label="About the rule ${id}"><dl>
<dt>Requirement</dt><dd>${rule.requirement}</dd>
<dt>Why it matters</dt><dd>${rule.why}</dd>
<dt>How it is known</dt><dd>${{ documented: "A vendor's own document says it.", observed: "Recorded traffic shows it.", inferred: "It follows from its neighbours." }[rule.evidence]}</dd>
</dl><p>More: <code>list-runs explain ${id}</code></p></aside>`;
  return markup`<div class="rule" id="rule-${id}" data-rule="${id}">
<h3><code>${id}</code> <small>${counted(count, "finding")}</small></h3>
<div class="columns">${about}<div>
${groups.map((group) => blocks.get(group))}</div></div>
</div>
`;
}
