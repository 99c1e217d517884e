import type { ListRunsQuery } from "../generated/client.js";
import type { ListRunsResponse, Run } from "../generated/types.js";
import type { CallInit } from "./client.js";
import { ListRunsError } from "./errors.js";
import { linked } from "./retry.js";

/** How a walk goes ahead of its reader. */
export interface WalkOptions {
  /** Whether the next page is asked for while the present one is in use. */
  readonly prefetch?: boolean;
}

type GetPage = (query: ListRunsQuery, init: CallInit) => Promise<ListRunsResponse>;

/** Walks page by page. Leaving the loop cancels what is in flight. */
export async function* walkPages(
  get: GetPage,
  query: ListRunsQuery,
  { prefetch = false, ...init }: CallInit & WalkOptions,
): AsyncGenerator<ListRunsResponse, void, undefined> {
  const [controller, unlink] = linked(init.signal);
  const backwards = query.before !== undefined;
  const name = backwards ? "before" : "after";
  const ask = (cursor: string | undefined): Promise<ListRunsResponse> => {
    const page = get({ ...query, [name]: cursor }, { ...init, signal: controller.signal });
    // A page asked for ahead may fail before anybody awaits it.
    page.catch(() => undefined);
    return page;
  };
  // Brent's cycle detection: one remembered cursor, moved on ever more rarely, meets every loop in constant memory.
  let mark = query[name];
  let steps = 0;
  let power = 1;
  try {
    for (let next = ask(mark); ;) {
      const page = await next;
      const cursor = page.data.at(backwards ? 0 : -1)?.id;
      const more = page.has_more && cursor !== undefined;
      if (more && cursor === mark) {
        throw new ListRunsError("cursor-repeated", `the server gave the cursor ${cursor} again: the walk would never end`, { attempts: 1 });
      }
      steps += 1;
      if (steps === power) {
        mark = cursor;
        power *= 2;
        steps = 0;
      }
      if (more && prefetch) next = ask(cursor);
      yield page;
      if (!more) return;
      if (!prefetch) next = ask(cursor);
    }
  } finally {
    unlink();
    controller.abort();
  }
}

/** Walks run by run; backwards, the runs of each page are turned round, so that the walk goes one way. */
export async function* walkRuns(get: GetPage, query: ListRunsQuery, options: CallInit & WalkOptions): AsyncGenerator<Run, void, undefined> {
  for await (const { data } of walkPages(get, query, options)) yield* query.before === undefined ? data : data.toReversed();
}
