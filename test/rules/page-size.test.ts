import { pageSize } from "../../src/rules/page-size.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

const many = (count: number): Record<string, never>[] => Array.from({ length: count }, () => ({}));

testRule(pageSize, {
  accepts: {
    "as many as were asked for": [pageOf([{}, {}], { query: "?limit=2" })],
    "20 where nothing was asked for": [pageOf(many(20))],
    "100 where they were asked for": [pageOf(many(100), { query: "?limit=100" })],
    "any number where nobody knows what was asked for": [
      { response: pageOf(many(30)).response },
      pageOf(many(30), { query: "?limit=" }),
      pageOf(many(30), { query: "?limit=0" }),
    ],
    "more than any page may have where that much was asked for, which body-schema reports": [pageOf(many(101), { query: "?limit=100" })],
  },
  reports: {
    "one too many": [[pageOf(many(3), { query: "?limit=2" })], "/data must not have more items than limit asks for (2) · array (3 items)"],
    "21 where nothing was asked for": [
      [pageOf(many(21))],
      "/data must not have more items than limit asks for (20 by default) · array (21 items)",
    ],
  },
});
