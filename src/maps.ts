import { maps } from "../generated/contract.js";
import type { BodyName } from "./answer.js";

const byBody = new Map<string, ReadonlySet<string>>(Object.entries(maps).map(([name, patterns]) => [name, new Set<string>(patterns)]));
const NONE: ReadonlySet<string> = new Set();

/** The places of a body, as pointer patterns, where an object's keys are data (`metadata`) and not names of the contract. */
export function mapsOf(shape: BodyName | undefined): ReadonlySet<string> {
  return (shape === undefined ? undefined : byBody.get(shape)) ?? NONE;
}
