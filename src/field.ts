import { fields, type Explainer } from "../generated/validate.js";
import { predicateOf } from "./predicate.js";

/**
 * What is wrong with the text of a parameter or a header, as a predicate; undefined where nothing is.
 *
 * @param name the key in the generated validators: `request:<in>:<name>` or `response:<name>`.
 * @param types the JSON types that the contract gives it: the text is read as the first that it can be.
 */
export function fieldFault(name: string, text: string, types: readonly string[] = ["string"]): string | undefined {
  // A rule asks and then the coverage, and from answer to answer most texts are the same.
  const last = judged.get(name);
  if (last?.text === text) return last.fault;
  const fault = faultOf(name, text, types);
  if (text.length <= LONGEST_KEPT) judged.set(name, { text, fault });
  return fault;
}

/** The last text of each parameter and header, with what is wrong with it. */
const LONGEST_KEPT = 256;
const judged = new Map<string, { readonly text: string; readonly fault: string | undefined }>();

function faultOf(name: string, text: string, types: readonly string[]): string | undefined {
  const table: Readonly<Record<string, Explainer>> = fields;
  const validate = table[name];
  if (validate === undefined || validate(readField(text, types))) return undefined;
  const fault = validate.errors?.find(({ keyword }) => keyword !== "if");
  return fault === undefined ? undefined : predicateOf(fault);
}

/** Header and query texts carry numbers and booleans as decimal text and `true` or `false`, and objects as JSON. */
export function readField(text: string, types: readonly string[] = ["string"]): unknown {
  for (const type of types) {
    if (type === "integer" && /^-?\d+$/.test(text)) return Number(text);
    if (type === "number" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (type === "boolean" && /^(true|false)$/.test(text)) return text === "true";
    if (type === "object" || type === "array") {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // Text that is no JSON fails the type, which is the fault to report.
      }
    }
  }
  return text;
}
