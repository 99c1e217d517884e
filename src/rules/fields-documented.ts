import { isUndocumentedField } from "../malformation.js";
import { token } from "../pointer.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** A body has no property that the contract does not know. */
export const fieldsDocumented: Rule = {
  id: "fields-documented",
  level: "should",
  requirement: "Every property of the body is documented, at any depth, save inside metadata and inside a JSON Schema.",
  evidence: "documented",
  why: "A property that nobody documented is drift: a misspelt name, or a feature that the types cannot reach.",
  examples: {
    failing: [pageOf([{ priority: "high" }])],
    passing: [pageOf([{ metadata: { priority: "high" } }])],
  },
  judge({ faults }, found) {
    for (const fault of faults) {
      if (isUndocumentedField(fault))
        found(`${fault.instancePath}/${token(String(fault.params["additionalProperty"]))}`, "be a documented property");
    }
  },
};
