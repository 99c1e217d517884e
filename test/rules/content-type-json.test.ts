import { contentTypeJson } from "../../src/rules/content-type-json.js";
import { answerOf, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(contentTypeJson, {
  accepts: {
    "JSON with a charset": [pageOf([{}], { headers: { "Content-Type": "Application/JSON; charset=utf-8" } })],
    "a page whose headers were not recorded": [pageOf([{}])],
    "an error as text": [answerOf("Bad gateway", { status: 502, headers: { "content-type": "text/plain" } })],
  },
  reports: {
    "a page as text": [
      [pageOf([{}], { headers: { "content-type": "text/html" } })],
      '/response/headers/content-type must be application/json · "text/html"',
    ],
    "a page without a media type": [[pageOf([{}], { headers: {} })], "/response/headers/content-type must be application/json · nothing"],
  },
});
