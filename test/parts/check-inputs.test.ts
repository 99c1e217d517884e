import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { array, assert, asyncProperty, constantFrom, double, infiniteStream, nat } from "fast-check";
import type { Baseline } from "../../src/baseline.js";
import type { CheckOptions } from "../../src/check.js";
import type { Finding } from "../../src/conformance.js";
import { checkInputs, checkWith } from "../../src/parts/check-inputs.js";
import { packed } from "../../src/parts/digests.js";
import { judgePart } from "../../src/parts/part.js";
import { partsOf, type PlannedPart } from "../../src/parts/plan.js";
import type { Worker } from "../../src/parts/pool.js";
import type { Input } from "../../src/recordings/inputs.js";
import { nextLine } from "../../src/recordings/range.js";
import { brokenRecording } from "../helpers/broken-recording.js";

const folder = mkdtempSync(join(tmpdir(), "list-runs-parts-"));

function fileOf(name: string, text: string): Input {
  const file = join(folder, name);
  writeFileSync(file, text);
  return { file };
}

const first = fileOf("first.ndjson", brokenRecording(1, 120));
const second = fileOf("second.ndjson", brokenRecording(2, 60));
const missing: Input = { unjudged: "no-recordings", message: "Nothing is there.", source: "nothing" };
const absent: Input = { file: join(folder, "absent.ndjson") };
const inputs: readonly Input[] = [first, missing, second, absent];

/** Workers that hand over their batches late, and in any order. */
function workersOf(count: number, options: CheckOptions, late: () => number): Worker[] {
  const { onFinding, ...rest } = options;
  return Array.from({ length: count }, () => ({
    async judge(part, give) {
      for (let turns = late(); turns > 0; turns -= 1) await Promise.resolve();
      // What goes between threads is copied.
      await judgePart(part, structuredClone({ ...rest, everyFinding: onFinding !== undefined }), (batch, isLast) =>
        give(structuredClone(packed(batch)), isLast),
      );
    },
  }));
}

/** Cuts files at the first line after each of these shares of them. */
async function* cutAt(shares: readonly number[]): AsyncGenerator<PlannedPart> {
  for await (const { part, bytes } of partsOf(inputs, () => 1)) {
    if ("unjudged" in part || "url" in part || !("start" in part)) yield { part, bytes };
    else if (part.start === 0) {
      let size = 0;
      for await (const whole of partsOf([{ file: part.file }], () => Number.MAX_SAFE_INTEGER)) size = whole.bytes;
      const cuts = shares.map((share) => nextLine(part.file, Math.max(1, Math.floor(share * size)), size));
      const offsets = [...new Set([0, ...cuts, size])].toSorted((a, b) => a - b);
      for (const [index, start] of offsets.slice(0, -1).entries())
        yield { part: { file: part.file, start, end: offsets[index + 1] ?? size }, bytes: 0 };
    }
  }
}

const baseline: Baseline = {
  file: "baseline.yaml",
  today: "2026-01-01",
  entries: [
    { rule: "walk-disjoint", pointer: null, server: null, reason: "known", until: null, line: 1 },
    { rule: "fields-documented", pointer: "/data/*/extra", server: "gateway.example", reason: "known too", until: null, line: 2 },
    { rule: "page-size", pointer: null, server: null, reason: "gone", until: null, line: 3 },
  ],
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function judged(run: (options: CheckOptions) => Promise<unknown>, options: CheckOptions): Promise<string> {
  const lines: string[] = [];
  const onFinding = (finding: Finding, accepted: string | null): void => {
    lines.push(JSON.stringify({ finding, accepted }));
  };
  return JSON.stringify([await run({ ...options, onFinding }), lines], null, 1);
}

const here = (options: CheckOptions): Promise<string> =>
  judged((more) => checkInputs(inputs, more, { workers: 1, stdin: nothing() }), options);

describe("the report is the same", () => {
  it.each([
    ["by default", {}],
    ["with few findings listed", { maxFindings: 7 }],
    ["with none listed", { maxFindings: 0, strict: true }],
    ["with a baseline", { baseline, coverageMinimum: 90, showValues: true }],
    ["without the rules on walks", { skip: ["walk-disjoint", "walk-order", "walk-end", "run-history"] }],
    ["with a rule on walks alone", { rules: ["walk-disjoint"] }],
  ] satisfies Array<[string, CheckOptions]>)("for random cuts and 1, 2, 3 and 8 workers, %s", async (_name, options) => {
    const expected = await here(options);
    expect(expected).toContain("finding");
    await assert(
      asyncProperty(
        array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        constantFrom(1, 2, 3, 8),
        infiniteStream(nat(20)),
        async (shares, count, delays) => {
          const late = (): number => delays.next().value ?? 0;
          const actual = await judged((more) => checkWith(workersOf(count, more, late), cutAt(shares), more), options);
          expect(actual).toBe(expected);
        },
      ),
      { numRuns: 12, seed: 1 },
    );
  });

  it("where each line is a part of its own", async () => {
    const expected = await here({});
    expect(
      await judged(
        (more) =>
          checkWith(
            workersOf(3, more, () => 0),
            partsOf(inputs, () => 1),
            more,
          ),
        {},
      ),
    ).toBe(expected);
  });
});

describe("work that is stopped", () => {
  it("gives the report of what was judged until then, and says so", async () => {
    const stop = new AbortController();
    const options: CheckOptions = {};
    const onProgress = (): void => stop.abort();
    const report = await checkWith(
      workersOf(2, options, () => 0),
      partsOf(inputs, () => 4096),
      options,
      { stop: stop.signal, onProgress },
    );
    expect(report.summary).toMatchObject({ incomplete: true, verdict: "undecided" });
    expect(report.summary.exchanges).toBeGreaterThan(0);
    const whole = await checkInputs(inputs, options, { workers: 1, stdin: nothing() });
    expect(whole.summary).not.toHaveProperty("incomplete");
    expect(report.summary.exchanges).toBeLessThan(whole.summary.exchanges);
    const none = await checkInputs(inputs, options, { workers: 1, stdin: nothing(), stop: AbortSignal.abort() });
    expect(none.summary).toMatchObject({ incomplete: true, exchanges: 0 });
  });

  it("fails where a worker fails", async () => {
    const broken: Worker = { judge: () => Promise.reject(new Error("gone")) };
    await expect(
      checkWith(
        [broken],
        partsOf(inputs, () => 4096),
        {},
      ),
    ).rejects.toThrow("gone");
  });
});
