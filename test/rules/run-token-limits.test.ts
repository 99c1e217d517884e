import { runTokenLimits } from "../../src/rules/run-token-limits.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runTokenLimits, {
  accepts: {
    "the documented minimum, inclusive": [pageOf([{ max_prompt_tokens: 256, max_completion_tokens: 256 }])],
    "no limits": [pageOf([{ max_prompt_tokens: null, max_completion_tokens: null }])],
    "limits that body-schema reports": [pageOf([{ max_prompt_tokens: 0, max_completion_tokens: "16" as never }])],
  },
  reports: {
    "limits below it": [
      [pageOf([{ max_prompt_tokens: 255, max_completion_tokens: 1 }])],
      "/data/0/max_prompt_tokens should be >= 256, the documented minimum · 255",
      "/data/0/max_completion_tokens should be >= 256, the documented minimum · 1",
    ],
  },
});
