import { runUsageTotal } from "../../src/rules/run-usage-total.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runUsageTotal, {
  accepts: {
    "a sum": [pageOf([{ usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 } }])],
    "details beside it, which are part of the sum": [
      pageOf([{ usage: { prompt_tokens: 4, completion_tokens: 2, total_tokens: 6, prompt_token_details: { cached_tokens: 3 } } }]),
    ],
    "no usage": [pageOf([{ usage: null }])],
    "a usage that body-schema reports": [pageOf([{ usage: { prompt_tokens: 1, completion_tokens: -2, total_tokens: 3 } }])],
  },
  reports: {
    "another total": [
      [pageOf([{ usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 4 } }])],
      "/data/0/usage/total_tokens must be the sum of prompt_tokens and completion_tokens (3) · 4",
    ],
  },
});
