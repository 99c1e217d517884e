import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";
import { hasEnded } from "../run.js";

/** A completed run says when it completed. */
export const runCompletedAt: Rule = {
  id: "run-completed-at",
  level: "must",
  requirement: "completed_at is set on a completed run, and null while a run is going (a should).",
  evidence: "observed",
  why: "Run times and reports by day are made from this time, and some callers take its presence for the end of the run.",
  examples: runExamples({ completed_at: null }, { completed_at: 1699075080 }),
  judgeRun({ status, completed_at }, found) {
    if (status === undefined || completed_at === undefined) return;
    if (status === "completed" && completed_at === null) found("/completed_at", "be set when the status is completed");
    // Servers set it on runs that ended otherwise too, so only a run that is going is judged.
    if (!hasEnded(status) && completed_at !== null)
      found("/completed_at", "be null until the run has ended", { level: "should", detail: status });
  },
};
