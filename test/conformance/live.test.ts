import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { check, exchangeFrom, type Exchange } from "../../src/conformance.js";
import { createClient } from "../../src/index.js";
import { aPage, aRun } from "../helpers/pages.js";

const runs = Array.from({ length: 45 }, (_, index) => aRun({ id: `run_${45 - index}`, created_at: 1_699_073_470 - index }));

/** Pages by `limit` and `after`, and refuses what the real server refuses. */
function answer(path: string, beta: string | undefined): { readonly status: number; readonly body: unknown } {
  const url = new URL(path, "http://localhost");
  const error = (status: number, message: string, code: string | null) => ({
    status,
    body: { error: { message, type: "invalid_request_error", param: null, code } },
  });
  if (beta !== "assistants=v2") return error(400, "You must provide the 'OpenAI-Beta' header.", "invalid_beta");
  if (url.pathname !== "/v1/threads/thread_abc123/runs") return error(404, "No thread found.", null);
  const limit = Number(url.searchParams.get("limit") ?? 20);
  const start = runs.findIndex(({ id }) => id === url.searchParams.get("after")) + 1;
  const data = runs.slice(start, start + limit);
  const page = data.length === 0 ? { ...aPage(), data, first_id: null, last_id: null } : aPage(...data);
  return { status: 200, body: { ...page, has_more: start + limit < runs.length } };
}

let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { status, body } = answer(request.url ?? "/", request.headers["openai-beta"] as string | undefined);
    response.writeHead(status, { "content-type": "application/json", "x-portkey-trace-id": "" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});

afterAll(() => new Promise((resolve) => void server.close(resolve)));

describe("a live server", () => {
  it("is judged over the client's own requests", async () => {
    const exchanges: Promise<Exchange>[] = [];
    const client = createClient({
      apiKey: "pk-secret",
      baseUrl,
      fetch: async (request) => {
        const response = await fetch(request);
        exchanges.push(exchangeFrom(request, response));
        return response;
      },
    });
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const { data } = await client.listRuns("thread_abc123", after === undefined || after === null ? {} : { after });
      seen.push(...(data?.data ?? []).map(({ id }) => id));
      after = data?.has_more === true ? data.last_id : null;
    } while (after !== null);
    expect(seen).toEqual(runs.map(({ id }) => id));

    await client.listRuns("thread_none");
    const report = await check(await Promise.all(exchanges), { strict: true });
    expect(report.groups).toEqual([]);
    expect(report.summary).toMatchObject({ exchanges: 4, runs: 45, verdict: "conforms" });
    expect(JSON.stringify(await Promise.all(exchanges))).not.toContain("pk-secret");
  });

  it("answers a request without the beta header as documented", async () => {
    const request = new Request(`${baseUrl}/threads/thread_abc123/runs`);
    const report = await check([await exchangeFrom(request, await fetch(request))]);
    expect(report.summary).toMatchObject({ exchanges: 1, verdict: "conforms" });
  });
});
