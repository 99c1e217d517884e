import { describe, expect, test } from "@jest/globals";
import { array, assert, constantFrom, integer, nat, option, property, record } from "fast-check";
import { createServer } from "../../src/server.js";
import { pageOf } from "../../src/server/page.js";
import { recordedThreads } from "../../src/server/recorded.js";
import { syntheticThreads } from "../../src/server/synthetic/threads.js";
import type { Thread } from "../../src/server/threads.js";
import { askPage } from "../helpers/ask.js";
import { aRun } from "../helpers/pages.js";

const orders = constantFrom("asc", "desc");

/** What the documents say, on an array: runs in the order asked for, those behind `after`, those in front of `before`. */
function naive(
  thread: Thread,
  query: {
    readonly limit: number;
    readonly order: "asc" | "desc";
    readonly after: number | undefined;
    readonly before: number | undefined;
  },
): { readonly ids: readonly string[]; readonly more: boolean } {
  const oldestFirst = Array.from({ length: thread.size }, (_, index) => thread.runAt(index).id);
  const inOrder = query.order === "asc" ? oldestFirst : oldestFirst.toReversed();
  const after = query.after === undefined ? -1 : inOrder.indexOf(thread.runAt(query.after).id);
  const before = query.before === undefined ? inOrder.length : inOrder.indexOf(thread.runAt(query.before).id);
  const between = inOrder.filter((_, position) => position > after && position < before);
  const ids = query.after === undefined && query.before !== undefined ? between.slice(-query.limit) : between.slice(0, query.limit);
  return { ids, more: between.length > ids.length };
}

describe("a page", () => {
  test("is the same as on an array, whatever the thread, the limit, the order and the cursors", () => {
    assert(
      property(
        record({
          times: array(integer({ min: 1, max: 6 }), { maxLength: 30 }),
          limit: integer({ min: 1, max: 12 }),
          order: orders,
          after: option(nat(), { nil: undefined }),
          before: option(nat(), { nil: undefined }),
        }),
        ({ times, limit, order, after, before }) => {
          const runs = times.map((created_at, index) => aRun({ id: `run_${index}`, created_at }));
          const thread = recordedThreads(runs).get("thread_abc123");
          if (thread === undefined) return;
          const within = (place: number | undefined): number | undefined => (place === undefined ? undefined : place % thread.size);
          const query = { limit, order, after: within(after), before: within(before) };
          const page = pageOf(thread, query);
          const { ids, more } = naive(thread, query);
          expect(page.data.map(({ id }) => id)).toEqual(ids);
          expect(page).toMatchObject({ object: "list", first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null, has_more: more });
        },
      ),
      { seed: 1 },
    );
  });

  test("is one of a walk that meets every run once, forth by after and back by before", () => {
    assert(
      property(nat({ max: 60 }), integer({ min: 1, max: 25 }), orders, (runs, limit, order) => {
        const thread = syntheticThreads({ seed: 1, threads: 1, runs }).get(syntheticThreads({ seed: 1, threads: 1, runs }).idAt(0) ?? "");
        if (thread === undefined) throw new Error("There is no thread.");
        const forth: string[] = [];
        let page = pageOf(thread, { limit, order, after: undefined, before: undefined });
        for (;;) {
          forth.push(...page.data.map(({ id }) => id));
          if (!page.has_more) break;
          page = pageOf(thread, { limit, order, after: thread.indexOf(page.last_id ?? ""), before: undefined });
        }
        expect(new Set(forth).size).toBe(runs);
        const back: string[] = page.data.map(({ id }) => id);
        while (back.length < runs) {
          const before = thread.indexOf(back[0] ?? "");
          back.unshift(...pageOf(thread, { limit, order, after: undefined, before }).data.map(({ id }) => id));
        }
        expect(back).toEqual(forth);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test("of a thread of a thousand million runs is computed from its place alone", async () => {
    const server = createServer({ runs: 1_000_000_000, threads: 1 });
    const [thread = ""] = server.threads;
    const heap = process.memoryUsage().heapUsed;
    const newest = await askPage(server, thread, "?limit=100");
    const oldest = await askPage(server, thread, "?limit=100&order=asc");
    const [first] = oldest.data;
    expect(await askPage(server, thread, `?after=${first?.id}`)).toMatchObject({
      data: [],
      first_id: null,
      last_id: null,
      has_more: false,
    });
    expect((await askPage(server, thread, `?limit=3&before=${first?.id}`)).data).toHaveLength(3);
    expect((await askPage(server, thread, `?limit=3&after=${newest.last_id}&order=asc`)).data.at(0)?.id).toBe(newest.data.at(-2)?.id);
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(50_000_000);
  });
});
