import type { Report } from "../report.js";
import type { Level } from "../rule.js";

/** The source of a probe's exchanges that are kept in no file; their line is the number of the request. */
export const PROBE = "<probe>";

/** What came of one scenario. */
export interface ScenarioResult {
  /** In kebab case; stays the same for as long as the scenario is there. */
  readonly id: string;
  /** Whether a server that fails it violates the contract (`must`), or does so only with `strict` (`should`). */
  readonly level: Level;
  /** What a server that keeps the contract does, as one sentence. */
  readonly requirement: string;
  /** `undecided` where this server or this thread cannot show it; that is never counted as passed. */
  readonly verdict: "passed" | "failed" | "undecided";
  /** Why it failed or could not be decided; null where it passed. */
  readonly reason: string | null;
  /** How many requests it sent. */
  readonly requests: number;
}

/**
 * A report with the results of scenarios, which decide its verdict together with the findings. As with findings, those of level
 * `should` count only where the report is strict: not every server is a gateway, and one that is none may conform.
 */
export function withScenarios(report: Report, scenarios: readonly ScenarioResult[]): Report {
  const { summary } = report;
  const counting = scenarios.filter(({ level }) => level === "must" || summary.strict);
  const failed = counting.some(({ verdict }) => verdict === "failed");
  const undecided = scenarios.length === 0 || counting.some(({ verdict }) => verdict === "undecided");
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

/** Whether findings stand at requests of a probe, which a reader has to be told how to read. */
export function namesRequests({ groups }: Report): boolean {
  return groups.some(({ first }) => first.some(({ source }) => source === PROBE));
}
