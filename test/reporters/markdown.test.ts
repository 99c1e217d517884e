import { describe, expect, it } from "@jest/globals";
import { markdown } from "../../src/reporters/markdown.js";
import type { Report } from "../../src/conformance.js";
import { reportOf, reportRows } from "../helpers/reports.js";

describe("markdown", () => {
  it.each([
    ["healthy", "# ✅ Conforms\n"],
    ["broken", "# ❌ Violates\n"],
    ["unjudged", "# ⚠️ Undecided\n"],
    ["stale", "# ❌ Conforms, but the run fails\n"],
  ])("begins with the verdict of %s", (name, head) => {
    expect(markdown(reportOf(name)).startsWith(head)).toBe(true);
  });

  it("has a row for each rule, with what it found and what is accepted", () => {
    expect(markdown(reportOf("broken"))).toContain("\n| ❌ | `body-schema` | must | 4 | 0 | The body matches");
    expect(markdown(reportOf("odd"))).toContain("\n| ⚠️ | `fields-documented` | should | 1 | 0 |");
    expect(markdown(reportOf("strict"))).toContain("\n| ❌ | `fields-documented` | should | 1 | 0 |");
    expect(markdown(reportOf("accepted"))).toContain("\n| ✅ | `body-schema` | must | 0 | 1 |");
    expect(markdown(reportOf("nothing"))).toContain("\n| – | `body-schema` | must | 0 | 0 |");
  });

  it.each(reportRows)("has tables whose rows are all of one length for %s", (_name, report) => {
    const lines = markdown(report).split("\n");
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith("| ---")) continue;
      const columns = cellsOf(line);
      for (let row = index - 1; lines[row]?.startsWith("|"); row += 1) expect(cellsOf(lines[row] ?? "")).toBe(columns);
    }
  });

  it("shows groups with their first places", () => {
    expect(markdown(reportOf("broken"))).toContain(
      "### ❌ `body-schema` 2 times\n\n`/data/*/model must be string`\n\n- `traffic/a b.ndjson:2` `/data/0/model` received `5`\n",
    );
  });

  it("has a row for each scenario that did not pass", () => {
    const [, section = ""] = markdown(reportOf("probed")).split("## Scenarios\n\n");
    const [told, , ...rows] = section.split("\n");
    expect(told).toBe("1 of 5 scenarios passed.");
    expect(rows.slice(0, 2)).toEqual(["| | scenario | level | verdict | requirement | reason |", "| --- | --- | --- | --- | --- | --- |"]);
    expect(rows[2]).toMatch(/^\| ❌ \| `broken` \| must \| failed \| What broken \\\| demands is kept\. \| the answer is /);
    expect(rows[2]).toContain("&lt;script\\>");
    expect(rows.slice(3, 7).map((row) => row.slice(0, 30))).toEqual([
      "| ⚠️ | `bent` | should | faile",
      "| ⚠️ | `unclear` | must | unde",
      "| ⚠️ | `vague` | should | unde",
      "",
    ]);
    for (const row of rows.slice(2, 6)) expect(cellsOf(row)).toBe(cellsOf(rows[0] ?? ""));
    expect(markdown(reportOf("probed strictly"))).toContain("| ❌ | `bent` |");
    expect(markdown(reportOf("broken"))).not.toContain("## Scenarios");
  });

  it("keeps traffic inside spans of code", () => {
    const written = markdown(reportOf("hostile"));
    // Outside spans of code nothing of it is left that Markdown or HTML would read.
    const outside = written.replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, "");
    expect(written).toContain("<script>");
    expect(outside).not.toContain("<script>");
    expect(outside).not.toContain("](http");
  });

  it("says what of the contract was never seen", () => {
    expect(markdown(reportOf("healthy"))).toMatch(/## Coverage \d+(\.\d)? %\n/);
    expect(markdown(reportOf("healthy"))).toContain("\n- run status: `queued`, `in_progress`");
  });

  it("fits into a job's summary, however much was found, and says what is left out", () => {
    const report = reportOf("flood");
    const [group] = report.groups;
    if (group === undefined) throw new Error("there is no group");
    const long = { ...group, message: `${group.message} ${"é".repeat(2000)}` };
    const huge: Report = { ...report, groups: Array.from({ length: 1000 }, () => long) };
    const written = markdown(huge);
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(written)).toBeGreaterThan(900 * 1024);
    const told = written.split("\n").filter((line) => line.includes("further"));
    expect(told).toEqual([
      expect.stringMatching(/^\d+ further groups of findings would not fit here\.$/),
      `${report.ungrouped} further findings of yet other kinds.`,
    ]);
  });
});

function cellsOf(row: string): number {
  return row.replaceAll("\\|", "").split("|").length;
}
