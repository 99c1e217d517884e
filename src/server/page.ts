import type { ListRunsResponse } from "../../generated/types.js";
import type { Thread } from "./threads.js";

/** What a page is asked for: cursors by their place in the thread, the oldest run being 0. */
export interface PageQuery {
  readonly limit: number;
  readonly order: "asc" | "desc";
  readonly after: number | undefined;
  readonly before: number | undefined;
}

/**
 * One page of a thread. `after` gives the runs that follow it in the requested order. `before` alone gives the runs right in
 * front of it, so that a walk back meets the pages of the walk forth; `has_more` then tells of runs still further in front.
 * Both together give the runs between them, from `after` on.
 */
export function pageOf(thread: Thread, { limit, order, after, before }: PageQuery): ListRunsResponse {
  const indexAt = (position: number): number => (order === "asc" ? position : thread.size - 1 - position);
  // Places and positions are each other's mirror image, so the same function leads both ways.
  const low = after === undefined ? 0 : indexAt(after) + 1;
  const high = before === undefined ? thread.size : indexAt(before);
  const backwards = before !== undefined && after === undefined;
  const start = backwards ? Math.max(low, high - limit) : low;
  const end = backwards ? high : Math.min(high, low + limit);
  const data = Array.from({ length: Math.max(0, end - start) }, (_, offset) => thread.runAt(indexAt(start + offset)));
  return {
    object: "list",
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: backwards ? start > low : end < high,
  };
}
