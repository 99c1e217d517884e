import type { Report } from "../report.js";

/** The report as JSON. Its names are an interface that programs rely on. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
