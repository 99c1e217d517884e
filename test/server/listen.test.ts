import { request } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import { createServer, type ServerOptions } from "../../src/server.js";
import { listen, type Listening } from "../../src/server/listen.js";
import { accepted } from "../helpers/ask.js";

let listening: Listening | undefined;

afterEach(async () => {
  await listening?.close();
  listening = undefined;
});

async function serve(options: ServerOptions): Promise<string> {
  const server = createServer({ threads: 1, runs: 45, ...options });
  listening = await listen(server.fetch, { host: "127.0.0.1", port: 0 });
  return `${listening.origin}/v1/threads/${server.threads[0]}/runs`;
}

test("a page comes over a socket, with its length", async () => {
  const response = await fetch(`${await serve({})}?limit=2`, { headers: accepted });
  const text = await response.text();
  expect(JSON.parse(text).data).toHaveLength(2);
  expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));
});

test("HEAD has the headers and no body", async () => {
  const response = await fetch(await serve({}), { method: "HEAD", headers: accepted });
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([200, "application/json", ""]);
});

test("a reset is a reset of the connection", async () => {
  const url = await serve({ faults: ["reset"] });
  const code = new Promise((resolve) =>
    request(url, { headers: accepted })
      .on("error", (error: NodeJS.ErrnoException) => resolve(error.code))
      .end(),
  );
  expect(await code).toBe("ECONNRESET");
});

test("a reset in the middle leaves the body unfinished", async () => {
  const response = await fetch(await serve({ faults: ["reset-midway"] }), { headers: accepted });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow("terminated");
});

test("a slow body's headers come at once, with its first byte", async () => {
  const response = await fetch(await serve({ faults: ["slow-body"] }), { headers: accepted });
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toEqual(Uint8Array.of(0x7b));
  await reader?.cancel();
});

test("closing ends what hangs, and frees the port", async () => {
  const hanging = fetch(await serve({ faults: ["hang"] }), { headers: accepted });
  const port = Number(new URL(listening?.origin ?? "").port);
  const failed = expect(hanging).rejects.toThrow("fetch failed");
  await new Promise((resolve) => setImmediate(resolve));
  await listening?.close();
  await failed;
  listening = await listen(createServer().fetch, { host: "127.0.0.1", port });
  expect(listening.origin).toBe(`http://127.0.0.1:${port}`);
});

test("a port in use is an error with the system's code", async () => {
  const url = new URL(await serve({}));
  await expect(listen(createServer().fetch, { host: "127.0.0.1", port: Number(url.port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
