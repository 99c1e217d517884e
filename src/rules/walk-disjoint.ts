import type { Rule } from "../rule.js";
import { pageOf } from "./examples.js";
import { runsOf, type PageDigest } from "../digest.js";
import { placeOf } from "../place.js";

/** The pages of a walk have no run in common. */
export const walkDisjoint: Rule = {
  id: "walk-disjoint",
  level: "must",
  requirement: "A page that continues another repeats no run of the pages that the walk came through.",
  evidence: "observed",
  why: "Who collects the pages of a thread counts a repeated run twice, and a server that ignores the cursor never lets the walk end.",
  examples: {
    failing: [
      pageOf([{ id: "run_4" }, { id: "run_3" }], { query: "?limit=2", line: 1, page: { has_more: true } }),
      pageOf([{ id: "run_4" }, { id: "run_2" }], { query: "?limit=2&after=run_3", line: 2 }),
    ],
    passing: [
      pageOf([{ id: "run_4" }, { id: "run_3" }], { query: "?limit=2", line: 1, page: { has_more: true } }),
      pageOf([{ id: "run_2" }, { id: "run_1" }], { query: "?limit=2&after=run_3", line: 2 }),
    ],
  },
  judgeWalk(page, history, found) {
    if (history.previous === undefined || !history.hasSeenAny) return;
    // The cursor's own run is left to page-cursor-excluded.
    const cursor = page[history.previous.direction];
    const repeated: Array<{ readonly id: string; readonly index: number; readonly first: PageDigest }> = [];
    for (const [index, { id }] of runsOf(page).entries()) {
      const first = id === undefined || id === cursor ? undefined : history.seenOnWalk(id);
      if (id !== undefined && first !== undefined) repeated.push({ id, index, first });
    }
    const [one] = repeated;
    if (one === undefined) return;
    // A server that ignores the cursor repeats every run, and for one reason.
    const others = repeated.length === 1 ? "" : `, and ${repeated.length - 1} more`;
    found(`/data/${one.index}`, "not repeat a run of an earlier page", {
      detail: `${one.id}, first on ${placeOf(one.first)}${others}`,
      received: one.id,
    });
  },
};
