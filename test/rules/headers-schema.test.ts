import { headersSchema } from "../../src/rules/headers-schema.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(headersSchema, {
  accepts: {
    "the odd values that are right": [
      pageOf([{}], {
        headers: {
          "content-type": "application/json",
          "x-portkey-trace-id": "",
          "x-portkey-retry-attempt-count": "-1",
          "x-portkey-last-used-option-index": "config.targets[1]",
          "x-portkey-cache-status": "SEMANTIC HIT",
        },
      }),
    ],
    "a header that the contract does not name": [pageOf([{}], { headers: { "content-type": "application/json", "x-frame": "5" } })],
    "an answer whose headers were not recorded": [pageOf([{}])],
  },
  reports: {
    "an unknown cache status": [
      [pageOf([{}], { headers: { "content-type": "application/json", "x-portkey-cache-status": "WARM" } })],
      '/response/headers/x-portkey-cache-status should be one of "HIT", "SEMANTIC HIT", "MISS", "SEMANTIC MISS", "REFRESH", "DISABLED" · "WARM"',
    ],
    "a count that is no number": [
      [pageOf([{}], { headers: { "content-type": "application/json", "X-Portkey-Retry-Attempt-Count": "two" } })],
      '/response/headers/x-portkey-retry-attempt-count should be integer · "two"',
    ],
  },
});
