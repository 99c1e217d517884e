import { mix } from "./random.js";
import type { Place } from "./run.js";

/** When the first run of every thread was created: 2025-03-01. */
const FIRST = 1_740_787_200;
/** Seconds from one group of runs to the next; longer than any group, so that times never run backwards. */
const STEP = 97;
/** Seconds within a group. Some are equal: real threads have runs of the same second. */
const GROUPS = [
  [0, 0, 13, 40],
  [0, 7, 7, 50],
  [0, 11, 30, 90],
  [0, 2, 3, 3],
] as const;

/** When a run was created, in Unix seconds: a closed form that never decreases with the index. */
export function createdAt({ seed, thread, index }: Place): number {
  const group = Math.floor(index / GROUPS[0].length);
  const offsets = GROUPS[mix(seed, thread, group, 7) % GROUPS.length] ?? GROUPS[0];
  return FIRST + group * STEP + (offsets[index % offsets.length] ?? 0);
}
