import { describe, expect, test } from "@jest/globals";
import { createServer, type ServerOptions } from "../../src/server.js";
import { accepted, aRequest } from "../helpers/ask.js";

const selfHosted = { seed: 1, threads: 2, runs: 5, gateway: "self-hosted" } as const;
const server = createServer({ ...selfHosted, apiKeys: ["sk-accepted"] });
const [thread = ""] = server.threads;
const none = { authorization: undefined, "openai-beta": undefined, "x-portkey-provider": undefined };

async function answer(
  request: Request,
  options?: ServerOptions,
): Promise<{ status: number; type: string | null; body: string; headers: Headers }> {
  const response = await (options === undefined ? server : createServer({ ...selfHosted, ...options })).fetch(request);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text(), headers: response.headers };
}

/** The bodies that the real gateway gives, byte for byte. */
const refusals: ReadonlyArray<readonly [string, Readonly<Record<string, string | undefined>>, string]> = [
  [
    "neither provider nor config",
    none,
    `{"status":"failure","message":"Either x-portkey-config or x-portkey-provider header is required"}`,
  ],
  [
    "a virtual key alone",
    { ...none, "x-portkey-virtual-key": "vk" },
    `{"status":"failure","message":"Either x-portkey-config or x-portkey-provider header is required"}`,
  ],
  ["an unknown provider", { "x-portkey-provider": "nope" }, `{"status":"failure","message":"Invalid provider passed"}`],
  ["a slug as provider", { "x-portkey-provider": "@openai-prod" }, `{"status":"failure","message":"Invalid provider passed"}`],
  ["a content type that no GET has", { "content-type": "text/plain" }, `{"status":"failure","message":"Invalid content type passed"}`],
  [
    "a custom host in a private network",
    { "x-portkey-custom-host": "http://10.0.0.1/v1" },
    `{"status":"failure","message":"Invalid custom host"}`,
  ],
  [
    "a custom host by its IPv6 address",
    { "x-portkey-custom-host": "http://[::1]:9/v1" },
    `{"status":"failure","message":"Invalid custom host"}`,
  ],
  [
    "another loopback address",
    { "x-portkey-custom-host": "http://127.0.0.2:9/v1" },
    `{"status":"failure","message":"Invalid custom host"}`,
  ],
  [
    "a config that is no JSON",
    { "x-portkey-config": "{no" },
    `{"status":"failure","message":"Invalid config passed. You need to pass a valid json"}`,
  ],
  [
    "an id of a config",
    { ...none, "x-portkey-config": "pc-abc" },
    `{"status":"failure","message":"Invalid config passed. You need to pass a valid json"}`,
  ],
  [
    "a config without a provider",
    { ...none, "x-portkey-config": `{"retry":{"attempts":1}}` },
    `{"status":"failure","message":"Either x-portkey-provider needs to be passed. Or the x-portkey-config header should have a valid config with provider details in it."}`,
  ],
  [
    "an unknown strategy in a config",
    { "x-portkey-config": `{"strategy":{"mode":"random"},"targets":[]}` },
    `{"status":"failure","message":"Invalid config passed","errors":["path: strategy,mode, message: Invalid 'mode' value. Must be one of: single, loadbalance, fallback, conditional"]}`,
  ],
  [
    "retries that are no number",
    { "x-portkey-config": `{"provider":"openai","retry":{"attempts":"x"}}` },
    `{"status":"failure","message":"Invalid config passed","errors":["path: retry,attempts, message: Expected number, received string"]}`,
  ],
  [
    "a config of the old form",
    { "x-portkey-config": `{"options":[{}]}` },
    `{"status":"failure","message":"This version of config is not supported in this route. Please migrate to the latest version"}`,
  ],
];

describe("the self-hosted gateway", () => {
  test.each(refusals)("refuses %s, in its own words and without its own headers", async (_what, headers, body) => {
    const refused = await answer(aRequest(thread, "", headers));
    expect([refused.status, refused.type, refused.body]).toEqual([400, "application/json", body]);
    expect([...refused.headers.keys()].filter((name) => name.startsWith("x-portkey") || name.startsWith("openai"))).toEqual([]);
  });

  test("names the first of several faults, in its own order", async () => {
    const all = {
      "content-type": "text/plain",
      "x-portkey-provider": "nope",
      "x-portkey-custom-host": "http://10.0.0.1",
      "x-portkey-config": "{",
    };
    const order = ["Invalid content type passed", "Invalid provider passed", "Invalid custom host", "Invalid config passed"];
    const faults = Object.keys(all) as (keyof typeof all)[];
    for (const [index, message] of order.entries()) {
      const left = Object.fromEntries(faults.slice(index).map((name) => [name, all[name]]));
      expect((await answer(aRequest(thread, "", left))).body).toContain(message);
    }
  });

  test("has no route outside /v1, and none for PUT, PATCH and OPTIONS", async () => {
    const miss = [404, "application/json", `{"message":"Not Found","ok":false}`];
    const path = `http://localhost/v1/threads/${thread}/runs`;
    const requests = [
      new Request("http://localhost/nope", { headers: accepted }),
      new Request(`http://localhost/threads/${thread}/runs`, { headers: accepted }),
      ...["PUT", "PATCH", "OPTIONS"].map((method) => new Request(path, { method, headers: accepted })),
    ];
    for (const request of requests) {
      const { status, type, body } = await answer(request);
      expect([status, type, body]).toEqual(miss);
    }
  });

  test("passes other paths of /v1 on", async () => {
    const { status, body, headers } = await answer(new Request("http://localhost/v1/models?x=1", { headers: accepted }));
    expect([status, body]).toEqual([
      404,
      `{"error":{"message":"Invalid URL (GET /v1/models)","type":"invalid_request_error","param":null,"code":null}}`,
    ]);
    expect(headers.get("x-portkey-provider")).toBe("openai");
  });

  test("adds its headers, and the provider's are passed on", async () => {
    const { headers } = await answer(aRequest(thread));
    expect(Object.fromEntries(headers)).toEqual({
      "content-type": "application/json",
      "openai-organization": "user-reference",
      "openai-processing-ms": expect.stringMatching(/^\d+$/),
      "openai-version": "2020-10-01",
      "x-portkey-cache-status": "DISABLED",
      "x-portkey-last-used-option-index": "config",
      "x-portkey-provider": "openai",
      "x-portkey-retry-attempt-count": "0",
      "x-portkey-trace-id": "",
      "x-request-id": expect.stringMatching(/^req_[0-9a-f]{32}$/),
    });
  });

  test("gives a trace id back, and names the part of the config that it used", async () => {
    const config = JSON.stringify({ strategy: { mode: "fallback" }, targets: [{ provider: "azure-openai", api_key: "sk-accepted" }] });
    const sent = { ...none, "x-portkey-config": config, "x-portkey-trace-id": "trace-1" };
    const { status, headers } = await answer(aRequest(thread, "", sent));
    expect([
      status,
      headers.get("x-portkey-trace-id"),
      headers.get("x-portkey-last-used-option-index"),
      headers.get("x-portkey-provider"),
    ]).toEqual([200, "trace-1", "config.targets[0]", "azure-openai"]);
  });

  test("answers HEAD as GET, without the body", async () => {
    const head = await answer(aRequest(thread, "?limit=1", {}, { method: "HEAD" }));
    expect([head.status, head.type, head.body, head.headers.get("x-portkey-provider")]).toEqual([200, "application/json", "", "openai"]);
  });

  test("indents the body where it is asked to", async () => {
    expect((await answer(aRequest(thread, "?limit=1&pretty"))).body).toMatch(/^\{\n {2}"object": "list",\n/);
  });

  test("ends a request that takes longer than its timeout, and not the provider's body", async () => {
    const late = await answer(aRequest(thread, "", { "x-portkey-request-timeout": "5" }), { latency: 60_000 });
    expect([late.status, late.body, late.headers.get("x-portkey-retry-attempt-count")]).toEqual([
      408,
      `{"error":{"message":"Request exceeded the timeout sent in the request: 5ms","type":"timeout_error","param":null,"code":null}}`,
      "0",
    ]);
    expect((await answer(aRequest(thread, "", { "x-portkey-request-timeout": "soon" }))).status).toBe(200);
  });
});

describe("credentials", () => {
  const keys = { apiKeys: ["sk-accepted"] };

  test("a key that is wrong or missing is refused by the provider, and never quoted", async () => {
    const wrong = await answer(aRequest(thread, "", { authorization: "Bearer sk-wrong-key" }));
    expect([wrong.status, wrong.body]).toEqual([
      401,
      `{"error":{"message":"Incorrect API key provided: ***. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}`,
    ]);
    expect(wrong.headers.get("x-portkey-provider")).toBe("openai");
    const missing = await answer(aRequest(thread, "", { authorization: undefined }));
    expect([missing.status, JSON.parse(missing.body).error.message]).toEqual([401, expect.stringContaining("provided: undefined.")]);
  });

  test("any key is good where none is named, unless it calls itself wrong, but there has to be one", async () => {
    const open = createServer(selfHosted);
    expect((await open.fetch(aRequest(open.threads[0] ?? "", "", { authorization: "Bearer wrong" }))).status).toBe(401);
    expect((await open.fetch(aRequest(open.threads[0] ?? "", "", { authorization: "Bearer any" }))).status).toBe(200);
    expect((await open.fetch(aRequest(open.threads[0] ?? "", "", { authorization: undefined }))).status).toBe(401);
  });

  test("the hosted gateway takes its own key with a virtual key, a slug or a config's id", async () => {
    const hosted = { ...keys, gateway: "hosted" as const };
    for (const routing of [{ "x-portkey-virtual-key": "vk" }, { "x-portkey-provider": "@openai-prod" }, { "x-portkey-config": "pc-abc" }]) {
      const request = (key: string): Request =>
        aRequest(thread, "", { ...none, "openai-beta": "assistants=v2", "x-portkey-api-key": key, ...routing });
      const { status, headers } = await answer(request("sk-accepted"), hosted);
      expect([status, headers.get("x-portkey-trace-id")]).toEqual([200, expect.stringMatching(/^[0-9a-f]{32}$/)]);
      expect((await answer(request("sk-wrong-key"), hosted)).status).toBe(401);
    }
  });

  test("without a gateway it is a plain server: no checks, no headers, no routes of the gateway", async () => {
    const plain = { ...keys, gateway: "none" as const };
    const ask = (headers: Readonly<Record<string, string>>): Promise<Awaited<ReturnType<typeof answer>>> =>
      answer(aRequest(thread, "", { ...none, "openai-beta": "assistants=v2", ...headers }), plain);
    const { status, headers } = await ask({ authorization: "Bearer sk-accepted", "content-type": "text/plain" });
    expect([status, headers.get("x-portkey-provider"), headers.get("openai-version")]).toEqual([200, null, "2020-10-01"]);
    expect((await ask({ "api-key": "sk-accepted" })).status).toBe(200);
    expect(await ask({})).toMatchObject({ status: 401, body: expect.stringContaining("You didn't provide an API key.") });
  });
});

const preflight = (): Request =>
  new Request(`http://localhost/v1/threads/${thread}/runs`, {
    method: "OPTIONS",
    headers: { origin: "http://app.example", "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
  });

describe("other origins", () => {
  test("are let in only where the server is told to", async () => {
    expect((await answer(preflight())).headers.get("access-control-allow-origin")).toBeNull();
    const open = await answer(preflight(), { cors: true });
    expect([open.status, open.headers.get("access-control-allow-origin"), open.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "*",
      "authorization",
    ]);
    const page = await answer(aRequest(thread, "", { origin: "http://app.example" }), { cors: true });
    expect(page.headers.get("access-control-expose-headers")).toContain("x-portkey-trace-id");
  });
});
