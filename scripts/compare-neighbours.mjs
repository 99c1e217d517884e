// npm run compare:neighbours: what others say of answers with one fault each, for the README's table, which has to say the same.
// Prism and jest-openapi come from the registry into a temporary folder. Exit 0: the README is right. 1: it is not. 2: no comparison.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../dist/src/conformance.js";
import { createServer } from "../dist/src/server.js";

const PRISM = "5.16.0";
const JEST_OPENAPI = "0.14.2";

const root = fileURLToPath(new URL("../", import.meta.url));
const contract = `${root}generated/openapi.json`;
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
const folder = mkdtempSync(join(tmpdir(), "list-runs-neighbours-"));
const headers = { "x-portkey-api-key": "key", "x-portkey-provider": "openai", "openai-beta": "assistants=v2" };
const reference = createServer({ threads: 1, runs: 60 });

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`compare-neighbours: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  writeFileSync(join(folder, "package.json"), "{}");
  const wanted = [`@stoplight/prism-cli@${PRISM}`, `jest-openapi@${JEST_OPENAPI}`];
  const { status, stderr } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...wanted], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the neighbours cannot be installed: ${stderr.trim()}`);
  const { version } = JSON.parse(readFileSync(redocly, "utf8"));
  const faults = await faultsOf();
  const prism = await prismOn(faults);
  const rows = [["fault", "list-runs", `\`redocly drift\` ${version}`, `Prism ${PRISM}`]];
  for (const [name, exchanges] of Object.entries(faults)) {
    const { groups } = await check(exchanges);
    rows.push([name, groups.map(({ rule }) => `\`${rule}\``).join(", ") || "–", told(driftOn(exchanges)), told(prism.get(name) ?? 0)]);
  }
  const table = rows.map((row) => `| ${row.join(" | ")} |`);
  const refusal = jestOpenApi();
  console.log([...table, "", `jest-openapi ${JEST_OPENAPI}: ${refusal.replace(/: \[$/, "")}`].join("\n"));
  const readme = readFileSync(`${root}README.md`, "utf8").replaceAll(/[ \t]+/g, " ");
  const missing = [...table, `jest-openapi ${JEST_OPENAPI} refuses`].filter((line) => !readme.includes(line));
  if (missing.length > 0) console.log(`\nThe README says otherwise, or nothing, of:\n${missing.join("\n")}`);
  return missing.length === 0 && refusal.startsWith("Invalid OpenAPI spec") ? 0 : 1;
}

/** @param {number} reports */
function told(reports) {
  return reports === 0 ? "–" : reports === 1 ? "found" : `found, ${reports} times`;
}

/** A page of the reference server. */
async function page(search = "?limit=10") {
  const url = `https://api.portkey.ai/v1/threads/${reference.threads[0]}/runs${search}`;
  const response = await reference.fetch(new Request(url, { headers }));
  return {
    request: { method: "GET", url, headers },
    response: { status: response.status, headers: Object.fromEntries(response.headers), body: await response.json() },
  };
}

/** Recordings with one fault each. */
async function faultsOf() {
  /** @param {(body: any, response: any) => void} spoil */
  const spoilt = async (spoil) => {
    const exchange = await page();
    spoil(exchange.response.body, exchange.response);
    return [exchange];
  };
  const [first, second] = [await page(), await page(`?limit=10&after=${(await page()).response.body.last_id}`)];
  second.response.body.data[0] = first.response.body.data[3];
  second.response.body.first_id = second.response.body.data[0].id;
  const long = await page();
  long.request.url = long.request.url.replace("limit=10", "limit=5");
  return {
    "none, for comparison": [await page()],
    "a time that is text": await spoilt((body) => (body.data[2].created_at = "soon")),
    "a status that no one knows": await spoilt((body) => (body.data[2].status = "paused")),
    "a bound overstepped inside a union": await spoilt(
      (body) => (body.data[2].tools = [{ type: "file_search", file_search: { max_num_results: 51 } }]),
    ),
    "an undocumented property": await spoilt((body) => (body.data[2].surprise = 1)),
    "status 206, which is not documented": await spoilt((_body, response) => (response.status = 206)),
    "a page sent as text/html": await spoilt((_body, response) => (response.headers["content-type"] = "text/html")),
    "a 200 without a body": await spoilt((_body, response) => (response.body = "")),
    "more runs than limit asked for": [long],
    "a run that an earlier page had": [first, second],
    "a run of another thread": await spoilt((body) => (body.data[2].thread_id = "thread_xyz789")),
    "a run that started before it was created": await spoilt((body) => {
      const run = body.data.find((/** @type {any} */ { started_at }) => started_at !== null);
      run.started_at = run.created_at - 5;
    }),
  };
}

/** How often drift reports something of the answers; credentials and headers of requests are no part of them. @param {readonly any[]} exchanges */
function driftOn(exchanges) {
  const file = join(folder, "exchanges.ndjson");
  writeFileSync(file, exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`).join(""));
  const args = [join(redocly, "../bin/cli.js"), "drift", file, "--api", contract, "--match-mode", "basepath", "--format", "json"];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, REDOCLY_TELEMETRY: "off" } });
  const { problems } = JSON.parse(stdout.slice(stdout.indexOf("{")));
  return problems.filter((/** @type {any} */ { target }) => target === "response").length;
}

/** How often Prism's proxy reports something of each recording's answers. @param {Readonly<Record<string, readonly any[]>>} faults */
async function prismOn(faults) {
  /** @type {any} */
  let current;
  const replay = createHttpServer((_request, response) => {
    const { status, headers: fields, body } = current.response;
    response.writeHead(status, { "content-type": fields["content-type"] });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  const upstream = await listening(replay);
  // Prism takes no port from the system, so one is looked for first.
  const probe = createHttpServer();
  const port = await listening(probe);
  await new Promise((resolve) => probe.close(resolve));
  const cli = join(folder, "node_modules/@stoplight/prism-cli/dist/index.js");
  const prism = spawn(process.execPath, [cli, "proxy", contract, `http://127.0.0.1:${upstream}`, "--port", String(port)]);
  try {
    await new Promise((resolve, reject) => {
      prism.stdout.on("data", (text) => String(text).includes("listening") && resolve(undefined));
      prism.once("close", () => reject(new Error("Prism ended before it listened")));
    });
    const counts = new Map();
    for (const [name, exchanges] of Object.entries(faults)) {
      let count = 0;
      for (current of exchanges) {
        const { pathname, search } = new URL(current.request.url);
        const answer = await fetch(`http://127.0.0.1:${port}${pathname.replace(/^\/v1/, "")}${search}`, { headers });
        await answer.text();
        const violations = JSON.parse(answer.headers.get("sl-violations") ?? "[]");
        count += violations.filter((/** @type {any} */ { location }) => location?.[0] === "response").length;
      }
      counts.set(name, count);
    }
    return counts;
  } finally {
    prism.kill();
    replay.close();
  }
}

/** @param {import("node:http").Server} server @returns {Promise<number>} */
function listening(server) {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(/** @type {import("node:net").AddressInfo} */ (server.address()).port));
  });
}

/** The first line of what jest-openapi says of the contract itself. */
function jestOpenApi() {
  const program = `globalThis.expect = { extend() {} }; require("jest-openapi").default(${JSON.stringify(contract)});`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", program], { cwd: folder, encoding: "utf8" });
  return status === 0 ? "takes the contract" : (/^Error: (.*)$/m.exec(stderr)?.[1] ?? stderr);
}
