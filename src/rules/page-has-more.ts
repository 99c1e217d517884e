import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** Only a page that is full says that there is more. */
export const pageHasMore: Rule = {
  id: "page-has-more",
  level: "must",
  requirement: "An empty page has no more, and a page that has more is a full one (a should).",
  evidence: "observed",
  why: "A client that reads until has_more is false never ends where an empty page says there is more, since it gives no cursor to go on with.",
  examples: {
    failing: [pageOf([], { page: { has_more: true } })],
    passing: [pageOf([{}, {}], { query: "?limit=2", page: { has_more: true } })],
  },
  judge({ page }, found) {
    if (page?.hasMore !== true) return;
    const { limit } = page.asked;
    if (page.runs.length === 0) found("/has_more", "be false on an empty page");
    else if (limit !== undefined && page.runs.length < limit)
      found("/has_more", "be false on a page that is not full", { level: "should", detail: `${page.runs.length} of ${limit}` });
  },
};
