import type { FindingGroup, Report } from "../report.js";
import { rules } from "../rules/index.js";
import { kindsOf, neverSeen } from "./coverage.js";
import { detailOf, where } from "./where.js";
import { counted, grouped, plain } from "./wrap.js";

/** GitHub refuses a step's summary that is larger than 1 MiB. */
const MOST_BYTES = 1024 * 1024;
/** Room for the word on what is left out, and for what other commands of the step have written. */
const RESERVED_BYTES = 64 * 1024;
const MOST_ITEMS = 20;

/** The report as Markdown, for the summary of a CI job: the verdict, the rules, the findings and the coverage. */
export function markdown(report: Report): string {
  const budget = MOST_BYTES - RESERVED_BYTES;
  const before = [headOf(report), ...notes(report), ...scenariosTable(report), rulesTable(report)];
  const after = [coverageSection(report)];
  let bytes = sizeOf([...before, ...after].join("\n\n"));
  const groups: string[] = [];
  for (const group of report.groups) {
    const section = groupSection(group);
    const size = sizeOf(section) + 2;
    // One that is too long must not hide the short ones after it.
    if (bytes + size > budget) continue;
    bytes += size;
    groups.push(section);
  }
  const left = report.groups.length - groups.length;
  const rest = [
    ...(left > 0 ? [`${counted(left, "further group")} of findings would not fit here.`] : []),
    ...(report.ungrouped > 0 ? [`${counted(report.ungrouped, "further finding")} of yet other kinds.`] : []),
  ];
  const findings = groups.length + rest.length === 0 ? [] : ["## Findings", ...groups, ...rest];
  return `${[...before, ...findings, ...after].join("\n\n")}\n`;
}

function headOf({ contract, summary, failures }: Report): string {
  const failed = failures.length > 0 && summary.verdict === "conforms";
  const verdict = failed
    ? "❌ Conforms, but the run fails"
    : { conforms: "✅ Conforms", violates: "❌ Violates", undecided: "⚠️ Undecided" }[summary.verdict];
  const counts = [
    `${counted(summary.exchanges, "exchange")} with ${counted(summary.runs, "run")}`,
    `${grouped(summary.must)} must`,
    `${grouped(summary.should)} should`,
    ...(summary.accepted > 0 ? [`${grouped(summary.accepted)} accepted`] : []),
    ...(summary.unjudged > 0 ? [`${grouped(summary.unjudged)} not judged`] : []),
    ...(summary.ignored > 0 ? [`${grouped(summary.ignored)} of other operations`] : []),
  ];
  return `# ${verdict}\n\nContract ${contract.version} of List runs: ${counts.join(", ")}.`;
}

/** What fails the run beside findings, and what could not be judged. */
function notes({ errors, failures, unjudged }: Report): readonly string[] {
  const list = (items: readonly string[]) => items.map((item) => `- ${code(item)}`).join("\n");
  return [
    ...(errors.length > 0 ? [`**Rules that failed**\n\n${list(errors)}`] : []),
    ...(failures.length > 0 ? [`**The run fails**\n\n${list(failures)}`] : []),
    ...unjudged.map(({ reason, count, first }) => {
      const more = count > first.length ? `\n- and ${grouped(count - first.length)} more` : "";
      return `**Not judged: ${reason}**, ${counted(count, "time")}\n\n${list(first)}${more}`;
    }),
  ];
}

/** The scenarios that did not pass; those that did are told by their number. */
function scenariosTable({ scenarios, summary }: Report): readonly string[] {
  if (scenarios === undefined) return [];
  const passed = scenarios.filter(({ verdict }) => verdict === "passed").length;
  const rows = scenarios.flatMap(({ id, level, requirement, verdict, reason }) => {
    if (verdict === "passed") return [];
    const mark = verdict === "failed" && (level === "must" || summary.strict) ? "❌" : "⚠️";
    return [`| ${mark} | \`${id}\` | ${level} | ${verdict} | ${cell(requirement)} | ${cell(text(reason ?? ""))} |`];
  });
  return [
    `## Scenarios\n\n${grouped(passed)} of ${counted(scenarios.length, "scenario")} passed.`,
    ...(rows.length === 0
      ? []
      : [["| | scenario | level | verdict | requirement | reason |", "| --- | --- | --- | --- | --- | --- |", ...rows].join("\n")]),
  ];
}

function rulesTable({ byRule, summary }: Report): string {
  const rows = Object.entries(byRule).map(([id, { level, count, accepted }]) => {
    const mark = count > 0 ? (level === "must" || summary.strict ? "❌" : "⚠️") : summary.exchanges === 0 ? "–" : "✅";
    const requirement = rules.find((rule) => rule.id === id)?.requirement ?? "";
    return `| ${mark} | \`${id}\` | ${level} | ${grouped(count)} | ${grouped(accepted)} | ${cell(requirement)} |`;
  });
  return ["| | rule | level | findings | accepted | requirement |", "| --- | --- | --- | ---: | ---: | --- |", ...rows].join("\n");
}

function groupSection(group: FindingGroup): string {
  const mark = group.level === "must" ? "❌" : "⚠️";
  const lines = group.first.map(
    (finding) =>
      `- ${code(where(finding))} ${code(finding.pointer === "" ? "the body" : finding.pointer)}${text(detailOf(finding, group))} received ${code(finding.received)}`,
  );
  const more = group.count > group.first.length ? [`- and ${grouped(group.count - group.first.length)} more`] : [];
  return [`### ${mark} \`${group.rule}\` ${counted(group.count, "time")}\n`, `${code(group.message)}\n`, ...lines, ...more].join("\n");
}

function coverageSection({ coverage }: Report): string {
  const rows = kindsOf(coverage).map(({ kind, seen, total }) => `| ${kind} | ${seen} | ${total} |`);
  const never = neverSeen(coverage).map(({ what, items }) => {
    const more = items.length > MOST_ITEMS ? ` and ${items.length - MOST_ITEMS} more` : "";
    return `- ${text(what)}: ${items.slice(0, MOST_ITEMS).map(code).join(", ")}${more}`;
  });
  return [
    `## Coverage ${coverage.percent} %\n`,
    `${grouped(coverage.seen)} of ${grouped(coverage.total)} points of the contract were seen.\n`,
    "| kind | seen | of |\n| --- | ---: | ---: |",
    ...rows,
    ...(never.length === 0 ? [] : [`\n<details><summary>Never seen</summary>\n`, ...never, "\n</details>"]),
  ].join("\n");
}

/** Text of a recording as a span of code, in which nothing is markup; the fence is longer than any run of backticks in it. */
function code(value: string): string {
  const shown = plain(value);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const edge = longest > 0 ? " " : "";
  return shown === "" ? "``" : `${fence}${edge}${shown}${edge}${fence}`;
}

/** Text of a recording outside code, with whatever Markdown or HTML would read in it made plain. */
function text(value: string): string {
  return plain(value)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_{}[\]()#+!|~>@-]/g, "\\$&");
}

function cell(value: string): string {
  return plain(value).replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

function sizeOf(value: string): number {
  return new TextEncoder().encode(value).length;
}
