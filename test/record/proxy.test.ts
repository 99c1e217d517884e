import { createServer, request as send, type IncomingMessage, type RequestListener } from "node:http";
import { gunzipSync, gzipSync, brotliCompressSync, deflateSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createRecorder, type Recorder } from "../../src/record/proxy.js";
import type { RecordedExchange } from "../../src/record.js";
import { createServer as createReference } from "../../src/server.js";
import { bind, listen, type Listening } from "../../src/server/listen.js";
import { accepted } from "../helpers/ask.js";
import { aPage } from "../helpers/pages.js";

const open: Listening[] = [];

afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close();
});

interface Setup {
  readonly origin: string;
  readonly recorder: Recorder;
  readonly exchanges: readonly RecordedExchange[];
  readonly sentences: readonly string[];
  /** Settles when so many exchanges were handed over. */
  readonly recorded: (count: number) => Promise<void>;
}

async function recorderFor(target: string): Promise<Setup> {
  const exchanges: RecordedExchange[] = [];
  const sentences: string[] = [];
  let notify: (() => void) | undefined;
  const recorder = createRecorder({
    target: new URL(target),
    onExchange: (exchange) => {
      exchanges.push(exchange);
      notify?.();
    },
    onUnreachable: (sentence) => sentences.push(sentence),
  });
  const listening = await bind(recorder.server, "127.0.0.1", 0);
  open.push(listening);
  const recorded = async (count: number): Promise<void> => {
    while (exchanges.length < count) await new Promise<void>((resolve) => (notify = resolve));
  };
  return { origin: listening.origin, recorder, exchanges, sentences, recorded };
}

async function upstream(handler: RequestListener): Promise<Setup> {
  const listening = await bind(createServer(handler), "127.0.0.1", 0);
  open.push(listening);
  return recorderFor(`${listening.origin}/v1`);
}

/** What comes over the wire, as it is. */
function raw(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<{ readonly answer: IncomingMessage; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    send(url, { headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve({ answer, body: Buffer.concat(chunks) }));
      answer.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

const path = "/v1/threads/thread_abc123/runs";

describe("the recorder", () => {
  test("passes an exchange on and records it under the server's address, without credentials", async () => {
    const server = createReference({ threads: 1, apiKeys: ["sk-the-right-one"] });
    const listening = await listen(server.fetch, { host: "127.0.0.1", port: 0 });
    open.push(listening);
    const { origin, exchanges, recorded } = await recorderFor(listening.origin);
    const target = `/v1/threads/${server.threads[0]}/runs?limit=2&token=query-secret`;
    const { answer, body } = await raw(origin + target, {
      ...accepted,
      authorization: "Bearer sk-the-right-one",
      "x-portkey-trace-id": "t-1",
    });
    await recorded(1);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["x-portkey-trace-id"]).toBe("t-1");
    expect(exchanges[0]).toMatchObject({
      request: {
        method: "GET",
        url: `${listening.origin}${target.replace("query-secret", "[redacted]")}`,
        headers: { host: new URL(listening.origin).host, authorization: "[redacted]", "openai-beta": "assistants=v2" },
      },
      response: { status: 200, headers: { "x-portkey-provider": "openai" }, body: JSON.parse(body.toString()) },
    });
    expect(JSON.stringify(exchanges)).not.toMatch(/sk-the-right-one|query-secret/);
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
  ])("passes a body in %s on as it is, and records it decoded", async (encoding, compress) => {
    const packed = compress(JSON.stringify(aPage()));
    const { origin, exchanges, recorded } = await upstream((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding, "content-length": packed.length });
      response.end(packed);
    });
    const { answer, body } = await raw(origin + path);
    await recorded(1);
    expect([answer.headers["content-encoding"], body.equals(packed)]).toEqual([encoding, true]);
    expect(exchanges[0]?.response.body).toEqual(aPage());
  });

  test("keeps the path, the header fields and their order as they are", async () => {
    let received: IncomingMessage | undefined;
    const { origin, exchanges, recorded } = await upstream((request, response) => {
      received = request;
      response.writeHead(200, ["Content-Type", "application/json", "Set-Cookie", "a=1", "Set-Cookie", "b=2", "X-Odd", ""]);
      response.end("{}");
    });
    const odd = "/v1/threads/thread%2Fa%20b/runs?after=&limit=1&limit=2";
    const { answer } = await raw(origin + odd, { "X-Foo": "bar" });
    await recorded(1);
    expect(received?.url).toBe(odd);
    expect(received?.headers).toMatchObject({ "x-foo": "bar", host: new URL(exchanges[0]?.request?.url ?? "").host });
    expect(answer.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    expect(answer.headers["x-odd"]).toBe("");
    expect(exchanges[0]?.response.headers).toMatchObject({ "set-cookie": "[redacted], [redacted]", "x-odd": "" });
  });

  test("passes other paths and methods on unrecorded", async () => {
    const { origin, exchanges, recorded, recorder } = await upstream((request, response) =>
      response.end(`${request.method} ${request.url}`),
    );
    expect((await raw(`${origin}/v1/models`)).body.toString()).toBe("GET /v1/models");
    expect((await raw(origin + path, {}, "POST")).body.toString()).toBe(`POST ${path}`);
    expect((await raw(origin + path, {}, "HEAD")).answer.statusCode).toBe(200);
    await raw(origin + path);
    await recorded(1);
    await recorder.settled();
    expect(exchanges).toHaveLength(1);
  });

  test("does not wait for the end of an answer", async () => {
    let finish: (() => void) | undefined;
    const { origin, exchanges, recorded } = await upstream((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"object":');
      finish = () => response.end('"list"}');
    });
    const response = await fetch(origin + path);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"object":');
    expect(exchanges).toEqual([]);
    finish?.();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('"list"}');
    await recorded(1);
    expect(exchanges[0]?.response.body).toEqual({ object: "list" });
  });

  test("records an answer that the server broke off as far as it came, and none that the client left", async () => {
    let left: (() => void) | undefined;
    const { origin, exchanges, recorded, recorder } = await upstream((request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"object":', () => {
        if (request.url?.endsWith("broken/runs")) response.destroy();
        else response.on("close", () => left?.());
      });
    });
    const gone = new Promise<void>((resolve) => (left = resolve));
    const leave = new AbortController();
    await fetch(origin + path, { signal: leave.signal });
    leave.abort();
    await gone;
    const broken = await fetch(`${origin}/v1/threads/thread_broken/runs`);
    await expect(broken.text()).rejects.toThrow("terminated");
    await recorded(1);
    await recorder.settled();
    expect(exchanges).toMatchObject([
      { response: { status: 200, body: '{"object":' }, note: "the server ended the connection in the middle of the body" },
    ]);
  });

  test("notes what it does not record: too large, of an unknown encoding, or damaged", async () => {
    const bodies: Readonly<Record<string, readonly [string, Buffer]>> = {
      bomb: ["gzip", gzipSync(Buffer.alloc(17 * 2 ** 20))],
      zstd: ["zstd", Buffer.from("x")],
      damaged: ["gzip", Buffer.from("x")],
      large: ["identity", Buffer.alloc(17 * 2 ** 20, " ")],
    };
    const { origin, exchanges, recorded } = await upstream((request, response) => {
      const [encoding = "", body] = bodies[request.url?.split("/")[3] ?? ""] ?? [];
      response.writeHead(200, { "content-encoding": encoding });
      response.end(body);
    });
    for (const [index, [name, [, body]]] of Object.entries(bodies).entries()) {
      expect((await raw(`${origin}/v1/threads/${name}/runs`)).body.equals(body)).toBe(true);
      await recorded(index + 1);
    }
    expect(exchanges.map(({ note }) => note)).toEqual([
      "the body was not recorded: it has more than 16 MiB",
      "the body was not recorded: its encoding zstd is not known",
      "the body was not recorded: it is no valid gzip",
      "the body was not recorded: it has more than 16 MiB",
    ]);
    expect(exchanges.some(({ response }) => "body" in response)).toBe(false);
    expect(gunzipSync(bodies["bomb"]?.[1] ?? "").length).toBe(17 * 2 ** 20);
  });

  test("answers 502 itself where the server cannot be reached, and records nothing", async () => {
    const closed = await bind(createServer(), "127.0.0.1", 0);
    await closed.close();
    const { origin, exchanges, sentences } = await recorderFor(closed.origin);
    const { answer, body } = await raw(origin + path, accepted);
    expect([answer.statusCode, JSON.parse(body.toString()).error.message]).toEqual([502, `The recorder could not reach ${closed.origin}.`]);
    expect(sentences).toEqual([
      `${closed.origin} cannot be reached (the connection was refused). The client was answered 502, and nothing was recorded.`,
    ]);
    expect(exchanges).toEqual([]);
  });
});
