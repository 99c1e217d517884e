import { describe, expect, it } from "@jest/globals";
import { check, reporters, type Exchange, type Report } from "../../src/conformance.js";
import { pageOf } from "../../src/rules/examples.js";
import { script } from "../../src/reporters/html/script.js";
import { attacks, hostileExchanges } from "../helpers/hostile.js";
import { find, parseHtml, type HtmlElement } from "../helpers/html.js";
import { aPage, aRun } from "../helpers/pages.js";
import { anExchange, reportOf, reportRows } from "../helpers/reports.js";

const pageFor = (report: Report): HtmlElement => {
  const { root, errors } = parseHtml(reporters.html(report));
  expect(errors).toEqual([]);
  return root;
};

const judged = async (exchanges: readonly Exchange[], options = {}) => pageFor(await check(exchanges, { evidence: true, ...options }));

const texts = (elements: readonly HtmlElement[]) => elements.map(({ text }) => text.replace(/\s+/g, " ").trim());

describe("the page", () => {
  it.each(reportRows)("of %s is well-formed, has one heading of the first level, and no id twice", (_name, report) => {
    const root = pageFor(report);
    expect(find(root, "h1")).toHaveLength(1);
    const ids = root.all.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = find(root, "a").map(({ attributes }) => attributes["href"]?.slice(1));
    expect(targets.filter((target) => target === undefined || !ids.includes(target))).toEqual([]);
  });

  it("asks for nothing from anywhere", () => {
    const root = pageFor(reportOf("broken"));
    const loaded = root.all.filter(({ name, attributes }) => "src" in attributes || (name === "link" && attributes["href"] !== "data:,"));
    expect(loaded).toEqual([]);
    expect(find(root, "style")[0]?.text).not.toMatch(/url\(|@import/);
    const policy = find(root, "meta").find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes["content"]).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
  });

  it("tells the verdict, what is broken and how often", () => {
    const root = pageFor(reportOf("broken"));
    expect(texts(find(root, "h1"))[0]).toContain("Violates the contract");
    expect(texts(find(root, "ul", "broken-rules"))[0]).toMatch(/must body-schema The body matches the schema .* \d+ times/);
    expect(texts(find(pageFor(reportOf("healthy")), "h1"))[0]).toContain("Conforms");
    expect(texts(find(pageFor(reportOf("uncovered")), "h1"))[0]).toContain("Conforms, but the run fails");
    expect(texts(find(pageFor(reportOf("nothing")), "p", "lead"))[0]).toContain("Nothing was judged");
  });

  it("shows each finding's answer with its line marked, beside the requirement and the reason for it", async () => {
    const root = await judged([
      anExchange(7, aPage(aRun({ id: "run_1" }), aRun({ id: "run_2", model: 5 as never }), aRun({ id: "run_3" }))),
    ]);
    const [mark] = find(root, "mark");
    expect(mark?.text).toMatch(/^here: +"model": 5 ← must be string/);
    const [answer] = find(root, "pre");
    expect(answer?.text).toMatch(/"id": "run_2"/);
    expect(texts(find(root, "aside"))[0]).toMatch(/^RequirementThe body .* Why it matters.+ list-runs explain body-schema$/);
    expect(texts(find(root, "summary"))).toContain("The answer at traffic/a b.ndjson:7");
  });

  it("hides what people wrote, unless values are to be shown", async () => {
    const secret = "our secret plan";
    const run = aRun({ instructions: secret, metadata: { [secret]: secret }, status: "gone" as never, model: 5 as never });
    const written = async (showValues: boolean) => reporters.html(await check([anExchange(1, aPage(run))], { evidence: true, showValues }));
    expect(await written(false)).not.toContain(secret);
    expect(await written(false)).toContain("string (15 characters)");
    expect(await written(true)).toContain(secret);
  });

  it("maps the whole contract, with counts, and what was never seen", async () => {
    const report = reportOf("healthy");
    const root = pageFor(report);
    const [example] = find(root, "ul", "chips");
    expect(find(root, "li", "chip")).toHaveLength(report.coverage.total);
    expect(find(root, "li", "never")).toHaveLength(report.coverage.never.length);
    expect(example?.text).toBe("answers 2");
  });

  it("lists the scenarios of a probe, what failed first", () => {
    const one = { id: "b", level: "must", requirement: "It ends.", verdict: "passed", reason: null, requests: 1 } as const;
    const scenarios = [one, { ...one, id: "a", verdict: "failed" as const, reason: "it <never> ended" }];
    const root = pageFor({ ...reportOf("healthy"), scenarios });
    expect(texts(find(root, "tr")).slice(1, 2)).toEqual(["✗ failedamustIt ends.it <never> ended1"]);
  });
});

describe("from traffic", () => {
  it("nothing becomes markup, and nothing is dropped", async () => {
    const report = await check(hostileExchanges, { evidence: true, showValues: true, strict: true });
    const root = pageFor(report);
    expect(texts(find(root, "script"))).toEqual([script.replace(/\s+/g, " ").trim()]);
    expect(find(root, "style")).toHaveLength(1);
    const names = new Set(root.all.map(({ name }) => name));
    for (const name of ["img", "iframe", "base", "object", "embed"]) expect(names).not.toContain(name);
    for (const { attributes } of root.all) {
      expect(Object.keys(attributes).filter((name) => name.startsWith("on") || name === "style" || name === "autofocus")).toEqual([]);
      expect(attributes["href"] ?? "#").toMatch(/^(#|data:,$)/);
    }
    const text = find(root, "main")[0]?.text ?? "";
    expect(attacks.filter((attack) => !text.includes(attack))).toEqual([]);
  });

  it("objects that pass for our markup stay text", () => {
    const report = reportOf("broken");
    const [finding] = report.findings;
    const forged = { html: "<b id=forged>", markup: "<b id=forged>" } as unknown as string;
    if (finding === undefined) throw new Error("there is no finding");
    const scenario = { id: forged, level: "must" as const, requirement: forged, verdict: "failed" as const, reason: null, requests: 1 };
    const root = pageFor({ ...report, scenarios: [scenario] });
    expect(root.all.filter(({ attributes }) => attributes["id"] === "forged")).toEqual([]);
  });
});

describe("many findings", () => {
  it("stay under 10 MB, whatever they are, with a word on what is left out", () => {
    const report = reportOf("broken");
    const [finding] = report.findings;
    if (finding === undefined) throw new Error("there is no finding");
    const long = "<&\"'".repeat(100);
    const excerpt = { lines: Array.from({ length: 30 }, () => long.slice(0, 200)), at: 3 };
    const groups = Array.from({ length: 1000 }, (_, index) => {
      const pattern = `/${index}${long}`;
      const first = { ...finding, pointer: pattern, message: `${pattern} must be odd`, source: long };
      return { rule: finding.rule, level: finding.level, pattern, message: first.message, count: 20, first: [first], excerpt };
    });
    const findings = groups.flatMap(({ first }) => Array.from({ length: 10 }, () => first).flat());
    const written = reporters.html({ ...report, groups, findings });
    expect(Buffer.byteLength(written)).toBeLessThan(10_000_000);
    expect(written).toMatch(/more are not listed here/);
    expect(written).toMatch(/further kinds of findings would make this page too large/);
  });

  it("of one kind are listed up to 10,000", async () => {
    const report = reportOf("broken");
    const [finding] = report.findings;
    const [group] = report.groups;
    if (finding === undefined || group === undefined) throw new Error("there is no finding");
    const findings = Array.from({ length: 12_000 }, (_, line) => ({ ...finding, line }));
    const root = pageFor({ ...report, findings, groups: [{ ...group, count: 12_000 }] });
    expect(root.all.filter(({ attributes }) => "data-source" in attributes)).toHaveLength(10_000);
    expect(texts(find(root, "p", "left"))[0]).toMatch(/^2,000 more are not listed here/);
  });
});

describe("over time", () => {
  const at = (second: number, durationMs: number, status = "completed"): Exchange => ({
    ...anExchange(second, aPage(aRun({ status: status as never }))),
    startedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    durationMs,
  });

  it("draws exchanges, findings and latencies, and gives the numbers", async () => {
    const root = await judged([at(1, 100), at(1, 100), at(9, 400, "gone")]);
    expect(texts(find(root, "figcaption"))).toEqual([
      "exchanges, at most 2 in 100 milliseconds",
      "findings (must below, should above), at most 1 in 100 milliseconds",
      expect.stringMatching(/^latency of 3 exchanges: half within about 1\d\d ms, 95 % within about 400 ms, the longest 400 ms;/),
    ]);
    expect(find(root, "rect", "exchanges").map(({ attributes }) => [attributes["x"], attributes["height"]])).toEqual([
      ["0.06", "100"],
      ["80.06", "50"],
    ]);
    expect(texts(find(root, "tr"))).toContain("2026-01-01 00:00:09110400 ms400 ms400 ms");
  });

  it("is left out where nothing has a time", async () => {
    expect(texts(find(await judged([anExchange(1)]), "h2"))).not.toContain("Over time");
  });
});

describe("walks", () => {
  const page = (line: number, ids: readonly string[], query: string, created: number) =>
    pageOf(
      ids.map((id, index) => ({ id, created_at: created - index })),
      { query: `?limit=2${query}`, line, page: { has_more: true } },
    );

  it("are chains of pages, the broken seam marked between the pages it parts", async () => {
    const root = await judged([
      page(1, ["run_9", "run_8"], "", 1_699_075_059),
      page(2, ["run_7", "run_6"], "&after=run_8", 1_699_075_057),
      page(3, ["run_5", "run_4"], "&after=run_6", 1_699_075_070),
    ]);
    const pages = find(root, "ol", "chain").map((chain) => find(chain, "li"));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map((item) => find(item, "div", "broken").length)).toEqual([0, 0, 1]);
    expect(texts(pages[0] ?? [])[2]).toMatch(
      /^✗ broken seam ?walk-order \/data\/0\/created_at must not be after .*walk.ndjson:3 2 runs: run_5 to run_4/,
    );
    expect(texts(find(root, "details", "walk"))[0]).toMatch(/thread_abc123: 3 pages, limit 2, order desc, by after ✗ 1 broken seam/);
  });

  it("are left out where no page continues another", async () => {
    expect(texts(find(await judged([page(1, ["run_9", "run_8"], "", 9)]), "h2"))).not.toContain("Walks");
  });
});
