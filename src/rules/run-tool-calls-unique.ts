import type { ToolCall } from "../../generated/types.js";
import type { Rule } from "../rule.js";
import { runExamples, waiting } from "./examples.js";

const call = (id: string): ToolCall => ({ id, type: "function", function: { name: "weather", arguments: "{}" } });

/** The calls that a run waits for can be told apart. */
export const runToolCallsUnique: Rule = {
  id: "run-tool-calls-unique",
  level: "must",
  requirement: "No two tool calls of a required_action have the same id.",
  evidence: "inferred",
  why: "Outputs are submitted by the call's id: of two calls with the same one, one never gets its answer.",
  examples: runExamples(
    { ...waiting, required_action: { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [call("call_1"), call("call_1")] } } },
    { ...waiting, required_action: { type: "submit_tool_outputs", submit_tool_outputs: { tool_calls: [call("call_1"), call("call_2")] } } },
  ),
  judgeRun({ required_action: action }, found) {
    if (action === undefined || action === null) return;
    const seen = new Map<string, number>();
    for (const [index, { id }] of action.submit_tool_outputs.tool_calls.entries()) {
      const first = seen.get(id);
      const calls = "/required_action/submit_tool_outputs/tool_calls";
      if (first === undefined) seen.set(id, index);
      else found(`${calls}/${index}/id`, "not repeat the id of another tool call", { detail: `${calls}/${first}` });
    }
  },
};
