import type { SchemaFault } from "../generated/validate.js";

/** Whether a fault is a property that the contract does not know: its objects are open, and the validator closes them so that it shows. */
export function isUndocumentedField({ keyword }: SchemaFault): boolean {
  return keyword === "additionalProperties";
}

/** Whether a fault is a value that an open enumeration does not list. */
export function isUndocumentedValue({ keyword }: SchemaFault): boolean {
  return keyword === "x-extensible-enum";
}

/** Whether a fault leaves a value other than the generated types promise. What is merely undocumented can still be read. */
export function isMalformation(fault: SchemaFault): boolean {
  return !isUndocumentedField(fault) && !isUndocumentedValue(fault);
}
