import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

/** A choice of a function names it. */
export const runToolChoice: Rule = {
  id: "run-tool-choice",
  level: "should",
  requirement: "A tool_choice of type function names the function.",
  evidence: "documented",
  why: "Without the name nobody can tell which function the model was forced to call.",
  examples: runExamples({ tool_choice: { type: "function" } }, { tool_choice: { type: "function", function: { name: "weather" } } }),
  judgeRun({ tool_choice: choice }, found) {
    if (typeof choice !== "object" || choice === null || choice.type !== "function") return;
    if (choice.function?.name === undefined) found("/tool_choice", "name the function when its type is function");
  },
};
