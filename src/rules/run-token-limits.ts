import { documentedMinimums } from "../../generated/contract.js";
import type { Rule } from "../rule.js";
import { runExamples } from "./examples.js";

type Limited = keyof typeof documentedMinimums extends `/data/*/${infer Property}` ? Property : never;

const MINIMUMS = Object.entries(documentedMinimums).map(([pattern, minimum]) => ({
  property: pattern.slice("/data/*/".length) as Limited,
  minimum,
}));

/** A token limit is one that the vendor accepts. */
export const runTokenLimits: Rule = {
  id: "run-token-limits",
  level: "should",
  requirement: `A token limit is not below the documented minimum: ${MINIMUMS.map(({ property, minimum }) => `${property} ${minimum}`).join(", ")}.`,
  evidence: "documented",
  why: "A limit below it is refused by servers that follow the document, so the same request does not work everywhere.",
  examples: runExamples({ max_completion_tokens: 16 }, { max_completion_tokens: 256 }),
  judgeRun(run, found) {
    for (const { property, minimum } of MINIMUMS) {
      const limit = run[property];
      if (typeof limit === "number" && limit < minimum) found(`/${property}`, `be >= ${minimum}, the documented minimum`);
    }
  },
};
