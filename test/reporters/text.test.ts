import { describe, expect, it } from "@jest/globals";
import { text } from "../../src/reporters/text.js";
import { reportOf, reportRows } from "../helpers/reports.js";

describe("text", () => {
  it.each(reportRows)("keeps to the width for %s, save for words that are longer", (_name, report) => {
    for (const width of [80, 120]) {
      for (const line of text(report, { width, coverage: true }).split("\n")) {
        if (line.length > width)
          expect(
            line
              .trim()
              .split(" ")
              .filter((word) => word.length > width / 3),
          ).not.toEqual([]);
      }
    }
  });

  it("says what is accepted, and what fails the run beside findings", () => {
    expect(text(reportOf("accepted"), { width: 500 })).toBe(
      "Conforms to contract 1.0.0: 1 exchange with 1 run, no findings; 1 accepted by baseline.yaml.\n",
    );
    expect(text(reportOf("stale"), { width: 500 })).toBe(
      [
        "Conforms to contract 1.0.0: 1 exchange with 1 run, no findings; 1 accepted by baseline.yaml.",
        "",
        "fails  baseline.yaml:4: the entry of body-schema at /first_id matches nothing any more. Remove it.",
        "",
        "fails  baseline.yaml:7: the entry of body-json held until 2026-06-14. Mend what it accepted, or give it a new date.",
        "",
      ].join("\n"),
    );
  });

  it("tells coverage only when asked, what was never seen first", () => {
    expect(text(reportOf("healthy"))).not.toContain("coverage");
    const lines = text(reportOf("healthy"), { coverage: true }).split("\n");
    const { percent, seen, total } = reportOf("healthy").coverage;
    expect(lines[2]).toBe(`coverage  ${percent} %, ${seen} of ${total} points seen`);
    expect(lines.slice(3, 5)).toEqual(["never seen", expect.stringMatching(/^ {2}status: 246, 400, 401/)]);
    expect(lines).toContain("  run status: queued, in_progress, requires_action, cancelling, cancelled,");
    expect(lines.join("\n")).toContain("\nseen: status 1 of 15, run status 1 of 9, ");
  });

  it("links a rule to its explanation where the terminal follows links", () => {
    const linked = text(reportOf("broken"), { ruleLink: (id) => `file:///rules.md#${id}` });
    expect(linked).toContain("\u001b]8;;file:///rules.md#body-schema\u0007body-schema\u001b]8;;\u0007  2 times\n");
    expect(text(reportOf("broken"))).not.toContain("\u001b");
  });

  it("colours the verdict red where the run fails although its exchanges conform", () => {
    expect(text(reportOf("healthy"), { colour: true })).toContain("\u001b[32mConforms");
    expect(text(reportOf("stale"), { colour: true })).toContain("\u001b[31mConforms");
  });
});
