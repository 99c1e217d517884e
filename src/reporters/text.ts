import picocolors from "picocolors";
import { sentence, type Finding, type FindingGroup, type Report } from "../report.js";
import type { ReporterOptions } from "./index.js";
import { counted, grouped, indented, plain, wrap } from "./wrap.js";

const DEFAULT_WIDTH = 80;

/** The report for a reader at a terminal or in a CI log: the verdict, then what to mend, alike findings as one. */
export function text(report: Report, { colour = false, width = DEFAULT_WIDTH }: ReporterOptions = {}): string {
  const paint = picocolors.createColors(colour);
  const verdict = { conforms: paint.green, violates: paint.red, undecided: paint.yellow }[report.summary.verdict];
  const blocks = [
    wrap(summaryOf(report), width)
      .map((line) => verdict(line))
      .join("\n"),
    ...report.errors.map((error) => paint.red(indented(plain(error), 0, width))),
    ...report.groups.map((group) => groupBlock(group, width, paint)),
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
  return `${blocks.join("\n\n")}\n`;
}

function summaryOf({ contract, summary, errors }: Report): string {
  const judged = `${counted(summary.exchanges, "exchange")} with ${counted(summary.runs, "run")}`;
  const aside = [
    summary.ignored > 0 ? `${counted(summary.ignored, "exchange")} of other operations left alone` : "",
    summary.unjudged > 0 ? `${grouped(summary.unjudged)} not judged` : "",
  ]
    .filter((part) => part !== "")
    .map((part) => `; ${part}`)
    .join("");
  const found = `${grouped(summary.must)} must, ${grouped(summary.should)} should`;
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

function groupBlock(group: FindingGroup, width: number, paint: ReturnType<typeof picocolors.createColors>): string {
  const mark = group.level === "must" ? paint.red("must  ") : paint.yellow("should");
  const times = group.count === 1 ? "" : `  ${grouped(group.count)} times`;
  const [only] = group.first;
  const lines = [`${mark}  ${paint.bold(group.rule)}${times}`];
  if (group.count === 1 && only !== undefined) {
    lines.push(indented(`${place(only)}: ${plain(only.message)}`, 2, width), indented(`received ${plain(only.received)}`, 4, width));
  } else {
    lines.push(indented(plain(group.message), 2, width));
    const [shared, ...others] = new Set(
      group.first.map((finding) => `${detailOf(finding, group)} received ${plain(finding.received)}`.trim()),
    );
    const alike = shared !== undefined && others.length === 0;
    if (alike) lines.push(indented(shared, 4, width));
    for (const finding of group.first) {
      const what = alike ? "" : `${detailOf(finding, group)} received ${plain(finding.received)}`;
      lines.push(indented(`${place(finding)} ${plain(finding.pointer)}${what}`.trimEnd(), 4, width));
    }
    if (group.count > group.first.length) lines.push(`    and ${grouped(group.count - group.first.length)} more`);
  }
  return lines.join("\n");
}

/** Where a finding stands: `source:line`, as editors and terminals follow it. */
function place({ source, line, path, method }: Finding): string {
  if (source !== null) return plain(line === null ? source : `${source}:${line}`);
  return path === null ? "the answer" : plain(`${method ?? "GET"} ${path}`);
}

/** The particular value of a finding, which its group's sentence leaves out. */
function detailOf({ message, pointer, level }: Finding, group: FindingGroup): string {
  const predicate = group.message.slice(sentence(group.pattern, level, "").length);
  return plain(message.slice(sentence(pointer, level, predicate).length));
}
