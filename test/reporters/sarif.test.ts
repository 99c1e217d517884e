import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { Log } from "sarif";
import { sarif } from "../../src/reporters/sarif.js";
import { reportOf, reportRows } from "../helpers/reports.js";

const schema = JSON.parse(readFileSync(new URL("../fixtures/sarif/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8")) as Record<
  string,
  unknown
>;
// Draft 4 names its own dialect and id in ways that Ajv 8 does not know; nothing else in the schema differs.
delete schema["$schema"];
delete schema["id"];
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const runOf = (name: string) => {
  const [run] = (JSON.parse(sarif(reportOf(name))) as Log).runs;
  if (run === undefined) throw new Error("there is no run");
  return run;
};

describe("sarif", () => {
  it("is checked against a schema that can fail", () => {
    const log = JSON.parse(sarif(reportOf("broken"))) as { runs: { results: { level: string }[] }[] };
    for (const result of log.runs[0]?.results ?? []) result.level = "must";
    expect(validate(log)).toBe(false);
  });

  it.each(reportRows)("is valid for %s", (_name, report) => {
    validate(JSON.parse(sarif(report)));
    expect(validate.errors).toBeNull();
  });

  it("has a result for each group, at its first place, with its count and the other places", () => {
    const [model] = runOf("broken").results ?? [];
    expect(model).toEqual({
      ruleId: "body-schema",
      ruleIndex: Object.keys(reportOf("broken").byRule).indexOf("body-schema"),
      level: "error",
      message: { text: "/data/0/model must be string, received 5" },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "traffic/a%20b.ndjson" }, region: { startLine: 2 } },
          logicalLocations: [{ fullyQualifiedName: "/data/0/model" }],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: "/data/0/model must be string, received 5" },
          physicalLocation: { artifactLocation: { uri: "traffic/a%20b.ndjson" }, region: { startLine: 3 } },
          logicalLocations: [{ fullyQualifiedName: "/data/0/model" }],
        },
      ],
      occurrenceCount: 2,
      partialFingerprints: { "listRunsGroup/v1": "body-schema /data/*/model must be string" },
    });
    expect(runOf("odd").results).toMatchObject([{ level: "warning" }]);
  });

  it("explains each rule", () => {
    const driver = runOf("healthy").tool.driver;
    expect(driver.rules?.map(({ id }) => id)).toEqual(Object.keys(reportOf("healthy").byRule));
    for (const rule of driver.rules ?? []) {
      expect(rule.help?.text).toMatch(/\. Level: (must|should)\. Evidence: (documented|observed|inferred)\.$/);
      expect(rule.help?.markdown).toContain(`**${rule.id}**`);
    }
  });

  it("names no line where the recording has entries, and no file where there is none", () => {
    expect(runOf("entries").results?.[0]?.locations?.[0]?.physicalLocation).toEqual({ artifactLocation: { uri: "traffic/archive.har" } });
    expect(runOf("entries").results?.[0]?.message.text).toContain("(traffic/archive.har:3)");
    expect(runOf("bare").results?.[0]?.locations?.[0]).toEqual({ logicalLocations: [{ fullyQualifiedName: "/data/0/model" }] });
  });

  it("suppresses what is accepted, with the reason", () => {
    expect(runOf("accepted").results).toMatchObject([
      {
        ruleId: "body-schema",
        occurrenceCount: 1,
        suppressions: [{ kind: "external", status: "accepted", justification: "the old | server" }],
      },
    ]);
  });

  it("tells what was not judged, and how the run ended", () => {
    expect(runOf("unjudged").invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2 }]);
    expect(runOf("unjudged").invocations?.[0]?.toolExecutionNotifications?.[0]).toEqual({
      level: "warning",
      message: { text: "a.ndjson:2 is not JSON: its text is broken." },
    });
    expect(runOf("stale").invocations).toMatchObject([{ executionSuccessful: true, exitCode: 1 }]);
    expect(runOf("stale").invocations?.[0]?.toolExecutionNotifications).toHaveLength(2);
  });

  it("lets no traffic write a link", () => {
    const messages = [...sarif(reportOf("hostile")).matchAll(/"text": "(.*)"/g)].map(([text]) => text);
    expect(messages.filter((text) => text.includes("http:"))).not.toEqual([]);
    for (const message of messages) expect(message).not.toContain("](");
  });
});
