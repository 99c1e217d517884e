import type { Report } from "../report.js";
import { fileLineOf, where } from "./where.js";
import { counted, grouped, plain } from "./wrap.js";

/** GitHub shows at most so many annotations of each kind in a step, and drops the others without a word. */
const MOST_OF_A_KIND = 10;

interface Annotation {
  readonly kind: "error" | "warning";
  readonly title: string;
  readonly message: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

/** The report as workflow commands, one annotation for each kind of finding at its first place, and a last one with the count. */
export function github(report: Report): string {
  const all = annotationsOf(report);
  const shown = (["error", "warning"] as const).flatMap((kind) =>
    all.filter((annotation) => annotation.kind === kind).slice(0, MOST_OF_A_KIND),
  );
  return `${[...shown.map(command), command(noticeOf(report, all.length + report.ungrouped - shown.length))].join("\n")}\n`;
}

function annotationsOf({ errors, failures, groups, unjudged, summary, scenarios = [] }: Report): readonly Annotation[] {
  return [
    ...errors.map((message) => ({ kind: "error" as const, title: "list-runs: a rule failed", message: plain(message) })),
    ...failures.map((message) => ({ kind: "error" as const, title: "list-runs", message: plain(message) })),
    ...scenarios
      .filter(({ verdict }) => verdict !== "passed")
      .map(({ id, level, verdict, requirement, reason }): Annotation => ({
        kind: verdict === "failed" && (level === "must" || summary.strict) ? "error" : "warning",
        title: `list-runs: ${id} ${verdict}`,
        message: `${requirement}\n${plain(reason ?? "")}`,
      })),
    ...groups.map((group): Annotation => {
      const [first] = group.first;
      const at = first === undefined ? undefined : fileLineOf(first);
      const lines = first === undefined ? [plain(group.message)] : [plain(first.message), `received ${plain(first.received)}`];
      if (first !== undefined && at?.line === undefined) lines.push(`at ${where(first)}`);
      if (group.count > 1) lines.push(`${counted(group.count, "time")}: ${plain(group.message)}`);
      return {
        kind: group.level === "must" ? "error" : "warning",
        title: `list-runs: ${group.rule}`,
        message: lines.join("\n"),
        file: at?.file,
        line: at?.line,
      };
    }),
    ...unjudged.map(({ reason, count, first }) => ({
      kind: "warning" as const,
      title: `list-runs: not judged, ${reason}`,
      message: [...first.slice(0, 3).map(plain), ...(count > 3 ? [`and ${grouped(count - Math.min(3, first.length))} more`] : [])].join(
        "\n",
      ),
    })),
  ];
}

function noticeOf({ summary, coverage }: Report, left: number): Omit<Annotation, "kind"> & { readonly kind: "notice" } {
  const found = `${grouped(summary.must)} must, ${grouped(summary.should)} should in ${counted(summary.exchanges, "exchange")}`;
  const accepted = summary.accepted > 0 ? `, ${grouped(summary.accepted)} accepted` : "";
  const rest = left > 0 ? ` ${counted(left, "annotation is", "annotations are")} left out, since a step shows ten of a kind.` : "";
  return {
    kind: "notice",
    title: `list-runs: ${summary.verdict}`,
    message: `${found}${accepted}; coverage ${coverage.percent} %.${rest}`,
  };
}

function command({ kind, title, message, file, line }: Omit<Annotation, "kind"> & { readonly kind: string }): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${property(plain(file))}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${property(title)}`,
  ];
  return `::${kind} ${properties.join(",")}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
