import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createServer } from "../../src/server.js";
import { brokenTraffic } from "../helpers/broken-traffic.js";
import { aCheckout, root } from "../helpers/checkout.js";
import { serveFiles } from "../helpers/files-server.js";
import { onLoopback } from "../helpers/reference.js";
import { startRedis, type RedisServer } from "./redis.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const ci = readFileSync(join(root, ".ci/run"), "utf8");

/** Every command in a text, in its order: the lines of its shell blocks, and what stands in a sentence as one. */
function commandsOf(text: string): readonly string[] {
  const commands: string[] = [];
  for (const [, language, block = "", inline = ""] of text.matchAll(
    /^```(\w+)\n([\s\S]*?)^```$|`((?:npx|npm|bash|node|list-runs) [^`]+)`/gm,
  )) {
    if (inline !== "") commands.push(inline.replaceAll(/\s+/g, " "));
    const lines = block.replaceAll(/\\\n\s*/g, "").split("\n");
    if (language === "sh") commands.push(...lines.filter((line) => line !== ""));
    if (language === "console") commands.push(...lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2)));
  }
  return [...new Set(commands.map((line) => line.replace(/\s+#.*$/, "")))];
}

/** The set-up, and the checks of the whole package: too much for one test, and what .ci/run does step by step itself. */
const CHECKED_BY_CI: Readonly<Record<string, readonly string[]>> = {
  "npm ci && npm run conformance": ["npm ci", "npm run --silent conformance"],
  "npm ci && npm test": ["npm ci", "npm test --silent"],
  "npm ci": ["npm ci"],
  "npm test": ["npm test --silent"],
  "npm run conformance": ["npm run --silent conformance"],
  "npm run compare:drift": ["npm run --silent compare:drift"],
  "npm run compare:neighbours": ["npm run --silent compare:neighbours"],
  "npm run style": ["npm run --silent style"],
  "npm run test:system": ["npm run --silent test:system"],
};

/** These are run by a test in a real browser: picture.test.ts beside this one. */
const RUN_IN_A_BROWSER = ["npm run picture"];

interface Run {
  /** What it has to print. */
  readonly says: RegExp;
  readonly status?: number;
  /** What is added: a free port, a probe without waits, or `--help` where a sentence only names a command. */
  readonly more?: string;
  /** What it has to write: a file, and what stands in it. */
  readonly writes?: readonly [file: string, content: RegExp];
}

/**
 * The text's port is another one here, since ports come from the system: that of the server which the text has started last. Its thread
 * thread_abc123 and its https://api.portkey.ai are those of a reference server; its bucket, its Redis and its /mnt/traffic are here as well.
 */
const RUNS: Readonly<Record<string, Run>> = {
  "npx list-runs check traffic.ndjson": { status: 1, says: /^Violates contract 1\.0\.0: 6 must, 0 should in 6 exchanges with 60 runs\.$/m },
  "npx list-runs check test/fixtures/recordings": { says: /^Conforms to contract/ },
  "npx list-runs probe http://localhost:8787/v1 --thread thread_9IApxUDiwhy1EVcbN4xh7qJ4 --api-key key --provider openai --format text --format html=report.html":
    {
      status: 1,
      more: "--rate 0",
      says: /^failed must[\s\S]*\/data\/\*\/id must not repeat the id of another run on the page/m,
      writes: ["report.html", /Violates the contract/],
    },
  "node walk.mjs": { says: /^(run_\w{24} [a-z_]+ \S+\n){120}$/ },
  "npm run docs": { says: /dist\/docs\/index\.html/, writes: ["dist/docs/index.html", /<!DOCTYPE html>/i] },
  "npm run contract:diff -- HEAD": { says: /^No change$/m },
  "npm run contract:diff": { says: /^Nothing to compare: git knows no earlier openapi\/\.$/m },
  "npm run lint:contract": { says: /valid|Woohoo/i },
  "npm run generate": { says: /generated/ },
  "npm run generate -- --check": { says: /generated/ },
  "npm run record-fixtures": { says: /test\/fixtures\/recordings\/: 4 files, 137 exchanges/ },
  "npx list-runs check session.har captured/": { says: /^Conforms to contract 1\.0\.0: \d+ exchanges/ },
  "npx list-runs check - < traffic.ndjson": { status: 1, says: /<stdin>:2 \/data\/0\/tools/ },
  "npx list-runs check traffic.ndjson --format text --format junit=report.xml --format sarif=report.sarif": {
    status: 1,
    says: /^Violates/,
    writes: ["report.sarif", /"version": "2\.1\.0"/],
  },
  "ls captured/*.ndjson | parallel --keep-order npx list-runs check --format json --output {.}.report {}": {
    says: /^$/,
    writes: ["captured/b.report", /"verdict": "conforms"/],
  },
  "npx list-runs merge captured/*.report": { says: /^Conforms to contract 1\.0\.0: 4 exchanges/ },
  "npx list-runs probe http://localhost:8787/v1 --thread thread_abc123 --other-thread thread_xyz789": {
    more: "--rate 0",
    says: /^Conforms to contract 1\.0\.0/,
  },
  'npx list-runs check "https://bucket.example/traffic.ndjson?X-Amz-Signature=..."': {
    status: 1,
    says: /traffic\.ndjson\?X-Amz-Signature=\[redacted\]:2\s+\/data\/0\/tools/,
  },
  "npx list-runs check /mnt/traffic/ --queue redis://queue.example:6379 --format json --output report.json": {
    says: /^$/,
    writes: ["report.json", /"verdict": "conforms"/],
  },
  "npm run build": { says: /^/, writes: ["dist/src/bin/main.js", /^#!\/usr\/bin\/env node/] },
  "npm run bench": { more: "-- --quick", says: /^\| list-runs check, 1 worker \| \d+\.\d\d \|/m },
  "npx list-runs": { more: "--help", says: /^Usage: list-runs / },
  "list-runs probe": { more: "--help", says: /^Usage: list-runs probe/ },
  "list-runs record": { more: "--help", says: /^Usage: list-runs record/ },
  "list-runs rules": { says: /^walk-disjoint +must /m },
  "list-runs explain run-thread": { says: /^run-thread \(must, / },
  "list-runs explain RULE": { says: /^walk-end \(should, / },
  "npx list-runs explain run-model-named": { status: 2, says: /There is no rule "run-model-named"/ },
};

/** Servers, which are waited for, asked, and stopped after the last command. */
const SERVES: Readonly<Record<string, { readonly asked?: RegExp; readonly writes?: readonly [file: string, content: RegExp] }>> = {
  "npx list-runs serve --port 8787 --fault duplicate-run:0.2 --fault wrong-type:0.05 &": { asked: /^\{"object":"list"/ },
  "npx list-runs serve --runs 120": { asked: /^\{"object":"list"/ },
  "npx list-runs work --queue redis://queue.example:6379": {},
  "npx list-runs record --target https://api.portkey.ai/v1 --output traffic.ndjson": {
    asked: /^\{"object":"list"/,
    writes: ["traffic.ndjson", /"startedAt":"/],
  },
};

const credentials = { "x-portkey-api-key": "pk-3c1a5f0e", "x-portkey-provider": "openai", "openai-beta": "assistants=v2" };
const right = createServer({ threads: 2, runs: 30 });
let checkout = "";
let target = "";
let origin = "";
let files = "";
let redis: RedisServer;
const stops: Array<() => Promise<number | null>> = [];

beforeAll(async () => {
  checkout = aCheckout();
  target = await onLoopback((request) => Promise.resolve(right.fetch(request)));
  origin = target;
  redis = await startRedis();
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(checkout, name), content);
  put("traffic.ndjson", await brokenTraffic());
  files = (await serveFiles({ "/traffic.ndjson": Buffer.from(await brokenTraffic()) })).origin;
  put("walk.mjs", /^```js\n(import[\s\S]*?)^```$/m.exec(readme)?.[1] ?? "");
  put("session.har", readFileSync(join(root, "test/fixtures/recordings/examples.har")));
  mkdirSync(join(checkout, "captured"));
  const lines = readFileSync(join(root, "test/fixtures/recordings/gateway.ndjson"), "utf8").split("\n");
  put("captured/a.ndjson", `${lines.slice(0, 2).join("\n")}\n`);
  put("captured/b.ndjson", `${lines.slice(2, 4).join("\n")}\n`);
  put("captured/c.ndjson.gz", gzipSync(`${lines[4]}\n`));
  // GNU parallel, as far as the README uses it: one command a line of standard input, in order.
  const parallel =
    '#!/usr/bin/env bash\n[ "$1" = --keep-order ] || exit 127\nshift\nwhile read -r line; do\n' +
    '  words=(); for word in "$@"; do word=${word//"{.}"/${line%.*}}; words+=("${word//"{}"/$line}"); done\n' +
    '  "${words[@]}" || exit\ndone\n';
  writeFileSync(join(checkout, ".bin/parallel"), parallel, { mode: 0o755 });
}, 60_000);

afterAll(async () => {
  for (const stop of stops) await stop();
  await redis?.stop();
});

/** The command as it is run here. */
function here(command: string, more = ""): string {
  const [thread = "", otherThread = ""] = right.threads;
  const text = command
    .replace(/^list-runs /, "npx list-runs ")
    .replace("http://localhost:8787", command.includes("thread_abc123") ? target : origin)
    .replace("thread_abc123", thread)
    .replace("thread_xyz789", otherThread)
    .replace("https://api.portkey.ai", target)
    .replace("https://bucket.example", files)
    .replace("redis://queue.example:6379", redis.url)
    .replace("/mnt/traffic/", "captured/")
    .replace("--port 8787", "--port 0")
    .replace("RULE", "walk-end")
    .replace(/ &$/, "");
  return `${text} ${more}`.trim();
}

function shell(command: string) {
  const environment = { PORTKEY_API_KEY: "pk-3c1a5f0e", PORTKEY_PROVIDER: "openai", REDOCLY_TELEMETRY: "off", NO_UPDATE_NOTIFIER: "1" };
  const child = spawn("bash", ["-c", command], {
    cwd: checkout,
    env: { ...process.env, ...environment, PATH: `${join(checkout, ".bin")}:${process.env["PATH"]}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) child[stream].on("data", (chunk) => (printed[stream] += String(chunk)));
  const ended = once(child, "close").then(([status]) => status as number | null);
  return { child, printed, ended };
}

function written([file, content]: readonly [file: string, content: RegExp]): void {
  const text = readFileSync(join(checkout, file), "utf8");
  expect(content.exec(text)?.[0] ?? text.slice(0, 500)).toMatch(content);
}

describe("the commands of the README and of CONTRIBUTING", () => {
  const commands = [...new Set([...commandsOf(readme), ...commandsOf(contributing)])];
  const isRun = (command: string) => !(command in CHECKED_BY_CI) && !RUN_IN_A_BROWSER.includes(command) && command !== "bash .ci/run";

  it("are all known here, and nothing is known that they do not say", () => {
    const known = [...Object.keys(CHECKED_BY_CI), ...RUN_IN_A_BROWSER, "bash .ci/run", ...Object.keys(RUNS), ...Object.keys(SERVES)];
    expect(commands.toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(CHECKED_BY_CI))("%s is what .ci/run does", (_command, steps) => {
    for (const step of steps) expect(ci).toMatch(new RegExp(`^step "[^"]+" ${step}$`, "m"));
  });

  it.each(commands.filter(isRun))(
    "%s",
    async (command) => {
      const serves = SERVES[command];
      if (serves === undefined) {
        const { says, status = 0, more, writes } = RUNS[command] ?? { says: /$^/ };
        const { printed, ended } = shell(here(command, more));
        expect({ status: await ended, ...printed }).toMatchObject({ status });
        expect(printed.stdout + printed.stderr).toMatch(says);
        if (writes !== undefined) written(writes);
        return;
      }
      const { asked } = serves;
      const { child, printed, ended } = shell(here(command, asked === undefined || command.includes("--port") ? "" : "--port 0"));
      stops.push(() => (child.kill("SIGTERM"), ended));
      const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended.then(() => [printed.stderr])])) as [
        string,
      ];
      if (asked === undefined) {
        expect(JSON.parse(line)).toMatchObject({ queue: redis.url });
        return;
      }
      const { baseUrl, threads = right.threads } = JSON.parse(line) as { readonly baseUrl: string; readonly threads?: readonly string[] };
      origin = new URL(baseUrl).origin;
      writeFileSync(
        join(checkout, "walk.mjs"),
        readFileSync(join(checkout, "walk.mjs"), "utf8").replace(/http:\/\/localhost:8787/, origin),
      );
      const answer = await fetch(`${baseUrl}/threads/${threads[1]}/runs`, { headers: credentials });
      expect(await answer.text()).toMatch(asked);
    },
    60_000,
  );

  it("and every server among them stops when it is told to", async () => {
    expect(stops).toHaveLength(Object.keys(SERVES).length);
    expect(await Promise.all(stops.splice(0).map((stop) => stop()))).toEqual(Object.keys(SERVES).map(() => 0));
    for (const { writes } of Object.values(SERVES)) if (writes !== undefined) written(writes);
    expect(readFileSync(join(checkout, "traffic.ndjson"), "utf8")).not.toContain(credentials["x-portkey-api-key"]);
  });
});
