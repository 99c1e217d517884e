import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openFindings } from "../../src/cli/findings.js";
import type { Finding } from "../../src/conformance.js";
import { aFolder } from "../helpers/folder.js";
import { listRuns } from "../helpers/command.js";
import { aLine, aPage, aRun } from "../helpers/pages.js";

const good = `${JSON.stringify(aLine())}\n`;
const bad = `${JSON.stringify(aLine(aPage(aRun({ model: null as never }))))}\n`;
const oneSentence = /^list-runs: [^\n]+\.\n$/;

describe("list-runs check --coverage", () => {
  it("adds what was exercised to the text, and not otherwise", async () => {
    const path = join(aFolder({ "good.ndjson": good }), "good.ndjson");
    const { status, stdout } = await listRuns(["check", path, "--coverage"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n\ncoverage {2}[\d.]+ %, \d+ of \d+ points seen\nnever seen\n {2}status: 246, /);
    expect((await listRuns(["check", path])).stdout).not.toContain("coverage");
  });

  it("is always in the JSON report", async () => {
    const path = join(aFolder({ "good.ndjson": good }), "good.ndjson");
    const { coverage } = JSON.parse((await listRuns(["check", path, "--format", "json"])).stdout) as {
      coverage: { points: unknown[]; never: unknown[]; total: number; seen: number };
    };
    expect(coverage.points).toHaveLength(coverage.total);
    expect(coverage.never).toHaveLength(coverage.total - coverage.seen);
  });

  it("fails a run below --coverage-min, in a sentence", async () => {
    const path = join(aFolder({ "good.ndjson": good }), "good.ndjson");
    expect((await listRuns(["check", path, "--coverage-min", "1"])).status).toBe(0);
    const { status, stdout } = await listRuns(["check", path, "--coverage-min", "99.5"]);
    expect(status).toBe(1);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/fails The coverage is [\d.]+ %, less than the minimum of 99\.5 %\./);
    // Who reads no text gets the sentence all the same.
    expect((await listRuns(["check", path, "--coverage-min", "99.5", "--format", "json"])).stderr).toMatch(oneSentence);
  });

  it.each(["-1", "101", "much", ""])("refuses --coverage-min %j", async (value) => {
    const { status, stderr } = await listRuns(["check", "x", `--coverage-min=${value}`]);
    expect(status).toBe(2);
    expect(stderr).toMatch(oneSentence);
    if (value !== "") expect(stderr).toContain(value);
  });
});

describe("list-runs check --baseline", () => {
  const accepts = "- rule: body-schema\n  pointer: /data/*/model\n  reason: known\n";

  it("accepts what is listed", async () => {
    const folder = aFolder({ "bad.ndjson": bad, "accepted.yaml": accepts });
    const { status, stdout } = await listRuns(["check", join(folder, "bad.ndjson"), "--baseline", join(folder, "accepted.yaml")]);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain("no findings; 1 accepted by ");
  });

  it("fails on a stale entry, and on one past its date by the given day", async () => {
    const folder = aFolder({
      "good.ndjson": good,
      "bad.ndjson": bad,
      "accepted.yaml": accepts,
      "dated.yaml": `${accepts}  until: 2026-06-15\n`,
    });
    const run = (recording: string, baseline: string, today: string) =>
      listRuns(["check", join(folder, recording), "--baseline", join(folder, baseline)], { io: { today } });
    const stale = await run("good.ndjson", "accepted.yaml", "2026-06-15");
    expect([stale.status, stale.stdout.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining("matches nothing any more. Remove it.")]);
    expect((await run("bad.ndjson", "dated.yaml", "2026-06-15")).status).toBe(0);
    const late = await run("bad.ndjson", "dated.yaml", "2026-06-16");
    expect([late.status, late.stdout.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining("held until 2026-06-15.")]);
  });

  it("refuses one that cannot be read, or is none, with its line", async () => {
    const folder = aFolder({ "good.ndjson": good, "empty-reason.yaml": '- rule: body-json\n  reason: ""\n' });
    for (const [file, said] of [
      ["none.yaml", "none.yaml cannot be read (ENOENT)"],
      ["empty-reason.yaml", "empty-reason.yaml:2: the entry of body-json gives no reason"],
    ] as const) {
      const { status, stdout, stderr } = await listRuns(["check", join(folder, "good.ndjson"), "--baseline", join(folder, file)]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(oneSentence);
      expect(stderr).toContain(said);
    }
  });

  it("is written by --write-baseline, which leaves the reasons to be filled in and the status as it is", async () => {
    const folder = aFolder({ "bad.ndjson": bad });
    const [recording, file] = [join(folder, "bad.ndjson"), join(folder, "accepted.yaml")];
    const { status, stderr } = await listRuns(["check", recording, "--write-baseline", file]);
    expect(status).toBe(1);
    expect(stderr).toBe(`list-runs: ${file} is written. Fill in the empty reasons before it is used.\n`);
    expect(readFileSync(file, "utf8")).toMatch(/^# .*\n- rule: body-schema\n {2}pointer: \/data\/\*\/model\n {2}reason: ""\n$/);
  });

  it("is not written over, unless it is the one in use", async () => {
    const folder = aFolder({ "bad.ndjson": bad, "accepted.yaml": accepts });
    const [recording, file] = [join(folder, "bad.ndjson"), join(folder, "accepted.yaml")];
    const refused = await listRuns(["check", recording, "--write-baseline", file]);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toMatch(oneSentence);
    expect(readFileSync(file, "utf8")).toBe(accepts);
    expect((await listRuns(["check", recording, "--baseline", file, "--write-baseline", file])).status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain(accepts);
  });
});

describe("list-runs check --findings", () => {
  it("writes every finding, while the report stays small", async () => {
    const folder = aFolder({ "bad.ndjson": bad.repeat(3000) });
    const [recording, file] = [join(folder, "bad.ndjson"), join(folder, "findings.ndjson")];
    const { status, stdout } = await listRuns(["check", recording, "--findings", file, "--format", "json", "--max-findings", "10"]);
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as { findings: unknown[]; groups: { count: number }[] };
    expect([report.findings.length, report.groups.length, report.groups[0]?.count]).toEqual([10, 1, 3000]);
    const lines = readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Finding);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1));
    expect(lines.slice(0, 10)).toEqual(report.findings);
  });

  it("has the accepted ones too, with their reason, and is empty where nothing is found", async () => {
    const folder = aFolder({ "bad.ndjson": bad, "good.ndjson": good, "accepted.yaml": "- rule: body-schema\n  reason: known\n" });
    const file = join(folder, "findings.ndjson");
    await listRuns(["check", join(folder, "bad.ndjson"), "--findings", file, "--baseline", join(folder, "accepted.yaml")]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ rule: "body-schema", accepted: "known" });
    await listRuns(["check", join(folder, "good.ndjson"), "--findings", file]);
    expect(statSync(file).size).toBe(0);
  });

  it("refuses a file that cannot be written before it judges", async () => {
    const folder = aFolder({ "good.ndjson": good });
    const { status, stdout, stderr } = await listRuns([
      "check",
      join(folder, "good.ndjson"),
      "--findings",
      join(folder, "none", "f.ndjson"),
    ]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain("cannot be written (ENOENT)");
  });

  // A device of Linux that is always full.
  (existsSync("/dev/full") ? it : it.skip)("still reports when the file fails on the way, but not as a success", async () => {
    const folder = aFolder({ "bad.ndjson": bad });
    const { status, stdout, stderr } = await listRuns(["check", join(folder, "bad.ndjson"), "--findings", "/dev/full"]);
    expect(status).toBe(2);
    expect(stdout).toContain("Violates");
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toContain("(ENOSPC)");
  });

  it("has whoever writes wait while the file is behind", async () => {
    const file = join(aFolder({}), "findings.ndjson");
    const stream = await openFindings(file);
    const finding = { message: "m".repeat(10_000) } as Finding;
    let most = 0;
    let written = 0;
    for (let item = 0; item < 50; item += 1) {
      await stream.drained();
      // What is not yet in the file is in memory.
      most = Math.max(most, written - statSync(file).size);
      for (let index = 0; index < 10; index += 1) {
        stream.write(finding, null);
        written += JSON.stringify(finding).length + 1;
      }
    }
    expect(await stream.close()).toBeUndefined();
    expect(statSync(file).size).toBe(written);
    expect(most).toBeLessThan(250_000);
  });
});

describe("several reports of one judgement", () => {
  it("go to their files, one of them to standard output", async () => {
    const folder = aFolder({ "bad.ndjson": bad });
    const names = ["junit", "sarif", "markdown", "github", "json"];
    const formats = names.flatMap((name) => ["--format", `${name}=${join(folder, `report.${name}`)}`]);
    const { status, stdout } = await listRuns(["check", join(folder, "bad.ndjson"), "--format", "text", ...formats]);
    expect(status).toBe(1);
    expect(stdout).toContain("Violates");
    const heads = { junit: "<?xml", sarif: "{", markdown: "# ❌ Violates", github: "::error file=", json: "{" };
    for (const [name, head] of Object.entries(heads))
      expect(readFileSync(join(folder, `report.${name}`), "utf8").startsWith(head)).toBe(true);
  });
});

describe("links on rule ids", () => {
  const link = /\u001b\]8;;file:\/\/\S*\/rules\/README\.md#body-schema\u0007/;
  const run = async (forced: string, isTTY: boolean) => {
    const before = process.env["FORCE_HYPERLINK"];
    process.env["FORCE_HYPERLINK"] = forced;
    let stdout = "";
    try {
      const path = join(aFolder({ "bad.ndjson": bad }), "bad.ndjson");
      await listRuns(["check", path], { io: { stdout: { isTTY, write: (text: string) => (stdout += text) } } });
      return stdout;
    } finally {
      if (before === undefined) delete process.env["FORCE_HYPERLINK"];
      else process.env["FORCE_HYPERLINK"] = before;
    }
  };

  it("are written where the terminal follows them, and nowhere else", async () => {
    expect(await run("1", true)).toMatch(link);
    expect(await run("0", true)).not.toContain("\u001b]8");
    expect(await run("1", false)).not.toContain("\u001b");
  });
});
