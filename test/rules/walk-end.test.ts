import { walkEnd } from "../../src/rules/walk-end.js";
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

testRule(walkEnd, {
  accepts: {
    "an empty page after the last": [page(1, "?limit=2", [1, 2], false), page(2, "?limit=2&after=run_2", [], false)],
    "a page after one that has more": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [3], false)],
    "the way back from the last page": [page(1, "?limit=2&after=run_0", [3], false), page(2, "?limit=2&before=run_3", [1, 2])],
    "a run that was created since, in ascending order": [
      page(1, "?limit=2&order=asc", [4, 3], false),
      pageOf([{ id: "run_new", created_at: 1699079999 }], { line: 2, query: "?limit=2&order=asc&after=run_3" }),
    ],
    "a page that grew before it was continued": [
      page(1, "?limit=2&order=asc", [4, 3], false),
      page(2, "?limit=2&order=asc", [4, 3]),
      page(3, "?limit=2&order=asc&after=run_3", [2], false),
    ],
    "a cursor that was ignored, which walk-disjoint reports": [
      page(1, "?limit=2", [1, 2], false),
      page(2, "?limit=2&after=run_2", [1, 2], false),
    ],
  },
  reports: {
    "a run after the last page": [
      [page(1, "?limit=2", [1, 2], false), page(2, "?limit=2&after=run_2", [3], false)],
      "/data should be empty, since the page before it has no more (walk.ndjson:1) · array (1 item)",
    ],
    "a run that was there already, in ascending order": [
      [page(1, "?limit=2&order=asc", [4, 3], false), page(2, "?limit=2&order=asc&after=run_3", [2], false)],
      "/data should be empty, since the page before it has no more (walk.ndjson:1) · array (1 item)",
    ],
    "a run before the first page, on the way back": [
      [
        page(1, "?limit=1&order=asc&after=run_9", [5]),
        page(2, "?limit=1&order=asc&before=run_5", [6], false),
        page(3, "?limit=1&order=asc&before=run_6", [7], false),
      ],
      "/data should be empty, since the page before it has no more (walk.ndjson:2) · array (1 item)",
    ],
  },
});
