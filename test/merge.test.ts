import { describe, expect, it } from "@jest/globals";
import { check, mergeReports, type CheckOptions, type RecordingItem } from "../src/conformance.js";
import { collect } from "../src/report.js";
import { rules } from "../src/rules/index.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";
import { aBaseline, reportOf } from "./helpers/reports.js";

/** Healthy and broken exchanges, other operations and parts that could not be judged, in a mixed order. */
const items: readonly RecordingItem[] = Array.from({ length: 200 }, (_, index): RecordingItem => {
  const place = { source: "a.ndjson", line: index + 1 };
  if (index % 7 === 3)
    return { unjudged: index % 2 === 0 ? "broken-line" : "no-response", message: `a.ndjson:${index + 1} is broken.`, ...place };
  if (index % 11 === 5) return { ...aLine(), request: { method: "POST", url: "/v1/threads/t/runs" }, ...place };
  if (index % 5 === 4) return { ...aLine({ error: { message: "m" } }, 404), ...place };
  if (index % 3 === 0) return { ...aLine(), ...place };
  const odd = index % 4 === 1 ? { [`name${index % 9}`]: 1 } : {};
  return { ...aLine({ ...aPage(aRun({ model: (index % 2 === 0 ? 5 : "m") as never, usage: index as never })), ...odd }), ...place };
});

const options: Readonly<Record<string, CheckOptions>> = {
  plain: {},
  "few findings": { maxFindings: 7 },
  "no findings": { maxFindings: 0 },
  strict: { strict: true },
  baseline: { baseline: aBaseline, coverageMinimum: 50 },
};
// Rules that follow a walk see only the part that they judge.
const skip = rules.filter(({ id }) => /^walk-|^run-history$/.test(id)).map(({ id }) => id);

const judged = (part: readonly RecordingItem[], given: CheckOptions) => check(part, { ...given, skip });
const splits: readonly (readonly number[])[] = [[], [0], [30], [200], [1, 2, 3, 199], [10, 10, 20, 150], items.map((_, index) => index)];

function parted(cuts: readonly number[]): readonly (readonly RecordingItem[])[] {
  return [0, ...cuts].map((from, index) => items.slice(from, cuts[index] ?? items.length));
}

it("keeps the results of scenarios, and what they decide", () => {
  const { scenarios = [] } = reportOf("probed");
  const merged = mergeReports([reportOf("healthy"), reportOf("probed"), reportOf("probed well")]);
  expect(merged.scenarios).toEqual([...scenarios, ...(reportOf("probed well").scenarios ?? [])]);
  expect(merged.summary).toMatchObject({ verdict: "violates", must: 0, exchanges: 4 });
  expect(mergeReports([reportOf("healthy"), reportOf("probed well")]).summary.verdict).toBe("conforms");
  expect(mergeReports([reportOf("healthy")])).not.toHaveProperty("scenarios");
});

describe.each(Object.entries(options))("merging the parts of a judgement: %s", (_name, given) => {
  it.each(splits.map((cuts) => [cuts]))("gives the report of the whole, cut at %j", async (cuts) => {
    const parts = await Promise.all(parted(cuts).map((part) => judged(part, given)));
    const whole = await judged(items, given);
    expect(JSON.stringify(mergeReports(parts))).toBe(JSON.stringify(whole));
  });

  it("is associative", async () => {
    const [a, b, c] = await Promise.all(parted([13, 41]).map((part) => judged(part, given)));
    if (a === undefined || b === undefined || c === undefined) throw new Error("three parts");
    const all = JSON.stringify(mergeReports([a, b, c]));
    expect(JSON.stringify(mergeReports([mergeReports([a, b]), c]))).toBe(all);
    expect(JSON.stringify(mergeReports([a, mergeReports([b, c])]))).toBe(all);
  });
});

describe("merging", () => {
  it("gives up the same groups wherever the parts are cut, once there are too many", async () => {
    // Downwards, so that each new group stands before those that there are.
    const many = Array.from({ length: 1500 }, (_, index) => aLine({ ...aPage(), [`name${9999 - (index % 1300)}`]: 1 }));
    const whole = await check(many);
    expect(whole.groups).toHaveLength(1000);
    expect(whole.ungrouped).toBe(1500 - whole.groups.reduce((total, { count }) => total + count, 0));
    expect(whole.ungrouped).toBeGreaterThan(0);
    for (const cut of [1, 700, 1400]) {
      const parts = [await check(many.slice(0, cut)), await check(many.slice(cut))];
      expect(JSON.stringify(mergeReports(parts))).toBe(JSON.stringify(whole));
    }
  });

  it("finds an entry of the baseline stale only if it is in every part", async () => {
    const parts = await Promise.all(
      [aLine(aPage(aRun({ model: 5 as never }))), aLine()].map((exchange) =>
        check([exchange], { baseline: { ...aBaseline, entries: aBaseline.entries.slice(0, 1) } }),
      ),
    );
    expect(parts.map(({ failures }) => failures.length)).toEqual([0, 1]);
    expect(mergeReports(parts).failures).toEqual([]);
  });

  it("lists as many findings as the part that lists fewest, so that no gap is among them", async () => {
    const parts = [await judged(items.slice(0, 100), { maxFindings: 3 }), await judged(items.slice(100), { maxFindings: 50 })];
    const merged = mergeReports(parts);
    expect(merged.findings).toEqual(parts[0]?.findings);
    expect(merged.summary.maxFindings).toBe(3);
  });

  it("keeps the first errors", () => {
    const faulty = (from: number) => {
      const collector = collect(rules, { strict: false, maxFindings: 1 });
      for (let index = 0; index < 8; index += 1) collector.error(`fault ${from + index}`);
      return collector.report();
    };
    const merged = mergeReports([faulty(0), faulty(8)]);
    expect(merged.errors).toEqual(Array.from({ length: 10 }, (_, index) => `fault ${index}`));
    expect(merged.summary.verdict).toBe("undecided");
  });

  it("refuses nothing, and reports of different contracts", () => {
    expect(() => mergeReports([])).toThrow(new RangeError("There is no report to merge. Pass one or more."));
    const healthy = reportOf("healthy");
    expect(() => mergeReports([healthy, { ...healthy, contract: { version: "2.0.0", hash: "f".repeat(64) } }])).toThrow(
      /^The reports are of different contracts, 1\.0\.0 \([0-9a-f]{12}\) and 2\.0\.0 \(f{12}\)\./,
    );
  });
});
