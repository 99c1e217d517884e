import { runExpiresAt } from "../../src/rules/run-expires-at.js";
import { going, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runExpiresAt, {
  accepts: {
    "a run that has ended without it": [pageOf([{}])],
    "a run that is going, with it or without": [pageOf([going, { ...going, expires_at: null }])],
    "a time that body-schema reports": [pageOf([{ expires_at: "x" as never }])],
  },
  reports: {
    "a run that has ended with it": [
      [pageOf([{ expires_at: 1699075672 }, { status: "expired", expires_at: 1699075672 }])],
      "/data/0/expires_at should be null once the run has ended (completed) · 1699075672",
      "/data/1/expires_at should be null once the run has ended (expired) · 1699075672",
    ],
  },
});
