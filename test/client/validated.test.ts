import { describe, expect, it } from "@jest/globals";
import { createServer } from "../../src/server.js";
import { BrokenPageError, createClient } from "../../src/validated.js";

function client(faults: readonly string[], options: { readonly validate?: boolean; readonly strict?: boolean } = {}) {
  const server = createServer({ threads: 1, runs: 45, faults });
  const api = createClient({ apiKey: "pk-1", provider: "openai", retry: false, fetch: (request) => server.fetch(request), ...options });
  return { api, thread: server.threads[0] ?? "" };
}

async function count(walk: AsyncIterable<unknown>): Promise<number> {
  let number = 0;
  for await (const item of walk) number += item === undefined ? 0 : 1;
  return number;
}

describe("a validating client", () => {
  it("hands healthy pages over", async () => {
    const { api, thread } = client([], { strict: true });
    expect(await count(api.pages(thread, { limit: 10 }))).toBe(5);
    expect(await count(api.runs(thread, { order: "asc" }))).toBe(45);
    expect((await api.listRuns(thread)).data?.data).toHaveLength(20);
  });

  it.each([
    ["null-completed-at", "run-completed-at"],
    ["too-many", "page-size"],
    ["other-thread", "run-thread"],
    ["missing-field", "body-schema"],
  ])("throws on %s, with the findings", async (fault, rule) => {
    const { api, thread } = client([fault]);
    const error = await count(api.pages(thread)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(BrokenPageError);
    expect((error as BrokenPageError).findings.map((finding) => finding.rule)).toContain(rule);
    expect((error as BrokenPageError).message).toMatch(/^the page breaks the contract: \/data/);
    await expect(api.listRuns(thread)).rejects.toBeInstanceOf(BrokenPageError);
  });

  it("tells which answer it was, and how often it was asked for", async () => {
    const server = createServer({ threads: 1, runs: 45, faults: ["undocumented-status"] });
    let asked = 0;
    const api = createClient({
      apiKey: "pk-1",
      provider: "openai",
      traceId: "trace-1",
      retry: { wait: async () => undefined },
      fetch: async (request) => ((asked += 1) < 3 ? new Response("", { status: 503 }) : server.fetch(request)),
    });
    await expect(count(api.runs(server.threads[0] ?? ""))).rejects.toMatchObject({
      kind: "contract-broken",
      status: 206,
      requestId: expect.stringMatching(/^req_/),
      traceId: "trace-1",
      attempts: 3,
      isRetryable: false,
    });
  });

  it("counts the attempts of each page by itself", async () => {
    const right = createServer({ threads: 1, runs: 45 });
    const wrong = createServer({ threads: 1, runs: 45, faults: ["missing-field"] });
    let asked = 0;
    const api = createClient({
      apiKey: "pk-1",
      provider: "openai",
      retry: { wait: async () => undefined },
      fetch: async (request) => {
        asked += 1;
        if (asked < 3) return new Response("", { status: 503 });
        return request.url.includes("after=") ? wrong.fetch(request) : right.fetch(request);
      },
    });
    const walk = api.pages(right.threads[0] ?? "");
    expect((await walk.next()).done).toBe(false);
    await expect(walk.next()).rejects.toMatchObject({ kind: "contract-broken", attempts: 1 });
    expect(asked).toBe(4);
  });

  it("judges what middleware makes of an answer", async () => {
    const { fetch, threads } = createServer({ threads: 1, runs: 5, faults: ["wrong-content-type"] });
    const mended = createClient({
      apiKey: "pk-1",
      provider: "openai",
      fetch: (request) => fetch(request),
      middleware: [{ onResponse: async ({ response }) => Response.json(await response.json()) }],
    });
    expect(await count(mended.runs(threads[0] ?? ""))).toBe(5);
  });

  it("leaves refusals and broken JSON to the client", async () => {
    for (const [fault, kind] of [
      ["server-error", "api-error"],
      ["cut-body", "not-json"],
    ] as const) {
      const { api, thread } = client([fault]);
      await expect(count(api.pages(thread))).rejects.toMatchObject({ kind });
    }
    const refused = await client(["server-error"]).api.listRuns("thread_none");
    expect(refused.response.status).toBe(404);
  });

  it("takes a should only when strict, and nothing when it is not to validate", async () => {
    const lax = client(["unknown-field"]);
    expect(await count(lax.api.pages(lax.thread))).toBe(3);
    const strict = client(["unknown-field"], { strict: true });
    await expect(count(strict.api.pages(strict.thread))).rejects.toBeInstanceOf(BrokenPageError);
    const off = client(["missing-field"], { validate: false });
    expect(await count(off.api.pages(off.thread))).toBe(3);
  });
});
