import { runEndTimes } from "../../src/rules/run-end-times.js";
import { going, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runEndTimes, {
  accepts: {
    "a cancelled and a failed run with theirs": [
      pageOf([
        { status: "cancelled", cancelled_at: 1 },
        { status: "failed", failed_at: 1 },
      ]),
    ],
    "a run that is being cancelled": [pageOf([{ ...going, status: "cancelling" }])],
    "any other run with or without": [
      pageOf([
        { cancelled_at: 1, failed_at: 1 },
        { cancelled_at: null, failed_at: null },
      ]),
    ],
    "times that body-schema reports": [pageOf([{ status: "failed", failed_at: "x" as never }])],
  },
  reports: {
    "a cancelled run without": [
      [pageOf([{ status: "cancelled" }])],
      "/data/0/cancelled_at should be set when the status is cancelled · null",
    ],
    "a failed run without": [[pageOf([{ status: "failed" }])], "/data/0/failed_at should be set when the status is failed · null"],
    "a run that is being cancelled and was already": [
      [pageOf([{ ...going, status: "cancelling", cancelled_at: 1699075080 }])],
      "/data/0/cancelled_at should be null while the status is cancelling · 1699075080",
    ],
  },
});
