import { pageEmpty } from "../../src/rules/page-empty.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageEmpty, {
  accepts: {
    "an empty page without cursors": [pageOf([])],
    "a page with runs": [pageOf([{}])],
    "cursors that body-schema reports": [pageOf([], { page: { first_id: 5, last_id: undefined } })],
  },
  reports: {
    "empty strings": [
      [pageOf([], { page: { first_id: "", last_id: "" } })],
      '/first_id must be null on an empty page · ""',
      '/last_id must be null on an empty page · ""',
    ],
    "the cursor that was asked for": [
      [pageOf([], { query: "?after=run_9", page: { last_id: "run_9" } })],
      '/last_id must be null on an empty page · "run_9"',
    ],
  },
});
