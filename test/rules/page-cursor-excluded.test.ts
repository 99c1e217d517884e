import { pageCursorExcluded } from "../../src/rules/page-cursor-excluded.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageCursorExcluded, {
  accepts: {
    "a page beyond its cursor": [
      pageOf([{ id: "run_2" }], { query: "?after=run_1" }),
      pageOf([{ id: "run_2" }], { query: "?before=run_1" }),
    ],
    "a page without a cursor": [pageOf([{}]), pageOf([{}], { query: "?after=" })],
    "both cursors, which nobody documented together": [pageOf([{ id: "run_1" }], { query: "?after=run_1&before=run_9" })],
    "a page without a request": [{ response: pageOf([{}]).response }],
  },
  reports: {
    "the run that after names": [
      [pageOf([{ id: "run_1" }, { id: "run_2" }], { query: "?after=run_1" })],
      '/data/0/id must not be the run that after names · "run_1"',
    ],
    "the run that before names, its id encoded": [
      [pageOf([{ id: "run_1" }, { id: "run/2" }], { query: "?before=run%2F2" })],
      '/data/1/id must not be the run that before names · "run/2"',
    ],
  },
});
