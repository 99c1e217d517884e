import { valuesDocumented } from "../../src/rules/values-documented.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(valuesDocumented, {
  accepts: {
    "every documented reason": [
      pageOf([{ incomplete_details: { reason: "max_completion_tokens" } }, { incomplete_details: { reason: "max_prompt_tokens" } }]),
    ],
    "no reason at all": [pageOf([{ incomplete_details: {} }])],
  },
  reports: {
    "another reason": [
      [pageOf([{ incomplete_details: { reason: "content_filter" } }])],
      '/data/0/incomplete_details/reason should be a documented value, one of "max_completion_tokens", "max_prompt_tokens" · "content_filter"',
    ],
    "another error code": [
      [pageOf([{ last_error: { code: "overloaded", message: "m" } }])],
      '/data/0/last_error/code should be a documented value, one of "server_error", "rate_limit_exceeded", "invalid_prompt" · "overloaded"',
    ],
  },
});
