import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createServer } from "../../src/server.js";
import { listen, type Listening } from "../../src/server/listen.js";
import { openBrowser } from "./browser.js";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));

/** What the page leaves behind for the test. */
interface Outcome {
  readonly runs: number;
  readonly distinct: number;
  readonly broken: string;
}

/** A program of the page, or of a worker: it walks a thread with each client, and asks a server that is wrong. */
const program = (baseUrl: string, wrongUrl: string, thread: string) => `
  import { createClient, isListRunsError } from "${SOURCE}index.ts";
  import { createClient as createValidated } from "${SOURCE}validated.ts";
  const options = { apiKey: "pk-1", provider: "openai", retry: false };
  const ids = [];
  for await (const run of createClient({ ...options, baseUrl: ${JSON.stringify(baseUrl)} }).runs(${JSON.stringify(thread)}, { limit: 20 })) ids.push(run.id);
  let broken = "nothing";
  try {
    for await (const page of createValidated({ ...options, baseUrl: ${JSON.stringify(wrongUrl)} }).pages(${JSON.stringify(thread)})) void page;
  } catch (error) {
    broken = isListRunsError(error) ? error.message : String(error);
  }
  globalThis.outcome = { runs: ids.length, distinct: new Set(ids).size, broken };
  if ("WorkerGlobalScope" in globalThis) postMessage(globalThis.outcome);
`;

/** What the server of the page has beside the program. */
const files: Readonly<Record<string, string>> = {
  "/": '<!doctype html><title>client</title><link rel="icon" href="data:,"><script type="module" src="/program.js"></script>',
  "/beside": '<!doctype html><title>client</title><link rel="icon" href="data:,"><script type="module" src="/worker.js"></script>',
  "/worker.js": `new Worker("/program.js", { type: "module" }).addEventListener("message", ({ data }) => (globalThis.outcome = data));`,
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
let right: Listening;
let wrong: Listening;
let pages: Server;
let script = "";

beforeAll(async () => {
  const options = { threads: 1, runs: 45, cors: true };
  const server = createServer(options);
  right = await listen(server.fetch, { host: "127.0.0.1", port: 0 });
  wrong = await listen(createServer({ ...options, faults: ["null-completed-at"] }).fetch, { host: "127.0.0.1", port: 0 });
  const bundle = await build({
    stdin: { contents: program(`${right.origin}/v1`, `${wrong.origin}/v1`, server.threads[0] ?? ""), resolveDir: SOURCE },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
  });
  script = bundle.outputFiles[0]?.text ?? "";
  pages = createHttpServer((request, response) => {
    const { url = "" } = request;
    response.writeHead(200, {
      "content-type": url.endsWith(".js") ? "text/javascript" : "text/html",
      // No 'unsafe-eval', and nothing inline.
      "content-security-policy": `default-src 'none'; script-src 'self'; connect-src ${right.origin} ${wrong.origin}; img-src data:`,
    });
    response.end(files[url] ?? script);
  });
  await new Promise<void>((resolve) => void pages.listen(0, "127.0.0.1", resolve));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([
    right?.close(),
    wrong?.close(),
    new Promise((resolve) => (pages === undefined ? resolve(undefined) : pages.close(resolve))),
  ]);
});

describe("the client in Chromium", () => {
  it("needs nothing of Node", () => {
    expect(script).not.toMatch(/\brequire\(|from"node:|\beval\(|new Function/);
  });

  it.each([
    ["the page's own", "/"],
    ["a worker's", "/beside"],
  ])("walks through %s fetch across origins, and judges pages under a policy without eval", async (_name, path) => {
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}${path}`);
    await page.waitForFunction(() => "outcome" in globalThis);
    const outcome = await page.evaluate(() => (globalThis as unknown as { outcome: Outcome }).outcome);
    expect(complaints).toEqual([]);
    expect(outcome).toEqual({
      runs: 45,
      distinct: 45,
      broken: expect.stringMatching(/^the page breaks the contract: .*completed_at must be set/),
    });
    await page.close();
  });
});
