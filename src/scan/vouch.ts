import { vouchedRules } from "../../generated/scanner.js";
import type { Asked } from "../page.js";
import type { ScannedPage } from "./scanned-page.js";

/** Whether it is certain that a page keeps a rule. */
export type Vouch = (page: ScannedPage, asked: Asked) => boolean;

/** Rules that every page keeps which was scanned to its end. */
const PROVEN: ReadonlySet<string> = new Set(["body-json", "body-schema", "fields-documented", "values-documented"]);

/** Whether no scanned page breaks a rule. */
export function isProvenByScan(rule: string): boolean {
  return PROVEN.has(rule);
}

/** The bits of rules that a scan itself vouches for. */
export function bitsOf(rules: readonly string[]): number {
  return rules.reduce((bits, rule) => {
    const place = (vouchedRules as readonly string[]).indexOf(rule);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

const ASCENDING = bitsOf(["page-order-asc"]);
const DESCENDING = bitsOf(["page-order-desc"]);

/** The vouchers of the rules that depend on what was asked for. */
const byRequest: Readonly<Record<string, Vouch>> = {
  "page-size": ({ runCount }, { limit }) => limit === undefined || runCount <= limit,
  "page-has-more": ({ has_more, runCount }, { limit }) => !has_more || (runCount > 0 && (limit === undefined || runCount >= limit)),
  "page-order": (page, { order }) => order === undefined || page.vouches(order === "asc" ? ASCENDING : DESCENDING),
  "page-cursor-excluded": (page, { after, before }) => {
    const cursor = after ?? before;
    return cursor === undefined || (page.isSummed && !page.ids.includes(cursor));
  },
  "run-thread": (page, { threadId }) => threadId === undefined || page.runCount === 0 || page.thread === threadId,
};

/** Says of a rule when a scan is enough to know that it is kept; undefined where it never is, and the rule always has to judge. */
export function voucherOf(rule: string): Vouch | undefined {
  if (isProvenByScan(rule)) return () => true;
  const bits = bitsOf([rule]);
  return byRequest[rule] ?? (bits === 0 ? undefined : (page) => page.vouches(bits));
}
