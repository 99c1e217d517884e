import type { SchemaFault } from "../../generated/validate.js";
import { oneOf } from "../predicate.js";
import type { Rule } from "../rule.js";

/** An open enumeration has a value that the contract knows. */
export const valuesDocumented: Rule = {
  id: "values-documented",
  level: "should",
  requirement: "A value of an open enumeration is one that the contract documents.",
  evidence: "documented",
  judge({ faults }, found) {
    for (const fault of faults) {
      if (!isUndocumentedValue(fault)) continue;
      found(fault.instancePath, `be a documented value, ${oneOf(fault.params["allowedValues"])}`);
    }
  },
};

/** Whether a fault is a value that an open enumeration does not list. */
export function isUndocumentedValue({ keyword }: SchemaFault): boolean {
  return keyword === "x-extensible-enum";
}
