import { describe, expect, it } from "@jest/globals";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { junit } from "../../src/reporters/junit.js";
import { reportOf, reportRows } from "../helpers/reports.js";

interface Node {
  readonly [name: string]: string | Node | readonly (Node | string)[] | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  isArray: (name) => ["testcase", "property"].includes(name),
});

function parse(xml: string): { readonly root: Node; readonly suite: Node; readonly cases: readonly Node[] } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const root = (parser.parse(xml) as Node)["testsuites"] as Node;
  const suite = root["testsuite"] as Node;
  return { root, suite, cases: suite["testcase"] as readonly Node[] };
}

const caseOf = (name: string, id: string) => parse(junit(reportOf(name))).cases.find((testCase) => testCase["@name"] === id);

describe("junit", () => {
  // The elements and attributes that the readers of JUnit files agree on.
  const attributes: Readonly<Record<string, readonly string[]>> = {
    testsuites: ["@name", "@tests", "@failures", "@errors"],
    testsuite: ["@name", "@tests", "@failures", "@errors", "@skipped"],
    testcase: ["@classname", "@name"],
    outcome: ["@message", "@type"],
  };
  const own = (node: Node) => Object.keys(node).filter((key) => key.startsWith("@"));

  it.each(reportRows)("is well-formed and of the usual shape for %s, its counts right", (_name, report) => {
    const { root, suite, cases } = parse(junit(report));
    expect(own(root)).toEqual(attributes["testsuites"]);
    expect(own(suite)).toEqual(attributes["testsuite"]);
    const outcomes = { failure: 0, error: 0, skipped: 0 };
    for (const testCase of cases) {
      expect(own(testCase)).toEqual(attributes["testcase"]);
      const inside = Object.keys(testCase).filter((key) => !key.startsWith("@"));
      expect(["", "failure", "error", "skipped", "system-out"]).toContain(inside.join());
      for (const kind of ["failure", "error", "skipped"] as const) {
        if (!inside.includes(kind)) continue;
        outcomes[kind] += 1;
        expect(own(testCase[kind] as Node)).toEqual(kind === "skipped" ? ["@message"] : attributes["outcome"]);
      }
    }
    for (const node of [root, suite]) {
      expect(node["@tests"]).toBe(String(cases.length));
      expect(node["@failures"]).toBe(String(outcomes.failure));
      expect(node["@errors"]).toBe(String(outcomes.error));
    }
    expect(suite["@skipped"]).toBe(String(outcomes.skipped));
    // One case for each rule, whatever it found.
    expect(cases.map((testCase) => testCase["@name"])).toEqual(expect.arrayContaining(Object.keys(report.byRule)));
    // What fails the run shows, and what does not shows no failure.
    const red = outcomes.failure + outcomes.error > 0;
    expect(red).toBe(report.summary.verdict !== "conforms" || report.failures.length > 0);
  });

  it("fails a rule with its findings and their places", () => {
    expect(caseOf("broken", "body-schema")).toEqual({
      "@classname": "list-runs.must",
      "@name": "body-schema",
      failure: {
        "@message": "4 findings: /data/*/model must be string",
        "@type": "must",
        "#text": expect.stringContaining("/data/*/model must be string, 2 times\n  traffic/a b.ndjson:2 /data/0/model received 5"),
      },
    });
  });

  it("passes a rule that found nothing, and a should that does not bind, with what it found", () => {
    expect(caseOf("broken", "body-json")).toEqual({ "@classname": "list-runs.must", "@name": "body-json" });
    expect(caseOf("odd", "fields-documented")).toMatchObject({ "system-out": expect.stringContaining("/surprise should be") });
    expect(caseOf("strict", "fields-documented")).toMatchObject({ failure: { "@type": "should" } });
  });

  it("skips a rule whose findings are accepted, and every rule where nothing was judged", () => {
    expect(caseOf("accepted", "body-schema")).toMatchObject({ skipped: { "@message": "1 finding accepted by the baseline." } });
    expect(caseOf("nothing", "body-schema")).toMatchObject({ skipped: { "@message": "Nothing was judged." } });
  });

  it("has a case for what could not be judged, for rules that threw, and for what else fails the run", () => {
    expect(caseOf("unjudged", "not judged: broken-line")).toMatchObject({
      error: { "@message": "12 parts could not be judged.", "#text": expect.stringMatching(/^a\.ndjson:2 is[^]*and 2 more$/) },
    });
    expect(caseOf("faulty", "rules work")).toMatchObject({ error: { "@message": expect.stringContaining("boom") } });
    expect(caseOf("stale", "baseline and coverage")).toMatchObject({
      failure: { "#text": expect.stringContaining("held until 2026-06-14") },
    });
    expect(caseOf("uncovered", "baseline and coverage")).toMatchObject({ failure: { "@message": expect.stringContaining("less than") } });
  });

  it("has a case for each scenario: a failure and an error where it binds", () => {
    const cases = (name: string) =>
      parse(junit(reportOf(name))).cases.filter((testCase) => String(testCase["@classname"]).startsWith("list-runs.scenario."));
    expect(cases("probed")).toEqual([
      { "@classname": "list-runs.scenario.must", "@name": "kept" },
      {
        "@classname": "list-runs.scenario.must",
        "@name": "broken",
        failure: { "@message": "What broken | demands is kept.", "@type": "must", "#text": expect.stringContaining("<script>\\u0001") },
      },
      { "@classname": "list-runs.scenario.should", "@name": "bent", "system-out": "What bent | demands is kept.\nthe answer is 200" },
      {
        "@classname": "list-runs.scenario.must",
        "@name": "unclear",
        error: {
          "@message": "What unclear | demands is kept.",
          "@type": "undecided",
          "#text": "the thread has 1 run, and 2 are needed to tell",
        },
      },
      {
        "@classname": "list-runs.scenario.should",
        "@name": "vague",
        skipped: { "@message": "Undecided: this server is no gateway" },
      },
    ]);
    const outcomes = cases("probed strictly").map((testCase) => Object.keys(testCase).find((name) => !name.startsWith("@")));
    expect(outcomes).toEqual([undefined, "failure", "failure", "error", "error"]);
  });

  it("writes out what XML forbids", () => {
    const failure = caseOf("hostile", "fields-documented")?.["failure"] as Node;
    expect(failure["#text"]).toContain('<script>&"\\u0001\\u001b[31m\\ud800\\u000a::error::\\uffff');
  });
});
