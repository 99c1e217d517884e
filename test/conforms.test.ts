import { describe, expect, it } from "@jest/globals";
import { conforms } from "../generated/conforms.js";
import { coveragePoints } from "../generated/coverage.js";
import { explain, type Bodies } from "../generated/validate.js";
import { answerOf } from "../src/answer.js";
import { countCoverage } from "../src/coverage.js";
import { pageOf } from "../src/server/page.js";
import { syntheticThreads } from "../src/server/synthetic/threads.js";
import { contractExamples } from "./helpers/contract.js";
import { mutantsOf } from "./helpers/mutants.js";

const names = Object.keys(conforms) as ReadonlyArray<keyof Bodies>;
const threads = syntheticThreads({ seed: 7, threads: 3, runs: 60 });
const pages = [0, 1, 2].flatMap((number) => {
  const thread = threads.get(threads.idAt(number) ?? "");
  if (thread === undefined) throw new Error("no thread");
  return [undefined, 51, 42].map((after) => pageOf(thread, { limit: 9, order: "desc", after, before: undefined }));
});
const bodies: readonly unknown[] = [
  ...contractExamples.filter(({ mediaType }) => mediaType === "application/json").map(({ value }) => value),
  ...pages,
];

/** Values that a parser of JSON can give, in places where JSON Schema and JavaScript see them differently. */
const odd: readonly unknown[] = [
  undefined,
  null,
  true,
  "",
  "🙂".repeat(512),
  -0,
  1.5,
  Infinity,
  [],
  [[]],
  {},
  JSON.parse('{"__proto__":1}'),
];

describe("the quick check", () => {
  it.each(names)("says of each mutant what Ajv says of it, as a %s", (name) => {
    const counts = new Float64Array(coveragePoints.length);
    let refused = 0;
    const judge = (value: unknown): void => {
      const verdict = explain[name](value);
      if (conforms[name](value, counts) !== verdict) expect({ value, quick: !verdict }).toEqual({ value, quick: verdict });
      refused += Number(!verdict);
    };
    for (const body of bodies) {
      judge(body);
      const done = new Set<string>();
      for (const { breaks, value } of mutantsOf(body, { $ref: `#/components/schemas/${name}` })) {
        // A page breaks alike at each of its runs.
        if (!done.has(breaks)) judge(value);
        done.add(breaks);
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it("says so of odd values at each place of a page", () => {
    const [page] = pages;
    const counts = new Float64Array(coveragePoints.length);
    const differing: unknown[] = [];
    for (const value of odd) {
      for (const name of names) expect(conforms[name](value, counts)).toBe(explain[name](value));
      for (const run of page?.data.slice(0, 3) ?? []) {
        for (const key of [...Object.keys(run), "mutant"]) {
          const body = { ...page, data: [{ ...run, [key]: value }] };
          const quick = conforms.ListRunsResponse(body, counts);
          // A property that is there and undefined, which no JSON text gives, may be left to Ajv.
          if (quick !== explain.ListRunsResponse(body) && (quick || value !== undefined)) differing.push({ key, value });
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it("counts what the walk over the body counts, and nothing of a body that it refuses", () => {
    const read = countCoverage();
    const walked = countCoverage();
    for (const body of bodies.flatMap((value) => [value, typeof value === "object" ? { ...value, mutant: 1 } : value])) {
      const exchange = { response: { status: 200, body } };
      read.take(answerOf(exchange, read.counts));
      walked.take(answerOf(exchange));
      expect(read.coverage(null)).toEqual(walked.coverage(null));
    }
    expect(read.coverage(null).seen).toBeGreaterThan(100);
  });
});
