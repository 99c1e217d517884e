import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import type { Run } from "../../generated/types.js";
import { createJudge } from "../../src/check.js";
import type { Exchange } from "../../src/exchange.js";
import { isUnjudged } from "../../src/recordings/item.js";
import { createLineCutter } from "../../src/recordings/lines.js";
import { readLine } from "../../src/recordings/ndjson.js";
import { readRange } from "../../src/recordings/range.js";
import type { Finding, Report } from "../../src/report.js";
import { ScannedPage } from "../../src/scan/scanned-page.js";
import { healthyRun, pageOf, waiting } from "../../src/rules/examples.js";
import { contract, contractExamples } from "../helpers/contract.js";
import { aFolder } from "../helpers/folder.js";
import { mutantsOf, type Schema } from "../helpers/mutants.js";

interface Judged {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** How many lines were scanned. */
  readonly scanned: number;
}

const folder = aFolder();

/** Judges lines, each scanned where that is possible, or none. */
function judge(lines: ReadonlyArray<string | Uint8Array>, isScanning: boolean, rules: readonly string[] = []): Judged {
  const file = join(folder, "lines.ndjson");
  const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
  const findings: Finding[] = [];
  const judged = createJudge({ rules, maxFindings: 1e6, onFinding: (finding) => findings.push(finding) });
  let scanned = 0;
  if (isScanning) {
    writeFileSync(file, bytes);
    readRange(
      { file, start: 0, end: bytes.length },
      {
        judge(item) {
          scanned += Number(!isUnjudged(item) && item.response.body instanceof ScannedPage);
          judged.judge(item);
        },
      },
    );
  } else {
    let number = 0;
    createLineCutter().add(bytes, (line) => {
      number += 1;
      const item = readLine(line, file, number, number === 1);
      if (item !== undefined) judged.judge(item);
    });
  }
  return { report: judged.report(), findings, scanned };
}

/** Expects the same of lines whether they are scanned or not, and gives what was found. */
function same(...lines: ReadonlyArray<string | Uint8Array>): Judged {
  const judged = judge(lines, true);
  const { report, findings } = judge(lines, false);
  expect(judged.findings).toEqual(findings);
  expect(judged.report).toEqual(report);
  return judged;
}

const line = (exchange: Exchange): string => JSON.stringify(exchange);
/** A page that is not ASCII, with its first run changed. */
const page = (change: Partial<Run> = {}, parts: Parameters<typeof pageOf>[1] = {}): Exchange =>
  pageOf([{ instructions: "Grüße – 你好 👋", ...change }, { id: "run_2" }], parts);

describe("lines that are scanned", () => {
  it("give the report that parsing them gives, whatever is wrong with them", () => {
    const schema = withoutRefs(contract.components["schemas"]?.["ListRunsResponse"] as Schema);
    const bodies = contractExamples.filter(({ status }) => status === 200).map(({ value }) => value);
    const done = new Set<string>();
    const values = bodies.flatMap((body) => {
      // Examples break alike, each of them and at each of its runs.
      const mutants = new Map([...mutantsOf(body, schema)].flatMap(({ breaks, value }) => (done.has(breaks) ? [] : [[breaks, value]])));
      for (const breaks of mutants.keys()) done.add(breaks);
      // Healthy ones come between, so that what is broken is scanned as well, however much of it there is.
      return [...mutants.values()].flatMap((mutant, index) => (index % 4 === 0 ? [body, mutant] : [mutant]));
    });
    const lines = values.map((body, index) =>
      JSON.stringify({
        // Runs mean something on their own server only.
        request: { method: "GET", url: `https://${index}.example/v1/threads/thread_abc123/runs?limit=100` },
        response: { status: 200, headers: { "content-type": "application/json", "x-note": "größer" }, body },
      })
        // What is broken is broken with other letters as well.
        .replaceAll('"mutant', '"mütant –')
        .replaceAll(/x{10,}/g, (text) => "ü".repeat(text.length)),
    );
    const { findings, scanned } = same(...lines);
    expect(findings.length).toBeGreaterThanOrEqual(done.size);
    expect(scanned).toBeGreaterThan(bodies.length);
  });

  it("are not parsed where nothing is wrong with them", () => {
    const parsed = jest.spyOn(ScannedPage.prototype, "value", "get");
    const { scanned, findings } = same(line(page()), line(page({}, { query: "?limit=2&order=desc" })), line(pageOf([{}])));
    expect({ scanned, findings, parsed: parsed.mock.calls.length }).toEqual({ scanned: 3, findings: [], parsed: 0 });
    same(line(page({ expires_at: 1 })));
    expect(parsed.mock.calls.length).toBeGreaterThan(0);
    parsed.mockRestore();
  });

  it("are measured in characters", () => {
    expect(same(line(page({ metadata: { note: "ü".repeat(512), ["ß".repeat(64)]: "–" } }))).findings).toEqual([]);
    const { findings } = same(line(page({ metadata: { note: "ü".repeat(513), ["ß".repeat(65)]: "–" } })));
    expect(findings.map(({ pointer }) => pointer)).toEqual(["/data/0/metadata", "/data/0/metadata/note"]);
  });

  it("show the true text of what is wrong", () => {
    const { findings } = same(line(page({ status: "überfällig" as Run["status"] })));
    expect(findings[0]?.received).toBe('"überfällig"');
  });

  it("compare what is escaped with what is not", () => {
    const call = (id: string) => ({ id, type: "function" as const, function: { name: "weather", arguments: "{}" } });
    const action = { type: "submit_tool_outputs" as const, submit_tool_outputs: { tool_calls: [call("é"), call("É")] } };
    const text = line(page({ ...waiting, required_action: action }));
    const { findings } = same(text.replace('"É"', '"\\u00e9"'));
    expect(findings.map(({ rule }) => rule)).toEqual(["run-tool-calls-unique"]);
    // These bytes of one character are these two characters.
    const both = same(text.replace('"É"', '"\\u00c3\\u00a9"'));
    expect(both.findings).toEqual([]);
  });

  it("compare what is no text as the text that it is read as", () => {
    const call = (id: string) => ({ id, type: "function" as const, function: { name: "weather", arguments: "{}" } });
    const action = { type: "submit_tool_outputs" as const, submit_tool_outputs: { tool_calls: [call("call_1"), call("call_2")] } };
    const bytes = Buffer.from(line(page({ ...waiting, required_action: action })));
    bytes[bytes.indexOf("call_1") + 5] = 0xfe;
    bytes[bytes.indexOf("call_2") + 5] = 0xff;
    expect(same(bytes).findings.map(({ rule }) => rule)).toEqual(["run-tool-calls-unique"]);
  });

  it("compare identifiers with what was asked for, encoded or not", () => {
    const thread = "thread_ü";
    const of = (path: string, id: string): string =>
      line({ request: { method: "GET", url: `/v1/threads/${path}/runs` }, response: page({ thread_id: id }).response }).replace(
        `"thread_id":"${healthyRun.thread_id}"`,
        `"thread_id":"${id}"`,
      );
    expect(same(of(encodeURIComponent(thread), thread), of(thread, thread)).findings).toEqual([]);
    const { findings } = same(of("%C3%83%C2%BC", "ü"), of("ü", "Ã¼"));
    expect(findings.map(({ rule }) => rule)).toEqual(["run-thread", "run-thread"]);
    // By this rule alone nothing is remembered of the page, and nothing but its request is looked at for that.
    expect(judge([of("%C3%83%C2%BC", "ü")], true, ["run-thread"]).findings).toHaveLength(1);
  });

  it("remember runs by their true identifiers", () => {
    const first = line(page({ id: "run_ü", model: "größer" }));
    const second = JSON.stringify(JSON.parse(line(page({ id: "run_ü", assistant_id: "asst_–" })))).replaceAll("ü", "\\u00fc");
    expect(same(first, second).findings.map(({ rule }) => rule)).toEqual(["run-history"]);
    expect(same(first, first).findings).toEqual([]);
  });

  it("may be no text, no JSON, or no exchange", () => {
    const broken = Buffer.from(line(page()));
    broken[broken.indexOf("ü")] = 0xff;
    const { report } = same(
      `\uFEFF${line(page())}`,
      broken,
      line(page()).slice(0, -9),
      '{"über":1}',
      "",
      line({ ...page(), response: { status: 500, body: "größer" } }),
      line({ ...page(), response: { status: 500 } }).replace('"status"', '"größer":1,"status"'),
      line({ request: { method: "POST", url: "/v1/threads/thread_ü/runs" }, response: { status: 200, body: {} } }),
    );
    expect(report.summary).toMatchObject({ exchanges: 3, ignored: 1, unjudged: 3 });
  });

  it("are judged by the body that counts, wherever a page stands in them", () => {
    const request = { method: "GET", url: "/v1/threads/thread_abc123/runs" };
    const good = JSON.stringify(pageOf([{}]).response.body);
    const bad = JSON.stringify(pageOf([{ model: null as never }]).response.body);
    const exchange = (own: string, response: string, more = ""): string =>
      `{"request":${own},${more}"response":{"status":200,${response}}}`;
    const asked = JSON.stringify(request);
    const { report, findings, scanned } = same(
      exchange(asked, `"body":${bad},"body":${good}`),
      exchange(asked, `"body":${good},"body":${bad}`),
      exchange(JSON.stringify({ ...request, body: JSON.parse(good) as unknown }), `"body":${bad}`),
      exchange(JSON.stringify({ ...request, body: null }), `"body":${good}`),
      exchange(asked, `"body":${bad}`, `"note":{"body":${good}},`),
      exchange(asked, `"body":${good}`, `"note":{"a\\"body":${bad}},`),
      exchange(asked, `"body":${good}`, `"note":"\\"body\\":${good.replaceAll('"', '\\"')}",`),
      exchange(asked, `"headers":{"body":${good}}`),
      exchange(asked, `"body":"${good.replaceAll('"', '\\"')}"`),
      exchange(asked, `"body" : ${good}`),
      exchange(asked, `"body":${good}},"response":{"status":500,"body":${good}`),
    );
    expect(findings.map(({ line: at }) => at)).toEqual([2, 3, 5, 8, 11]);
    expect(report.summary).toMatchObject({ exchanges: 11, unjudged: 0 });
    expect(scanned).toBeGreaterThan(2);
  });

  it("may be pages by themselves, of any status, and longer than what is read at once", () => {
    const body = pageOf([{}]).response.body;
    const { findings, report } = same(
      JSON.stringify(body),
      `${JSON.stringify(body)} \r`,
      ` ${JSON.stringify(body, null, 1).replaceAll("\n", " ")}`,
      `${JSON.stringify(body)}x`,
      ...[201, 204, 404, 500].map((status) => line({ ...pageOf([{}]), response: { status, body } })),
      line(page({ instructions: "long – ".repeat(100_000) })),
      line(page()),
    );
    expect(findings.map(({ line: at, rule }) => `${at} ${rule}`)).toEqual([
      "5 status-documented",
      "6 status-documented",
      "7 body-schema",
      "8 body-schema",
    ]);
    expect(report.summary.unjudged).toBe(1);
  });

  it("may be broken one after the other, and healthy again", () => {
    const wrong = Array.from({ length: 50 }, () => line(page({ model: null as unknown as string })));
    const { scanned } = same(line(page()), ...wrong, ...Array.from({ length: 50 }, () => line(page())));
    expect(scanned).toBeGreaterThan(40);
    expect(scanned).toBeLessThanOrEqual(51);
  });
});

/** A schema without references, as the mutants need it. */
function withoutRefs(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("$ref" in value)) return value;
    const name = String(value.$ref).split("/").at(-1) ?? "";
    return withoutRefs(contract.components["schemas"]?.[name] as Schema);
  }) as Schema;
}
