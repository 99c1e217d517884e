import { describe, expect, it } from "@jest/globals";
import { createClient, isListRunsError, type ClientOptions, type ListRunsClient } from "../../src/index.js";
import { createServer, type ServerOptions } from "../../src/server.js";
import { aPage, aRun } from "../helpers/pages.js";

/** A client of a reference server in this process, and the queries that it sent. */
function client(server: ServerOptions = {}, options: Partial<ClientOptions> = {}) {
  const reference = createServer({ threads: 1, runs: 45, ...server });
  const queries: string[] = [];
  const made = createClient({
    apiKey: "pk-1",
    provider: "openai",
    retry: false,
    fetch: async (request: Request) => {
      queries.push(new URL(request.url).search);
      return reference.fetch(request);
    },
    ...options,
  } as ClientOptions);
  return { client: made, queries, thread: reference.threads[0] ?? "" };
}

async function ids(walk: ReturnType<ListRunsClient["runs"]>): Promise<string[]> {
  const seen: string[] = [];
  for await (const { id } of walk) seen.push(id);
  return seen;
}

describe("a walk", () => {
  it("gives every run once, in either order, whatever the size of a page", async () => {
    const { client: api, thread } = client();
    const newestFirst = await ids(api.runs(thread, { limit: 100 }));
    expect(new Set(newestFirst).size).toBe(45);
    for (const limit of [1, 7, 20, 45]) expect(await ids(api.runs(thread, { limit }))).toEqual(newestFirst);
    expect(await ids(api.runs(thread, { order: "asc" }))).toEqual(newestFirst.toReversed());
    for (const prefetch of [true, false]) expect(await ids(api.runs(thread, {}, { prefetch }))).toEqual(newestFirst);
  });

  it("goes backwards from before, the nearest run first, and on from any run", async () => {
    const { client: api, thread } = client();
    const all = await ids(api.runs(thread));
    expect(await ids(api.runs(thread, { before: all[44] as string, limit: 10 }))).toEqual(all.slice(0, 44).toReversed());
    expect(await ids(api.runs(thread, { after: all[10] as string, limit: 10 }))).toEqual(all.slice(11));
  });

  it("asks for a page only when it is wanted, and for one ahead when told to", async () => {
    for (const [prefetch, asked] of [
      [false, 1],
      [true, 2],
    ] as const) {
      const { client: api, thread, queries } = client();
      for await (const run of api.runs(thread, { limit: 10 }, { prefetch })) {
        expect(run.thread_id).toBe(thread);
        break;
      }
      expect(queries).toHaveLength(asked);
    }
  });

  it("cancels what is in flight when its reader leaves", async () => {
    let cancelled: unknown;
    const page = { ...aPage(aRun({ id: "run_2" })), has_more: true };
    const api = createClient({
      apiKey: "pk-1",
      fetch: (request) =>
        request.url.includes("after=")
          ? new Promise((_resolve, reject) => {
              request.signal.addEventListener("abort", () => {
                cancelled = request.signal.reason;
                reject(cancelled);
              });
            })
          : Promise.resolve(Response.json(page)),
    });
    for await (const { data } of api.pages("thread_abc123", {}, { prefetch: true })) {
      expect(data).toHaveLength(1);
      break;
    }
    expect(cancelled).toBeInstanceOf(DOMException);
  });

  it("ends at the caller's signal with the caller's reason", async () => {
    const { client: api, thread } = client();
    const controller = new AbortController();
    const reason = new Error("enough");
    const walk = async () => {
      for await (const page of api.pages(thread, { limit: 10 }, { signal: controller.signal })) {
        expect(page.data).toHaveLength(10);
        controller.abort(reason);
      }
    };
    await expect(walk()).rejects.toBe(reason);
    await expect(api.listRuns(thread, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it("ends on an empty page whatever that page says", async () => {
    const { client: api, thread } = client({ faults: ["endless-has-more"] });
    expect(await ids(api.runs(thread))).toHaveLength(45);
  });

  it.each([1, 2, 3, 5])("notices a server that gives cursors again, in a loop of %i", async (length) => {
    let asked = 0;
    const api = createClient({
      apiKey: "pk-1",
      fetch: async () => {
        asked += 1;
        return Response.json({ ...aPage(aRun({ id: `run_${asked % length}` })), has_more: true });
      },
    });
    const error = await ids(api.runs("thread_abc123")).catch((caught: unknown) => caught);
    expect(isListRunsError(error) && error.kind).toBe("cursor-repeated");
    expect(asked).toBeLessThan(5 * length + 5);
  });

  it("holds one page at a time: a million runs are walked in constant memory", async () => {
    const { client: api, thread } = client({ runs: 1_000_000 });
    let walked = 0;
    // The whole walk is for the bench; here its middle has to be as cheap as its beginning.
    const all = api.pages(thread, { limit: 100, order: "asc" });
    for await (const { data } of all) {
      walked += data.length;
      if (walked >= 3000) break;
    }
    expect(walked).toBe(3000);
  });
});
