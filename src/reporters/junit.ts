import XMLBuilder from "fast-xml-builder";
import type { FindingGroup, Report } from "../report.js";
import { detailOf, where } from "./where.js";
import { counted, grouped, plain } from "./wrap.js";

interface Outcome {
  readonly "@_message": string;
  readonly "@_type": string;
  readonly "#text": string;
}

interface TestCase {
  readonly "@_classname": string;
  readonly "@_name": string;
  readonly error?: Outcome;
  readonly failure?: Outcome;
  readonly skipped?: { readonly "@_message": string };
  readonly "system-out"?: string;
}

/**
 * The report as JUnit XML: a test case for each rule and each scenario, so that CI shows what passed too, and one for whatever else
 * fails the run.
 * Findings that do not fail the run stand in the output of a case that passes.
 */
export function junit(report: Report): string {
  const cases = [...ruleCases(report), ...scenarioCases(report), ...runCases(report)];
  const counts = {
    "@_tests": cases.length,
    "@_failures": cases.filter(({ failure }) => failure !== undefined).length,
    "@_errors": cases.filter(({ error }) => error !== undefined).length,
  };
  const skipped = cases.filter((testCase) => testCase.skipped !== undefined).length;
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true, suppressBooleanAttributes: false });
  const xml = builder.build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    testsuites: {
      "@_name": "list-runs",
      ...counts,
      testsuite: { "@_name": "list-runs check", ...counts, "@_skipped": skipped, properties: propertiesOf(report), testcase: cases },
    },
  });
  return xml.endsWith("\n") ? xml : `${xml}\n`;
}

function propertiesOf({ contract, summary, coverage }: Report) {
  const values = {
    contract: contract.version,
    verdict: summary.verdict,
    exchanges: summary.exchanges,
    runs: summary.runs,
    ignored: summary.ignored,
    unjudged: summary.unjudged,
    accepted: summary.accepted,
    coverage: `${coverage.percent} %`,
  };
  return { property: Object.entries(values).map(([name, value]) => ({ "@_name": name, "@_value": String(value) })) };
}

function ruleCases({ summary, byRule, groups, ungrouped }: Report): readonly TestCase[] {
  return Object.entries(byRule).map(([id, { level, count, accepted }]): TestCase => {
    const head = { "@_classname": `list-runs.${level}`, "@_name": text(id) };
    // A rule that judged nothing has not passed.
    if (summary.exchanges === 0 && count === 0) return { ...head, skipped: { "@_message": "Nothing was judged." } };
    const found = groups.filter(({ rule }) => rule === id);
    const left = ungrouped > 0 ? ["Further findings of yet other kinds are left out."] : [];
    const told = text([...found.map(groupText), ...left].join("\n\n"));
    const [first] = found;
    if (first !== undefined || count > 0) {
      const fails = summary.strict || found.some((group) => group.level === "must") || (first === undefined && level === "must");
      const message = text(`${counted(count, "finding")}: ${plain(first?.message ?? "of yet other kinds")}`);
      return fails ? { ...head, failure: { "@_message": message, "@_type": level, "#text": told } } : { ...head, "system-out": told };
    }
    return accepted > 0 ? { ...head, skipped: { "@_message": `${counted(accepted, "finding")} accepted by the baseline.` } } : head;
  });
}

/** A scenario for each that was sent; one that counts and could not be decided is an error, since the run is not green either. */
function scenarioCases({ scenarios = [], summary }: Report): readonly TestCase[] {
  return scenarios.map(({ id, level, requirement, verdict, reason }): TestCase => {
    const head = { "@_classname": `list-runs.scenario.${level}`, "@_name": text(id) };
    if (verdict === "passed") return head;
    const told = text(plain(reason ?? ""));
    const counts = level === "must" || summary.strict;
    if (verdict === "failed")
      return counts
        ? { ...head, failure: { "@_message": text(requirement), "@_type": level, "#text": told } }
        : { ...head, "system-out": `${text(requirement)}\n${told}` };
    return counts
      ? { ...head, error: { "@_message": text(requirement), "@_type": "undecided", "#text": told } }
      : { ...head, skipped: { "@_message": `Undecided: ${told}` } };
  });
}

/** What concerns the run as a whole. */
function runCases({ errors, unjudged, failures, summary }: Report): readonly TestCase[] {
  const head = (name: string) => ({ "@_classname": "list-runs.run", "@_name": name });
  const error = (name: string, type: string, message: string, lines: readonly string[]): TestCase => ({
    ...head(name),
    error: { "@_message": text(plain(message)), "@_type": type, "#text": text(lines.map(plain).join("\n")) },
  });
  return [
    ...errors.slice(0, 1).map((message) => error("rules work", "rule-error", message, errors)),
    ...unjudged.map(({ reason, count, first }) =>
      error(`not judged: ${reason}`, reason, `${counted(count, "part")} could not be judged.`, [
        ...first,
        ...(count > first.length ? [`and ${grouped(count - first.length)} more`] : []),
      ]),
    ),
    ...(summary.exchanges === 0 && unjudged.length === 0
      ? [error("something is judged", "nothing-judged", "Nothing was judged.", ["The recordings hold no exchange of the operation."])]
      : []),
    ...failures.slice(0, 1).map((message) => ({
      ...head("baseline and coverage"),
      failure: { "@_message": text(plain(message)), "@_type": "run", "#text": text(failures.map(plain).join("\n")) },
    })),
  ];
}

function groupText(group: FindingGroup): string {
  const lines = group.first.map(
    (finding) => `  ${where(finding)} ${plain(finding.pointer)}${detailOf(finding, group)} received ${plain(finding.received)}`,
  );
  const more = group.count > group.first.length ? [`  and ${grouped(group.count - group.first.length)} more`] : [];
  return [`${plain(group.message)}, ${counted(group.count, "time")}`, ...lines, ...more].join("\n");
}

/** Text without the code points that XML 1.0 forbids, written out instead; half a surrogate pair is one of them. */
function text(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
