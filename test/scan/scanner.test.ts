import { describe, expect, it } from "@jest/globals";
import { conforms } from "../../generated/conforms.js";
import { coveragePoints } from "../../generated/coverage.js";
import type { ScannedPage } from "../../src/scan/scanned-page.js";
import { createScanner, type Scanned } from "../../src/scan/scanner.js";
import { voucherOf } from "../../src/scan/vouch.js";
import { healthyRun, pageOf as exchangeOf, waiting } from "../../src/rules/examples.js";
import { pageOf } from "../../src/server/page.js";
import { mix } from "../../src/server/synthetic/random.js";
import { syntheticThreads } from "../../src/server/synthetic/threads.js";
import { contractExamples } from "../helpers/contract.js";
import { mutantsOf } from "../helpers/mutants.js";

const scanner = createScanner();
const scan = (text: string | Uint8Array): Scanned | undefined => scanner.scan(Buffer.from(text));

const threads = syntheticThreads({ seed: 7, threads: 3, runs: 60 });
const pages: readonly unknown[] = [0, 1, 2].flatMap((number) => {
  const thread = threads.get(threads.idAt(number) ?? "");
  if (thread === undefined) throw new Error("no thread");
  return [undefined, 51, 42].map((after) => pageOf(thread, { limit: 9, order: "desc", after, before: undefined }));
});
const bodies = [...contractExamples.filter(({ status }) => status === 200).map(({ value }) => value), ...pages];

interface Verdict {
  readonly isScanned: boolean;
  readonly isDocumented: boolean;
}

/** Scans and parses a text, and expects of a scan that says yes that parsing gives the same values and counts. */
function compare(text: string | Uint8Array): Verdict {
  const scanned = scan(text);
  const counts = new Float64Array(coveragePoints.length);
  const value = parsed(text);
  const isDocumented = value !== undefined && conforms.ListRunsResponse(value, counts);
  if (scanned !== undefined) {
    expect(isDocumented).toBe(true);
    expect(scanned.page.value).toEqual(value);
    const scannedCounts = new Float64Array(coveragePoints.length);
    scanned.page.count(scannedCounts);
    expect(scannedCounts).toEqual(counts);
  }
  return { isScanned: scanned !== undefined, isDocumented };
}

/** What a strict reader of JSON gives; undefined where it refuses. */
function parsed(text: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof text === "string" ? text : new TextDecoder("utf8", { fatal: true }).decode(text)) as unknown;
  } catch {
    return undefined;
  }
}

describe("the scanner", () => {
  it("reads every documented page as a parser reads it, however it is laid out", () => {
    for (const body of bodies) {
      for (const text of [JSON.stringify(body), JSON.stringify(body, null, 2), JSON.stringify(body, null, "\t").replaceAll("\n", "\r\n")])
        expect(compare(text)).toEqual({ isScanned: true, isDocumented: true });
    }
  });

  it("reads properties in any order", () => {
    for (const body of bodies) expect(compare(JSON.stringify(reversed(body)))).toEqual({ isScanned: true, isDocumented: true });
  });

  it("says yes to no mutant that the quick check refuses", () => {
    let refused = 0;
    const done = new Set<string>();
    for (const body of bodies) {
      for (const { breaks, value } of mutantsOf(body, { $ref: "#/components/schemas/ListRunsResponse" })) {
        if (done.has(breaks)) continue;
        done.add(breaks);
        refused += Number(!compare(JSON.stringify(value)).isDocumented);
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it("says yes to no text that a parser refuses, whatever happened to its bytes", () => {
    const text = Buffer.from(
      JSON.stringify({
        ...(bodies[0] as object),
        ...(exchangeOf([{ ...waiting, instructions: 'Grüße, "Du" – 👋\n' }]).response.body as object),
      }),
    );
    const marks = Buffer.from('{}[]",:\\0123456789.eEu-+ntf \n\x00\x1f\x7f\x80\xc3\xe2\xff', "latin1");
    const verdicts = { yes: 0, no: 0, refused: 0 };
    for (let turn = 0; turn < 6000; turn += 1) {
      const at = mix(1, turn) % text.length;
      const mark = marks.subarray(mix(2, turn) % marks.length).subarray(0, 1);
      const cut = mix(3, turn) % 4 === 0 ? 1 + (mix(4, turn) % 9) : turn % 2;
      const changed = turn % 50 === 0 ? text.subarray(0, at) : Buffer.concat([text.subarray(0, at), mark, text.subarray(at + cut)]);
      const { isScanned, isDocumented } = compare(changed);
      verdicts[isScanned ? "yes" : isDocumented ? "refused" : "no"] += 1;
    }
    expect(verdicts.yes).toBeGreaterThan(400);
    expect(verdicts.no).toBeGreaterThan(1000);
    // What it leaves to a parser is the rare case: an escape or a power of ten where it does not expect one.
    expect(verdicts.refused).toBeLessThan(60);
  });

  it.each([
    ["0", true],
    ["-0", true],
    ["1699073476", true],
    ["2147483648", true],
    ["999999999999999", true],
    ["0.1", true],
    ["123456789.123456", true],
    ["-1.5", true],
    ["1e3", false],
    ["1E-3", false],
    ["9007199254740993", false],
    ["0.12345678901234567", false],
    ["01", false],
    ["1.", false],
    [".5", false],
    ["+1", false],
    ["--1", false],
    ["1_000", false],
    ["NaN", false],
    ["1e999", false],
  ])("reads the number %s as a parser does, or not at all", (number, isScanned) => {
    const text = JSON.stringify(exchangeOf([{ temperature: 7.25 }]).response.body).replace("7.25", number);
    expect(compare(text).isScanned).toBe(isScanned);
    // In the place of an integer it is the same or refused.
    compare(text.replace(`"temperature":${number}`, '"temperature":1').replace(/"created_at":\d+/, `"created_at":${number}`));
  });

  it.each([
    ['"a\\u00e9\\ud83d\\udc4b\\"\\\\\\/\\b\\f\\n\\r\\t"', true],
    ['"\\ud83d"', true],
    ['"\\x41"', false],
    ['"\\u12g4"', false],
    ['"\\u123g"', false],
    ['"\\u123"', false],
    ['"line\nend"', false],
    ['"null\0byte"', false],
    ['"open', false],
    ["'single'", false],
  ])("reads the text %s as a parser does, or not at all", (quoted, isScanned) => {
    const text = JSON.stringify(exchangeOf([{ instructions: "instructions" }]).response.body).replace(
      '"instructions":"instructions"',
      `"instructions":${quoted}`,
    );
    expect(compare(text).isScanned).toBe(isScanned);
  });

  it("leaves to a parser what is escaped where names and values of the contract are", () => {
    const text = JSON.stringify(exchangeOf([{}]).response.body);
    for (const [plain, escaped] of [
      ['"object"', '"\\u006fbject"'],
      ['"completed"', '"complete\\u0064"'],
    ] as const) {
      expect(compare(text.replace(plain, escaped))).toEqual({ isScanned: false, isDocumented: true });
    }
  });

  it("refuses a property that comes twice, of which a parser keeps the last", () => {
    const text = JSON.stringify(exchangeOf([{}]).response.body);
    expect(compare(text.replace('"status":"completed"', '"status":"completed","status":"queued"')).isScanned).toBe(false);
    expect(compare(text.replace('"metadata":{}', '"metadata":{"a":"1","a":"2","__proto__":"3"}')).isScanned).toBe(true);
  });

  it("counts characters and not bytes", () => {
    const page = (metadata: Readonly<Record<string, string>>): string => JSON.stringify(exchangeOf([{ metadata }]).response.body);
    expect(compare(page({ ["ü".repeat(64)]: "–".repeat(512) })).isScanned).toBe(true);
    expect(compare(page({ ["ü".repeat(65)]: "–" })).isDocumented).toBe(false);
    expect(compare(page({ a: "–".repeat(513) })).isDocumented).toBe(false);
  });

  it("gives up on what is nested too deeply, and goes on with the next text", () => {
    const nested = (depth: number): string =>
      JSON.stringify(
        exchangeOf([{ tools: [{ type: "function", function: { name: "f", parameters: { deep: "here" } } }] }]).response.body,
      ).replace('"here"', `${"[".repeat(depth)}1${"]".repeat(depth)}`);
    expect(compare(nested(50)).isScanned).toBe(true);
    expect(scan(nested(100_000))).toBeUndefined();
    expect(compare(nested(50)).isScanned).toBe(true);
  });

  it("takes no page for one that is cut off, at whichever byte", () => {
    const text = Buffer.from(JSON.stringify(exchangeOf([waiting]).response.body));
    for (let end = 0; end < text.length; end += 1) expect(scan(text.subarray(0, end))).toBeUndefined();
  });

  it("reads no further than the text, even in memory that goes on", () => {
    const { block } = scanner;
    const text = Buffer.from(JSON.stringify(exchangeOf([{}]).response.body));
    block.set(text);
    block.fill("}]", text.length, text.length + 100);
    expect(scanner.scan(block.subarray(0, text.length))?.end).toBe(text.length);
    expect(scanner.scan(block.subarray(0, text.length - 1))).toBeUndefined();
    expect(block.subarray(text.length, text.length + 4).toString()).toBe("}]}]");
  });

  it("finds the page that is a property of the text", () => {
    const page = JSON.stringify(exchangeOf([{}]).response.body);
    const around = (before: string, after: string): string | undefined => {
      const text = `${before}${page}${after}`;
      const found = scan(text);
      return found && text.slice(found.start, found.end).trim();
    };
    expect(around('{"request":{"body":null},"response":{"status":200,"body": ', "}}")).toBe(page);
    expect(around("  ", " \n")).toBe(page);
    expect(around('{"payload":', "}")).toBeUndefined();
    expect(around('{"body":{"body":{"body":{"body":{"body":', "}}}}}")).toBeUndefined();
  });

  it("leaves a text of many megabytes to a parser", () => {
    const page = JSON.stringify(exchangeOf([{ instructions: "x".repeat(5 << 20) }]).response.body);
    expect(scan(page)).toBeUndefined();
    expect(compare(JSON.stringify(exchangeOf([{ instructions: "x".repeat(3 << 20) }]).response.body)).isScanned).toBe(true);
  });

  it("decodes no argument that it has no room for", () => {
    const call = (text: string) => ({
      id: "call_1",
      type: "function" as const,
      function: { name: "f", arguments: JSON.stringify({ text }) },
    });
    const pageWith = (text: string): string =>
      JSON.stringify(
        exchangeOf([{ ...waiting, required_action: { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [call(text)] } } }])
          .response.body,
      );
    const rule = ["run-arguments-json"];
    const asked = { threadId: undefined, limit: undefined, order: undefined, after: undefined, before: undefined };
    for (const [length, isVouched] of [
      [1000, true],
      [1 << 20, false],
    ] as const) {
      const text = pageWith("x".repeat(length));
      expect(compare(text).isScanned).toBe(true);
      expect(voucherOf(rule)(scan(text)?.page as ScannedPage, asked)).toBe(isVouched);
    }
  });

  it("has room for the largest page that the contract allows", () => {
    const tools = Array.from({ length: 20 }, () => ({
      type: "file_search" as const,
      file_search: {
        max_num_results: 5,
        ranking_options: { ranker: "auto" as const, score_threshold: 0.5, hybrid_search: { embedding_weight: 1, text_weight: 1 } },
      },
    }));
    const runs = Array.from({ length: 100 }, (_, index) => ({ ...healthyRun, id: `run_${index}`, tools }));
    expect(compare(JSON.stringify(exchangeOf(runs).response.body))).toEqual({ isScanned: true, isDocumented: true });
    expect(compare(JSON.stringify(exchangeOf([...runs, healthyRun]).response.body))).toEqual({ isScanned: false, isDocumented: false });
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}
