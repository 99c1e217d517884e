import type { Rule } from "../rule.js";
import { pageOf, waiting } from "./examples.js";

/** A run asks for something exactly while it waits. */
export const runRequiredAction: Rule = {
  id: "run-required-action",
  level: "must",
  requirement: "required_action is set exactly while the status is requires_action.",
  evidence: "observed",
  why: "A caller that is told to act but not how lets the run expire; one that acts on a run that does not wait is refused.",
  examples: {
    failing: [pageOf([{ ...waiting, required_action: null }])],
    passing: [pageOf([waiting, {}])],
  },
  judgeRun({ status, required_action: action }, found) {
    if (status === undefined || action === undefined) return;
    const waits = status === "requires_action";
    if (waits && action === null) found("/required_action", "be set while the status is requires_action");
    if (!waits && action !== null) found("/required_action", "be null unless the status is requires_action", { detail: status });
  },
};
