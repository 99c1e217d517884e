import { runLastError } from "../../src/rules/run-last-error.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runLastError, {
  accepts: {
    "a failed run with it": [pageOf([{ status: "failed", last_error: { code: "server_error", message: "m" } }])],
    "any other run, with it or without": [pageOf([{}, { last_error: { code: "server_error", message: "m" } }])],
    "an error that body-schema reports": [pageOf([{ status: "failed", last_error: "m" as never }])],
  },
  reports: {
    "a failed run without it": [[pageOf([{ status: "failed" }])], "/data/0/last_error should be set when the status is failed · null"],
  },
});
