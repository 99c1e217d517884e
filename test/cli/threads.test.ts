import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import { pageOf } from "../../src/rules/examples.js";
import { aFolder } from "../helpers/folder.js";
import { start } from "../helpers/program.js";

/** Lines of a walk that repeats runs, jumps back in time and has a broken page now and then. */
function lines(thread: string, pages: number): string {
  return Array.from({ length: pages }, (_, page) => {
    const runs = [0, 1].map((index) => ({
      id: `run_${thread}_${2 * page + index - (page % 7 === 6 ? 3 : 0)}`,
      thread_id: page % 11 === 5 ? "thread_other" : "thread_abc123",
      created_at: 1_699_075_000 - 10 * (2 * page + index) + (page % 5 === 4 ? 100 : 0),
      instructions: page % 2 === 0 ? "Grüße –" : "Hello",
      ...(page % 13 === 7 ? { model: null as never } : {}),
    }));
    const after = page === 0 ? "" : `&after=run_${thread}_${2 * page - 1}`;
    return `${JSON.stringify(pageOf(runs, { query: `?limit=2${after}`, page: { has_more: page < pages - 1 } }))}\n`;
  }).join("");
}

it.each([
  [["--workers", "2", "--nonsense"], "unknown option '--nonsense'"],
  [["--workers"], "argument missing"],
  [["--workers", "two"], "--workers"],
  [["--workers", "2", "--rule", "no-rule"], 'no rule "no-rule"'],
])("ends at once where a mistake is found while a thread starts already: %j", async (flags, sentence) => {
  const { ended, printed } = start("check", join(aFolder({ "a.ndjson": lines("a", 3) }), "a.ndjson"), ...flags);
  expect(await ended).toBe(2);
  expect(printed.stdout).toBe("");
  expect(printed.stderr).toContain(sentence);
  expect(printed.stderr.trim().split("\n")).toHaveLength(1);
});

it("judges with fewer threads than it was told where one is enough", async () => {
  const { ended, printed } = start("check", "--workers=2", "--format", "html", join(aFolder({ "a.ndjson": lines("a", 3) }), "a.ndjson"));
  expect(await ended).toBe(0);
  expect(printed.stdout).toContain("<!doctype html>");
  expect(printed.stderr).toBe("");
});

it("reports the same, byte for byte, for any number of threads", async () => {
  const folder = aFolder({
    "a.ndjson": lines("a", 150),
    "b.ndjson": `${lines("b", 40)}{"broken\n\n${lines("c", 40)}`,
    "c.ndjson.gz": gzipSync(lines("d", 60)),
    "d.json": `[${lines("e", 30).trim().replaceAll("\n", ",")}]`,
    "e.ndjson": lines("f", 5),
    "f.har": "no HAR",
  });
  const outcomes = [];
  for (const workers of ["1", "2", "3", "8"]) {
    const findings = join(folder, `findings-${workers}`);
    const { ended, printed } = start("check", folder, "--workers", workers, "--format", "json", "--findings", findings);
    outcomes.push({ status: await ended, ...printed, findings: readFileSync(findings, "utf8") });
  }
  const [alone, ...others] = outcomes;
  expect(alone?.status).toBe(1);
  expect(alone?.findings.split("\n").length).toBeGreaterThan(100);
  for (const other of others) expect(other).toEqual(alone);
}, 30_000);
