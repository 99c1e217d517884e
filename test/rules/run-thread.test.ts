import { runThread } from "../../src/rules/run-thread.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runThread, {
  accepts: {
    "the thread that was asked for": [pageOf([{}, {}])],
    "the thread that was asked for, its id encoded": [
      { ...pageOf([{ thread_id: "thread a/b" }]), request: { method: "GET", url: "/v1/threads/thread%20a%2Fb/runs" } },
    ],
    "a page without a request": [{ response: pageOf([{ thread_id: "thread_other" }]).response }],
    "a thread id that body-schema reports": [pageOf([{ thread_id: null as never }])],
  },
  reports: {
    "one run of another thread": [
      [pageOf([{}, { thread_id: "thread_other" }])],
      '/data/1/thread_id must be the thread that was asked for (thread_abc123) · "thread_other"',
    ],
    "a whole page of another thread, once": [
      [pageOf([{ thread_id: "thread_other" }, { thread_id: "thread_other" }])],
      '/data/0/thread_id must be the thread that was asked for (thread_abc123; so are all 2 runs) · "thread_other"',
    ],
    "runs of several other threads": [
      [pageOf([{ thread_id: "thread_x" }, { thread_id: "thread_y" }])],
      '/data/0/thread_id must be the thread that was asked for (thread_abc123) · "thread_x"',
      '/data/1/thread_id must be the thread that was asked for (thread_abc123) · "thread_y"',
    ],
    "an answer from the cache": [
      [pageOf([{ thread_id: "thread_other" }], { headers: { "X-Portkey-Cache-Status": "SEMANTIC HIT" } })],
      '/data/0/thread_id must be the thread that was asked for, also on a cache hit (thread_abc123) · "thread_other"',
    ],
    "an answer that the cache did not have": [
      [pageOf([{ thread_id: "thread_other" }], { headers: { "x-portkey-cache-status": "MISS" } })],
      '/data/0/thread_id must be the thread that was asked for (thread_abc123) · "thread_other"',
    ],
  },
});
