import { responses } from "../../generated/contract.js";
import type { Rule } from "../rule.js";
import { answerOf, pageOf } from "./examples.js";

/** The contract names the status of an answer. */
export const statusDocumented: Rule = {
  id: "status-documented",
  level: "must",
  requirement: "The status is one that the contract names; it names every 4xx and 5xx by class.",
  evidence: "documented",
  why: "Clients branch on the status. One that the contract does not name ends in none of their branches.",
  examples: { failing: [answerOf(undefined, { status: 204 })], passing: [pageOf([{}])] },
  judge({ status, documented }, found) {
    if (documented === undefined)
      found("/response/status", `be a documented status: ${Object.keys(responses).join(", ")}`, { received: status });
  },
};
