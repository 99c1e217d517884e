import { createServer as createTcpServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { check, exchangeFrom } from "../../src/conformance.js";
import { probe } from "../../src/probe/probe.js";
import { scenarios } from "../../src/probe/scenarios.js";
import { createServer, type ReferenceServer } from "../../src/server.js";
import { startGateway, type Gateway } from "../helpers/gateway.mjs";
import { notPassed, onLoopback, plainProbe } from "../helpers/reference.js";

let gateway: Gateway;
let provider: ReferenceServer;
let upstream: string;
const key = { authorization: "Bearer sk-7d2b9a4c" };

beforeAll(async () => {
  provider = createServer({ gateway: "none", runs: 45 });
  [gateway, upstream] = await Promise.all([startGateway(), onLoopback(provider.fetch).then((origin) => `${origin}/v1`)]);
}, 60_000);

afterAll(() => gateway?.close());

const [thread = "", otherThread = ""] = createServer({ gateway: "none", runs: 45 }).threads;
const through = (headers: Readonly<Record<string, string>>) => ({
  ...plainProbe,
  baseUrl: gateway.baseUrl,
  thread,
  otherThread,
  headers: { "openai-beta": "assistants=v2", ...headers },
  credentials: Object.keys(headers),
  strict: true,
});

describe("a probe through the real gateway", () => {
  it("is green in every scenario with a provider and a custom host", async () => {
    const report = await probe(through({ "x-portkey-provider": "openai", "x-portkey-custom-host": upstream, ...key }));
    expect(notPassed(report)).toEqual({});
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("conforms");
    expect(report.scenarios).toHaveLength(scenarios.length);
  });

  it("is green in every scenario with a config", async () => {
    const config = JSON.stringify({ provider: "openai", api_key: "sk-7d2b9a4c", custom_host: upstream });
    const report = await probe(through({ "x-portkey-config": config }));
    expect(notPassed(report)).toEqual({});
    expect(report.summary.verdict).toBe("conforms");
  });

  it("tells what it does not promise: the credentials of the hosted one mean nothing to it", async () => {
    const failed = "failed: the answer is 400, not a page of runs";
    for (const headers of [
      { "x-portkey-api-key": "pk-3c1a5f0e", "x-portkey-virtual-key": "vk-1" },
      { "x-portkey-api-key": "pk-3c1a5f0e", "x-portkey-provider": "@openai-prod" },
      { "x-portkey-api-key": "pk-3c1a5f0e", "x-portkey-config": "pc-1" },
    ] as readonly Readonly<Record<string, string>>[]) {
      const report = await probe({ ...through(headers), scenarios: ["first-page", "wrong-credentials"] });
      // It refuses them as routing, before any key is looked at; and in a shape that the contract documents.
      expect(notPassed(report)).toEqual({ "first-page": failed, "wrong-credentials": "failed: the answer is 400, not 401 or 403" });
      expect(report.groups).toEqual([]);
    }
  });
});

interface Case {
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
  readonly status: number;
  readonly type?: string;
  readonly body: unknown;
  readonly answered?: Readonly<Record<string, string | null>>;
}

const failure = (message: string, more: object = {}) => ({ status: "failure", message, ...more });
const routed = () => ({ "x-portkey-provider": "openai", "x-portkey-custom-host": upstream, ...key });
const config = (value: unknown) => ({ "x-portkey-config": typeof value === "string" ? value : JSON.stringify(value), ...key });

/** Asks the gateway and judges its answer. */
async function ask({ headers = {}, path = "", method = "GET" }: Pick<Case, "headers" | "path" | "method">) {
  const request = new Request(gateway.baseUrl.replace(/\/v1$/, path === "" ? `/v1/threads/${thread}/runs?limit=2` : path), {
    method,
    headers: { "openai-beta": "assistants=v2", ...headers },
  });
  const response = await fetch(request);
  const exchange = await exchangeFrom(request, response);
  const report = await check([exchange], { strict: true });
  const text = await response.text();
  return { response, report, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Its own refusals, none of which carries a header of the gateway. */
const refusals: readonly (readonly [string, () => Case])[] = [
  [
    "neither provider nor config",
    () => ({ headers: key, status: 400, body: failure("Either x-portkey-config or x-portkey-provider header is required") }),
  ],
  ["an unknown provider", () => ({ headers: { "x-portkey-provider": "nobody" }, status: 400, body: failure("Invalid provider passed") })],
  ["a provider's slug", () => ({ headers: { "x-portkey-provider": "@openai" }, status: 400, body: failure("Invalid provider passed") })],
  [
    "a custom host that it does not trust",
    () => ({ headers: { ...routed(), "x-portkey-custom-host": "http://10.0.0.1/v1" }, status: 400, body: failure("Invalid custom host") }),
  ],
  [
    "a config that is no JSON",
    () => ({ headers: config("{nonsense"), status: 400, body: failure("Invalid config passed. You need to pass a valid json") }),
  ],
  [
    "the id of a config",
    () => ({ headers: config("pc-1"), status: 400, body: failure("Invalid config passed. You need to pass a valid json") }),
  ],
  [
    "a config that breaks its schema",
    () => ({
      headers: config({ provider: "openai", retry: { attempts: "two" } }),
      status: 400,
      body: failure("Invalid config passed", { errors: ["path: retry,attempts, message: Expected number, received string"] }),
    }),
  ],
  [
    "a config without a provider",
    () => ({
      headers: config({ retry: { attempts: 1 } }),
      status: 400,
      body: failure(
        "Either x-portkey-provider needs to be passed. Or the x-portkey-config header should have a valid config with provider details in it.",
      ),
    }),
  ],
  [
    "a content type that it does not take",
    () => ({ headers: { ...routed(), "content-type": "text/plain" }, status: 400, body: failure("Invalid content type passed") }),
  ],
  [
    "a path without /v1",
    () => ({ headers: routed(), path: `/threads/${thread}/runs`, status: 404, body: { message: "Not Found", ok: false } }),
  ],
];

describe("the real gateway's own error bodies fit the contract", () => {
  it.each(refusals)("%s", async (_name, of) => {
    const { status, body, ...request } = of();
    const { response, report, body: received } = await ask(request);
    expect({ status: response.status, body: received }).toEqual({ status, body });
    expect([...response.headers.keys()].filter((name) => name.startsWith("x-portkey-"))).toEqual([]);
    expect(report.groups).toEqual([]);
    expect(report.summary).toMatchObject({ verdict: "conforms", exchanges: 1 });
  });

  it("a method that it does not route, which is no answer of the operation", async () => {
    const { response, report, body } = await ask({ headers: routed(), method: "PUT" });
    expect({ status: response.status, body }).toEqual({ status: 404, body: { message: "Not Found", ok: false } });
    expect(report.summary).toMatchObject({ exchanges: 0, ignored: 1 });
  });
});

describe("what the real gateway makes of its provider's failures fits the contract", () => {
  /** The gateway's answer where its provider has this fault. */
  async function withFault(fault: string, headers: Readonly<Record<string, string>> = {}, more: object = {}) {
    const faulty = createServer({ gateway: "none", runs: 45, faults: [fault] });
    const host = `${await onLoopback(faulty.fetch)}/v1`;
    return ask({ headers: { ...config({ provider: "openai", api_key: "sk-7d2b9a4c", custom_host: host, ...more }), ...headers } });
  }

  it.each<[string, string, number, string, unknown]>([
    ["a failure", "server-error", 500, "application/json", { error: expect.objectContaining({ type: "server_error" }) }],
    ["text", "text-error", 500, "text/plain;charset=UTF-8", expect.stringContaining("fetch failed")],
    ["HTML", "html-error", 503, "text/html", "<html><body>503 Service Unavailable</body></html>"],
    ["a rate limit", "rate-limit", 429, "application/json", { error: expect.objectContaining({ message: expect.any(String) }) }],
    ["a reset", "reset", 500, "text/plain;charset=UTF-8", expect.stringMatching(/^Message: fetch failed Cause: .* Name: TypeError$/)],
  ])("%s", async (_name, fault, status, type, body) => {
    const { response, report, body: received } = await withFault(fault);
    expect({ status: response.status, type: response.headers.get("content-type"), body: received }).toEqual({ status, type, body });
    expect(response.headers.get("x-portkey-retry-attempt-count")).toBe("0");
    expect(report.groups).toEqual([]);
    expect(report.summary.verdict).toBe("conforms");
  });

  it("an answer that takes longer than the request allows", async () => {
    const { response, report, body } = await withFault("hang", { "x-portkey-request-timeout": "100" });
    expect({ status: response.status, body }).toEqual({
      status: 408,
      body: {
        error: { message: "Request exceeded the timeout sent in the request: 100ms", type: "timeout_error", param: null, code: null },
      },
    });
    expect(response.headers.get("x-portkey-provider")).toBe("openai");
    expect(report.groups).toEqual([]);
  });

  it("retries that are used up, counted as -1", async () => {
    const { response, report } = await withFault("server-error", {}, { retry: { attempts: 1, on_status_codes: [500] } });
    expect(response.status).toBe(500);
    expect(response.headers.get("x-portkey-retry-attempt-count")).toBe("-1");
    expect(report.groups).toEqual([]);
  });

  it("a provider that nobody is", async () => {
    const closed = createTcpServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => void closed.once("listening", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => void closed.close(resolve));
    const { response, report, body } = await ask({ headers: { ...routed(), "x-portkey-custom-host": `http://127.0.0.1:${port}/v1` } });
    expect(response.status).toBe(500);
    expect(body).toMatch(/^Message: fetch failed Cause: .*ECONNREFUSED.* Name: TypeError$/);
    expect(report.groups).toEqual([]);
  });

  it("no key, which the provider sees as the text undefined and refuses", async () => {
    const choosy = createServer({ gateway: "none", apiKeys: ["sk-7d2b9a4c"] });
    const host = `${await onLoopback(choosy.fetch)}/v1`;
    const { response, report } = await ask({ headers: { "x-portkey-provider": "openai", "x-portkey-custom-host": host } });
    expect(response.status).toBe(401);
    expect(report.groups).toEqual([]);
  });

  it.each([
    ["cut-body", "body-json"],
    ["empty-200", "body-json"],
    ["no-content", "status-documented"],
  ])("but %s is passed on, and found by %s", async (fault, rule) => {
    const { report } = await withFault(fault);
    expect(report.groups.map((group) => group.rule)).toContain(rule);
  });
});
