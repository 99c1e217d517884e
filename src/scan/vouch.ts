import { vouchedRules } from "../../generated/scanner.js";
import type { Asked } from "../page.js";
import type { ScannedPage } from "./scanned-page.js";

/** Whether it is certain that a page keeps rules. */
export type Vouch = (page: ScannedPage, asked: Asked) => boolean;

/** Rules that every page keeps which was scanned to its end: it is all as documented, and its times are no larger than seconds are. */
const PROVEN: ReadonlySet<string> = new Set(["body-json", "body-schema", "fields-documented", "values-documented", "run-times-in-seconds"]);

const ASCENDING = bitsOf(["page-order-asc"]);
const DESCENDING = bitsOf(["page-order-desc"]);

/** The vouchers of the rules that depend on what was asked for. */
const byRequest: ReadonlyMap<string, Vouch> = new Map<string, Vouch>([
  ["page-size", ({ runCount }, { limit }) => limit === undefined || runCount <= limit],
  ["page-has-more", ({ hasMore, runCount }, { limit }) => !hasMore || (runCount > 0 && (limit === undefined || runCount >= limit))],
  ["page-order", (page, { order }) => order === undefined || page.vouches(order === "asc" ? ASCENDING : DESCENDING)],
  [
    "page-cursor-excluded",
    ({ ids }, { after, before }) => {
      const cursor = after ?? before;
      return cursor === undefined || !`\n${ids}`.includes(`\n${cursor}\n`);
    },
  ],
  ["run-thread", ({ runCount, thread }, { threadId }) => threadId === undefined || runCount === 0 || thread === threadId],
]);

/** The bits of the rules that a scan itself vouches for. */
function bitsOf(rules: readonly string[]): number {
  return rules.reduce((bits, rule) => {
    const place = (vouchedRules as readonly string[]).indexOf(rule);
    return place < 0 ? bits : bits | (1 << place);
  }, 0);
}

/** Whether a scan can be enough to know that a rule is kept. A rule of which it never is always judges. */
export function isVouchable(rule: string): boolean {
  return PROVEN.has(rule) || byRequest.has(rule) || bitsOf([rule]) !== 0;
}

/** Says of a page whether it is certain that it keeps all of these rules of which a scan can be enough to know that. */
export function voucherOf(rules: readonly string[]): Vouch {
  const bits = bitsOf(rules);
  const vouchers = rules.flatMap((rule) => byRequest.get(rule) ?? []);
  return (page, asked) => page.vouches(bits) && vouchers.every((vouch) => vouch(page, asked));
}
