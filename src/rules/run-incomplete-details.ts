import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** An incomplete run says why. */
export const runIncompleteDetails: Rule = {
  id: "run-incomplete-details",
  level: "should",
  requirement: "A run that ended incomplete has incomplete_details.",
  evidence: "observed",
  why: "A caller cannot tell which limit to raise, or whether it was a limit at all.",
  examples: runExamples(
    { status: "incomplete", incomplete_details: null },
    { status: "incomplete", incomplete_details: { reason: "max_completion_tokens" } },
  ),
  judgeRun({ status, incomplete_details }, found) {
    // A completed run was recorded with them, so the other way is not judged.
    if (status === "incomplete" && incomplete_details === null) found("/incomplete_details", "be set when the status is incomplete");
  },
};
