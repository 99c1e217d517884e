import { describe, expect, test } from "@jest/globals";
import { lineOf, recordingFetch, type RecordedExchange } from "../../src/record.js";
import { MOST_BODY_BYTES } from "../../src/record/limits.js";
import { aPage } from "../helpers/pages.js";

const url = "https://api.portkey.ai/v1/threads/thread_abc123/runs";

/** Calls through a recording fetch, and waits for what it hands over. */
async function call(
  answer: (input: Parameters<typeof fetch>[0], init?: RequestInit) => Promise<Response>,
  ...[input, init]: Parameters<typeof fetch>
): Promise<{ readonly text: string; readonly exchanges: readonly RecordedExchange[] }> {
  const exchanges: RecordedExchange[] = [];
  const response = await recordingFetch(answer, (exchange) => exchanges.push(exchange))(input, init);
  const text = await response.text();
  await new Promise((resolve) => setImmediate(resolve));
  return { text, exchanges };
}

const page = async (): Promise<Response> => Response.json(aPage(), { headers: { "x-request-id": "req_1" } });

describe("recordingFetch", () => {
  test("hands over a list-runs exchange, and the caller gets the answer", async () => {
    const { text, exchanges } = await call(page, `${url}?limit=1`, { headers: { "OpenAI-Beta": "assistants=v2" } });
    expect(JSON.parse(text)).toEqual(aPage());
    expect(exchanges).toEqual([
      {
        request: { method: "GET", url: `${url}?limit=1`, headers: { "openai-beta": "assistants=v2" } },
        response: { status: 200, headers: { "content-type": "application/json", "x-request-id": "req_1" }, body: aPage() },
        startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        durationMs: expect.any(Number),
      },
    ]);
    expect(lineOf(exchanges[0] as RecordedExchange)).toBe(`${JSON.stringify(exchanges[0])}\n`);
  });

  test("takes a Request and a URL as well, and passes its arguments on as they are", async () => {
    const request = new Request(url, { headers: { "x-portkey-trace-id": "t" } });
    const init = { cache: "no-store" } as const;
    const seen: unknown[] = [];
    const { exchanges } = await call(async (...given) => (seen.push(...given), page()), request, init);
    expect(seen[0]).toBe(request);
    expect(seen[1]).toBe(init);
    expect(exchanges[0]?.request).toEqual({ method: "GET", url, headers: { "x-portkey-trace-id": "t" } });
    expect((await call(page, new URL(url))).exchanges[0]?.request).toEqual({ method: "GET", url, headers: {} });
  });

  test("leaves other calls alone", async () => {
    expect((await call(page, url, { method: "POST" })).exchanges).toEqual([]);
    expect((await call(page, "https://api.portkey.ai/v1/models")).exchanges).toEqual([]);
  });

  test("takes credentials out, also where the server sends them back", async () => {
    const secrets = [
      "sk-provider-secret",
      "pk-portkey-secret",
      "sk-in-config-secret",
      "basic-secret",
      "query-secret",
      'we"ird\\secret',
      "user-secret",
    ];
    const [provider = "", portkey = "", inConfig = "", basic = "", query = "", weird = "", user = ""] = secrets;
    const config = JSON.stringify({ provider: "openai", api_key: inConfig });
    const headers = {
      authorization: `Bearer ${provider}`,
      "x-portkey-api-key": portkey,
      "x-portkey-config": config,
      "x-portkey-custom-host": `https://user:${user}@host/v1`,
      "proxy-authorization": `Basic ${btoa(`user:${basic}`)}`,
      "x-session-token": weird,
    };
    const echo = {
      error: {
        message: `Incorrect API key provided: ${provider}. ${JSON.stringify(headers)}`,
        headers,
        [portkey]: `${url}?api_key=${query}`,
      },
    };
    for (const type of ["application/json", "text/plain"]) {
      const answer = async (): Promise<Response> =>
        new Response(JSON.stringify(echo), {
          status: 401,
          headers: { "content-type": type, "x-echo": `${provider} ${portkey}`, "set-cookie": "a=b" },
        });
      const { text, exchanges } = await call(answer, `${url}?limit=1&api_key=${query}`, { headers });
      expect(JSON.parse(text)).toEqual(echo);
      const line = lineOf(exchanges[0] as RecordedExchange);
      for (const secret of [...secrets, btoa(`user:${basic}`)]) {
        expect(line).not.toContain(secret);
        expect(line).not.toContain(JSON.stringify(secret).slice(1, -1));
      }
      expect(line).toContain("Incorrect API key provided: [redacted].");
      expect(exchanges[0]?.request?.url).toBe(`${url}?limit=1&api_key=[redacted]`);
    }
  });

  test("a call that fails fails unchanged, and nothing is handed over", async () => {
    const error = new TypeError("fetch failed");
    const exchanges: unknown[] = [];
    await expect(
      recordingFetch(
        () => Promise.reject(error),
        (exchange) => exchanges.push(exchange),
      )(url),
    ).rejects.toBe(error);
    expect(exchanges).toEqual([]);
  });

  test("a sink that fails, at once or later, reaches nobody", async () => {
    for (const sink of [
      () => {
        throw new Error("full");
      },
      () => Promise.reject(new Error("full")),
    ]) {
      expect(await (await recordingFetch(page, sink)(url)).json()).toEqual(aPage());
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

  test("does not wait for the body, nor for the sink", async () => {
    const never = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const response = await recordingFetch(
      async () => new Response(never),
      () => new Promise(() => undefined),
    )(url);
    expect(response.status).toBe(200);
  });

  test("what is no JSON stays text, and a body cut in the middle is kept as far as it came", async () => {
    const texts: ReadonlyArray<readonly [string, string]> = [
      ["application/json", '{"object":"list","data":['],
      ["application/json", '"text"'],
      ["text/html", "{}"],
      ["text/plain", ""],
    ];
    for (const [type, body] of texts) {
      const { exchanges } = await call(async () => new Response(body, { headers: { "content-type": type } }), url);
      expect(exchanges[0]?.response.body).toBe(body);
    }
    const parts = [new TextEncoder().encode('{"obj')];
    const cut = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const part = parts.pop();
          if (part === undefined) controller.error(new TypeError("terminated"));
          else controller.enqueue(part);
        },
      },
      { highWaterMark: 0 },
    );
    const exchanges: RecordedExchange[] = [];
    const response = await recordingFetch(
      async () => new Response(cut),
      (exchange) => exchanges.push(exchange),
    )(url);
    await expect(response.text()).rejects.toThrow("terminated");
    await new Promise((resolve) => setImmediate(resolve));
    expect(exchanges[0]).toMatchObject({ response: { body: '{"obj' }, note: "the connection ended in the middle of the body" });
  });

  test("a body beyond the bound is passed on, and noted instead of kept", async () => {
    const { text, exchanges } = await call(async () => new Response(new Uint8Array(MOST_BODY_BYTES + 1)), url);
    expect(text).toHaveLength(MOST_BODY_BYTES + 1);
    expect(exchanges[0]).toMatchObject({ response: { status: 200 }, note: "the body was not recorded: it has more than 16 MiB" });
    expect(exchanges[0]?.response).not.toHaveProperty("body");
  });
});
