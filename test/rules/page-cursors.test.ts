import { pageCursors } from "../../src/rules/page-cursors.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageCursors, {
  accepts: {
    "a page with both ends": [pageOf([{}, {}, {}])],
    "a page of one run": [pageOf([{}])],
    "an empty page, whatever its cursors": [pageOf([], { page: { first_id: "run_1", last_id: "run_2" } })],
    "cursors that body-schema reports": [pageOf([{}, {}], { page: { first_id: 5, last_id: undefined } })],
    "an end that body-schema reports": [pageOf([{ id: 5 as never }, {}], { page: { first_id: "run_0" } })],
  },
  reports: {
    "a first_id that is not the first": [
      [pageOf([{}, {}], { page: { first_id: "run_2" } })],
      '/first_id must be the id of the first run (run_1) · "run_2"',
    ],
    "a last_id that is not the last": [
      [pageOf([{}, {}], { page: { last_id: "run_1" } })],
      '/last_id must be the id of the last run (run_2) · "run_1"',
    ],
    "cursors of null on a page with runs": [
      [pageOf([{}], { page: { first_id: null, last_id: null } })],
      "/first_id must be the id of the first run (run_1) · null",
      "/last_id must be the id of the last run (run_1) · null",
    ],
  },
});
