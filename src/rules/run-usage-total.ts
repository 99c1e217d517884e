import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** The tokens of a run add up. */
export const runUsageTotal: Rule = {
  id: "run-usage-total",
  level: "must",
  requirement: "usage.total_tokens is the sum of prompt_tokens and completion_tokens.",
  evidence: "observed",
  why: "Costs are computed from either side of this sum, so two reports on the same run differ where it does not hold.",
  examples: runExamples(
    { usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 100 } },
    { usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } },
  ),
  judgeRun({ usage }, found) {
    if (usage === undefined || usage === null) return;
    const sum = usage.prompt_tokens + usage.completion_tokens;
    if (usage.total_tokens !== sum) found("/usage/total_tokens", "be the sum of prompt_tokens and completion_tokens", { detail: sum });
  },
};
