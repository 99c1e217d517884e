import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** A failed run says why. */
export const runLastError: Rule = {
  id: "run-last-error",
  level: "should",
  requirement: "A failed run has last_error.",
  evidence: "inferred",
  why: "A caller cannot tell a rate limit, which is worth another try, from a prompt that will fail again.",
  examples: runExamples(
    { status: "failed", completed_at: null, failed_at: 1699075080, last_error: null },
    { status: "failed", completed_at: null, failed_at: 1699075080, last_error: { code: "rate_limit_exceeded", message: "Slow down." } },
  ),
  judgeRun({ status, last_error }, found) {
    if (status === "failed" && last_error === null) found("/last_error", "be set when the status is failed");
  },
};
