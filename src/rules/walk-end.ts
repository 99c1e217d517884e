import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";
import { runsOf } from "../digest.js";
import { placeOf } from "../place.js";

/** Nothing follows the last page. */
export const walkEnd: Rule = {
  id: "walk-end",
  level: "should",
  requirement: "A page that continues one without more is empty, unless its runs were created since.",
  evidence: "observed",
  why: "Clients stop where has_more is false. Runs that lie beyond it are never read.",
  examples: {
    failing: [
      pageOf([{ id: "run_2" }], { query: "?limit=1", line: 1 }),
      pageOf([{ id: "run_1" }], { query: "?limit=1&after=run_2", line: 2 }),
    ],
    passing: [pageOf([{ id: "run_2" }], { query: "?limit=1", line: 1 }), pageOf([], { query: "?limit=1&after=run_2", line: 2 })],
  },
  judgeWalk(page, history, found) {
    const previous = history.previous?.page;
    if (previous?.hasMore !== false || page.runs.count === 0) return;
    const runs = runsOf(page);
    const forward = history.previous?.direction === "after";
    // has_more speaks of the way the page was reached by; the way back from it is another.
    if (forward === (previous.before !== undefined)) return;
    // Where the way leads to newer runs, one may have come into being after the earlier answer was given.
    const towardsNewer = (page.order === "asc") === forward;
    const existed = !towardsNewer || runs.some(({ created_at }) => created_at !== undefined && created_at < previous.asOf);
    // A cursor that was ignored is page-cursor-excluded's and walk-disjoint's.
    const fresh = runs.some(({ id }) => id !== undefined && history.seenOnWalk(id) === undefined);
    if (existed && fresh) found("/data", "be empty, since the page before it has no more", { detail: placeOf(previous), received: runs });
  },
};
