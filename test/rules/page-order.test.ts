import { pageOrder } from "../../src/rules/page-order.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageOrder, {
  accepts: {
    "descending where nothing was asked for": [pageOf([{ created_at: 3 }, { created_at: 2 }, { created_at: 1 }])],
    "ascending where that was asked for": [pageOf([{ created_at: 1 }, { created_at: 2 }], { query: "?order=asc" })],
    "equal times in any order": [pageOf([{ created_at: 2 }, { created_at: 2 }, { created_at: 1 }, { created_at: 1 }])],
    "any order where nobody knows what was asked for": [
      { response: pageOf([{ created_at: 1 }, { created_at: 2 }]).response },
      pageOf([{ created_at: 1 }, { created_at: 2 }], { query: "?order=up" }),
      pageOf([{ created_at: 1 }, { created_at: 2 }], { query: "?order=desc&order=asc" }),
    ],
    "a time that body-schema reports": [pageOf([{ created_at: 1.5 }, { created_at: 1 }])],
  },
  reports: {
    "ascending where descending is the default": [
      [pageOf([{ created_at: 1 }, { created_at: 2 }, { created_at: 3 }])],
      "/data/1/created_at must not be after that of the run before it, in order desc (1) · 2",
    ],
    "descending where ascending was asked for": [
      [pageOf([{ created_at: 2 }, { created_at: 1 }], { query: "?order=asc" })],
      "/data/1/created_at must not be before that of the run before it, in order asc (2) · 1",
    ],
    "a jump beyond a run that cannot be read": [
      [pageOf([{ created_at: 2 }, { created_at: null as never }, { created_at: 3 }])],
      "/data/2/created_at must not be after that of the run before it, in order desc (2) · 3",
    ],
  },
});
