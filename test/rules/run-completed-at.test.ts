import { runCompletedAt } from "../../src/rules/run-completed-at.js";
import { going, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import { terminalRunStatuses } from "../../generated/contract.js";

const otherwise = terminalRunStatuses.filter((status) => status !== "completed");

testRule(runCompletedAt, {
  accepts: {
    "a completed run with it": [pageOf([{}])],
    "a run that is going without it": [pageOf([going])],
    "a run that ended otherwise, with it or without": [
      pageOf(otherwise.map((status) => ({ status, completed_at: null }))),
      pageOf(otherwise.map((status) => ({ status, completed_at: 1699075080 }))),
    ],
    "a time that body-schema reports": [pageOf([{ completed_at: "now" as never }, { completed_at: undefined as never }])],
  },
  reports: {
    "a completed run without it": [
      [pageOf([{ completed_at: null }])],
      "/data/0/completed_at must be set when the status is completed · null",
    ],
    "a run that is going with it": [
      [pageOf([{ ...going, status: "queued", completed_at: 1699075080 }])],
      "/data/0/completed_at should be null until the run has ended (queued) · 1699075080",
    ],
  },
});
