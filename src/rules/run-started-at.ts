import type { Rule } from "../rule.js";
import { going, runExamples } from "./examples.js";
import { hasEnded } from "../run.js";

/** A run that is being worked on says since when. */
export const runStartedAt: Rule = {
  id: "run-started-at",
  level: "should",
  requirement: "started_at is set on a run that has left the queue and not ended.",
  evidence: "observed",
  why: "Time in the queue and time at work are told apart by it: without it a slow run looks like a long queue.",
  examples: runExamples({ ...going, started_at: null }, { ...going, status: "queued", started_at: null }),
  judgeRun({ status, started_at }, found) {
    // A queued run may have it, after its tools answered; a run that ended may have done so in the queue.
    if (status === undefined || status === "queued" || hasEnded(status)) return;
    if (started_at === null) found("/started_at", "be set once the run has left the queue", { detail: status });
  },
};
