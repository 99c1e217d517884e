import { describe, expect, it } from "@jest/globals";
import { answerOf } from "../src/answer.js";
import { check, mergeReports, type Exchange } from "../src/conformance.js";
import { excerptOf } from "../src/evidence/excerpt.js";
import { joinLatencies, percentile } from "../src/evidence/timeline.js";
import { pageOf } from "../src/rules/examples.js";
import { aPage, aRun } from "./helpers/pages.js";
import { anExchange } from "./helpers/reports.js";

const at = (exchange: Exchange, milliseconds: number, durationMs?: number): Exchange => ({
  ...exchange,
  startedAt: new Date(milliseconds).toISOString(),
  ...(durationMs === undefined ? {} : { durationMs }),
});

const evidenceOf = async (exchanges: readonly Exchange[]) => {
  const { evidence } = await check(exchanges, { evidence: true });
  if (evidence === undefined) throw new Error("there is no evidence");
  return evidence;
};

describe("evidence", () => {
  it("is collected only where it is asked for", async () => {
    const broken = [anExchange(1, aPage(aRun({ model: 5 as never })))];
    const plain = await check(broken);
    expect(plain).not.toHaveProperty("evidence");
    expect(plain.groups[0]).not.toHaveProperty("excerpt");
    const { evidence, groups, ...rest } = await check(broken, { evidence: true });
    expect(evidence).toBeDefined();
    expect(groups[0]?.excerpt).toBeDefined();
    expect({ ...rest, groups: groups.map(({ excerpt: _excerpt, ...group }) => group) }).toEqual(plain);
  });

  it("of parts merges into that of the whole", async () => {
    const exchanges = [0, 7, 40, 3_000, 90_000, 7_200_000, 3, 86_400_000].map((offset, index) =>
      at(anExchange(index, aPage(aRun({ model: (index % 3 === 0 ? 5 : "gpt") as never }))), Date.UTC(2026, 0, 1) + offset, offset % 1000),
    );
    const whole = await check([...exchanges, anExchange(99)], { evidence: true });
    expect(whole.evidence?.servers).toEqual(["api.portkey.ai"]);
    for (const cut of [1, 3, 5, 8]) {
      const first = await check(exchanges.slice(0, cut), { evidence: true });
      const second = await check([...exchanges.slice(cut), anExchange(99)], { evidence: true });
      expect(mergeReports([first, second]).evidence).toEqual(whole.evidence);
      expect(mergeReports([first, second]).groups).toEqual(whole.groups);
    }
  });
});

describe("the servers", () => {
  const asked = (url: string): Exchange => ({ ...anExchange(1), request: { method: "GET", url } });

  it("are hosts alone, each once and the first twenty of them", async () => {
    const path = "/v1/threads/thread_abc123/runs?limit=20";
    const { servers } = await evidenceOf([
      asked(`https://someone:secret@Gateway.example:8443${path}`),
      asked(path),
      asked(`https://gateway.example:8443${path}`),
      ...Array.from({ length: 30 }, (_, index) => asked(`http://host-${index}.example${path}`)),
    ]);
    expect(servers.slice(0, 2)).toEqual(["gateway.example:8443", "host-0.example"]);
    expect(servers).toHaveLength(20);
  });
});

describe("the timeline", () => {
  it("stays small however long the time is, and counts everything", async () => {
    const exchanges = Array.from({ length: 2000 }, (_, index) => at(anExchange(index), index * 40_000_000, index));
    const { timeline } = await evidenceOf(exchanges);
    expect(timeline.buckets.length).toBeLessThanOrEqual(96);
    expect(timeline.buckets.reduce((sum, { exchanges: count }) => sum + count, 0)).toBe(2000);
    expect(timeline.buckets.every(({ at: start }) => start % timeline.width === 0)).toBe(true);
    const latencies = joinLatencies(timeline.buckets.map((bucket) => bucket.latencies));
    expect(percentile(latencies, 0.5)).toBeGreaterThan(999);
    expect(percentile(latencies, 0.5)).toBeLessThan(999 * 1.1);
    expect(percentile(latencies, 1)).toBe(1999);
  });

  it.each(["no date", "-000001-01-01T00:00:00Z", "9999-01-01T00:00:00Z"])("takes %s for no time", async (startedAt) => {
    const { timeline } = await evidenceOf([{ ...anExchange(1), startedAt }]);
    expect(timeline.buckets).toEqual([]);
    expect(timeline.undated.exchanges).toBe(1);
  });

  it("goes by the date of the answer where the request has none", async () => {
    const exchange = anExchange(1);
    const headers = { ...exchange.response.headers, date: "Thu, 01 Jan 2026 00:00:05 GMT" };
    const { timeline } = await evidenceOf([{ ...exchange, response: { ...exchange.response, headers } }]);
    expect(timeline.buckets.map((bucket) => bucket.at)).toEqual([Date.UTC(2026, 0, 1, 0, 0, 5)]);
  });
});

describe("an excerpt", () => {
  const json = { "content-type": "application/json" };
  const lines = (body: unknown, pointer: string, showValues = false) => {
    const { lines: all, at: index } = excerptOf(answerOf(anExchange(1, body)), pointer, "5", showValues);
    return { all, marked: all[index] };
  };

  it.each([
    ["/data/1/status", '      "status": "completed",'],
    ["/data/1", "    {"],
    ["/data", '  "data": ['],
    ["", "{"],
    ["/data/1/usage/total_tokens", '        "total_tokens": 579'],
    ["/data/1/surprise", '      "surprise": /* nothing */'],
    ["/data/7", "    /* nothing */"],
    ["/data/1/instructions", '      "instructions": /* string (6 characters) */,'],
    ["/response/status", "HTTP 200"],
    ["/response/headers/content-type", "content-type: 5"],
    ["/response/headers/retry-after", "retry-after: 5"],
    ["/request/query/limit", "GET /v1/threads/thread_abc123/runs?limit=20"],
  ])("points to %s", (pointer, line) => {
    const body = aPage(aRun({ id: "run_1" }), aRun({ id: "run_2", instructions: "secret" }), aRun({ id: "run_3" }));
    expect(lines(body, pointer).marked?.replace(/,$/, "")).toBe(line.replace(/,$/, ""));
  });

  it("tells a body of no known shape by the names that are plain words, and by nothing else of it", () => {
    const refused = (value: unknown) =>
      excerptOf(answerOf({ ...anExchange(1), response: { status: 422, headers: json, body: value } }), "", "5", false).lines;
    const body = { detail: [{ loc: ["secret"] }], note: null, "sk-secret": 1, "someone@secret.example": "secret", secret9: 1 };
    expect(refused(body)).toEqual(["{", '  "detail": /* array (1 item) */,', '  "note": null,', "  /* 3 more */", "}"]);
    expect(refused({ detail: "secret" })).toEqual(["{", '  "detail": /* string (6 characters) */', "}"]);
    expect(refused(["secret"])).toEqual(["/* array (1 item) */"]);
  });

  it("of a page of which only a digest is left shows what was received, and that there was more", async () => {
    const run = { id: "run_1", assistant_id: "asst_1" };
    const exchanges = [pageOf([run], { line: 1 }), pageOf([{ ...run, assistant_id: "asst_2" }], { line: 2 })];
    const { groups } = await check(exchanges, { evidence: true });
    const [group, ...others] = groups.filter(({ rule }) => rule === "run-history");
    expect(others).toEqual([]);
    const { lines: all, at: index } = group?.excerpt ?? { lines: [], at: 0 };
    expect(all[index]?.trim()).toBe('"assistant_id": "asst_2",');
    expect(all.filter((line) => line.includes("/* and the rest */"))).toHaveLength(2);
  });

  it("shows neither the keys nor the values of what people wrote, save the key in question", () => {
    const body = aPage(aRun({ instructions: "secret", metadata: { mine: "secret", other: "secret" } }));
    expect(lines(body, "/data/0/metadata/mine").all.join("\n")).not.toMatch(/secret|other/);
    expect(lines(body, "/data/0/metadata/mine").marked).toMatch(/"mine": \/\* string \(6 characters\) \*\//);
    expect(lines(body, "/data/0/metadata").all.join("\n")).not.toMatch(/secret|mine|other/);
    expect(lines({ anything: "secret" }, "/anything").all.join("\n")).not.toMatch(/secret/);
    expect(lines(body, "/data/0/metadata/mine", true).all.join("\n")).toMatch(/secret/);
  });

  it("stays small whatever the answer is", () => {
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`property_${index}_${"x".repeat(500)}`, "y".repeat(5000)]));
    let deep: unknown = 1;
    for (let depth = 0; depth < 3000; depth += 1) deep = { deep };
    for (const body of [aPage(aRun(wide)), { ...aPage(), deep }, aPage(...Array.from({ length: 3000 }, () => aRun()))]) {
      const { all } = lines(body, "/data/0/property_4000_");
      expect(all.length).toBeLessThan(60);
      expect(Math.max(...all.map((line) => line.length))).toBeLessThanOrEqual(201);
      expect(excerptOf(answerOf(anExchange(1, body)), "/deep".repeat(2000), "", true).lines.length).toBeLessThan(60);
    }
  });
});

describe("walks", () => {
  const page = (line: number, ids: readonly number[], after?: number, created = 2_000_000_000) =>
    pageOf(
      ids.map((id) => ({ id: `run_${id}`, created_at: created - id })),
      { query: `?limit=1${after === undefined ? "" : `&after=run_${after}`}`, line, page: { has_more: true } },
    );

  it("keep their ends and the pages around a broken seam, however long they are", async () => {
    const pages = Array.from({ length: 500 }, (_, index) =>
      page(index + 1, [index], index === 0 ? undefined : index - 1, index < 250 ? 2_000_000_000 : 2_000_001_000),
    );
    const { walks } = await evidenceOf(pages);
    expect(walks.counts).toEqual({ broken: 1, sound: 0 });
    const [walk] = walks.broken;
    expect(walk?.length).toBe(500);
    expect(walk?.pages.length).toBeLessThanOrEqual(24);
    const shown = walk?.pages.map(({ line }) => line);
    expect(shown).toEqual(expect.arrayContaining([1, 2, 3, 250, 251, 498, 499, 500]));
    expect(walk?.pages.reduce((sum, { skipped }) => sum + skipped + 1, 0)).toBe(500);
    expect(walk?.pages.filter(({ faults }) => faults.length > 0).map(({ line }) => line)).toEqual([251]);
  });

  it("asked for twice are one, wherever the page stands", async () => {
    const { walks } = await evidenceOf([page(1, [1]), page(2, [2], 1), page(3, [2], 1), page(4, [3], 2), page(5, [2], 1), page(6, [4], 3)]);
    expect(walks.counts).toEqual({ broken: 0, sound: 1 });
    expect(walks.sound[0]?.length).toBe(4);
  });

  it("are bounded in number, and those that break are never lost", async () => {
    const exchanges = Array.from({ length: 300 }, (_, walk) => {
      const first = walk * 10;
      return [page(first, [first]), page(first + 1, [first + 1], first, walk < 270 ? 2_000_000_000 : 2_000_009_000)];
    }).flat();
    const { walks } = await evidenceOf(exchanges);
    expect(walks.counts).toEqual({ broken: 30, sound: 270 });
    expect(walks.broken).toHaveLength(20);
    expect(walks.sound).toHaveLength(5);
  });
});
