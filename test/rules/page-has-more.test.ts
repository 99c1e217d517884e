import { pageHasMore } from "../../src/rules/page-has-more.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageHasMore, {
  accepts: {
    "a full page with more": [pageOf([{}, {}], { query: "?limit=2", page: { has_more: true } })],
    "a full page without more": [pageOf([{}, {}], { query: "?limit=2" })],
    "an empty page without more": [pageOf([])],
    "a page with more of which nobody knows whether it is full": [
      { response: pageOf([{}], { page: { has_more: true } }).response },
      pageOf([{}], { query: "?limit=many", page: { has_more: true } }),
      pageOf([{}], { query: "?limit=2&limit=1", page: { has_more: true } }),
    ],
    "a has_more that body-schema reports": [pageOf([], { page: { has_more: "true" } })],
  },
  reports: {
    "an empty page with more": [[pageOf([], { page: { has_more: true } })], "/has_more must be false on an empty page · true"],
    "a page with more that is not full": [
      [pageOf([{}], { query: "?limit=2", page: { has_more: true } })],
      "/has_more should be false on a page that is not full (1 of 2) · true",
    ],
    "a page with more that is not full by default": [
      [pageOf([{}, {}, {}], { page: { has_more: true } })],
      "/has_more should be false on a page that is not full (3 of 20) · true",
    ],
  },
});
