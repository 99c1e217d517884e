// npm run picture              .github/images/report.png, the README's picture of the HTML report, of a reference server that is wrong on purpose
// npm run picture -- <folder>  the same into another folder
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { check, reporters } from "../dist/src/conformance.js";
import { probe } from "../dist/src/probe/probe.js";
import { createServer } from "../dist/src/server.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const faults = ["swapped-pages:0.5", "unknown-status:0.1", "times-reversed:0.15", "usage-mismatch:0.2", "unknown-field:0.1"];
const server = createServer({ seed: 3, threads: 2, runs: 45, faults });
const [thread, otherThread] = server.threads.map((one) => (typeof one === "string" ? one : one.id));
const exchanges = [];
await probe({
  baseUrl: "http://localhost:8787/v1",
  thread,
  otherThread,
  headers: { "x-portkey-api-key": "key", "x-portkey-provider": "@openai-prod", "openai-beta": "assistants=v2" },
  credentials: ["x-portkey-api-key", "x-portkey-provider"],
  rate: Infinity,
  fetch: async (input, init) => server.fetch(new Request(input, init)),
  // The clock's own times would make another picture each time.
  onExchange: (exchange) => {
    const line = exchanges.length + 1;
    exchanges.push({
      ...exchange,
      source: "traffic.ndjson",
      line,
      startedAt: new Date(Date.UTC(2026, 10, 2, 9) + 1000 * line).toISOString(),
      durationMs: 20 + ((line * 37) % 90),
    });
  },
});

const folder = mkdtempSync(join(tmpdir(), "list-runs-picture-"));
const file = join(folder, "report.html");
writeFileSync(file, reporters.html(await check(exchanges, { evidence: true })));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 1180 }, colorScheme: "light" });
await page.goto(`file://${file}`);
const output = process.argv[2] ?? join(root, ".github/images");
mkdirSync(output, { recursive: true });
await page.screenshot({ path: join(output, "report.png") });
await browser.close();
rmSync(folder, { recursive: true, force: true });
