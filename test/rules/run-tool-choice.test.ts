import { runToolChoice } from "../../src/rules/run-tool-choice.js";
import { pageOf } from "../../src/rules/examples.js";
import { testRule } from "../helpers/rules.js";

testRule(runToolChoice, {
  accepts: {
    "a function with a name": [pageOf([{ tool_choice: { type: "function", function: { name: "weather" } } }])],
    "every other choice": [
      pageOf([
        { tool_choice: null },
        { tool_choice: "required" },
        { tool_choice: { type: "file_search" } },
        { tool_choice: { type: "code_interpreter" } },
      ]),
    ],
    "a choice that body-schema reports": [pageOf([{ tool_choice: { type: "function", function: 5 as never } }])],
  },
  reports: {
    "no function": [
      [pageOf([{ tool_choice: { type: "function" } }])],
      "/data/0/tool_choice should name the function when its type is function · object (1 property)",
    ],
    "a function without a name": [
      [pageOf([{ tool_choice: { type: "function", function: {} } }])],
      "/data/0/tool_choice should name the function when its type is function · object (2 properties)",
    ],
  },
});
