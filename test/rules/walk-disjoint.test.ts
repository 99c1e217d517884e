import { walkDisjoint } from "../../src/rules/walk-disjoint.js";
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

function at(server: string, { request, ...rest }: Exchange): Exchange {
  return request === undefined ? rest : { ...rest, request: { ...request, url: server + request.url } };
}

testRule(walkDisjoint, {
  accepts: {
    "a walk to its end": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [3, 4]), page(3, "?limit=2&after=run_4", [], false)],
    "the same request twice": [
      page(1, "?limit=2", [1, 2]),
      page(2, "?limit=2", [1, 2]),
      page(3, "?limit=2&after=run_2", [3, 4]),
      page(4, "?limit=2&after=run_2", [3, 4]),
    ],
    "the same request again, when a run has come": [
      page(1, "?limit=2", [2, 3]),
      page(2, "?limit=2&after=run_3", [4, 5]),
      page(3, "?limit=2", [1, 2]),
      page(4, "?limit=2&after=run_2", [3, 4]),
    ],
    "two walks at the same time": [
      page(1, "?limit=2", [1, 2]),
      page(2, "?limit=2", [1, 2]),
      page(3, "?limit=2&after=run_2", [3, 4]),
      page(4, "?limit=2&after=run_2", [3, 4]),
      page(5, "?limit=2&after=run_4", [5]),
      page(6, "?limit=2&after=run_4", [5]),
    ],
    "the way back": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [3, 4]), page(3, "?limit=2&before=run_3", [1, 2])],
    "walks with other limits and orders": [
      page(1, "?limit=2", [1, 2]),
      page(2, "?limit=3&after=run_2", [1]),
      page(3, "?limit=2&order=asc&after=run_2", [1]),
    ],
    "pages that stand in the file the wrong way round": [page(1, "?limit=2&after=run_2", [3, 4]), page(2, "?limit=2", [1, 2])],
    "the cursor's own run, which page-cursor-excluded reports": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [2, 3])],
    "a cursor of a page that is not in the recording": [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_9", [1, 2])],
    "pages of another server": [page(1, "?limit=2", [1, 2]), at("https://other.example", page(2, "?limit=2&after=run_2", [1, 3]))],
  },
  reports: {
    "a run of the page before": [
      [page(1, "?limit=2", [1, 2]), page(2, "?limit=2&after=run_2", [1, 3])],
      '/data/0 must not repeat a run of an earlier page (run_1, first on walk.ndjson:1) · "run_1"',
    ],
    "a run of a page long before, with another walk between": [
      [
        page(1, "?limit=2", [1, 2]),
        page(2, "?limit=2&after=run_2", [3, 4]),
        page(3, "?limit=2", [1, 2]),
        page(4, "?limit=2&after=run_4", [5, 1]),
      ],
      '/data/1 must not repeat a run of an earlier page (run_1, first on walk.ndjson:1) · "run_1"',
    ],
    "a server that ignores the cursor, once": [
      [page(1, "?limit=3", [1, 2, 3]), page(2, "?limit=3&after=run_3", [1, 2, 3])],
      '/data/0 must not repeat a run of an earlier page (run_1, first on walk.ndjson:1, and 1 more) · "run_1"',
    ],
    "a run again on the way back": [
      [page(1, "?limit=2&after=run_0", [5, 6]), page(2, "?limit=2&before=run_5", [3, 4]), page(3, "?limit=2&before=run_3", [2, 5])],
      '/data/1 must not repeat a run of an earlier page (run_5, first on walk.ndjson:1) · "run_5"',
    ],
    "a run again after a request that was repeated with another answer": [
      [
        page(1, "?limit=2", [1, 2]),
        page(2, "?limit=2&after=run_2", [3]),
        page(3, "?limit=2&after=run_2", [3, 4]),
        page(4, "?limit=2&after=run_4", [5, 1]),
      ],
      '/data/1 must not repeat a run of an earlier page (run_1, first on walk.ndjson:1) · "run_1"',
    ],
  },
});
