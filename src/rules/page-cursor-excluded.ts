import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** A page begins beyond its cursor. */
export const pageCursorExcluded: Rule = {
  id: "page-cursor-excluded",
  level: "must",
  requirement: "A page does not contain the run that after or before names.",
  evidence: "observed",
  why: "A cursor that is included gives the same run on two pages, and a walk with limit 1 never gets beyond it.",
  examples: {
    failing: [pageOf([{ id: "run_2" }, { id: "run_3" }], { query: "?after=run_2" })],
    passing: [pageOf([{ id: "run_3" }, { id: "run_4" }], { query: "?after=run_2" })],
  },
  judge({ page }, found) {
    if (page === undefined) return;
    const { after, before } = page.asked;
    const cursor = after ?? before;
    // What both together mean is documented nowhere.
    if (cursor === undefined || (after !== undefined && before !== undefined)) return;
    const index = page.runs.findIndex((run) => run?.id === cursor);
    if (index >= 0) found(`/data/${index}/id`, `not be the run that ${after === undefined ? "before" : "after"} names`);
  },
};
