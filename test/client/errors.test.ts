import { describe, expect, it, jest } from "@jest/globals";
import { createClient, isListRunsError, type AnyListRunsError, type ClientOptions, type ErrorKind } from "../../src/index.js";
import { aPage } from "../helpers/pages.js";

const SECRET = "pk-very-secret";

function answering(answer: (attempt: number, request: Request) => Response | Promise<Response>, options: Partial<ClientOptions> = {}) {
  const sent: Request[] = [];
  const waits: number[] = [];
  const client = createClient({
    apiKey: SECRET,
    provider: "openai",
    fetch: async (request: Request) => {
      sent.push(request);
      return answer(sent.length, request);
    },
    retry: { wait: async (milliseconds: number) => void waits.push(milliseconds) },
    ...options,
  } as ClientOptions);
  return { client, sent, waits };
}

async function failureOf(client: ReturnType<typeof answering>["client"]): Promise<AnyListRunsError> {
  try {
    for await (const page of client.pages("thread_abc123")) expect(page.data).toBeDefined();
  } catch (error) {
    if (isListRunsError(error)) return error;
    throw error;
  }
  throw new Error("the walk did not fail");
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });

describe("the errors explain themselves", () => {
  it.each<[ErrorKind, number, () => Response, string, string | undefined]>([
    [
      "gateway-failure",
      400,
      json(400, { status: "failure", message: "Invalid provider passed" }),
      "400: Invalid provider passed",
      undefined,
    ],
    [
      "api-error",
      401,
      json(401, { error: { message: `Incorrect API key provided: ${SECRET}.`, type: "x", param: null, code: "invalid_api_key" } }),
      "401: Incorrect API key provided: [redacted].",
      "invalid_api_key",
    ],
    ["platform-error", 403, json(403, { success: false, data: { message: "Not allowed", errorCode: "AB03" } }), "403: Not allowed", "AB03"],
    ["router-miss", 404, json(404, { message: "Not Found", ok: false }), "404: Not Found (does baseUrl end in /v1?)", undefined],
    ["text-error", 418, () => new Response("I am a teapot", { status: 418 }), '418: "I am a teapot"', undefined],
    ["text-error", 404, () => new Response(null, { status: 404 }), '404: ""', undefined],
    ["contract-broken", 422, json(422, { detail: [] }), '422: {"detail":[]}', undefined],
    ["contract-broken", 403, json(403, { message: "Forbidden" }), "403: Forbidden", undefined],
    ["contract-broken", 200, json(200, { object: "list" }), '200: {"object":"list"}', undefined],
    ["contract-broken", 200, json(200, null), "200: null", undefined],
  ])("%s of %i", async (kind, status, answer, message, code) => {
    const { client, sent } = answering(answer);
    const error = await failureOf(client);
    expect(error).toMatchObject({ name: "ListRunsError", kind, status, message, isRetryable: false, attempts: 1 });
    expect(error.code).toBe(code);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain(SECRET);
  });

  it("keep what is no credential, a provider's name above all", async () => {
    const said = json(500, { error: { message: "openai error: trace-1 of a cached answer failed" } });
    const { client } = answering(said, { retry: false, traceId: "trace-1", cacheNamespace: "cached" });
    expect((await failureOf(client)).message).toBe("500: openai error: trace-1 of a cached answer failed");
  });

  it.each<[string, Partial<ClientOptions>, string]>([
    ["a provider's key", { providerKey: "sk-short" }, "sk-short"],
    ["a key in a config", { provider: undefined, config: { api_key: "sk-0123456789abcdef" } } as never, "sk-0123456789abcdef"],
    ["a config's id", { provider: undefined, config: "pc-1" } as never, "pc-1"],
    ["a header of one's own", { headers: { "X-Gateway-Token": "own-secret" } }, "own-secret"],
    ["a password in an address", { customHost: "https://user:word@host.test/v1" } as never, "//user:word@"],
  ])("take out %s", async (_name, options, secret) => {
    for (const body of [{ error: { message: `not with ${secret}host.test` } }, `not with ${secret}host.test`]) {
      const { client } = answering(() => new Response(JSON.stringify(body), { status: 400 }), options);
      const error = await failureOf(client);
      expect(error.message).toContain("not with");
      expect(JSON.stringify({ ...error, message: error.message })).not.toContain(secret);
    }
  });

  it.each(["1", "true", "a\\b", "message"])("take out the key %j and stay what they are", async (apiKey) => {
    const { client } = answering(json(400, { error: { message: `not with ${apiKey}`, param: 1, type: true } }), { apiKey });
    const error = await failureOf(client);
    expect(error).toMatchObject({ kind: "api-error", message: expect.stringContaining("not with [redacted]") });
    expect(error.body).toEqual({ error: { message: "not with [redacted]", param: 1, type: true } });
  });

  it("take out a key of one call, however its headers are given", async () => {
    for (const headers of [{ authorization: "Bearer sk-of-one-call" }, new Headers({ authorization: "Bearer sk-of-one-call" })]) {
      const { client, sent } = answering(json(401, { error: { message: "no sk-of-one-call" } }));
      const walk = client.pages("thread_abc123", {}, { headers });
      await expect(walk.next()).rejects.toMatchObject({ message: "401: no [redacted]" });
      expect(sent[0]?.headers.get("authorization")).toBe("Bearer sk-of-one-call");
    }
  });

  it("carry the ids that a provider's support asks for", async () => {
    const { client } = answering(json(400, { error: { message: "no" } }, { "x-request-id": "req_1", "x-portkey-trace-id": "trace-1" }));
    expect(await failureOf(client)).toMatchObject({ requestId: "req_1", traceId: "trace-1" });
  });

  it("say what kept an answer from coming", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), {
      cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" }),
    });
    const network = answering(() => Promise.reject(refused));
    expect(await failureOf(network.client)).toMatchObject({
      kind: "network",
      message: "no answer: connect ECONNREFUSED 127.0.0.1:1",
      code: "ECONNREFUSED",
      isRetryable: true,
      attempts: 3,
    });

    const cut = answering(() => new Response('{"object":"list","da', { headers: { "x-request-id": "req_1" } }));
    expect(await failureOf(cut.client)).toMatchObject({
      kind: "not-json",
      message: expect.stringMatching(/^200: .*JSON/),
      body: '{"object":"list","da',
      requestId: "req_1",
      isRetryable: false,
    });
    for (const empty of [() => new Response(""), () => new Response(null, { status: 204 })]) {
      const { client } = answering(empty);
      expect(await failureOf(client)).toMatchObject({ kind: "not-json", message: expect.stringMatching(/^20[04]: .*JSON/), attempts: 1 });
      await expect(client.listRuns("thread_abc123")).rejects.toMatchObject({ kind: "not-json" });
    }

    const never = (_attempt: number, request: Request) =>
      new Promise<Response>((_resolve, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    expect(await failureOf(answering(never, { timeout: 1, retry: false }).client)).toMatchObject({
      kind: "timeout",
      message: "no whole answer within 1 ms",
      attempts: 1,
    });
  });

  it("come from no limit that overflows a timer, which would fire at once", async () => {
    const timers = jest.spyOn(globalThis, "setTimeout");
    try {
      const { client } = answering(json(200, aPage()), { timeout: Infinity, totalTimeout: 1e12 });
      await client.listRuns("thread_abc123");
      expect(timers.mock.calls.length).toBeGreaterThan(0);
      for (const [, milliseconds] of timers.mock.calls) expect(milliseconds).toBeLessThan(2 ** 31);
    } finally {
      timers.mockRestore();
    }
  });

  it("let a middleware's own error through as it is", async () => {
    const own = new RangeError("mine");
    const { client } = answering(json(200, aPage()), {
      middleware: [
        {
          onRequest: () => {
            throw own;
          },
        },
      ],
    });
    await expect(client.listRuns("thread_abc123")).rejects.toBe(own);
  });

  it("narrow by their kind, exhaustively", async () => {
    const error = await failureOf(answering(json(400, { status: "failure", message: "no" })).client);
    const told = ((): string => {
      switch (error.kind) {
        case "gateway-failure":
          return error.body.message;
        case "api-error":
          return error.body.error.message;
        case "platform-error":
          return error.body.data.message;
        case "router-miss":
        case "text-error":
        case "contract-broken":
        case "not-json":
        case "network":
        case "timeout":
        case "cursor-repeated":
          return error.message;
        default:
          return error satisfies never;
      }
    })();
    expect(told).toBe("no");
  });
});

describe("retries", () => {
  const ok = () => Response.json(aPage());

  it.each([408, 429, 500, 502, 503])("try %i again", async (status) => {
    const { client, sent } = answering((attempt) => (attempt < 3 ? new Response("", { status }) : ok()));
    expect((await client.listRuns("thread_abc123")).data).toEqual(aPage());
    expect(sent).toHaveLength(3);
  });

  it.each([400, 401, 404, 422])("do not try %i again", async (status) => {
    const { client, sent } = answering(() => new Response("", { status }));
    expect((await client.listRuns("thread_abc123")).response.status).toBe(status);
    expect(sent).toHaveLength(1);
  });

  it("wait longer each time, and never twice the same", async () => {
    const { client, waits } = answering(() => new Response("", { status: 500 }), {});
    await client.listRuns("thread_abc123");
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeGreaterThanOrEqual(250);
    expect(waits[0]).toBeLessThanOrEqual(500);
    expect(waits[1]).toBeGreaterThanOrEqual(500);
    expect(waits[1]).toBeLessThanOrEqual(1000);
  });

  it("wait as long as Retry-After says, in seconds or until a date", async () => {
    const after = async (value: string) => {
      const { client, waits } = answering((attempt) =>
        attempt === 1 ? new Response("", { status: 429, headers: { "retry-after": value } }) : ok(),
      );
      await client.listRuns("thread_abc123");
      return waits;
    };
    expect(await after("7")).toEqual([7000]);
    const [untilDate = 0] = await after(new Date(Date.now() + 10_000).toUTCString());
    expect(untilDate).toBeGreaterThan(8000);
    expect(untilDate).toBeLessThanOrEqual(10_000);
    // Longer than anyone wants to wait: the answer is given back at once.
    expect(await after("3600")).toEqual([]);
  });

  it("are off with one option, and counted in the error", async () => {
    const { client, sent } = answering(() => new Response("", { status: 503 }), { retry: false });
    expect(await failureOf(client)).toMatchObject({ status: 503, attempts: 1, isRetryable: true });
    expect(sent).toHaveLength(1);
    expect(await failureOf(answering(() => new Response("", { status: 503 })).client)).toMatchObject({ attempts: 3 });
  });

  it("end where the time for the whole call would", async () => {
    const { client, sent } = answering(() => new Response("", { status: 503, headers: { "retry-after": "20" } }), { totalTimeout: 10_000 });
    expect((await client.listRuns("thread_abc123")).response.status).toBe(503);
    expect(sent).toHaveLength(1);
  });

  it("ask for a token anew each time", async () => {
    let number = 0;
    const { client, sent } = answering((attempt) => (attempt < 3 ? new Response("", { status: 500 }) : ok()), {
      apiKey: async () => `token-${(number += 1)}`,
    });
    await client.listRuns("thread_abc123");
    expect(sent.map(({ headers }) => headers.get("x-portkey-api-key"))).toEqual(["token-1", "token-2", "token-3"]);
  });
});

describe("options by the contract's names", () => {
  it("become its headers, for every call or for one", async () => {
    const { client, sent } = answering(json(200, aPage()), { traceId: "trace-1", cacheNamespace: "mine" });
    await client.listRuns(
      "thread_abc123",
      {},
      { traceId: "trace-2", requestTimeout: 500, cacheForceRefresh: true, metadata: { user: "u" } },
    );
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject({
      "x-portkey-trace-id": "trace-2",
      "x-portkey-cache-namespace": "mine",
      "x-portkey-request-timeout": "500",
      "x-portkey-cache-force-refresh": "true",
      "x-portkey-metadata": '{"user":"u"}',
    });
  });

  it("are all that becomes a header: no option of fetch or of openapi-fetch does", async () => {
    const { client, sent } = answering(json(200, aPage()));
    const init = {
      cache: "no-store",
      credentials: "omit",
      integrity: "",
      keepalive: false,
      mode: "cors",
      priority: "high",
      redirect: "follow",
      referrer: "about:client",
      referrerPolicy: "no-referrer",
      window: null,
      baseUrl: "http://gateway.test/v1",
      querySerializer: {},
      prefetch: true,
      timeout: 1000,
      totalTimeout: 1000,
      retry: false,
    } as const;
    await client.pages("thread_abc123", {}, init).next();
    expect(sent[0]?.url).toMatch(/^http:\/\/gateway\.test\/v1\//);
    expect([...(sent[0]?.headers.keys() ?? [])]).toEqual(["accept", "openai-beta", "x-portkey-api-key", "x-portkey-provider"]);
  });
});
