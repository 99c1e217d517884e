import { isUndocumentedValue } from "../malformation.js";
import { oneOf } from "../predicate.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** An open enumeration has a value that the contract knows. */
export const valuesDocumented: Rule = {
  id: "values-documented",
  level: "should",
  requirement: "A value of an open enumeration is one that the contract documents.",
  evidence: "documented",
  why: "Code may not rely on a list of these values being complete, but a new one is worth knowing before users meet it.",
  examples: {
    failing: [pageOf([{ status: "incomplete", incomplete_details: { reason: "content_filter" } }])],
    passing: [pageOf([{ status: "incomplete", incomplete_details: { reason: "max_prompt_tokens" } }])],
  },
  judge({ faults }, found) {
    for (const fault of faults) {
      if (!isUndocumentedValue(fault)) continue;
      found(fault.instancePath, `be a documented value, ${oneOf(fault.params["allowedValues"])}`);
    }
  },
};
