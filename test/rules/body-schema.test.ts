import { bodySchema } from "../../src/rules/body-schema.js";
import { answerOf, pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(bodySchema, {
  accepts: {
    "an empty page": [pageOf([])],
    "a run in each way to choose a tool": [
      pageOf([{ tool_choice: null }, { tool_choice: "none" }, { tool_choice: { type: "function", function: { name: "f" } } }]),
    ],
    "a property that nobody documented": [pageOf([{ priority: "high" }])],
    "a reason that nobody documented": [pageOf([{ incomplete_details: { reason: "weather" } }])],
    "each shape of an error": [
      answerOf({ error: { message: "m", type: "t", param: null, code: null } }, { status: 404 }),
      answerOf({ status: "failure", message: "m" }, { status: 400 }),
      answerOf({ success: false, data: { message: "m", errorCode: "AB03" } }, { status: 403 }),
      answerOf({ message: "Not Found", ok: false }, { status: 404 }),
    ],
  },
  reports: {
    "a wrong type": [[pageOf([{ created_at: "1699075072" as never }])], '/data/0/created_at must be integer · "1699075072"'],
    "a wrong type of a value that is enumerated, once": [[pageOf([{ status: 5 as never }])], "/data/0/status must be string · 5"],
    "a missing property": [
      [pageOf([{ parallel_tool_calls: undefined as never }])],
      "/data/0 must have required property 'parallel_tool_calls' · nothing",
    ],
    "an unknown status": [
      [pageOf([{ status: "paused" as never }])],
      '/data/0/status must be one of "queued", "in_progress", "requires_action", "cancelling", "cancelled", "failed", "completed", "incomplete", "expired" · "paused"',
    ],
    "too many runs": [
      [
        pageOf(
          Array.from({ length: 101 }, () => ({})),
          { query: "?limit=100" },
        ),
      ],
      "/data must not have more than 100 items · array (101 items)",
    ],
    "an error body under a page's status": [
      [answerOf({ error: { message: "m" } })],
      "the body must be of a shape that the contract documents for 200: a page of runs · object (1 property)",
    ],
    "an error of another status": [
      [answerOf({ message: "Not Found", ok: false }, { status: 429 })],
      'the body must be of a shape that the contract documents for 429: {status: "failure", message}, {error}, {success: false, data} · object (2 properties)',
    ],
  },
});
