import type { ListRunsQuery, ListRunsResult } from "../generated/client.js";
import type { ListRunsResponse } from "../generated/types.js";
import type { CallInit, ListRunsClient, PagesOptions } from "./client.js";
import { ListRunsError } from "./errors.js";
import { limited } from "./retry.js";

/** How a walk goes ahead of its reader. */
export interface WalkOptions {
  /** Whether the next page is asked for while the present one is in use. */
  readonly prefetch?: boolean;
}

type Call = (threadId: string, query: ListRunsQuery, init: CallInit, throws: true) => Promise<ListRunsResult>;

/** The walks of a client. */
export function walks(call: Call): Pick<ListRunsClient, "pages" | "runs"> {
  /** Leaving the loop cancels what is in flight. */
  async function* pages(
    threadId: string,
    query: ListRunsQuery = {},
    init: PagesOptions = {},
  ): AsyncGenerator<ListRunsResponse, void, undefined> {
    const [walk, lift] = limited(init.signal);
    const name = query.before ? "before" : "after";
    const ask = (cursor: string | undefined): Promise<ListRunsResult> => {
      const page = call(threadId, { ...query, [name]: cursor }, { ...init, signal: walk.signal }, true);
      // A page asked for ahead may fail before anybody awaits it.
      page.catch(() => undefined);
      return page;
    };
    // Brent's cycle detection: one remembered cursor, moved on ever more rarely, meets every loop in constant memory.
    let mark = query[name];
    let cursor = mark;
    let ahead: Promise<ListRunsResult> | false | 0 | undefined;
    try {
      for (let steps = 1; ; steps += 1) {
        const page = (await (ahead || ask(cursor))).data as ListRunsResponse;
        const more = page.has_more && page.data.length;
        cursor = page.data.at(query.before ? 0 : -1)?.id;
        if (more && cursor === mark) {
          throw new ListRunsError("cursor-repeated", `the cursor ${cursor} came back: an endless walk`, { attempts: 1 });
        }
        // At every power of two.
        if (!(steps & (steps - 1))) mark = cursor;
        ahead = more && init.prefetch && ask(cursor);
        yield page;
        if (!more) return;
      }
    } finally {
      lift();
      walk.abort();
    }
  }

  return {
    pages,
    async *runs(threadId, query, options) {
      for await (const { data } of pages(threadId, query, options)) yield* query?.before ? data.toReversed() : data;
    },
  };
}
