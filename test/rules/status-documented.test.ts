import { statusDocumented } from "../../src/rules/status-documented.js";
import { answerOf, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(statusDocumented, {
  accepts: {
    "a page": [pageOf([{}])],
    "an error of its own": [answerOf({ error: { message: "No thread found." } }, { status: 404 })],
    "an error of a class": [answerOf({ error: { message: "I am a teapot." } }, { status: 418 })],
  },
  reports: {
    "a status without a meaning here": [
      [answerOf(undefined, { status: 204 })],
      "/response/status must be a documented status: 200, 246, 400, 401, 403, 404, 408, 412, 429, 446, 500, 502, 503, 4XX, 5XX · 204",
    ],
    "a redirection": [
      [answerOf(undefined, { status: 302 })],
      "/response/status must be a documented status: 200, 246, 400, 401, 403, 404, 408, 412, 429, 446, 500, 502, 503, 4XX, 5XX · 302",
    ],
  },
});
