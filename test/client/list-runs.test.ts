import { describe, expect, it } from "@jest/globals";
import { createClient, type ClientOptions, type LastError, type ListRunsResponse, type Run } from "../../src/index.js";
import { aPage, aRun } from "../helpers/pages.js";

/** A client whose requests are kept and answered with one response. */
function recorded(options: Partial<ClientOptions> = {}, answer: () => Response = () => Response.json(aPage())) {
  const requests: Request[] = [];
  const client = createClient({
    apiKey: "pk-1",
    ...options,
    fetch: async (request) => {
      requests.push(request);
      return answer();
    },
  } as ClientOptions);
  return { client, requests };
}

describe("listRuns", () => {
  it("asks the hosted gateway for the thread's runs", async () => {
    const { client, requests } = recorded();
    const { data, error, response } = await client.listRuns("thread_abc123", { limit: 5, order: "asc", after: "run_1", before: "run_2" });
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ["GET", "https://api.portkey.ai/v1/threads/thread_abc123/runs?limit=5&order=asc&after=run_1&before=run_2"],
    ]);
    expect(data).toEqual(aPage());
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
  });

  it("always sends the beta header, whatever the caller adds", async () => {
    const { client, requests } = recorded({ headers: { "x-portkey-trace-id": "trace-1" } });
    await client.listRuns("thread_abc123", {}, { headers: { "x-portkey-metadata": '{"a":"b"}' } });
    const { headers } = requests[0] as Request;
    expect(Object.fromEntries(headers)).toMatchObject({
      accept: "application/json",
      "openai-beta": "assistants=v2",
      "x-portkey-api-key": "pk-1",
      "x-portkey-trace-id": "trace-1",
      "x-portkey-metadata": '{"a":"b"}',
    });
  });

  it.each<[string, Partial<ClientOptions>, Record<string, string>]>([
    ["a virtual key", { virtualKey: "vk-1" }, { "x-portkey-virtual-key": "vk-1" }],
    ["a saved provider", { provider: "@openai" }, { "x-portkey-provider": "@openai" }],
    [
      "a provider and its key",
      { provider: "openai", providerKey: "sk-1" },
      { "x-portkey-provider": "openai", authorization: "Bearer sk-1" },
    ],
    ["a saved config", { config: "pc-1" }, { "x-portkey-config": "pc-1" }],
    [
      "a config in place",
      { config: { provider: "openai", retry: { attempts: 3 } } },
      { "x-portkey-config": '{"provider":"openai","retry":{"attempts":3}}' },
    ],
    [
      "a host of one's own",
      { provider: "openai", providerKey: "sk-1", customHost: "http://127.0.0.1:1/v1" },
      { "x-portkey-provider": "openai", authorization: "Bearer sk-1", "x-portkey-custom-host": "http://127.0.0.1:1/v1" },
    ],
  ])("carries %s", async (_name, options, expected) => {
    const { client, requests } = recorded(options);
    await client.listRuns("thread_abc123");
    const sent = Object.fromEntries((requests[0] as Request).headers);
    const routing = Object.fromEntries(Object.entries(sent).filter(([name]) => /^(authorization|x-portkey-(?!api-key))/.test(name)));
    expect(routing).toEqual(expected);
  });

  it.each(["a/b", "a b", "é", "a?b#c", "%2e%2e", "..%2f.."])("encodes the thread id %j", async (threadId) => {
    const { client, requests } = recorded({ baseUrl: "http://127.0.0.1:1/v1/" });
    await client.listRuns(threadId);
    expect(requests[0]?.url).toBe(`http://127.0.0.1:1/v1/threads/${encodeURIComponent(threadId)}/runs`);
  });

  it.each(["", ".", "..", undefined as never])("refuses the thread id %j, which would ask for another path", async (threadId) => {
    const { client, requests } = recorded();
    await expect(client.listRuns(threadId)).rejects.toThrow(/is no thread id$/);
    expect(requests).toEqual([]);
  });

  it("does not throw on an error answer", async () => {
    const body = { status: "failure", message: "Invalid provider passed" };
    const { client } = recorded({}, () => Response.json(body, { status: 400 }));
    const { data, error, response } = await client.listRuns("thread_abc123");
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: body, status: 400 });
  });

  it("tells an error answer without a body from success", async () => {
    const { client } = recorded({}, () => new Response(null, { status: 404, headers: { "content-length": "0" } }));
    const { error, response } = await client.listRuns("thread_abc123");
    expect({ error, status: response.status }).toEqual({ error: "", status: 404 });
  });

  it("needs a key", () => {
    expect(() => createClient({ apiKey: "" })).toThrow("no apiKey");
  });

  it("narrows a run by its status and a tool by its type", () => {
    const end = ({ status }: Run): boolean => {
      switch (status) {
        case "queued":
        case "in_progress":
        case "requires_action":
        case "cancelling":
          return false;
        case "cancelled":
        case "failed":
        case "completed":
        case "incomplete":
        case "expired":
          return true;
        default:
          return status satisfies never;
      }
    };
    const named = (tool: Run["tools"][number]): string => {
      switch (tool.type) {
        case "code_interpreter":
          // @ts-expect-error: only a function has a function
          return tool.function === undefined ? "code" : "";
        case "file_search":
          return `up to ${tool.file_search?.max_num_results ?? "?"} results`;
        case "function":
          return tool.function.name;
        default:
          return tool satisfies never;
      }
    };
    expect(end(aRun())).toBe(true);
    expect((["code_interpreter", "file_search"] as const).map((type) => named({ type }))).toEqual(["code", "up to ? results"]);
    expect(named({ type: "function", function: { name: "weather" } })).toBe("weather");
  });

  it("is typed end to end", async () => {
    const { client } = recorded();
    const { data } = await client.listRuns("thread_abc123", { order: "desc" });
    const page: ListRunsResponse | undefined = data;
    for (const run of page?.data ?? []) {
      // @ts-expect-error: no such status
      expect(run.status === "done").toBe(false);
      for (const tool of run.tools) if (tool.type === "function") expect(tool.function.name).toEqual(expect.any(String));
      const code: string | undefined = run.last_error?.code;
      expect(code).toBeUndefined();
    }
    const codes: readonly LastError["code"][] = ["rate_limit_exceeded", "a code of tomorrow"];
    // Were the known codes swallowed by string, this type would have no value, and an editor nothing to offer.
    const known: Extract<LastError["code"], "server_error"> = "server_error";
    expect([...codes, known]).toHaveLength(3);
    // @ts-expect-error: no such parameter
    await client.listRuns("thread_abc123", { page: 2 });
    // @ts-expect-error: no such order
    await client.listRuns("thread_abc123", { order: "up" });
    // @ts-expect-error: a virtual key and a provider exclude each other
    createClient({ apiKey: "pk-1", virtualKey: "vk-1", provider: "openai" });
    // @ts-expect-error: a provider's key without the provider
    createClient({ apiKey: "pk-1", providerKey: "sk-1" });
    // @ts-expect-error: a host of one's own without the provider whose protocol it speaks
    createClient({ apiKey: "pk-1", customHost: "http://127.0.0.1:1/v1" });
    // @ts-expect-error: a config and a provider exclude each other
    createClient({ apiKey: "pk-1", config: "pc-1", provider: "openai" });
    // @ts-expect-error: credentials are the client's, not a call's
    await client.listRuns("thread_abc123", {}, { apiKey: "pk-2" });
    // @ts-expect-error: no key
    expect(() => createClient({ virtualKey: "vk-1" })).toThrow(TypeError);
  });
});
