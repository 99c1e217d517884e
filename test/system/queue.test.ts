import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Queue, QueueEvents } from "bullmq";
import { hash } from "../../generated/contract.js";
import type { CheckOptions, Finding, Report } from "../../src/conformance.js";
import { checkInputs } from "../../src/parts/check-inputs.js";
import { addressOf } from "../../src/queue/address.js";
import { checkInQueue } from "../../src/queue/check.js";
import { PREFIX, shardQueue } from "../../src/queue/keys.js";
import { shardOf } from "../../src/queue/shard.js";
import { inputsOf, type Input } from "../../src/recordings/inputs.js";
import { mix } from "../../src/server/synthetic/random.js";
import { version } from "../../src/version.js";
import { brokenRecording } from "../helpers/broken-recording.js";
import { serveFiles } from "../helpers/files-server.js";
import { aFolder } from "../helpers/folder.js";
import { start, type Program } from "../helpers/program.js";
import { startRedis, type RedisServer } from "./redis.js";

const PASSWORD = "pa55word";
let server: RedisServer;
beforeEach(async () => {
  server = await startRedis(PASSWORD);
});
afterEach(async () => {
  // What a failed test leaves open would keep jest from ending.
  await Promise.all([...listening].map((events) => events.close()));
  listening.clear();
  await server?.stop();
});
const listening = new Set<QueueEvents>();

/** A worker that is ready for shards. A short lease makes the death of one known soon. */
async function aWorker(...more: readonly string[]): Promise<Program> {
  const worker = start("work", "--queue", server.url, "--lease", "2", ...more);
  await worker.first;
  return worker;
}

/** What the queue tells, from now on. */
async function listen(): Promise<QueueEvents> {
  const events = new QueueEvents(shardQueue, { connection: server.redis, prefix: PREFIX, lastEventId: "0-0" });
  listening.add(events);
  events.on("error", () => undefined);
  await events.waitUntilReady();
  return events;
}

const traffic = aFolder({
  "a.ndjson": brokenRecording(1, 120),
  "b.ndjson": brokenRecording(2, 60),
  "c.ndjson.gz": gzipSync(brokenRecording(3, 1500)),
  "empty.json": "",
});

async function inputs(...names: readonly string[]): Promise<readonly Input[]> {
  const found: Input[] = [];
  for await (const input of inputsOf(names)) found.push(input);
  return found;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The report and each finding as a text. */
async function asText(judge: (options: CheckOptions) => Promise<Report>, options: CheckOptions): Promise<string> {
  const lines: string[] = [];
  const onFinding = (finding: Finding, accepted: string | null): void => {
    lines.push(JSON.stringify({ finding, accepted }));
  };
  return JSON.stringify([await judge({ ...options, onFinding }), lines], null, 1);
}

async function inOneProcess(named: readonly Input[], options: CheckOptions): Promise<string> {
  return asText((more) => checkInputs(named, more, { workers: 1, stdin: nothing() }), options);
}

async function inQueue(named: readonly Input[], options: CheckOptions, shardBytes: number): Promise<string> {
  const how = { address: addressOf(server.url), shardBytes, onNote: () => undefined };
  return asText((more) => checkInQueue(named, more, how), options);
}

/** Every key that would stay in Redis for ever. */
async function keysForEver(): Promise<readonly string[]> {
  const keys = await server.redis.keys("*");
  const lives = await Promise.all(keys.map((key) => server.redis.ttl(key)));
  return keys.filter((_key, index) => lives[index] === -1);
}

/** Every key of a run or of a shard. */
async function keysOfRuns(): Promise<readonly string[]> {
  return (await server.redis.keys("*")).filter((key) => /:run-|:[0-9a-f-]{36}-\d+/.test(key));
}

describe("the report of a queue is that of one process, byte for byte", () => {
  it.each([
    ["by default", {}],
    ["with few findings listed", { maxFindings: 7 }],
    [
      "with a baseline, values and a minimum of coverage",
      {
        baseline: {
          file: "baseline.yaml",
          today: "2026-01-01",
          entries: [
            { rule: "walk-disjoint", pointer: null, server: null, reason: "known", until: null, line: 1 },
            { rule: "page-size", pointer: null, server: null, reason: "gone", until: null, line: 3 },
          ],
        },
        coverageMinimum: 90,
        showValues: true,
        strict: true,
      },
    ],
    ["with a rule on walks alone", { rules: ["walk-disjoint"] }],
  ] satisfies Array<[string, CheckOptions]>)("%s", async (_name, options) => {
    await Promise.all([aWorker(), aWorker("--concurrency", "2")]);
    const named = await inputs(traffic, join(traffic, "absent.ndjson"), join(traffic, "none*"));
    const expected = await inOneProcess(named, options);
    expect(expected).toContain("walk-disjoint");
    for (const size of [3000, 20_000, 1 << 20]) expect(await inQueue(named, options, size)).toBe(expected);
    expect(await keysForEver()).toEqual([]);
    expect(await keysOfRuns()).toEqual([]);
  });

  it("where workers read URLs by range, and no secret of one is in it", async () => {
    await aWorker();
    const files = ["a.ndjson", "b.ndjson", "c.ndjson.gz"].map((name) => [`/${name}`, readFileSync(join(traffic, name))] as const);
    const { origin, requests } = await serveFiles(Object.fromEntries(files));
    const urls = ["a.ndjson", "c.ndjson.gz", "absent.ndjson"].map((name) => `${origin}/${name}?sig=5ec4e7`);
    const named = await inputs(...urls);
    const report = await inQueue(named, {}, 5000);
    expect(report).toBe(await inOneProcess(await inputs(...urls), {}));
    expect(report).toContain(`${origin}/a.ndjson?sig=[redacted]`);
    expect(report).toContain("absent.ndjson?sig=[redacted] cannot be read: the server answers 404.");
    expect(report).not.toContain("5ec4e7");
    expect(new Set(requests.map(({ range }) => range)).size).toBeGreaterThan(20);
  });

  it("from the command line, with each finding in its file", async () => {
    await aWorker();
    const check = async (name: string, ...more: readonly string[]) => {
      const [report, findings] = [join(traffic, `${name}.report`), join(traffic, `${name}.findings`)];
      const program = start("check", traffic, "--format", "json", "--output", report, "--findings", findings, ...more);
      return { status: await program.ended, report: readFileSync(report, "utf8"), findings: readFileSync(findings, "utf8") };
    };
    const expected = await check("one", "--workers", "1");
    expect(expected.status).toBe(1);
    expect(await check("queue", "--queue", server.url)).toEqual(expected);
  });
});

describe("workers that are killed at any moment", () => {
  it.each([1, 2, 3, 4])("cost a retry, and neither lose nor double an exchange (seed %i)", async (seed) => {
    const named = await inputs(traffic);
    const expected = await inOneProcess(named, {});
    const workers = [await aWorker(), await aWorker()];
    // Each command that Redis gets is a moment between two others.
    const monitor = await server.redis.monitor();
    let seen = 0;
    let kills = 0;
    let next = 40 + (mix(seed, 0) % 150);
    monitor.on("monitor", () => {
      seen += 1;
      if (seen < next || kills === 2) return;
      kills += 1;
      next = seen + 20 + (mix(seed, kills) % 200);
      const [victim] = workers.splice(mix(seed, kills, 7) % workers.length, 1);
      victim?.process.kill("SIGKILL");
      workers.push(start("work", "--queue", server.url, "--lease", "2"));
    });
    const report = await inQueue(named, {}, 8000);
    monitor.disconnect();
    expect(kills).toBe(2);
    expect(report).toBe(expected);
    expect(await keysOfRuns()).toEqual([]);
  });

  it("three times over one shard leave the run undecided, name the shard and keep the rest", async () => {
    const events = await listen();
    let worker = await aWorker();
    let kills = 0;
    events.on("active", ({ jobId }) => {
      if (!jobId.endsWith("-0") || kills === 3) return;
      kills += 1;
      worker.process.kill("SIGKILL");
      worker = start("work", "--queue", server.url, "--lease", "2");
    });
    const [a, b] = [join(traffic, "a.ndjson"), join(traffic, "b.ndjson")];
    const report = JSON.parse(await inQueue(await inputs(a, b), {}, 1 << 20))[0] as Report;
    expect(kills).toBe(3);
    expect(report.errors).toEqual([`${a} could not be judged by the workers: its worker ended or fell silent 3 times.`]);
    expect(report.summary.verdict).toBe("undecided");
    const rest = JSON.parse(await inOneProcess(await inputs(b), {}))[0] as Report;
    expect({ ...report, errors: [], summary: { ...report.summary, verdict: "violates" } }).toEqual(rest);
  });
});

describe("a shard that fails three times", () => {
  it("leaves the run undecided with status 2, is named without secrets, and costs nothing else", async () => {
    await aWorker();
    const bytes = Buffer.alloc(
      20 << 20,
      `${JSON.stringify({ object: "list", data: [], first_id: null, last_id: null, has_more: false })}\n`,
    );
    let asked = 0;
    const { origin } = await serveFiles({ "/a.ndjson": bytes }, ({ headers }, response) => {
      if (headers.range?.startsWith("bytes=8388607-") !== true) return false;
      asked += 1;
      response.writeHead(404).end();
      return true;
    });
    const output = join(aFolder(), "report.json");
    const check = start("check", `${origin}/a.ndjson?token=5ec4e7`, "--queue", server.url, "--format", "json", "--output", output);
    expect(await check.ended).toBe(2);
    const { errors, summary } = JSON.parse(readFileSync(output, "utf8")) as Report;
    expect(errors).toEqual([
      `${origin}/a.ndjson?token=[redacted], bytes 8388608 to 16777216 could not be judged by the workers: the server answers 404. Lines behind it are counted without its own.`,
    ]);
    expect(summary.exchanges).toBeGreaterThan(100_000);
    // Three workers' attempts, and one of the checker, which counts the lines.
    expect(asked).toBe(4);
    expect(check.printed.stderr).toContain("token=[redacted], bytes 8388608 to 16777216 could not be judged");
    expect(check.printed.stderr).not.toContain("5ec4e7");
  });

  it("because its file is another one where the worker is says so", async () => {
    const folder = aFolder({ "a.ndjson": brokenRecording(1, 10) });
    const events = await listen();
    const file = join(folder, "a.ndjson");
    const judging = inQueue(await inputs(file), {}, 1 << 20);
    await once(events, "waiting");
    writeFileSync(file, "");
    await aWorker();
    expect((JSON.parse(await judging)[0] as Report).errors).toEqual([
      expect.stringMatching(
        /a\.ndjson could not be judged by the workers: A worker finds 0 bytes where there were \d+: it is another file/,
      ),
    ]);
  });
});

describe("an interrupted run", () => {
  it("gives the report so far with status 2, and takes its shards out of the queue", async () => {
    const output = join(aFolder(), "report.json");
    const check = start("check", traffic, "--queue", server.url, "--format", "json", "--output", output);
    const events = await listen();
    await once(events, "waiting");
    expect(await check.stop("SIGINT")).toBe(2);
    expect(JSON.parse(readFileSync(output, "utf8")).summary).toMatchObject({ incomplete: true, verdict: "undecided" });
    const shown = server.url.replace(`:${PASSWORD}@`, "");
    expect(check.printed.stderr).toContain(
      `list-runs: No worker of this version is at ${shown} yet. Start some: list-runs work --queue ${shown}.`,
    );
    expect(await keysOfRuns()).toEqual([]);
    expect(await keysForEver()).toEqual([]);
  });

  it("whose checker is killed leaves nothing for ever, and its shards are judged by nobody", async () => {
    const events = await listen();
    const check = start("check", traffic, "--queue", server.url);
    await once(events, "waiting");
    expect(await check.stop("SIGKILL")).toBe("SIGKILL");
    const [options = ""] = await server.redis.keys("*:options");
    await server.redis.del(options);
    const worker = await aWorker();
    await once(events, "drained");
    expect(await worker.stop("SIGINT")).toBe(0);
    expect((await keysOfRuns()).filter((key) => key.includes(":result:"))).toEqual([]);
    expect(await keysForEver()).toEqual([]);
  });

  it("whose queue dies says so, and so do its workers, at once", async () => {
    const worker = await aWorker();
    const output = join(aFolder(), "report.json");
    const events = await listen();
    const check = start("check", "/dev/null", traffic, "--queue", server.url, "--format", "json", "--output", output);
    await once(events, "active");
    await server.stop();
    const shown = server.url.replace(`:${PASSWORD}@`, "");
    expect([await check.ended, await worker.ended]).toEqual([2, 2]);
    expect(check.printed.stderr).toContain(`list-runs: The queue at ${shown} was lost. The report is of what was judged until then.\n`);
    expect(worker.printed.stderr).toBe(`list-runs: The queue at ${shown} was lost. Start the worker again once it is there.\n`);
    expect(JSON.parse(readFileSync(output, "utf8")).summary).toMatchObject({ incomplete: true });
  });
});

describe("a worker", () => {
  it("that is told to end judges its shard to the end first", async () => {
    const worker = await aWorker();
    const events = await listen();
    const begun: string[] = [];
    events.on("active", ({ jobId }) => begun.push(jobId));
    const judging = inQueue(await inputs(join(traffic, "c.ndjson.gz")), {}, 1 << 20);
    await once(events, "active");
    expect(await worker.stop("SIGTERM")).toBe(0);
    expect((JSON.parse(await judging)[0] as Report).errors).toEqual([]);
    expect(begun).toHaveLength(1);
  });

  it("refuses what is no shard, or one of another contract, and goes on", async () => {
    const worker = await aWorker();
    const queue = new Queue(shardQueue, { connection: server.redis, prefix: PREFIX });
    const events = await listen();
    const run = randomUUID();
    const shard = shardOf(run, 0, { file: "/etc/hostname", size: 5 });
    const jobs: ReadonlyArray<readonly [data: unknown, reason: string]> = [
      [null, "The job is no shard of list-runs."],
      [{ ...shard, part: { file: "relative", size: 1 } }, "The job is no shard of list-runs that can be read."],
      [{ ...shard, run: "x:y" }, "The job is no shard of list-runs that can be read."],
      [
        { ...shard, version: "9.9.9", contract: "f00d" },
        `The shard is for list-runs 9.9.9 and contract f00d; this worker is list-runs ${version} and judges by contract ${hash.slice(0, 12)}.`,
      ],
    ];
    for (const [data, reason] of jobs) {
      const failed = once(events, "failed");
      await queue.add("shard", data, { attempts: 3, removeOnFail: true });
      expect(await failed).toMatchObject([{ failedReason: reason }, expect.any(String)]);
    }
    await server.redis.set(`${PREFIX}:run-${run}:options`, '{"everyFinding":false,"rules":"all"}');
    const failed = once(events, "failed");
    await queue.add("shard", shard, { attempts: 3, removeOnFail: true });
    expect(await failed).toMatchObject([{ failedReason: "The options of the run cannot be read." }, expect.any(String)]);
    const named = await inputs(join(traffic, "b.ndjson"));
    expect(await inQueue(named, {}, 1 << 20)).toBe(await inOneProcess(named, {}));
    expect(await worker.stop("SIGTERM")).toBe(0);
    for (const [, reason] of jobs) expect(worker.printed.stderr).toContain(`list-runs: ${reason}\n`);
  });

  it("of another version never gets a shard of this one, and the checker says that it is there", async () => {
    const other = server.redis.duplicate();
    await other.client("SETNAME", `${PREFIX}:${Buffer.from("shards-9.9.9-0123456789ab").toString("base64")}`);
    const notes: string[] = [];
    const stop = new AbortController();
    const onNote = (sentence: string): void => {
      notes.push(sentence);
      stop.abort();
    };
    await checkInQueue(await inputs(traffic), {}, { address: addressOf(server.url), stop: stop.signal, onNote });
    other.disconnect();
    expect(notes.join()).toContain("(there are workers of list-runs 9.9.9 (contract 0123456789ab), which judge by another contract)");
  });
});

describe("the password of a queue", () => {
  it("is in nothing that is printed, whether it is right or wrong", async () => {
    const worker = await aWorker();
    const right = start("check", join(traffic, "b.ndjson"), "--queue", server.url);
    expect(await right.ended).toBe(1);
    const wrong = start("check", traffic, "--queue", server.url.replace(PASSWORD, "wr0ng"));
    const wrongWorker = start("work", "--queue", server.url.replace(PASSWORD, "wr0ng"));
    expect([await wrong.ended, await wrongWorker.ended]).toEqual([2, 2]);
    expect(wrong.printed.stderr).toContain("does not take the credentials. Pass them as redis://user:password@host.");
    await worker.stop("SIGTERM");
    for (const { printed } of [worker, right, wrong, wrongWorker]) {
      expect(printed.stdout + printed.stderr).not.toContain(PASSWORD);
      expect(printed.stdout + printed.stderr).not.toContain("wr0ng");
    }
  });
});
