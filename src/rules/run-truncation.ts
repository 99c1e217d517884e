import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** A truncation by number says by which. */
export const runTruncation: Rule = {
  id: "run-truncation",
  level: "should",
  requirement: "truncation_strategy.last_messages is set when its type is last_messages, and null when it is auto.",
  evidence: "documented",
  why: "Who reads back how a thread was shortened gets no number, or one that had no effect.",
  examples: runExamples(
    { truncation_strategy: { type: "last_messages", last_messages: null } },
    { truncation_strategy: { type: "last_messages", last_messages: 10 } },
  ),
  judgeRun({ truncation_strategy: strategy }, found) {
    if (strategy === undefined || strategy === null) return;
    const count = strategy.last_messages ?? null;
    const byNumber = strategy.type === "last_messages";
    if (byNumber && count === null) found("/truncation_strategy/last_messages", "be set when the type is last_messages");
    if (!byNumber && count !== null) found("/truncation_strategy/last_messages", "be null when the type is auto");
  },
};
