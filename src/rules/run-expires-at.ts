import type { Rule } from "../rule.js";
import { going, runExamples } from "./examples.js";
import { hasEnded } from "../run.js";

/** A run that has ended does not expire any more. */
export const runExpiresAt: Rule = {
  id: "run-expires-at",
  level: "should",
  requirement: "expires_at is null on a run that has ended.",
  evidence: "observed",
  why: "Schedulers that watch for runs about to expire wait for one that is over.",
  examples: runExamples({ expires_at: 1699075672 }, { ...going, expires_at: 1699075672 }),
  judgeRun({ status, expires_at }, found) {
    if (status !== undefined && hasEnded(status) && typeof expires_at === "number")
      found("/expires_at", "be null once the run has ended", { detail: status });
  },
};
