import { describe, expect, it } from "@jest/globals";
import { formatBaseline, parseBaseline } from "../src/baseline-file.js";
import { acceptBy, serverOf, type BaselineEntry } from "../src/baseline.js";
import { check, exitCodeOf, type Exchange } from "../src/conformance.js";
import { rules } from "../src/rules/index.js";
import { aLine, aPage, aRun } from "./helpers/pages.js";

const parse = (text: string, today = "2026-06-15") => parseBaseline(text, { file: "accepted.yaml", today });
const entry = "- rule: body-schema";

describe("reading", () => {
  it("takes every key, and comments", () => {
    const text = `# why\n- rule: body-schema\n  pointer: /data/*/model\n  server: API.example.com:443\n  reason: |\n    the old server\n  until: 2027-01-31\n`;
    expect(parse(text).entries).toEqual([
      {
        rule: "body-schema",
        pointer: "/data/*/model",
        server: "api.example.com:443",
        reason: "the old server",
        until: "2027-01-31",
        line: 2,
      },
    ]);
    expect(parse(`${entry}\n  reason: r`).entries).toEqual([
      { rule: "body-schema", pointer: null, server: null, reason: "r", until: null, line: 1 },
    ]);
  });

  it.each(["", "# nothing yet\n", "[]\n", "~\n"])("takes an empty one: %j", (text) => {
    expect(parse(text).entries).toEqual([]);
  });

  const known = rules.map(({ id }) => id).join(", ");
  it.each([
    ["accepted: []\n", "1: a baseline is a list of entries with the keys rule, pointer, server, reason, until."],
    ["\n- body-schema\n", "2: an entry is a map with the keys rule, pointer, server, reason, until."],
    [`- rule: body-schema\n  resaon: r\n`, '2: "resaon" is no key of an entry. The keys are rule, pointer, server, reason, until.'],
    [`- reason: r\n`, "1: an entry needs a rule."],
    [`- rule: body-schem\n  reason: r\n`, `1: there is no rule "body-schem". The rules are ${known}.`],
    [`- rule: body-schema\n`, "1: the entry of body-schema gives no reason. Say why its findings are accepted."],
    [`- rule: body-schema\n  reason: ""\n`, "2: the entry of body-schema gives no reason. Say why its findings are accepted."],
    [`- rule: body-schema\n  reason: "  "\n`, "2: the entry of body-schema gives no reason. Say why its findings are accepted."],
    [`- rule: body-schema\n  reason:\n`, "2: the entry of body-schema gives no reason. Say why its findings are accepted."],
    [`- rule: body-schema\n  reason: [a]\n`, "2: reason takes a text."],
    [`- rule: body-schema\n  reason: 5\n`, "2: reason takes a text."],
    [`- rule: body-schema\n  reason: r\n  pointer: data\n`, '3: pointer is "data". It is a JSON Pointer such as /data/*/usage.'],
    [
      `- rule: body-schema\n  reason: r\n  server: https://h/\n`,
      '3: server is "https://h/". It is a host such as api.example.com or localhost:8787.',
    ],
    [`- rule: body-schema\n  reason: r\n  until: soon\n`, '3: until is "soon". It is a date such as 2027-01-31.'],
    [`- rule: body-schema\n  reason: r\n  until: 2027-02-30\n`, '3: until is "2027-02-30". It is a date such as 2027-01-31.'],
    [`- rule: body-schema\n  rule: body-json\n  reason: r\n`, "2: this is no YAML: Map keys must be unique."],
    [`- rule: "body\n`, /^accepted\.yaml:\d: this is no YAML: .*\.$/],
  ])("refuses %j in one sentence with its line", (text, message) => {
    expect(() => parse(text)).toThrow(RangeError);
    expect(() => parse(text)).toThrow(typeof message === "string" ? new RangeError(`accepted.yaml:${message}`) : message);
  });
});

describe("accepting", () => {
  const one = (fields: Partial<BaselineEntry>, today = "2026-06-15") => ({
    file: "accepted.yaml",
    today,
    entries: [{ rule: "body-schema", pointer: null, server: null, reason: "known", until: null, line: 1, ...fields }],
  });
  const bad: Exchange = aLine(aPage(aRun({ model: 5 as never }), aRun({ id: "run_2", model: 5 as never })));

  it.each<[string, Partial<BaselineEntry>, number, string]>([
    ["a whole rule", {}, 2, "holds"],
    ["a pattern", { pointer: "/data/*/model" }, 2, "holds"],
    ["one place", { pointer: "/data/1/model" }, 1, "holds"],
    ["another place", { pointer: "/data/*/usage" }, 0, "stale"],
    ["a shorter pointer", { pointer: "/data/*" }, 0, "stale"],
    ["a longer pointer", { pointer: "/data/*/model/*" }, 0, "stale"],
    ["another rule", { rule: "body-json" }, 0, "stale"],
    ["its server", { server: "api.portkey.ai" }, 2, "holds"],
    ["another server", { server: "portkey.ai" }, 0, "stale"],
    ["today, its last day", { until: "2026-06-15" }, 2, "holds"],
    ["yesterday", { until: "2026-06-14" }, 0, "expired"],
  ])("%s", async (_name, fields, accepted, state) => {
    const report = await check([bad], { baseline: one(fields) });
    expect(report.summary).toMatchObject({ accepted, must: 2 - accepted, verdict: accepted === 2 ? "conforms" : "violates" });
    expect(report.baseline?.entries).toMatchObject([{ count: accepted, state }]);
    expect(report.byRule["body-schema"]).toMatchObject({ count: 2 - accepted, accepted });
    expect(report.findings).toHaveLength(2 - accepted);
    expect(report.failures).toHaveLength(state === "holds" ? 0 : 1);
    expect(exitCodeOf(report)).toBe(accepted === 2 ? 0 : 1);
  });

  it("fails a healthy run on an entry that is stale, and on one past its date, a sentence each", async () => {
    const stale = await check([aLine()], { baseline: one({ pointer: "" }) });
    expect(stale.summary.verdict).toBe("conforms");
    expect(stale.failures).toEqual(['accepted.yaml:1: the entry of body-schema at "" matches nothing any more. Remove it.']);
    expect(exitCodeOf(stale)).toBe(1);
    const expired = await check([aLine()], { baseline: one({ until: "2026-06-14" }) });
    expect(expired.failures).toEqual([
      "accepted.yaml:1: the entry of body-schema held until 2026-06-14. Mend what it accepted, or give it a new date.",
    ]);
    expect(exitCodeOf(expired)).toBe(1);
  });

  it("calls no entry stale whose rule did not judge, or where nothing was judged", async () => {
    expect((await check([aLine()], { baseline: one({}), skip: ["body-schema"] })).baseline?.entries).toMatchObject([{ state: "unused" }]);
    expect((await check([aLine()], { baseline: one({}), skip: ["body-schema"] })).failures).toEqual([]);
    expect((await check([], { baseline: one({}) })).failures).toEqual([]);
  });

  it("lets entries overlap without turning one stale, and gives the first one's reason", async () => {
    const entries = [...one({ reason: "first" }).entries, ...one({ pointer: "/data/*/model", reason: "second" }).entries];
    const reasons: (string | null)[] = [];
    const report = await check([bad], { baseline: { ...one({}), entries }, onFinding: (_finding, accepted) => reasons.push(accepted) });
    expect(report.baseline?.entries.map(({ count }) => count)).toEqual([2, 2]);
    expect(report.summary.accepted).toBe(2);
    expect(reasons).toEqual(["first", "first"]);
  });

  it("reads parts of a pointer as they are escaped", () => {
    const acceptance = acceptBy(one({ pointer: "/a~1b/*" }), new Set(["body-schema"]));
    const finding = { rule: "body-schema", pointer: "/a~1b/x" };
    expect(acceptance.accept(finding as never, null)).toBe("known");
    expect(acceptance.accept({ ...finding, pointer: "/a/b/x" } as never, null)).toBeNull();
  });
});

describe("the server of a URL", () => {
  it.each([
    ["https://API.example.com/v1", "api.example.com"],
    ["http://[redacted]@localhost:8787/v1?x=@y", "localhost:8787"],
    ["/v1/threads", null],
    [undefined, null],
  ])("%s", (url, server) => {
    expect(serverOf(url)).toBe(server);
  });
});

describe("writing", () => {
  it("has an entry for each kind of place, to be given a reason, and reads as a baseline once it has", async () => {
    const body = { ...aPage(aRun({ model: 5 as never }), aRun({ id: "run_2", model: 5 as never, usage: 5 as never })), "odd: key": 1 };
    const report = await check([aLine(body)]);
    const text = formatBaseline(report);
    expect(() => parse(text)).toThrow("accepted.yaml:4: the entry of body-schema gives no reason.");
    const filled = parse(text.replaceAll('reason: ""', "reason: known"));
    expect(filled.entries.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ["body-schema", "/data/*/model"],
      ["body-schema", "/data/*/usage"],
      ["fields-documented", "/odd: key"],
    ]);
    const accepted = await check([aLine(body)], { baseline: filled, strict: true });
    expect(accepted.summary).toMatchObject({ verdict: "conforms", accepted: 4 });
    expect(accepted.failures).toEqual([]);
  });

  it("keeps the entries that hold, with their reasons, and drops the stale", async () => {
    const baseline = parse(
      "- rule: body-schema\n  pointer: /data/*/model\n  reason: known\n  until: 2027-01-31\n- rule: body-json\n  reason: gone\n",
    );
    const report = await check([aLine(aPage(aRun({ model: 5 as never, usage: 5 as never })))], { baseline });
    expect(parse(formatBaseline(report).replaceAll('reason: ""', "reason: new")).entries).toMatchObject([
      { pointer: "/data/*/model", reason: "known", until: "2027-01-31" },
      { pointer: "/data/*/usage", reason: "new" },
    ]);
  });
});
