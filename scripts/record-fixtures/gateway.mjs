// The answers of the real gateway over the reference server, recorded; the same at each run.
import { createServer as createTcpServer } from "node:net";
import { once } from "node:events";
import { recordingFetch } from "../../dist/src/record.js";
import { createServer } from "../../dist/src/server.js";
import { listen } from "../../dist/src/server/listen.js";
import { startGateway } from "../../test/helpers/gateway.mjs";

const startedAt = Date.parse("2026-11-01T12:00:00.000Z");
const DATE = new Date(startedAt).toUTCString();
const RUNS = 45;
const KEY = "sk-fixture-0001";

/** @returns {Promise<Record<string, unknown>[]>} the exchanges, each with what it is of */
export async function recordGateway() {
  const gateway = await startGateway();
  const closing = [gateway.close];
  /** @param {import("../../dist/src/server.js").ServerOptions} [options] */
  const provider = async (options) => {
    const { fetch, threads } = createServer({ gateway: "none", runs: RUNS, ...options });
    const { origin, close } = await listen(fetch, { host: "127.0.0.1", port: 0 });
    closing.push(close);
    return { host: `${origin}/v1`, threads };
  };
  try {
    return await record(gateway.baseUrl, provider);
  } finally {
    for (const close of closing) await close();
  }
}

/** @param {string} baseUrl @param {(options?: object) => Promise<{ host: string, threads: readonly string[] }>} provider */
async function record(baseUrl, provider) {
  const { host, threads } = await provider();
  const empty = await provider({ runs: 0, seed: 2 });
  const [thread, other] = threads;
  /** @type {Record<string, unknown>[]} */
  const exchanges = [];

  /** @param {string} of @param {string} path @param {Record<string, string | undefined>} [headers] */
  const ask = async (of, path, headers = {}) => {
    const sent = {
      "openai-beta": "assistants=v2",
      "x-portkey-provider": "openai",
      "x-portkey-custom-host": host,
      authorization: `Bearer ${KEY}`,
      ...headers,
    };
    const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
    /** @type {Promise<Record<string, unknown>>} */
    const recorded = new Promise((resolve) => {
      const url = baseUrl.replace(/\/v1$/, path);
      recordingFetch(fetch, resolve)(url, { headers: given }).then((response) => response.arrayBuffer());
    });
    const exchange = await recorded;
    exchanges.push(normalised(exchange, `the gateway's answer: ${of}`));
    return /** @type {any} */ (exchange).response.body;
  };
  const runs = (/** @type {string | undefined} */ id, query = "") => `/v1/threads/${id}/runs${query}`;
  /** Routing by a config in the place of the two headers. @param {object} value */
  const config = (value) => ({
    "x-portkey-provider": undefined,
    "x-portkey-custom-host": undefined,
    "x-portkey-config": typeof value === "string" ? value : JSON.stringify(value),
  });
  const target = (/** @type {string} */ custom_host, more = {}) => config({ provider: "openai", api_key: KEY, custom_host, ...more });

  for (const order of ["desc", "asc"]) {
    let page = await ask(`the first of three pages, order ${order}`, runs(thread, `?limit=20&order=${order}`));
    while (page.has_more)
      page = await ask(`the page after, order ${order}`, runs(thread, `?limit=20&order=${order}&after=${page.last_id}`));
    await ask(`the page after the last run, order ${order}`, runs(thread, `?limit=20&order=${order}&after=${page.last_id}`));
  }
  const first = await ask("no parameters, a trace id", runs(thread), { "x-portkey-trace-id": "trace-1" });
  await ask("the runs before one", runs(thread, `?limit=3&before=${first.data[10].id}`));
  await ask("one run", runs(thread, "?limit=1"));
  await ask("as many as there may be", runs(other, "?limit=100"));
  await ask("a thread without runs", runs(empty.threads[0]), { "x-portkey-custom-host": empty.host });
  await ask("routed by a config", runs(thread, "?limit=2"), target(host));
  const { host: failing } = await provider({ faults: ["server-error"] });
  const targets = [failing, host].map((custom_host) => ({ provider: "openai", api_key: KEY, custom_host }));
  await ask(
    "from the second target, the first having failed",
    runs(thread, "?limit=2"),
    config({ strategy: { mode: "fallback" }, targets }),
  );

  for (const limit of ["0", "-1", "101", "abc", ""]) await ask(`limit=${limit}`, runs(thread, `?limit=${limit}`));
  await ask("an unknown order", runs(thread, "?order=newest"));
  await ask("a thread that does not exist", runs("thread_000000000000000000000000"));
  await ask("a malformed thread id", runs("no%20thread"));
  await ask("a cursor that names no run", runs(thread, "?after=run_000000000000000000000000"));
  await ask("no beta header", runs(thread), { "openai-beta": undefined });
  await ask("an old beta header", runs(thread), { "openai-beta": "assistants=v1" });
  await ask("a wrong key", runs(thread), { authorization: "Bearer wrong-key" });

  await ask("neither provider nor config", runs(thread), { "x-portkey-provider": undefined });
  await ask("an unknown provider", runs(thread), { "x-portkey-provider": "nobody" });
  await ask("a custom host that is not trusted", runs(thread), { "x-portkey-custom-host": "http://10.0.0.1/v1" });
  await ask("a config that is no JSON", runs(thread), config("{nonsense"));
  await ask("a config that breaks its schema", runs(thread), config({ provider: "openai", retry: { attempts: "two" } }));
  await ask("a config without a provider", runs(thread), config({ retry: { attempts: 1 } }));
  await ask("a content type that is not taken", runs(thread), { "content-type": "text/plain" });
  await ask("a path without /v1", `/threads/${thread}/runs`);

  await ask("a provider that fails", runs(thread, "?limit=2"), target(failing));
  const retry = { attempts: 1, on_status_codes: [500] };
  await ask("retries that are used up", runs(thread, "?limit=2"), target(failing, { retry }));
  const { host: limiting } = await provider({ faults: ["rate-limit"] });
  await ask("a provider's rate limit", runs(thread, "?limit=2"), target(limiting));
  const { host: proxied } = await provider({ faults: ["html-error"] });
  await ask("a provider behind a proxy that answers with HTML", runs(thread, "?limit=2"), target(proxied));
  const { host: hanging } = await provider({ faults: ["hang"] });
  await ask("a provider that takes too long", runs(thread), { ...target(hanging), "x-portkey-request-timeout": "100" });
  await ask("a provider that is not there", runs(thread), { "x-portkey-custom-host": `http://127.0.0.1:${await deadPort()}/v1` });
  return exchanges;
}

async function deadPort() {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

/**
 * What differs from run to run is made equal: the clock and the ports.
 *
 * @param {Record<string, any>} exchange @param {string} made
 */
function normalised({ request, response }, made) {
  const text = (/** @type {string} */ value) => value.replace(/\b(127\.0\.0\.1|localhost):\d+/g, "127.0.0.1:8787");
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      name === "date" ? DATE : name === "content-length" ? value : text(value),
    ]),
  );
  const body = JSON.parse(text(JSON.stringify(response.body ?? null)));
  const sized = typeof body === "string" && "content-length" in headers ? { "content-length": String(Buffer.byteLength(body)) } : {};
  return {
    request: { ...request, url: text(request.url), headers: JSON.parse(text(JSON.stringify(request.headers))) },
    response: { status: response.status, headers: { ...headers, ...sized }, ...(response.body === undefined ? {} : { body }) },
    startedAt: new Date(startedAt).toISOString(),
    made,
  };
}
