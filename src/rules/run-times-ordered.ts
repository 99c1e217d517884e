import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** The times of a run follow each other. */
export const runTimesOrdered: Rule = {
  id: "run-times-ordered",
  level: "must",
  requirement: "A run is created, then started, then completed, and ends in no way before it was created; equal times are in order.",
  evidence: "observed",
  why: "Durations are differences of these times: one that is out of order gives a negative wait or a negative run time.",
  examples: runExamples({ started_at: 1699075076, completed_at: 1699075073 }, { started_at: 1699075072, completed_at: 1699075072 }),
  judgeRun({ created_at, started_at, completed_at, cancelled_at, failed_at }, found) {
    const inOrder = (name: string, time: number | null | undefined, earlier: number | null | undefined, earlierName: string): void => {
      if (typeof time === "number" && typeof earlier === "number" && time < earlier)
        found(`/${name}`, `not be before ${earlierName}`, { detail: earlier });
    };
    inOrder("started_at", started_at, created_at, "created_at");
    if (typeof started_at === "number") inOrder("completed_at", completed_at, started_at, "started_at");
    else inOrder("completed_at", completed_at, created_at, "created_at");
    inOrder("cancelled_at", cancelled_at, created_at, "created_at");
    inOrder("failed_at", failed_at, created_at, "created_at");
  },
};
