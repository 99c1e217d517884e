import { fieldsDocumented } from "../../src/rules/fields-documented.js";
import { answerOf, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(fieldsDocumented, {
  accepts: {
    "the properties that only some servers send": [pageOf([{ tool_resources: {}, reasoning_effort: null, temperature: 1, top_p: 1 }])],
    "any key in metadata": [pageOf([{ metadata: { priority: "high" } }])],
    "any key in a function's parameters": [
      pageOf([{ tools: [{ type: "function", function: { name: "f", parameters: { type: "object", "x-mine": { a: 1 } } } }] }]),
    ],
  },
  reports: {
    "a property of a run": [
      [pageOf([{}, { priority: "high" }])],
      "/data/1/priority should be a documented property · string (4 characters)",
    ],
    "a property of the page": [[pageOf([], { page: { total: 0 } })], "/total should be a documented property · number"],
    "a property at depth, its name escaped": [
      [pageOf([{ usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2, ["a/b" as string]: 1 } }])],
      "/data/0/usage/a~1b should be a documented property · number",
    ],
    "a property of an error": [
      [answerOf({ error: { message: "m", hint: "h" } }, { status: 404 })],
      "/error/hint should be a documented property · string (1 character)",
    ],
  },
});
