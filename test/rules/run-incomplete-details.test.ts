import { runIncompleteDetails } from "../../src/rules/run-incomplete-details.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runIncompleteDetails, {
  accepts: {
    "an incomplete run with them": [pageOf([{ status: "incomplete", incomplete_details: {} }])],
    "a completed run with them": [pageOf([{ incomplete_details: { reason: "max_prompt_tokens" } }])],
    "any reason, whatever the limits": [
      pageOf([{ status: "incomplete", max_completion_tokens: 256, incomplete_details: { reason: "max_prompt_tokens" } }]),
    ],
    "details that body-schema reports": [pageOf([{ status: "incomplete", incomplete_details: "null" as never }])],
  },
  reports: {
    "an incomplete run without them": [
      [pageOf([{ status: "incomplete" }])],
      "/data/0/incomplete_details should be set when the status is incomplete · null",
    ],
  },
});
