import type { Report } from "../report.js";
import type { Level } from "../rule.js";

/** What came of one scenario. */
export interface ScenarioResult {
  readonly id: string;
  readonly level: Level;
  readonly requirement: string;
  readonly verdict: "passed" | "failed" | "undecided";
  /** Why it failed or could not be decided; null where it passed. */
  readonly reason: string | null;
  /** How many requests it sent. */
  readonly requests: number;
}

/** A report with the results of scenarios, which decide its verdict together with the findings. */
export function withScenarios(report: Report, scenarios: readonly ScenarioResult[]): Report {
  const { summary } = report;
  const failed = scenarios.some(({ verdict, level }) => verdict === "failed" && (level === "must" || summary.strict));
  const undecided = scenarios.length === 0 || scenarios.some(({ verdict }) => verdict === "undecided");
  const verdict =
    report.errors.length > 0
      ? "undecided"
      : failed
        ? "violates"
        : summary.verdict === "conforms" && undecided
          ? "undecided"
          : summary.verdict;
  return { ...report, summary: { ...summary, verdict }, scenarios };
}
