import { requestParameters } from "../../src/rules/request-parameters.js";
import { answerOf, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(requestParameters, {
  accepts: {
    "every documented parameter": [pageOf([{}], { query: "?limit=100&order=asc&after=run_0&api-version=2024-05-01-preview" })],
    "a wrong request that was refused": [answerOf({ error: { message: "m" } }, { status: 400, query: "?limit=0" })],
    "a page without a request": [{ response: pageOf([{}]).response }],
  },
  reports: {
    "a limit above the maximum": [[pageOf([{}], { query: "?limit=101" })], '/request/query/limit should be <= 100 · "101"'],
    "a limit that is no number": [[pageOf([{}], { query: "?limit=ten" })], '/request/query/limit should be integer · "ten"'],
    "an unknown order": [[pageOf([{}], { query: "?order=up" })], '/request/query/order should be one of "asc", "desc" · "up"'],
    "an unknown parameter, its value unseen": [
      [pageOf([{}], { query: "?page=2" })],
      "/request/query/page should be a documented query parameter · string (1 character)",
    ],
    "a parameter sent twice": [[pageOf([{}], { query: "?limit=5&limit=6" })], '/request/query/limit should be sent once · "6"'],
  },
});
