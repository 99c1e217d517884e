import { errorShapes } from "../../generated/contract.js";
import type { BodyName } from "../answer.js";
import { isMalformation } from "../malformation.js";
import { predicateOf } from "../predicate.js";
import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** A body has the shape that the contract documents for its status. */
export const bodySchema: Rule = {
  id: "body-schema",
  level: "must",
  requirement: "The body matches the schema that the contract documents for the status.",
  evidence: "documented",
  why: "Typed clients are generated from this schema. A value of another type breaks them where it is used, far from where it came in.",
  examples: {
    failing: [pageOf([{}], { page: { has_more: "no" } })],
    passing: [pageOf([{}])],
  },
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
      if (isMalformation(fault)) found(fault.instancePath, predicateOf(fault), fault.keyword === "required" ? { received: undefined } : {});
    }
  },
};

function sketch(name: BodyName): string {
  if (name === "ListRunsResponse") return "a page of runs";
  const shape: { readonly property: string; readonly value?: unknown; readonly required: readonly string[] } = errorShapes[name];
  return `{${shape.required.map((property) => `${property}${property === shape.property && "value" in shape ? `: ${JSON.stringify(shape.value)}` : ""}`).join(", ")}}`;
}
