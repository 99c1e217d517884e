import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { listRuns } from "../helpers/command.js";
import { serveFiles } from "../helpers/files-server.js";
import { aFolder } from "../helpers/folder.js";
import { freePort } from "../helpers/free-port.js";
import { aLine, aPage, aRun } from "../helpers/pages.js";
import { start } from "../helpers/program.js";

const good = `${JSON.stringify(aLine())}\n`;
const bad = `${JSON.stringify(aLine(aPage(aRun({ model: null as never }))))}\n`;
const folder = aFolder({ "good.ndjson": good });

describe("list-runs check with URLs", () => {
  it("judges what is behind them, and shows no secret of theirs", async () => {
    const { origin } = await serveFiles({ "/a.ndjson": Buffer.from(good + bad) });
    const { status, stdout, stderr } = await listRuns(["check", `${origin}/a.ndjson?sig=5ec4e7`, `${origin}/none?sig=5ec4e7`]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${origin}/a.ndjson?sig=[redacted]:2`);
    expect(stdout.replace(/\s+/g, " ")).toContain(`${origin}/none?sig=[redacted] cannot be read: the server answers 404.`);
    expect(stdout + stderr).not.toContain("5ec4e7");
  });

  it("gives the same report for any number of workers", async () => {
    // More bytes than a part has, so that it is cut.
    const long = `${JSON.stringify(aLine(aPage(aRun({ instructions: "x".repeat(100_000) }))))}\n`;
    const { origin, requests } = await serveFiles({ "/a.ndjson": Buffer.from((long.repeat(9) + bad).repeat(11)) });
    const args = ["check", `${origin}/a.ndjson`, `${origin}/none`, "--format", "json"];
    const one = await listRuns([...args, "--workers", "1"]);
    expect(JSON.parse(one.stdout).summary).toMatchObject({ exchanges: 110, must: 11 });
    const output = join(aFolder(), "two.json");
    // Threads run the built code.
    expect(await start(...args, "--workers", "2", "--output", output).ended).toBe(1);
    expect(readFileSync(output, "utf8")).toBe(one.stdout);
    expect(requests.filter(({ range }) => range?.startsWith("bytes=8388607-"))).toHaveLength(2);
  });
});

describe("list-runs check --queue", () => {
  it("says what cannot go with it", async () => {
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { status, stdout, stderr } = await listRuns(["check", ...args, "--queue", "redis://127.0.0.1:1"]);
      expect([status, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(await refused(folder, "--workers", "2")).toBe(
      "list-runs: --workers counts threads of this process, and --queue uses other processes. Leave one of them out.\n",
    );
    expect(await refused("-")).toBe("list-runs: No worker reaches standard input. Name files or URLs.\n");
    expect(await refused(folder, "--format", `html=${join(folder, "report.html")}`)).toBe(
      "list-runs: --format html shows answers and walks side by side, which no worker sees. Leave it out, or --queue.\n",
    );
    expect(await refused(folder, "--rule", "nope")).toContain("nope");
  });
});

const INSTALL = "The queue needs the packages bullmq and ioredis. Install them: npm install bullmq@6 ioredis@5.";

describe.each([
  ["check", [folder]],
  ["work", []],
] as const)("list-runs %s with a queue", (command, rest) => {
  it.each(["localhost:6379", "http://user:pa55@host", "redis://", "redis://user:pa55@host/x", "pa55"])(
    "that is none (%s) says what one looks like, and does not repeat it",
    async (queue) => {
      const { status, stdout, stderr } = await listRuns([command, ...rest, "--queue", queue]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toBe(
        "list-runs: --queue takes the address of a Redis, such as redis://localhost:6379 or rediss://user:password@host.\n",
      );
    },
  );

  it("that is dead says so at once, without its password", async () => {
    const port = await freePort();
    const { status, stdout, stderr } = await listRuns([command, ...rest, "--queue", `redis://user:pa55@127.0.0.1:${port}/1`]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      `list-runs: The queue at redis://127.0.0.1:${port} cannot be reached (ECONNREFUSED). Start a Redis there, or pass another --queue.\n`,
    );
  });

  it.each([
    ["says what to install where bullmq is missing", "^bullmq(?:/|$)", INSTALL],
    ["says what to install where ioredis is missing", "^ioredis$", INSTALL],
    ["takes all of bullmq where its classes are in other files", "^bullmq/", "The queue at redis://127.0.0.1:1 cannot be reached"],
  ])("%s", (_name, hidden, sentence) => {
    const main = fileURLToPath(new URL("../../dist/src/bin/main.js", import.meta.url));
    const hook = `const Module = require("node:module");
      const resolve = Module._resolveFilename;
      Module._resolveFilename = function (name, ...rest) {
        if (new RegExp(${JSON.stringify(hidden)}).test(name)) throw Object.assign(new Error("none"), { code: "MODULE_NOT_FOUND" });
        return resolve.call(this, name, ...rest);
      };`;
    const preload = join(aFolder({ "hide.cjs": hook }), "hide.cjs");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--require", preload, main, command, ...rest, "--queue", "redis://127.0.0.1:1"],
      { encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`list-runs: ${sentence}`);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("list-runs work", () => {
  it("says what is missing, and what it takes", async () => {
    expect((await listRuns(["work"])).stderr).toBe(
      "list-runs: --queue is missing. Pass the address of a Redis, such as redis://localhost:6379.\n",
    );
    expect((await listRuns(["work", "--queue", "redis://127.0.0.1:1", "--lease", "0"])).stderr).toBe(
      "list-runs: --lease is 0. It takes a whole number of 1 to 3600.\n",
    );
    expect((await listRuns(["work", "--queue", "redis://127.0.0.1:1", "--concurrency", "x"])).stderr).toBe(
      "list-runs: --concurrency is x. It takes a whole number of 1 to 256.\n",
    );
  });
});
