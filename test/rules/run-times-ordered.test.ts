import { runTimesOrdered } from "../../src/rules/run-times-ordered.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runTimesOrdered, {
  accepts: {
    "times one after the other": [pageOf([{ created_at: 1, started_at: 2, completed_at: 3 }])],
    "equal times": [pageOf([{ created_at: 1, started_at: 1, completed_at: 1, cancelled_at: 1, failed_at: 1 }])],
    "no times but the first": [pageOf([{ created_at: 5, started_at: null, completed_at: null }])],
    "an expiry at any time": [pageOf([{ expires_at: 1 }])],
    "times that body-schema reports": [pageOf([{ created_at: "9" as never, started_at: 1, completed_at: -1 }])],
  },
  reports: {
    "a start before the creation": [
      [pageOf([{ created_at: 5, started_at: 4, completed_at: 6 }])],
      "/data/0/started_at must not be before created_at (5) · 4",
    ],
    "a completion before the start": [
      [pageOf([{ created_at: 1, started_at: 5, completed_at: 4 }])],
      "/data/0/completed_at must not be before started_at (5) · 4",
    ],
    "a completion before the creation of a run that never started": [
      [pageOf([{ created_at: 5, started_at: null, completed_at: 4 }])],
      "/data/0/completed_at must not be before created_at (5) · 4",
    ],
    "other ends before the creation": [
      [pageOf([{ created_at: 5, started_at: null, completed_at: null, cancelled_at: 4, failed_at: 3 }])],
      "/data/0/cancelled_at must not be before created_at (5) · 4",
      "/data/0/failed_at must not be before created_at (5) · 3",
    ],
  },
});
