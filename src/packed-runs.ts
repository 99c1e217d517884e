import { runStatuses } from "../generated/contract.js";
import type { ReadableRun } from "./page.js";

/** What the rules on walks need of a run; a part that is malformed or absurdly long is undefined. */
export interface RunDigest {
  readonly id: string | undefined;
  readonly created_at: number | undefined;
  readonly status: ReadableRun["status"];
  readonly assistant_id: string | undefined;
  readonly thread_id: string | undefined;
}

/**
 * The digests of a page's runs, packed into two texts. They outlive the page, and as an object for each run they would cost the garbage
 * collector more than all the judging costs.
 */
export interface PackedRuns {
  readonly count: number;
  /** The ids, each followed by a line end; a list where an id is missing or has a line end in it. */
  readonly ids: string | ReadonlyArray<string | null>;
  /** When the first and the last run were created, in Unix seconds; -1 where that is not known, or the run is of another thread. */
  readonly firstTime: number;
  readonly lastTime: number;
  /** All else, as JSON. */
  readonly rest: string;
}

type Rest = readonly [
  /** When the runs were created, in Unix seconds; -1 where that is not known. */
  times: readonly number[],
  /** Places among the contract's statuses; -1 for none of them. */
  statuses: readonly number[],
  assistants: Shared,
  threads: Shared,
];

/** One text that all runs of a page have, or the text of each; null for none. */
type Shared = string | null | ReadonlyArray<string | null>;

/** Longer identifiers are not remembered, so that the memory is bounded whatever a recording holds. */
export const LONGEST = 256;

/** A text unless it is absurdly long. */
export function short(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.length > LONGEST ? undefined : text;
}

const statusNumbers = new Map<string | undefined, number>(runStatuses.map((status, number) => [status, number]));

/** Packs the runs of a page, of which this thread was asked for. */
export function packRuns(runs: ReadonlyArray<ReadableRun | undefined>, thread: string | undefined): PackedRuns {
  const times: number[] = [];
  const statuses: number[] = [];
  const ids: string[] = [];
  let listed = false;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const id = short(run?.id);
    if (id === undefined || id.includes("\n")) listed = true;
    else ids.push(id);
    times.push(run?.created_at ?? -1);
    statuses.push(statusNumbers.get(run?.status) ?? -1);
  }
  if (!listed && ids.length > 0) ids.push("");
  return {
    count: runs.length,
    ids: listed ? runs.map((run) => short(run?.id) ?? null) : ids.join("\n"),
    firstTime: timeOf(runs[0], thread),
    lastTime: timeOf(runs.at(-1), thread),
    rest: JSON.stringify([times, statuses, shared(runs, "assistant_id"), shared(runs, "thread_id")] satisfies Rest),
  };
}

function timeOf(run: ReadableRun | undefined, thread: string | undefined): number {
  return run?.thread_id === undefined || run.thread_id === thread ? (run?.created_at ?? -1) : -1;
}

/** The digests of a page's runs. */
export function unpackRuns({ count, ids, rest }: PackedRuns): readonly RunDigest[] {
  const [times, statuses, assistants, threads] = JSON.parse(rest) as Rest;
  const each = typeof ids === "string" ? ids.split("\n") : ids;
  const runs: RunDigest[] = [];
  for (let index = 0; index < count; index += 1) {
    const time = times[index] ?? -1;
    runs.push({
      id: each[index] ?? undefined,
      created_at: time < 0 ? undefined : time,
      status: runStatuses[statuses[index] ?? -1],
      assistant_id: (isList(assistants) ? assistants[index] : assistants) ?? undefined,
      thread_id: (isList(threads) ? threads[index] : threads) ?? undefined,
    });
  }
  return runs;
}

/** Whether two pages have the same runs. */
export function areSameRuns({ ids: some }: PackedRuns, { ids: others }: PackedRuns): boolean {
  if (!isList(some) || !isList(others)) return some === others;
  return some.length === others.length && some.every((id, index) => id === others[index]);
}

/** The id of the first or the last run of a page. */
export function idAtEnd({ count, ids }: PackedRuns, end: "first" | "last"): string | undefined {
  if (count === 0) return undefined;
  if (isList(ids)) return ids.at(end === "first" ? 0 : -1) ?? undefined;
  return end === "first" ? ids.slice(0, ids.indexOf("\n")) : ids.slice(ids.lastIndexOf("\n", ids.length - 2) + 1, -1);
}

function shared(runs: ReadonlyArray<ReadableRun | undefined>, property: "assistant_id" | "thread_id"): Shared {
  const first = runs[0]?.[property];
  for (const run of runs) if (run?.[property] !== first) return runs.map((one) => short(one?.[property]) ?? null);
  return short(first) ?? null;
}

function isList(value: Shared): value is ReadonlyArray<string | null> {
  return typeof value === "object" && value !== null;
}
