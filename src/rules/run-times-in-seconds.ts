import type { Rule } from "../rule.js";
import { healthyRun, runExamples } from "./examples.js";

/** The times of a run that the contract gives in Unix seconds. */
const TIMES = ["created_at", "started_at", "expires_at", "cancelled_at", "failed_at", "completed_at"] as const;

/** In seconds it lies beyond the year 5000, in milliseconds it was in 1973. */
const MILLISECONDS_FROM = 1e11;

/** Times are counted in seconds. */
export const runTimesInSeconds: Rule = {
  id: "run-times-in-seconds",
  level: "should",
  requirement: "Every time of a run is in Unix seconds, not in milliseconds.",
  evidence: "inferred",
  why: "Read as seconds, milliseconds give dates tens of thousands of years ahead, and some date types cannot hold them.",
  examples: runExamples({ created_at: 1699075072000, started_at: 1699075073000, completed_at: 1699075080000 }, healthyRun),
  judgeRun(run, found) {
    // A server counts all its times alike, so the first one says it.
    const name = TIMES.find((property) => (run[property] ?? 0) >= MILLISECONDS_FROM);
    if (name !== undefined) found(`/${name}`, "be in seconds, not milliseconds");
  },
};
