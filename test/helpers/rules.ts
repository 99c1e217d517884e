import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/check.js";
import type { Exchange } from "../../src/exchange.js";
import type { Rule } from "../../src/rule.js";

interface Table {
  /** Recordings in which the rule finds nothing. */
  readonly accepts: Readonly<Record<string, readonly Exchange[]>>;
  /** Recordings with everything that the rule says of them: `sentence · received`. */
  readonly reports: Readonly<Record<string, readonly [recording: readonly Exchange[], ...findings: string[]]>>;
}

/** What a rule says of a recording. */
export async function said(rule: Rule, recording: readonly Exchange[]): Promise<readonly string[]> {
  const report = await check(recording, { rules: [rule.id] });
  expect(report.errors).toEqual([]);
  for (const finding of report.findings) expect(finding.rule).toBe(rule.id);
  return report.findings.map(({ message, received }) => `${message} · ${received}`);
}

/** Tests a rule by a table of what it accepts and what it reports, and by its own examples. */
export function testRule(rule: Rule, { accepts, reports }: Table): void {
  describe(rule.id, () => {
    it.each(Object.entries(accepts))("accepts %s", async (_name, recording) => {
      expect(await said(rule, recording)).toEqual([]);
    });

    it.each(Object.entries(reports))("reports %s", async (_name, [recording, ...findings]) => {
      expect(await said(rule, recording)).toEqual(findings);
    });

    it("is broken by its failing example alone, and by nothing in its passing one", async () => {
      const failing = await check(rule.examples.failing);
      expect([...new Set(failing.findings.map((finding) => finding.rule))]).toEqual([rule.id]);
      expect((await check(rule.examples.passing, { strict: true })).summary.verdict).toBe("conforms");
    });
  });
}
