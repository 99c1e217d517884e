import { describe, expect, it } from "@jest/globals";
import { check, createJudge, exitCodeOf, type Exchange } from "../src/conformance.js";
import { collect } from "../src/report.js";
import { rules } from "../src/rules/index.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";

const bad = { ...aPage(), object: "page" };
const odd = { ...aPage(), surprise: "value" };

describe("the verdict", () => {
  const exchange = aLine();
  it.each<[string, readonly Exchange[], { strict?: boolean }, string, number]>([
    ["conforms", [exchange], {}, "conforms", 0],
    ["violates", [exchange, aLine(bad)], {}, "violates", 1],
    ["a should alone does not fail", [aLine(odd)], {}, "conforms", 0],
    ["but does when strict", [aLine(odd)], { strict: true }, "violates", 1],
    ["nothing at all is undecided", [], {}, "undecided", 2],
    ["only other operations is undecided", [{ ...exchange, request: { method: "POST", url: "/v1/threads/t/runs" } }], {}, "undecided", 2],
    ["a body that was not recorded is undecided", [exchange, { response: { status: 200 } }], {}, "undecided", 2],
    ["unless there are findings", [aLine(bad), { response: { status: 200 } }], {}, "violates", 1],
  ])("%s", async (_name, exchanges, options, verdict, code) => {
    const report = await check(exchanges, options);
    expect(report.summary.verdict).toBe(verdict);
    expect(exitCodeOf(report)).toBe(code);
  });

  it("is undecided when a rule throws, whatever was found, and names the rule", () => {
    const report = collect(rules, { strict: false, maxFindings: 1 });
    report.exchange(1);
    report.error("The rule x failed on a.ndjson:1: boom.");
    expect(report.report()).toMatchObject({ errors: ["The rule x failed on a.ndjson:1: boom."], summary: { verdict: "undecided" } });
  });
});

describe("what is judged", () => {
  const body = aPage();
  it.each([
    ["GET", "https://h/v1/threads/t/runs", 1],
    ["get", "/threads/t/runs?limit=1#x", 1],
    ["GET", "https://h/a/b/threads//runs", 1],
    ["GET", "https://h/v1/threads/t%2Fu/runs", 1],
    ["HEAD", "https://h/v1/threads/t/runs", 0],
    ["POST", "https://h/v1/threads/t/runs", 0],
    ["GET", "https://h/v1/threads/t/runs/run_1", 0],
    ["GET", "https://h/v1/threads/t/messages", 0],
    ["GET", "https://h/v1/runs?path=/threads/t/runs", 0],
    ["GET", "https://threads/t/runs", 0],
  ])("%s %s", async (method, url, judged) => {
    const { summary } = await check([{ request: { method, url }, response: { status: 200, body } }]);
    expect(summary).toMatchObject({ exchanges: judged, ignored: 1 - judged, runs: judged });
  });
});

describe("the findings", () => {
  it("have the names that programs rely on", async () => {
    const [finding] = (await check([{ ...aLine(aPage(aRun({ model: 5 as never }))), source: "a.ndjson", line: 7 }])).findings;
    expect(finding).toEqual({
      rule: "body-schema",
      level: "must",
      source: "a.ndjson",
      line: 7,
      runId: "run_abc123",
      method: "GET",
      path: "/v1/threads/thread_abc123/runs?limit=20",
      status: 200,
      pointer: "/data/0/model",
      message: "/data/0/model must be string",
      received: "5",
    });
  });

  it("are capped, while the counts stay exact and alike ones are one group", async () => {
    const report = await check(
      [aLine(aPage(...Array.from({ length: 20 }, (_, index) => aRun({ id: `run_${index}`, model: 5 as never }))))],
      { maxFindings: 3 },
    );
    expect(report.findings.map(({ pointer }) => pointer)).toEqual(["/data/0/model", "/data/1/model", "/data/2/model"]);
    expect(report.summary.must).toBe(20);
    expect(report.byRule["body-schema"]).toEqual({ level: "must", count: 20, accepted: 0 });
    expect(report.groups.map(({ pattern, count, first }) => [pattern, count, first.length])).toEqual([["/data/*/model", 20, 3]]);
  });

  it("stay bounded when a hostile body makes every finding a group of its own", async () => {
    const hostile = { ...aPage(), ...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x${index}`, 1])) };
    const report = await check([aLine(hostile)]);
    expect(report.groups).toHaveLength(1000);
    expect(report.ungrouped).toBe(2000);
    expect(report.summary.should).toBe(3000);
  });
});

describe("what people wrote", () => {
  const secret = "my mother's maiden name";
  const body = {
    ...aPage(
      aRun({
        instructions: [secret] as never,
        metadata: { note: 12 as never },
        tools: [{ type: "function", function: { name: "f", description: { text: secret } as never } }],
        last_error: { code: "server_error", message: [secret] as never },
        usage: secret as never,
      }),
    ),
    surprise: secret,
  };

  it("shows by type and size alone", async () => {
    const report = await check([aLine(body)]);
    const received = Object.fromEntries(report.findings.map((finding) => [finding.pointer, finding.received]));
    expect(received).toEqual({
      "/data/0/instructions": "array (1 item)",
      "/data/0/metadata/note": "number",
      "/data/0/tools/0/function/description": "object (1 property)",
      "/data/0/last_error/message": "array (1 item)",
      "/data/0/usage": `"${secret}"`,
      "/surprise": "string (23 characters)",
    });
  });

  it("shows in full when asked to", async () => {
    const report = await check([aLine(body)], { showValues: true });
    expect(report.findings.find(({ pointer }) => pointer === "/surprise")?.received).toBe(`"${secret}"`);
  });

  it("cuts what is long, between characters", async () => {
    const report = await check([aLine({ ...aPage(), object: "😀".repeat(500) })]);
    expect(report.findings[0]?.received).toMatch(/^"(😀)+… \(1002 characters\)$/u);
  });
});

describe("the rules asked for", () => {
  it("are judged alone, or left out", async () => {
    expect((await check([aLine(odd)], { rules: ["body-schema"] })).byRule).toEqual({
      "body-schema": { level: "must", count: 0, accepted: 0 },
    });
    expect((await check([aLine(odd)], { skip: ["fields-documented"] })).summary.should).toBe(0);
  });

  it("must exist", () => {
    expect(() => createJudge({ rules: ["nope"] })).toThrow('There is no rule "nope". The rules are status-documented,');
    expect(() => createJudge({ maxFindings: 1.5 })).toThrow("maxFindings is 1.5. It is a whole number of 0 or more.");
  });
});
