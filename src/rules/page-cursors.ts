import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";

/** The cursors of a page are the ids of its ends. */
export const pageCursors: Rule = {
  id: "page-cursors",
  level: "must",
  requirement: "On a page with runs, first_id is the id of the first run and last_id the id of the last.",
  evidence: "observed",
  why: "A client that follows last_id to the next page skips runs, or reads them again, where it names another run than the last.",
  examples: {
    failing: [pageOf([{}, {}], { page: { last_id: "run_1" } })],
    passing: [pageOf([{}, {}])],
  },
  judge({ page }, found) {
    if (page === undefined || page.runs.length === 0) return;
    const first = page.runs[0]?.id;
    const last = page.runs.at(-1)?.id;
    if (page.firstId !== undefined && first !== undefined && page.firstId !== first)
      found("/first_id", "be the id of the first run", { detail: first });
    if (page.lastId !== undefined && last !== undefined && page.lastId !== last)
      found("/last_id", "be the id of the last run", { detail: last });
  },
};
