import { runHistory } from "../../src/rules/run-history.js";
import { going, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import type { Exchange } from "../../src/exchange.js";

const bare = ({ request: _request, ...rest }: Exchange): Exchange => rest;

testRule(runHistory, {
  accepts: {
    "a run on its way": [
      pageOf([{ ...going, status: "queued", started_at: null }], { line: 1 }),
      pageOf([going], { line: 2 }),
      pageOf([{}], { line: 3 }),
    ],
    "a run that has ended, again and again": [pageOf([{}], { line: 1 }), pageOf([{}], { line: 2 }), pageOf([{}], { line: 3 })],
    "answers that were written down in another order": [
      { ...pageOf([{}], { line: 1 }), startedAt: "2026-11-01T12:00:09Z" },
      { ...pageOf([going], { line: 2 }), startedAt: "2026-11-01T12:00:00Z" },
    ],
    "bare bodies, which may be from anywhere": [
      bare(pageOf([{}], { line: 1 })),
      bare(pageOf([{ ...going, created_at: 1699075070 }], { line: 2 })),
    ],
    "the same id on another server or in another recording": [
      pageOf([{}], { line: 1 }),
      { ...pageOf([going], { line: 2 }), request: { method: "GET", url: "https://other.example/v1/threads/thread_abc123/runs" } },
      { ...pageOf([going], { line: 1 }), source: "other.ndjson" },
    ],
    "parts that body-schema reports": [
      pageOf([{ status: "gone" as never }], { line: 1 }),
      pageOf([{ created_at: "x" as never }], { line: 2 }),
    ],
    "a run of another thread, which run-thread reports, and its return": [
      pageOf([{}], { line: 1 }),
      pageOf([{ thread_id: "thread_other" }], { line: 2 }),
      pageOf([{}], { line: 3 }),
    ],
    "a run that the walk repeats, which walk-disjoint reports": [
      pageOf([{ id: "run_1" }, { id: "run_2" }], { line: 1, query: "?limit=2" }),
      pageOf([{ id: "run_1", ...going, created_at: 1699075072 }], { line: 2, query: "?limit=2&after=run_2" }),
    ],
  },
  reports: {
    "a run that goes on after its end": [
      [pageOf([{}], { line: 1 }), pageOf([going], { line: 2 })],
      '/data/0/status must not change once the run has ended (completed on walk.ndjson:1) · "in_progress"',
    ],
    "a run that ends in two ways, whatever the order": [
      [
        { ...pageOf([{}], { line: 1 }), startedAt: "2026-11-01T12:00:09Z" },
        { ...pageOf([{ status: "expired" }], { line: 2 }), startedAt: "2026-11-01T12:00:00Z" },
      ],
      '/data/0/status must not change once the run has ended (completed on walk.ndjson:1) · "expired"',
    ],
    "a run that changes its facts": [
      [pageOf([{}], { line: 1 }), pageOf([{ created_at: 1699075071, assistant_id: "asst_other" }], { line: 2 })],
      "/data/0/created_at must not change (1699075072 on walk.ndjson:1) · 1699075071",
      '/data/0/assistant_id must not change (asst_abc123 on walk.ndjson:1) · "asst_other"',
    ],
    "a run that two threads have": [
      [
        pageOf([{}], { line: 1 }),
        {
          ...pageOf([{ thread_id: "thread_other" }], { line: 2 }),
          request: { method: "GET", url: "/v1/threads/thread_other/runs" },
        },
      ],
      '/data/0/thread_id must not change (thread_abc123 on walk.ndjson:1) · "thread_other"',
    ],
  },
});
