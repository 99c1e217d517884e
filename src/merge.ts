import { stateOf } from "./baseline.js";
import { mergeCoverage } from "./coverage.js";
import { mergeEvidence } from "./evidence.js";
import { groupFindings } from "./groups.js";
import { withScenarios } from "./probe/result.js";
import type { UnjudgedReason } from "./recordings/item.js";
import { concluded, FIRST_OF_REASON, MOST_ERRORS, type CountedReport, type OpenReport, type Report, type RuleCount } from "./report.js";

/**
 * The report of the whole, from reports of its parts in their order. Associative: parts may be merged in any grouping, and give what
 * one judge of all their exchanges gives (rules that follow a walk over pages see only the part that they judged). Scenarios stand
 * one after the other, those of two servers too.
 *
 * @throws RangeError if there are none, or they are of different contracts.
 */
export function mergeReports(reports: readonly Report[]): Report {
  const [first, ...rest] = reports;
  if (first === undefined) throw new RangeError("There is no report to merge. Pass one or more.");
  const other = reports.find(({ contract }) => contract.hash !== first.contract.hash);
  if (other !== undefined)
    throw new RangeError(
      `The reports are of different contracts, ${first.contract.version} (${first.contract.hash.slice(0, 12)}) and ${other.contract.version} (${other.contract.hash.slice(0, 12)}). Judge all parts by one version of list-runs.`,
    );
  const whole = concluded({ ...mergeCounted([first, ...rest]), coverage: mergeCoverage(reports.map(({ coverage }) => coverage)) });
  const scenarios = reports.flatMap((report) => report.scenarios ?? []);
  return scenarios.length === 0 ? whole : withScenarios(whole, scenarios);
}

/** What `mergeReports` gives before its conclusions, of reports of one contract. */
export function mergeCounted(reports: readonly [CountedReport, ...CountedReport[]]): CountedReport {
  const byRule = mergeRules(reports);
  const groups = groupFindings(Object.keys(byRule));
  for (const report of reports) for (const group of report.groups) groups.merge(group);
  const { groups: merged, ungrouped } = groups.list();
  const evidence = mergeEvidence(reports.map((report) => report.evidence));
  const maxFindings = Math.min(...reports.map(({ summary }) => summary.maxFindings));
  return {
    contract: reports[0].contract,
    summary: {
      exchanges: sum(reports, ({ summary }) => summary.exchanges),
      runs: sum(reports, ({ summary }) => summary.runs),
      ignored: sum(reports, ({ summary }) => summary.ignored),
      unjudged: sum(reports, ({ summary }) => summary.unjudged),
      must: sum(reports, ({ summary }) => summary.must),
      should: sum(reports, ({ summary }) => summary.should),
      accepted: sum(reports, ({ summary }) => summary.accepted),
      strict: reports.some(({ summary }) => summary.strict),
      maxFindings,
      ...(reports.some(({ summary }) => summary.incomplete === true) ? { incomplete: true as const } : {}),
    },
    byRule,
    groups: merged,
    ungrouped: ungrouped + sum(reports, (report) => report.ungrouped),
    unjudged: mergeUnjudged(reports),
    errors: reports.flatMap(({ errors }) => errors).slice(0, MOST_ERRORS),
    findings: reports.flatMap(({ findings }) => findings).slice(0, maxFindings),
    baseline: mergeBaselines(reports, byRule),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function sum(reports: readonly CountedReport[], count: (report: CountedReport) => number): number {
  return reports.reduce((total, report) => total + count(report), 0);
}

function mergeRules(reports: readonly CountedReport[]): Report["byRule"] {
  const rules = new Map<string, RuleCount>();
  for (const { byRule } of reports) {
    for (const [id, { level, count, accepted }] of Object.entries(byRule)) {
      const before = rules.get(id);
      rules.set(id, { level, count: count + (before?.count ?? 0), accepted: accepted + (before?.accepted ?? 0) });
    }
  }
  return Object.fromEntries(rules);
}

function mergeUnjudged(reports: readonly CountedReport[]): Report["unjudged"] {
  const reasons = new Map<UnjudgedReason, Report["unjudged"][number]>();
  for (const { reason, count, first } of reports.flatMap(({ unjudged }) => unjudged)) {
    const before = reasons.get(reason);
    reasons.set(reason, {
      reason,
      count: count + (before?.count ?? 0),
      first: [...(before?.first ?? []), ...first].slice(0, FIRST_OF_REASON),
    });
  }
  return [...reasons.values()];
}

function mergeBaselines(reports: readonly CountedReport[], byRule: Report["byRule"]): OpenReport["baseline"] {
  const used = reports.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]));
  const [first] = used;
  if (first === undefined) return null;
  const entries = new Map<string, (typeof first.entries)[number]>();
  for (const entry of used.flatMap((baseline) => baseline.entries)) {
    const { count, state, ...rest } = entry;
    const key = JSON.stringify(rest);
    const before = entries.get(key);
    const total = count + (before?.count ?? 0);
    const expired = state === "expired" || before?.state === "expired";
    entries.set(key, { ...rest, count: total, state: stateOf(expired, total, entry.rule in byRule) });
  }
  return { file: first.file, entries: [...entries.values()] };
}
