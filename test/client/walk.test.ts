import { getEventListeners } from "node:events";
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

  it("gives each of thousands of runs once, in both directions, from page to page with one cursor", async () => {
    const RUNS = 5000;
    const { client: api, thread } = client({ runs: RUNS });
    const oldestFirst = await ids(api.runs(thread, { limit: 100, order: "asc" }, { prefetch: true }));
    expect(new Set(oldestFirst).size).toBe(RUNS);
    const back = await ids(api.runs(thread, { limit: 100, order: "asc", before: oldestFirst.at(-1) as string }));
    expect(back).toEqual(oldestFirst.slice(0, -1).toReversed());
  });

  it("does not end in silence at a run without an id", async () => {
    const page = { ...aPage({ ...aRun(), id: undefined } as never), has_more: true };
    const api = createClient({ apiKey: "pk-1", fetch: async () => Response.json(page) });
    await expect(ids(api.runs("thread_abc123"))).rejects.toMatchObject({ kind: "cursor-repeated" });
  });

  it("leaves no listener on a signal that outlives it, however often it waited", async () => {
    const reference = createServer({ threads: 1, runs: 45 });
    const thread = reference.threads[0] ?? "";
    let asked = 0;
    const api = createClient({
      apiKey: "pk-1",
      provider: "openai",
      retry: { minDelay: 0 },
      fetch: async (request) => ((asked += 1) % 2 === 0 ? reference.fetch(request) : new Response("", { status: 503 })),
    });
    const { signal } = new AbortController();
    expect(await ids(api.runs(thread, { limit: 5 }, { signal }))).toHaveLength(45);
    await api.listRuns(thread, {}, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(asked).toBe(20);
  });

  it("ends a wait between two attempts as soon as the signal aborts", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let keys = 0;
    const api = createClient({
      apiKey: () => `pk-${(keys += 1)}`,
      retry: { minDelay: 60_000, maxDelay: 60_000 },
      fetch: async () => {
        setImmediate(() => controller.abort(reason));
        return new Response("", { status: 503 });
      },
    });
    await expect(api.listRuns("thread_abc123", {}, { signal: controller.signal })).rejects.toBe(reason);
    expect(keys).toBe(1);
  });
});
