import type { StandardSchemaV1 } from "@standard-schema/spec";
import { explain, type Bodies, type SchemaFault } from "../generated/validate.js";
import { tokensOf } from "./pointer.js";
import { predicateOf } from "./predicate.js";

/** A Standard Schema of each body of the contract. */
export type StandardSchemas = { readonly [Name in keyof Bodies]: StandardSchemaV1<unknown, Bodies[Name]> };

/**
 * The contract's bodies as Standard Schemas, for libraries that take one. The contract is open, so a property or a value that it does
 * not document is no issue here; `check` reports those.
 */
export const standardSchemas = Object.fromEntries(
  Object.keys(explain).map((name) => [name, schemaOf(name as keyof Bodies)]),
) as unknown as StandardSchemas;

function schemaOf<Name extends keyof Bodies>(name: Name): StandardSchemaV1<unknown, Bodies[Name]> {
  const explainer = explain[name];
  return {
    "~standard": {
      version: 1,
      vendor: "list-runs-contract",
      validate(value) {
        const faults = explainer(value) ? [] : (explainer.errors ?? []).filter(isIssue);
        return faults.length === 0 ? { value: value as Bodies[Name] } : { issues: faults.map((fault) => issueOf(fault, value)) };
      },
    },
  };
}

/** The last two only say that a keyword beside them failed. */
const NO_ISSUES = new Set(["additionalProperties", "x-extensible-enum", "if", "propertyNames"]);

function isIssue({ keyword }: SchemaFault): boolean {
  return !NO_ISSUES.has(keyword);
}

function issueOf(fault: SchemaFault, root: unknown): StandardSchemaV1.Issue {
  const path: (string | number)[] = [];
  let value = root;
  for (const name of tokensOf(fault.instancePath)) {
    path.push(Array.isArray(value) ? Number(name) : name);
    value = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  }
  return { message: `must ${predicateOf(fault)}`, path };
}
