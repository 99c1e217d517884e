import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { AssistantsClient, AzureKeyCredential } from "@azure/openai-assistants";
import OpenAI, { BadRequestError, NotFoundError } from "openai";
import { Portkey } from "portkey-ai";
import { check, type Report } from "../../src/conformance.js";
import { recordingFetch, type RecordedExchange } from "../../src/record.js";
import { createServer, type ServerOptions } from "../../src/server.js";
import { startGateway, type Gateway } from "../helpers/gateway.mjs";
import { onLoopback } from "../helpers/reference.js";

const KEY = "sk-7d2b9a4c55";
const RUNS = 45;
const threads = createServer({ runs: RUNS }).threads;
const [thread = ""] = threads;

/** The ids of a thread's runs, the oldest first. */
let oldestFirst: readonly string[];
let gateway: Gateway;

/** A reference server on the loopback, and what it was asked and answered. */
async function reference(options: ServerOptions, headers: Readonly<Record<string, string>> = {}) {
  const { fetch } = createServer({ runs: RUNS, ...options });
  const pending: Promise<unknown>[] = [];
  const exchanges: RecordedExchange[] = [];
  const origin = await onLoopback((request) => {
    const asked = new Request(request.url, { method: request.method, headers: [...request.headers, ...Object.entries(headers)] });
    let kept: (value: unknown) => void = () => undefined;
    pending.push(new Promise((resolve) => (kept = resolve)));
    return recordingFetch(
      async (input) => fetch(input as Request),
      (exchange) => {
        exchanges.push(exchange);
        kept(undefined);
      },
    )(asked);
  });
  return {
    baseUrl: `${origin}/v1`,
    judged: async (): Promise<Report> => {
      await Promise.all(pending);
      return check(exchanges, { strict: true });
    },
    exchanges,
  };
}

beforeAll(async () => {
  gateway = await startGateway();
  const { fetch } = createServer({ runs: RUNS, gateway: "none" });
  const request = new Request(`http://reference.test/v1/threads/${thread}/runs?limit=100&order=asc`, {
    headers: { authorization: `Bearer ${KEY}`, "openai-beta": "assistants=v2" },
  });
  oldestFirst = ((await (await fetch(request)).json()) as { data: { id: string }[] }).data.map(({ id }) => id);
  expect(oldestFirst).toHaveLength(RUNS);
}, 60_000);

afterAll(() => gateway?.close());

const routed = (baseUrl: string, provider = "openai") => ({ "x-portkey-provider": provider, "x-portkey-custom-host": baseUrl });

describe.each(["the reference server", "the real gateway"])("through %s", (name) => {
  const real = name === "the real gateway";

  it.each(["asc", "desc"] as const)("openai pages through all runs, order %s", async (order) => {
    const server = await reference({ gateway: "none" });
    const client = new OpenAI({
      apiKey: KEY,
      maxRetries: 0,
      ...(real ? { baseURL: gateway.baseUrl, defaultHeaders: routed(server.baseUrl) } : { baseURL: server.baseUrl }),
    });
    const seen: string[] = [];
    for await (const run of client.beta.threads.runs.list(thread, { limit: 20, order })) seen.push(run.id);
    expect(seen).toEqual(order === "asc" ? oldestFirst : oldestFirst.toReversed());
    const report = await server.judged();
    expect(report.summary).toMatchObject({ exchanges: 3, runs: RUNS, verdict: "conforms" });
    expect(report.groups).toEqual([]);
    expect(JSON.stringify(server.exchanges)).not.toContain(KEY);
  });

  it("openai understands the errors", async () => {
    const server = await reference({ gateway: "none" });
    const options = { apiKey: KEY, maxRetries: 0 };
    const client = new OpenAI({
      ...options,
      ...(real ? { baseURL: gateway.baseUrl, defaultHeaders: routed(server.baseUrl) } : { baseURL: server.baseUrl }),
    });
    await expect(client.beta.threads.runs.list("thread_none")).rejects.toBeInstanceOf(NotFoundError);
    await expect(client.beta.threads.runs.list(thread, { limit: 101 })).rejects.toBeInstanceOf(BadRequestError);
    expect((await server.judged()).groups).toEqual([]);
  });

  it("portkey-ai lists the first page", async () => {
    const server = await reference({ gateway: real ? "none" : "hosted" });
    const client = new Portkey({
      apiKey: "pk-3c1a5f0e91",
      baseURL: real ? gateway.baseUrl : server.baseUrl,
      provider: "openai",
      Authorization: `Bearer ${KEY}`,
      traceID: "trace-1",
      ...(real ? { customHost: server.baseUrl } : {}),
    });
    const page = await client.beta.threads.runs.list(thread, { limit: 20 });
    expect((page.data as readonly { readonly id: string }[]).map(({ id }) => id)).toEqual(oldestFirst.toReversed().slice(0, 20));
    expect(page.getHeaders()).toMatchObject({ "trace-id": "trace-1" });
    const report = await server.judged();
    expect(report.summary).toMatchObject({ exchanges: 1, verdict: "conforms" });
    expect(report.groups).toEqual([]);
  });

  it("@azure/openai-assistants lists runs", async () => {
    // The vendor asks for no beta header; behind the gateway nothing of its routing is left, so the server is told again.
    const server = await reference({ gateway: "self-hosted" }, real ? { "x-portkey-provider": "azure-openai" } : {});
    const client = new AssistantsClient("http://azure.test", new AzureKeyCredential(KEY), {
      baseUrl: real ? gateway.baseUrl : server.baseUrl,
      allowInsecureConnection: true,
      retryOptions: { maxRetries: 0 },
    });
    const { data, firstId, lastId, hasMore } = await client.listRuns(thread, {
      limit: 20,
      order: "asc",
      requestOptions: { headers: real ? routed(server.baseUrl, "azure-openai") : { "x-portkey-provider": "azure-openai" } },
    });
    const expected = oldestFirst.slice(0, 20);
    expect(data.map((run) => run.id)).toEqual(expected);
    expect({ firstId, lastId, hasMore }).toEqual({ firstId: expected[0], lastId: expected.at(-1), hasMore: true });
    const report = await server.judged();
    expect(report.summary).toMatchObject({ exchanges: 1, verdict: "conforms" });
    expect(report.groups).toEqual([]);
    expect(server.exchanges[0]?.request?.url).toContain("api-version=");
  });
});
