import type { Rule } from "../rule.js";
import { going, runExamples } from "./examples.js";
import { hasEnded } from "../run.js";

/** What a run used is known once it has ended. */
export const runUsageTerminal: Rule = {
  id: "run-usage-terminal",
  level: "should",
  requirement: "usage is null while the run is going, and set once it has ended.",
  evidence: "documented",
  why: "Who bills by usage bills too little when the numbers come early, and nothing when they never come.",
  examples: runExamples({ usage: null }, { ...going, usage: null }),
  judgeRun({ status, usage }, found) {
    if (status === undefined || usage === undefined) return;
    const ended = hasEnded(status);
    if (ended && usage === null) found("/usage", "be set once the run has ended", { detail: status });
    if (!ended && usage !== null) found("/usage", "be null until the run has ended", { detail: status });
  },
};
