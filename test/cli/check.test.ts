import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { aFolder } from "../helpers/folder.js";
import { listRuns } from "../helpers/command.js";
import { aLine, aPage, aRun } from "../helpers/pages.js";

const good = `${JSON.stringify(aLine())}\n`;
const bad = `${JSON.stringify(aLine(aPage(aRun({ model: null as never }))))}\n`;
const odd = `${JSON.stringify(aLine({ ...aPage(), extra: 1 }))}\n`;

describe("list-runs check", () => {
  it("prints one paragraph where all is well", async () => {
    const folder = aFolder({ "good.ndjson": good.repeat(1000) });
    expect(await listRuns(["check", folder])).toEqual({
      status: 0,
      stdout: "Conforms to contract 1.0.0: 1,000 exchanges with 1,000 runs, no findings.\n",
      stderr: "",
    });
  });

  it("says what is wrong and where", async () => {
    const folder = aFolder({ "bad.ndjson": good + bad });
    const path = join(folder, "bad.ndjson");
    const { status, stdout } = await listRuns(["check", path]);
    expect(status).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toBe(
      `Violates contract 1.0.0: 1 must, 0 should in 2 exchanges with 2 runs. must body-schema ${path}:2: /data/0/model must be string received null `,
    );
  });

  it("puts a thousand equal findings into one group with the first places", async () => {
    const folder = aFolder({ "bad.ndjson": bad.repeat(1000) });
    const { stdout } = await listRuns(["check", join(folder, "bad.ndjson")]);
    expect(stdout).toContain("must    body-schema  1,000 times\n  /data/*/model must be string\n    received null\n");
    expect(stdout).toContain("bad.ndjson:3 /data/0/model\n    and 997 more\n");
    expect(stdout.split("\n").length).toBeLessThan(12);
  });

  it("takes files, folders, globs and standard input at once, each file once", async () => {
    const folder = aFolder({ "a.ndjson": good, "deep/b.jsonl": good, "deep/readme.md": "# hello", "deep/node_modules/x.json": "{}" });
    const { status, stdout } = await listRuns(
      ["check", folder, join(folder, "a.ndjson"), join(folder, "**/*.jsonl"), "-", "--format", "json"],
      { stdin: good },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).summary).toMatchObject({ exchanges: 3, unjudged: 0 });
  });

  it("fails on a should only when strict", async () => {
    const folder = aFolder({ "odd.ndjson": odd });
    expect((await listRuns(["check", folder])).status).toBe(0);
    expect((await listRuns(["check", folder, "--strict"])).status).toBe(1);
    expect((await listRuns(["check", folder, "--strict", "--skip", "fields-documented"])).status).toBe(0);
    expect((await listRuns(["check", folder, "--strict", "--rule", "body-schema"])).status).toBe(0);
  });

  it("keeps judging the other files of a call in which one cannot be read", async () => {
    const folder = aFolder({
      "bin.har": Buffer.from([1, 0, 2]),
      "no.har": '{"a":1}',
      "cut.ndjson": good + good.slice(0, 50),
      "good.ndjson": good,
      "empty/x.md": "",
    });
    const inputs = ["bin.har", "no.har", "cut.ndjson", "missing.ndjson", "empty", "good.ndjson"].map((name) => join(folder, name));
    const { status, stdout, stderr } = await listRuns(["check", ...inputs, "--format", "json"]);
    expect(status).toBe(2);
    const report = JSON.parse(stdout);
    expect(report.summary).toMatchObject({ exchanges: 2, unjudged: 5, verdict: "undecided" });
    expect(stderr.replaceAll(`${folder}/`, "").split("\n").toSorted()).toEqual([
      "",
      "list-runs: bin.har is no HAR: it is binary, not text.",
      "list-runs: cut.ndjson:2 is not JSON: it is cut off after 50 bytes.",
      "list-runs: empty holds no recordings (*.ndjson, *.jsonl, *.har, *.json, gzipped or not).",
      "list-runs: missing.ndjson cannot be read: there is no such file or folder.",
      "list-runs: no.har is no HAR: it has no log.entries.",
    ]);
    expect((await listRuns(["check", ...inputs, join(aFolder({ "bad.ndjson": bad }), "bad.ndjson")])).status).toBe(1);
  });

  it("writes reports into files", async () => {
    const folder = aFolder({ "good.ndjson": good });
    const [json, text] = [join(folder, "out.report"), join(folder, "out.txt")];
    expect(
      await listRuns(["check", join(folder, "good.ndjson"), "--format", `json=${json}`, "--output", text, "--format", "text"]),
    ).toMatchObject({ status: 0, stdout: "" });
    expect(JSON.parse(readFileSync(json, "utf8")).summary.exchanges).toBe(1);
    expect(readFileSync(text, "utf8")).toMatch(/^Conforms to contract/);
  });

  it("loses no report when its file cannot be written", async () => {
    const folder = aFolder({ "good.ndjson": good });
    const { status, stdout, stderr } = await listRuns(["check", folder, "--output", join(folder, "no/such/report.txt")]);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^Conforms to contract/);
    expect(stderr).toMatch(/cannot be written \(ENOENT\)\. The report follows on standard output\.\n$/);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  it("colours only a terminal, and never with NO_COLOR", async () => {
    const folder = aFolder({ "good.ndjson": good });
    const coloured = async (isTTY: boolean, env: Record<string, string>) => {
      let printed = "";
      await listRuns(["check", folder], { io: { env, stdout: { write: (text) => (printed += text), isTTY } } });
      return printed.includes("\u001b[");
    };
    expect(await coloured(true, {})).toBe(true);
    expect(await coloured(true, { NO_COLOR: "1" })).toBe(false);
    expect(await coloured(false, {})).toBe(false);
  });

  it("lets no traffic steer the terminal", async () => {
    const folder = aFolder({ "evil.ndjson": JSON.stringify(aLine({ ...aPage(), "\u001b[31m\u202e": 1 })) });
    const { stdout } = await listRuns(["check", folder]);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(stdout).toContain("\\u001b[31m\\u202e");
  });
});

describe("a wrong call is one sentence and exit 2", () => {
  it.each([
    [["check"], "No recording was named. Pass files, folders, globs, URLs, or - for standard input."],
    [["check", "x", "--nope"], "unknown option '--nope'. check accepts --format <format>, --output <file>, "],
    [["check", "x", "--format"], "option '--format <format>' argument missing. check accepts "],
    [["check", "x", "--format", "xml"], 'There is no format "xml". The formats are text, json'],
    [["check", "x", "--format", "json="], "--format json= names no file. Write --format json=FILE, or --format json."],
    [
      ["check", "x", "--format", "json", "--format", "text"],
      "Only one format can go to standard output. Give the others a file, such as --format text=FILE.",
    ],
    [["check", "x", "--format", "json=a", "--output", "b"], "--output has no report to write: every --format names a file of its own."],
    [["check", "x", "--max-findings", "-1"], "--max-findings is -1. It takes a whole number of 0 or more."],
    [["check", "x", "--rule", "nope"], 'There is no rule "nope". The rules are status-documented, '],
    [["chek"], "unknown command 'chek' (Did you mean check?). The commands are check"],
  ])("%j", async (args, sentence) => {
    const { status, stdout, stderr } = await listRuns(args);
    expect(stderr).toContain(`list-runs: ${sentence}`);
    expect(stderr.split("\n")).toHaveLength(2);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("helps and tells its version", async () => {
    expect(await listRuns(["--version"])).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: "" });
    expect((await listRuns(["check", "--help"])).stdout).toContain("Usage: list-runs check [options] [recording...]");
    expect(await listRuns([])).toMatchObject({ status: 2 });
  });
});
