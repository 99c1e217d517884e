import { errorShapes } from "../../generated/contract.js";
import type { BodyName } from "../answer.js";
import { predicateOf } from "../predicate.js";
import type { Rule } from "../rule.js";
import { isUndocumentedField } from "./fields-documented.js";
import { isUndocumentedValue } from "./values-documented.js";

/** A body has the shape that the contract documents for its status. */
export const bodySchema: Rule = {
  id: "body-schema",
  level: "must",
  requirement: "The body matches the schema that the contract documents for the status.",
  evidence: "documented",
  judge({ body, documented, mediaType, shape, status, faults }, found) {
    if (body.kind === "json" && documented !== undefined && shape === undefined) {
      found("", `be of a shape that the contract documents for ${status}: ${documented.shapes.map(sketch).join(", ")}`);
    }
    // Free text is an answer of its own shape, where the contract documents it. A page in another media type is content-type-json's.
    if (body.kind === "text" && documented !== undefined && !documented.shapes.includes("ListRunsResponse")) {
      const type = mediaType ?? "text/plain";
      if (!documented.mediaTypes.includes(type))
        found("", `be of a documented media type: ${documented.mediaTypes.join(", ")}`, { received: type });
    }
    for (const fault of faults) {
      if (isUndocumentedField(fault) || isUndocumentedValue(fault)) continue;
      found(fault.instancePath, predicateOf(fault), fault.keyword === "required" ? { received: undefined } : {});
    }
  },
};

function sketch(name: BodyName): string {
  if (name === "ListRunsResponse") return "a page of runs";
  const shape: { readonly property: string; readonly value?: unknown; readonly required: readonly string[] } = errorShapes[name];
  return `{${shape.required.map((property) => `${property}${property === shape.property && "value" in shape ? `: ${JSON.stringify(shape.value)}` : ""}`).join(", ")}}`;
}
