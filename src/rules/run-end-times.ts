import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** A run that was cancelled or failed says when. */
export const runEndTimes: Rule = {
  id: "run-end-times",
  level: "should",
  requirement: "A cancelled run has cancelled_at, a failed one failed_at, and one that is cancelling has no cancelled_at yet.",
  evidence: "inferred",
  why: "Without the time of its end nobody can tell how long such a run kept its thread locked.",
  examples: runExamples(
    { status: "cancelled", completed_at: null, cancelled_at: null },
    { status: "cancelled", completed_at: null, cancelled_at: 1699075080 },
  ),
  judgeRun({ status, cancelled_at, failed_at }, found) {
    if (status === "cancelled" && cancelled_at === null) found("/cancelled_at", "be set when the status is cancelled");
    if (status === "failed" && failed_at === null) found("/failed_at", "be set when the status is failed");
    if (status === "cancelling" && typeof cancelled_at === "number") found("/cancelled_at", "be null while the status is cancelling");
  },
};
