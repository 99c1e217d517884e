import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { aFolder } from "../helpers/folder.js";
import { listRuns } from "../helpers/command.js";
import { aLine, aPage, aRun } from "../helpers/pages.js";

const good = JSON.stringify(aLine());
const bad = JSON.stringify(aLine({ ...aPage(aRun()), has_more: "no", extra: 1 }));

async function partsOf(texts: readonly string[]): Promise<{ readonly folder: string; readonly reports: readonly string[] }> {
  const folder = aFolder(Object.fromEntries(texts.map((text, index) => [`part-${index}.ndjson`, text])));
  const reports = texts.map((_text, index) => join(folder, `report-${index}`));
  for (const [index, report] of reports.entries())
    await listRuns(["check", join(folder, `part-${index}.ndjson`), "--format", "json", "--output", report]);
  return { folder, reports };
}

describe("list-runs merge", () => {
  it("gives what one check of all parts gives", async () => {
    const { folder, reports } = await partsOf([good, `${bad}\n{\n`, "", bad]);
    const whole = await listRuns(["check", folder, "--format", "json"]);
    const merged = await listRuns(["merge", ...reports, "--format", "json"]);
    expect(merged).toEqual({ ...whole, stderr: "" });
    expect(merged.status).toBe(1);
  });

  it("writes every format that check writes", async () => {
    const { folder, reports } = await partsOf([good, good]);
    const file = join(folder, "report.xml");
    const { status, stdout } = await listRuns(["merge", ...reports, "--format", "text", "--format", `junit=${file}`, "--coverage"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Conforms to contract .* 2 exchanges/);
    expect(readFileSync(file, "utf8")).toContain("<testsuites");
  });

  it("says what is no report", async () => {
    const folder = aFolder({ "a.json": "[]", "b.json": "{", "c.json": "{}" });
    for (const name of ["a.json", "b.json", "c.json"]) {
      const file = join(folder, name);
      const { status, stdout, stderr } = await listRuns(["merge", file]);
      expect([status, stdout, stderr]).toEqual([
        2,
        "",
        `list-runs: ${file} is no report. Pass a file that check --format json has written.\n`,
      ]);
    }
    expect((await listRuns(["merge", join(folder, "absent")])).stderr).toContain("absent cannot be read (ENOENT).\n");
    expect((await listRuns(["merge"])).stderr).toBe("list-runs: No report was named. Pass files that check --format json has written.\n");
  });

  it("merges no reports of different contracts", async () => {
    const { reports } = await partsOf([good]);
    const other = readFileSync(reports[0] ?? "", "utf8").replace(/"hash": "[0-9a-f]{4}/, '"hash": "0000');
    const { status, stderr } = await listRuns(["merge", ...reports, join(aFolder({ "other.json": other }), "other.json")]);
    expect(status).toBe(2);
    expect(stderr).toContain("The reports are of different contracts");
  });
});
