import type { Run } from "../../generated/types.js";
import type { Rule } from "../rule.js";
import { runExamples, waiting } from "./examples.js";

const calling = (text: string): Partial<Run> => ({
  ...waiting,
  required_action: {
    type: "submit_tool_outputs",
    submit_tool_outputs: { tool_calls: [{ id: "call_1", type: "function", function: { name: "weather", arguments: text } }] },
  },
});

/** The arguments of a tool call can be parsed. */
export const runArgumentsJson: Rule = {
  id: "run-arguments-json",
  level: "should",
  requirement: "The arguments of a tool call are JSON text.",
  evidence: "inferred",
  why: "Callers parse them at once. A model may break them, so each caller needs a way out, and should know how often.",
  examples: runExamples(calling('{"city":"Ber'), calling('{"city":"Berlin"}')),
  judgeRun({ required_action: action }, found) {
    if (action === undefined || action === null) return;
    for (const [index, call] of action.submit_tool_outputs.tool_calls.entries()) {
      if (!isJson(call.function.arguments))
        found(`/required_action/submit_tool_outputs/tool_calls/${index}/function/arguments`, "be JSON text");
    }
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
