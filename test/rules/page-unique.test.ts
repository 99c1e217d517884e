import { pageUnique } from "../../src/rules/page-unique.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(pageUnique, {
  accepts: {
    "different ids": [pageOf([{}, {}, {}])],
    "ids that body-schema reports": [pageOf([{ id: null as never }, { id: null as never }])],
  },
  reports: {
    "an id that stands twice": [
      [pageOf([{ id: "run_1" }, { id: "run_2" }, { id: "run_1" }])],
      '/data/2/id must not repeat the id of another run on the page (/data/0) · "run_1"',
    ],
    "an id that stands three times": [
      [pageOf([{ id: "run_1" }, { id: "run_1" }, { id: "run_1" }])],
      '/data/1/id must not repeat the id of another run on the page (/data/0) · "run_1"',
      '/data/2/id must not repeat the id of another run on the page (/data/0) · "run_1"',
    ],
  },
});
