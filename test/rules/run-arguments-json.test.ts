import { runArgumentsJson } from "../../src/rules/run-arguments-json.js";
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

testRule(runArgumentsJson, {
  accepts: {
    "an object, and any other JSON": [pageOf([calling({ arguments: '{"a":1}' }, { arguments: "[]" }, { arguments: "null" })])],
    "a run without calls": [pageOf([{}])],
    "arguments that body-schema reports": [pageOf([calling({ arguments: {} as never })])],
  },
  reports: {
    "arguments that break off, unseen": [
      [pageOf([calling({}, { arguments: '{"city":"Ber' })])],
      "/data/0/required_action/submit_tool_outputs/tool_calls/1/function/arguments should be JSON text · string (12 characters)",
    ],
    "arguments that are empty": [
      [pageOf([calling({ arguments: "" })])],
      "/data/0/required_action/submit_tool_outputs/tool_calls/0/function/arguments should be JSON text · string (0 characters)",
    ],
  },
});
