import { runStartedAt } from "../../src/rules/run-started-at.js";
import { going, pageOf, waiting } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runStartedAt, {
  accepts: {
    "a run at work": [pageOf([going])],
    "a queued run, with it or without": [
      pageOf([
        { ...going, status: "queued" },
        { ...going, status: "queued", started_at: null },
      ]),
    ],
    "a run that ended before it started": [pageOf([{ status: "expired", started_at: null }])],
    "a time that body-schema reports": [pageOf([{ ...going, started_at: false as never }])],
  },
  reports: {
    "a run at work without it": [
      [pageOf([{ ...going, started_at: null }])],
      "/data/0/started_at should be set once the run has left the queue (in_progress) · null",
    ],
    "a run that waits without it": [
      [pageOf([{ ...waiting, started_at: null }])],
      "/data/0/started_at should be set once the run has left the queue (requires_action) · null",
    ],
  },
});
