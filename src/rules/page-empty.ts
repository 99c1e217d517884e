import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** An empty page has no cursors. */
export const pageEmpty: Rule = {
  id: "page-empty",
  level: "must",
  requirement: "On a page without runs, first_id and last_id are null.",
  evidence: "observed",
  why: "A cursor of an empty page leads nowhere; an empty string in its place is sent on by clients as a cursor all the same.",
  examples: {
    failing: [pageOf([], { page: { first_id: "", last_id: "" } })],
    passing: [pageOf([])],
  },
  judge({ page }, found) {
    if (page === undefined || page.runs.length > 0) return;
    if (typeof page.firstId === "string") found("/first_id", "be null on an empty page");
    if (typeof page.lastId === "string") found("/last_id", "be null on an empty page");
  },
};
