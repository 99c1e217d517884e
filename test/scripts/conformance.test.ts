import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report.js";
import { scenarios } from "../../src/probe/scenarios.js";
import { createServer } from "../../src/server.js";
import { onLoopback } from "../helpers/reference.js";

const script = fileURLToPath(new URL("../../scripts/conformance.mjs", import.meta.url));

/** Runs the script on what `npm test` has built, in an environment of its own. */
async function conformance(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--no-warnings", script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) child[stream].on("data", (chunk) => (printed[stream] += String(chunk)));
  const [status] = (await once(child, "close")) as [number];
  return { status, ...printed };
}

describe("npm run conformance", () => {
  it("probes the reference server, judges the recordings, and prints one report with coverage", async () => {
    const { status, stdout, stderr } = await conformance(["--strict"]);
    expect({ status, stderr: stderr.replace(/127\.0\.0\.1:\d+/, "HOST") }).toEqual({
      status: 0,
      stderr: "list-runs: probing HOST with at most 200 requests, one after the other.\n",
    });
    expect(stdout).toMatch(/^Conforms to contract 1\.0\.0: \d+ exchanges with \d+ runs, no findings/);
    expect(stdout).toContain(`Scenarios: ${scenarios.length} passed, 0 failed, 0 undecided, in `);
    expect(stdout).toMatch(/\ncoverage +\d+(\.\d)? %, \d+ of \d+ points seen\n/);
  });

  it("does the same to the server that the environment names, and fails with it", async () => {
    const { fetch, threads } = createServer({ runs: 24, gateway: "none", faults: ["missing-field"] });
    const { status, stdout } = await conformance(["--format", "json", "--rate", "0"], {
      PORTKEY_BASE_URL: `${await onLoopback(fetch)}/v1`,
      PORTKEY_THREAD: threads[0] ?? "",
      PORTKEY_OTHER_THREAD: threads[1] ?? "",
      PORTKEY_PROVIDER_KEY: "sk-7d2b9a4c55",
    });
    const report = JSON.parse(stdout) as Report;
    expect(status).toBe(1);
    expect(report.groups.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      "body-schema: /data/* must have required property 'assistant_id'",
    ]);
    expect(report.scenarios?.filter(({ verdict }) => verdict === "failed")).toEqual([]);
    expect(stdout).not.toContain("sk-7d2b9a4c55");
  });

  it.each([
    [
      { PORTKEY_BASE_URL: "http://127.0.0.1:1/v1" },
      [],
      "PORTKEY_BASE_URL names a server, and PORTKEY_THREAD no thread of it. Set both, or neither.",
    ],
    [{}, ["--format", "xml"], 'There is no format "xml". The formats are text, json'],
  ])("says what is wrong with %j %j", async (env, args, sentence) => {
    const { status, stdout, stderr } = await conformance(args, env as Readonly<Record<string, string>>);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`conformance: ${sentence}`);
  });
});
