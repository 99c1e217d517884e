import picocolors from "picocolors";
import { namesRequests, PROBE, type ScenarioResult } from "../probe/result.js";
import type { FindingGroup, Report } from "../report.js";
import { kindsOf, neverSeen } from "./coverage.js";
import type { ReporterOptions } from "./index.js";
import { detailOf, where } from "./where.js";
import { counted, grouped, indented, plain, wrap } from "./wrap.js";

const DEFAULT_WIDTH = 80;

/** The report for a reader at a terminal or in a CI log: the verdict, then what to mend, alike findings as one. */
export function text(report: Report, options: ReporterOptions = {}): string {
  const { colour = false, width = DEFAULT_WIDTH, coverage = false, ruleLink } = options;
  const paint = picocolors.createColors(colour);
  const verdict =
    report.summary.verdict === "conforms" && report.failures.length > 0
      ? paint.red
      : { conforms: paint.green, violates: paint.red, undecided: paint.yellow }[report.summary.verdict];
  const blocks = [
    wrap(summaryOf(report), width)
      .map((line) => verdict(line))
      .join("\n"),
    ...report.errors.map((error) => paint.red(indented(plain(error), 0, width))),
    ...report.failures.map((failure) => paint.red(indented(`fails  ${plain(failure)}`, 0, width))),
    ...scenarioBlocks(report, width, paint),
    ...report.groups.map((group) => groupBlock(group, width, paint, ruleLink)),
  ];
  if (report.ungrouped > 0) blocks.push(`${counted(report.ungrouped, "further finding")} of yet other kinds.`);
  for (const { reason, count, first } of report.unjudged) {
    const more = count > first.length ? [`  and ${grouped(count - first.length)} more`] : [];
    blocks.push(
      [
        paint.yellow(`not judged  ${reason}  ${counted(count, "time")}`),
        ...first.map((message) => indented(plain(message), 2, width)),
        ...more,
      ].join("\n"),
    );
  }
  if (coverage) blocks.push(coverageBlock(report, width, paint));
  return `${blocks.join("\n\n")}\n`;
}

type Paint = ReturnType<typeof picocolors.createColors>;

/** What was never seen first: it is what there is to do. */
function coverageBlock({ coverage }: Report, width: number, paint: Paint): string {
  const seen = kindsOf(coverage).map(({ kind, seen: count, total }) => `${kind} ${count} of ${total}`);
  return [
    paint.bold(`coverage  ${coverage.percent} %, ${grouped(coverage.seen)} of ${grouped(coverage.total)} points seen`),
    ...(coverage.never.length === 0 ? [] : ["never seen"]),
    ...neverSeen(coverage).map(({ what, items }) => indented(`${what}: ${items.join(", ")}`, 2, width)),
    indented(`seen: ${seen.join(", ")}`, 0, width),
  ].join("\n");
}

function summaryOf({ contract, summary, errors, baseline, scenarios = [] }: Report): string {
  const judged = `${counted(summary.exchanges, "exchange")} with ${counted(summary.runs, "run")}`;
  const aside = [
    summary.ignored > 0 ? `${counted(summary.ignored, "exchange")} of other operations left alone` : "",
    summary.accepted > 0 ? `${grouped(summary.accepted)} accepted by ${plain(baseline?.file ?? "the baseline")}` : "",
    summary.unjudged > 0 ? `${grouped(summary.unjudged)} not judged` : "",
  ]
    .filter((part) => part !== "")
    .map((part) => `; ${part}`)
    .join("");
  const failed = scenarios.filter(({ verdict }) => verdict === "failed").length;
  const found = `${failed > 0 ? `${counted(failed, "failed scenario")}, ` : ""}${grouped(summary.must)} must, ${grouped(summary.should)} should`;
  switch (summary.verdict) {
    case "conforms":
      return `Conforms to contract ${contract.version}: ${judged}${summary.should > 0 ? `; findings: ${found}` : ", no findings"}${aside}.`;
    case "violates":
      return `Violates contract ${contract.version}: ${found} in ${judged}${aside}.`;
    case "undecided":
      return `Undecided against contract ${contract.version}: ${
        errors.length > 0 ? "a rule failed" : summary.exchanges === 0 ? "nothing was judged" : "not everything could be judged"
      }; ${judged}${summary.must + summary.should > 0 ? `; findings: ${found}` : ""}${aside}.`;
  }
}

function groupBlock(group: FindingGroup, width: number, paint: Paint, ruleLink: ReporterOptions["ruleLink"]): string {
  const mark = group.level === "must" ? paint.red("must  ") : paint.yellow("should");
  const times = group.count === 1 ? "" : `  ${grouped(group.count)} times`;
  const [only] = group.first;
  const rule = paint.bold(group.rule);
  const lines = [`${mark}  ${ruleLink === undefined ? rule : linked(rule, ruleLink(group.rule))}${times}`];
  if (group.count === 1 && only !== undefined) {
    lines.push(indented(`${where(only)}: ${plain(only.message)}`, 2, width), indented(`received ${plain(only.received)}`, 4, width));
  } else {
    lines.push(indented(plain(group.message), 2, width));
    const [shared, ...others] = new Set(
      group.first.map((finding) => `${detailOf(finding, group)} received ${plain(finding.received)}`.trim()),
    );
    const alike = shared !== undefined && others.length === 0;
    if (alike) lines.push(indented(shared, 4, width));
    for (const finding of group.first) {
      const what = alike ? "" : `${detailOf(finding, group)} received ${plain(finding.received)}`;
      lines.push(indented(`${where(finding)} ${plain(finding.pointer)}${what}`.trimEnd(), 4, width));
    }
    if (group.count > group.first.length) lines.push(`    and ${grouped(group.count - group.first.length)} more`);
  }
  return lines.join("\n");
}

/** The scenarios that did not pass, those that failed in the same way as one. */
function scenarioBlocks(report: Report, width: number, paint: Paint): readonly string[] {
  const { scenarios } = report;
  if (scenarios === undefined) return [];
  const groups = new Map<string, ScenarioResult[]>();
  for (const result of scenarios) {
    if (result.verdict === "passed") continue;
    // What could not be decided has no level to speak of.
    const key = `${result.verdict}\n${result.verdict === "undecided" ? "" : result.level}\n${result.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const order = [...groups.values()].toSorted(([a], [b]) => Number(a?.verdict === "undecided") - Number(b?.verdict === "undecided"));
  const count = (verdict: ScenarioResult["verdict"]) => scenarios.filter((result) => result.verdict === verdict).length;
  return [
    wrap(
      `Scenarios: ${count("passed")} passed, ${count("failed")} failed, ${count("undecided")} undecided, in ${counted(
        scenarios.reduce((sum, { requests }) => sum + requests, 0),
        "request",
      )}.${namesRequests(report) ? ` ${PROBE}:6 is the answer to the sixth.` : ""}`,
      width,
    ).join("\n"),
    ...order.map((results) => {
      const [first] = results;
      if (first === undefined) return "";
      const mark =
        first.verdict === "undecided"
          ? paint.yellow("undecided")
          : first.level === "must"
            ? paint.red("failed must")
            : paint.yellow("failed should");
      const head = `${mark}  ${paint.bold(results.length === 1 ? first.id : counted(results.length, "scenario"))}`;
      const which =
        results.length === 1 ? [indented(first.requirement, 2, width)] : [indented(results.map(({ id }) => id).join(", "), 2, width)];
      return [head, ...which, indented(plain(first.reason ?? ""), 4, width)].join("\n");
    }),
  ];
}

/** A terminal's hyperlink (OSC 8). */
function linked(label: string, url: string): string {
  return `\u001b]8;;${url}\u0007${label}\u001b]8;;\u0007`;
}
