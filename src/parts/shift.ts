import type { Finding } from "../report.js";
import type { Batch } from "./part.js";

/** A batch whose lines were counted from the beginning of its range, with lines counted from that of the file. */
export function shiftBatch({ report, findings, ...batch }: Batch, source: string, lines: number): Batch {
  const finding = (one: Finding): Finding => (one.line === null ? one : { ...one, line: one.line + lines });
  const sentence = (text: string): string => shiftSentence(text, source, lines);
  return {
    ...batch,
    findings: findings.map(([position, one, accepted]) => [position, finding(one), accepted]),
    report: {
      ...report,
      groups: report.groups.map((group) => ({ ...group, first: group.first.map(finding) })),
      findings: report.findings.map(finding),
      unjudged: report.unjudged.map((group) => ({ ...group, first: group.first.map(sentence) })),
      errors: report.errors.map(sentence),
    },
  };
}

/** Sentences name a place as `<source>:<line>`, and name it before anything else that could look like it. */
function shiftSentence(text: string, source: string, lines: number): string {
  const at = new RegExp(`${source.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}:(\\d+)`);
  return text.replace(at, (_place, line: string) => `${source}:${Number(line) + lines}`);
}
