import type { SchemaFault } from "../../generated/validate.js";
import { token } from "../pointer.js";
import type { Rule } from "../rule.js";

/** A body has no property that the contract does not know. */
export const fieldsDocumented: Rule = {
  id: "fields-documented",
  level: "should",
  requirement: "Every property of the body is documented, at any depth, save inside metadata and inside a JSON Schema.",
  evidence: "documented",
  judge({ faults }, found) {
    for (const fault of faults) {
      if (isUndocumentedField(fault))
        found(`${fault.instancePath}/${token(String(fault.params["additionalProperty"]))}`, "be a documented property");
    }
  },
};

/** The objects of the contract are open; the validator closes them so that what is not documented shows. */
export function isUndocumentedField({ keyword }: SchemaFault): boolean {
  return keyword === "additionalProperties";
}
