import { visible } from "../generated/contract.js";
import type { BodyName } from "./answer.js";
import { patternOf } from "./pointer.js";
import { mapsOf } from "./maps.js";

const LONGEST = 120;

const visibleIn = new Map(Object.entries(visible).map(([name, patterns]) => [name, new Set<string>(patterns)]));

/** Whether the contract says that a value at this place of a body is safe to show: an identifier, a number, an enumeration. */
export function isVisible(shape: BodyName | undefined, pointer: string): boolean {
  return shape !== undefined && (visibleIn.get(shape)?.has(patternOf(pointer, mapsOf(shape))) ?? false);
}

/** A value as JSON, cut to a sane length. */
export function show(value: unknown): string {
  const json = value === undefined ? "nothing" : (JSON.stringify(value) ?? String(value));
  // Cut by characters, so that no half of a surrogate pair is left.
  return json.length <= LONGEST ? json : `${Array.from(json.slice(0, LONGEST)).slice(0, -1).join("")}… (${json.length} characters)`;
}

/** A value by its type and size alone: what people wrote stays out of reports. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return sized("string", [...value].length, "character", "characters");
  if (Array.isArray(value)) return sized("array", value.length, "item", "items");
  if (typeof value === "object") return sized("object", Object.keys(value).length, "property", "properties");
  return typeof value;
}

/** A value at a place that the contract calls safe: scalars in full, arrays and objects by their size. */
export function showScalar(value: unknown): string {
  return typeof value === "object" && value !== null ? describe(value) : show(value);
}

function sized(type: string, count: number, singular: string, plural: string): string {
  return `${type} (${count} ${count === 1 ? singular : plural})`;
}
