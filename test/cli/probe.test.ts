import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report.js";
import { scenarios } from "../../src/probe/scenarios.js";
import { createServer } from "../../src/server.js";
import { listRuns } from "../helpers/command.js";
import { aFolder } from "../helpers/folder.js";
import { onLoopback } from "../helpers/reference.js";

const API_KEY = "pk-3c1a5f0e91";
const PROVIDER_KEY = "sk-7d2b9a4c55";

let baseUrl: string;
let thread: string;
let otherThread: string;
const seen: Headers[] = [];

beforeAll(async () => {
  const { fetch, threads } = createServer({ runs: 24 });
  [thread = "", otherThread = ""] = threads;
  baseUrl = `${await onLoopback((request) => {
    seen.push(request.headers);
    return fetch(request);
  })}/v1`;
});

const all = () => [baseUrl, "--thread", thread, "--other-thread", otherThread, "--rate", "0"];

describe("list-runs probe", () => {
  it("is green on the reference server, and keeps every exchange without the credentials", async () => {
    const folder = aFolder();
    const [recording, json] = [join(folder, "probe.ndjson"), join(folder, "report.json")];
    const probed = await listRuns([
      "probe",
      ...all(),
      "--strict",
      "--show-values",
      "--provider=openai",
      `--api-key=${API_KEY}`,
      `--provider-key=${PROVIDER_KEY}`,
      `--record=${recording}`,
      "--format=text",
      `--format=json=${json}`,
    ]);
    expect(probed.status).toBe(0);
    expect(probed.stdout).toMatch(/^Conforms to contract 1\.0\.0: \d+ exchanges with \d+ runs, no findings/);
    expect(probed.stdout).toContain(`Scenarios: ${scenarios.length} passed, 0 failed, 0 undecided, in `);
    expect(probed.stderr).toBe(`list-runs: probing ${new URL(baseUrl).host} with at most 200 requests, one after the other.\n`);

    const report = JSON.parse(readFileSync(json, "utf8")) as Report;
    for (const scenario of report.scenarios ?? [])
      expect(Object.keys(scenario)).toEqual(["id", "level", "requirement", "verdict", "reason", "requests"]);
    const lines = readFileSync(recording, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(report.scenarios?.reduce((sum, { requests }) => sum + requests, 0) ?? 0);
    for (const secret of [API_KEY, PROVIDER_KEY])
      expect(probed.stdout + probed.stderr + readFileSync(json, "utf8") + lines.join("\n")).not.toContain(secret);

    const checked = await listRuns(["check", recording, "--strict", "--format", "json"]);
    const again = JSON.parse(checked.stdout) as Report;
    expect(checked.status).toBe(0);
    expect(again.summary).toEqual({ ...report.summary, verdict: "conforms" });
    expect(again.coverage).toEqual(report.coverage);
  });

  it("leads findings to the lines of its recording", async () => {
    const { fetch, threads } = createServer({ runs: 24, faults: ["missing-field"] });
    const server = `${await onLoopback(fetch)}/v1`;
    const recording = join(aFolder({ "probe.ndjson": '{"note":1}\n' }), "probe.ndjson");
    const { status, stdout } = await listRuns([
      "probe",
      server,
      `--thread=${threads[0]}`,
      `--api-key=${API_KEY}`,
      "--provider=openai",
      "--scenario=first-page",
      `--record=${recording}`,
    ]);
    expect(status).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toContain(`${recording}:2: /data/0 must have required property 'assistant_id'`);
  });

  it("takes the server and the credentials from the environment, a flag going before", async () => {
    seen.length = 0;
    const env = {
      PORTKEY_BASE_URL: baseUrl,
      PORTKEY_API_KEY: "pk-environment",
      PORTKEY_VIRTUAL_KEY: "vk-environment",
      PORTKEY_PROVIDER: "openai",
      PORTKEY_PROVIDER_KEY: "sk-environment",
      PORTKEY_CONFIG: "",
      PORTKEY_CUSTOM_HOST: "https://example.com/v1",
    };
    const { status } = await listRuns(
      ["probe", "--thread", thread, "--scenario", "first-page", "--api-key", API_KEY, "--header", "X-Team:  blue "],
      { io: { env } },
    );
    expect(status).toBe(0);
    expect(Object.fromEntries(seen[0] ?? [])).toMatchObject({
      "openai-beta": "assistants=v2",
      "x-portkey-api-key": API_KEY,
      "x-portkey-virtual-key": "vk-environment",
      "x-portkey-provider": "openai",
      authorization: "Bearer sk-environment",
      "x-portkey-custom-host": "https://example.com/v1",
      "x-team": "blue",
    });
    expect(seen[0]?.has("x-portkey-config")).toBe(false);
  });

  it("runs the scenarios that are asked for, and leaves out others", async () => {
    const ids = async (...flags: readonly string[]) => {
      const { stdout } = await listRuns(["probe", ...all(), "--api-key", API_KEY, "--format", "json", ...flags]);
      return (JSON.parse(stdout) as Report).scenarios?.map(({ id }) => id);
    };
    expect(await ids("--scenario", "head", "--scenario", "first-page")).toEqual(["first-page", "head"]);
    expect(await ids("--scenario", "head", "--scenario", "first-page", "--skip-scenario", "head")).toEqual(["first-page"]);
  });

  it("exits 2 where something could not be decided, and 0 where that does not bind", async () => {
    const without = ["probe", baseUrl, "--thread", thread, "--rate", "0", "--api-key", API_KEY, "--provider", "openai"];
    const { status, stdout } = await listRuns([...without, "--scenario", "other-thread"]);
    expect(status).toBe(2);
    expect(stdout).toContain("undecided  other-thread\n");
    const plain = createServer({ runs: 24, gateway: "none" });
    const server = `${await onLoopback(plain.fetch)}/v1`;
    const should = [
      "probe",
      server,
      "--thread",
      thread,
      "--provider-key",
      PROVIDER_KEY,
      "--scenario",
      "trace-id",
      "--scenario",
      "first-page",
    ];
    expect(await listRuns(should)).toMatchObject({ status: 0, stdout: expect.stringContaining("undecided  trace-id\n") });
    expect(await listRuns([...should, "--strict"])).toMatchObject({ status: 2 });
    expect(await listRuns([...without, "--max-requests", "1"])).toMatchObject({ status: 2 });
  });

  it("tells a terminal how far it is", async () => {
    let told = "";
    await listRuns(["probe", ...all(), "--api-key", API_KEY, "--provider", "openai", "--scenario", "first-page"], {
      io: { stderr: { write: (text) => (told += text), isTTY: true } },
    });
    expect(told).toContain("\r\u001b[K[1/1] first-page passed");
  });
});

describe("a wrong call is one sentence and exit 2", () => {
  it.each([
    [[], "No server was named. Pass its base URL, or set PORTKEY_BASE_URL."],
    [["http://localhost/v1"], "No thread was named. Pass --thread ID."],
    [["localhost:8787", "--thread", "t"], '"localhost:8787" is no http or https URL.'],
    [["nonsense", "--thread", "t"], '"nonsense" is no URL. Pass the server\'s base URL, such as http://localhost:8787/v1.'],
    [
      ["http://me:secret@localhost/v1", "--thread", "t"],
      '"http://[redacted]@localhost/v1" carries more than a base URL. Pass credentials as flags or in the environment, and no query.',
    ],
    [["http://localhost/v1?key=secret", "--thread", "t"], '"http://localhost/v1" carries more than a base URL.'],
    [["http://localhost/v1", "--thread", ".."], 'The thread ".." is none. Name one by its id.'],
    [["http://localhost/v1", "--thread", ""], 'The thread "" is none. Name one by its id.'],
    [["http://localhost/v1", "--thread", "t", "--header", "secret"], '--header "secret" is no header. Write --header "name: value".'],
    [["http://localhost/v1", "--thread", "t", "--api-key", "secret\nsecret"], 'The header "x-portkey-api-key" cannot be sent: '],
    [["http://localhost/v1", "--thread", "t", "--scenario", "nope"], 'There is no scenario "nope". The scenarios are first-page, '],
    [["http://localhost/v1", "--thread", "t", "--max-requests", "0"], "--max-requests is 0. It takes a whole number of 1 to 1000000."],
    [["http://localhost/v1", "--thread", "t", "--rate", "fast"], "--rate is fast. It takes a whole number of 0 to 100000."],
    [["http://localhost/v1", "--thread", "t", "--timeout", "0"], "--timeout is 0. It takes a whole number of 1 to 3600000."],
    [
      ["http://localhost/v1", "--thread", "t", "--record", "no/such/folder/a.ndjson"],
      "no/such/folder/a.ndjson cannot be written (ENOENT).",
    ],
    [["http://localhost/v1", "--thread", "t", "--format", "xml"], 'There is no format "xml". The formats are text, json'],
  ])("%j", async (args, sentence) => {
    const { status, stdout, stderr } = await listRuns(["probe", ...args]);
    expect(stderr).toContain(`list-runs: ${sentence}`);
    expect(stderr.replace(/^list-runs: probing .*\n/, "").split("\n")).toHaveLength(2);
    expect(stderr).not.toContain("secret\nsecret");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("list-runs scenarios", () => {
  it("lists them as text", async () => {
    const { status, stdout } = await listRuns(["scenarios"]);
    expect(status).toBe(0);
    for (const { id, level } of scenarios) expect(stdout).toMatch(new RegExp(`^${id} +${level} `, "m"));
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("lists them as JSON", async () => {
    const { stdout } = await listRuns(["scenarios", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual(scenarios.map(({ id, level, requirement }) => ({ id, level, requirement })));
  });

  it("knows no other format", async () => {
    expect(await listRuns(["scenarios", "--format", "xml"])).toEqual({
      status: 2,
      stdout: "",
      stderr: 'list-runs: There is no format "xml". The formats are text, json.\n',
    });
  });
});
