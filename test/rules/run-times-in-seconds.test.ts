import { runTimesInSeconds } from "../../src/rules/run-times-in-seconds.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runTimesInSeconds, {
  accepts: {
    seconds: [pageOf([{}, { created_at: 0 }, { expires_at: 99_999_999_999 }])],
    "times that body-schema reports": [pageOf([{ created_at: 1699075072000.5 }])],
  },
  reports: {
    "a run in milliseconds, once": [
      [pageOf([{ created_at: 1699075072000, started_at: 1699075073000, completed_at: 1699075080000 }])],
      "/data/0/created_at should be in seconds, not milliseconds · 1699075072000",
    ],
    "one time in milliseconds": [
      [pageOf([{ expires_at: 100_000_000_000 }])],
      "/data/0/expires_at should be in seconds, not milliseconds · 100000000000",
    ],
  },
});
