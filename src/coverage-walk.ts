import type { CoveragePlace } from "../generated/coverage.js";
import { token } from "./pointer.js";

/** A place of a body, laid out for speed: all of one hidden class, so that the walk stays fast over a gigabyte of runs. */
export interface Place {
  /** The point of null, that of a value following it; -1 where there is none. */
  readonly null: number;
  /** The point of true, that of false following it; -1 where there is none. */
  readonly truth: number;
  readonly values: ReadonlyMap<string, number> | undefined;
  readonly branches: readonly Branch[] | undefined;
  readonly properties: readonly Property[] | undefined;
  readonly items: Place | undefined;
}

interface Branch {
  readonly type: string;
  readonly tag: string | undefined;
  readonly point: number;
  readonly place: Place | undefined;
}

interface Property {
  readonly name: string;
  readonly path: string;
  /** The point of a present property, that of an absent one following it; -1 where it is required. */
  readonly optional: number;
  readonly place: Place | undefined;
}

/** Lays out a place of the contract. */
export function placeOf(place: CoveragePlace): Place {
  return {
    null: place.null ?? -1,
    truth: place.truth ?? -1,
    values: place.values === undefined ? undefined : new Map(Object.entries(place.values)),
    branches: place.branches?.map(({ type, tag, point, place: inner }) => ({ type, tag, point, place: orNone(inner) })),
    properties: place.properties?.map(({ name, optional = -1, place: inner }) => ({
      name,
      path: `/${token(name)}`,
      optional,
      place: orNone(inner),
    })),
    items: orNone(place.items),
  };
}

function orNone(place: CoveragePlace | undefined): Place | undefined {
  return place === undefined ? undefined : placeOf(place);
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Counts what a value exercises at a place and inside it.
 *
 * @param malformed the JSON Pointers of values that exercise nothing themselves; what stands inside them is looked at all the same.
 */
export function visit(place: Place, value: unknown, counts: Float64Array, malformed: ReadonlySet<string> | undefined, path = ""): void {
  const sound = malformed === undefined || !malformed.has(path);
  if (value === null) {
    if (sound && place.null >= 0) increment(counts, place.null);
    return;
  }
  if (sound) countScalar(place, value, counts);
  if (place.branches !== undefined) visitBranch(place.branches, value, counts, malformed, path, sound);
  if (typeof value !== "object") return;
  if (place.properties !== undefined && !Array.isArray(value)) visitProperties(place.properties, value as Json, counts, malformed, path);
  if (place.items !== undefined && Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      visit(place.items, value[index], counts, malformed, malformed === undefined ? "" : `${path}/${index}`);
  }
}

function countScalar(place: Place, value: unknown, counts: Float64Array): void {
  if (place.null >= 0) increment(counts, place.null + 1);
  if (place.truth >= 0 && typeof value === "boolean") increment(counts, place.truth + (value ? 0 : 1));
  if (place.values !== undefined && typeof value === "string") {
    // A value of an open enumeration that the contract does not list is allowed, and is none of its points.
    const point = place.values.get(value);
    if (point !== undefined) increment(counts, point);
  }
}

function visitProperties(
  properties: readonly Property[],
  value: Json,
  counts: Float64Array,
  malformed: ReadonlySet<string> | undefined,
  path: string,
): void {
  for (const property of properties) {
    const inner = value[property.name];
    if (inner === undefined) {
      if (property.optional >= 0) increment(counts, property.optional + 1);
      continue;
    }
    // Pointers are only built where something is malformed, since building them costs more than all the counting.
    const innerPath = malformed === undefined ? "" : path + property.path;
    if (property.optional >= 0 && (malformed === undefined || !malformed.has(innerPath))) increment(counts, property.optional);
    if (property.place === undefined) continue;
    // Most of a run is null, and needs no look inside.
    if (inner === null && malformed === undefined) {
      if (property.place.null >= 0) increment(counts, property.place.null);
    } else visit(property.place, inner, counts, malformed, innerPath);
  }
}

function visitBranch(
  branches: readonly Branch[],
  value: unknown,
  counts: Float64Array,
  malformed: ReadonlySet<string> | undefined,
  path: string,
  sound: boolean,
): void {
  for (const branch of branches) {
    if (!isOf(branch, value)) continue;
    if (sound) increment(counts, branch.point);
    if (branch.place !== undefined) visit(branch.place, value, counts, malformed, path);
    return;
  }
}

function isOf({ type, tag }: Branch, value: unknown): boolean {
  if (type === "object")
    return typeof value === "object" && !Array.isArray(value) && (tag === undefined || (value as Json)["type"] === tag);
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function increment(counts: Float64Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
