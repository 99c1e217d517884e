import { walkOrder } from "../../src/rules/walk-order.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import type { Exchange } from "../../src/exchange.js";

/** A page of runs by their ids; each is as old as its id is high. */
function page(line: number, query: string, ids: readonly number[], more = true): Exchange {
  return pageOf(
    ids.map((id) => ({ id: `run_${id}`, created_at: 1699075072 - id })),
    { line, query, page: { has_more: more } },
  );
}

testRule(walkOrder, {
  accepts: {
    "descending pages": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [3, 4])],
    "equal times across the seam": [
      pageOf([{ id: "run_1", created_at: 5 }], { line: 1, query: "?limit=1" }),
      pageOf([{ id: "run_2", created_at: 5 }], { line: 2, query: "?limit=1&after=run_1" }),
    ],
    "descending pages on the way back": [page(1, "?limit=2&after=run_0", [5, 6]), page(2, "?limit=2&before=run_5", [3, 4])],
    "ascending pages, there and back": [
      page(1, "?limit=2&order=asc", [6, 5]),
      page(2, "?limit=2&order=asc&after=run_5", [4, 3]),
      page(3, "?limit=2&order=asc&before=run_4", [6, 5]),
    ],
    "a repeated run at the seam, which walk-disjoint reports": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [1, 3])],
    "a run of another thread at the seam, which run-thread reports": [
      page(1, "?limit=1", [3]),
      pageOf([{ id: "run_9", created_at: 1799075072, thread_id: "thread_other" }], { line: 2, query: "?limit=1&after=run_3" }),
    ],
  },
  reports: {
    "a page that jumps back to newer runs": [
      [page(1, "?limit=2", [3, 4]), page(2, "?limit=2&after=run_4", [1, 2])],
      "/data/0/created_at must not be after that of the run that after names, in order desc (1699075068 on walk.ndjson:1) · 1699075071",
    ],
    "the same on the way back": [
      [page(1, "?limit=2&after=run_0", [3, 4]), page(2, "?limit=2&before=run_3", [5, 6])],
      "/data/1/created_at must not be before that of the run that before names, in order desc (1699075069 on walk.ndjson:1) · 1699075066",
    ],
    "the same in ascending order": [
      [page(1, "?limit=2&order=asc", [4, 3]), page(2, "?limit=2&order=asc&after=run_3", [6, 5])],
      "/data/0/created_at must not be before that of the run that after names, in order asc (1699075069 on walk.ndjson:1) · 1699075066",
    ],
    "the same in ascending order on the way back": [
      [page(1, "?limit=2&order=asc&after=run_9", [4, 3]), page(2, "?limit=2&order=asc&before=run_4", [2, 1])],
      "/data/1/created_at must not be after that of the run that before names, in order asc (1699075068 on walk.ndjson:1) · 1699075071",
    ],
  },
});
