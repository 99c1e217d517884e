import { runToolCallsUnique } from "../../src/rules/run-tool-calls-unique.js";
import { pageOf, waiting } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";
import type { Run } from "../../generated/types.js";

const calling = (...calls: readonly { readonly id?: string; readonly arguments?: string }[]): Partial<Run> => ({
  ...waiting,
  required_action: {
    type: "submit_tool_outputs",
    submit_tool_outputs: {
      tool_calls: calls.map((call, index) => ({
        id: call.id ?? `call_${index}`,
        type: "function",
        function: { name: "weather", arguments: call.arguments ?? "{}" },
      })),
    },
  },
});

testRule(runToolCallsUnique, {
  accepts: {
    "calls of their own": [pageOf([calling({ id: "call_1" }, { id: "call_2" })])],
    "no calls at all": [pageOf([calling()])],
    "the same call on two runs": [pageOf([calling({ id: "call_1" }), calling({ id: "call_1" })])],
    "calls that body-schema reports": [pageOf([calling({ id: 5 as never }, { id: 5 as never })])],
  },
  reports: {
    "two calls with one id": [
      [pageOf([calling({ id: "call_1" }, { id: "call_2" }, { id: "call_1" })])],
      '/data/0/required_action/submit_tool_outputs/tool_calls/2/id must not repeat the id of another tool call (/required_action/submit_tool_outputs/tool_calls/0) · "call_1"',
    ],
  },
});
