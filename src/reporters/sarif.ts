import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { exitCodeOf, type Finding, type FindingGroup, type Report } from "../report.js";
import { rules } from "../rules/index.js";
import type { Level } from "../rule.js";
import { fileLineOf, where } from "./where.js";
import { plain } from "./wrap.js";

/**
 * The report as SARIF 2.1.0. One result stands for a group, with the number of its occurrences and its first places: SARIF's readers
 * make an alert of each result, and thousands of equal ones would bury the others. Accepted findings are suppressed results.
 */
export function sarif(report: Report): string {
  const ids = Object.keys(report.byRule);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "list-runs", semanticVersion: report.contract.version, rules: ids.map((id) => ruleOf(id, report)) },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.summary.verdict !== "undecided",
            exitCode: exitCodeOf(report),
            toolExecutionNotifications: notificationsOf(report),
          },
        ],
        results: [...report.groups.map((group) => resultOf(group, ids)), ...acceptedResults(report, ids)],
        properties: {
          summary: report.summary,
          contract: report.contract,
          coverage: { percent: report.coverage.percent, seen: report.coverage.seen, total: report.coverage.total },
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, { byRule }: Report): ReportingDescriptor {
  const level = byRule[id]?.level ?? "must";
  const rule = rules.find((candidate) => candidate.id === id);
  const requirement = rule?.requirement ?? id;
  const evidence = rule === undefined ? "" : ` Evidence: ${rule.evidence}.`;
  return {
    id,
    shortDescription: { text: requirement },
    fullDescription: { text: requirement },
    help: {
      text: `${requirement} Level: ${level}.${evidence}`,
      markdown: `**${id}** (${level})\n\n${requirement}\n${rule === undefined ? "" : `\nEvidence: ${rule.evidence}.\n`}`,
    },
    defaultConfiguration: { level: severityOf(level) },
  };
}

function severityOf(level: Level): "error" | "warning" {
  return level === "must" ? "error" : "warning";
}

function resultOf(group: FindingGroup, ids: readonly string[]): Result {
  const [first, ...others] = group.first;
  return {
    ruleId: group.rule,
    ruleIndex: ids.indexOf(group.rule),
    level: severityOf(group.level),
    message: { text: first === undefined ? unlinked(plain(group.message)) : messageOf(first) },
    locations: first === undefined ? [] : [locationOf(first)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((finding, index) => ({
            id: index + 1,
            message: { text: messageOf(finding) },
            ...locationOf(finding),
          })),
        }),
    occurrenceCount: group.count,
    // Names the kind of finding and no place, so that an alert survives a new recording.
    partialFingerprints: { "listRunsGroup/v1": `${group.rule} ${group.message}` },
  };
}

function messageOf(finding: Finding): string {
  const at = fileLineOf(finding)?.line === undefined ? ` (${where(finding)})` : "";
  return unlinked(`${plain(finding.message)}, received ${plain(finding.received)}${at}`);
}

/** SARIF reads `[text](target)` in a message as a link, which traffic must not write. */
function unlinked(text: string): string {
  return text.replaceAll("](", "] (");
}

function locationOf(finding: Finding): Location {
  const at = fileLineOf(finding);
  return {
    ...(at === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: uriOf(at.file) },
            ...(at.line === undefined ? {} : { region: { startLine: at.line } }),
          },
        }),
    logicalLocations: [{ fullyQualifiedName: finding.pointer === "" ? "the body" : finding.pointer }],
  };
}

/** A path as a URI: relative ones stay so, since a reader resolves them against its checkout. */
function uriOf(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/").map(encodePart);
  const joined = parts.join("/");
  if (/^[a-z]:$/i.test(path.slice(0, 2))) return `file:///${path.slice(0, 2)}${joined.slice(joined.indexOf("/"))}`;
  return joined.startsWith("/") ? `file://${joined}` : joined;
}

function encodePart(part: string): string {
  // Half a surrogate pair has no encoding in a URI.
  return encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}

function acceptedResults({ baseline, byRule }: Report, ids: readonly string[]): readonly Result[] {
  return (baseline?.entries ?? [])
    .filter(({ count }) => count > 0)
    .map(({ rule, pointer, reason, count }) => ({
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: severityOf(byRule[rule]?.level ?? "must"),
      message: {
        text: unlinked(`Accepted by the baseline${pointer === null ? "" : ` at ${pointer === "" ? "the body" : plain(pointer)}`}.`),
      },
      locations: [],
      occurrenceCount: count,
      suppressions: [{ kind: "external" as const, status: "accepted" as const, justification: reason }],
    }));
}

function notificationsOf({ errors, failures, unjudged }: Report): Notification[] {
  const notification = (level: "error" | "warning") => (text: string) => ({ level, message: { text: unlinked(plain(text)) } });
  return [
    ...errors.map(notification("error")),
    ...failures.map(notification("error")),
    ...unjudged.flatMap(({ first }) => first.map(notification("warning"))),
  ];
}
