import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";
import { runsOf, type PageDigest } from "../digest.js";
import type { RunDigest } from "../packed-runs.js";
import { placeOf } from "../place.js";

/** The order goes on from page to page. */
export const walkOrder: Rule = {
  id: "walk-order",
  level: "must",
  requirement: "Where one page continues another, the order of created_at holds across the seam too; equal times in any order.",
  evidence: "observed",
  why: "A walk that jumps back in time has left runs out or will meet them again, and nothing on either page shows it.",
  examples: {
    failing: [
      pageOf([{ id: "run_4", created_at: 1699075050 }], { query: "?limit=1", line: 1, page: { has_more: true } }),
      pageOf([{ id: "run_3", created_at: 1699075060 }], { query: "?limit=1&after=run_4", line: 2 }),
    ],
    passing: [
      pageOf([{ id: "run_4", created_at: 1699075060 }], { query: "?limit=1", line: 1, page: { has_more: true } }),
      pageOf([{ id: "run_3", created_at: 1699075060 }], { query: "?limit=1&after=run_4", line: 2 }),
    ],
  },
  judgeWalk(page, history, found) {
    if (history.previous === undefined) return;
    const { page: previous, direction } = history.previous;
    const forward = direction === "after";
    const later = (page.order === "asc") === forward;
    const isInOrder = (from: number, to: number): boolean => (later ? to >= from : to <= from);
    // Mostly the runs on either side of the seam are comparable and new: then nothing else needs to be looked at.
    const [left, entered] = forward ? [previous.runs.lastTime, page.runs.firstTime] : [previous.runs.firstTime, page.runs.lastTime];
    if (!history.hasSeenAny && left >= 0 && entered >= 0 && isInOrder(left, entered)) return;
    const before = runsOf(previous);
    const runs = runsOf(page);
    const from = (forward ? before.findLast : before.find).call(before, (run) => belongs(run, previous));
    const at = (forward ? runs.findIndex : runs.findLastIndex).call(
      runs,
      // A run that the walk has met before is walk-disjoint's, wherever it stands.
      (run) => belongs(run, page) && (run.id === undefined || history.seenOnWalk(run.id) === undefined),
    );
    const to = runs[at];
    if (from?.created_at === undefined || to?.created_at === undefined || isInOrder(from.created_at, to.created_at)) return;
    found(
      `/data/${at}/created_at`,
      `not be ${later ? "before" : "after"} that of the run that ${direction} names, in order ${page.order}`,
      { detail: `${from.created_at} on ${placeOf(previous)}`, received: to.created_at },
    );
  },
};

/** Whether a run can be compared: one of another thread, which is run-thread's finding, has times of its own. */
function belongs({ created_at, thread_id }: RunDigest, { thread }: PageDigest): boolean {
  return created_at !== undefined && (thread_id === undefined || thread_id === thread);
}
